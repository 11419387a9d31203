"""content/site.yml, read and checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from site_builder.core.fields import Fields, key_of
from site_builder.core.model import Publisher, Site
from site_builder.core.problems import Problem, error, warning
from site_builder.core.safe import Unsafe, clean_text, load_yaml

PATH = "site.yml"
_KEYS = (
    "title", "description", "base_url", "language", "timezone", "date_order", "publisher",
    "key_moments", "theme", "map", "search",
)  # fmt: skip


def read_site(text: str | None) -> tuple[Site, tuple[Problem, ...]]:
    """The Site that site.yml describes, with defaults for what is missing; None: there is no such file."""
    no_address = warning(
        PATH, 0, "missing-base-url",
        "There is no base_url, so feeds, the sitemap and previews in social media have no full addresses.",
        "Add the site's address to site.yml, such as base_url: https://example.org/timelines",
    )  # fmt: skip
    if text is None or not text.strip("\ufeff \t\r\n"):
        return Site(), (no_address,)
    try:
        yaml = load_yaml(clean_text(text))
    except Unsafe as fault:
        return Site(), (error(PATH, fault.line, "bad-yaml", fault.message, fault.hint),)
    if yaml.data is None:
        return Site(), (no_address,)
    if not isinstance(yaml.data, dict):
        return Site(), (
            error(
                PATH,
                1,
                "bad-yaml",
                "site.yml should be lines of “name: value”.",
                "Start with title: …",
            ),
        )
    problems: list[Problem] = []
    site = _site(Fields(yaml, PATH, problems, known=_KEYS))
    if not site.base_url and not any("base_url" in problem.message for problem in problems):
        problems.append(no_address)
    return site, tuple(sorted(problems))


def _site(fields: Fields) -> Site:
    default = Site()
    publisher = fields.section("publisher", ("name", "url", "logo"))
    borders = fields.section("map", ("borders",))
    return Site(
        title=fields.text("title") or default.title,
        description=fields.text("description"),
        base_url=_base_url(fields),
        language=read_language(fields, "language", default.language),
        timezone=_timezone(fields, default.timezone),
        date_order=_date_order(fields),
        publisher=Publisher(
            name=publisher.text("name"), url=publisher.url("url"), logo=publisher.text("logo")
        ) if publisher else Publisher(),
        key_moments=fields.number("key_moments", default.key_moments, 0, 1000),
        theme=_theme(fields),
        map_borders=borders.text("borders") if borders else "",
        search=fields.flag("search") if fields.has("search") else None,
    )  # fmt: skip


def _base_url(fields: Fields) -> str:
    value = fields.text("base_url")
    if not value:
        return ""
    address = fields.url("base_url")
    if address.lower().startswith("mailto:") or "?" in address or "#" in address:
        fields.error(
            "base_url", "bad-value", f"base_url “{value}” is not the address of a site.",
            "Write it as https://example.org/timelines, without ? and #.",
        )  # fmt: skip
        return ""
    return address.rstrip("/")


def _timezone(fields: Fields, default: str) -> str:
    name = fields.text("timezone", default)
    if time_zone(name):
        return name
    fields.error(
        "timezone", "bad-value", f"“{name}” is not a time zone.",
        "Write a place as in Europe/Kyiv or America/New_York, or UTC.",
    )  # fmt: skip
    return default


def time_zone(name: str) -> ZoneInfo | None:
    """The IANA time zone of that name, or None."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def _date_order(fields: Fields) -> Literal["DMY", "MDY"] | None:
    value = fields.text("date_order").upper()
    if value == "DMY" or value == "MDY":
        return value  # type: ignore[return-value]
    if value:
        fields.error(
            "date_order", "bad-value", f"“date_order” should be DMY or MDY, not “{value}”.",
            "DMY reads 09/10/2022 as 9 October, MDY as September 10.",
        )  # fmt: skip
    return None


def _theme(fields: Fields) -> tuple[tuple[str, str], ...]:
    """Any keys: a theme's templates know which they understand."""
    value = fields.values.get("theme")
    theme = fields.section("theme", map(key_of, value) if isinstance(value, dict) else ())
    if theme is None:
        return ()
    return tuple((key, theme.text(key)) for key in sorted(theme.values))


def read_language(fields: Fields, key: str, default: str) -> str:
    """A language tag such as uk or en-GB, in its usual spelling."""
    value = fields.text(key)
    if not value:
        return default
    tag = language_tag(value)
    if not tag:
        fields.error(
            key,
            "bad-value",
            f"“{value}” is not a language.",
            "Write its tag, such as en, en-GB or uk.",
        )
    return tag or default


@lru_cache(maxsize=64)
def language_tag(value: str) -> str:
    """`value` as a BCP 47 tag in its usual spelling, or '' if no such language is known."""
    from babel import Locale, UnknownLocaleError

    parse: Callable[..., Locale] = Locale.parse
    try:
        locale = parse(value.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return ""
    parts = (locale.language, locale.script, locale.territory)
    given = value.lower().replace("_", "-").split("-")
    return "-".join(part for part in parts if part and part.lower() in given)
