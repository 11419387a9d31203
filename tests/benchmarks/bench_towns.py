"""How fast towns are found: `python -m tests.benchmarks.bench_towns [ARTICLES] [--towns N]`.

Makes N towns with names of made syllables and articles of about 420 words that name six of them, one
misspelt, and prints CPU milliseconds an article for finding them and for asking about near misses.
The aim: 2,000 towns, 10,000 articles, at most 0.3 ms for finding.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable

from site_builder.core.model import Town
from site_builder.reading.towns import TownFinder
from tests.benchmarks.bench_dates import prose

_SYLLABLES = [
    "ba",
    "ko",
    "le",
    "mi",
    "ra",
    "tu",
    "sen",
    "dor",
    "vik",
    "gra",
    "pol",
    "na",
    "ish",
    "ev",
    "ka",
    "lu",
    "ost",
    "mar",
]


def towns(number: int, *, seed: int = 1) -> list[Town]:
    chance = random.Random(seed)
    names: dict[str, None] = {}
    while len(names) < number:
        names["".join(chance.choices(_SYLLABLES, k=chance.randint(3, 4))).title()] = None
    return [
        Town(
            f"town-{place}",
            name,
            lat=chance.uniform(45, 52),
            lon=chance.uniform(24, 38),
            country="XX",
            region=f"Region {place % 25}",
        )
        for place, name in enumerate(names)
    ]


def articles(number: int, known: list[Town], *, seed: int = 2) -> list[str]:
    chance = random.Random(seed)
    made = []
    for place in range(number):
        sentences = prose(2, seed=place).replace("\n\n", " \n\n").split(". ")
        for town in chance.sample(known, 5):
            at = chance.randrange(len(sentences))
            sentences[at] += f", and people left {town.name}"
        wrong = chance.choice(known).name
        sentences[-1] += f" Then they reached {wrong[:3]}{wrong[4:]} at night"
        made.append(". ".join(sentences))
    return made


def milliseconds(find: Callable[[str], object], texts: list[str]) -> float:
    """CPU time an article, after one to warm up."""
    find(texts[0])
    began = time.process_time()
    for text in texts:
        find(text)
    return (time.process_time() - began) / len(texts) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=int, default=1000)
    parser.add_argument("--towns", type=int, default=2000)
    options = parser.parse_args()
    known = towns(options.towns)
    texts = articles(options.articles, known)
    finder = TownFinder(known, language="en")
    found = sum(len(finder.find(text)) for text in texts)
    print(f"find         {milliseconds(finder.find, texts):6.2f} ms an article, {found} found")
    missed = sum(len(finder.near_misses(text)) for text in texts)
    print(
        f"near misses  {milliseconds(finder.near_misses, texts):6.2f} ms an article, {missed} found"
    )


if __name__ == "__main__":
    main()
