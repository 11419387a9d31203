"""Pages are shown while the rest of the site is still being made, and never as they were before."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from site_builder.core.model import BuildReport
from site_builder.core.problems import error
from site_builder.pages.files import Audience, OutputFile, Plan, made_in_turn
from site_builder.preview.building import keep_building, take_in
from site_builder.preview.proofs import Proofs
from site_builder.preview.state import Preview
from tests.preview.running import PATIENCE, Running, in_a_loop, open_page, preview, told
from tests.preview.test_server import later, number_in


@dataclass
class Slow:
    """Makes content/NAME.md into NAME.html, in the order of their names; those that are `held` wait.

    A text with DEAD LINK in it shows its fault only when everything is made.
    """

    content: Path
    folder: Path
    held: set[str] = field(default_factory=set)
    at: dict[str, threading.Semaphore] = field(
        default_factory=lambda: defaultdict(lambda: threading.Semaphore(0))
    )
    """Released when a held page's turn has come."""
    audience: Audience | None = None
    go_on: dict[str, threading.Semaphore] = field(
        default_factory=lambda: defaultdict(lambda: threading.Semaphore(0))
    )

    def __call__(self, audience: Audience) -> BuildReport:
        self.audience = audience
        texts = {path.stem: path.read_text("utf-8") for path in sorted(self.content.glob("*.md"))}
        plans = [Plan.of(f"{name}.html", self._page, name, text) for name, text in texts.items()]
        made = {}
        for file in made_in_turn(plans, audience.wanted):
            old = self.folder / file.path
            audience.receive(file, not old.is_file() or old.read_bytes() != file.content)
            made[file.path] = file.content
        if "DEAD LINK" in "".join(texts.values()):
            fault = error("index.md", 3, "dead-link", "It leads nowhere.")
            return BuildReport((fault,), published=False)
        self.folder.mkdir(exist_ok=True)
        for path, content in made.items():
            (self.folder / path).write_bytes(content)
        return BuildReport((), published=True, pages=len(made), seconds=0.01)

    def _page(self, name: str, text: str) -> OutputFile:
        if name in self.held:
            self.at[name].release()
            assert self.go_on[name].acquire(timeout=PATIENCE)
        html = f"<!doctype html><html><head><title>{name}</title></head><body>{text}</body></html>"
        return OutputFile(f"{name}.html", html.encode())

    def wanted(self) -> list[str]:
        """What is wanted of the build under way."""
        assert self.audience
        return list(self.audience.wanted())

    def reaches(self, name: str) -> None:
        assert self.at[name].acquire(timeout=PATIENCE)

    def let_go(self) -> None:
        """Makes whatever is held, from now on too."""
        self.held.clear()
        for gate in self.go_on.values():
            gate.release()


@pytest.fixture
def slow(content: Path, folder: Path) -> Slow:
    for name in ("a", "b", "c"):
        (content / f"{name}.md").write_text(f"{name} as it was", "utf-8")
    return Slow(content, folder)


@pytest.fixture
def running(slow: Slow) -> Iterator[Running]:
    with preview(slow.content, slow.folder, build=slow) as started:
        started.hears("Built")
        yield started
        slow.let_go()


@pytest.fixture
def shown(tmp_path: Path) -> Preview:
    return Preview(folder=tmp_path / "site", content=tmp_path / "content")


def test_an_open_page_is_shown_anew_before_the_rest_is_made(running: Running, slow: Slow) -> None:
    slow.held = {"a"}

    async def conversation() -> tuple[str, str]:
        page = await open_page(running, path="c.html")
        await later(running.write, "c.md", "c anew")
        command = (await told(page))["command"]
        return command, (await later(running.get, "/c.html"))[2]

    command, shown = in_a_loop(conversation)
    assert command == "reload"
    assert "c anew" in shown
    assert "c as it was" in (slow.folder / "c.html").read_text("utf-8")
    slow.let_go()
    running.hears("Built 4 pages")
    after = running.get("/c.html")[2]
    assert "c anew" in after
    assert number_in(after) == number_in(shown)


def test_a_page_that_is_asked_for_is_made_next(running: Running, slow: Slow) -> None:
    slow.held = {"a", "b"}
    running.write("c.md", "c anew")
    slow.reaches("a")
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(running.get, "/c.html")
        while "c.html" not in slow.wanted():
            time.sleep(0.001)
        slow.go_on["a"].release()
        assert "c anew" in answer.result(PATIENCE)[2]
    slow.reaches("b")


