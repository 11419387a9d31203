"""The site appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.pages.files import OutputFile
from site_builder.pages.publish import PublishError, intact, publish, recover, swap, tree

ROOT = Path(__file__).parents[2]
OLD = {"index.html": "old", "a/one.html": "one", "a/two.html": "two", "gone/x.txt": "x"}
NEW = {"index.html": "new", "a/one.html": "one", "b/three.html": "three"}


def made(site: dict[str, str]) -> list[OutputFile]:
    return [OutputFile(path, text.encode()) for path, text in site.items()]


def seen(output: Path) -> dict[str, str]:
    return {
        path.relative_to(output).as_posix(): path.read_text()
        for path in output.rglob("*")
        if path.is_file() and path.name != tree.MARKER
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "_site"


@pytest.fixture(params=["exchange", "two renames"])
def every_swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(swap, "exchange", lambda _first, _second: False)
    return str(request.param)


# ---------------------------------------------------------------- what is written


def test_a_first_site_appears_whole(output: Path) -> None:
    published = publish(output, made(OLD))
    assert seen(output) == OLD
    assert (published.total, published.written, published.removed) == (4, 4, 0)
    assert published.bytes == sum(map(len, OLD.values()))


@pytest.mark.usefixtures("every_swap")
def test_the_next_site_takes_its_place_with_nothing_left_over(output: Path) -> None:
    publish(output, made(OLD))
    published = publish(output, made(NEW))
    assert seen(output) == NEW
    assert not (output / "gone").exists()
    assert (published.written, published.removed) == (2, 2)
    assert seen(output.parent / "._site.spare" / "tree") == OLD


@pytest.mark.usefixtures("every_swap")
def test_many_builds_in_turn_give_what_a_clean_one_gives(output: Path, tmp_path: Path) -> None:
    for number in range(6):
        site = {**OLD, "n.html": str(number % 3), f"{number}/x.html": "x"}
        publish(output, made(site))
        publish(tmp_path / f"clean{number}", made(site))
        assert seen(output) == seen(tmp_path / f"clean{number}") == site
        assert (output / tree.MARKER).read_bytes() == (
            tmp_path / f"clean{number}" / tree.MARKER
        ).read_bytes()


def test_only_what_changed_is_written(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for site in (OLD, OLD | {"index.html": "second"}, OLD | {"index.html": "third"}):
        publish(output, made(site))
    written = []
    real = tree._write_new
    monkeypatch.setattr(
        tree,
        "_write_new",
        lambda place, text: (written.append(Path(place).name), real(place, text)),
    )
    publish(output, made(OLD | {"index.html": "fourth"}))
    assert written == ["index.html"]


def test_unchanged_files_keep_their_time_of_change(output: Path) -> None:
    publish(output, made(OLD))
    past = 1_600_000_000 * 10**9
    for path in output.rglob("*.html"):
        os.utime(path, ns=(past, past))
    # Touched from outside: no longer known to be as published, so they are written once more.
    publish(output, made(OLD))
    times = {path: path.stat().st_mtime_ns for path in output.rglob("*.html")}
    assert past not in times.values()
    for number in range(3):
        publish(output, made(OLD | {"index.html": str(number)}))
    for path, time in times.items():
        assert (path.stat().st_mtime_ns == time) is (path.name != "index.html")


def test_a_page_that_comes_back_is_newer_than_the_one_it_replaces(output: Path) -> None:
    times = []
    for text in ("first", "second", "first"):
        publish(output, made({"index.html": text}))
        times.append((output / "index.html").stat().st_mtime_ns)
    assert times == sorted(times)
    assert (output / "index.html").read_text() == "first"


def test_the_same_site_again_changes_nothing(output: Path) -> None:
    publish(output, made(OLD))
    inode = output.stat().st_ino
    published = publish(output, made(OLD))
    assert (published.total, published.written, published.removed) == (4, 0, 0)
    assert output.stat().st_ino == inode


def test_a_file_may_become_a_folder_and_a_folder_a_file(output: Path) -> None:
    first, second = {"a/b.html": "1", "c": "2"}, {"a": "3", "c/d/e.html": "4"}
    for site in (first, second, first, second):
        publish(output, made(site))
        assert seen(output) == site


def test_a_renamed_capital_is_followed(output: Path) -> None:
    for name in ("Picture.jpg", "picture.jpg", "A/b/c.jpg", "a/B/c.jpg", "a/b/C.jpg", "A/b/c.jpg"):
        publish(output, made({name: name}))
        assert seen(output) == {name: name}


def test_a_hand_edited_page_is_set_right(output: Path) -> None:
    publish(output, made(OLD))
    (output / "index.html").write_text("tampered with")
    assert publish(output, made(OLD)).written == 1
    assert seen(output) == OLD


def test_a_damaged_spare_tree_is_set_right(output: Path) -> None:
    publish(output, made(OLD))
    publish(output, made(NEW))
    spare = output.parent / "._site.spare" / "tree"
    (spare / "index.html").write_text("tampered with")
    (spare / "a/one.html").unlink()
    (spare / "stray.html").write_text("stray")
    publish(output, made(OLD))
    assert seen(output) == OLD


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_in_the_spare_tree_leads_no_write_outside(output: Path, tmp_path: Path) -> None:
    publish(output, made(OLD))
    publish(output, made(NEW))
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "one.html").write_text("precious")
    spare = output.parent / "._site.spare" / "tree"
    shutil.rmtree(spare / "a")
    (spare / "a").symlink_to(outside, target_is_directory=True)
    publish(output, made(OLD))
    assert (outside / "one.html").read_text() == "precious"
    assert seen(output) == OLD


def test_the_spare_folder_may_be_deleted_at_any_time(output: Path) -> None:
    publish(output, made(OLD))
    shutil.rmtree(output.parent / "._site.spare")
    assert not intact(output)
    assert publish(output, made(NEW)).removed == 2
    assert seen(output) == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_an_output_that_is_a_link_stays_one(output: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    output.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    publish(output, made(OLD))
    publish(output, made(NEW))
    assert output.is_symlink()
    assert seen(tmp_path / "elsewhere") == NEW


def test_an_empty_folder_is_taken(output: Path) -> None:
    output.mkdir()
    (output / ".DS_Store").write_text("litter")
    publish(output, made(OLD))
    assert seen(output) == OLD


# ---------------------------------------------------------------- intact


def test_a_published_site_is_intact_until_someone_touches_it(output: Path) -> None:
    assert not intact(output)
    publish(output, made(OLD))
    publish(output, made(NEW))
    assert intact(output)
    (output / ".DS_Store").write_text("litter")
    assert intact(output)
    (output / "stray.txt").write_text("stray")
    assert not intact(output)
    (output / "stray.txt").unlink()
    assert intact(output)
    (output / "b/three.html").unlink()
    assert not intact(output)


def test_a_changed_page_of_the_same_size_is_noticed(output: Path) -> None:
    publish(output, made(OLD))
    page = output / "index.html"
    page.write_text("OLD")
    os.utime(page, ns=(1, 1))
    assert not intact(output)


# ---------------------------------------------------------------- refusals


def test_a_folder_of_somebody_elses_is_never_replaced(output: Path) -> None:
    output.mkdir()
    (output / "thesis.txt").write_text("ten years of work")
    with pytest.raises(PublishError, match=r"was not made by this program.*thesis\.txt"):
        publish(output, made(NEW))
    assert seen(output) == {"thesis.txt": "ten years of work"}


def test_a_file_put_into_the_site_by_hand_is_never_deleted(output: Path) -> None:
    publish(output, made(OLD))
    (output / "CNAME").write_text("example.org")
    with pytest.raises(PublishError, match=r"CNAME.*static/"):
        publish(output, made(NEW))
    assert seen(output) == {**OLD, "CNAME": "example.org"}


def test_a_file_in_the_way_is_said_so(output: Path) -> None:
    output.write_text("a file")
    with pytest.raises(PublishError, match="is a file"):
        publish(output, made(NEW))
    assert output.read_text() == "a file"


def test_the_root_of_a_disk_is_no_output() -> None:
    with pytest.raises(PublishError, match="name a folder"):
        publish(Path(Path.cwd().anchor), made(NEW))


def test_a_second_build_waits_and_then_says_why_it_stops(output: Path) -> None:
    publish(output, made(OLD))

    def files() -> Iterator[OutputFile]:
        with pytest.raises(PublishError, match="Another build"):
            publish(output, made({"index.html": "second"}), wait=0.05)
        yield from made(NEW)

    publish(output, files())
    assert seen(output) == NEW


def test_a_fault_while_pages_are_made_leaves_the_old_site(output: Path) -> None:
    publish(output, made(OLD))

    def files() -> Iterator[OutputFile]:
        yield from made(NEW)
        raise FileNotFoundError("a picture is gone")

    with pytest.raises(FileNotFoundError):
        publish(output, files())
    assert seen(output) == OLD
    assert intact(output)
    publish(output, made(NEW))
    assert seen(output) == NEW


def test_a_place_where_no_folder_can_be_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(PublishError, match="could not be written"):
        publish(tmp_path / "file" / "_site", made(NEW))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ENOSPC", "is full"),
        ("EROFS", "read-only"),
        ("EACCES", "may not be written"),
        ("EIO", "Mend"),
    ],
)
def test_a_disk_that_fails_leaves_the_old_site(
    output: Path, monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    import errno

    publish(output, made(OLD))
    real = tree._write_new

    def fail(place: str, content: bytes) -> None:
        if place.endswith("three.html"):
            raise OSError(getattr(errno, code), os.strerror(getattr(errno, code)), place)
        real(place, content)

    with monkeypatch.context() as patch:
        patch.setattr(tree, "_write_new", fail)
        with pytest.raises(PublishError, match=said):
            publish(output, made(NEW))
    assert seen(output) == OLD
    assert intact(output)
    publish(output, made(NEW))
    assert seen(output) == NEW


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs unshare for a small disk of its own")
def test_a_disk_that_is_really_full_or_read_only_leaves_the_old_site(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = f"""
import subprocess
from pathlib import Path
from site_builder.pages.files import OutputFile
from site_builder.pages.publish import PublishError, publish, intact
output = Path({str(disk)!r}) / "_site"
publish(output, [OutputFile("index.html", b"old")])
try:
    publish(output, [OutputFile(f"{{n}}.bin", b"x" * 100_000) for n in range(40)])
