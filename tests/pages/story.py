"""A hand-made story for tests of pages: two explainers, with one of everything that a page can show.

Sentences are written with marks: `<On Saturday>` is a date, `{izium:Izium}` a town.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from site_builder.core.model import (
    Article,
    Correction,
    Coverage,
    DateMention,
    Event,
    Explainer,
    Mark,
    Publisher,
    Reading,
    Sentence,
    Site,
    Source,
    SourceInfo,
    Story,
    Timeline,
    Town,
    TownMention,
)
from site_builder.core.reasons import Reason
from site_builder.core.safe import CLOSE_MARK, SafeHtml, open_mark, trusted
from site_builder.core.when import Day, When, parse_edtf

TOWNS = (
    Town("balakliia", "Balakliia", (("uk", "Балаклія"),), 49.4561, 36.8389, "UA", "Kharkiv oblast", aliases=("Balaklyia",)),
    Town("izium", "Izium", (("uk", "Ізюм"), ("ru", "Изюм")), 49.2088, 37.2485, "UA", "Kharkiv oblast", old_slugs=("izyum",)),
    Town("kupiansk", "Kupiansk", (("uk", "Куп'янськ"),), 49.7106, 37.6156, "UA", "Kharkiv oblast"),
    Town("vovchansk", "Vovchansk", (), 50.2886, 36.9463, "UA", "Kharkiv oblast"),
    Town("velykyi-burluk", "Velykyi Burluk", (), 50.0569, 37.3894, "UA", "Kharkiv oblast"),
    Town("lyman", "Lyman", (), 48.9856, 37.8111, "UA", "Donetsk oblast"),
    Town("kherson", "Kherson", (), 46.6354, 32.6169, "UA", "Kherson oblast"),
    Town("kyiv", "Kyiv", (), 50.4501, 30.5234, "UA", "", page=False),
    Town("berlin", "Berlin", (("de", "Berlin"),), 52.52, 13.405, "DE", "Berlin"),
    Town("leipzig", "Leipzig", (), 51.3397, 12.3731, "DE", "Saxony"),
    Town("sopron", "Sopron", (("de", "Ödenburg"),), 47.6817, 16.5845, "HU", "Győr-Moson-Sopron"),
    Town("nowhere", "Nowhere", (), 0.0, 0.0, "XX"),
)  # fmt: skip

SITE = Site(
    title="Open Dispatch",
    description="Timelines that show their sources: what happened, when, and who says so.",
    base_url="https://example.org/timelines/",
    language="en-GB",
    timezone="Europe/Kyiv",
    publisher=Publisher("Open Dispatch", "https://example.org"),
)

KHARKIV = Explainer(
    "kharkiv-2022",
    "A front that moved within the week",
    "kharkiv-2022/index.md",
    "How the towns east of Kharkiv changed hands, day after day, and whose word there is for it.",
    "en-GB",
    parties=("Russian defence ministry",),
    unknown=(
        "How many soldiers were killed on either side: neither has said.",
        "When the order to leave Izium was given.",
    ),
    aliases=("/2022/kharkiv/",),
    body=trusted("<p>The war was in its seventh month. Attention lay on the south.</p>"),
)
BERLIN = Explainer(
    "berlin-wall",
    "The fall of the Berlin Wall",
    "berlin-wall/index.md",
    "From a barbed-wire fence in 1961 to one country in 1990.",
    "en-GB",
    mode="history",
)

PIECE = re.compile(r"<([^<>]+)>|\{([a-z-]+):([^{}]+)\}")


def sentence_of(written: str, dates: Sequence[DateMention] = (), line: int = 8) -> Sentence:
    """A written sentence with its marks; the mentions of `dates` go to its `<…>` in order."""
    text, marks, towns, found, at = "", [], [], [], 0
    for match in PIECE.finditer(written):
        text += written[at : match.start()]
        words = match[1] or match[3]
        kind = "date" if match[1] else "town"
        marks.append(
            Mark(len(text), len(text) + len(words), kind, len(found if match[1] else towns))
        )
        if match[1]:
            mention = dates[len(found)] if len(found) < len(dates) else None
            found.append(mention or DateMention(0, 0, words, "DATE", "PAST_REF", None))
        else:
            towns.append(TownMention(len(text), len(text) + len(words), match[2], words, "name"))
        text += words
        at = match.end()
    text += written[at:]
    return Sentence(0, len(text), line, text, 0, tuple(found), tuple(towns), marks=tuple(marks))


def article(
    slug: str,
    day: str,
    title: str,
    *,
    explainer: str = "kharkiv-2022",
    source: str = "Open Dispatch",
    **more: object,
) -> Article:
    date = datetime.date.fromisoformat(day)
    info = SourceInfo(source, str(more.pop("url", "")))
    return Article(
        f"{explainer}/{slug}.md", slug, explainer, title, "en-GB", date, date, info, **more  # type: ignore[arg-type]
    )  # fmt: skip


def source(
    of: Article, written: str, line: int = 8, expression: str = "", reason: str = ""
) -> Source:
    said = sentence_of(written)
    return Source(
        of.source.name,
        of.source.url,
        of.published,
        of.slug if of.page else "",
        of.title,
        of.path,
        line,
        said.text,
        of.language,
        said.marks,
        tuple(town.slug for town in said.towns),
        expression,
        (Reason(reason),) if reason else (),
    )


def event(edtf: str, *sources: Source, id: str = "", **more: object) -> Event:
    """An event with the text of its first source; `edtf` '' for a statement without a day."""
    readings = tuple(parse_edtf(edtf)) if edtf else ()
    if part := more.pop("part", None):
        readings = tuple(replace(when, part_of_day=str(part)) for when in readings)
    first = sources[0]
    fields: dict[str, object] = {
        "text": first.quote,
        "towns": tuple(dict.fromkeys(first.town_slugs)),
        **more,
    }
    folder = first.path.split("/")[0]
    return Event(
        id or f"e{abs(hash_of(first.quote + edtf)):010x}"[:11],
        folder,
        readings,
        sources=sources,
        **fields,
    )  # type: ignore[arg-type]


def hash_of(text: str) -> int:
    value = 7
    for character in text:
        value = (value * 131 + ord(character)) % (1 << 40)
    return value


# ---------------------------------------------------------------- articles

STORMED = article(
    "2022-09-12-two-towns",
    "2022-09-12",
    "Ukraine retakes two rail towns as the front gives way",
    description="Izium and Kupiansk were entered on Saturday; Moscow speaks of regrouping.",
    authors=("Desk East",),
    updated=datetime.date(2022, 9, 14),
    corrections=(
        Correction(
            datetime.date(2022, 9, 14), "An earlier version misspelt Balakliia.", "esaturday01"
        ),
    ),
    aliases=("/old/two-towns.html",),
)
WIRE = article(
    "2022-09-13-wire",
    "2022-09-13",
    "Front line: what is known",
    source="Wire Service",
    url="https://wire.example/2022/front",
    page=False,
)
MINISTRY = article(
    "2022-09-11-ministry",
    "2022-09-11",
    "Ministry announces a regrouping",
    source="Gazette",
    url="https://gazette.example/a",
)
LATER = article(
    "2022-11-14-kherson", "2022-11-14", "President visits Kherson", source="Open Dispatch"
)
HISTORY = article(
    "wall",
    "2019-11-09",
    "How the Wall fell",
    explainer="berlin-wall",
    source="History desk",
    mode="history",
)
GONE = article(
    "2022-09-10-rumour", "2022-09-10", "A rumour", withdrawn="Its only source took the claim back."
)

SATURDAY = DateMention(
    0, 11, "On Saturday", "DATE", "2022-09-10", When.on(Day(2022, 9, 10)), (), "weekday",
    "“{text}” is {0}, the last Saturday on or before publication, Monday 12 September 2022.", ("10 September 2022",),
)  # fmt: skip
REASON = SATURDAY.reason
STORM = (
    "<On Saturday>, Ukrainian troops fought their way into {izium:Izyum} and {kupiansk:Kupiansk}."
)


def _body() -> SafeHtml:
    date, izium, kupiansk = (
        open_mark("date", 0, 0),
        open_mark("town", 0, 0),
        open_mark("town", 0, 1),
    )
    return trusted(
        f"<p>{date}On Saturday{CLOSE_MARK}, Ukrainian troops fought their way into "
        f"{izium}Izyum{CLOSE_MARK} and {kupiansk}Kupiansk{CLOSE_MARK}.</p>"
        "<h2>What comes next</h2><p>The road to the east lies open. Nobody expects the retreat to stop "
        "at the river, and few expect it to be orderly.</p><ul><li>Fuel is short.</li><li>Bridges are "
        "down.</li></ul><blockquote><p>A retreat is not yet a defeat.</p></blockquote>"
    )


READINGS = (
    Reading(HISTORY, (sentence_of("<On 9 November 1989> the crossings in {berlin:Berlin} opened."),)),
    Reading(GONE),
    Reading(MINISTRY, (sentence_of("Forces near {izium:Izium} will regroup."),)),
    Reading(STORMED, (sentence_of(STORM, (SATURDAY,)),), _body()),
    Reading(WIRE, (sentence_of("Troops entered {izium:Izium} <on Saturday>."),)),
    Reading(LATER, (sentence_of("The president came to {kherson:Kherson} <on Monday>."),), trusted("<p>He came.</p>")),
)  # fmt: skip


def say(of: Article, edtf: str, written: str, **more: object) -> Event:
    """An event of one source, dated by the first `<…>` of its sentence."""
    expression = next((piece[1] for piece in PIECE.finditer(written) if piece[1]), "")
    reason = f"“{expression}” is {edtf}, as the sentence itself says." if expression else ""
    return event(edtf, source(of, written, expression=expression, reason=reason), **more)


KHARKIV_EVENTS = (
    say(STORMED, "2022-02-24", "<On 24 February> Russian forces crossed the border north of Kharkiv."),
    say(STORMED, "2022-02-27", "<Three days later> the mayor of {kupiansk:Kupiansk} handed the town over."),
    say(MINISTRY, "2022-03", "{balakliia:Balakliia} was occupied <in March>."),
    say(WIRE, "2022-04-01", "By <1 April> {izium:Izium} was held by Russian forces.", key=True, coverage=Coverage(3, 0, 1)),
    say(MINISTRY, "2022-08-29", "Ukraine announced an offensive in the south <on 29 August>."),
    say(STORMED, "2022-09-06", "The attack towards {balakliia:Balakliia} began <on Tuesday>.", key=True),
    say(WIRE, "2022-09-06/2022-09-12", "<In the week to Monday> the front moved by up to 70 kilometres."),
    say(STORMED, "2022-09-08", "{balakliia:Balakliia} was retaken <on Thursday>, the president said in the evening.", key=True, status="claimed", attributed_to="Volodymyr Zelensky", part="evening"),
    event(
        "2022-09-10",
        source(STORMED, STORM, expression="On Saturday", reason=REASON),
        source(WIRE, "Troops entered {izium:Izium} <on Saturday>.", expression="on Saturday", reason=REASON),
        source(MINISTRY, "{izium:Izium} fell <on 10 September>, residents said.", expression="on 10 September", reason="“on 10 September” is 10 September 2022, the nearest to publication."),
        id="esaturday01", ids=("esaturday02",), key=True, coverage=Coverage(9, 6, 3),
        joined_reason=Reason("Joined because all {1} reports name {0}.", ("Izium", 3)),
        corrections=(Correction(datetime.date(2022, 9, 14), "Three towns were named here at first; it was two."),),
    ),
    say(MINISTRY, "2022-09-10", "The Russian defence ministry <later> said it had withdrawn from {izium:Izium} so as to gather them elsewhere.", status="claimed", attributed_to="The Russian defence ministry", part="evening", id="eministry01"),
    say(STORMED, "2022-09-11", "President Volodymyr Zelensky said <on Sunday> that his soldiers had taken back 2,000 square kilometres.", status="claimed", attributed_to="Volodymyr Zelensky", disagreement="2,000 / 3,000 square kilometres", key=True),
    say(WIRE, "2022-09-11", "{velykyi-burluk:Velykyi Burluk} was retaken <the same day>.", status="confirmed"),
    say(STORMED, "2022-09-11", "Missile strikes cut the power in Kharkiv <on Sunday evening>.", part="20:30", status="reported"),
    say(WIRE, "2022-09-12", "{vovchansk:Vovchansk} was free of Russian troops <by Monday>.", status="unverified"),
    say(WIRE, "../2022-09-13", "The last units left the west of the oblast.", status="disputed", attributed_to="local officials"),
    say(MINISTRY, "[2022-09-10,2022-09-17]", "A second column left <on Saturday>.", id="edoubtful01"),
    say(STORMED, "2022-09-14", "The president visited {izium:Izium} <on Wednesday>.", key=True),
    say(STORMED, "2022-09-30", "Russia will declare the annexation of four regions <on Friday>.", status="planned"),
    say(LATER, "2022-10-01", "Ukrainian troops entered {lyman:Lyman} <on 1 October>.", key=True),
    say(LATER, "2022-11-11", "They entered {kherson:Kherson} <on Friday>.", key=True, title="Kherson is free"),
    say(LATER, "2022-11-14", "The president came to {kherson:Kherson} <on Monday>.", status="corrected"),
)  # fmt: skip
KHARKIV_UNDATED = (
    say(STORMED, "", "Pictures of a column of cars near {izium:Izium} went from phone to phone.", status="unverified", id="eundated001"),
    say(WIRE, "", "The withdrawal from {balakliia:Balaklyia} has begun.", id="eundated002"),
)  # fmt: skip
BERLIN_EVENTS = (
    say(HISTORY, "1961-08-13", "The border in {berlin:Berlin} was closed <on 13 August 1961>.", key=True),
    say(HISTORY, "198X", "<In the 1980s> the state was running out of money."),
    say(HISTORY, "1987-06-12", "Reagan spoke at the Brandenburg Gate <on 12 June 1987>."),
    say(HISTORY, "1989", "<1989> was the year in which it all gave way."),
    say(HISTORY, "1989-08-19", "<On 19 August> hundreds walked into Austria near {sopron:Sopron}.", key=True),
    say(HISTORY, "1989-10-09", "About 70,000 people marched in {leipzig:Leipzig} <on 9 October>.", key=True),
    say(HISTORY, "1989-11-09", "<On 9 November 1989> the crossings in {berlin:Berlin} opened.", key=True, part="night"),
    say(HISTORY, "1990-10-03", "<On 3 October 1990> there was one Germany.", key=True),
)  # fmt: skip


def in_order(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda one: (one.readings[0].sort_key, one.order, one.id)))


def sample_story(**site: object) -> Story:
    return Story(
        replace(SITE, **site),  # type: ignore[arg-type]
        TOWNS,
        (
            Timeline(BERLIN, in_order(BERLIN_EVENTS)),
            Timeline(KHARKIV, in_order(KHARKIV_EVENTS), KHARKIV_UNDATED),
        ),
        tuple(sorted(READINGS, key=lambda reading: reading.article.path)),
    )


def big_story(count: int) -> Story:
    """One explainer with `count` events, three a day from 1 January 2021 on."""
    first = Day(2021, 1, 1)
    events = [
        say(STORMED, first.plus(number // 3).iso, f"Event number {number} in {{izium:Izium}} <that day>.",
            id=f"e{number:010d}", key=number % 100 == 0)
        for number in range(count)
    ]  # fmt: skip
    return Story(SITE, TOWNS, (Timeline(KHARKIV, tuple(events)),), READINGS)
