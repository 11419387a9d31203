"""timeline.csv: the dated events for a spreadsheet, one row each (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from site_builder.core.model import Event, Timeline
from site_builder.core.when import edtf_of
from site_builder.pages import words
from site_builder.pages.edition import Edition
from site_builder.pages.exports import hull, permalink, printable

COLUMNS = (
    "id", "date", "date_in_words", "earliest", "latest", "precision", "approximate", "doubtful",
    "title", "text", "towns", "status", "attribution", "key_moment",
    "sources", "source_urls", "first_published", "expression", "reason", "link",
)  # fmt: skip
BETWEEN = " | "
"""Between the values of one cell: a semicolon would end the cell where spreadsheets split by it."""

# A cell that begins so is a formula to a spreadsheet, and a formula may call other programs.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def timeline_csv(timeline: Timeline, edition: Edition) -> bytes:
    """A header and a row an event, in order, as UTF-8 with CRLF at each line's end.

    It begins with a byte order mark, because a spreadsheet reads other UTF-8 as Latin letters.
    `date`, `earliest` and `latest` are those of timeline.json. A text that a spreadsheet would run
    as a formula has an apostrophe in front.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in timeline.events:
        if event.readings:
            writer.writerow(_row(event, timeline.explainer.language, edition))
    return printable("\ufeff" + file.getvalue()).encode()


def harmless(text: str) -> str:
    """`text` as no spreadsheet runs it."""
    return f"'{text}" if _FORMULA.match(text) else text


def _row(event: Event, language: str, edition: Edition) -> Iterable[str]:
    earliest, latest = hull(event)
    precisions = {when.precision for when in event.readings}
    first = event.sources[0]
    return (
        event.id,
        # These four hold digits and signs of ours only: with an apostrophe -0479 would be no year.
        edtf_of(event.readings),
        words.when_words(event.readings, language),
        earliest.iso if earliest else "",
        latest.iso if latest else "",
        precisions.pop() if len(precisions) == 1 else "range",
        _yes(any(when.approximate for when in event.readings)),
        _yes(event.doubtful),
        harmless(event.title),
        harmless(event.text),
        harmless(BETWEEN.join(edition.town_name(slug, language) for slug in event.towns)),
        event.status,
        harmless(event.attributed_to),
        _yes(event.key),
        harmless(BETWEEN.join(dict.fromkeys(source.name for source in event.sources))),
        harmless(BETWEEN.join(source.url for source in event.sources if source.url)),
        event.known_by.isoformat(),
        harmless(first.expression),
        harmless(first.reason),
        permalink(event, site=edition.site),
    )


def _yes(value: bool) -> str:
    return "yes" if value else "no"
