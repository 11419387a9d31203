"""Finds the towns that a text names, and says why a name is not one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.core.model import Town, TownMention
from site_builder.reading.towns.exclusions import REASONS, excluded
from site_builder.reading.towns.namesakes import which_is_meant
from site_builder.reading.towns.near_misses import NearSpellings
from site_builder.reading.towns.spellings import Hit, Spellings, primary, spellings_of
from site_builder.reading.towns.words import (
    each_word,
    fold,
    is_capitalised,
    is_small,
    next_word,
    starts_sentence,
    words_of,
)

# Shorter words that are nearly a name may be any word at the start of a sentence.
_SURE = 7

Given = Sequence[tuple[int, int, str]]
Candidates = tuple[tuple[str, str], ...]
"""(slug, rule) of the towns that a name may mean."""


@dataclass(frozen=True, slots=True)
class TownExclusion:
    """A town's name that is not the town here. `rule` is a key of REASONS; an ambiguous name has one
    exclusion for every town that it may mean."""

    start: int
    end: int
    text: str
    slug: str
    rule: str

    @property
    def reason(self) -> str:
        """One plain sentence."""
        return f"“{' '.join(self.text.split())}” {REASONS[self.rule]}."


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A word that is nearly a town's name: perhaps misspelt, perhaps another place."""

    start: int
    end: int
    text: str
    slug: str
    name: str
    region: str


class TownFinder:
    """Finds the towns of towns.yml in texts of one language. Build it once, use it for every article.

    `slugs` holds every slug that may be given, old ones included; `present` makes the present one of it.
    """

    def __init__(self, towns: Iterable[Town], *, language: str) -> None:
        self._towns = {town.slug: town for town in towns}
        self.language = primary(language)
        self._spellings = Spellings(self._towns.values(), language=language)
        self._near: NearSpellings | None = None
        self._present = {old: town.slug for town in self._towns.values() for old in town.old_slugs}
        self._finders = {self.language: self}
        self.slugs: frozenset[str] = frozenset(self._towns) | frozenset(self._present)

    def in_language(self, language: str) -> TownFinder:
        """The finder of the same towns for texts in another language, made when first asked for."""
        tag = primary(language)
        if tag not in self._finders:
            self._finders[tag] = TownFinder(self._towns.values(), language=language)
        return self._finders[tag]

    def knows(self, word: str) -> bool:
        """Is this one word the name of a town?"""
        return self._spellings.knows(word)

    def present(self, slug: str) -> str:
        """The present slug of the town that has or had `slug`; a slug of no town as it is."""
        return self._present.get(slug, slug)

    def town(self, slug: str) -> Town:
        """The town of a slug, present or old. Raises KeyError where there is none."""
        return self._towns[self.present(slug)]

    def find(
        self, text: str, *, only: tuple[str, ...] | None = None, given: Given = ()
    ) -> tuple[TownMention, ...]:
        """The towns that `text` names, in order; they never overlap.

        `only`: an article's own towns, the whole truth about it (rule "listed"); a town that has no
        page counts if it is among them. `given`: (start, end, slug) spans that an editor has fixed
        (rule "editor"), with '' for "no town here"; a slug of no town counts as that.
        """
        found = self.explain(text, only=only, given=given)
        return tuple(mention for mention in found if isinstance(mention, TownMention))

    def explain(
        self, text: str, *, only: tuple[str, ...] | None = None, given: Given = ()
    ) -> tuple[TownMention | TownExclusion, ...]:
        """What `find` returns, and between them the names that it left out, with the reason."""
        fixed, by_editor = self._given(text, given)
        listed = None if only is None else {self.present(slug) for slug in only}
        hits = []
        for hit in _outside(self._spellings.find(text), given):
            candidates = tuple(
                (slug, rule)
                for slug, rule in hit.meanings.towns
                if listed is None or slug in listed
            )
            hits.append((hit, candidates, self._excluded(text, hit, candidates)))
        company = by_editor | {c[0][0] for _, c, rule in hits if not rule and len(c) == 1}
        behind: dict[tuple[str, ...], set[str]] = {}
        for hit, candidates, _ in hits:
            if len(candidates) > 1:
                words = words_of(text[hit.end : hit.end + 40])
                behind.setdefault(_slugs(candidates), set()).update(words[:1])
        meant = {
            slugs: self._meant(slugs, by_editor, words, company) for slugs, words in behind.items()
        }
        for hit, candidates, rule in hits:
            slugs = _slugs(candidates)
            choice = meant[slugs] if len(slugs) > 1 else "".join(slugs)
            fixed += _outcome(text, hit, candidates, rule, choice, listed is not None, self._towns)
        return tuple(sorted(fixed, key=lambda found: (found.start, found.end)))

    def near_misses(self, text: str) -> tuple[NearMiss, ...]:
        """Capitalised words (or runs of words) that are no known name and nearly a town's, the first
        place of each. Towns without a page are not asked for."""
        if self._near is None:
            self._near = NearSpellings(
                (fold(" ".join(words_of(spelling))), town.slug)
                for town in self._towns.values()
                if town.page
                for spelling, _ in spellings_of(town, self.language)
            )
        taken = [(hit.start, hit.end) for hit in self._spellings.find(text)]
        found: list[NearMiss] = []
        looked_at: set[str] = set()
        small_words: set[str] | None = None
        covered, at = 0, 0
        for match in each_word(text):
            # Most words are small ones: the quick look first.
            if "a" <= text[match.start()] <= "z" or match.start() < covered:
                continue
            if not is_capitalised(match[0]):
                continue
            while at < len(taken) and taken[at][1] <= match.start():
                at += 1
            known = at < len(taken) and taken[at][0] < match.end()
            for end in () if known else _ends_of_runs(text, match.end()):
                key = fold(" ".join(words_of(text[match.start() : end])))
                if key in looked_at:
                    continue
                looked_at.add(key)
                miss = self._near_miss(text, match.start(), end, key)
                if miss and small_words is None:
                    small_words = {word[0] for word in each_word(text) if is_small(word[0])}
                # A word that the text also writes small is no name.
                if miss and miss.text.lower() not in (small_words or ()):
                    found.append(miss)
                    covered = end
                    break
        return tuple(found)

    def _near_miss(self, text: str, start: int, end: int, key: str) -> NearMiss | None:
        assert self._near is not None
        nearest = self._near.nearest(key)
        if not nearest or (end - start < _SURE and starts_sentence(text, start)):
            return None
        if excluded(text, start, end, language=self.language, is_town=self.knows):
            return None
        town = self._towns[nearest[1]]
        return NearMiss(start, end, text[start:end], town.slug, town.name, town.region)

    def _given(self, text: str, given: Given) -> tuple[list[TownMention | TownExclusion], set[str]]:
        """The editor's spans as findings, and the towns among them."""
        findings: list[TownMention | TownExclusion] = []
        slugs: set[str] = set()
        for start, end, written in given:
            words, slug = text[start:end], self.present(written)
            if slug in self._towns:
                findings.append(TownMention(start, end, slug, words, "editor"))
                slugs.add(slug)
            else:
                findings.append(TownExclusion(start, end, words, "", "editor"))
        return findings, slugs

    def _meant(
        self, slugs: tuple[str, ...], by_editor: set[str], behind: set[str], company: set[str]
    ) -> str:
        """Which of the towns of one name the article means; '' where it does not tell."""
        return which_is_meant(
            [self._towns[slug] for slug in slugs],
            by_editor=by_editor,
            behind=behind,
            company=[self._towns[slug] for slug in sorted(company - set(slugs))],
        )

    def _excluded(self, text: str, hit: Hit, candidates: Candidates) -> str:
        if not hit.meanings.towns:
            return "not"
        if not candidates:
            return "not listed"
        return excluded(text, hit.start, hit.end, language=self.language, is_town=self.knows)


