from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from tornado.ioloop import IOLoop

from site_builder.core.model import BuildReport
from site_builder.pages.files import Audience
from site_builder.preview import server
from site_builder.preview.server import PreviewError, open_port
from tests.preview.running import PATIENCE, Running, in_a_loop, open_page, preview, told

Result = TypeVar("Result")


def test_a_save_reloads_the_open_page_with_the_new_text(running: Running) -> None:
    async def conversation() -> dict[str, object]:
        page = await open_page(running)
        await later(running.write, "index.md", "The second text")
        return await told(page)

    assert in_a_loop(conversation)["command"] == "reload"
    assert "The second text" in running.get("/")[2]


def test_each_of_several_saves_reloads_the_page(running: Running) -> None:
    async def conversation() -> list[str]:
        page = await open_page(running)
        seen = []
        for text in ("one", "two", "three", "four"):
            await later(running.write, "index.md", f"Text {text}")
            await told(page)
            seen.append((await later(running.get, "/"))[2])
        return seen

    for text, page in zip(("one", "two", "three", "four"), in_a_loop(conversation), strict=True):
        assert f"Text {text}" in page


def test_the_last_of_a_burst_of_saves_is_what_is_shown(running: Running) -> None:
    for number in range(30):
        running.write("index.md", f"Text {number}.")
    assert_comes(running, "/", "Text 29.")


def test_a_save_during_the_first_build_is_not_missed(content: Path, folder: Path) -> None:
    with preview(content, folder) as started:
        started.publisher.gate.clear()
        started.publisher.begun.get(timeout=PATIENCE)
        started.write("later.md", "A second article")
        started.publisher.gate.set()
        started.hears("Built")
        assert_comes(started, "/later.html", "A second article")


