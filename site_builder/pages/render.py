"""Templates and what surrounds every page: head, masthead, footer, and links that work anywhere."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import escape

from site_builder.core.model import Event, Site
from site_builder.core.safe import SafeHtml, safe_url, trusted
from site_builder.pages import layout, words
from site_builder.pages.cards import Image, image_of
from site_builder.pages.edition import Edition
from site_builder.pages.entries import (
    DETAILS,
    FROM,
    ROOT,
    Entry,
    entry_of,
    opening_words,
    when_of,
)
from site_builder.pages.files import OutputFile
from site_builder.pages.interface import interface_of
from site_builder.pages.keeping import Keeper
from site_builder.pages.language import direction, lang_attributes
from site_builder.pages.media import Media
from site_builder.pages.phrases import phrases_of
from site_builder.pages.saying import status_of

_TOKEN_NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")
# Colours, sizes and font names; no character that could end the rule or fetch anything.
_TOKEN_VALUE = re.compile(r"[#\w .,%\"'-]{1,120}|(?:rgb|hsl|oklch|lab)a?\([\d .,%/a-z]{1,60}\)")


def open_templates(templates: Sequence[Path]) -> Environment:
    """The templates of a search path: a site's own stand before the built-in ones of the same name."""
    files = (path for folder in templates for path in sorted(folder.rglob("*")) if path.is_file())
    return _compiled(
        tuple(map(str, templates)), tuple((str(p), p.stat().st_mtime_ns) for p in files)
    )


