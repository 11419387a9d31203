"""Work spread over processes, in order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.core import execute
from site_builder.core.execute import run_in_order

ROOT = Path(__file__).parents[2]


# Importable, so that processes can be asked to do them.
def scaled(factor: int, item: int) -> tuple[int, int]:
    return factor * item, os.getpid()


def picky(worst: int, item: int) -> int:
    if item == worst:
        raise ValueError(f"{item} is not to my taste")
    return item


def deadly(main: int, item: int) -> int:
    if item == 60 and os.getpid() != main:
        os._exit(1)
    return item


def test_results_come_in_the_order_of_the_items_from_several_processes() -> None:
    results = list(run_in_order(scaled, range(300), shared=3, jobs=2, threshold=2, chunk=7))
    assert [value for value, _ in results] == [3 * item for item in range(300)]
    assert os.getpid() not in {pid for _, pid in results}


@pytest.mark.parametrize(
    ("items", "jobs", "threshold"), [(10, 2, 11), (10, 1, 2), (0, 2, 0), (1, 8, 0)]
)
def test_little_work_is_done_here(items: int, jobs: int, threshold: int) -> None:
    results = list(run_in_order(scaled, range(items), shared=2, jobs=jobs, threshold=threshold))
    assert results == [(2 * item, os.getpid()) for item in range(items)]


@pytest.mark.parametrize("threshold", [2, 1000])
def test_an_exception_comes_out_and_shows_its_item(threshold: int) -> None:
    got: list[int] = []
    results = run_in_order(picky, range(100), shared=77, jobs=2, threshold=threshold, chunk=10)
    with pytest.raises(ValueError, match="77 is not to my taste") as raised:
        got.extend(results)
    assert "while working on 77" in raised.value.__notes__
    assert got == list(range(len(got)))
    assert len(got) >= 70


def test_a_long_item_is_shown_shortened() -> None:
    with pytest.raises(TypeError) as raised:
        list(run_in_order(scaled, ["x" * 9999], shared=None))  # type: ignore[misc, list-item]
    assert len(raised.value.__notes__[0]) < 300


def test_where_no_process_can_be_started_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no semaphores here")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    results = list(run_in_order(scaled, range(50), shared=2, jobs=2, threshold=2, chunk=5))
    assert results == [(2 * item, os.getpid()) for item in range(50)]


def test_when_the_processes_die_the_rest_is_done_here() -> None:
    items = range(100)
    done = list(run_in_order(deadly, items, shared=os.getpid(), jobs=2, threshold=2, chunk=5))
    assert done == list(items)


def test_a_script_without_a_main_guard_still_gets_its_results(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from site_builder.core.execute import run_in_order\n"
        "from tests.core.test_execute import scaled\n"
        "print([v for v, _ in run_in_order(scaled, range(30), shared=2, jobs=2, threshold=2, chunk=5)])\n"
    )
    run = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.stdout.strip() == str([2 * item for item in range(30)])


def test_results_may_be_left_half_taken() -> None:
    results = run_in_order(scaled, range(1000), shared=1, jobs=2, threshold=2, chunk=5)
    assert next(results)[0] == 0
    results.close()


def test_what_cannot_be_sent_to_a_process_is_an_error_and_no_hang() -> None:
    with pytest.raises(Exception, match=r"(?i)pickle|local object"):
        list(run_in_order(lambda _, item: item, range(50), shared=0, jobs=2, threshold=2, chunk=5))


def test_there_is_at_least_one_processor() -> None:
    assert execute.processors() >= 1
