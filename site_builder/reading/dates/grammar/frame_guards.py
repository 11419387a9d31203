"""What may refuse a date in the languages that share `frame`: guards that know classes of words, never words.

As in `guards`, each gets the scan and the match's first and last token (half-open) and says True when
the match may stand. The classes that they ask for are explained in `frame`.
"""

from __future__ import annotations

from site_builder.reading.dates.around import circa_at
from site_builder.reading.dates.scan import BARRIER, Scan

QUOTES = frozenset('«»"“”„‘‹›¿¡—–')
_MONEY = frozenset(("€", "$", "£", "%", "‰", "°", "₽", "₴", "₣"))


def starts_sentence(scan: Scan, first: int) -> bool:
    before = scan.word(first - 1)
    if before in QUOTES:
        return True
    return first == 0 or scan.is_a(first - 1, ".", "!", "?", "paragraph", ":", "(")


def capital_follows(scan: Scan, last: int) -> bool:
    """Whether a capitalised word of no class follows at once, in a text that is not all capitals."""
    word = scan.word(last)
    return bool(word) and scan.codes[last] == BARRIER and word[0].isupper() and not word.isupper()


def named(scan: Scan, index: int) -> bool:
    """Whether the word is written as a name: with a capital, in a text that is not all capitals."""
    word = scan.word(index)
    return word[:1].isupper() and not (word.isupper() and len(word) > 1)


def _after_street(scan: Scan, first: int) -> bool:
    """“Rue du 8 mai”, “Plaza 25 de Mayo”, “Bewegung 2. Juni”: names made of dates."""
    for index in range(first - 1, max(-1, first - 4), -1):
        if scan.is_a(index, "street"):
            return True
        if not scan.is_a(index, "the", "of", "linker"):
            return False
    return False


def _number_before(scan: Scan, first: int) -> bool:
    """“32 mars”, “32. März”, “0 de mayo”: a number that is no day of the month."""
    index = first - 1
    if scan.is_a(index, ".", "of", "'"):
        index -= 1
    word = scan.word(index)
    if not word[:1].isdigit() or scan.is_a(index, "year", "decade"):
        return False
    return index == first - 1 or not scan.is_a(index, "clock", "dottedclock")


def whole_number(scan: Scan, first: int, last: int) -> bool:
    """Only whole numbers count: of “3,5 ans”, “12 000 ans” and “12.000 Jahre” no part may be read alone."""
    if scan.word(first)[:1].isdigit():
        if scan.word(first - 1)[-1:].isdigit():
            return False
        if (
            scan.glued(first)
            and scan.is_a(first - 1, ",", ".")
            and scan.word(first - 2)[-1:].isdigit()
        ):
            return False
        if scan.word(first).startswith("0"):
            return False
    words = (scan.word(index) for index in range(first, last))
    return not any(word[0].isdigit() and ("." in word or "," in word) for word in words)


def day_date(scan: Scan, first: int, last: int) -> bool:
    """A day and month; not in the name of a street, nor in “1. Mai-Demonstration”."""
    if _after_street(scan, first) or (scan.is_a(last, "counted") and scan.is_a(last - 1, "year")):
        return False
    if scan.glued(first) and scan.is_a(first - 1, ",", "-") and scan.word(first - 2)[-1:].isdigit():
        return False
    if scan.is_a(first - 1, "of") and scan.is_a(first - 2, ",") and scan.is_a(first - 3, "year"):
        return False  # “La Ley 3/2022, de 24 de febrero”
    if scan.is_a(first, "num") and scan.is_a(first + 1, "-") and scan.is_a(first + 2, "num"):
        # A score: “3-2, 12 mai”.
        return int(scan.word(first)) < int(scan.word(first + 2))
    compound = scan.is_a(last, "-") and scan.glued(last) and scan.glued(last + 1)
    return not (
        compound and scan.codes[last + 1 : last + 2] == BARRIER and scan.word(last + 1)[0].isalpha()
    )


def month_year(scan: Scan, first: int, _last: int) -> bool:
    """“32 mars 2022” is no date at all, and must not become March."""
    if not scan.is_a(first, "month", "mon"):
        return not _counted_days(scan, first)
    return not _number_before(scan, first) and not _after_street(scan, first)


