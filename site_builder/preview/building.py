"""Builds, one after another, off the event loop; saves during a build lead to one more after it."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
import traceback
from collections.abc import Callable, Sequence

from site_builder.core.model import BuildReport
from site_builder.core.problems import Problem, error
from site_builder.preview.state import THE_BUILDER, Preview

Build = Callable[[], BuildReport]

# How long the end of a preview waits for a build that still writes, in seconds.
_PATIENCE = 3.0


async def keep_building(
    preview: Preview,
    build: Build,
    changed: asyncio.Event,
    reload: Callable[[], None],
    echo: Callable[[str], None],
) -> None:
    """Builds whenever `changed` is set, and tells `preview`, the open pages and the terminal."""
    while True:
        await changed.wait()
        changed.clear()
        preview.settled.clear()
        before = preview.problems
        # The page reloads first; looking for garbage can wait that long.
        gc.disable()
        try:
            report = await off_the_loop(lambda: _build_or_say_why(build))
            if shows := take_in(preview, report):
                reload()
            preview.settled.set()
        finally:
            gc.enable()
        for line in in_words(preview, report, before=before, shows=shows):
            echo(line)


def take_in(preview: Preview, report: BuildReport) -> bool:
    """Brings `preview` up to date with a build; whether open pages have anything new to show."""
    if report.unchanged and preview.has_site and report.problems == preview.problems:
        return False
    preview.problems = report.problems
    preview.stale = preview.has_site and not report.published
    preview.has_site = preview.has_site or report.published
    preview.number += 1
    return True


def in_words(
    preview: Preview, report: BuildReport, *, before: Sequence[Problem], shows: bool
) -> list[str]:
    """What the terminal says of a build: every error, and the warnings that `before` had not.

    `shows`: whether there is anything new to see.
    """
    news = [warning for warning in report.warnings if warning not in before]
    lines = [_with_folder(problem, preview.content.name) for problem in (*report.errors, *news)]
    if preview.broken:
        kept = " The last good pages stay up." if preview.stale else ""
        return [*lines, f"{_number(len(report.errors), 'problem')} to mend.{kept}"]
    if not shows:
        return [*lines, "Nothing has changed."]
    also = f", {_number(len(report.warnings), 'warning')}" if report.warnings else ""
    return [*lines, f"Built {_number(report.pages, 'page')} in {report.seconds:.2f} s{also}."]


def _with_folder(problem: Problem, content: str) -> str:
    return str(problem) if problem.path == THE_BUILDER else f"{content}/{problem}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def _build_or_say_why(build: Build) -> BuildReport:
    try:
        return build()
    except BaseException as fault:
        # The preview outlives a fault of the builder, even an attempt to exit: mending the content
        # may well avoid it.
        return BuildReport(problems=(_as_problem(fault),), published=False)


def _as_problem(fault: BaseException) -> Problem:
    place = traceback.extract_tb(fault.__traceback__)[-1]
    return error(
        THE_BUILDER,
        0,
        "crash",
        f"The builder failed with {type(fault).__name__}: {fault} "
        f"({place.filename}, line {place.lineno}).",
        "This is a fault of the program. `python build.py check` shows it in full.",
    )


async def off_the_loop(work: Callable[[], BuildReport]) -> BuildReport:
    """The result of `work` from a thread that does not keep Python from ending, as a pool's would."""
    loop = asyncio.get_running_loop()
    result: asyncio.Future[BuildReport] = loop.create_future()

    def settle(report: BuildReport) -> None:
        if not result.done():
            result.set_result(report)

    def run() -> None:
        report = work()
        # A closed loop: the preview has ended meanwhile.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, report)

    thread = threading.Thread(target=run, name="build", daemon=True)
    thread.start()
    try:
        return await result
    except asyncio.CancelledError:
        thread.join(_PATIENCE)
        raise
