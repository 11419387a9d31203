"""A build with nothing to do says so before anything slow is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.sites import make_site

ROOT = Path(__file__).parents[2]
SLOW = (
    "babel",
    "dateparser",
    "jinja2",
    "livereload",
    "markdown",
    "multiprocessing",
    "nh3",
    "PIL",
    "yaml",
)
SCRIPT = (
    "import sys; from site_builder.cli import main; code = main(sys.argv[1:]); "
    f"print(code, [name for name in {SLOW!r} if name in sys.modules])"
)  # fmt: skip


def test_a_build_with_nothing_to_do_imports_nothing_slow(tmp_path: Path) -> None:
    content = make_site(
        tmp_path, "== content/2022-09-12-storm.md\n---\ntitle: Storm\n---\nOn Saturday it rained.\n"
    )

    def built() -> list[str]:
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT, "--content", content, "--output", tmp_path / "_site"],
            cwd=ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
            check=True, capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        return run.stdout.splitlines()

    first, second = built(), built()
    assert "jinja2" in first[-1]
    assert "Nothing has changed" in second[-2]
    assert second[-1] == "0 []"