def _counted_days(scan: Scan, first: int) -> bool:
    """“Los veinte primeros días de mayo” are more than its first days."""
    return scan.is_a(first, "edge") and scan.is_a(first - 1, "count", "few", "num")


def bare_month(scan: Scan, first: int, last: int) -> bool:
    """A month alone needs a word that places it, and where months are written small, a small letter."""
    if _number_before(scan, first) or _after_street(scan, first) or _counted_days(scan, first):
        return False
    at = next(index for index in range(first, last) if scan.is_a(index, "month", "mon"))
    small = not scan.is_a(at, "capitalised")
    if small and named(scan, at):
        return False
    if scan.is_a(at, "mon") and not scan.is_a(at, "month"):
        return False
    if at > first:
        return True
    if (
        scan.is_a(last, "-")
        and scan.glued(last)
        and scan.glued(last + 1)
        and scan.codes[last + 1 : last + 2] == BARRIER
    ):
        return False
    if scan.is_a(first - 1, "placing") or 0 <= circa_at(scan, first) == first - 1:
        return True
    if scan.is_a(first - 1, "from", "of"):
        return small or not capital_follows(scan, last)
    return scan.is_a(first - 1, "and", "or", "till", "until", "-", "/", ",") and (
        scan.is_a(first - 2, "month")
        or (scan.is_a(first - 2, "year") and scan.is_a(first - 3, "month"))
    )


def named_month(scan: Scan, first: int, last: int) -> bool:
    """“Septembre dernier”: the month itself in small letters where the language has them."""
    at = next(index for index in range(first, last) if scan.is_a(index, "month"))
    return (
        scan.is_a(at, "capitalised") or not named(scan, at) or starts_sentence(scan, at)
    ) and not _number_before(scan, first)


def short_range(scan: Scan, _first: int, last: int) -> bool:
    year, end = scan.value(last - 3, "year"), scan.value(last - 1, "shortyear")
    return int(str(end)) > int(str(year)) % 100


def bare_year(scan: Scan, first: int, last: int) -> bool:
    """Four digits are a year after a word that places them, unless they count what follows."""
    index = last - 1
    if (
        scan.is_a(last, "units", "unit", "hourunits", "hourunit", "scale", "counted")
        or scan.word(last) in _MONEY
    ):
        return False
    if (
        scan.word(last)[:1].isdigit()
        or scan.word(index - 1)[-1:].isdigit()
        or _after_street(scan, first)
    ):
        return False
    if (
        scan.is_a(last, ",", ".", "-")
        and scan.glued(last)
        and scan.glued(last + 1)
        and scan.word(last + 1)[:1].isdigit()
    ):
        return scan.is_a(last, "-") and scan.is_a(last + 1, "year", "shortyear")
    if scan.is_a(first - 1, "month", "mon") or (
        scan.is_a(first - 1, "of", "the") and scan.is_a(first - 2, "month")
    ):
        return False
    if last - first > 1:
        return True
    before = first - 1
    if scan.is_a(before, "article") and scan.is_a(before - 1, "between", "and", "or"):
        before -= 1
    if scan.is_a(before, "placing", "since", "until", "by", "before", "after"):
        return True
    if scan.is_a(before, "(") and scan.is_a(last, ")", "-"):
        return True
    if scan.is_a(before, "and", "or", "till", "-", ",", "/") and scan.is_a(before - 1, "year"):
        return not scan.noun_like(last) or not scan.is_a(before, ",")
    if scan.is_a(before, "from", "of", "between"):
        return not _counts(scan, last)
    return _about_that_year(scan, first, last)


def _about_that_year(scan: Scan, first: int, last: int) -> bool:
    """“Circa 1948,”, “verso il 1948”; “circa 1948 soldati” counts, “en torno a 1948 vecinos” too."""
    circa = circa_at(scan, first)
    if circa < 0 or capital_follows(scan, last):
        return False
    if circa == first - 1 or scan.is_a(first - 1, "."):
        return not scan.noun_like(last) and not scan.is_a(last, "of")
    return scan.is_a(first - 1, "article") or not _counts(scan, last)


