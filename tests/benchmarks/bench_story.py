"""How long merging and ranking take: `python -m tests.benchmarks.bench_story [ARTICLES …]`.

Makes articles of eight dated sentences over three years, a fifth of which repeat another article's
event in other words, and prints CPU seconds, peak memory and what was joined. Finding is done article by
article, by several processes, and kept in the cache; telling is done anew in every build. The aim for it:
10,000 articles in 6 CPU seconds and 300 MB on two ordinary cores, growing at most twelvefold from 1,000.
"""

from __future__ import annotations

import datetime
import random
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from site_builder.core.model import Explainer, Reading, SourceInfo
from site_builder.story import events_of, tell
from tests.story.build import article, sentence

_NAMES = [a + b for a in ["Kor", "Lom", "Bel", "Iz", "Tar", "Mel", "Nov", "Od", "Her", "Ar", "Gen", "Tul", "Hal", "Min", "Gom"]
          for b in ["sk", "no", "in", "vo", "ma", "to", "ets", "ria", "mont", "ford", "by", "chev", "ham", "stad", "burg"]]  # fmt: skip
_WHO = [
    "Troops",
    "Police",
    "Engineers",
    "The city council",
    "Rescue workers",
    "Prosecutors",
    "Volunteers",
    "The grid operator",
    "The governor's office",
    "Railway workers",
    "Doctors",
    "The water company",
    "Border guards",
    "Pensioners",
    "Students",
]
_DID = [
    "entered",
    "closed",
    "reopened",
    "evacuated",
    "searched",
    "shelled",
    "inspected",
    "repaired",
    "flooded",
    "occupied",
    "painted",
    "sold",
    "surrounded",
    "photographed",
    "insured",
    "cleared of mines",
    "handed back",
    "burned down",
    "rebuilt",
    "audited",
]
_WHAT = [
    "the railway hub",
    "a grain warehouse",
    "the thermal power station",
    "the district hospital",
    "a school",
    "the bus depot",
    "the river crossing",
    "a customs terminal",
    "the university library",
    "the dairy",
    "an abandoned quarry",
    "the tram line",
    "the television tower",
    "a refugee shelter",
    "the opera house",
    "the main reservoir",
    "a fertiliser plant",
    "the prison",
]
_WITH = [
    "leaving {} people without water",
    "injuring {} workers",
    "at a cost of {} million",
    "after {} complaints",
    "with {} lorries",
    "for {} hours",
    "despite {} protesters",
    "under the eyes of {} observers",
]


def readings(count: int, *, seed: int = 1) -> list[Reading]:
    """`count` articles, the same for the same seed."""
    chance = random.Random(seed)
    start = datetime.date(2022, 1, 1)
    told: list[tuple[int, str]] = []
    made = []
    for number in range(count):
        day = chance.randrange(3 * 365)
        sentences = []
        for _ in range(8):
            when = max(0, day - chance.randrange(4))
            text = _text(chance)
            if told and chance.random() < 0.2:
                when, text = chance.choice(told[-400:])
            told.append((when, text))
            iso = (start + datetime.timedelta(when)).isoformat()
            sentences.append(sentence(text.replace("DAY", f"{{Saturday|{iso}}}")))
        plain = article(
            f"a{number:05d}",
            published=start + datetime.timedelta(day),
            source=SourceInfo(f"Paper {number % 40}"),
        )
        made.append(Reading(plain, tuple(sentences)))
    return made


def _text(chance: random.Random) -> str:
    town = chance.choice(_NAMES)
    extra = chance.choice(_WITH).format(chance.randrange(2, 400))
    return (
        f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)} in {{{town}|@{town.lower()}}} "
        f"on DAY, {extra}."
    )


def measure(count: int) -> tuple[float, str]:
    """CPU seconds of telling, and a line of figures."""
    explainer = Explainer("bench", "Bench", keywords=("hub", "power", "hospital"))
    texts = readings(count)
    started = time.process_time()
    events = [event for reading in texts for event in events_of(reading)]
    found = time.process_time()
    timeline, _ = tell(explainer, texts, events)
    told = time.process_time() - found
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return told, (
        f"{count:6d} articles {len(events):6d} found → {len(timeline.events):6d} events: "
        f"finding {found - started:5.2f} s, telling {told:5.2f} s, peak {peak} MB"
    )


def main(counts: list[int]) -> None:
    """Each count in a process of its own, as every build is: what an earlier one left in memory would slow
    the next and add to its peak."""
    before = 0.0
    for count in counts:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            told, line = alone.submit(measure, count).result()
        print(line + (f" (telling ×{told / before:.1f})" if before else ""), flush=True)
        before = told


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1000, 10_000])
