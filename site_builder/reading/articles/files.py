"""Which files in content/ are what."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.core.safe import slugify, valid_slug


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """Paths relative to the content folder, with forward slashes, in alphabetical order.

    `site` and `towns` are those of site.yml and towns.yml, None where there is no such file.
    """

    site: str | None
    towns: str | None
    indexes: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


def find_content(content: Path) -> ContentFiles:
    """Walk the content folder.

    `_*`, dot files and README.md are no articles; what lies in a folder of such a name is none either.
    An index.md counts in content/ and directly in its folders; deeper ones are ordinary articles.
    Links that lead out of the folder are not followed.
    """
    found = sorted(_markdown_below(content))
    indexes = tuple(path for path in found if _is_index(path))
    return ContentFiles(
        site=_settings(content, "site"),
        towns=_settings(content, "towns"),
        indexes=indexes,
        articles=tuple(path for path in found if not _is_index(path)),
    )


def _markdown_below(content: Path) -> list[str]:
    found: list[str] = []
    for folder, folders, files in os.walk(content):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in files:
            if name.startswith((".", "_")) or name.lower() == "readme.md":
                continue
            path = Path(folder, name)
            if name.lower().endswith(".md") and path.is_file() and _stays_inside(content, path):
                found.append(path.relative_to(content).as_posix())
    return found


def _stays_inside(content: Path, path: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(content.resolve())


def _is_index(path: str) -> bool:
    return path.count("/") <= 1 and path.rpartition("/")[2].lower() == "index.md"


def _settings(content: Path, stem: str) -> str | None:
    names = (f"{stem}.yml", f"{stem}.yaml")
    return next((name for name in names if (content / name).is_file()), None)


def explainer_of(path: str) -> str:
    """The slug of the explainer that a file belongs to: its top folder's, '' directly in content/."""
    folder, slash, _ = path.partition("/")
    return slug_of_name(folder) if slash else ""


def slug_of_name(name: str) -> str:
    """A file's or folder's name as a slug: as it is where it can be, else with hyphens for the rest."""
    name = unicodedata.normalize("NFC", name)
    return name if valid_slug(name) else slugify(name)


def slug_of_file(path: str) -> str:
    """The default slug of an article: its file's name without .md, date included."""
    return slug_of_name(re.sub(r"(?i)\.md$", "", PurePosixPath(path).name))


def title_of_file(path: str) -> str:
    """A title made of the file's name: without the date, with spaces for hyphens."""
    name = re.sub(r"(?i)\.md$", "", PurePosixPath(path).name)
    words = re.sub(r"[-_]+", " ", re.sub(r"^\d{4}-\d\d-\d\d[-_ ]*", "", name)).strip() or name
    return words[:1].upper() + words[1:]
