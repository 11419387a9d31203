"""Guards of English dates: what around a day, month, year or season shows that it is none."""

from __future__ import annotations

import re

from site_builder.reading.dates.scan import BARRIER, Scan


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COUNTED = re.compile(
    r"(?:people|men|women|children|troops|soldiers|tons?|tonnes|km|m|x|g|kilomet\w+|miles|met(?:re|er)s|feet|"
    r"square|points?|dollars|euros|pounds|copies|votes|aircraft|tanks|planes|ships|guns|dead|wounded|casualties|"
    r"prisoners|civilians|jobs|shares|homes|houses|workers|members|students|employees|refugees|deaths|cases|"
    r"pages|words|seats|units|cubic|hectares|acres|yards|horses|rounds|shells|killed|inhabitants|residents|"
    r"rpm|kg|mm|cm|mph|kmh|hp|watts?|PS|bhp|cc|kW|MW|GW|kV|volts?|GB|MB|dpi|psi|hPa|[kM]?Hz|ml|calories)"
)
_ATTACKS = re.compile(r"\s{1,9}(?:terror\w*\s{1,9})?attacks?\b")
_OF_A_SEASON = ("Offensive", "Counteroffensive", "Campaign", "Olympics", "Games", "Fighting")
"""What is held in a season and named after it."""
_NAMED_BY_A_NUMBER = _words(
    "Russell Nasdaq Generation Windows Resolution Boeing Chapter Section Article Channel No "
    "Number Model Mark Apollo Volume Vol Psalm Unit Box Area Regulation Directive Order "
    "Wilshire Nikkei FTSE Type Class Form form PIN code number Code Serial model version "
    "Version x is was are were am Peugeot Airbus Audi Porsche Expedition Decree Protocol"
)
_NUMBERED = _words(
    "flight bus route room page train tram line lot gate seat locker extension highway road "
    "motorway platform cabin carriage locomotive engine suite ward building hangar pier berth "
    "runway sector grid frequency ticket booth stall apartment flat plot cell bay lane "
    "paragraph clause verse footnote licence license badge"
)
"""Things that have numbers, in small letters or with a capital."""
_INITIALS = re.compile(r"[A-Z]{1,3}")
"""“BA 1990”, “PS 2000”: a flight, an engine, a car."""
_COUNTRIES = _words("US USA UK EU UN UAE USSR GDR NI DC LA NY A I WW")
_NAMED_AFTER_A_NUMBER = ("Index", "Series", "Edition", "Street", "Avenue")
_COUNTS = ("few", "than", "least", "about", "up")
_OWNERS = ("its", "their", "his", "her", "our", "of")


def capital_follows(scan: Scan, last: int) -> bool:
    """Whether a capitalised word that is no date's follows at once: part of a name."""
    return (
        last < len(scan.codes)
        and scan.word(last)[:1].isupper()
        and not scan.is_a(
            last, "month", "mon", "weekday", "wday", "zone", "era", "ampm", "feasthead"
        )
        and scan.text[scan.end(last - 1) : scan.start(last)].isspace()
    )


def _name_before(scan: Scan, first: int) -> bool:
    """Whether a capitalised word of no class stands before: “Prague Spring”."""
    word = scan.word(first - 1)
    return first > 0 and scan.codes[first - 1] == BARRIER and word[0].isupper()


def starts_sentence(scan: Scan, first: int) -> bool:
    return first == 0 or scan.is_a(first - 1, ".", "!", "paragraph", ":")


def day_first(scan: Scan, first: int, _last: int) -> bool:
    """“No. 10 May” is no date."""
    at = first - 2 if scan.is_a(first - 1, ".") else first - 1
    return scan.word(at) not in ("No", "Nos")


def month_first_list(scan: Scan, _first: int, last: int) -> bool:
    """“On June 12, 15 people left”: the last number counts something."""
    if scan.is_a(last - 1, "num") and scan.is_a(last - 1, "day"):
        counts = scan.noun_like(last) and not scan.ends_like_past(last)
        if counts or scan.is_a(last, "units", "hourunits", "unit", "-", "scale", "ampm"):
            return False
        if scan.is_a(last - 2, ","):
            return False
    return True


def month_day(scan: Scan, first: int, last: int) -> bool:
    """“In March 12 people were hurt” counts people; “the March 8 Alliance” is a name."""
    if _ATTACKS.match(scan.text, scan.end(last - 1)):
        return False
    if scan.is_a(first - 1, "the") and capital_follows(scan, last):
        return False
    if scan.is_a(last - 1, "ordinal"):
        return True
    if scan.is_a(last, "units", "hourunits", "scale", "ampm", "month"):
        return False
    return not (scan.is_a(first - 1, "in") and scan.noun_like(last))


