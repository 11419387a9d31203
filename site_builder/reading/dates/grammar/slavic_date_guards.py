"""What may refuse a date with a day, month, year, decade or century: True when the match may stand.

The classes genitive and locative name the case of months: a word that also means something else is a
date only in the case that its preposition asks for.
"""

from __future__ import annotations

from site_builder.reading.dates.around import circa_at
from site_builder.reading.dates.grammar.slavic_around import (
    PLACING,
    first_of,
    in_street,
    named,
    number_before,
    quoted,
    unit_of,
)
from site_builder.reading.dates.scan import Scan

_BOUNDING = ("since", "until", "by", "before", "after", "during", "from", "till", "onto", "partword")  # fmt: skip
"""What a month in any case but the locative follows."""


def day_month(scan: Scan, first: int, last: int) -> bool:
    """The month stands in the genitive; “вісім років тому, 16 березня” is in no year that is named."""
    return _day_of_month(scan, first, last) and not _years_ago(scan, first - 1)


def _day_of_month(scan: Scan, first: int, last: int) -> bool:
    month = first_of(scan, first, last, "month", "mon")
    if scan.is_a(month, "month") and not scan.is_a(month, "genitive"):
        return False
    if in_street(scan, first) or quoted(scan, first, last):
        return False
    return not (named(scan, month) and scan.is_a(month, "namesake"))


def a_year_ago(scan: Scan, first: int, last: int) -> bool:
    """“Рік тому, 24 лютого”, not “два роки тому”."""
    counted = scan.is_a(first - 1, "count", "few", "num", "tens", "scale")
    return not counted and unit_of(scan, first) == "Y" and _day_of_month(scan, first + 2, last)


def _years_ago(scan: Scan, index: int) -> bool:
    """“Вісім років тому, 16 березня”: a day of another year, which is not named."""
    if scan.is_a(index, ","):
        index -= 1
    return scan.is_a(index, "ago") and unit_of(scan, index - 1) == "Y"


def night_of_month(scan: Scan, first: int, last: int) -> bool:
    return night(scan, first, last) and day_month(
        scan, first_of(scan, first, last, "day", "dayword"), last
    )


def night(scan: Scan, first: int, last: int) -> bool:  # noqa: ARG001
    return scan.value(first, "part") == "NI"


def year_first(scan: Scan, first: int, last: int) -> bool:
    """“У 2014 році, у травні” and “торік у травні”, not “у 2014 травні”."""
    month = first_of(scan, first, last, "month", "mon")
    year_told = (
        first_of(scan, first, month, "year_word", "yearabbr", "lastyear", "thisyear", "ordsuf") >= 0
    )
    if not year_told or named(scan, month) or scan.is_a(first - 1, "month"):
        return False
    if scan.is_a(month - 1, "in"):
        return scan.is_a(month, "locative") and not scan.is_a(last, "year")
    return scan.is_a(month, "genitive", "mon") and not scan.is_a(last, "year", "yearby")


def _half(scan: Scan, first: int) -> bool:
    """“Pierwsza połowa” is a half, “połowa” the middle."""
    return scan.is_a(first, "modnoun") and scan.is_a(first - 1, "ordinal")


def month_year(scan: Scan, first: int, last: int) -> bool:
    month = first_of(scan, first, last, "month", "mon")
    if _half(scan, first):
        return False
    return not number_before(scan, first) and not (
        named(scan, month) and scan.is_a(month, "namesake")
    )


def bare_month(scan: Scan, first: int, last: int) -> bool:
    """A month alone needs a word that places it, in the case that the word asks for."""
    month = last - 1
    if number_before(scan, first) or named(scan, month) or _half(scan, first):
        return False
    if scan.is_a(month, "namesake") and scan.is_a(last, "fierce"):
        return False
    if last - first > 1:
        return scan.is_a(month, "genitive")
    if scan.is_a(first - 1, "in"):
        return scan.is_a(month, "locative")
    if scan.is_a(first - 1, *_BOUNDING) or circa_at(scan, first) >= 0:
        return not scan.is_a(month, "locative") or scan.is_a(month, "genitive")
    linked = scan.is_a(first - 1, "and", "or", "-", ",") and scan.is_a(first - 2, "month")
    return linked and scan.is_a(first - 3, "partword", "modnoun", *PLACING)


def season_year(scan: Scan, first: int, last: int) -> bool:
    """“Lata 2014–2015” are years, although the word is also that for summer."""
    return not scan.is_a(first_of(scan, first, last, "season"), "years")