def test_nothing_is_shown_as_it_was_once_the_new_is_being_made(
    running: Running, slow: Slow
) -> None:
    slow.held = {"a"}
    running.write("c.md", "c anew")
    slow.reaches("a")
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(running.get, "/c.html")
        unchanged = pool.submit(running.get, "/b.html")
        slow.let_go()
        assert "c anew" in answer.result(PATIENCE)[2]
        assert "b as it was" in unchanged.result(PATIENCE)[2]


def test_an_address_without_a_page_is_told_so_when_all_is_made(
    running: Running, slow: Slow
) -> None:
    slow.held = {"a"}
    running.write("c.md", "c anew")
    slow.reaches("a")
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(running.get, "/nowhere.html")
        slow.let_go()
        assert answer.result(PATIENCE)[0] == 404


def test_a_first_build_shows_what_is_asked_for_before_it_ends(slow: Slow) -> None:
    slow.held = {"b"}
    with preview(slow.content, slow.folder, build=slow) as started:
        started.hears("Preview: http")
        slow.reaches("b")
        assert "a as it was" in started.get("/a.html")[2]
        assert not slow.folder.exists()
        slow.let_go()
        started.hears("Built")


def test_what_only_the_whole_site_shows_to_be_wrong_brings_back_the_last_good_page(
    running: Running,
) -> None:
    async def conversation() -> tuple[str, str]:
        page = await open_page(running, path="c.html")
        await later(running.write, "c.md", "a DEAD LINK")
        await told(page)
        await told(page)
        wrong = (await later(running.get, "/c.html"))[2]
        await later(running.write, "c.md", "c mended")
        await told(page)
        return wrong, (await later(running.get, "/c.html"))[2]

    wrong, mended = in_a_loop(conversation)
    assert "It leads nowhere" in wrong
    assert "last good version" in wrong
    assert "c as it was" in wrong
    assert "c mended" in mended
    assert "preview-problems" not in mended


def test_another_save_ends_the_making_of_what_nobody_waits_for(shown: Preview) -> None:
    begun, may_go_on = threading.Semaphore(0), threading.Semaphore(0)
    ended: list[str] = []

    def build(audience: Audience) -> BuildReport:
        begun.release()
        assert may_go_on.acquire(timeout=PATIENCE)
        audience.wanted()
        audience.receive(OutputFile("open.html", b"made"), True)
        audience.receive(OutputFile("other.html", b"made"), True)
        ended.append("the whole build")
        return BuildReport((), published=True)

    async def conversation() -> tuple[int, bool]:
        changed, reloads = asyncio.Event(), list[int]()
        lines: asyncio.Queue[str] = asyncio.Queue()
        task = asyncio.create_task(
            keep_building(
                shown, build, changed, lambda: reloads.append(1), lambda: ["open.html"],
                lines.put_nowait,
            )
        )  # fmt: skip
        changed.set()
        assert await asyncio.to_thread(begun.acquire, timeout=PATIENCE)
        changed.set()
        may_go_on.release()
        assert await asyncio.to_thread(begun.acquire, timeout=PATIENCE)
        overtaken = shown.proofs is not None and "open.html" in shown.proofs.files
        may_go_on.release()
        await lines.get()
        task.cancel()
        return len(reloads), overtaken

    assert in_a_loop(conversation) == (2, True)
    assert ended == ["the whole build"]


def test_who_waits_for_a_page_of_an_overtaken_build_gets_that_of_the_next(
    shown: Preview,
) -> None:
    async def conversation() -> tuple[bool, bool]:
        first, second = Proofs(), Proofs()
        shown.show(first)
        waiting = asyncio.create_task(first.has("a.html"))
        await asyncio.sleep(0)
        shown.show(second)
        return await waiting, shown.proofs is second

    assert in_a_loop(conversation) == (False, True)


def test_going_back_to_what_was_published_shows_that_again(shown: Preview) -> None:
    good = BuildReport((), published=True)
    take_in(shown, good)
    overtaken = Proofs()
    shown.show(overtaken)
    before = shown.number
    assert take_in(shown, BuildReport((), published=True, unchanged=True), Proofs())
    assert shown.proofs is None
    assert shown.number > before


def test_a_build_that_was_shown_already_has_nothing_new_at_its_end(shown: Preview) -> None:
    proofs = Proofs()
    shown.show(proofs)
    assert not take_in(shown, BuildReport((), published=True), proofs)
    assert shown.has_site
    assert shown.proofs is None