def test_nothing_is_built_before_changes_are_watched(
    content: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    async def slow_watch(_: object, __: object, watching: asyncio.Event, ___: object) -> None:
        for _turn in range(100):
            await asyncio.sleep(0)
        order.append("watching")
        watching.set()

    def build(_: Audience) -> BuildReport:
        order.append("building")
        return BuildReport((), published=True)

    monkeypatch.setattr(server, "watch", slow_watch)
    with preview(content, folder, build=build) as started:
        started.hears("Built")
    assert order == ["watching", "building"]


def test_a_page_asked_for_during_the_first_build_waits_for_it(content: Path, folder: Path) -> None:
    with preview(content, folder) as started:
        assert "The first text" in started.get("/")[2]


def test_a_page_that_fell_behind_before_it_connected_is_reloaded_at_once(running: Running) -> None:
    shown = number_in(running.get("/")[2])

    async def conversation() -> tuple[str, str]:
        behind = await open_page(running, shown - 1)
        up_to_date = await open_page(running, shown)
        first = (await told(behind))["command"]
        await later(running.write, "index.md", "The second text")
        return first, (await told(up_to_date))["path"]

    assert in_a_loop(conversation) == ("reload", "*")


def test_a_broken_article_keeps_the_last_good_page_and_reloads_to_show_why(
    running: Running,
) -> None:
    async def conversation() -> tuple[str, str]:
        page = await open_page(running)
        await later(running.write, "index.md", "BROKEN")
        await told(page)
        broken = (await later(running.get, "/"))[2]
        await later(running.write, "index.md", "Mended")
        await told(page)
        return broken, (await later(running.get, "/"))[2]

    broken, mended = in_a_loop(conversation)
    assert "The first text" in broken
    assert "content/index.md" in broken
    assert "last good version" in broken
    assert "Mended" in mended
    assert "preview-problems" not in mended


def test_a_broken_article_is_named_on_the_terminal(running: Running) -> None:
    running.write("index.md", "BROKEN")
    assert "Mend & save it." in running.hears("index.md:3: error")
    assert "last good pages stay up" in running.hears("1 problem to mend")


def test_a_first_build_that_fails_shows_its_problems_until_mended(
    content: Path, folder: Path
) -> None:
    (content / "index.md").write_text("BROKEN", "utf-8")
    with preview(content, folder) as started:
        status, _, page = started.get("/")
        assert status == 503
        assert "content/index.md" in page
        assert "livereload.js" in page
        assert started.get("/picture.png")[0] == 404

        async def conversation() -> str:
            open_one = await open_page(started, number_in(page))
            await later(started.write, "index.md", "Mended")
            return str((await told(open_one))["command"])

        assert in_a_loop(conversation) == "reload"
        assert started.get("/")[0] == 200


def test_a_builder_that_crashes_is_reported_and_tried_again(content: Path, folder: Path) -> None:
    def build(_: Audience) -> BuildReport:
        if "crash" in (content / "index.md").read_text("utf-8"):
            raise ZeroDivisionError("nothing to divide")
        folder.mkdir(exist_ok=True)
        (folder / "index.html").write_text("<p>Fine", "utf-8")
        return BuildReport((), published=True)

    with preview(content, folder, build=build) as started:
        started.hears("Built")
        started.write("index.md", "crash")
        assert "nothing to divide" in started.hears("ZeroDivisionError")
        assert "Fine" in started.get("/")[2]
        started.write("index.md", "well again")
        started.hears("Built")


def test_a_build_that_changes_nothing_leaves_open_pages_alone(content: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "index.html").write_text("<p>Fine", "utf-8")

    def build(_: Audience) -> BuildReport:
        unchanged = "same" in (content / "index.md").read_text("utf-8")
        return BuildReport((), published=True, unchanged=unchanged)

    with preview(content, folder, build=build) as started:
        started.hears("Built")
        before = number_in(started.get("/")[2])
        started.write("index.md", "same")
        started.hears("Nothing has changed")
        assert number_in(started.get("/")[2]) == before


def test_a_content_folder_that_is_replaced_as_a_whole_is_followed(running: Running) -> None:
    content = running.publisher.content
    put_by = content.with_name("put-by")
    content.rename(put_by)
    shutil.copytree(put_by, content)
    (content / "index.md").write_text("From another branch", "utf-8")
    assert_comes(running, "/", "From another branch")
    running.write("index.md", "And saved again")
    assert_comes(running, "/", "And saved again")


def test_a_watched_folder_may_appear_later(content: Path, folder: Path, tmp_path: Path) -> None:
    theme = tmp_path / "templates"
    with preview(content, folder, watched=(theme,)) as started:
        started.hears("Built")
        theme.mkdir()
        started.hears("Built")
        (theme / "article.html").write_text("own", "utf-8")
        started.hears("Built")


def test_a_port_in_use_gives_way_to_the_next_free_one() -> None:
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        (found,) = open_port(port, said.append)
        with found:
            assert found.getsockname()[0] == "127.0.0.1"
            assert found.getsockname()[1] > port
            assert said == [f"Port {port} is not free: using {found.getsockname()[1]}."]


def test_no_port_at_all_says_how_to_name_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PreviewError, match="--port"):
            open_port(port, print, tries=1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_the_preview_quietly(tmp_path: Path) -> None:
    script = tmp_path / "preview.py"
    script.write_text(
        "from pathlib import Path\n"
        "from site_builder.core.model import BuildReport\n"
        "from site_builder.preview import serve\n"
        "serve(lambda _: BuildReport((), published=True), content=Path('.'), watched=[Path('.')],\n"
        "      folder=Path('site'), port=8000, echo=lambda line: print(line, flush=True))\n",
        "utf-8",
    )
    process = subprocess.Popen(
        [sys.executable, str(script)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout
    while "Preview: http" not in (line := process.stdout.readline()):
        assert line, process.communicate()
    process.send_signal(signal.SIGINT)
    rest, complaints = process.communicate(timeout=PATIENCE)
    assert (process.returncode, complaints) == (0, "")
    assert rest.splitlines()[-1] == "Preview ended."


def number_in(page: str) -> int:
    """The number of the build that a page says it is from."""
    match = re.search(r"snipver=(\d+)", page)
    assert match, page
    return int(match[1])


async def later(function: Callable[..., Result], *arguments: object) -> Result:
    return await IOLoop.current().run_in_executor(None, function, *arguments)


def assert_comes(running: Running, path: str, text: str) -> None:
    """`text` is at `path` after one of the builds to come, if not already."""
    while text not in running.get(path)[2]:
        running.hears("Built")
