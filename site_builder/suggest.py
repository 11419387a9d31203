"""Towns that an editor may want to add to towns.yml, as text to paste. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from site_builder.core.model import Sentence
from site_builder.pipeline import Desk, Options, analyse, gather, read_settings
from site_builder.reading import explainer_of, read_names
from site_builder.reading.towns.gazetteer import Gazetteer
from site_builder.reading.towns.geonames import CREDIT, NoGazetteer, geonames
from site_builder.reading.towns.pasting import stanza
from site_builder.reading.towns.suggest import Spelling, Suggestion, suggest
from site_builder.reading.towns.unknown_names import Occurrence, Page
from site_builder.reading.towns.weighing import Meaning

__all__ = ["NoGazetteer", "geonames", "suggestions"]

_LONGEST_SENTENCE = 240


def suggestions(content: Path, gazetteer: Gazetteer) -> Iterator[str]:
    """The lines to print: spellings to add to towns that there are, then stanzas of new ones."""
    gathered = gather(content)
    site, towns, explainers, _ = read_settings(gathered, Options())
    desk = Desk(site, towns, explainers)
    pages = []
    for path, text in gathered.articles.items():
        explainer = explainers[explainer_of(path)]
        names = read_names(path, text, site=site, explainer=explainer, finder=desk.finder)
        # Where front matter lists an article's towns, nothing is missing.
        if names and not names.listed:
            taken = tuple((name.start, name.end) for name in names.found)
            slugs = tuple(dict.fromkeys(mention.slug for mention in names.mentions))
            pages.append(Page(path, names.open, names.finder, taken, slugs))
    found, spellings = suggest(pages, towns, gazetteer, language=site.language)
    articles = _Articles(content, desk, gathered.articles)
    yield "# Suggestions for towns.yml. Nothing has been changed: copy what is right, leave the rest."
    yield f"# {CREDIT}"
    if not found and not spellings:
        yield "# No unknown place was found in the articles."
    for spelling in spellings:
        yield ""
        yield from _of_spelling(spelling, articles)
    for suggestion in found:
        yield ""
        yield from _of_town(suggestion, articles)


class _Articles:
    """The sentences of articles, read when first asked for."""

    def __init__(self, content: Path, desk: Desk, texts: Mapping[str, str]) -> None:
        self._content, self._desk, self._texts = content, desk, texts
        self._sentences: dict[str, Sequence[Sentence]] = {}

    def place(self, path: str, start: int) -> str:
        line = self._texts[path].count("\n", 0, start) + 1
        return f"{(self._content / path).as_posix()}:{line}"

    def sentence(self, path: str, start: int) -> str:
        if path not in self._sentences:
            reading = analyse(self._desk, (path, self._texts[path])).reading
            self._sentences[path] = reading.sentences if reading else ()
        for sentence in self._sentences[path]:
            if sentence.start <= start < sentence.end:
                return _short(sentence.text)
        # An article with errors has no sentences yet.
        text = self._texts[path]
        return _short(text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0])


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SENTENCE else text[:_LONGEST_SENTENCE] + "…"


def _of_spelling(spelling: Spelling, articles: _Articles) -> Iterator[str]:
    town = spelling.town
    name = f"{town.name}, {town.region}" if town.region else town.name
    why = "is nearly" if spelling.nearly else "is, says the gazetteer,"
    yield f"# {articles.place(spelling.path, spelling.start)}: “{spelling.text}” {why} {name}."
    yield f"#   {articles.sentence(spelling.path, spelling.start)}"
    yield f"# If it is meant, add it to the aliases of {town.slug}: {spelling.text}"


def _of_town(suggestion: Suggestion, articles: _Articles) -> Iterator[str]:
    first: dict[str, Occurrence] = {}
    for occurrence in suggestion.occurrences:
        first.setdefault(occurrence.path, occurrence)
    # The places that say most plainly that it is one.
    shown = sorted(first.values(), key=lambda o: not o.cued)[:2]
    for occurrence in shown:
        place = articles.place(occurrence.path, occurrence.start)
        yield f"# {place}: {articles.sentence(occurrence.path, occurrence.start)}"
    if more := len(first) - len(shown):
        yield f"# … and in {more} more {'article' if more == 1 else 'articles'}."
    yield f"# {_described(suggestion.meaning)}"
    for rival in suggestion.rivals:
        yield f"# Or is it {_described(rival)} GeoNames {rival.place.id}"
    yield stanza(suggestion.town)


def _described(meaning: Meaning) -> str:
    place = meaning.place
    people = f"{place.population:,} people" if place.population else "population not known"
    where = f", {meaning.km:,.0f} km from {meaning.near}" if meaning.near else ""
    return f"{place.name}, {place.country}: {people}{where}."
