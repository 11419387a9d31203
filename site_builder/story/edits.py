"""An editor's corrections of found events: each entry of an article's `edits` names one event, by its
id or its opening words, and its word wins over everything that was found.

An entry means the whole event, with every report that was joined to it: so relations, towns and status
count before the reports are joined, a new date moves all that are joined, and the rest comes last.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from site_builder.core.model import Article, Edit, Event, Reading
from site_builder.core.problems import Problem, error, warning
from site_builder.core.reasons import BY_EDITORS

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Order:
    """An entry that names one event: by its id, with the events of its relations as ids too."""

    id: str
    edit: Edit
    same_as: tuple[str, ...]
    not_same_as: tuple[str, ...]


def orders_of(
    readings: Sequence[Reading], events: Sequence[Event]
) -> tuple[tuple[Order, ...], tuple[Problem, ...]]:
    """What the editors want, by path and line, and a problem for every entry that names no event or several."""
    articles = sorted((reading.article for reading in readings), key=lambda article: article.path)
    if not any(article.edits or article.corrections for article in articles):
        return (), ()
    catalogue = _Catalogue(events)
    orders: list[Order] = []
    problems: list[Problem] = []
    for article in articles:
        for edit in sorted(article.edits, key=lambda edit: edit.line):
            found = catalogue.named(edit.event, article)
            problems += _complaints(found, edit.event, edit.line, article, catalogue)
            if len(found) == 1:
                same_as, more = _ids(edit.same_as, edit, article, catalogue)
                not_same_as, others = _ids(edit.not_same_as, edit, article, catalogue)
                problems += [*more, *others]
                orders.append(Order(found[0].id, edit, same_as, not_same_as))
        problems += _lost_corrections(article, catalogue)
    return tuple(orders), tuple(problems)


def before_joining(events: Sequence[Event], orders: Sequence[Order]) -> tuple[Event, ...]:
    """The found events with what decides about joining: relations, towns, status."""
    if not orders:
        return tuple(events)
    changed = {event.id: event for event in events}
    for order in orders:
        event, edit = changed[order.id], order.edit
        changed[order.id] = replace(
            event,
            towns=event.towns if edit.towns is None else tuple(dict.fromkeys(edit.towns)),
            status=edit.status or event.status,
            same_as=tuple(dict.fromkeys([*event.same_as, *order.same_as])),
            not_same_as=tuple(dict.fromkeys([*event.not_same_as, *order.not_same_as])),
        )
    return tuple(changed.get(event.id, event) for event in events)


def redated(
    events: Sequence[Event], joined: Sequence[Event], orders: Sequence[Order]
) -> tuple[Event, ...]:
    """The found events, those that were joined to a re-dated one on its new date too."""
    members = {name: (event.id, *event.ids) for event in joined for name in (event.id, *event.ids)}
    dates = {
        name: order.edit for order in orders if order.edit.readings for name in members[order.id]
    }
    return tuple(
        replace(
            event,
            readings=dates[event.id].readings,
            sources=tuple(
                replace(
                    source,
                    expression="",
                    rule="editor",
                    why=(BY_EDITORS,),
                )
                for source in event.sources
            ),
            edited=True,
        )
        if event.id in dates
        else event
        for event in events
    )


def last_word(joined: Sequence[Event], orders: Sequence[Order]) -> tuple[Event, ...]:
    """The joined events as their editors want them; hidden ones gone. Of two entries the later wins."""
    if not orders:
        return tuple(joined)
    home = {name: event.id for event in joined for name in (event.id, *event.ids)}
    changed = {event.id: event for event in joined}
    hidden: set[str] = set()
    for order in orders:
        name = home[order.id]
        changed[name] = _changed(changed[name], order.edit)
        if order.edit.hide:
            hidden.add(name)
    return tuple(changed[event.id] for event in joined if event.id not in hidden)


def _changed(event: Event, edit: Edit) -> Event:
    touched = edit.text or edit.status or edit.towns is not None or edit.attributed_to is not None
    return replace(
        event,
        text=edit.text or event.text,
        gist=None if edit.text else event.gist,
        towns=event.towns if edit.towns is None else tuple(dict.fromkeys(edit.towns)),
        status=edit.status or event.status,
        attributed_to=event.attributed_to if edit.attributed_to is None else edit.attributed_to,
        pinned=event.pinned if edit.key is None else edit.key,
        edited=event.edited or bool(touched) or bool(edit.readings),
    )


# ---------------------------------------------------------------- which event an entry names


class _Catalogue:
    """Finds events by id or by opening words, in the article at hand before all others."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.by_id: dict[str, Event] = {}
        self.by_path: defaultdict[str, list[Event]] = defaultdict(list)
        for event in events:
            self.by_id[event.id] = event
            self.by_path[event.sources[0].path].append(event)

    def named(self, name: str, article: Article) -> tuple[Event, ...]:
        if event := self.by_id.get(name.strip()):
            return (event,)
        wanted = _plain(name)
        if not wanted:
            return ()
        own = _opening_with(wanted, self.by_path.get(article.path, ()))
        if own:
            return own
        return tuple(
            event
            for path in sorted(self.by_path)
            for event in _opening_with(wanted, self.by_path[path])
        )

    def near(self, name: str, article: Article) -> tuple[str, ...]:
        """Openings and ids that look like `name`: its own article's first, the site's ids after them."""
        texts = {_plain(event.text): event for event in self.by_path.get(article.path, ())}
        wanted = _plain(name)
        cut = {text[: max(len(wanted), 12)]: event for text, event in texts.items()}
        close = difflib.get_close_matches(wanted, list(cut), n=2, cutoff=0.6)
        ids = difflib.get_close_matches(name.strip(), list(self.by_id), n=1, cutoff=0.8)
        return tuple(
            _shown(event) for event in [*(cut[c] for c in close), *(self.by_id[i] for i in ids)]
        )


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).casefold().rstrip(".…")


