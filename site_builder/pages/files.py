"""The record between making pages and publishing them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site: `path` relative to the site's root, with forward slashes.

    `source` says in an editor's words what it was made from (an article's path, "the list of towns");
    it is shown when two files want one place.
    """

    path: str
    content: bytes
    source: str = ""
