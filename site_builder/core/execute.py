"""How work is carried out: on every processor with the results in order, and without needless pauses."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")
Shared = TypeVar("Shared")

SERIAL_BELOW = 200
"""Items for which starting processes costs more than it saves: an article takes a few milliseconds."""

_CHUNKS_AHEAD = 4
_MOST_WORKERS = 60  # Windows can wait for no more
_SHARED: list[Any] = []
"""In a worker process: the function and what its calls share, sent once when the process starts."""


def run_in_order(
    function: Callable[[Shared, Item], Result],
    items: Sequence[Item],
    *,
    shared: Shared,
    jobs: int | None = None,
    threshold: int = SERIAL_BELOW,
    chunk: int = 25,
) -> Iterator[Result]:
    """Yields `function(shared, item)` for each item, in the items' order.

    With `threshold` items or more the work is spread over `jobs` processes (None: one a processor),
    `chunk` items at a time; `function` must then be importable and everything that is passed
    picklable. Where processes cannot be had, the work is done here. An exception of `function` comes
    out as it is, with a note that shows the item.
    """
    workers = min(jobs or processors(), -(-len(items) // chunk), _MOST_WORKERS)
    if workers < 2 or len(items) < threshold:
        yield from _serially(function, shared, items)
        return
    done = 0
    try:
        for result in _in_processes(function, shared, items, workers, chunk):
            yield result
            done += 1
    except _NoProcesses:
        yield from _serially(function, shared, items[done:])


@contextlib.contextmanager
def no_garbage_collection() -> Iterator[None]:
    """A build makes millions of objects that stay and hardly a cycle: looking for cycles among them
    again and again costs a quarter of its time and finds nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _NoProcesses(Exception):
    """Processes cannot be started here, or they die."""


def _serially(
    function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item]
) -> Iterator[Result]:
    for item in items:
        try:
            result = function(shared, item)
        except Exception as problem:
            problem.add_note(_note(item))
            raise
        yield result


def _in_processes(
    function: Callable[[Shared, Item], Result],
    shared: Shared,
    items: Sequence[Item],
    workers: int,
    chunk: int,
) -> Iterator[Result]:
    chunks = (items[at : at + chunk] for at in range(0, len(items), chunk))
    waiting: deque[Future[list[Result]]] = deque()
    pool = _pool(function, shared, workers)
    try:
        for part in chunks:
            waiting.append(_submit(pool, part))
            if len(waiting) >= workers * _CHUNKS_AHEAD:
                yield from _result(waiting.popleft())
        while waiting:
            yield from _result(waiting.popleft())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(function: Callable[..., Any], shared: object, workers: int) -> ProcessPoolExecutor:
    try:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        return ProcessPoolExecutor(
            workers,
            # One way on every system; a forked copy of a process with threads may hang.
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_prepare,
            initargs=(function, shared),
        )
    except (ImportError, OSError, NotImplementedError) as problem:
        raise _NoProcesses from problem


def _submit(pool: ProcessPoolExecutor, part: Sequence[Item]) -> Future[list[Any]]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_work, part)
    except (OSError, BrokenProcessPool) as problem:
        raise _NoProcesses from problem


def _result(future: Future[list[Result]]) -> list[Result]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool as problem:
        raise _NoProcesses from problem


def _prepare(function: Callable[[Any, Any], Any], shared: object) -> None:
    # Ctrl-C goes to every process; the main one ends the others, without their tracebacks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # see no_garbage_collection
    _SHARED[:] = [function, shared]


def _work(part: Sequence[Any]) -> list[Any]:
    function, shared = _SHARED
    return list(_serially(function, shared, part))


def _note(item: object) -> str:
    shown = repr(item)
    return f"while working on {shown[:200]}{'…' if len(shown) > 200 else ''}"