def _opening_with(wanted: str, events: Iterable[Event]) -> tuple[Event, ...]:
    """Events whose text opens with the words; only where none does, those whose quoted sentence does."""
    by_text = tuple(event for event in events if _plain(event.text).startswith(wanted))
    return by_text or tuple(
        event for event in events if _plain(event.sources[0].quote).startswith(wanted)
    )


def _shown(event: Event) -> str:
    text = event.text if len(event.text) <= _SHOWN else event.text[:_SHOWN].rsplit(" ", 1)[0] + "…"
    day = event.readings[0].edtf if event.readings else "no date"
    return f"{event.id} ({day}: “{text}”)"


def _complaints(
    found: tuple[Event, ...], name: str, line: int, article: Article, catalogue: _Catalogue
) -> list[Problem]:
    if len(found) == 1:
        return []
    if found:
        listed = "; ".join(_shown(event) for event in found[:4])
        return [
            error(
                article.path, line, "ambiguous-event",
                f"“{name}” names {len(found)} events: {listed}.",
                "Give more of its opening words, or its id.",
            )
        ]  # fmt: skip
    near = catalogue.near(name, article)
    hint = (
        f"Did you mean {' or '.join(near)}?"
        if near
        else (
            f"Run “python build.py explain {article.path}” to see the events found and their ids."
        )
    )
    return [error(article.path, line, "unknown-event", f"No event is named “{name}”.", hint)]


def _ids(
    names: Sequence[str], edit: Edit, article: Article, catalogue: _Catalogue
) -> tuple[tuple[str, ...], list[Problem]]:
    ids: list[str] = []
    problems: list[Problem] = []
    for name in names:
        found = catalogue.named(name, article)
        problems += _complaints(found, name, edit.line, article, catalogue)
        ids += [event.id for event in found] if len(found) == 1 else []
    return tuple(ids), problems


def _lost_corrections(article: Article, catalogue: _Catalogue) -> list[Problem]:
    return [
        warning(
            article.path, 0, "unknown-event",
            f"The correction of {note.date.isoformat()} names the event “{note.event}”, which is not in this article.",
            "It is still shown with the article; give the event's id or opening words to show it there too.",
        )
        for note in article.corrections
        if note.event and not any(note in event.corrections for event in catalogue.by_path.get(article.path, ()))
    ]  # fmt: skip