def german_year(scan: Scan, first: int, last: int) -> bool:
    """German needs no word before a year (“1989 fiel die Mauer”), and writes what numbers count with a capital."""
    if circa_at(scan, first) >= 0 and scan.is_a(last, "till"):
        return False  # “stieg um 1948 auf 5000”
    if capital_follows(scan, last) and last - first == 1:
        return scan.is_a(first - 1, "placing_year") and bare_year(scan, first, last)
    if bare_year(scan, first, last):
        return True
    if last - first > 1 or not whole_number(scan, first, last):
        return False
    if (
        scan.is_a(last, "units", "unit", "hourunits", "counted", "hourmark", "-", "/")
        or scan.word(last)[:1].isdigit()
    ):
        return False
    if scan.word(last) in _MONEY or scan.glued(first) or _after_street(scan, first):
        return False
    if (
        scan.noun_like(last)
        and scan.word(last).endswith(("e", "en", "er", "es"))
        and scan.word(last + 1)[:1].isupper()
    ):
        return False
    if circa_at(scan, first) >= 0:
        return True
    if scan.is_a(first - 1, "counting", "about", "and", "or", "few", "num", "month", "the"):
        return False
    name = first > 0 and scan.codes[first - 1] == BARRIER and not scan.word(first - 1)[0].islower()
    return not name and 1400 < int(scan.word(first)) < 2100


def _counts(scan: Scan, last: int) -> bool:
    """Whether the next word looks like a noun in the plural, which a number would count."""
    return scan.noun_like(last) and scan.word(last)[-1] in "sixe"


def decade(scan: Scan, first: int, last: int) -> bool:
    """“Les années 1990”, “los años 80”; of the tens and twenties one cannot tell the century."""
    if scan.is_a(last - 2, "los") and not scan.is_a(last - 2, "years", "decade_word"):
        return _is_named_decade(scan, first, last)
    for index in range(first, last):
        if scan.is_a(index, "year"):
            return int(scan.word(index)) % 10 == 0
        if scan.is_a(index, "shortyear"):
            return int(scan.word(index)) % 10 == 0 and int(scan.word(index)) >= 30
    return True


def _is_named_decade(scan: Scan, first: int, last: int) -> bool:
    """“En los noventa, …”, “a mediados de los noventa”; “en los noventa minutos” counts."""
    said_of = scan.is_a(
        last, ",", ".", ";", ")", "!", "?", "paragraph", "prep", "finite_past", "past_form"
    )
    if (
        last < len(scan.codes)
        and not said_of
        and (scan.codes[last] != BARRIER or scan.noun_like(last))
    ):
        return False
    return scan.is_a(first, "modnoun", "halfth") or scan.is_a(first - 1, "placing")


def era(scan: Scan, first: int, last: int) -> bool:
    bare = last - first == 2 and len(scan.word(last - 1)) < 3
    return not bare and whole_number(scan, first, last)


def season(scan: Scan, first: int, last: int) -> bool:
    """“A été”, “Prager Frühling”, “Donna Summer”: a season alone needs its article or preposition."""
    at = last - 1
    if scan.is_a(last, "-") and scan.glued(last) and scan.glued(last + 1):
        return False
    if not scan.is_a(at, "capitalised") and named(scan, at):
        return False
    if last - first > 1:
        return True
    if scan.is_a(first - 1, "seasonal"):
        return False
    if scan.is_a(first - 1, "'"):
        return scan.is_a(first - 2, "the", "linker", "this")
    return (
        scan.is_a(first - 1, "the", "this", "placing")
        and not scan.is_a(last, "of")
        and not capital_follows(scan, last)
    )


def dated_season(scan: Scan, first: int, last: int) -> bool:
    """“A été 1990 fois” counts: that season is written with its article."""
    at = next(index for index in range(first, last) if scan.is_a(index, "season", "lowseason"))
    if scan.is_a(at, "lowseason") and scan.is_a(first - 1, "finite_past"):
        return False
    return not scan.is_a(last, "units", "unit", "counted")


def feast(scan: Scan, first: int, last: int) -> bool:
    """“Père Noël”, “Signora Pasqua”: a feast alone follows a word that places it."""
    if scan.is_a(last - 1, "year"):
        return True
    if scan.is_a(last, "-") and scan.glued(last) and scan.glued(last + 1):
        return False
    if last - first > 1:
        return not capital_follows(scan, last)
    placed = scan.is_a(
        first - 1, "at", "placing", "since", "until", "before", "after", "the"
    ) or starts_sentence(scan, first)
    return placed and not capital_follows(scan, last)
