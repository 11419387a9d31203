"""The problems of the last build, shown over the page that an editor has open."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from site_builder.core.problems import Problem
from site_builder.preview.state import THE_BUILDER

# Below this folder lie the preview's own script and stylesheet. No page can have its name: slugs
# begin with a letter or figure.
OWN = "-preview"


def live_script(number: int, port: int) -> str:
    """What makes a page load itself anew. `number`: of the build that the page came from.

    livereload.js passes `snipver` back when it connects, which tells a page that fell behind.
    """
    query = f"port={port}&amp;snipver={number}&amp;mindelay=500&amp;maxdelay=2000"
    return f'<script src="/livereload.js?{query}" defer></script>'


def overlay(problems: Sequence[Problem], *, content: str, kept: bool) -> str:
    """The problems as an element to stand at the end of `<body>`; '' when no error is among them.

    `kept`: whether the page under it is from an earlier build, as this one was not published.
    It lives in a shadow root, so that the page's styles and its own never meet. Its style and
    script are files: a page may forbid inline ones.
    """
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return ""
    kept_words = "You are looking at the last good version. " if kept else ""
    return (
        '<preview-problems><template shadowrootmode="open">'
        f'<link rel="stylesheet" href="/{OWN}/overlay.css">'
        '<section role="alert" lang="en" aria-labelledby="title">'
        f"{_report(problems, content, kept_words)}</section></template></preview-problems>"
        f'<script src="/{OWN}/overlay.js" defer></script>'
    )


def problem_page(problems: Sequence[Problem], *, content: str) -> str:
    """A whole page for when there is no good version to show behind the problems."""
    return _page(
        "The site cannot be built yet",
        f'<section role="alert" aria-labelledby="title">{_report(problems, content, "")}</section>',
    )


def missing_page(path: str) -> str:
    return _page(
        "No such page",
        f"<section><h1>No such page</h1><p>The site has no <code dir=auto>{escape(path)}</code>."
        ' <a href="/">To its first page</a></p></section>',
    )


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/{OWN}/overlay.css"></head>'
        f'<body class="whole"><main>{body}</main></body></html>'
    )


def _report(problems: Sequence[Problem], content: str, kept: str) -> str:
    errors = [problem for problem in problems if problem.severity == "error"]
    others = [problem for problem in problems if problem.severity != "error"]
    if not errors:
        title = "The site was not published"
    else:
        title = f"{len(errors)} {'problem' if len(errors) == 1 else 'problems'} to mend"
    more = (
        f"<details><summary>And {len(others)} {'warning' if len(others) == 1 else 'warnings'}"
        f"</summary>{_list(others, content)}</details>"
        if others
        else ""
    )
    return (
        f'<header><h1 id="title">{title}</h1>'
        '<button type="button" hidden>Hide until the next build</button></header>'
        f"<p>{kept}This disappears by itself when the content is mended and saved.</p>"
        f"{_list(errors, content)}{more}"
    )


def _list(problems: Sequence[Problem], content: str) -> str:
    return f"<ul>{''.join(_item(problem, content) for problem in problems)}</ul>"


def _item(problem: Problem, content: str) -> str:
    path = problem.path if problem.path == THE_BUILDER else f"{content}/{problem.path}"
    line = f", line {problem.line}" if problem.line else ""
    hint = f' <span class="hint">{escape(problem.hint)}</span>' if problem.hint else ""
    return (
        f"<li><code>{escape(path)}</code>{line}"
        f'<p dir="auto">{escape(problem.message)}{hint}</p></li>'
    )
