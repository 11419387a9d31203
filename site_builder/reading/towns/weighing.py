"""Which place a name means: the evidence of the articles, weighed."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.core.model import Town
from site_builder.core.safe import slugify
from site_builder.reading.towns.gazetteer import Found, Gazetteer, Place, kilometres, plain
from site_builder.reading.towns.unknown_names import Occurrence, Page

# A country in which at least this share of an article's places lie is one that it is about.
_AT_HOME = 0.2


@dataclass(frozen=True, slots=True)
class Meaning:
    """A place that a name may mean. `near` is the nearest of the towns that the articles name with
    it, at `km`; '' where there is none. The better `score`, the likelier."""

    place: Place
    score: float
    near: str = ""
    km: float = math.inf


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """A place that an article names; `key` is its plain form if it is itself an unknown name."""

    name: str
    lat: float
    lon: float
    key: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the choice between places of one name rests on, by article."""

    found: Found
    gazetteer: Gazetteer
    company: Mapping[str, tuple[_Neighbour, ...]]
    """The towns that an article names; if it names none, those of its folder's other articles; if there
    are none, what its unknown names most probably mean."""
    homes: Mapping[str, Mapping[str, float]]
    """What share of an article's places lies in which country."""
    regions: Mapping[tuple[str, str], str]
    countries: Mapping[str, str]
    """How towns.yml writes a region, by (country, district), and a country, by its code."""

    @classmethod
    def of(
        cls,
        pages: Sequence[Page],
        towns: Sequence[Town],
        gazetteer: Gazetteer,
        found: Found,
        met: Mapping[str, Sequence[Occurrence]],
    ) -> Desk:
        by_slug = {town.slug: town for town in towns}
        code_of = {town.slug: _code(town, gazetteer, found) for town in towns}
        regions: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for town in towns:
            place = found.by_id.get(town.geonameid or 0)
            if place and town.region:
                regions[place.country, place.district][town.region] += 1
        in_folder: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for page in pages:
            in_folder[_folder(page.path)].update(dict.fromkeys(page.towns))
        best_known = _best_known(found, met)
        company, homes = {}, {}
        for page in pages:
            slugs = dict.fromkeys(page.towns) or in_folder[_folder(page.path)]
            named = [by_slug[slug] for slug in slugs]
            votes = Counter(code_of[slug] for slug in slugs if code_of[slug])
            guesses = {} if named else best_known.get(page.path, {})
            guessed = Counter(place.country for place in guesses.values())
            homes[page.path] = _shares(votes) or _shares(guessed)
            company[page.path] = (
                *(_Neighbour(town.name, town.lat, town.lon) for town in named
                  if town.lat is not None and town.lon is not None),
                *(_Neighbour(place.name, place.lat, place.lon, key)
                  for key, place in guesses.items()),
            )  # fmt: skip
        return cls(
            found, gazetteer, company, homes,
            {where: words.most_common(1)[0][0] for where, words in regions.items()},
            {code_of[t.slug]: t.country for t in reversed(towns) if t.country and code_of[t.slug]},
        )  # fmt: skip

    def meanings(self, key: str, places: Sequence[Occurrence]) -> tuple[Meaning, ...]:
        """The places of a name, the likeliest first."""
        weighed = [self._weighed(key, place, places) for place in self.found.by_name[key]]
        return tuple(sorted(weighed, key=lambda meaning: (-meaning.score, meaning.place.id)))

    def is_home(self, place: Place, places: Sequence[Occurrence]) -> bool:
        return self._share(place, places) >= _AT_HOME

    def _share(self, place: Place, places: Sequence[Occurrence]) -> float:
        return max(self.homes[path].get(place.country, 0) for path in paths_of(places))

    def _weighed(self, key: str, place: Place, places: Sequence[Occurrence]) -> Meaning:
        """Alternate names and population tell how well known a place is; country and nearness, how
        well it fits the articles. Each counts up to about three."""
        km, near = min(
            (
                (kilometres(place.lat, place.lon, other.lat, other.lon), other.name)
                for path in paths_of(places)
                for other in self.company[path]
                if other.key != key
            ),
            default=(math.inf, ""),
        )
        score = _fame(place) + 2 * self._share(place, places) + 3 / (1 + km / 100)
        score += 0.3 * (plain(place.name) == key)
        return Meaning(place, round(score, 6), near, km)

    def stanza(
        self, place: Place, places: Sequence[Occurrence], language: str, taken: Collection[str]
    ) -> Town:
        """The town as the articles of the site's language spell it; the gazetteer's spelling and others
        are its aliases, and that of each other language one of its names."""
        met: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one in places:
            met[one.language][one.text.title() if one.text.isupper() else one.text] += 1
        spellings = met.pop(language, Counter({place.name: 1}))
        name = max(spellings, key=lambda text: (spellings[text], text == place.name))
        others = dict.fromkeys((place.name, *spellings))
        where = (place.country, place.district)
        region = self.regions.get(where) or self.gazetteer.districts.get(where, "")
        return Town(
            slug=_free_slug(name, region, place, taken),
            name=name,
            names=tuple(
                (tag, found.most_common(1)[0][0])
                for tag, found in sorted(met.items())
                if name not in found
            ),
            lat=round(place.lat, 4),
            lon=round(place.lon, 4),
            country=self.countries.get(place.country, place.country),
            region=region,
            geonameid=place.id,
            aliases=tuple(other for other in others if plain(other) != plain(name)),
            page=not place.is_capital,
        )


def _fame(place: Place) -> float:
    return math.log10(max(place.population, 1)) / 2 + math.log2(1 + len(place.alternates)) / 2


def _best_known(
    found: Found, met: Mapping[str, Sequence[Occurrence]]
) -> dict[str, dict[str, Place]]:
    """By article, of every unknown name in it, the best known place."""
    guesses: defaultdict[str, dict[str, Place]] = defaultdict(dict)
    for key, places in met.items():
        best = max(found.by_name[key], key=lambda place: (_fame(place), -place.id))
        for path in paths_of(places):
            guesses[path][key] = best
    return guesses


def _shares(votes: Mapping[str, float]) -> dict[str, float]:
    total = sum(votes.values())
    return {country: vote / total for country, vote in votes.items()} if total else {}


def _code(town: Town, gazetteer: Gazetteer, found: Found) -> str:
    """The ISO code of a town's country, whichever way towns.yml writes it; '' where it is not known."""
    place = found.by_id.get(town.geonameid or 0)
    if place:
        return place.country
    if len(town.country) == 2:
        return town.country.upper()
    return gazetteer.countries.get(town.country, "")


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _free_slug(name: str, region: str, place: Place, taken: Collection[str]) -> str:
    plain_slug = slugify(name if name.isascii() else place.name)
    choices = [plain_slug, f"{plain_slug}-{slugify(region.split()[0])}" if region else plain_slug]
    choices += [f"{plain_slug}-{place.country.lower()}", f"{plain_slug}-{place.id}"]
    return next(choice for choice in choices if choice not in taken)


def paths_of(places: Iterable[Occurrence]) -> list[str]:
    return list(dict.fromkeys(o.path for o in places))
