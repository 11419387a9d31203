from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from site_builder.core.problems import Problem
from site_builder.pages.edition import edition_of
from site_builder.pages.keeping import Keeper
from site_builder.pages.search import engine
from site_builder.pages.search.documents import Document, documents_of
from site_builder.pages.search.engine import IndexingFailed, index_files
from tests.conftest import unavailable
from tests.pages import story as sample
from tests.pages.making import made

NO_PAGEFIND = "no Pagefind found; pip install pagefind-bin"


@pytest.fixture
def pagefind() -> None:
    if not engine.engine():
        unavailable(NO_PAGEFIND)


def documents() -> list[Document]:
    return list(documents_of(edition_of(sample.sample_story())))


def index(keeper: Keeper | None = None, language: str = "en-GB") -> dict[str, bytes]:
    return {file.path: file.content for file in index_files(documents(), language, keeper)}


@pytest.mark.usefixtures("pagefind")
def test_the_index_has_a_fragment_for_each_document_and_no_interface_of_its_own() -> None:
    found = index()
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= set(found)
    assert sum(path.endswith(".pf_fragment") for path in found) == len(documents())
    assert not [path for path in found if path.endswith(".css") or "-ui" in path]
    fragments = (found[path] for path in found if path.endswith(".pf_fragment"))
    assert any(b"fought their way into" in gzip.decompress(content) for content in fragments)


@pytest.mark.usefixtures("pagefind")
@pytest.mark.parametrize("language", ["en-GB", "uk", "ar"])
def test_the_same_documents_give_the_same_bytes(language: str) -> None:
    assert index(language=language) == index(language=language)


@pytest.mark.usefixtures("pagefind")
def test_putting_the_index_in_order_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def metas(files: dict[str, bytes]) -> list[bytes]:
        return [gzip.decompress(files[path]) for path in files if path.endswith(".pf_meta")]

    (ordered,) = metas(index())
    monkeypatch.setattr(engine, "in_order", lambda files, _: files)
    (written,) = metas(index())
    assert sorted(ordered) == sorted(written)


def test_an_index_of_another_form_stays_as_it_is() -> None:
    files = {
        "pagefind-entry.json": b'{"version": "9", "languages": {"en": {"hash": "en_12"}}}',
        "pagefind.en_12.pf_meta": gzip.compress(b"something else"),
    }
    found = engine.in_order(files, ["kind-event"])
    assert found["pagefind.en_12.pf_meta"] == files["pagefind.en_12.pf_meta"]
    assert b'"en_12"' in found["pagefind-entry.json"]


def write(output: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        place = output / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pagefind replaced by something that only notes that it was asked."""
    asked: list[str] = []

    def make(given: list[Document], language: str) -> Iterator[tuple[str, bytes]]:
        asked.append(language)
        yield "pagefind/pagefind-entry.json", str(len(given)).encode()
        yield "pagefind/fragment/en_1.pf_fragment", b"1"

    monkeypatch.setattr(engine, "engine", lambda: "pagefind_bin 1")
    monkeypatch.setattr(engine, "_made", make)
    return asked


def test_the_last_index_is_kept_where_nothing_changed(tmp_path: Path, runs: list[str]) -> None:
    first = Keeper(tmp_path, "code", {})
    made_first = index(first)
    write(tmp_path, made_first)
    second = Keeper(tmp_path, "code", first.made)
    assert index(second) == made_first
    assert second.made == first.made
    assert runs == ["en-GB"]


def test_a_damaged_index_is_made_again_and_kept_from_then_on(
    tmp_path: Path, runs: list[str]
) -> None:
    first = Keeper(tmp_path, "code", {})
    write(tmp_path, index(first))
    (tmp_path / "pagefind/fragment/en_1.pf_fragment").write_bytes(b"2")
    second = Keeper(tmp_path, "code", first.made)
    write(tmp_path, index(second))
    assert len(runs) == 2
    index(Keeper(tmp_path, "code", second.made))
    assert len(runs) == 2


def test_another_version_of_pagefind_makes_it_again(
    tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Keeper(tmp_path, "code", {})
    write(tmp_path, index(first))
    monkeypatch.setattr(engine, "engine", lambda: "pagefind_bin 2")
    index(Keeper(tmp_path, "code", first.made))
    assert len(runs) == 2


@pytest.fixture
def broken_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Pagefind that is installed and does not run."""
    program = SimpleNamespace(get_executable=lambda: tmp_path / "pagefind")
    monkeypatch.setitem(sys.modules, "pagefind_bin", program)  # type: ignore[arg-type]
    monkeypatch.setattr(engine, "engine", lambda: "pagefind_bin 1")
    monkeypatch.setattr("site_builder.pages.site.engine", lambda: "pagefind_bin 1")


@pytest.mark.usefixtures("broken_program")
def test_a_pagefind_that_does_not_run_is_said_to_have_failed() -> None:
    with pytest.raises(IndexingFailed):
        index()


@pytest.mark.usefixtures("broken_program")
def test_the_site_is_made_without_its_index_and_the_editor_is_told() -> None:
    problems: list[Problem] = []
    site = made(sample.sample_story(), extras=True, problems=problems)
    assert "From A to Z" in site["search/index.html"]
    (problem,) = [one for one in problems if one.code == "no-search-index"]
    assert problem.severity == "warning"
    assert "search box" in problem.hint
