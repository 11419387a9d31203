"""What an editor wrote, read and checked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from site_builder.core.model.found import Mode, Status
from site_builder.core.safe import NO_HTML, SafeHtml
from site_builder.core.when import When


@dataclass(frozen=True, slots=True)
class Publisher:
    name: str = ""
    url: str = ""
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """content/site.yml, with its defaults."""

    title: str = "Timelines"
    description: str = ""
    base_url: str = ""
    language: str = "en"
    timezone: str = "UTC"
    date_order: Literal["DMY", "MDY"] | None = None
    """As written; None: that of the language (MDY for en-US), and 09/10/2022 is doubtful."""
    publisher: Publisher = Publisher()
    key_moments: int = 20
    theme: tuple[tuple[str, str], ...] = ()
    map_borders: str = ""
    search: bool | None = None
    """Whether a search index is wanted; None: on a site that is not too big for it."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """A folder's index.md, with its defaults. The site's own explainer has the slug ''."""

    slug: str
    title: str
    path: str = ""
    """Of its index.md, relative to content/; '' where there is none."""
    description: str = ""
    language: str = "en"
    keywords: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    key_moments: int = 20
    order: Literal["oldest", "newest"] = "oldest"
    mode: Mode = "news"
    parties: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    draft: bool = False
    translation_of: str = ""
    image: Picture | None = None
    body: SafeHtml = NO_HTML


@dataclass(frozen=True, slots=True)
class Picture:
    """`src` is a path relative to the content folder, or an https URL (then it is a link, not an image)."""

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """An article's `source`. `name` falls back to the publisher's, then the site's title."""

    name: str
    url: str = ""
    published: datetime.date | None = None
    archive_url: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    date: datetime.date
    note: str
    event: str = ""


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """One entry of an article's `events`: an event that the editor adds."""

    line: int
    readings: tuple[When, ...]
    text: str
    date: str
    """As written."""
    title: str = ""
    towns: tuple[str, ...] = ()
    status: Status | None = None
    attributed_to: str = ""
    url: str = ""
    image: Picture | None = None
    order: int | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One entry of an article's `edits`: changes to a found event, named by its id or opening words.

    None and () mean "as found"; `towns` = None leaves them, () takes them away.
    """

    line: int
    event: str
    hide: bool = False
    readings: tuple[When, ...] = ()
    text: str = ""
    towns: tuple[str, ...] | None = None
    status: Status | None = None
    attributed_to: str | None = None
    key: bool | None = None
    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One Markdown file: its front matter, read and checked."""

    path: str
    """Relative to the content folder, with forward slashes."""
    slug: str
    explainer: str
    title: str
    language: str
    published: datetime.date
    counts_from: datetime.date
    """The day that relative words count from: `source.published`, else `date`."""
    source: SourceInfo
    mode: Mode = "news"
    updated: datetime.date | None = None
    publish_at: str = ""
    """`publish_date` as ISO 8601 in UTC; '' when not given."""
    description: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    draft: bool = False
    image: Picture | None = None
    aliases: tuple[str, ...] = ()
    translation_of: str = ""
    page: bool = True
    timeline: bool = True
    withdrawn: str = ""
    towns: tuple[str, ...] | None = None
    """None: found in the prose; otherwise the whole truth."""
    events: tuple[WrittenEvent, ...] = ()
    edits: tuple[Edit, ...] = ()
    corrections: tuple[Correction, ...] = ()
