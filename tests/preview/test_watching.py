from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
import watchfiles

from site_builder.preview import watching
from site_builder.preview.watching import is_editors_own, watch
from tests.preview.running import in_a_loop


@pytest.mark.parametrize(
    "name",
    [
        ".a.md.swp",
        ".#a.md",
        "#a.md#",
        "a.md~",
        "4913",
        ".DS_Store",
        ".git",
        ".site-cache",
        "Thumbs.db",
    ],
)
def test_what_editors_and_systems_leave_about_calls_for_no_build(name: str) -> None:
    assert is_editors_own(name)


@pytest.mark.parametrize(
    "name",
    ["a.md", "_article.md", "README.md", "2022-09-10-кіт.md", "#tags.md", "site.yml", "a~b.md"],
)
def test_what_editors_write_calls_for_a_build(name: str) -> None:
    assert not is_editors_own(name)


async def heard(*paths: Path, after: Path, echo: Any = print) -> bool:
    """Whether a file that is written while `paths` are watched is heard of."""
    changed, ready = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(watch(paths, changed, ready, echo))
    await ready.wait()
    # Not in time to be taken for a part of the beginning.
    changed.clear()
    after.write_text("new", "utf-8")
    await changed.wait()
    task.cancel()
    return True


def test_a_system_that_cannot_watch_is_asked_again_and_again_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_watches(*paths: Path, force_polling: bool | None, **options: Any) -> Any:
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return watchfiles.awatch(*paths, force_polling=True, poll_delay_ms=20, **options)

    monkeypatch.setattr(watching, "awatch", out_of_watches)
    said: list[str] = []
    assert in_a_loop(lambda: heard(tmp_path, after=tmp_path / "a.md", echo=said.append))
    assert "limit reached" in said[0]


def test_a_single_file_can_be_watched_too(tmp_path: Path) -> None:
    file = tmp_path / "site.yml"
    file.write_text("old", "utf-8")
    assert in_a_loop(lambda: heard(file, after=file))


def test_a_folder_behind_a_link_is_watched(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    link = tmp_path / "content"
    try:
        link.symlink_to(real, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make symbolic links")
    assert in_a_loop(lambda: heard(link, after=link / "a.md"))


def test_a_project_inside_a_hidden_folder_is_watched_all_the_same(tmp_path: Path) -> None:
    content = tmp_path / ".work" / "content"
    content.mkdir(parents=True)
    assert in_a_loop(lambda: heard(content, after=content / "a.md"))


def test_an_editors_own_files_set_off_no_build(tmp_path: Path) -> None:
    swap = tmp_path / ".a.md.swp"
    swap.write_text("x", "utf-8")

    async def conversation() -> bool:
        changed, ready = asyncio.Event(), asyncio.Event()
        passed, also_ready = asyncio.Event(), asyncio.Event()
        first = asyncio.create_task(watch([tmp_path], changed, ready, print))
        # A second watch, of the very file that the first should pass over.
        second = asyncio.create_task(watch([swap], passed, also_ready, print))
        await ready.wait()
        await also_ready.wait()
        swap.write_text("y", "utf-8")
        await passed.wait()
        heard_of_it = changed.is_set()
        (tmp_path / "a.md").write_text("x", "utf-8")
        await changed.wait()
        first.cancel()
        second.cancel()
        return heard_of_it

    assert not in_a_loop(conversation)


def test_waiting_for_a_folder_to_appear_sets_off_no_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_LOOK_AGAIN", 1)
    missing = tmp_path / "content"

    async def conversation() -> tuple[bool, bool]:
        changed, ready = asyncio.Event(), asyncio.Event()
        looked = asyncio.Semaphore(0)
        look, loop = watching._present, asyncio.get_running_loop()

        def counted(roots: Any) -> Any:
            loop.call_soon_threadsafe(looked.release)
            return look(roots)

        monkeypatch.setattr(watching, "_present", counted)
        task = asyncio.create_task(watch([missing], changed, ready, print))
        for _turn in range(5):
            await looked.acquire()
        before = changed.is_set()
        missing.mkdir()
        await changed.wait()
        task.cancel()
        return before, ready.is_set()

    assert in_a_loop(conversation) == (False, True)
