"""What is kept between builds, beside the content folder: articles' analyses, and how the last build went."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.core.cache import Cache, code_version
from site_builder.core.model import BuildReport
from site_builder.core.problems import Problem
from site_builder.pipeline.analyses import Analysis

if TYPE_CHECKING:
    from site_builder.pages.keeping import Keeper

PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Memory:
    """The cache beside the content folder: articles' analyses, and the last build of each output."""

    analyses: Cache[Analysis]
    state: Path
    fingerprint: str
    version: str
    """Of the code."""

    @classmethod
    def of(
        cls,
        content: Path,
        output: Path | None,
        made_from: object,
        themes: Mapping[str, Sequence[Path]],
    ) -> Memory:
        """`made_from`: whatever else a build's result depends on, besides the code and the theme."""
        folder = content.resolve().parent / ".site-cache"
        version = _version()
        stamps = [_stamp(path) for paths in themes.values() for path in paths]
        fingerprint = hashlib.sha256(repr((version, made_from, stamps)).encode()).hexdigest()
        name = hashlib.sha256(str(output and output.resolve()).encode()).hexdigest()[:16]
        return cls(_analyses(folder, version), folder / f"built-{name}.json", fingerprint, version)

    def last_report(self, now: datetime.datetime) -> BuildReport | None:
        """The last build's report, if nothing that it was made from has changed since."""
        try:
            state = json.loads(self.state.read_text(encoding="utf-8"))
            made, due = (datetime.datetime.fromisoformat(state[key]) for key in ("now", "due"))
            if state["fingerprint"] != self.fingerprint or not made <= now < due:
                return None
            problems = tuple(Problem(**problem) for problem in state["report"].pop("problems"))
            state["report"]["set_aside"] = tuple(state["report"]["set_aside"])
            return BuildReport(problems=problems, **state["report"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def remember(
        self, report: BuildReport, now: datetime.datetime, publish_dates: Iterable[str]
    ) -> None:
        """`publish_dates`: the result holds until the first of them that is still to come."""
        moments = [datetime.datetime.fromisoformat(date) for date in publish_dates if date]
        forever = datetime.datetime.max.replace(tzinfo=datetime.UTC)
        due = min((moment for moment in moments if moment > now), default=forever)
        state = {
            "fingerprint": self.fingerprint,
            "now": now.isoformat(),
            "due": due.isoformat(),
            "report": asdict(report),
        }
        _write(self.state, state)

    @property
    def _pages(self) -> Path:
        return self.state.with_name(self.state.name.replace("built-", "pages-"))

    def keeper(self, output: Path) -> Keeper:
        """What is known of the pages that `output` holds."""
        from site_builder.pages.keeping import Keeper

        try:
            stored = json.loads(self._pages.read_text(encoding="utf-8"))
            known = {str(path): (str(key), str(digest)) for path, (key, digest) in stored.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            known = {}
        return Keeper(output, self.version, known)

    def remember_pages(self, keeper: Keeper) -> None:
        _write(self._pages, keeper.made)


def _write(path: Path, data: object) -> None:
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(data), encoding="utf-8")
        os.replace(temporary, path)
    except OSError:
        # A cache that cannot be written costs time, never a site.
        temporary.unlink(missing_ok=True)


@lru_cache(maxsize=2)
def _analyses(folder: Path, version: str) -> Cache[Analysis]:
    return Cache(folder, record=Analysis, version=version)


@cache
def _version() -> str:
    """Of the code, and of the packages whose versions can change a result; a process keeps both."""
    from importlib.metadata import version

    from site_builder.pages.search.engine import engine

    names = ("babel", "dateparser", "jinja2", "markdown", "nh3", "pillow", "sentencex")
    packages = (f"{name}={version(name)}" for name in names)
    return " ".join((code_version(PACKAGE), *packages, engine()))


def _stamp(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    return repr([(str(p), p.stat().st_size, p.stat().st_mtime_ns) for p in files])
