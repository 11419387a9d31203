"""The commands: what they print and their exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.sites import make_site

ROOT = Path(__file__).parents[1]

ARTICLE = "== content/2022-09-12-a.md\n---\ntitle: Rain\n---\nOn Saturday it rained on the town.\n"
BROKEN = "== content/2022-09-12-b.md\n---\ntitle: Rain: a story\n---\nText.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1669852800")
    return tmp_path


def test_build_is_what_build_py_alone_does(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(here, ARTICLE)
    assert main([]) == 0
    assert (here / "_site/index.html").exists()
    assert "Built _site/ from 1 article, 1 event" in capsys.readouterr().out


def test_flags_alone_are_flags_of_build(here: Path) -> None:
    make_site(here, ARTICLE)
    assert main(["--output", "elsewhere"]) == 0
    assert (here / "elsewhere/index.html").exists()


def test_a_second_build_says_so(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(here, ARTICLE)
    main([])
    capsys.readouterr()
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("Nothing has changed: _site/ is up to date")


def test_an_error_names_file_and_line_and_gives_1(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(here, BROKEN)
    assert main([]) == 1
    said = capsys.readouterr().err
    assert "content/2022-09-12-b.md:2: error:" in said
    assert "Nothing was written." in said


def test_check_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(here, ARTICLE)
    assert main(["check"]) == 0
    assert "Checked 1 article: 0 errors, 0 warnings." in capsys.readouterr().out
    assert not (here / "_site").exists()


def test_check_lists_problems_as_json(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(here, BROKEN)
    assert main(["check", "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["path"], problem["line"], problem["severity"]) == (
        "2022-09-12-b.md",
        2,
        "error",
    )


def test_check_annotates_for_github_and_fills_the_summary(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(here, BROKEN)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    assert main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=content/2022-09-12-b.md,line=2::")
    summary = (here / "summary.md").read_text()
    assert "**content/2022-09-12-b.md**, line 2:" in summary


@pytest.mark.parametrize(
    "words",
    [
        ["build", "--output", "content"],
        ["build", "--output", "."],
        ["build", "--base-url", "example.org"],
        ["build", "--now", "yesterday"],
        ["build", "--content", "nowhere"],
        ["explain", "nothing.md"],
    ],
)
def test_wrong_usage_gives_2_and_says_what_would_be_right(
    here: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(here, ARTICLE)
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("build.py: ")


def test_explain_shows_each_sentence_with_its_dates_and_why(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(here, ARTICLE)
    assert main(["explain", "content/2022-09-12-a.md"]) == 0
    said = capsys.readouterr().out
    assert "On Saturday it rained on the town." in said
    assert "2022-09-10" in said
    assert "Monday 12 September 2022" in said


def test_explain_as_json_gives_offsets_values_and_reasons(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = make_site(here, ARTICLE)
    assert main(["explain", "--json", "2022-09-12-a.md"]) == 0
    (sentence,) = json.loads(capsys.readouterr().out)["sentences"]
    (mention,) = sentence["dates"]
    text = (content / "2022-09-12-a.md").read_text()
    assert text[mention["start"] : mention["end"]] == mention["text"]
    assert mention["edtf"] == "2022-09-10"
    assert mention["reason"]
    assert len(sentence["events"]) == 1


def test_new_starts_an_article_that_builds(here: Path) -> None:
    make_site(here, ARTICLE)
    assert main(["new", 'Storm: "the worst" in years']) == 0
    path = here / "content/2022-12-01-storm-the-worst-in-years.md"
    assert path.exists()
    assert main([]) == 0


def test_new_never_overwrites(here: Path) -> None:
    make_site(here, ARTICLE)
    main(["new", "Storm"])
    path = here / "content/2022-12-01-storm.md"
    path.write_text("mine")
    assert main(["new", "Storm"]) == 2
    assert path.read_text() == "mine"


def test_without_its_packages_build_py_says_how_to_install_them(tmp_path: Path) -> None:
    blocked = tmp_path / "yaml.py"
    blocked.write_text("raise ModuleNotFoundError(\"No module named 'yaml'\", name='yaml')\n")
    make_site(tmp_path, ARTICLE)
    done = subprocess.run(
        [sys.executable, ROOT / "build.py", "--content", tmp_path / "content"],
        env={"PYTHONPATH": str(tmp_path), "PATH": ""},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "pip install" in done.stderr
    assert "Traceback" not in done.stderr
