"""When a town's name is not the town: the Kharkiv region, the Moscow-backed council, Jack London.

Only what is nearly certain is left out; each reason has a name, which `explain` shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from site_builder.reading.towns.neighbours import (
    FIRST_NAMES,
    HEADS,
    NAME_OF,
    NEIGHBOURS,
    OFFICES,
    ORDINARY,
    TITLES,
)
from site_builder.reading.towns.words import (
    HYPHENS,
    SPACE,
    WORD,
    is_capitalised,
    is_small,
    starts_sentence,
    word_at,
    word_before,
    word_set,
    words_of,
)

FOUND_BY = {
    "name": "is the town's name in towns.yml",
    "other language": "is one of its names in towns.yml",
    "alias": "is one of its aliases in towns.yml",
    "inflected": "is an inflected form of its name",
    "listed": "is among the article's own towns",
    "editor": "was said to be the town by an editor",
}
"""What the rule of a mention means."""

REASONS = {
    "region": "names a region, a province or a district, not the town",
    "front": "names a front or a sector, not the town",
    "river": "names a river",
    "institution": "names a court or an administration, not the town",
    "compound": "is part of a compound such as “Moscow-backed”",
    "person": "is a person: a title or a first name stands before it",
    "longer name": "is part of a longer name",
    "abbreviation": "stands in capitals, as an abbreviation does",
    "ordinary word": "is an ordinary word at the start of a sentence",
    "dateline": "says where the report was filed, not where something happened",
    "handle": "is part of an address or a user name",
    "not": "is listed under “not” in towns.yml",
    "no page": "names a seat of government (page: false in towns.yml)",
    "ambiguous": "may be more than one town of towns.yml",
    "not listed": "is not among the article's own towns",
    "editor": "is no town here: an editor says so",
}
"""What the rule of an exclusion means."""

_REGION = (
    "region|regional|regions|oblast|oblasts|oblast's|province|provinces|provincial|district|districts"
    "|raion|raions|rayon|rayons|county|governorate|prefecture|voivodeship|governor"
)
_AFTER = re.compile(
    rf"{SPACE}(?:(?:border|frontier|military|civil|civilian|occupation|crown|high|magistrates['’]?)"
    rf"{SPACE})?(?:(?P<region>{_REGION})|(?P<front>fronts?|front-?lines?|axis|sector|direction)"
    r"|(?P<river>rivers?)|(?P<institution>courts?|administrations?))(?!\w)",
    re.IGNORECASE,
)
_PLAIN = r"[^\W_][\w'’-]*+"
# "Kyiv, Kharkiv and Donetsk regions": each of them is one.
_LIST_AFTER = re.compile(
    rf"(?:,{SPACE}{_PLAIN}){{0,8}}(?:,?{SPACE}(?:and|or|&){SPACE}){_PLAIN}{SPACE}"
    r"(?:(?P<region>regions|oblasts|provinces|districts|raions|counties)|(?P<front>fronts|sectors)"
    r"|(?P<river>rivers))(?!\w)"
)
# "the region of Kharkiv", "la région de Kharkiv", "das Gebiet Charkiw".
_BEFORE = re.compile(
    r"(?:^|\W)(?:(?:regions?|oblasts?|provinces?|districts?|raions?|county|governorate|governor)\s+of"
    r"|(?:région|regiones?|región|oblast|óblast|province|provincia|district|distrito|raïon)\s+"
    r"(?:de|di|del|du|da|do)"
    r"|(?:Region|Gebiet|Oblast|Provinz|Bezirk|Landkreis|Kreis|Rajon))\s+\Z"
    r"|(?:région|oblast|province|district)\s+d['’]\Z"
)
_REGION_OR_PARTICLE = word_set(
    "of de di del du da do region gebiet oblast provinz bezirk landkreis kreis rajon"
)
_LIST_BEFORE = re.compile(
    rf"(?:^|\W)(?:regions|oblasts|provinces|districts)\s+of\s+{_PLAIN}(?:,\s+{_PLAIN}){{0,8}},?\s+"
    r"(?:(?:and|or)\s+)?\Z"
)
_ADDRESS = re.compile(r"[@/]\w|\.[a-z]{2,}")
_DATELINE = re.compile(
    rf"(?:,[^\n.;:!?]{{1,40}}?)?{SPACE}?(?:\([^\n()]{{2,40}}\){SPACE}?[-–—]|[—–]|--?{SPACE})"
)
_NEXT = re.compile(rf"({SPACE})({WORD})")

_NOUNS_CAPITALISED = frozenset({"de", "lb", "nds", "gsw"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name stands: its neighbours are '' where no word stands next to it."""

    text: str
    start: int
    end: int
    before: str
    before_start: int
    between: str
    after: str
    after_gap: str

    @property
    def name(self) -> str:
        return self.text[self.start : self.end]


