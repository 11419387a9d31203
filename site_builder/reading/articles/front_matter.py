"""The part between the two --- lines, and everything in it, checked."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import cast

from site_builder.core.config import read_language
from site_builder.core.fields import Fields
from site_builder.core.model import (
    Article,
    Explainer,
    Mode,
    Site,
    SourceInfo,
)
from site_builder.core.problems import Problem, error
from site_builder.core.safe import Unsafe, YamlMap, load_yaml, slugify, valid_slug
from site_builder.reading.articles.days import BadDay, read_day, read_moment
from site_builder.reading.articles.entries import read_corrections, read_edits, read_events
from site_builder.reading.articles.files import slug_of_file
from site_builder.reading.articles.pictures import PICTURE_KEYS, read_picture
from site_builder.reading.articles.values import day_of, towns_of

ARTICLE_KEYS = (
    "title", "date", "updated", "slug", "lang", "description", "authors", "tags", "draft",
    "publish_date", *PICTURE_KEYS, "aliases", "translation_of", "source", "page", "towns", "mode",
    "timeline", "withdrawn", "events", "edits", "corrections",
)  # fmt: skip
SYNONYMS = {
    "modified": "updated", "lastmod": "updated", "last_modified": "updated", "last_modified_at": "updated",
    "author": "authors", "byline": "authors", "by": "authors", "summary": "description",
    "excerpt": "description", "standfirst": "description", "places": "towns", "town": "towns",
    "locations": "towns", "language": "lang", "locale": "lang", "keywords": "tags", "tag": "tags",
    "headline": "title", "published": "date", "publishdate": "publish_date", "cover": "image",
    "alias": "aliases", "redirect_from": "aliases",
}  # fmt: skip
NO_DAY = datetime.date.min
_FILE_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)")
_LOOKS_LIKE_KEYS = re.compile(r"(?i)(?:title|date|slug|author)s?\s*:")


@dataclass(frozen=True, slots=True)
class Parts:
    """A file taken apart: `yaml` None without front matter, `body` the offset where the text begins."""

    yaml: YamlMap | None
    body: int


def split(path: str, text: str) -> tuple[Parts | None, tuple[Problem, ...]]:
    """Take the front matter off. None where it cannot be read, with the fault and its line."""
    begin = len(text) - len(text.lstrip("\n \t"))
    first = text[begin:].partition("\n")[0].rstrip()
    line = text.count("\n", 0, begin) + 1
    if first == "+++":
        return None, (
            error(path, line, "bad-front-matter", "The front matter is TOML (between +++ lines).",
                  "Write it as YAML between two lines of ---."),
        )  # fmt: skip
    if first != "---":
        if _LOOKS_LIKE_KEYS.match(first):
            return None, (
                error(path, line, "bad-front-matter", f"“{first[:60]}” stands before any --- line.",
                      "Put a line of --- above and one below these lines."),
            )  # fmt: skip
        return Parts(None, 0), ()
    inner = begin + len(text[begin:].partition("\n")[0]) + 1
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(
        text, min(inner, len(text))
    )
    if not closing:
        return None, (
            error(path, line, "unclosed-front-matter", "The front matter opens with --- and never closes.",
                  "Put a line of --- between the front matter and the text."),
        )  # fmt: skip
    try:
        yaml = load_yaml(text[inner : closing.start()], first_line=line + 1)
    except Unsafe as fault:
        return None, (error(path, fault.line, "bad-yaml", fault.message, fault.hint),)
    if yaml.data is not None and not isinstance(yaml.data, dict):
        return None, (
            error(path, line + 1, "bad-yaml", "The front matter should be lines of “name: value”.",
                  "Write “title: …” and “date: …”, each on a line of its own."),
        )  # fmt: skip
    return Parts(yaml if yaml.data else YamlMap({}, line), closing.end()), ()


def read_front_matter(
    parts: Parts, path: str, *, site: Site, explainer: Explainer, towns: frozenset[str]
) -> tuple[Article, list[Problem]]:
    """The Article; its title is '' where none is given, `published` NO_DAY (a fault) without a certain date."""
    problems: list[Problem] = []
    fields = Fields(
        parts.yaml or YamlMap({}), path, problems, known=ARTICLE_KEYS, synonyms=SYNONYMS
    )
    published = _published(fields, path, site)
    source = _source(fields, site)
    updated = day_of(fields, "updated", site)
    if published and updated and updated < published:
        fields.error(
            "updated", "bad-date", f"“updated” ({updated}) lies before the date of publication ({published}).",
            "Correct one of the two.",
        )  # fmt: skip
    article = Article(
        path=path,
        slug=_slug(fields, path),
        explainer=explainer.slug,
        title=fields.text("title"),
        language=read_language(fields, "lang", explainer.language),
        published=published or NO_DAY,
        counts_from=source.published or published or NO_DAY,
        source=source,
        mode=cast(Mode, fields.choice("mode", ("news", "history"), explainer.mode)),
        updated=updated,
        publish_at=_moment(fields, site),
        description=fields.text("description"),
        authors=fields.texts("authors"),
        tags=fields.texts("tags"),
        draft=fields.flag("draft"),
        image=read_picture(fields),
        aliases=fields.texts("aliases"),
        translation_of=fields.text("translation_of"),
        page=fields.flag("page", True),
        timeline=fields.flag("timeline", True),
        withdrawn=_withdrawn(fields),
        towns=towns_of(fields, towns),
        events=tuple(read_events(fields, towns)),
        edits=tuple(read_edits(fields, towns)),
        corrections=tuple(read_corrections(fields, site)),
    )
    if not article.page and not source.url:
        fields.warning(
            "page", "missing-source-url", "page: false needs a source.url that readers are sent to.",
            "Add source: with url: below it.",
        )  # fmt: skip
    return article, problems


# ---------------------------------------------------------------- single keys


def _published(fields: Fields, path: str, site: Site) -> datetime.date | None:
    if fields.text("date") or isinstance(fields.values.get("date"), (dict, list)):
        return day_of(fields, "date", site)
    name = path.rpartition("/")[2]
    match = _FILE_DATE.match(name)
    if not match:
        fields.error(
            "date", "missing-date", "There is no date of publication.",
            "Add “date: YYYY-MM-DD” to the front matter, or begin the file's name with the date.",
        )  # fmt: skip
        return None
    try:
        return read_day(match[1], site)
    except BadDay as fault:
        fields.error(
            "date", "bad-date", f"In the file's name: {fault.message}",
            "Rename the file or add “date: YYYY-MM-DD” to the front matter.",
        )  # fmt: skip
        return None


def _moment(fields: Fields, site: Site) -> str:
    value = fields.text("publish_date")
    if not value:
        return ""
    try:
        return read_moment(value, site)
    except BadDay as fault:
        fields.error("publish_date", "bad-date", f"publish_date: {fault.message}", fault.hint)
        return ""


def _slug(fields: Fields, path: str) -> str:
    slug = fields.text("slug")
    if not slug:
        return slug_of_file(path)
    if valid_slug(slug):
        return slug
    fields.error(
        "slug", "bad-slug", f"“{slug[:60]}” cannot be part of an address.",
        f"Use letters, digits and hyphens: slug: {slugify(slug)}",
    )  # fmt: skip
    return slugify(slug)


def _source(fields: Fields, site: Site) -> SourceInfo:
    name = site.publisher.name or site.title
    if isinstance(fields.values.get("source"), str):
        given = fields.text("source")
        if given.lower().startswith(("http:", "https:")):
            return SourceInfo(name, fields.url("source"))
        return SourceInfo(given or name)
    source = fields.section("source", ("name", "url", "published", "archive_url"))
    if source is None:
        return SourceInfo(name)
    return SourceInfo(
        name=source.text("name") or name,
        url=source.url("url"),
        published=day_of(source, "published", site),
        archive_url=source.url("archive_url"),
    )


def _withdrawn(fields: Fields) -> str:
    """The reason; a mere `true` withdraws too, but readers deserve one."""
    value = fields.values.get("withdrawn")
    if value is False or value is None:
        return ""
    if value is True or not fields.text("withdrawn"):
        fields.error(
            "withdrawn", "bad-value", "“withdrawn” needs the reason that readers are told.",
            "Write withdrawn: “why the article was taken back”.",
        )  # fmt: skip
        return "Withdrawn."
    return fields.text("withdrawn")
