"""Where the output and everything beside it lie, the lock on them, and what the disk says, in words."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.pages.publish import swap
from site_builder.pages.publish.faults import PublishError
from site_builder.pages.publish.paths import native
from site_builder.pages.publish.tree import read_marker


@dataclass(frozen=True, slots=True)
class Place:
    """The output and what lies beside it, as absolute paths in the system's spelling."""

    live: str
    state: str

    @classmethod
    def of(cls, output: Path) -> Place:
        try:
            # A link as output stays one: what it leads to is replaced.
            resolved = output.resolve()
        except (OSError, RuntimeError) as problem:
            raise PublishError(f"{output} cannot be used as output: {problem}") from problem
        if not resolved.name:
            raise PublishError(f"{resolved} cannot be the output: name a folder in it.")
        state = resolved.with_name(f".{resolved.name}.spare")
        return cls(native(str(resolved)), native(str(state)))

    @property
    def tree(self) -> str:
        return os.path.join(self.state, "tree")

    @property
    def old(self) -> str:
        return os.path.join(self.state, "old")

    @property
    def manifests(self) -> Path:
        return Path(self.state, "manifests")

    def recover(self) -> None:
        marker = read_marker(self.tree)
        swap.finish(self.live, self.tree, self.old, complete=marker is not None and marker.complete)
        if os.path.lexists(self.old):
            shutil.rmtree(self.old)

    def forget_manifests(self) -> None:
        """Deletes the manifests of trees that are no more."""
        markers = [read_marker(tree) for tree in (self.live, self.tree)]
        kept = {f"{marker.manifest}.json" for marker in markers if marker}
        for name in os.listdir(self.manifests):
            if name not in kept:
                os.unlink(self.manifests / name)

    @contextlib.contextmanager
    def locked(self, wait: float) -> Iterator[None]:
        from filelock import FileLock, Timeout

        with self.plain_words():
            os.makedirs(self.state, exist_ok=True)
            lock = FileLock(os.path.join(self.state, "lock"), timeout=wait)
            try:
                lock.acquire()
            except Timeout as timeout:
                raise PublishError(
                    f"Another build has been writing {self.live} for {wait:.0f} seconds. "
                    "Let it finish, or stop it, and build again."
                ) from timeout
        try:
            yield
        finally:
            lock.release()

    @contextlib.contextmanager
    def plain_words(self) -> Iterator[None]:
        """Turns the system's errors into a PublishError that says what to do."""
        try:
            yield
        except OSError as problem:
            full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
            if full:
                # Room for whoever needs it now; the public site is not in there.
                shutil.rmtree(self.tree, ignore_errors=True)
            raise PublishError(self._in_words(problem, full)) from problem

    def _in_words(self, problem: OSError, full: bool) -> str:
        where = problem.filename or self.live
        if full:
            reason = f"The disk that holds {os.path.dirname(self.live)} is full. Free some space"
        elif problem.errno in (errno.EACCES, errno.EPERM):
            reason = (
                f"{where} may not be written to. Allow it, close programs that use it, or name another "
                "output"
            )
        elif problem.errno == errno.EROFS:
            reason = f"{where} is on a read-only disk. Name another output"
        elif problem.errno == errno.ENAMETOOLONG:
            reason = f"The name {where} is too long for this disk. Shorten it"
        elif problem.errno in (errno.EBUSY, errno.EXDEV):
            reason = f"{self.live} is a disk of its own and cannot be replaced. Name a folder in it"
        else:
            reason = f"{where} could not be written ({problem.strerror or problem}). Mend that"
        return f"{reason}, and build again. The site that was there is as it was."