def month_year(scan: Scan, first: int, _last: int) -> bool:
    """“32 March 2022” is no date at all, and must not become March."""
    return not _number_before(scan, first)


def _number_before(scan: Scan, first: int) -> bool:
    """“32 March”, “0 May”: a number that is no day of the month."""
    before = scan.word(first - 1)
    return (
        before[:1].isdigit()
        and not scan.is_a(first - 1, "day", "year")
        and not scan.is_a(first - 2, ",")
    )


def bare_month(scan: Scan, first: int, last: int) -> bool:
    """“Theresa May”, “The March on Rome”, “April said”: a month alone needs a word that places it."""
    if scan.word(first - 1)[:1].isdigit() and not scan.is_a(first - 1, "year"):
        return False
    if scan.is_a(last, "day") and _ATTACKS.match(scan.text, scan.end(last)):
        return False
    if scan.is_a(last, "day") and capital_follows(scan, last + 1):
        return False
    if last - first > 1 and not scan.is_a(first, "month", "mon"):
        return True
    if scan.is_a(first, "mon") and not scan.is_a(first, "month"):
        return False
    if scan.is_a(first - 1, "prep") or _beside_a_month(scan, first, last):
        return True
    if capital_follows(scan, last) or _name_before(scan, first):
        return False
    if scan.word(first).title() not in ("May", "March", "April", "June"):
        return True
    # These are also words and first names: “the costly March battles”, but not “March on Rome”.
    determined = scan.is_a(first - 1, "the", "a", "s", "pronoun") or scan.is_a(first - 2, "the")
    return determined and not scan.is_a(last, "on", "to", "said")


def _beside_a_month(scan: Scan, first: int, last: int) -> bool:
    """“February to April”, “May and June”."""
    joins = ("and", "or", "to", "until", "-", ",", "/")
    after = scan.is_a(last, *joins) and scan.is_a(last + 1, "month")
    return after or (scan.is_a(first - 1, *joins) and scan.is_a(first - 2, "month"))


def short_range(scan: Scan, _first: int, last: int) -> bool:
    """“1915-17”, not “2021-19”."""
    year, end = scan.value(last - 3, "year"), scan.value(last - 1, "shortyear")
    return int(str(end)) > int(str(year)) % 100


def bare_season(scan: Scan, first: int, last: int) -> bool:
    """“A spring broke”, “stocks fall”, “the fall of Rome”: spring and fall need more than summer does."""
    if scan.is_a(last, "of") and scan.is_a(last + 1, "'"):
        return False  # “the summer of ’76”
    name = scan.word(last - 1)[0].isupper()
    if name and scan.word(last) in _OF_A_SEASON:
        return True
    if name and (capital_follows(scan, last) or (last - first == 1 and _name_before(scan, first))):
        return False
    if not scan.is_a(last - 1, "lowseason"):
        return True
    if scan.is_a(last, "of") or scan.is_a(last, "to", "in", "by"):
        return False
    if last - first > 2:
        return True
    if scan.is_a(first, "the"):
        return scan.is_a(first - 1, "in", "during", "by", "since", "until", "through") or (
            scan.word(last - 1).lower() == "spring" and not scan.noun_like(last)
        )
    if scan.word(last - 1)[0].isupper():
        return not starts_sentence(scan, first)
    return scan.word(last - 1) == "spring" and scan.is_a(
        first - 1, "in", "during", "by", "since", "until", "season", "-"
    )


def decade(scan: Scan, first: int, last: int) -> bool:
    """“In his 30s” is an age."""
    if scan.is_a(last - 1, "decadeword") and not scan.is_a(last - 2, "the", "modadj", "-"):
        return False
    if any(scan.is_a(index, "decade") for index in range(first, last)):
        return True
    return any(scan.is_a(index, "the") for index in range(first, last)) or scan.is_a(first - 1, "'")


def holiday(scan: Scan, first: int, last: int) -> bool:
    """“A Christmas tree”, “Easter Island”."""
    if scan.is_a(last - 1, "year"):
        return True
    if capital_follows(scan, last) or scan.is_a(first, "the") or scan.is_a(last, "and"):
        return False
    return not scan.noun_like(last) or scan.is_a(first - 1, "prep")


