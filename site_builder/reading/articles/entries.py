"""The lists in front matter: events that an editor adds, edits to found ones, corrections."""

from __future__ import annotations

from site_builder.core.fields import Fields
from site_builder.core.model import Correction, Edit, Site, WrittenEvent
from site_builder.reading.articles.pictures import PICTURE_KEYS, read_picture
from site_builder.reading.articles.values import day_of, readings_of, status_of, towns_of

_EVENT_KEYS = (
    "date", "title", "text", "towns", "status", "attributed_to", "url", *PICTURE_KEYS, "order",
)  # fmt: skip
_EDIT_KEYS = (
    "event", "hide", "date", "text", "towns", "status", "attributed_to", "key", "same_as", "not_same_as",
)  # fmt: skip


def read_events(fields: Fields, known: frozenset[str]) -> list[WrittenEvent]:
    found: list[WrittenEvent] = []
    for entry in fields.sections("events", _EVENT_KEYS):
        title = entry.text("title")
        text = entry.text("text") or title
        if not entry.has("date"):
            entry.error(
                "", "missing-date", "This event has no date.", "Add date: 2022-09-10 to it."
            )
        if not text:
            entry.error(
                "", "missing-text", "This event says nothing.", "Add text: to it, one sentence."
            )
        event = WrittenEvent(
            line=entry.line(),
            readings=readings_of(entry),
            text=text,
            date=entry.text("date"),
            title=title,
            towns=towns_of(entry, known) or (),
            status=status_of(entry),
            attributed_to=entry.text("attributed_to"),
            url=entry.url("url"),
            image=read_picture(entry),
            order=entry.number("order", 0, -9999, 9999) if entry.has("order") else None,
        )
        if event.readings and text:
            found.append(event)
    return found


def read_edits(fields: Fields, known: frozenset[str]) -> list[Edit]:
    found: list[Edit] = []
    for entry in fields.sections("edits", _EDIT_KEYS):
        if not entry.text("event"):
            entry.error(
                "", "missing-event", "This edit does not say which event it changes.",
                "Add event: with the event's id or the opening words of its sentence.",
            )  # fmt: skip
            continue
        found.append(
            Edit(
                line=entry.line(),
                event=entry.text("event"),
                hide=entry.flag("hide"),
                readings=readings_of(entry),
                text=entry.text("text"),
                towns=towns_of(entry, known),
                status=status_of(entry),
                attributed_to=entry.text("attributed_to")
                if "attributed_to" in entry.values
                else None,
                key=entry.flag("key") if entry.has("key") else None,
                same_as=entry.texts("same_as", commas=False),
                not_same_as=entry.texts("not_same_as", commas=False),
            )
        )
    return found


def read_corrections(fields: Fields, site: Site) -> list[Correction]:
    found: list[Correction] = []
    for entry in fields.sections("corrections", ("date", "note", "event")):
        day, note = day_of(entry, "date", site), entry.text("note")
        if not entry.has("date"):
            entry.error(
                "", "missing-date", "This correction has no date.", "Add date: YYYY-MM-DD to it."
            )
        if not note:
            entry.error("", "missing-text", "This correction says nothing.", "Add note: to it.")
        if day and note:
            found.append(Correction(day, note, entry.text("event")))
    return found
