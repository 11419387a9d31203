"""Every spelling of every town, laid out as a tree of words, so that a text is read once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from site_builder.core.model import Town
from site_builder.reading.towns.endings import inflected
from site_builder.reading.towns.words import (
    IN_WORD,
    WORD,
    fold,
    is_in_word,
    is_katakana,
    is_small,
    is_unspaced,
    next_word,
    word_set,
    words_of,
)


@dataclass(frozen=True, slots=True)
class Meanings:
    """What one spelling may mean: town slugs with the rule that makes them so, and the towns that it
    is not. `written` is the spelling as the editor wrote it."""

    written: str
    towns: tuple[tuple[str, str], ...]
    not_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling found in a text."""

    start: int
    end: int
    meanings: Meanings


@dataclass(slots=True)
class _Node:
    """One word further into a name. A word with a small first letter in the text can only be in
    `small`: "new market" is not New Market."""

    meanings: Meanings | None = None
    capital: dict[str, _Node] = field(default_factory=dict)
    small: dict[str, _Node] = field(default_factory=dict)

    def step(self, word: str, key: str) -> _Node | None:
        return (self.small if is_small(word) else self.capital).get(key)


def spellings_of(town: Town, language: str) -> Iterator[tuple[str, str]]:
    """(spelling, rule) of a town in texts of a language, exact ones before inflected ones."""
    exact = [(town.name, "name")]
    exact += [(name, "other language") for _, name in town.names]
    exact += [(alias, "alias") for alias in town.aliases]
    yield from exact
    own = {name for tag, name in town.names if primary(tag) == primary(language)}
    foreign = {name for _, name in town.names} - own
    for spelling, _ in exact:
        if spelling not in foreign:
            for form in inflected(words_of(spelling), primary(language)):
                yield " ".join(form), "inflected"


def primary(language: str) -> str:
    """The language of a tag: "uk" of "uk-UA"."""
    return re.split(r"[-_]", language, maxsplit=1)[0].lower()


class Spellings:
    """Finds the spellings of towns in a text: longest first, never inside a word."""

    def __init__(self, towns: Iterable[Town], *, language: str) -> None:
        self._root = _Node()
        self._unspaced: dict[str, Meanings] = {}
        self._suffixes = _CONTRACTIONS | (_TURKIC if primary(language) in ("tr", "az") else set())
        found: dict[str, dict[str, str]] = {}
        forms: list[tuple[str, str]] = []
        for town in towns:
            for spelling, rule in spellings_of(town, language):
                if rule == "inflected":
                    forms.append((spelling, town.slug))
                    continue
                found.setdefault(spelling, {}).setdefault(town.slug, rule)
        exact = {fold(" ".join(words_of(spelling))) for spelling in found}
        for spelling, slug in forms:
            # A form that is another town's own name means that town.
            if fold(spelling) not in exact:
                found.setdefault(spelling, {}).setdefault(slug, "inflected")
        for spelling, meanings in found.items():
            self._add(spelling, Meanings(spelling, tuple(meanings.items())))
        for town in towns:
            for spelling in town.not_:
                self._add(spelling, Meanings(spelling, (), (town.slug,)))
        self._start = self._start_pattern()
        self._start_unspaced = _one_of({name[0] for name in self._unspaced})
        self._longest = max(map(len, self._unspaced), default=0)

    def knows(self, word: str) -> bool:
        """Is this word a town's name?"""
        node = self._root.capital.get(fold(word))
        return node is not None and node.meanings is not None

    def find(self, text: str) -> Iterator[Hit]:
        """The hits in a text, in order; they never overlap."""
        if not self._unspaced:
            yield from self._find_words(text)
            return
        end = 0
        hits = [*self._find_words(text), *self._find_characters(text)]
        for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
            if hit.start >= end:
                end = hit.end
                yield hit

    def _find_words(self, text: str) -> Iterator[Hit]:
        if self._start is None:
            return
        position = 0
        while match := self._start.search(text, position):
            prefix, apostrophe, _ = fold(match[0]).partition("'")
            elided = apostrophe and prefix in _ELIDED
            position = match.start() + len(prefix) + 1 if elided else match.end()
            hit = self._longest_name(text, match.start(), match.end())
            if hit and "(" in hit.meanings.written and text[hit.end : hit.end + 1] == ")":
                hit = Hit(hit.start, hit.end + 1, hit.meanings)
            if hit and not _inside_elided_word(text, hit.start):
                yield hit
                position = hit.end

    def _longest_name(self, text: str, start: int, end: int) -> Hit | None:
        """Walks down the tree as far as the words go on, and remembers the last name on the way."""
        node, word_start, found = self._root, start, None
        while True:
            word = text[word_start:end]
            key = fold(word)
            following = node.step(word, key)
            if following is None:
                stem, apostrophe, suffix = key.rpartition("'")
                if apostrophe and suffix in self._suffixes:
                    possessed = node.step(word, stem)
                    if possessed and possessed.meanings:
                        found = Hit(start, end - len(suffix) - 1, possessed.meanings)
                return found
            node = following
            if node.meanings:
                found = Hit(start, end, node.meanings)
            gap = next_word(text, end) if node.capital or node.small else None
            if gap is None:
                return found
            word_start, end = gap.span(1)

    def _find_characters(self, text: str) -> Iterator[Hit]:
        if self._start_unspaced is None:
            return
        for match in self._start_unspaced.finditer(text):
            start = match.start()
            for length in range(self._longest, 0, -1):
                meanings = self._unspaced.get(text[start : start + length])
                if meanings and _stands_alone(text, start, start + length):
                    yield Hit(start, start + length, meanings)
                    break

    def _add(self, spelling: str, meanings: Meanings) -> None:
        words = words_of(spelling)
        if words and is_unspaced(spelling[0]):
            name = spelling.strip()
            self._unspaced[name] = _joined(self._unspaced.get(name), meanings)
            return
        if not words:
            return
        node = self._root
        for word in words:
            key = fold(word)
            following = node.capital.setdefault(key, _Node())
            if is_small(word):
                node.small[key] = following
            node = following
        node.meanings = _joined(node.meanings, meanings)

    def _start_pattern(self) -> re.Pattern[str] | None:
        """A word that starts as some name does. So in most texts only capitalised words are looked at."""
        initials = {key[0] for key in self._root.small}
        for key in self._root.capital:
            initials |= {key[0].upper()[0], key[0].title()[0]}
            # An accent may be typed as a character of its own.
            initials.add(unicodedata.normalize("NFD", key[0].upper())[0])
        if "I" in initials:
            initials.add("İ")
        if not initials:
            return None
        one_of = "".join(map(re.escape, sorted(initials)))
        rest = WORD.removeprefix(f"{IN_WORD}++")
        return re.compile(rf"(?<!{IN_WORD})[{one_of}]{IN_WORD}*+{rest}")


