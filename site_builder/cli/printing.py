"""What the commands print."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from site_builder.core.model import BuildReport
from site_builder.core.problems import Problem


def last_good(output: Path) -> str:
    if (output / "index.html").exists():
        return f"The last good site in {output}/ is untouched."
    return "Nothing was written."


def outcome(report: BuildReport, output: Path) -> str:
    """The last line: what was built."""
    size = f"{number(report.articles, 'article')}, {number(report.events, 'event')}, {number(report.pages, 'file')}"
    warned = f" {number(len(report.warnings), 'warning')}." if report.warnings else ""
    if report.unchanged:
        return f"Nothing has changed: {output}/ is up to date ({size}).{warned} {report.seconds:.2f} s."
    return (
        f"Built {output}/ from {size}; {report.analysed} read anew, "
        f"{number(report.files_written, 'file')} written.{warned} {report.seconds:.1f} s."
    )


def number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def counted(report: BuildReport) -> str:
    return f"{number(len(report.errors), 'error')}, {number(len(report.warnings), 'warning')}"


def as_json(problem: Problem) -> dict[str, object]:
    return {field: getattr(problem, field) for field in problem.__dataclass_fields__}


def print_problems(problems: Iterable[Problem], content: Path) -> None:
    """Errors and warnings to standard error, in colour on a terminal."""
    colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    for problem in problems:
        where = (content / problem.path).as_posix() if problem.path else ""
        place = f"{where}:{problem.line}" if problem.line else where
        code = 31 if problem.severity == "error" else 33
        word = f"\x1b[{code};1m{problem.severity}\x1b[0m" if colour else problem.severity
        print(f"{place}: {word}: {problem.message}", file=sys.stderr)
        if problem.hint:
            print(f"    {problem.hint}", file=sys.stderr)


def print_annotations(problems: Sequence[Problem], content: Path) -> None:
    """GitHub's workflow commands to standard output; plain words into the job's summary."""

    def escaped(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    for problem in problems:
        where = (content / problem.path).as_posix()
        place = f"file={escaped(where).replace(',', '%2C').replace(':', '%3A')},line={problem.line or 1}"
        print(
            f"::{problem.severity} {place}::{escaped(f'{problem.message} {problem.hint}'.strip())}"
        )
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with open(summary, "a", encoding="utf-8") as file:
            file.write(in_plain_words(problems, content))


def in_plain_words(problems: Sequence[Problem], content: Path) -> str:
    """Markdown for an editor who looks at the run on GitHub."""
    if not problems:
        return "## Content\n\nNo problems were found.\n"
    parts = ["## Content\n"]
    for severity, heading in (
        ("error", "These stop the site from being published"),
        ("warning", "These do not stop it, but look at them"),
    ):
        found = [problem for problem in problems if problem.severity == severity]
        if found:
            parts.append(f"\n### {heading}\n")
        for problem in found:
            where = (content / problem.path).as_posix()
            line = f", line {problem.line}" if problem.line else ""
            text = (
                f"{problem.message} {problem.hint}".strip().replace("<", "&lt;").replace("\n", " ")
            )
            parts.append(f"- **{where}**{line}: {text}")
    return "\n".join(parts) + "\n"


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None] | None]:
    """A bar on a terminal for work that takes over a second; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    import time

    began = time.monotonic()
    bar = task = None

    def report(what: str, done: int, total: int) -> None:
        nonlocal bar, task
        if bar is None:
            if time.monotonic() - began < 1 or done == total:
                return
            from rich.console import Console
            from rich.progress import Progress

            bar = Progress(console=Console(stderr=True), transient=True)
            bar.start()
            task = bar.add_task(what, total=total)
        assert task is not None
        bar.update(task, description=what, completed=done, total=total)

    try:
        yield report
    finally:
        if bar is not None:
            bar.stop()
