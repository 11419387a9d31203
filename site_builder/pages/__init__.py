"""Pages: what people see. The third of the three wings.

`site_files` is imported when first used, so that a build with nothing to do starts fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.pages.files import OutputFile

if TYPE_CHECKING:
    from site_builder.pages.site import site_files

__all__ = ["OutputFile", "site_files"]


def __getattr__(name: str) -> Any:
    if name == "site_files":
        from site_builder.pages.site import site_files

        return site_files
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
