"""What the builder tells the pages being served: which build they show and what is wrong with it."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.core.problems import Problem
from site_builder.preview.proofs import Proofs

# Stands for a path in a problem that no file is to blame for.
THE_BUILDER = "(the builder)"


def _first_number() -> int:
    # Builds are counted from the clock, so that a page left open from an earlier preview never
    # takes a build of this one for its own.
    return time.time_ns() // 1_000_000


@dataclass(slots=True)
class Preview:
    """`folder` holds the last good site, if `has_site`; `number` grows with each build that shows.

    `problems` are those of the last build; `stale` says that they kept it from being published, so
    that the site shown is an earlier one. `proofs` are the files of a build that is not in `folder`
    yet: while there are any, they are shown. `settled` is cleared from a save until there is
    something to show of it.
    """

    folder: Path
    content: Path
    number: int = field(default_factory=_first_number)
    problems: tuple[Problem, ...] = ()
    has_site: bool = False
    stale: bool = False
    proofs: Proofs | None = None
    settled: asyncio.Event = field(default_factory=asyncio.Event)

    def show(
        self, proofs: Proofs | None, problems: tuple[Problem, ...] = (), *, stale: bool = False
    ) -> None:
        """Shows `proofs`, or what is in `folder`, from now on, under a new number."""
        self.put_away_proofs()
        self.proofs, self.problems, self.stale = proofs, problems, stale
        self.number += 1
        self.settled.set()

    def put_away_proofs(self) -> None:
        """Shows `folder` again. Whoever waits for one of the proofs looks there."""
        if self.proofs:
            self.proofs.close()
        self.proofs = None

    @property
    def broken(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)
