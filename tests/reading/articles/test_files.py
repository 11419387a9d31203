"""Which files in content/ are what."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.reading import explainer_of, find_content
from site_builder.reading.articles.files import slug_of_file, title_of_file


def _content(root: Path, *paths: str) -> Path:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"text of {path}", encoding="utf-8")
    return root


def test_articles_indexes_and_settings_are_told_apart(tmp_path: Path) -> None:
    content = _content(
        tmp_path,
        "site.yml", "towns.yaml", "index.md", "loose.md", "_article.md", "README.md", "readme.MD", ".hidden.md",
        "berlin/index.md", "berlin/1989-11-09-wall.MD", "berlin/deeper/a.md", "berlin/deeper/index.md",
        "_drafts/x.md", ".git/x.md", "berlin/_old/x.md", "berlin/photo.jpg", "berlin/notes.txt", "kharkiv/ümlaut ї.md",
    )  # fmt: skip
    found = find_content(content)
    assert (found.site, found.towns) == ("site.yml", "towns.yaml")
    assert found.indexes == ("berlin/index.md", "index.md")
    assert found.articles == (
        "berlin/1989-11-09-wall.MD", "berlin/deeper/a.md", "berlin/deeper/index.md", "kharkiv/ümlaut ї.md", "loose.md",
    )  # fmt: skip


def test_an_empty_folder_is_an_empty_site(tmp_path: Path) -> None:
    found = find_content(tmp_path)
    assert (found.site, found.towns, found.indexes, found.articles) == (None, None, (), ())


@pytest.mark.skipif(os.name == "nt", reason="making links needs a privilege on Windows")
def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside = _content(tmp_path / "outside", "secret.md")
    content = _content(tmp_path / "content", "a.md")
    (content / "linked").symlink_to(outside)
    (content / "b.md").symlink_to(outside / "secret.md")
    (content / "c.md").symlink_to(content / "a.md")
    (content / "d.md").symlink_to(content / "missing.md")
    assert find_content(content).articles == ("a.md", "c.md")


@pytest.mark.parametrize(
    ("path", "slug"),
    [("a.md", ""), ("kharkiv/a.md", "kharkiv"), ("kharkiv/x/y/a.md", "kharkiv"), ("The Wall/a.md", "the-wall"), ("CON/a.md", "page-con")],
)  # fmt: skip
def test_the_top_folder_is_the_explainer(path: str, slug: str) -> None:
    assert explainer_of(path) == slug


@pytest.mark.parametrize(
    ("path", "slug", "title"),
    [
        ("k/2022-09-10-izium-falls.md", "2022-09-10-izium-falls", "Izium falls"),
        ("k/2022-09-10.md", "2022-09-10", "2022-09-10"),
        ("k/Ізюм вільний.md", "ізюм-вільний", "Ізюм вільний"),
        ("k/nul.md", "page-nul", "Nul"),
    ],
)
def test_a_files_name_gives_slug_and_title(path: str, slug: str, title: str) -> None:
    assert slug_of_file(path) == slug
    assert title_of_file(path) == title
