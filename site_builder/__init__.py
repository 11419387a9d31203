"""The library's face: `build()` makes a site, `find_dates()` finds dates in prose.

Both are imported when first used, so that a build with nothing to do starts fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from site_builder.pipeline import build
    from site_builder.reading.dates import find_dates

__all__ = ["build", "find_dates"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "build":
        from site_builder.pipeline import build

        return build
    if name == "find_dates":
        from site_builder.reading.dates import find_dates

        return find_dates
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
