"""timeline.csv, .ics, .geojson and timelinejs.json, each read by the rules of its own standard."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from site_builder.core.model import Correction, Event, Explainer, Site, Story, Timeline, Town
from site_builder.core.when import Day, When, parse_edtf
from site_builder.pages.calendar_file import folded, timeline_ics
from site_builder.pages.edition import Edition, edition_of
from site_builder.pages.geojson import timeline_geojson
from site_builder.pages.spreadsheet import timeline_csv
from site_builder.pages.timelinejs import timelinejs_json
from tests.pages.story import sample_story
from tests.pages.test_exports import event, source

SITE = Site(title="Past and present", base_url="https://example.org/history/")
TOWNS = (
    Town("izium", "Izium", lat=49.2088, lon=37.2485),
    Town("kupiansk", "Kupiansk", lat=49.7106, lon=37.6156),
    Town("unplaced", "Unplaced"),
)
HOSTILE = '=HYPERLINK("https://evil.example")<script>alert(1)</script>, "quoted"; \\ and\r\nmore'


def timeline_of(*events: Event, **changes: object) -> tuple[Timeline, Edition]:
    explainer = replace(
        Explainer("war", "The war; all of it", description="What, when."), **changes
    )  # type: ignore[arg-type]
    timeline = Timeline(explainer, events)
    return timeline, edition_of(Story(SITE, TOWNS, (timeline,), ()))


def dated(edtf: str, **changes: object) -> Event:
    return event(*parse_edtf(edtf), **changes)


# ---------------------------------------------------------------- CSV


def rows(*events: Event, **changes: object) -> list[dict[str, str]]:
    content = timeline_csv(*timeline_of(*events, **changes))
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_row_tells_what_when_where_and_who_says_so() -> None:
    two = (source(), source(name="Wire Service", url="https://wire.example/2"))
    (row,) = rows(
        dated("2022-09-10", towns=("izium", "kupiansk"), status="claimed", attributed_to="the mayor", sources=two)
    )  # fmt: skip
    assert row["date"] == row["earliest"] == row["latest"] == "2022-09-10"
    assert row["date_in_words"] == "10 September 2022"
    assert row["towns"] == "Izium | Kupiansk"
    assert (row["status"], row["attribution"]) == ("claimed", "the mayor")
    assert row["sources"] == "Example News | Wire Service"
    assert row["source_urls"] == "https://news.example/1 | https://wire.example/2"
    assert row["link"] == "https://example.org/history/war/2022/#eaaaaaaaaaa"


def test_every_line_of_the_table_ends_as_rfc_4180_says_and_has_every_field() -> None:
    content = timeline_csv(*timeline_of(dated("2022", text="a\nb"), dated("2023", id="eb")))
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert {len(line) for line in lines} == {20}
    assert len(lines) == 3
    outside_quotes = re.sub(rb'"[^"]*"', b"", content)
    assert outside_quotes.count(b"\n") == outside_quotes.count(b"\r\n") == 3


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", HOSTILE]
)
def test_no_text_is_run_as_a_formula(text: str) -> None:
    (row,) = rows(
        dated(
            "2022",
            text=text,
            title=text,
            attributed_to=text,
            sources=(source(name=text, quote=text),),
        )
    )
    for name in ("text", "title", "attribution", "sources"):
        assert row[name] == f"'{text}"


def test_a_plain_text_is_left_as_it_is() -> None:
    (row,) = rows(dated("2022", text="Ізюм: 5 = 5, “sure”"))
    assert row["text"] == "Ізюм: 5 = 5, “sure”"


def test_a_doubtful_and_an_open_date_stay_so_in_the_table() -> None:
    doubtful, since, ancient = rows(
        dated("[2022-09-10,2022-09-17]"), dated("2014-04-06/..", id="eb"), dated("-0479", id="ec")
    )
    assert (doubtful["doubtful"], doubtful["date"]) == ("yes", "[2022-09-10,2022-09-17]")
    assert doubtful["date_in_words"] == "10 or 17 September 2022"
    assert (since["earliest"], since["latest"], since["doubtful"]) == ("2014-04-06", "", "no")
    assert (ancient["date"], ancient["date_in_words"]) == ("-0479", "480 BC")


# ---------------------------------------------------------------- iCalendar


def components(content: bytes) -> list[dict[str, str]]:
    """The VEVENTs of a calendar: unfolded, split and unescaped as RFC 5545 has it; `""` holds the rest."""
    text = content.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
    found: list[dict[str, str]] = []
    outer: dict[str, str] = {}
    current = outer
    for line in re.sub(r"\r\n[ \t]", "", text).split("\r\n")[:-1]:
        match = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)", line)
        assert match, line
        name, parameters, value = match.groups()
        if (name, value) == ("BEGIN", "VEVENT"):
            assert current is outer
            current = {}
        elif (name, value) == ("END", "VEVENT"):
            found.append(current)
            current = outer
        else:
            assert name in ("BEGIN", "END") or name not in current
            if name.startswith("DT") and name != "DTSTAMP":
                assert parameters == ";VALUE=DATE"
            if name in ("SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME", "X-WR-CALDESC"):
                assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
                value = re.sub(
                    r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value
                )
            current[name] = value
    assert outer["VERSION"] == "2.0"
    assert outer["PRODID"]
    for one in found:
        assert {"UID", "DTSTAMP", "DTSTART"} <= one.keys()
        assert re.fullmatch(r"\d{8}T\d{6}Z", one["DTSTAMP"])
    return found


def calendar(*events: Event, **changes: object) -> list[dict[str, str]]:
    return components(timeline_ics(*timeline_of(*events, **changes)))


def span(one: dict[str, str]) -> tuple[str, str]:
    return one["DTSTART"], one["DTEND"]


def test_a_certain_day_is_an_all_day_event_that_ends_the_next_day() -> None:
    (one,) = calendar(dated("2022-12-31", towns=("izium",)))
    assert span(one) == ("20221231", "20230101")
    assert one["SUMMARY"] == "The bridge fell on Sunday."
    assert one["LOCATION"] == "Izium"
    assert one["URL"] == "https://example.org/history/war/2022/#eaaaaaaaaaa"
    assert "STATUS" not in one
    assert "31 December 2022" in one["DESCRIPTION"]
    assert "https://news.example/1" in one["DESCRIPTION"]


def test_a_span_takes_all_its_days_and_says_so() -> None:
    week, month = calendar(dated("2022-09-05/2022-09-11"), dated("2022-09", id="eb"))
    assert span(week) == ("20220905", "20220912")
    assert week["SUMMARY"].startswith("5–11 September 2022: ")
    assert span(month) == ("20220901", "20221001")
    assert month["SUMMARY"].startswith("September 2022: ")


def test_a_doubtful_date_is_never_one_day_of_the_calendar() -> None:
    (one,) = calendar(dated("[2022-09-17,2022-09-10]"))
    assert span(one) == ("20220910", "20220918")
    assert "10" in one["SUMMARY"]
    assert "17" in one["SUMMARY"].partition(":")[0]
    assert one["STATUS"] == "TENTATIVE"


def test_an_open_or_rough_date_is_tentative_and_says_what_is_known() -> None:
    since, by, about = calendar(
        dated("2014-04-06/.."), dated("../2022-09-12", id="eb"), dated("1948~", id="ec")
    )
    assert span(since) == ("20140406", "20140407")
    assert since["SUMMARY"].startswith("since 6 April 2014: ")
    assert by["SUMMARY"].startswith("by 12 September 2022: ")
    assert about["SUMMARY"].startswith("about 1948: ")
    assert {one["STATUS"] for one in (since, by, about)} == {"TENTATIVE"}


def test_years_that_a_calendar_cannot_write_are_left_out() -> None:
    assert calendar(dated("-0479-08-01"), dated("0000", id="eb")) == []
    (one,) = calendar(dated("0079-10-24", id="ec"))
    assert one["DTSTART"] == "00791024"


def test_an_event_keeps_its_uid_when_it_is_reworded_re_dated_or_gains_a_source() -> None:
    before = dated("2022-09-10")
    after = replace(
        before,
        text="Another wording.",
        readings=(When.on(Day(2022, 9, 11)),),
        sources=(*before.sources, source(name="Wire", published=datetime.date(2022, 9, 30))),
    )
    (one,), (other,) = calendar(before), calendar(after)
    assert one["UID"] == other["UID"] == "eaaaaaaaaaa@example.org"
    assert one["DTSTAMP"] == other["DTSTAMP"] == "20220912T000000Z"
    corrected = replace(before, corrections=(Correction(datetime.date(2022, 10, 1), "No."),))
    assert calendar(corrected)[0]["DTSTAMP"] == "20221001T000000Z"


def test_text_of_every_kind_survives_folding_and_escaping() -> None:
    text = f"Ізюм і Куп’янськ — 「東京」 \U0001f600 {HOSTILE} " * 3
    (one,) = calendar(dated("2022-09-10", text=text, title="a\\nb; c, d"))
    assert one["SUMMARY"] == "a\\nb; c, d"
    assert text.replace("\r\n", "\n") in one["DESCRIPTION"]


def test_no_text_can_add_a_line_to_the_calendar() -> None:
    content = timeline_ics(
        *timeline_of(dated("2022-09-10", title="x\r\nEND:VEVENT\rATTENDEE:y\x00"))
    )
    assert content.count(b"\r\nEND:VEVENT") == 1
    assert b"\nATTENDEE" not in content


@pytest.mark.parametrize("letter", ["a", "é", "東", "\U0001f600"])
def test_a_folded_line_breaks_between_letters(letter: str) -> None:
    line = f"X:{letter * 200}"
    made = folded(line).decode()
    assert made.replace("\r\n ", "").removesuffix("\r\n") == line
    assert all(len(piece.encode()) <= 75 for piece in made.split("\r\n"))


# ---------------------------------------------------------------- GeoJSON


def features(*events: Event) -> list[dict[str, Any]]:
    found = json.loads(timeline_geojson(*timeline_of(*events)))
    assert found["type"] == "FeatureCollection"
    for feature in found["features"]:
        assert feature["type"] == "Feature"
        assert isinstance(feature["properties"], dict)
        assert feature["geometry"]["type"] == "Point"
        lon, lat = feature["geometry"]["coordinates"]
        assert -180 <= lon <= 180
        assert -90 <= lat <= 90
    assert len({feature["id"] for feature in found["features"]}) == len(found["features"])
    return list(found["features"])


def test_there_is_a_feature_for_each_event_and_town_longitude_first() -> None:
    found = features(
        dated("2022-09-10", towns=("izium", "kupiansk", "unplaced")),
        dated("[2022-09-10,2022-09-17]", id="eb", towns=("izium",)),
        dated("2022", id="ec"),
    )
    assert [one["id"] for one in found] == ["eaaaaaaaaaa.izium", "eaaaaaaaaaa.kupiansk", "eb.izium"]
    assert found[0]["geometry"]["coordinates"] == [37.2485, 49.2088]
    assert found[0]["properties"]["date"] == "2022-09-10"
    assert found[0]["properties"]["sources"] == ["Example News"]
    assert found[2]["properties"]["date_in_words"] == "10 or 17 September 2022"


# ---------------------------------------------------------------- TimelineJS


def slides(*events: Event, **changes: object) -> list[dict[str, Any]]:
    found = json.loads(timelinejs_json(*timeline_of(*events, **changes)))
    assert found["scale"] == "human"
    assert set(found["title"]) == {"unique_id", "text"}
    for slide in found["events"]:
        assert isinstance(slide["start_date"]["year"], int)
        assert slide["text"]["headline"]
    return list(found["events"])


def test_a_slide_has_its_day_as_numbers_and_its_date_in_our_words() -> None:
    day, doubtful, ancient = slides(
        dated("2022-09-10"), dated("[2022-09-10,2022-09-17]", id="eb"), dated("-0479", id="ec")
    )
    assert day["start_date"] == {"year": 2022, "month": 9, "day": 10}
    assert "end_date" not in day
    assert doubtful["end_date"] == {"year": 2022, "month": 9, "day": 17}
    assert doubtful["display_date"] == "10 or 17 September 2022"
    assert ancient["start_date"]["year"] == -479
    assert ancient["display_date"] == "480 BC"


def test_a_slide_holds_no_markup_but_ours() -> None:
    (slide,) = slides(
        dated("2022", text=HOSTILE, sources=(source(name=HOSTILE, url="javascript:alert(1)"),)),
        title=HOSTILE,
    )
    assert "<script" not in json.dumps(slide)
    assert "javascript:" not in json.dumps(slide)
    assert "&lt;script&gt;" in slide["text"]["text"]


def test_a_long_timeline_gives_the_player_its_key_moments_only() -> None:
    many = [dated("2022-09-10", id=f"e{n}", key=n % 20 == 0) for n in range(160)]
    assert len(slides(*many)) == 8
    assert len(slides(*many[:150])) == 150


# ---------------------------------------------------------------- all of them


def test_every_export_of_the_sample_holds_every_dated_event() -> None:
    edition = edition_of(sample_story())
    timeline = edition.timelines["kharkiv-2022"]
    ids = [one.id for one in timeline.events]
    table = timeline_csv(timeline, edition).decode("utf-8-sig")
    assert [row["id"] for row in csv.DictReader(io.StringIO(table, newline=""))] == ids
    made = components(timeline_ics(timeline, edition))
    assert [one["UID"].partition("@")[0] for one in made] == ids
    player = json.loads(timelinejs_json(timeline, edition))
    assert [slide["unique_id"] for slide in player["events"]] == ids
