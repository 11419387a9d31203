"""The commands, their flags, what they print and their exit codes.

0: built, warnings included. 1: the content has errors (or, with --strict, warnings). 2: wrong usage.
"""

from __future__ import annotations

import argparse
import datetime
import functools
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from site_builder.cli.printing import (
    as_json,
    counted,
    last_good,
    number,
    outcome,
    print_annotations,
    print_problems,
    progress_bar,
)
from site_builder.core.model import BuildReport
from site_builder.pages.files import Audience

OK, FAULTY, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A Windows console of an old code page must not fail on a town's name.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    words = list(sys.argv[1:] if arguments is None else arguments)
    commands = ("build", "serve", "check", "explain", "new", "towns")
    if not any(word in commands for word in words[:1]) and words[:1] not in (["-h"], ["--help"]):
        words.insert(0, "build")
    try:
        options = parser().parse_args(words)
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except UsageError as mistake:
        print(f"build.py: {mistake}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # `build.py explain … | head`: nobody reads on.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return OK


class UsageError(Exception):
    """The command line asks for something that cannot be; the message says what would be right."""


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="build.py",
        description="Publishes timeline explainers: Markdown articles in content/, a site in _site/.",
    )
    commands = whole.add_subparsers(required=True, metavar="command")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], about: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(run=run)
        sub.add_argument("--content", type=Path, default=Path("content"), metavar="DIR",
                         help="the folder with the articles (content/)")  # fmt: skip
        return sub

    sub = command("build", run_build, "Build the site (this is what `python build.py` alone does).")
    sub.add_argument("--output", type=Path, default=Path("_site"), metavar="DIR",
                     help="where the site goes (_site/)")  # fmt: skip
    sub.add_argument("--base-url", default="", metavar="URL",
                     help="the site's address, for feeds and the sitemap")  # fmt: skip
    sub.add_argument("--drafts", action="store_true", help="publish drafts and future articles too")
    sub.add_argument("--now", metavar="TIME", help="build as if it were this time (ISO 8601)")
    sub.add_argument("--previous", type=Path, metavar="FILE",
                     help="the published timeline.json, or a folder of them, whose links must go on working")  # fmt: skip
    sub.add_argument(
        "--set-aside", action="store_true", help="publish without the articles that have errors"
    )
    sub.add_argument(
        "--jobs", type=_positive, metavar="N", help="processes to use (as many as there are cores)"
    )
    sub.add_argument("--strict", action="store_true", help="treat warnings as errors")
    sub.add_argument("--no-cache", action="store_true", help="read every article anew")

    sub = command("serve", run_serve, "Preview the site, with live reload; drafts are shown.")
    sub.add_argument(
        "--port", type=_positive, default=8000, metavar="N", help="the port on 127.0.0.1 (8000)"
    )
    sub.add_argument("--open", action="store_true", help="open a browser")

    sub = command("check", run_check, "List every problem and every doubtful date; write nothing.")
    sub.add_argument(
        "--format", choices=["text", "github", "json"], default="text", help="how to print them"
    )
    sub.add_argument("--strict", action="store_true", help="exit with 1 on warnings too")
    sub.add_argument(
        "--base-url", default="", metavar="URL", help="the site's address, if site.yml does not say"
    )
    sub.add_argument("--now", metavar="TIME", help="check as if it were this time (ISO 8601)")

    sub = command("explain", run_explain, "Show every date and town found in one article, and why.")
    sub.add_argument("file", type=Path, metavar="FILE", help="the article")
    sub.add_argument("--json", action="store_true", help="for other programs")

    sub = command("new", run_new, "Start a new article, its front matter filled in.")
    sub.add_argument("title", metavar="TITLE", help="the article's headline")
    sub.add_argument("--explainer", default=None, metavar="SLUG", help="the explainer's folder")
    sub.add_argument("--now", metavar="TIME", help=argparse.SUPPRESS)

    sub = command("towns", run_towns, "Suggest towns for towns.yml, as text to paste.")
    sub.add_argument("what", choices=["suggest"], help="suggest: unknown places in the articles that a gazetteer knows")  # fmt: skip
    return whole


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _now(options: argparse.Namespace) -> datetime.datetime:
    from site_builder.pipeline import current_time

    try:
        return current_time(options.now)
    except ValueError:
        raise UsageError(
            f"“{options.now or os.environ.get('SOURCE_DATE_EPOCH')}” is not a time; "
            "write 2022-09-12T08:00:00+03:00"
        ) from None


def _content(options: argparse.Namespace) -> Path:
    content: Path = options.content
    if not content.is_dir():
        raise UsageError(
            f"there is no folder “{content}”; name yours with --content DIR, or start one with "
            '`python build.py new "My first headline"`'
        )
    return content


# ---------------------------------------------------------------- build and check