_CONTRACTIONS = {"s", "d", "ll", "ve", "re"}
# Case endings that Turkish writes after an apostrophe: Harkiv'de, Harkiv'in.
_TURKIC = word_set(
    "da de ta te dan den tan ten ya ye a e yi yu yü i u ü nin nun nün in un ün daki deki taki teki"
    " la le yla yle"
)
# What Romance languages write before a name: d'Izium, l'Isola, dell'Aquila.
_ELIDED = word_set("c d l m n s t j qu all dall dell nell sull coll un quell jusqu lorsqu")


def _inside_elided_word(text: str, start: int) -> bool:
    """Is the name the second half of a word with an apostrophe in it (О'Хара)?"""
    if start < 2 or text[start - 1] not in "'’ʼ" or not is_in_word(text[start - 2]):
        return False
    first = start - 1
    while first and start - first < 10 and is_in_word(text[first - 1]):
        first -= 1
    return text[first : start - 1].lower() not in _ELIDED


def _stands_alone(text: str, start: int, end: int) -> bool:
    """In scripts without spaces: no combining mark follows, and a katakana name is a whole run of it."""
    after, before = text[end : end + 1], text[start - 1 : start]
    if after and is_in_word(after) and not after.isalnum() and after != "_":
        return False
    return not (
        (is_katakana(text[start]) and before and is_katakana(before) and before != "・")
        or (is_katakana(text[end - 1]) and after and is_katakana(after) and after != "・")
    )


def _joined(one: Meanings | None, other: Meanings) -> Meanings:
    if one is None:
        return other
    towns = dict(one.towns)
    for slug, rule in other.towns:
        towns.setdefault(slug, rule)
    return Meanings(one.written, tuple(towns.items()), tuple(dict.fromkeys(one.not_ + other.not_)))


def _one_of(characters: set[str]) -> re.Pattern[str] | None:
    if not characters:
        return None
    return re.compile("[" + "".join(map(re.escape, sorted(characters))) + "]")
