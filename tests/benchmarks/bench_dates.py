"""How fast dates are found: `python -m tests.benchmarks.bench_dates [KILOBYTES] [--peer]`.

Makes news-like English prose with about five time expressions a kilobyte and prints, for find_dates
when warm, kilobytes of text and milliseconds an article of 3 KB per CPU second; with --peer also
dateparser's search_dates on the first 20 KB of the same text. The aim: 2,000 KB a CPU second, 1.5 ms an article.
"""

from __future__ import annotations

import argparse
import datetime
import random
import time
from collections.abc import Callable

from site_builder.reading.dates import find_dates

PUBLISHED = datetime.date(2022, 9, 12)
_DATED = (
    "On Saturday the mayor of the river town said that the water works had been hit twice.",
    "Engineers reopened the road bridge on 10 September, two days after the last lorries had crossed it.",
    "The council met again on Tuesday night and voted to keep the schools closed until Friday.",
    "Prices had risen since March, when the first ships left the port.",
    "In the spring of 2021 the dam had already been repaired once, at a cost of 12 million.",
    "The ministry later said that the repair would take nearly a month.",
    "A second convoy is due to arrive next week, according to the railway.",
    "About 2,000 people had left the town by early August, most of them on foot.",
    "The plant was built between 1976 and 1983 and employed 1,200 workers.",
    "Three weeks ago the governor had promised help within 24 hours.",
)
_UNDATED = (
    "Residents described broken windows, empty shelves and long queues at the only open bakery.",
    "The hospital has had no running water, and its generator runs for a few hours at a time.",
    "A spokesman for the railway declined to say how many carriages had been damaged.",
    "Volunteers carried bottles up the stairs of the taller buildings, where lifts no longer worked.",
    "Nobody could say who had given the order, or whether it had reached the far bank of the river.",
    "The opposition called the plan a waste of money and asked for an inquiry.",
    "In the market square, traders sold onions, batteries and candles from the backs of their cars.",
    "His deputy said that the town would not be the same again, but that it would be rebuilt.",
)


def prose(kilobytes: int, *, seed: int = 1) -> str:
    """So much text, the same for the same seed, a paragraph every five sentences."""
    chance = random.Random(seed)
    sentences: list[str] = []
    length = 0
    while length < kilobytes * 1024:
        sentence = chance.choice(_DATED if chance.random() < 0.25 else _UNDATED)
        sentences.append(sentence + ("\n\n" if len(sentences) % 5 == 4 else " "))
        length += len(sentences[-1].encode())
    return "".join(sentences)


def speed(find: Callable[[str], int], articles: list[str]) -> tuple[float, int]:
    """Kilobytes a CPU second, the best of three passes after one to warm up; and how many were found."""
    found = sum(map(find, articles))
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        for article in articles:
            find(article)
        best = min(best, time.process_time() - began)
    return sum(len(article.encode()) for article in articles) / 1024 / best, found


def ours(text: str) -> int:
    return len(find_dates(text, published=PUBLISHED, language="en", mode="news"))


def peer(text: str) -> int:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.datetime(2022, 9, 12, 12), "TIMEZONE": "UTC"}
    return len(search_dates(text, languages=["en"], settings=settings) or ())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kilobytes", nargs="?", type=int, default=600)
    parser.add_argument("--peer", action="store_true", help="also time dateparser's search_dates")
    options = parser.parse_args()
    articles = [prose(3, seed=seed) for seed in range(max(1, options.kilobytes // 3))]
    rate, found = speed(ours, articles)
    print(
        f"find_dates    {rate:8.0f} KB/CPU-s  {3000 / rate:6.2f} ms an article of 3 KB  {found} found"
    )
    if options.peer:
        rate, found = speed(peer, articles[:7])
        print(
            f"search_dates  {rate:8.0f} KB/CPU-s  {3000 / rate:6.2f} ms an article of 3 KB  {found} found in 20 KB"
        )


if __name__ == "__main__":
    main()
