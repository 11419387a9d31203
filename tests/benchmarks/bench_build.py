"""How long a build takes: `python -m tests.benchmarks.bench_build [ARTICLES] [RUNS]`.

Makes a corpus of its own (about 420 words an article, ten dated sentences, sixty towns, every tenth
article with a list, a quotation or a link), then builds it in processes of its own, so that starting
Python counts: cold with one process, cold with as many as there are processors, with nothing changed,
and after one sentence was added to one article. Prints the median of CPU and wall seconds. CPU seconds
are those of the build and its workers; they too grow on a busy machine.
"""

from __future__ import annotations

import datetime
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIRST_DAY = datetime.date(2021, 1, 4)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TOWNS = [a + b for a in ("Ash", "Brim", "Cal", "Dun", "Ever", "Fal", "Glen", "Har", "Kel", "Mar")
          for b in ("bridge", "combe", "dale", "ford", "mouth", "stead")]  # fmt: skip
_WHO = ["Rangers", "The harbour board", "Two councillors", "Divers", "The water company", "A farmer",
        "Railway staff", "The fire service", "Surveyors", "Parents", "The mayor", "Volunteers"]  # fmt: skip
_DID = ["closed", "measured", "reopened", "emptied", "flooded", "bought", "painted", "searched",
        "inspected", "lost", "moved", "repaired"]  # fmt: skip
_WHAT = ["the lock gates", "a footbridge", "the lower mill", "the bus garage", "both weirs", "the archive",
         "a row of cottages", "the ferry slip", "the pumping station", "an old quarry", "the market hall"]  # fmt: skip
_FILLER = ["Nobody was hurt, and the road stayed open to lorries.", "The work is paid for by the county and two charities.",
           "Neighbours brought soup and blankets to the school hall.", "It is the largest scheme of its kind on the river.",
           "Insurers have asked for photographs of every cellar.", "A spokesman for the owners did not answer questions.",
           "The reservoir above the valley holds nine months of water.", "Swans had nested there for as long as anyone remembers."]  # fmt: skip


def corpus(content: Path, articles: int, *, seed: int = 7) -> None:
    """Writes site.yml, towns.yml and `articles` articles of two explainers; the same for the same seed."""
    chance = random.Random(seed)
    content.mkdir(parents=True)
    (content / "site.yml").write_text(
        "title: The river\nbase_url: https://example.org/river/\nlanguage: en-GB\ntimezone: Europe/London\n"
    )
    towns = (
        f"- slug: {name.lower()}\n  name: {name}\n  lat: {50 + i % 8 / 2}\n  lon: {i / 20 - 4:.2f}\n"
        for i, name in enumerate(_TOWNS)
    )
    (content / "towns.yml").write_text("".join(towns))
    for number in range(articles):
        folder = content / ("upper" if number % 5 else "lower")
        folder.mkdir(exist_ok=True)
        day = FIRST_DAY + datetime.timedelta(chance.randrange(3 * 365))
        text = "\n\n".join(_paragraphs(chance, day, number))
        name = f"{day.isoformat()}-{number:05d}.md"
        title = f"{chance.choice(_TOWNS)} and {chance.choice(_WHAT)}"
        source = f"Paper {number % 30}"
        front = f"---\ntitle: {title}\nsource:\n  name: {source}\n---\n"
        (folder / name).write_text(f"{front}{text}\n", encoding="utf-8")


def _paragraphs(chance: random.Random, day: datetime.date, number: int) -> Iterator[str]:
    for place in range(5):
        told = [_event(chance, day), _event(chance, day)]
        filler = [chance.choice(_FILLER) for _ in range(5)]
        sentences = [told[0], *filler[:3], told[1], *filler[3:]]
        if number % 10 == 3 and place == 2:
            yield "\n".join(f"- {sentence}" for sentence in sentences)
        elif number % 10 == 6 and place == 3:
            yield "> " + " ".join(sentences)
        elif number % 10 == 9 and place == 4:
            yield " ".join([*sentences, "The [plans](https://example.org/plans) are **public**."])
        else:
            yield " ".join(sentences)


def _event(chance: random.Random, day: datetime.date) -> str:
    then = day - datetime.timedelta(chance.randrange(1, 300))
    when = chance.choice(
        [
            f"on {WEEKDAYS[chance.randrange(7)]}",
            f"on {then.day} {then:%B %Y}",
            f"on {then:%B} {then.day}",
            "yesterday",
            f"{chance.randrange(2, 9)} days ago",
            f"in {then:%B %Y}",
            "last week",
        ]
    )
    claim = chance.choice(["", "", f", the {chance.choice(('council', 'police'))} said"])
    return (
        f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)} in "
        f"{chance.choice(_TOWNS)} {when}, {chance.randrange(2, 90)} metres from the water{claim}."
    )


def build(content: Path, output: Path, *options: str) -> tuple[float, float]:
    """(CPU, wall) seconds of one build in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, ROOT / "build.py", "--content", content, "--output", output, *options],
        check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1735689600"},
    )  # fmt: skip
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def measure(articles: int, runs: int) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """What was done, and (CPU, wall) seconds of every run."""
    with tempfile.TemporaryDirectory() as folder:
        content, output = Path(folder, "content"), Path(folder, "_site")
        corpus(content, articles)
        edited = min(content.rglob("2*.md"))
        text = edited.read_text(encoding="utf-8")
        times: dict[str, list[tuple[float, float]]] = {}

        def note(name: str, *options: str) -> None:
            times.setdefault(name, []).append(build(content, output, *options))

        for run in range(runs):
            shutil.rmtree(output, ignore_errors=True)
            note("cold, one process", "--no-cache", "--jobs", "1")
            shutil.rmtree(output)
            shutil.rmtree(Path(folder, ".site-cache"), ignore_errors=True)
            note("cold, all processors")
            note("nothing changed")
            day = run + 1
            edited.write_text(f"{text}\nThe bridge in Ashford fell on {day} May 2022.\n")
            note("one article edited")
            edited.write_text(text)
        yield from times.items()


def main(articles: int = 1000, runs: int = 3) -> None:
    print(f"{articles} articles, median of {runs} runs")
    base = 0.0
    for name, times in measure(articles, runs):
        cpu, wall = (statistics.median(values) for values in zip(*times, strict=True))
        base = base or cpu
        print(f"{name:22s} {cpu:7.2f} CPU s {wall:7.2f} s wall  {cpu / base:6.1%} of cold")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
