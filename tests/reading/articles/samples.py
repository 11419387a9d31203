"""Short ways to say “an article with this text” in the tests of this folder."""

from __future__ import annotations

from site_builder.core.model import Explainer, Reading, Site, Town
from site_builder.core.problems import Problem
from site_builder.core.safe import fill_marks
from site_builder.reading import read_article
from site_builder.reading.towns import TownFinder

SITE = Site(timezone="Europe/Kyiv")
EXPLAINER = Explainer("kharkiv", "Kharkiv")
TOWNS = (
    Town("izium", "Izium", aliases=("Izyum",), region="Kharkiv oblast"),
    Town("kupiansk", "Kupiansk"),
    Town("balakliia", "Balakliia", region="Kharkiv oblast"),
    Town("kyiv", "Kyiv", page=False),
)
FINDER = TownFinder(TOWNS, language="en")
PATH = "kharkiv/article.md"


def read(
    text: str, *, path: str = PATH, site: Site = SITE, explainer: Explainer = EXPLAINER
) -> tuple[Reading | None, tuple[Problem, ...]]:
    return read_article(path, text, site=site, explainer=explainer, finder=FINDER)


def article(
    body: str, front: str = "", *, site: Site = SITE, explainer: Explainer = EXPLAINER
) -> Reading:
    """The reading of an article of Monday 12 September 2022 (unless `front` gives a date)."""
    date = "" if "date:" in front.replace("_date:", "") else "date: 2022-09-12\n"
    reading, problems = read(
        f"---\ntitle: A title\n{date}{front}---\n{body}", site=site, explainer=explainer
    )
    assert reading is not None, problems
    return reading


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def texts(reading: Reading) -> list[str]:
    return [sentence.text for sentence in reading.sentences]


def days(reading: Reading) -> list[str]:
    """The EDTF of every date that names a calendar time, in order; doubtful ones with a bar between."""
    return [
        "|".join(when.edtf for when in mention.readings)
        for sentence in reading.sentences
        for mention in sentence.dates
        if mention.when
    ]


def marked(reading: Reading) -> str:
    """The body with dates as {…} and towns as <<…>>."""
    pairs = {"date": ("{", "}"), "town": ("<<", ">>")}
    return str(fill_marks(reading.body, lambda kind, *_: pairs[kind]))


def unmarked(reading: Reading) -> str:
    return str(fill_marks(reading.body, lambda *_: ("", "")))