def era(scan: Scan, _first: int, last: int) -> bool:
    """“BC Ferries” is a firm."""
    return not capital_follows(scan, last) or scan.is_a(last, "month")


def bare_year(scan: Scan, first: int, last: int) -> bool:
    """A number of four digits is a year unless something shows that it counts or names."""
    index = last - 1
    if _measures(scan, last) or _is_named(scan, index) or _counts_up_to(scan, index):
        return False
    if scan.is_a(first, "modadj", "modnoun", "about") or scan.is_a(index - 1, "year_word", "years"):
        return True
    year = int(str(scan.value(index, "year")))
    if scan.is_a(index - 1, "at") or (year < 1700 and starts_sentence(scan, first)):
        return False
    noun = scan.noun_like(last)
    if scan.is_a(index - 1, *_COUNTS) or scan.word(index - 1).lower() in ("some", "nearly", "over"):
        return not noun and year > 1300
    placed = scan.is_a(index - 1, "in", "the", "since", "by", "until")
    if noun and scan.word(last).endswith("s"):
        if placed or scan.is_a(index - 1, "s", "during", "yearby", "narrative", "from"):
            return year % 100 != 0 or placed
        return scan.word(index - 1).lower() in _OWNERS and year % 100 != 0
    return placed or not (year % 100 == 0 and noun)


def _measures(scan: Scan, last: int) -> bool:
    """What a number before it counts: “2000 men”, “1500 m”."""
    if scan.is_a(last, "units", "hourunits", "scale", "zone", "ampm") and not scan.is_a(
        last, "month"
    ):
        return True
    if scan.word(last) in ("killed", "wounded") and scan.is_a(last - 2, "of"):
        return not scan.is_a(last - 4, "the")  # “the flood of 1953 killed” many
    return _COUNTED.fullmatch(scan.word(last)) is not None


def _is_named(scan: Scan, index: int) -> bool:
    """“Resolution 1973”, “No. 1990”, “the Russell 2000 Index”, “10 May 1990-17”."""
    before = scan.word(index - 1)
    if before in ("is", "was") and scan.is_a(index - 2, "year_word"):
        return False
    if before in _NAMED_BY_A_NUMBER or scan.is_a(index - 1, "num", "mon", "month"):
        return True
    if before.lower() in _NUMBERED or (_INITIALS.fullmatch(before) and before not in _COUNTRIES):
        return not scan.is_a(index - 1, "era", "c")
    if before in (".", "&") and scan.word(index - 2) in ("No", "Nos", "S", "P"):
        return True
    if capital_follows(scan, index + 1) and scan.word(index + 1) in _NAMED_AFTER_A_NUMBER:
        return True
    joined = scan.is_a(index + 1, "-", "/") and scan.is_a(index + 2, "num")
    return joined and not scan.is_a(index + 2, "year", "shortyear")


def _counts_up_to(scan: Scan, index: int) -> bool:
    """“A vocabulary of 1000-2000 words”: the ends lie too far apart for years."""
    if not (scan.is_a(index - 1, "-") and scan.is_a(index - 2, "num")):
        return False
    if scan.is_a(index - 3, "prep"):
        return False
    return int(str(scan.value(index, "year"))) - float(str(scan.value(index - 2, "num"))) > 300


def old_year(scan: Scan, first: int, last: int) -> bool:
    """Whether such years are spoken of at all is decided where the text's last date is known."""
    if scan.noun_like(last) or scan.is_a(last, "units", "hourunits", "scale", "unit", "num"):
        return False
    return scan.is_a(last - 2, "prep", "-") or last - first > 1


def short_year(scan: Scan, first: int, last: int) -> bool:
    """“In ’82”, but not a quotation that begins with a number."""
    before = scan.text[scan.start(first) - 1 : scan.start(first)]
    if not scan.glued(last - 1) or before.isalnum():
        return False
    return scan.is_a(first - 1, "prep", "month", "mon", "the")


def day_of_month(scan: Scan, first: int, last: int) -> bool:
    """“The 20th” with nothing after it that it could count, after “on”, “by”, “until” and the like."""
    if not scan.is_a(last - 1, "day") or capital_follows(scan, last) or scan.noun_like(last):
        return False
    if scan.is_a(last, "centuryword", "-", "quarterword", "unit", "halfunit"):
        return False
    return scan.is_a(first, "weekday") or scan.is_a(
        first - 1, "on", "by", "until", "since", "from", "to"
    )
