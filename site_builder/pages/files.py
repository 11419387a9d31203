"""The records between making pages and publishing them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVarTuple

Given = TypeVarTuple("Given")


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site: `path` relative to the site's root, with forward slashes.

    `source` says in an editor's words what it was made from (an article's path, "the list of towns");
    it is shown when two files want one place.
    """

    path: str
    content: bytes
    source: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Files that are still to be made: `make` gives those at `paths`, and what lies beside them."""

    paths: tuple[str, ...]
    make: Callable[[], Iterable[OutputFile]]

    @classmethod
    def of(cls, path: str, make: Callable[[*Given], OutputFile], *given: *Given) -> Plan:
        """Of one file, which `make` gives when it is `given` these."""
        return cls((path,), lambda: (make(*given),))


@dataclass(frozen=True, slots=True)
class Audience:
    """Whoever looks at a site while it is being made, such as the preview.

    `wanted` gives the paths that should come next; it is asked before each file. `receive` gets each
    file once it is made, and whether it differs from the public one. Both are called from the thread
    that builds, and may raise to end the build.
    """

    wanted: Callable[[], Iterable[str]]
    receive: Callable[[OutputFile, bool], None]


def made_in_turn(
    plans: Sequence[Plan], wanted: Callable[[], Iterable[str]] = tuple
) -> Iterator[OutputFile]:
    """The files of every plan; whenever one is asked for, those of `wanted` paths come next."""
    waiting = dict(enumerate(plans))
    places = {path: place for place, plan in waiting.items() for path in plan.paths}
    for place in range(len(plans)):
        while place in waiting:
            asked_for = (places[path] for path in wanted() if places.get(path) in waiting)
            yield from waiting.pop(next(asked_for, place)).make()