except PublishError as problem:
    print(problem)
assert intact(output) and (output / "index.html").read_bytes() == b"old"
publish(output, [OutputFile("index.html", b"new")])
assert (output / "index.html").read_bytes() == b"new"
subprocess.run(["mount", "-o", "remount,ro", {str(disk)!r}], check=True)
try:
    publish(output, [OutputFile("index.html", b"newer")])
except PublishError as problem:
    print(problem)
assert intact(output) and (output / "index.html").read_bytes() == b"new"
"""
    command = f'mount -t tmpfs -o size=1m none "{disk}" && exec "{sys.executable}" -c "$SCRIPT"'
    run = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", command],
        env={**os.environ, "SCRIPT": script, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in run.stderr or "mount" in run.stderr:
        pytest.skip("this machine lets nobody mount a small disk of its own")
    assert run.returncode == 0, run.stderr
    assert "is full" in run.stdout
    assert "read-only disk" in run.stdout


# ---------------------------------------------------------------- crashes


class Crash(BaseException):
    """Stands for a power cut: nothing of ours catches it."""


STEPS = ["prepared", "written", "removed", "remembered", "done"]
SWAPS = {"exchange": ["exchanged"], "two renames": ["moved aside", "moved in", "tidied"]}
EVERY_STEP = [(kind, step) for kind, own in SWAPS.items() for step in STEPS + own]


def crash_at(step: str) -> Callable[[str], None]:
    def hook(name: str) -> None:
        if name == step:
            raise Crash(step)

    return hook


@pytest.mark.parametrize(("kind", "step"), EVERY_STEP)
def test_a_crash_at_any_step_is_put_right(
    output: Path, monkeypatch: pytest.MonkeyPatch, kind: str, step: str
) -> None:
    if kind == "two renames":
        monkeypatch.setattr(swap, "exchange", lambda _first, _second: False)
    elif not sys.platform.startswith("linux"):
        pytest.skip("only Linux exchanges two folders in one step")
    publish(output, made(OLD))
    with pytest.raises(Crash):
        publish(output, made(NEW), step=crash_at(step))
    recover(output)
    expected = OLD if step in ("prepared", "written", "removed", "remembered") else NEW
    assert seen(output) == expected
    assert intact(output)
    publish(output, made(NEW | {"later.html": "later"}))
    assert seen(output) == NEW | {"later.html": "later"}
    publish(output, made(OLD))
    assert seen(output) == OLD
    assert not (output.parent / "._site.spare" / "old").exists()


@pytest.mark.parametrize("step", ["prepared", "written", "remembered", "moved in"])
def test_a_crash_in_the_first_build_is_put_right(output: Path, step: str) -> None:
    with pytest.raises(Crash):
        publish(output, made(NEW), step=crash_at(step))
    recover(output)
    assert output.exists() is (step == "moved in")
    publish(output, made(NEW))
    assert seen(output) == NEW
    assert intact(output)


KILLED = """
import os, signal, sys
from pathlib import Path
from site_builder.pages.files import OutputFile
from site_builder.pages.publish import publish, swap
output, kind, step = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
if kind == "two renames":
    swap.exchange = lambda first, second: False
