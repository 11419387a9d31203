"""Reads content/towns.yml: the stanzas of an editor into Town records, every slip into a Problem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from site_builder.core.model import Town
from site_builder.core.problems import Problem, error, warning
from site_builder.core.safe import Unsafe, YamlMap, load_yaml, slugify, valid_slug
from site_builder.reading.towns.words import fold, words_of

PATH = "towns.yml"
_KEYS = (
    "slug", "name", "names", "lat", "lon", "country", "region", "geonameid", "aliases", "old_slugs",
    "not", "page",
)  # fmt: skip
_LONGEST_NAME = 100


def load_towns(text: str | None) -> tuple[tuple[Town, ...], tuple[Problem, ...]]:
    """The towns of towns.yml in the order of the file, and what is wrong with it.

    `text` None means that there is no such file. A stanza without a usable name or slug is left out
    of the towns; its Problem is an error. Never raises.
    """
    if text is None or not text.strip():
        return (), ()
    try:
        yaml = load_yaml(text)
    except Unsafe as unsafe:
        return (), (error(PATH, unsafe.line, "bad-yaml", unsafe.message, unsafe.hint),)
    if yaml.data is None:
        return (), ()
    if not isinstance(yaml.data, list):
        return (), (
            error(
                PATH, yaml.line(), "bad-town", "This file is not a list of towns.",
                "Start every town with “- slug: …” at the left edge.",
            ),
        )  # fmt: skip
    stanzas = [_Stanza(yaml, index) for index in range(len(yaml.data))]
    read = [(stanza, stanza.town()) for stanza in stanzas]
    towns = [(stanza.line, town) for stanza, town in read if town]
    problems = [problem for stanza in stanzas for problem in stanza.problems]
    kept, duplicates = _unique(towns)
    problems += duplicates
    problems += _same_names(kept)
    return tuple(town for _, town in kept), tuple(sorted(problems))


@dataclass(slots=True)
class _Stanza:
    """One entry of the list while it is read."""

    yaml: YamlMap
    index: int
    problems: list[Problem] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.yaml.line(self.index)

    def town(self) -> Town | None:
        data = self.yaml.data[self.index]
        if not isinstance(data, dict):
            self._error(
                (),
                "bad-town",
                "This entry is not a town.",
                "Write “- slug: izium” and below it “name: Izium”.",
            )
            return None
        self._unknown_keys(data)
        name = self._name(("name",))
        slug = self._slug(name)
        if not name or not slug:
            return None
        lat, lon = self._coordinates()
        return Town(
            slug=slug,
            name=name,
            names=tuple(self._names()),
            lat=lat,
            lon=lon,
            country=self._text("country"),
            region=self._text("region"),
            geonameid=self._geonameid(),
            aliases=self._list("aliases"),
            old_slugs=self._old_slugs(),
            not_=self._list("not"),
            page=self._page(),
        )

    def _get(self, *keys: str | int) -> object:
        value = self.yaml.data[self.index]
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else value[key]
        return value

    def _error(self, keys: tuple[str | int, ...], code: str, message: str, hint: str) -> None:
        self.problems.append(error(PATH, self.yaml.line(self.index, *keys), code, message, hint))

    def _unknown_keys(self, data: dict[str, object]) -> None:
        for key in data:
            if key not in _KEYS:
                near = get_close_matches(key, _KEYS, n=1, cutoff=0.5)
                hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(_KEYS)}."
                line = self.yaml.line(self.index, key)
                message = f"A town has no “{key}”; it is not used."
                self.problems.append(warning(PATH, line, "unknown-key", message, hint))

    def _written(self, *keys: str | int) -> str | None:
        """A piece of text as the editor wrote it; None for a list or a mapping."""
        value = self._get(*keys)
        if value is None:
            return ""
        if isinstance(value, str):
            return " ".join(value.split())
        if isinstance(value, (list, dict)):
            return None
        return self.yaml.written(self.index, *keys) or str(value)

    def _text(self, key: str) -> str:
        written = self._written(key)
        if written is None:
            self._error(
                (key,),
                "bad-town",
                f"“{key}” is not a piece of text.",
                f"Write “{key}: …” on one line.",
            )
        return written or ""

    def _name(self, keys: tuple[str | int, ...]) -> str:
        """One spelling of the town; '' (and a Problem) when it cannot be one."""
        written = self._written(*keys)
        if not written and keys == ("name",):
            self._error(
                (),
                "bad-town",
                "This town has no name.",
                "Add “name: …”, the spelling that readers see.",
            )
            return ""
        if written is None or not words_of(written) or len(written) > _LONGEST_NAME:
            self._error(
                keys, "bad-town", f"“{_short(written or self._get(*keys))}” is not the name of a town.",
                f"Write one spelling of at most {_LONGEST_NAME} characters.",
            )  # fmt: skip
            return ""
        return written

    def _slug(self, name: str) -> str:
        written = self._written("slug")
        if written == "":
            return slugify(name) if name else ""
        if written is None or not _town_slug(written):
            near = slugify(written or name)
            self._error(
                ("slug",), "bad-slug", f"“{_short(written or self._get('slug'))}” cannot be a slug.",
                f"Use small letters, digits and hyphens, such as “{near}”.",
            )  # fmt: skip
            return ""
        return written

    def _names(self) -> list[tuple[str, str]]:
        value = self._get("names")
        if value is None:
            return []
        if not isinstance(value, dict):
            self._error(
                ("names",),
                "bad-town",
                "“names” is not a list of languages.",
                "Write “names: {uk: Ізюм, ru: Изюм}”.",
            )
            return []
        pairs = []
        for language, spelling in value.items():
            each = [("names", language)]
            if isinstance(spelling, list):
                each = [("names", language, place) for place in range(len(spelling))]  # type: ignore[misc]
            pairs += [(language, name) for keys in each if (name := self._name(keys))]
        return pairs

    def _list(self, key: str) -> tuple[str, ...]:
        """A list of spellings; one alone needs no brackets."""
        value = self._get(key)
        if value is None:
            return ()
        each: list[tuple[str | int, ...]] = [(key,)]
        if isinstance(value, list):
            each = [(key, place) for place in range(len(value))]
        return tuple(dict.fromkeys(name for keys in each if (name := self._name(keys))))

    def _old_slugs(self) -> tuple[str, ...]:
        slugs = self._list("old_slugs")
        for slug in slugs:
            if not _town_slug(slug):
                self._error(
                    ("old_slugs",), "bad-slug", f"“{_short(slug)}” was never a slug.",
                    "Copy it from the old address: the part after “towns/”.",
                )  # fmt: skip
        return tuple(slug for slug in slugs if _town_slug(slug))

    def _coordinates(self) -> tuple[float | None, float | None]:
        lat = self._degrees("lat", 90)
        lon = self._degrees("lon", 180)
        if (self._get("lat") is None) != (self._get("lon") is None):
            there, missing = ("lat", "lon") if self._get("lon") is None else ("lon", "lat")
            self._error(
                (there,), "bad-coordinates", f"This town has “{there}” and no “{missing}”.",
                f"Add “{missing}: …” in degrees, or leave both out: then only its dot on the map is missing.",
            )  # fmt: skip
        return (lat, lon) if lat is not None and lon is not None else (None, None)

    def _degrees(self, key: str, limit: int) -> float | None:
        value = self._get(key)
        if value is None:
            return None
        if (
            isinstance(value, (int, float))
            and not isinstance(value, bool)
            and -limit <= value <= limit
        ):
            return float(value)
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        swapped = number and key == "lat" and " Are lat and lon exchanged?"
        self._error(
            (key,), "bad-coordinates", f"“{key}: {_short(self._written(key) or value)}” is no place on the globe.",
            f"Write decimal degrees from -{limit} to {limit} with a point, such as “{key}: 37.25”.{swapped or ''}",
        )  # fmt: skip
        return None

    def _geonameid(self) -> int | None:
        value = self._get("geonameid")
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        self._error(
            ("geonameid",), "bad-town", f"“{_short(value)}” is not a GeoNames number.",
            "Copy the number from the town's address at geonames.org, or leave it out.",
        )  # fmt: skip
        return None

    def _page(self) -> bool:
        value = self._get("page")
        if value is None or isinstance(value, bool):
            return value is not False
        self._error(
            ("page",),
            "bad-town",
            f"“page: {_short(value)}” is neither true nor false.",
            "Write “page: true” or “page: false”.",
        )
        return True


def _town_slug(slug: str) -> bool:
    return valid_slug(slug) and slug == slug.lower()


def _short(value: object) -> str:
    words = str(value)
    return words if len(words) <= 60 else words[:57] + "…"


def _unique(
    towns: Sequence[tuple[int, Town]],
) -> tuple[list[tuple[int, Town]], list[Problem]]:
    """The towns whose slug is theirs alone; a slug or old slug that stands twice is an error."""
    lines: dict[str, tuple[int, str]] = {}
    kept, problems = [], []
    for line, town in towns:
        if town.slug in lines:
            problems.append(_taken(line, town.slug, lines[town.slug]))
        else:
            lines[town.slug] = (line, town.name)
            kept.append((line, town))
    for line, town in kept:
        for slug in town.old_slugs:
            if slug in lines:
                problems.append(_taken(line, slug, lines[slug]))
            else:
                lines[slug] = (line, town.name)
    return kept, problems


def _taken(line: int, slug: str, before: tuple[int, str]) -> Problem:
    return error(
        PATH, line, "duplicate-slug",
        f"The slug “{slug}” is taken by {before[1]} on line {before[0]}.",
        "Every town, and every old address, needs a slug of its own, such as “lyman-donetsk”.",
    )  # fmt: skip


def _same_names(towns: Sequence[tuple[int, Town]]) -> list[Problem]:
    """Two towns of one name in one region: no article's other towns can tell them apart."""
    by_name: defaultdict[str, list[tuple[int, Town]]] = defaultdict(list)
    for line, town in towns:
        spellings = (town.name, *(name for _, name in town.names), *town.aliases)
        for key in dict.fromkeys(fold(" ".join(words_of(spelling))) for spelling in spellings):
            by_name[key].append((line, town))
    problems = {}
    for sharing in by_name.values():
        for place, (line, town) in enumerate(sharing):
            for first_line, first in sharing[:place]:
                if (first.country, first.region) == (town.country, town.region):
                    problems[first.slug, town.slug] = _indistinct(line, town, first_line, first)
    return list(problems.values())


def _indistinct(line: int, town: Town, first_line: int, first: Town) -> Problem:
    return warning(
        PATH, line, "same-name",
        f"{town.name} ({town.slug}) and {first.name} ({first.slug}, line {first_line}) share a name, "
        "a country and a region, so the name alone means neither.",
        f"Give them different regions, or write [{town.name}](town:{town.slug}) in the articles.",
    )  # fmt: skip