def excluded(
    text: str, start: int, end: int, *, language: str, is_town: Callable[[str], bool]
) -> str:
    """Why the name at text[start:end] is not its town: a key of REASONS, or '' when nothing says so.

    `is_town` tells whether a word is a town's name: then two names stand side by side.
    """
    following = _NEXT.match(text, end)
    gap, after = following.groups() if following else ("", "")
    place = _Place(text, start, end, *word_before(text, start), after, gap)
    return (
        _by_hyphen(place, is_town)
        or _by_what_follows(place)
        or _by_what_precedes(place)
        or _by_name_before(place, language, is_town)
        or _by_name_after(place, language, is_town)
        or _by_its_look(place)
    )


def _by_hyphen(place: _Place, is_town: Callable[[str], bool]) -> str:
    """Moscow-backed and Rostov-Glavny name no town, but the Izium-Kupiansk road touches both."""
    text, start, end = place.text, place.start, place.end
    joined = []
    if text[end : end + 1] in HYPHENS and (following := word_at(text, end + 1)):
        joined.append(following[0])
    if start > 1 and text[start - 1] in HYPHENS and text[start - 2].isalnum():
        first = start - 1
        while first and start - first < 40 and text[first - 1].isalnum():
            first -= 1
        joined.append(text[first : start - 1])
    for word in joined:
        if is_small(word):
            return "compound"
        if not is_town(word):
            return "longer name"
    return ""


def _by_what_follows(place: _Place) -> str:
    text, end = place.text, place.end
    following = text[end : end + 1]
    if following and following in "@/." and _ADDRESS.match(text, end):
        return "handle"
    if place.after and (match := _AFTER.match(text, end)):
        return match.lastgroup or ""
    if following == "," or place.after in ("and", "or"):
        match = _LIST_AFTER.match(text, end)
        if match and all(map(is_capitalised, _words_but_last(match[0]))):
            return match.lastgroup or ""
    if following in (",", " ") and _begins_paragraph(place):
        match = _DATELINE.match(text, end)
        if match and (place.name.isupper() or "(" in match[0]):
            return "dateline"
    return ""


def _words_but_last(listed: str) -> list[str]:
    return [word for word in words_of(listed)[:-1] if word not in ("and", "or")]


def _begins_paragraph(place: _Place) -> bool:
    before = place.start
    while before and place.text[before - 1].isspace():
        before -= 1
    return not before or place.text.count("\n", before, place.start) > 1


def _by_what_precedes(place: _Place) -> str:
    before = place.text[place.start - 1 : place.start]
    if before and before in "@/":
        return "handle"
    if place.before.lower() in _REGION_OR_PARTICLE or (before and before in "'’"):
        if _BEFORE.search(place.text, max(0, place.start - 60), place.start):
            return "region"
    elif place.before not in ("and", "or") and before not in (" ", "\n"):
        return ""
    lead = place.text[max(0, place.start - 160) : place.start]
    return "region" if "s of" in lead and _LIST_BEFORE.search(lead) else ""


def _by_name_before(place: _Place, language: str, is_town: Callable[[str], bool]) -> str:
    word, known = place.before, place.before.lower()
    if known == "of":
        head, _, _ = word_before(place.text, place.before_start)
        return "longer name" if is_capitalised(head) and head.lower() in NAME_OF else ""
    if not is_capitalised(word):
        return ""
    if known in TITLES or (place.between == ". " and len(word) == 1):
        return "person"
    if place.between != " " or known in NEIGHBOURS:
        return ""
    if known in FIRST_NAMES:
        return "person"
    if known in HEADS:
        return "longer name"
    innocent = (
        language in _NOUNS_CAPITALISED
        or is_town(word)
        # "Ukraine's Izium", "the Lebanese Tripoli".
        or _is_possessive(known)
        or _is_nationality(known)
        or (word.isupper() and place.name.isupper())
        or starts_sentence(place.text, place.before_start)
    )
    return "" if innocent else "longer name"


def _by_name_after(place: _Place, language: str, is_town: Callable[[str], bool]) -> str:
    word = place.after
    if not is_capitalised(word) or language in _NOUNS_CAPITALISED:
        return ""
    # A line that is set in starts something else: the next item of a list.
    new_line = "\n" in place.after_gap and not place.after_gap.endswith("\n")
    # "the mayor of Leeds Anna Hill": a person's name begins.
    office = (
        place.before == "of" and word_before(place.text, place.before_start)[0].lower() in OFFICES
    )
    innocent = (
        new_line
        or office
        or word.lower().removesuffix("'s").removesuffix("’s") in NEIGHBOURS
        or is_town(word)
        # "In Izium Ukrainian troops raised …"
        or _is_nationality(word.lower())
        or (word.isupper() and place.name.isupper())
    )
    return "" if innocent else "longer name"


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s"))


def _is_nationality(word: str) -> bool:
    return len(word) > 5 and word.endswith(("ian", "ians", "ish", "ese"))


def _by_its_look(place: _Place) -> str:
    name = place.name
    shouted = place.before.isupper() or place.after.isupper()
    if name.isupper() and name.isascii() and len(name) <= 4 and not shouted:
        return "abbreviation"
    if name.lower() in ORDINARY and starts_sentence(place.text, place.start):
        following = place.text[place.end : place.end + 1]
        if not following or following not in ",'’":
            return "ordinary word"
    return ""
