"""A folder's index.md: the explainer's settings and its introduction."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal, cast

from site_builder.core.config import read_language
from site_builder.core.fields import Fields
from site_builder.core.model import Explainer, Mode, Site
from site_builder.core.problems import Problem, error, warning
from site_builder.core.safe import SafeHtml, Unsafe, YamlMap, clean_text
from site_builder.reading.articles.body import Change, render
from site_builder.reading.articles.files import title_of_file
from site_builder.reading.articles.front_matter import SYNONYMS, split
from site_builder.reading.articles.illustrations import page_links, without_strangers
from site_builder.reading.articles.limits import too_much
from site_builder.reading.articles.overrides import without_overrides
from site_builder.reading.articles.pictures import PICTURE_KEYS, read_picture
from site_builder.reading.articles.prose import find_prose

_KEYS = (
    "title", "description", "lang", "keywords", "towns", "key_moments", "order", "mode", "parties",
    "unknown", "aliases", "draft", "translation_of", *PICTURE_KEYS,
)  # fmt: skip
_SYNONYMS = {
    **{key: name for key, name in SYNONYMS.items() if name in _KEYS}, "tags": "keywords", "tag": "keywords",
    "keyword": "keywords",
}  # fmt: skip
# Folders and files that the site makes itself beside the explainers'.
_TAKEN = frozenset(
    [
        "towns",
        "articles",
        "sources",
        "corrections",
        "about-dates",
        "search",
        "static",
        "embed",
        "all-events",
        "404.html",
        "index.html",
        "sitemap.xml",
        "robots.txt",
        "feed.xml",
        "feed.json",
        "timeline.json",
    ]
)


def read_explainer(
    path: str, text: str | None, *, slug: str, site: Site
) -> tuple[Explainer, tuple[Problem, ...]]:
    """The explainer of the folder `slug` ('' for the site's own) from its index.md; None: there is none.

    `path` is the index's, relative to content/; where there is none, that of the folder.
    """
    problems: list[Problem] = []
    if slug.lower() in _TAKEN or re.fullmatch(r"-?\d{4}", slug):
        problems.append(
            error(path, 0, "reserved-name", f"The folder cannot be called “{slug}”: the site has a page of that name.",
                  "Rename the folder.")
        )  # fmt: skip
    title = site.title if not slug else title_of_file(slug)
    explainer = Explainer(
        slug, title, language=site.language, key_moments=site.key_moments,
        description="" if slug else site.description,
    )  # fmt: skip
    if text is None:
        return explainer, tuple(problems)
    explainer = replace(explainer, path=path)
    source = clean_text(text)
    parts, faults = split(path, source)
    if parts is None:
        return explainer, (*problems, *faults)
    fields = Fields(parts.yaml or YamlMap({}), path, problems, known=_KEYS, synonyms=_SYNONYMS)
    explainer = replace(
        explainer,
        title=fields.text("title") or title,
        description=fields.text("description") or explainer.description,
        language=read_language(fields, "lang", site.language),
        keywords=fields.texts("keywords"),
        towns=fields.texts("towns"),
        key_moments=fields.number("key_moments", site.key_moments, 0, 1000),
        order=cast(
            Literal["oldest", "newest"], fields.choice("order", ("oldest", "newest"), "oldest")
        ),
        mode=cast(Mode, fields.choice("mode", ("news", "history"), "news")),
        parties=fields.texts("parties", commas=False),
        unknown=fields.texts("unknown", commas=False),
        aliases=fields.texts("aliases"),
        draft=fields.flag("draft"),
        translation_of=fields.text("translation_of"),
        image=read_picture(fields),
    )
    faults = too_much(path, source, parts.body)
    if faults:
        return explainer, tuple(sorted((*problems, *faults)))
    body, more = _introduction(path, source, parts.body, explainer)
    return replace(explainer, body=body), tuple(sorted({*problems, *more}))


def _introduction(
    path: str, source: str, begin: int, explainer: Explainer
) -> tuple[SafeHtml, list[Problem]]:
    prose = find_prose(source, begin, explainer.language)
    problems: list[Problem] = []
    root = "../" if explainer.slug else ""
    changes = [*without_overrides(prose), *page_links(source, path, prose, root)]
    for _, inline in prose.inlines:
        for picture in inline.pictures:
            changes.append(Change(picture.start, picture.end, ""))
            problems.append(
                warning(path, source.count("\n", 0, picture.start) + 1, "picture-left-out",
                        "An introduction shows no pictures in its text.", "Use image: in the front matter.")
            )  # fmt: skip
    try:
        html = render(source, begin, changes)
    except (Unsafe, RecursionError):
        fault = error(
            path,
            0,
            "too-much-markup",
            "The formatting is too deeply nested to be turned into a page.",
        )
        return SafeHtml(""), [fault]
    body, faults = without_strangers(html, path, ())
    return body, [*problems, *faults]
