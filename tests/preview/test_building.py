from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.core.model import BuildReport
from site_builder.core.problems import error, warning
from site_builder.pages.files import Audience
from site_builder.preview.building import in_words, keep_building, take_in
from site_builder.preview.state import Preview
from tests.preview.running import PATIENCE, in_a_loop

GOOD = BuildReport((), published=True, pages=7, seconds=0.125)
BAD = BuildReport((error("a.md", 3, "bad-date", "“32 May” is no day."),), published=False)


@pytest.fixture
def shown(tmp_path: Path) -> Preview:
    return Preview(folder=tmp_path / "site", content=tmp_path / "content", number=1)


def test_changes_during_a_build_are_joined_in_one_build_after_it(shown: Preview) -> None:
    begun, may_end = threading.Semaphore(0), threading.Semaphore(0)
    builds: list[str] = []

    def build(_: Audience) -> BuildReport:
        builds.append(threading.current_thread().name)
        begun.release()
        assert may_end.acquire(timeout=PATIENCE)
        return GOOD

    async def conversation() -> int:
        changed = asyncio.Event()
        reloads: list[int] = []
        ends: asyncio.Queue[str] = asyncio.Queue()
        task = asyncio.create_task(
            keep_building(shown, build, changed, lambda: reloads.append(1), tuple, ends.put_nowait)
        )
        changed.set()
        assert await asyncio.to_thread(begun.acquire, timeout=PATIENCE)
        for _ in range(5):
            changed.set()
            await asyncio.sleep(0)
        may_end.release()
        await ends.get()
        may_end.release()
        await ends.get()
        # Nothing is left to do: the builder waits for the next change.
        assert not changed.is_set()
        task.cancel()
        return len(reloads)

    assert in_a_loop(conversation) == 2
    assert builds == ["build", "build"]


def test_an_end_during_a_build_lets_it_finish_writing(shown: Preview) -> None:
    begun, may_end, ended = threading.Event(), threading.Event(), threading.Event()

    def build(_: Audience) -> BuildReport:
        begun.set()
        may_end.wait(PATIENCE)
        ended.set()
        return GOOD

    async def conversation() -> bool:
        changed = asyncio.Event()
        changed.set()
        task = asyncio.create_task(keep_building(shown, build, changed, lambda: None, tuple, print))
        await asyncio.to_thread(begun.wait, PATIENCE)
        may_end.set()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return ended.is_set()

    assert in_a_loop(conversation)


def test_a_failed_build_leaves_the_last_good_site_and_says_it_is_old(shown: Preview) -> None:
    assert take_in(shown, GOOD)
    assert take_in(shown, BAD)
    assert (shown.has_site, shown.stale, shown.broken, shown.number) == (True, True, True, 3)
    assert take_in(shown, GOOD)
    assert (shown.stale, shown.broken) == (False, False)


def test_a_site_published_without_its_faulty_articles_is_not_called_old(shown: Preview) -> None:
    take_in(shown, GOOD)
    take_in(shown, BuildReport(BAD.problems, published=True, set_aside=("a.md",)))
    assert shown.broken
    assert not shown.stale


def test_mending_back_to_what_was_published_takes_the_problems_away(shown: Preview) -> None:
    take_in(shown, GOOD)
    take_in(shown, BAD)
    assert take_in(shown, BuildReport((), published=True, unchanged=True))
    assert not shown.broken


def said(shown: Preview, report: BuildReport) -> list[str]:
    before = shown.problems
    return in_words(shown, report, before=before, shows=take_in(shown, report))


def test_a_good_build_is_one_line_on_the_terminal(shown: Preview) -> None:
    assert said(shown, GOOD) == ["Built 7 pages in 0.12 s."]


def test_a_warning_is_told_when_it_is_new_and_only_counted_after(shown: Preview) -> None:
    doubtful = replace(GOOD, problems=(warning("a.md", 4, "doubt", "“09/10” is doubtful."),))
    assert said(shown, doubtful) == [
        "content/a.md:4: warning: “09/10” is doubtful.",
        "Built 7 pages in 0.12 s, 1 warning.",
    ]
    assert said(shown, doubtful) == ["Built 7 pages in 0.12 s, 1 warning."]


def test_errors_are_told_each_time(shown: Preview) -> None:
    lines = ["content/a.md:3: error: “32 May” is no day.", "1 problem to mend."]
    assert said(shown, BAD) == lines
    assert said(shown, BAD) == lines


def test_an_attempt_to_exit_does_not_stop_the_preview(shown: Preview) -> None:
    def build(_: Audience) -> BuildReport:
        raise SystemExit(3)

    async def conversation() -> str:
        changed = asyncio.Event()
        changed.set()
        lines: asyncio.Queue[str] = asyncio.Queue()
        task = asyncio.create_task(
            keep_building(shown, build, changed, lambda: None, tuple, lines.put_nowait)
        )
        line = await lines.get()
        task.cancel()
        return line

    assert in_a_loop(conversation).startswith("(the builder): error: The builder failed")


def test_a_first_build_that_finds_its_site_up_to_date_shows_it(shown: Preview) -> None:
    assert take_in(shown, BuildReport((), published=True, unchanged=True))
    assert shown.has_site
