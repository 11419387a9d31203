"""From a grammar, as people write it, to the tables and regular expressions that run."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_letters, digits

from site_builder.reading.dates.read import READ
from site_builder.reading.dates.records import Grammar
from site_builder.reading.dates.scan import BARRIER, SIGNS, Lexicon
from site_builder.reading.dates.signs import SPEAKING

_CODES = (
    *range(0xA1, 0x100),
    *map(ord, ascii_letters + digits),
    *range(1, 9),
    *range(0x100, 0x400),
)
"""No code means anything to the `re` module, whose sets are quickest to make and use below 256."""
_NUMBER_CLASSES = (
    "num cardinal day hour", "num cardinal day hour shortyear", "num cardinal day shortyear",
    "num shortyear", "num year3", "num year3 military", "num year military", "num year", "num military",
    "num", "ordinal day", "ordinal", "decade", "shortdecade", "decadeword", "isodate", "isomonth", "numericdate",
    "num dottedclock", "num dottedfullclock", "clock", "fullclock",
)  # fmt: skip
ANCHORS = (
    "month", "mon", "weekday", "wday", "num", "ordinal", "decade", "shortdecade", "isodate", "isomonth", "numericdate",
    "clock", "fullclock", "unit", "units", "hourunit", "hourunits", "season", "lowseason", "deictic", "tonight",
    "feasthead", "frequency", "reference", "part", "overnight", "quartername", "later", "former", "era", "clockword", "time",
    "weekend", "back", "ahead", "ago",
)  # fmt: skip
"""The classes one of which every expression contains: where none stands, no rule is tried."""
_NAME = re.compile(r"[A-Z]+\b|[a-z_0-9]+|[,\-—./'&:!;]|\{[\d,]+\}|[()|?*+\[\]^]|\s+")
_MOST_REPEATS = 12


class Readers(dict[int, tuple[re.Pattern[str], tuple[str, ...]]]):
    """For each rule its expression with a group around each class that says something, and these groups' names; made when needed."""

    def __init__(self, patterns: Sequence[str], lexicon: Lexicon) -> None:
        super().__init__()
        self._patterns, self._lexicon = patterns, lexicon

    def __missing__(self, rule: int) -> tuple[re.Pattern[str], tuple[str, ...]]:
        names: list[str] = []
        pattern = re.compile(_regex(self._patterns[rule], self._lexicon, names))
        self[rule] = found = (pattern, tuple(names))
        return found


@dataclass(frozen=True, slots=True)
class Language:
    """A grammar, ready to run."""

    grammar: Grammar
    lexicon: Lexicon
    segments: re.Pattern[str]
    """Runs of words of ours with at least one among them that names a time: no rule reaches beyond one.
    Its group is empty in a run that names none."""
    beginning: Mapping[str, tuple[int, ...]]
    """For each code, the rules whose matches can begin with it, in the order of the grammar."""
    readers: Readers


def compile_grammar(grammar: Grammar) -> Language:
    """Raises ValueError for a rule that names an unknown class or macro."""
    lexicon = _lexicon(grammar)
    beginning: dict[str, tuple[int, ...]] = defaultdict(tuple)
    patterns = [expanded(rule.pattern, grammar.macros) for rule in grammar.rules]
    for index, pattern in enumerate(patterns):
        for code in first_codes(pattern, lexicon):
            beginning[code] += (index,)
    segments = _segments(lexicon, grammar.anchors)
    return Language(grammar, lexicon, segments, dict(beginning), Readers(patterns, lexicon))


def first_codes(pattern: str, lexicon: Lexicon) -> str:
    """The codes with which a match of the (expanded) pattern can begin, in order."""
    pieces = _pieces(pattern)
    unknown = [
        piece for piece in pieces if piece[0] not in "()|?*+{" and piece not in lexicon.members
    ]
    if unknown:
        raise ValueError(f"unknown class “{unknown[0]}” in “{pattern}”")
    codes, _, _ = _first(pieces, 0, lexicon)
    return "".join(sorted(codes))


