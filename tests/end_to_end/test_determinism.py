"""The same content gives the same bytes, wherever and however it is built."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.test_story_of_an_article import ARTICLE
from tests.sites import make_site, tree

ROOT = Path(__file__).parents[2]

SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "LC_ALL": "C"},
    {"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8"},
]


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("reference"), {"TZ": "UTC", "PYTHONHASHSEED": "0"})


def built(folder: Path, surroundings: dict[str, str]) -> dict[str, bytes]:
    make_site(folder, ARTICLE)
    subprocess.run(
        [sys.executable, ROOT / "build.py", "--now", "2022-12-01"],
        cwd=folder,
        env={**os.environ, **surroundings},
        check=True,
        capture_output=True,
    )
    return tree(folder)


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=lambda s: s["TZ"])
def test_time_zone_locale_and_hash_seed_change_nothing(
    tmp_path: Path, reference: dict[str, bytes], surroundings: dict[str, str]
) -> None:
    assert built(tmp_path, surroundings) == reference


def test_several_processes_give_what_one_gives(tmp_path: Path) -> None:
    from tests.sites import build_site

    articles = "".join(
        f"== content/2022-09-{day:02}-{n:02}.md\n---\ntitle: Report {day} {n}\n---\n"
        f"On Saturday bridge {n} of {day} was closed. It opened two days later.\n"
        for day in range(1, 29)
        for n in range(8)
    )
    build_site(tmp_path / "one", articles, jobs=1)
    build_site(tmp_path / "two", articles, jobs=2)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