def _outside(hits: Iterable[Hit], given: Given) -> Iterator[Hit]:
    """The hits that touch no given span; both in the order of the text."""
    spans = sorted((start, end) for start, end, _ in given)
    place = 0
    for hit in hits:
        while place < len(spans) and spans[place][1] <= hit.start:
            place += 1
        if place == len(spans) or hit.end <= spans[place][0]:
            yield hit


def _slugs(candidates: Candidates) -> tuple[str, ...]:
    return tuple(slug for slug, _ in candidates)


def _outcome(
    text: str,
    hit: Hit,
    candidates: Candidates,
    rule: str,
    choice: str,
    listed: bool,
    towns: dict[str, Town],
) -> list[TownMention | TownExclusion]:
    words = text[hit.start : hit.end]
    named = [slug for slug, _ in candidates or hit.meanings.towns] or list(hit.meanings.not_)
    if not rule and not choice:
        rule = "ambiguous"
    if not rule and not listed and not towns[choice].page:
        rule, named = "no page", [choice]
    if rule:
        return [TownExclusion(hit.start, hit.end, words, slug, rule) for slug in named]
    found_by = "listed" if listed else dict(candidates)[choice]
    return [TownMention(hit.start, hit.end, choice, words, found_by)]


def _ends_of_runs(text: str, end: int) -> list[int]:
    """Where runs of one to three capitalised words end that start with the word before `end`, a
    possessive s left out; longest first."""
    ends = []
    while True:
        owned = text[end - 2 : end] in ("'s", "’s")
        ends.append(end - 2 if owned else end)
        following = None if owned or len(ends) == 3 else next_word(text, end)
        if not following or not is_capitalised(following[1]):
            return ends[::-1]
        end = following.end()