def _first(pieces: Sequence[str], at: int, lexicon: Lexicon) -> tuple[set[str], bool, int]:
    """Of the alternatives from `at` on: their first codes, whether they may be empty, where they end."""
    codes: set[str] = set()
    may_be_empty, open_so_far = False, True
    while at < len(pieces) and pieces[at] != ")":
        if pieces[at] == "|":
            may_be_empty, open_so_far = may_be_empty or open_so_far, True
            at += 1
            continue
        if pieces[at] == "(":
            inner, empty, at = _first(pieces, at + 1, lexicon)
        else:
            inner, empty = set(lexicon.members[pieces[at]]), False
        at += 1
        if at < len(pieces) and (pieces[at] in "?*" or pieces[at].startswith("{0")):
            empty = True
        if at < len(pieces) and pieces[at][0] in "?*+{":
            at += 1
        if open_so_far:
            codes |= inner
        open_so_far = open_so_far and empty
    return codes, may_be_empty or open_so_far, at


def _segments(lexicon: Lexicon, own: tuple[str, ...]) -> re.Pattern[str]:
    """Every code belongs to no segment (a barrier), to any, or makes one a candidate."""
    anchors = "".join(
        sorted({code for name in (*ANCHORS, *own) for code in lexicon.members.get(name, "")})
    )
    stops = BARRIER + "".join(lexicon.members[name] for name in ("paragraph", "!", ";"))
    light = f"[^{anchors}{stops}]"
    return re.compile(f"{light}++(?:([{anchors}])[^{stops}]*+)?|([{anchors}])[^{stops}]*+")


def expanded(pattern: str, macros: Mapping[str, str], depth: int = 0) -> str:
    if depth > 9:
        raise ValueError(f"the macros of “{pattern}” call each other in a circle")

    def replace(match: re.Match[str]) -> str:
        if match[0] not in macros:
            raise ValueError(f"unknown macro {match[0]} in “{pattern}”")
        return f"({expanded(macros[match[0]], macros, depth + 1)})"

    return re.sub(r"\b[A-Z]+\b", replace, pattern)


def _regex(pattern: str, lexicon: Lexicon, names: list[str]) -> str:
    """The pattern over codes, with a group around each class that says something; its name goes to `names`."""
    parts = []
    for piece in _pieces(pattern):
        if piece in ("(", ")", "|", "?") or piece[0] == "{":
            parts.append("(?:" if piece == "(" else piece)
        elif piece == "*":
            parts.append(f"{{0,{_MOST_REPEATS}}}")
        elif piece == "+":
            parts.append(f"{{1,{_MOST_REPEATS}}}")
        else:
            codes = lexicon.members[piece]
            one = f"[{codes}]" if codes else "(?!)"
            if piece in READ:
                names.append(piece)
                one = f"({one})"
            parts.append(one)
    return "".join(parts)


def _pieces(pattern: str) -> list[str]:
    return [match[0] for match in _NAME.finditer(pattern) if not match[0].isspace()]


def _lexicon(grammar: Grammar) -> Lexicon:
    entries: dict[str, dict[str, object]] = defaultdict(dict)
    for sign, kind in SIGNS.items():
        entries[sign][kind] = sign
    suffixes: dict[str, str] = {}
    for kind, words in grammar.words.items():
        if kind == "suffix":
            suffixes = {word: str(value) for word, value in words.items()}
            continue
        for word, value in words.items():
            for spelling in _spellings(word, proper=kind in grammar.proper):
                entries[spelling][kind] = value
                if not spelling.isascii():
                    # Some editors write é as two characters.
                    entries[unicodedata.normalize("NFD", spelling)][kind] = value
    sets = {frozenset(values) for values in entries.values()}
    sets |= {frozenset(names.split()) for names in _NUMBER_CLASSES} | {frozenset(("paragraph",))}
    codes = {
        names: chr(code) for code, names in zip(_CODES, sorted(sets, key=sorted), strict=False)
    }
    members: dict[str, str] = defaultdict(str)
    for names, code in codes.items():
        for name in sorted(names):
            members[name] += code
    for kind in grammar.words:
        members.setdefault(kind, "")
    code_of = {word: codes[frozenset(values)] for word, values in entries.items()}
    code_of[""] = codes[frozenset(("paragraph",))]
    return Lexicon(
        dict(entries),
        code_of,
        codes,
        dict(members),
        grammar.past_endings,
        frozenset(code for name in SPEAKING for code in members.get(name, "")),
        suffixes,
        grammar.future_endings,
        grammar.present_tense,
    )


def _spellings(word: str, *, proper: bool) -> Iterator[str]:
    if not proper:
        yield word
    yield word[:1].upper() + word[1:]
    yield word.upper()