def decade(scan: Scan, first: int, last: int) -> bool:
    """“90-х” of years, not of soldiers: the word for years or a preposition shows it; ends in nought."""
    at = first_of(scan, first, last, "year", "shortyear", "shortdecade")
    name = next(name for name in ("year", "shortyear", "shortdecade") if scan.is_a(at, name))
    if int(str(scan.value(at, name))) % 10 or scan.is_a(last, "partword"):
        return False
    if name == "shortdecade" and scan.is_a(first, "modnoun"):
        return True  # “наприкінці дев'яностих”
    if (
        name == "year"
        or scan.is_a(last - 1, "years", "centuryword")
        or first_of(scan, first, last, "years") >= 0
    ):
        return True
    if scan.is_a(first - 1, "years"):
        return True
    return (
        scan.is_a(first - 1, *PLACING)
        and not scan.noun_like(last)
        and not scan.is_a(last, "unit", "units", "%")
    )


def century(scan: Scan, first: int, last: int) -> bool:
    """The abbreviation that is also a preposition (“в.”, “w.”) needs its full stop; two centuries are not one."""
    if scan.is_a(first - 1, "tens") or (
        scan.is_a(first - 1, "-", "and") and scan.is_a(first - 2, "ordinal")
    ):
        return False
    at = first_of(scan, first, last, "centuryword")
    return len(scan.word(at)) > 1 or scan.is_a(at + 1, ".")


def holiday(scan: Scan, first: int, last: int) -> bool:
    """“День незалежності Польщі” is another day than ours."""
    other = (
        scan.word(last)[:1].isupper()
        and not scan.is_a(last, "home", "month")
        and not scan.word(first).isupper()
    )
    return not other and not in_street(scan, first)


def bare_year(scan: Scan, first: int, last: int) -> bool:
    """A number of four digits is a year beside the word for it; alone, after a preposition and before no noun."""
    at = first_of(scan, first, last, "year")
    before = first - 1
    if scan.is_a(at - 1, "month", "num", "day") and not scan.is_a(at - 1, "year"):
        return False
    if scan.is_a(before, "street"):
        return False
    if scan.is_a(at - 1, "year_word", "years"):
        return True
    ranged = scan.is_a(before, "-", "till", "until", "and") and scan.is_a(
        before - 1, "year", "year_word", "ordsuf"
    )
    if scan.is_a(last - 1, "years"):
        # "2000 років" counts, "1914–1918 років" does not.
        return ranged or not scan.is_a(last - 1, "units")
    if last - 1 > at and not scan.is_a(last - 1, "ordsuf"):
        return True
    year = int(str(scan.value(at, "year")))
    if scan.is_a(last, "/") or (scan.is_a(last, "-") and scan.is_a(last + 1, "decsuf")):
        return False
    listed = scan.is_a(before, ",") and scan.is_a(before - 1, "year", "ordsuf")
    if (
        scan.is_a(last - 1, "casesuf")
        and year >= 1800
        and (listed or ranged or scan.is_a(first, "modnoun") or scan.is_a(before, *PLACING))
    ):
        return not scan.is_a(last, "unit", "units", "day_word")
    if scan.noun_like(last) or scan.is_a(
        last, "units", "unit", "hourunits", "scale", "%", "day_word", "day"
    ):
        return ranged and (scan.is_a(last - 1, "ordsuf") or scan.is_a(before - 2, "years"))
    if scan.is_a(before, "(") and scan.is_a(last, ")", "-", ",", ";"):
        return True
    if (
        scan.is_a(last, "-")
        and scan.is_a(last + 1, "num")
        and not scan.is_a(last + 1, "year", "shortyear")
    ):
        return False
    if ranged or scan.is_a(first, "modnoun") or (listed and scan.is_a(last, ",", "and")):
        return True
    if scan.is_a(last, "-") and scan.is_a(last + 1, "year"):
        return not scan.noun_like(last + 2) and not (
            scan.is_a(last + 2, "units", "unit", "scale")
            and not scan.is_a(last + 2, "years", "year_word")
        )
    placed = scan.is_a(before, *PLACING) or (circa_at(scan, first) >= 0 and _ends(scan, last))
    return placed and year > 1000 and year % 100 != 0


def _ends(scan: Scan, last: int) -> bool:
    """“Około 1948, gdy …”; “około 1948 osób” and “około 1948 Polaków” count."""
    return last >= len(scan.codes) or scan.is_a(last, ",", ".", ")", ";", "paragraph", *PLACING)


def short_range(scan: Scan, first: int, last: int) -> bool:
    year, end = scan.value(first, "year"), scan.value(last - 1, "shortyear")
    placed = scan.is_a(last, "years", "year_word", "yearabbr") or scan.is_a(
        first - 1, "(", "years", *PLACING
    )
    return placed and int(str(end)) > int(str(year)) % 100
