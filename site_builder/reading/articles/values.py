"""Values that front matter and its entries share: days, EDTF dates, towns, a status."""

from __future__ import annotations

import datetime
from typing import cast

from site_builder.core.fields import Fields, nearest
from site_builder.core.model import STATUSES, Site, Status
from site_builder.core.safe import slugify
from site_builder.core.when import EdtfError, When, parse_edtf
from site_builder.reading.articles.days import BadDay, read_day


def day_of(fields: Fields, key: str, site: Site) -> datetime.date | None:
    value = fields.text(key)
    if not value:
        return None
    try:
        return read_day(value, site)
    except BadDay as fault:
        fields.error(key, "bad-date", f"{fields.names[key]}: {fault.message}", fault.hint)
        return None


def readings_of(fields: Fields) -> tuple[When, ...]:
    if not fields.has("date"):
        return ()
    try:
        return parse_edtf(fields.text("date"))
    except EdtfError as fault:
        fields.error("date", "bad-date", f"date: {fault}.")
        return ()


def towns_of(fields: Fields, known: frozenset[str]) -> tuple[str, ...] | None:
    if not fields.has("towns"):
        return None
    return tuple(slug for slug in fields.texts("towns") if _known_town(fields, slug, known))


def _known_town(fields: Fields, slug: str, known: frozenset[str]) -> bool:
    if slug in known:
        return True
    fields.error(
        "towns", "unknown-town", f"There is no town “{slug}” in towns.yml.", town_hint(slug, known)
    )
    return False


def town_hint(slug: str, known: frozenset[str]) -> str:
    guess = nearest(slugify(slug), known)
    return f"Did you mean “{guess}”?" if guess else "Add it to towns.yml first."


def status_of(fields: Fields) -> Status | None:
    status = fields.choice("status", STATUSES, "")
    return cast(Status, status) if status else None