@lru_cache(maxsize=2)
def _compiled(folders: tuple[str, ...], stamps: tuple[tuple[str, int], ...]) -> Environment:
    """Kept while no template changes: compiling them takes longer than a preview's whole rebuild may."""
    del stamps
    environment = Environment(
        loader=FileSystemLoader(list(folders)),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.policies["ext.i18n.trimmed"] = True
    # Its functions come with each page, for each has a language of its own.
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals["root"] = trusted(ROOT)
    environment.filters["opening"] = opening_words
    environment.filters["is_web"] = lambda url: bool(safe_url(url))
    return environment


@dataclass(frozen=True)
class Printer:
    """Turns an edition into pages, one at a time; an event's markup is made once and then kept."""

    edition: Edition
    environment: Environment
    media: Media
    keeper: Keeper | None = None
    _templates: dict[str, Template] = field(default_factory=dict)
    _entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    _cards: dict[tuple[str, str], str] = field(default_factory=dict)
    _lines: dict[tuple[str, str, bool], str] = field(default_factory=dict)
    _froms: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        return self.edition.site

    def page(
        self,
        template: str,
        url: str,
        *,
        title: str,
        language: str = "",
        description: str = "",
        made_from: str = "",
        feed: tuple[str, str] | None = None,
        structured: str = "",
        image: Image | None = None,
        key: str = "",
        **context: Any,
    ) -> OutputFile:
        """One page. `feed` is (address, title); `title` '' for the site's own; `image` what stands for
        it elsewhere, by default the card of its town, its explainer or the site.

        `key` is what `kept` was asked with; without one it is asked here.
        """
        language = language or self.site.language
        if self.keeper and not key:
            shown = (template, title, language, description, feed, structured, image, context)
            key = self.key_of(url, *shown)
            if page := self.kept(url, key, made_from):
                return page
        chrome = {
            "site": self.site,
            "url": url,
            "title": title,
            "description": description or self.site.description,
            "language": language,
            "direction": direction(language),
            "canonical": self._canonical(url),
            "image": image or image_of(url, self.edition, language=language),
            "versions": self.edition.translations.get(url, ()),
            "full": self._canonical,
            "nav": self._nav(url, language),
            "feed": feed if self.site.base_url and self.edition.updated else None,
            "tokens": theme_tokens(self.site.theme),
            "publisher_url": safe_url(self.site.publisher.url),
            "structured": structured,
            **self._tools(language),
        }
        html = self.template(template).render({**chrome, **context})
        way = self._absolute_root() if url == layout.NOT_FOUND else layout.root_of(url)
        content = html.replace(ROOT, way).encode("utf-8", "replace")
        if self.keeper and key:
            self.keeper.note(url, key, content)
        return OutputFile(url, content, made_from)

    def key_of(self, url: str, *shown: object) -> str:
        """What stands for all that a page shows; '' where that cannot be told."""
        versions = self.edition.translations.get(url, ())
        return self.keeper.key_of(url, versions, shown) if self.keeper else ""

    def kept(self, url: str, key: str, made_from: str) -> OutputFile | None:
        """The page of the last build, if what it showed had the same key."""
        content = self.keeper.content(url, key) if self.keeper and key else None
        return None if content is None else OutputFile(url, content, made_from)

    def template(self, name: str) -> Template:
        # Jinja's own look-up takes a lock and asks for weak references: as long as a short template.
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = self.environment.get_template(name)
        return found

    def card(self, event: Event, language: str, *, named: bool = False) -> SafeHtml:
        """An event with all its details; `named` where it must say which explainer it belongs to."""
        found = self._cards.get((event.id, language))
        if found is None:
            entry = self._entry(event, language)
            picture = self.media.picture(event.image) if event.image else None
            found = self.template("event.html").render(
                e=entry, picture=picture, from_line=trusted(FROM), **interface_of(language).tools()
            )
            self._cards[event.id, language] = found
        return trusted(found.replace(FROM, self._from(event, language) if named else ""))

    def line(
        self,
        event: Event,
        language: str,
        *,
        named: bool = False,
        dated: bool = True,
        details: str = "",
    ) -> SafeHtml:
        """An event in one line that leads to `details`, by default its permanent address."""
        key = (event.id, language, dated)
        found = self._lines.get(key)
        if found is None:
            found = self.template("line.html").render(
                e=self._entry(event, language),
                when=when_of(event, language) if dated else "",
                dated=dated,
                details=trusted(DETAILS),
                from_line=trusted(FROM),
            )
            self._lines[key] = found
        goal = f"{details}#{event.id}" if details else ROOT + layout.event_url(event)
        found = found.replace(DETAILS, str(escape(goal)))
        return trusted(found.replace(FROM, self._from(event, language) if named else ""))

    def redirect(self, place: str, target: str, title: str, made_from: str) -> OutputFile:
        """A page at an old address that leads to the new one, without a script."""
        return self.page(
            "redirect.html",
            place,
            title=title,
            made_from=made_from,
            target=ROOT + target,
            aim=self._canonical(target),
        )

    def _entry(self, event: Event, language: str) -> Entry:
        found = self._entries.get((event.id, language))
        if found is None:
            found = entry_of(event, self.edition, language)
            self._entries[event.id, language] = found
        return found

    def _from(self, event: Event, language: str) -> str:
        key = (event.explainer, language)
        found = self._froms.get(key)
        if found is None:
            found = self._froms[key] = self.template("from.html").render(
                title=self.edition.explainer_title(event.explainer),
                lang=lang_attributes(self.edition.explainer(event.explainer).language, language),
                href=ROOT + layout.timeline_url(event.explainer),
            )
        return found

    def _tools(self, language: str) -> dict[str, Callable[..., object]]:
        """What templates may call: everything that words, links or draws in the page's language."""

        say = interface_of(language)

        def counted(events: int) -> SafeHtml:
            word = say.n("event", "events", events)
            return trusted(
                f'<span class="count">{say.number(events)}<span class="unseen"> {word}</span></span>'
            )

        def day(date: datetime.date, weekday: bool = False) -> SafeHtml:
            said = words.date_words(date, language, weekday=weekday)
            return trusted(f'<time datetime="{date.isoformat()}">{said}</time>')

        return {
            "day": day,
            "when": lambda event, hour=True: when_of(event, language, hour=hour),
            "lang": lambda other: lang_attributes(other, language),
            **say.tools(),
            "card": lambda event, **how: self.card(event, language, **how),
            "line": lambda event, **how: self.line(event, language, **how),
            "lang_of": lambda event: self._entry(event, language).lang,
            "comma": phrases_of(language).comma,
            "status_of": lambda event: status_of(event, language),
            "counted": counted,
            "town_name": lambda slug: self.edition.town_name(slug, language),
            "year_words": lambda year: words.year_words(year, language),
            "year_name": lambda year: (
                words.when_words(year.era, language)
                if year.era
                else words.year_words(year.year, language)
            ),
            "month_words": lambda year, month: words.month_words(year, month, language),
            "month_name": lambda month: words.month_name(month, language),
            "weekday_words": lambda day: words.weekday_words(day, language),
            "when_words": lambda readings: words.when_html(readings, language),
            "article_href": lambda slug: ROOT + layout.article_url(slug),
            "town_href": lambda slug: (
                ROOT + layout.town_url(slug) if slug in self.edition.towns else ""
            ),
            "event_href": lambda event: ROOT + layout.event_url(event),
            "timeline_href": lambda slug: ROOT + layout.timeline_url(slug),
            "explainer_title": self.edition.explainer_title,
        }

    def _canonical(self, url: str) -> str:
        base = self.site.base_url
        return f"{base.rstrip('/')}/{layout.shown(url)}" if base else ""

    def _absolute_root(self) -> str:
        """For a page that a server shows at any address: the site's place on its server.

        Without base_url it is taken to stand at the top, as in the preview.
        """
        return f"{urlsplit(self.site.base_url).path.rstrip('/')}/"

    def _nav(self, url: str, language: str) -> list[tuple[str, str, bool]]:
        say = interface_of(language)
        places = [(say("Timelines"), layout.HOME)]
        if self.edition.towns:
            places.append((say("Towns"), layout.TOWNS))
        places += [(say("Sources"), layout.SOURCES), (say("About dates"), layout.ABOUT_DATES)]
        places.append((say("Search"), layout.SEARCH))
        return [(name, ROOT + place, place == url) for name, place in places]


def theme_tokens(theme: Sequence[tuple[str, str]]) -> SafeHtml:
    """site.yml's `theme` as custom properties; whatever is no plain CSS value is left out."""
    # Settings know no hyphens: `time-tint` is read as time_tint.
    named = ((name.replace("_", "-"), value) for name, value in theme)
    rules = [
        f"--{name}:{value};"
        for name, value in named
        if _TOKEN_NAME.fullmatch(name) and _TOKEN_VALUE.fullmatch(value)
    ]
    return trusted("".join(rules))
