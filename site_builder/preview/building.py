"""Builds, one after another, off the event loop; saves during a build lead to one more after it."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from site_builder.core.model import BuildReport
from site_builder.core.problems import Problem, error
from site_builder.pages.files import Audience
from site_builder.preview.proofs import Overtaken, Proofs
from site_builder.preview.state import THE_BUILDER, Preview

Build = Callable[[Audience], BuildReport]

Result = TypeVar("Result")

# How long the end of a preview waits for a build that still writes, in seconds.
_PATIENCE = 3.0


async def keep_building(
    preview: Preview,
    build: Build,
    changed: asyncio.Event,
    reload: Callable[[], None],
    opened: Callable[[], Sequence[str]],
    echo: Callable[[str], None],
) -> None:
    """Builds whenever `changed` is set, and tells `preview`, the open pages and the terminal.

    Pages load anew when the build begins to make them, those that are `opened` first. If there is
    another change then, the rest is left to the next build.
    """
    before: tuple[Problem, ...] = ()
    while True:
        await changed.wait()
        changed.clear()
        preview.settled.clear()
        number, proofs = preview.number, Proofs()
        begun = partial(_show, proofs, preview, reload)
        audience = proofs.audience(opened(), begun, changed.is_set)
        # The pages that are looked at come first; looking for garbage can wait that long.
        gc.disable()
        try:
            report = await off_the_loop(partial(_build_or_say_why, build, audience))
        finally:
            gc.enable()
        if report is None:
            continue
        if take_in(preview, report, proofs):
            reload()
        for line in in_words(preview, report, before=before, shows=preview.number > number):
            echo(line)
        before = report.problems


def _show(proofs: Proofs, preview: Preview, reload: Callable[[], None]) -> None:
    preview.show(proofs)
    reload()


def take_in(preview: Preview, report: BuildReport, proofs: Proofs | None = None) -> bool:
    """Brings `preview` up to date with a build; whether open pages have anything new to show.

    `proofs` are its own, which may have been shown already: then only a failure is new.
    """
    if preview.proofs is None:
        same = report.unchanged and preview.has_site and report.problems == preview.problems
        news = not same
    else:
        # Proofs of an earlier build, which this one overtook, never came into the folder.
        news = preview.proofs is not proofs or not report.published or bool(report.errors)
    preview.has_site = preview.has_site or report.published
    if news:
        preview.show(None, report.problems, stale=preview.has_site and not report.published)
    preview.put_away_proofs()
    preview.problems = report.problems
    preview.settled.set()
    return news


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


def _build_or_say_why(build: Build, audience: Audience) -> BuildReport | None:
    """None for a build that was overtaken by another change."""
    try:
        return build(audience)
    except Overtaken:
        return None
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


async def off_the_loop(work: Callable[[], Result]) -> Result:
    """The result of `work` from a thread that does not keep Python from ending, as a pool's would."""
    loop = asyncio.get_running_loop()
    result: asyncio.Future[Result] = loop.create_future()

    def settle(found: Result) -> None:
        if not result.done():
            result.set_result(found)

    def run() -> None:
        found = work()
        # A closed loop: the preview has ended meanwhile.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, found)

    thread = threading.Thread(target=run, name="build", daemon=True)
    thread.start()
    try:
        return await result
    except asyncio.CancelledError:
        thread.join(_PATIENCE)
        raise
