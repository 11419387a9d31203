"""The same everywhere, and quick on anything."""

from __future__ import annotations

import dataclasses
import datetime
import itertools
import os
import re
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.core.model import Mode
from site_builder.reading.dates import find_dates
from site_builder.reading.dates.compile import Readers, expanded
from site_builder.reading.dates.find import find
from site_builder.reading.dates.grammar import language_of
from site_builder.reading.dates.scan import scan

PUBLISHED = datetime.date(2022, 9, 12)
ARTICLE = (
    "On Saturday the town fell. Two days earlier, at 5 p.m. on 8 September, shells had hit it. In March, "
    "on 9/10/2022, last week, in the spring of 1943 and on Christmas Eve it was quiet; it will rain until Friday."
)
SHOW = f"""
import datetime
from site_builder.reading.dates import find_dates
for mode in ("news", "history"):
    for m in find_dates({ARTICLE!r}, published=datetime.date(2022, 9, 12), language="en", mode=mode):
        print(m, m.reason)
"""
HOSTILE = ["1 ", "on ", "((((", "the ", "12 and ", "May ", "1 May - ", "Monday to ", "2022 ", "a ", "' ", "1.", "1,000,",
           "two days before ", "early ", "the end of the ", "1/1/", "x.y.", "\n\n", "\n \n", "-", "’", "12:30 ", "１", "\u0301",
           "the second half of the ", "every ", "between ", "BC ", "twenty-", "١٢ ", "A.", "日", "2022年", "- ", "and the 1st ", "_"]  # fmt: skip


def run(**environment: str) -> str:
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONIOENCODING": "utf-8",
        **environment,
    }
    done = subprocess.run([sys.executable, "-c", SHOW], env=env, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def test_time_zones_locales_and_hash_seeds_change_nothing() -> None:
    zones = [
        "UTC",
        "Europe/Kyiv",
        "America/New_York",
        "Asia/Tokyo",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
    ]
    seeds = itertools.cycle(["0", "1", "random"])
    locales = itertools.cycle(["C", "en_US.UTF-8", "uk_UA.UTF-8"])
    shown = {run(TZ=zone, PYTHONHASHSEED=next(seeds), LC_ALL=next(locales)) for zone in zones}
    assert len(shown) == 1
    assert "2022-09-10" in shown.pop()


def test_the_order_of_articles_changes_nothing() -> None:
    other = "In 1914, on 5 May, war came. The next day it rained."
    alone = find_dates(ARTICLE, published=PUBLISHED, language="en", mode="history")
    find_dates(other, published=PUBLISHED, language="en", mode="history")
    assert find_dates(ARTICLE, published=PUBLISHED, language="en", mode="history") == alone


def test_dateparser_is_not_imported() -> None:
    code = (
        SHOW
        + "find_dates('Den 10 maj 2021', published=datetime.date(2022, 9, 12), language='sv', mode='news')\n"
    )
    code += (
        "import sys; print([name for name in sys.modules if name.split('.')[0] == 'dateparser'])"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True)
    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    def cost(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        best = float("inf")
        for _ in range(2):
            began = time.process_time()
            find_dates(text, published=PUBLISHED, language="en", mode="news")
            best = min(best, time.process_time() - began)
        return best

    cost(2_000)
    short, long = cost(4_000), cost(32_000)
    # Eight times the text; a quadratic step would take sixty-four times as long.
    assert long < 24 * max(short, 0.004)


class Tries(Readers):
    """The rules' patterns, counting how often one is asked for."""

    count = 0

    def __getitem__(self, rule: int) -> tuple[re.Pattern[str], tuple[str, ...]]:
        self.count += 1
        return super().__getitem__(rule)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_eight_times_as_long_takes_eight_times_as_many_tries(piece: str) -> None:
    language = language_of("en")
    assert language is not None
    rules, macros = language.grammar.rules, language.grammar.macros
    counts = []
    for times in (200, 1600):
        tries = Tries([expanded(rule.pattern, macros) for rule in rules], language.lexicon)
        tokens = scan(piece * times, language.lexicon, language.grammar.feasts)
        find(tokens, dataclasses.replace(language, readers=tries))
        assert tries.count <= len(rules) * len(tokens.tokens)
        counts.append(tries.count)
    assert counts[1] <= 8 * counts[0] + 8 * len(rules)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *HOSTILE,
                "31",
                "February",
                "last",
                "week",
                "ago",
                ",",
                ".",
                "later",
                "since",
                "the night of",
                "32",
                "0",
            ]
        ),
        max_size=25,
    ),
    st.sampled_from(["news", "history"]),
)
def test_any_text_gives_mentions_in_order_that_never_overlap(pieces: list[str], mode: Mode) -> None:
    text = " ".join(pieces)
    mentions = find_dates(text, published=PUBLISHED, language="en", mode=mode)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(left.end <= right.start for left, right in itertools.pairwise(mentions))
    assert all(mention.reason for mention in mentions)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.dates())
def test_no_text_and_no_day_of_publication_is_too_odd(text: str, published: datetime.date) -> None:
    for sentence in (
        text,
        f"On 5 May {text} last week, ten years ago, two centuries ago, in winter, next Friday.",
    ):
        mentions = find_dates(sentence, published=published, language="en", mode="news")
        assert all(sentence[mention.start : mention.end] == mention.text for mention in mentions)
