"""Whole small sites in one string, so that a test shows what it is about.

folder = make_site(tmp_path, '''
== content/site.yml
title: Test
== content/2022-09-12-storm.md
---
title: Storm
---
On Saturday, …
''')
"""

from __future__ import annotations

import datetime
import json
import re
import textwrap
from pathlib import Path
from typing import Any

from site_builder.core.model import BuildReport
from site_builder.pipeline import build

NOW = datetime.datetime(2022, 12, 1, tzinfo=datetime.UTC)

SITE_YML = "title: Test site\nbase_url: https://example.org/project/\nlanguage: en-GB\ntimezone: Europe/Kyiv\n"


def make_site(folder: Path, files: str) -> Path:
    """Writes the files (`== path` before each) below `folder`; returns the content folder.

    A site.yml without faults is added where none is given.
    """
    parts = re.split(r"^== (.+)$\n", textwrap.dedent(files).lstrip("\n"), flags=re.M)
    for path, text in zip(parts[1::2], parts[2::2], strict=True):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    content = folder / "content"
    content.mkdir(exist_ok=True)
    if not (content / "site.yml").exists():
        (content / "site.yml").write_text(SITE_YML, encoding="utf-8")
    return content


def build_site(folder: Path, files: str = "", **options: Any) -> BuildReport:
    """Builds `folder`/content into `folder`/_site, after writing `files`."""
    content = make_site(folder, files)
    options.setdefault("now", NOW)
    return build(content, folder / "_site", **options)


def events(folder: Path, explainer: str = "") -> list[dict[str, Any]]:
    """The events of the published timeline.json."""
    path = folder / "_site" / explainer / "timeline.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["events"]
    return found


def page(folder: Path, path: str = "index.html") -> str:
    return (folder / "_site" / path).read_text(encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Every published file's bytes, by path."""
    root = folder / "_site"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