def hook(name):
    if name == step:
        os.kill(os.getpid(), signal.SIGKILL)
publish(output, [OutputFile(p, t.encode()) for p, t in eval(sys.argv[4]).items()], step=hook)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    ("kind", "step"), [(kind, step) for kind, step in EVERY_STEP if step not in ("removed", "done")]
)
def test_a_killed_build_leaves_a_whole_site(output: Path, kind: str, step: str) -> None:
    if kind == "exchange" and not sys.platform.startswith("linux"):
        pytest.skip("only Linux exchanges two folders in one step")
    publish(output, made(OLD))
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(output), kind, step, repr(NEW)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert run.returncode == -signal.SIGKILL
    recover(output)
    assert seen(output) == (OLD if step in ("prepared", "written", "remembered") else NEW)
    assert intact(output)
    publish(output, made(NEW))
    assert seen(output) == NEW


def test_recovery_never_invents_a_site(output: Path) -> None:
    recover(output)
    assert not output.exists()
    publish(output, made(OLD))
    publish(output, made(NEW))
    shutil.rmtree(output)
    recover(output)
    assert not output.exists()
    publish(output, made(NEW))
    assert seen(output) == NEW


def test_a_swap_that_fails_half_way_puts_the_old_site_back(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(output, made(OLD))
    real = swap.move

    def refuse(source: str, target: str) -> None:
        if source.endswith("tree"):
            raise PermissionError(13, "a program has it open", source)
        real(source, target)

    monkeypatch.setattr(swap, "exchange", lambda _first, _second: False)
    monkeypatch.setattr(swap, "move", refuse)
    with pytest.raises(PublishError, match="close programs that use it"):
        publish(output, made(NEW))
    assert seen(output) == OLD
