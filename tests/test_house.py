"""The rules of the house that a machine can look after."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import NO_CHROMIUM, NO_JAVA, unavailable

HOUSE = Path(__file__).parent.parent
WORKFLOWS = sorted((HOUSE / ".github" / "workflows").glob("*.yml"))
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.txt", "requirements-search.txt", "requirements-dev.txt")


def names(requirements: list[str]) -> set[str]:
    """The normalised names in lines such as `PyYAML>=6 ; sys_platform == 'win32'`."""
    found = (re.match(r"[A-Za-z0-9._-]+", line.strip()) for line in requirements)
    return {re.sub(r"[-_.]+", "-", match[0]).lower() for match in found if match}


def locked(file: str) -> dict[str, str]:
    """What a lock pins: each package's name, with everything that belongs to its entry."""
    text = (HOUSE / file).read_text("utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line[:1].isalnum()]
    return {name: entry for entry in entries for name in names([entry])}


# ---------------------------------------------------------------- code


def test_a_file_can_be_read_in_a_sitting() -> None:
    long = {
        str(path.relative_to(HOUSE)): lines
        for path in sorted((HOUSE / "site_builder").rglob("*.py"))
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}


def test_every_folder_of_tests_is_a_package_so_that_names_may_repeat() -> None:
    folders = {path.parent for path in (HOUSE / "tests").rglob("test_*.py")}
    assert [
        str(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()
    ] == []


def test_what_the_machine_lacks_is_skipped_at_home_and_a_failure_in_ci(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("REQUIRE_ALL_TESTS", raising=False)
    with pytest.raises(pytest.skip.Exception, match="apt install"):
        unavailable(NO_CHROMIUM)
    monkeypatch.setenv("REQUIRE_ALL_TESTS", "1")
    with pytest.raises(pytest.fail.Exception, match="apt install"):
        unavailable(NO_JAVA)


def test_no_test_reaches_another_machine() -> None:
    with socket.socket() as caller, pytest.raises(PermissionError, match=r"192\.0\.2\.1"):
        caller.connect(("192.0.2.1", 80))


# ---------------------------------------------------------------- dependencies


@pytest.mark.parametrize("file", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(file: str) -> None:
    entries = locked(file)
    assert entries
    for name, entry in entries.items():
        assert re.match(r"[\w.-]+==\S+", entry), f"{file} does not pin {name}"
        assert "--hash=sha256:" in entry, f"{file} has no hash for {name}"


def test_the_lock_covers_what_the_project_asks_for() -> None:
    assert names(PROJECT["project"]["dependencies"]) <= set(locked("requirements.txt"))
    search = PROJECT["project"]["optional-dependencies"]["search"]
    assert names(search) | set(locked("requirements.txt")) == set(locked("requirements-search.txt"))
    assert names(PROJECT["dependency-groups"]["dev"]) <= set(locked("requirements-dev.txt"))


def test_tests_run_with_the_very_versions_that_sites_are_built_with() -> None:
    runtime, dev = locked("requirements.txt"), locked("requirements-dev.txt")
    for name, entry in runtime.items():
        assert dev[name].split()[0] == entry.split()[0], name


def test_contributing_says_why_each_dependency_is_there() -> None:
    text = (HOUSE / "CONTRIBUTING.md").read_text("utf-8")
    section = re.search(r"^#+ Dependencies\n(.*?)(?=^#+ |\Z)", text, re.M | re.S | re.I)
    assert section, "CONTRIBUTING.md has no section “Dependencies”"
    named = re.sub(r"[-_.]+", "-", section[1]).lower()
    everything = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    stubs = {name for name in names(everything) if name.startswith("types-")}
    assert sorted(name for name in names(everything) - stubs if name not in named) == []


# ---------------------------------------------------------------- make and .ci/run

needs_make = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("make"),
    reason="no make; Debian: apt install make; Windows does without",
)


@needs_make
@pytest.mark.parametrize("target", ["help", "site", "preview", "test", "check", "lock", "clean"])
def test_make_knows_its_targets(target: str) -> None:
    made = subprocess.run(
        ["make", "--dry-run", target], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr


@needs_make
def test_make_alone_tells_what_it_can_do() -> None:
    said = subprocess.run(["make"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    for target in ("site", "preview", "test", "check", "lock", "clean"):
        assert re.search(rf"^make {target} +\w", said, re.M), target


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with the Makefile and locks, in which make may do as it likes."""
    for name in ("Makefile", *LOCKS):
        shutil.copy(HOUSE / name, tmp_path)
    return tmp_path


@needs_make
@pytest.mark.parametrize(
    ("python", "complaint"),
    [
        (None, "There is no"),
        ('[ "$1" = --version ] && echo Python 3.8.1 && exit 0; exit 1', "is Python 3.8.1"),
        ('[ "$1" = -c ] && exit 0; mkdir .venv; exit 1', "cannot make a virtual environment"),
    ],
)
def test_make_says_what_to_install_when_python_falls_short(
    elsewhere: Path, python: str | None, complaint: str
) -> None:
    stand_in = elsewhere / "stand-in"
    if python is not None:
        stand_in.write_text(f"#!/bin/sh\n{python}\n", "utf-8")
        stand_in.chmod(0o755)
    made = subprocess.run(
        ["make", "site", f"PYTHON={stand_in}"], cwd=elsewhere, capture_output=True, text=True
    )
    assert made.returncode != 0
    assert complaint in made.stdout
    assert "apt install" in made.stdout
    assert "brew install python" in made.stdout
    assert not (elsewhere / ".venv").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no executable bit")
def test_the_ci_script_can_be_run() -> None:
    script = HOUSE / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_bytes().startswith(b"#!/usr/bin/env bash\n")
    subprocess.run(["bash", "-n", str(script)], check=True)


# ---------------------------------------------------------------- workflows


def triggers(workflow: dict[Any, Any]) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true.
    return dict(workflow[True])


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> dict[Any, Any]:
    return dict(yaml.safe_load(request.param.read_text("utf-8")))


def test_there_is_a_workflow_to_publish_and_one_to_test() -> None:
    assert [path.stem for path in WORKFLOWS] == ["pages", "tests"]


def test_a_workflow_has_no_permission_that_a_job_does_not_ask_for(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert "permissions" in job


def test_only_the_deployment_may_write_and_only_to_pages(workflow: dict[Any, Any]) -> None:
    for name, job in workflow["jobs"].items():
        writes = {what for what, how in job["permissions"].items() if how == "write"}
        assert writes == ({"pages", "id-token"} if name == "deploy" else set())


def test_no_job_runs_for_ever(workflow: dict[Any, Any]) -> None:
    assert all(job["timeout-minutes"] <= 20 for job in workflow["jobs"].values())


def test_every_action_is_githubs_own_and_named_with_its_version(workflow: dict[Any, Any]) -> None:
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z-]+@(v\d+|[0-9a-f]{40})", step["uses"])


def test_no_workflow_pastes_an_expression_into_its_shell(workflow: dict[Any, Any]) -> None:
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


def test_publishing_waits_for_no_test_and_needs_no_test_packages() -> None:
    pages = yaml.safe_load((HOUSE / ".github/workflows/pages.yml").read_text("utf-8"))
    assert set(triggers(pages)) == {"push", "workflow_dispatch", "schedule"}
    assert set(pages["jobs"]) == {"build", "deploy"}
    for step in pages["jobs"]["build"]["steps"]:
        assert not re.search(r"pytest|requirements-dev|chromium|\bmake\b", step.get("run", ""))


def test_changing_content_alone_sets_off_no_tests() -> None:
    tests = yaml.safe_load((HOUSE / ".github/workflows/tests.yml").read_text("utf-8"))
    for trigger in ("push", "pull_request"):
        assert triggers(tests)[trigger]["paths-ignore"] == ["content/**"]