def run_build(options: argparse.Namespace) -> int:
    from site_builder.pipeline import PublishError, build

    content, output = _content(options), options.output
    if output.resolve() == content.resolve() or output.resolve() in content.resolve().parents:
        raise UsageError(f"--output {output} would overwrite the content folder; name another")
    if options.base_url and not options.base_url.startswith(("https://", "http://")):
        raise UsageError(f"--base-url {options.base_url} should begin with https://")
    try:
        with progress_bar() as progress:
            report = build(
                content, output, base_url=options.base_url, drafts=options.drafts, now=_now(options),
                previous=options.previous, set_aside=options.set_aside, jobs=options.jobs,
                strict=options.strict, use_cache=not options.no_cache, progress=progress,
            )  # fmt: skip
    except PublishError as failure:
        print(f"The site could not be written: {failure}", file=sys.stderr)
        return FAULTY
    print_problems(report.problems, content)
    if not report.published:
        print(f"Not built: {counted(report)}. {last_good(output)}", file=sys.stderr)
        return FAULTY
    for path in report.set_aside:
        print(f"Set aside, because of its errors: {path}")
    print(outcome(report, output))
    return OK


def run_check(options: argparse.Namespace) -> int:
    from site_builder.pipeline import build

    content = _content(options)
    with progress_bar() as progress:
        report = build(
            content, None, base_url=options.base_url, now=_now(options), progress=progress
        )
    if options.format == "json":
        print(
            json.dumps(
                [as_json(problem) for problem in report.problems], ensure_ascii=False, indent=1
            )
        )
    elif options.format == "github":
        print_annotations(report.problems, content)
    else:
        print_problems(report.problems, content)
        print(f"Checked {number(report.articles, 'article')}: {counted(report)}.")
    return FAULTY if report.errors or (options.strict and report.warnings) else OK


# ---------------------------------------------------------------- the other commands


def run_serve(options: argparse.Namespace) -> int:
    from site_builder.pipeline import THEME, build
    from site_builder.preview import PreviewError, serve

    content = _content(options)
    # Also where they do not exist yet: an editor may add a template of their own while previewing.
    themes = [root / kind for root in (content.parent, THEME) for kind in ("templates", "static")]
    watched = list(dict.fromkeys(path.resolve() for path in (content, *themes)))
    # A build that Ctrl-C interrupts may still be writing.
    with tempfile.TemporaryDirectory(prefix="preview-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary) / "site"
        address = f"http://127.0.0.1:{options.port}/"

        def rebuild(audience: Audience) -> BuildReport:
            # The preview stands at the root of its own address, whatever site.yml says.
            return build(content, folder, base_url=address, drafts=True, jobs=1, audience=audience)

        try:
            serve(
                rebuild, content=content, watched=watched, folder=folder, port=options.port,
                open_browser=options.open, echo=functools.partial(print, flush=True),
            )  # fmt: skip
        except PreviewError as failure:
            raise UsageError(str(failure)) from None
    return OK


def run_explain(options: argparse.Namespace) -> int:
    from site_builder.explain import explain, explain_json

    content, file = _content(options), options.file
    if not file.is_file() and (content / file).is_file():
        file = content / file
    if not file.is_file():
        raise UsageError(f"there is no file “{options.file}”")
    try:
        path = file.resolve().relative_to(content.resolve()).as_posix()
    except ValueError:
        raise UsageError(
            f"“{file}” is not inside {content}/; name its folder with --content DIR"
        ) from None
    if options.json:
        print(json.dumps(explain_json(content, path), ensure_ascii=False, indent=1))
        return OK
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in explain(content, path, colour=colour):
        print(line)
    return OK


def run_towns(options: argparse.Namespace) -> int:
    from site_builder.suggest import NoGazetteer, geonames, suggestions

    content = _content(options)
    try:
        print(*suggestions(content, geonames()), sep="\n")
    except NoGazetteer as missing:
        raise UsageError(str(missing)) from None
    return OK


def run_new(options: argparse.Namespace) -> int:
    from site_builder.core.safe import slugify, valid_slug

    content: Path = options.content
    explainers = sorted(path.parent.name for path in content.glob("*/index.md"))
    explainer = options.explainer
    if explainer is None:
        explainer = explainers[0] if len(explainers) == 1 else ""
        if len(explainers) > 1:
            raise UsageError(
                f"say which explainer it belongs to: --explainer {' | '.join(explainers)}"
            )
    if explainer and not valid_slug(explainer):
        raise UsageError(f"“{explainer}” cannot be a folder of the site; use a-z, 0-9 and hyphens")
    today = _now(options).date().isoformat()
    path = content / explainer / f"{today}-{slugify(options.title)[:60].strip('-')}.md"
    title = json.dumps(options.title, ensure_ascii=False)
    text = f"---\ntitle: {title}\ndate: {today}\ndescription: \n---\n\nWrite the article here.\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"{path} exists already; it was not touched") from None
    print(f"Wrote {path}. Open it, write, then run `python build.py serve` to look at it.")
    return OK
