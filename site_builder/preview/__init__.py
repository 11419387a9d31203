"""The live preview: a local server that builds again at every save and shows what came of it."""

from __future__ import annotations

from site_builder.preview.server import PreviewError, serve

__all__ = ["PreviewError", "serve"]
