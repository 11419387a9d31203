"""The one trust boundary: text, YAML, paths, slugs, URLs and HTML that come from content pass here.

Only this package makes `SafeHtml`.
"""

from site_builder.core.safe.html import (
    CLOSE_MARK,
    MARK_BODY,
    NO_HTML,
    OPEN_MARK,
    SafeHtml,
    clean_html,
    fill_marks,
    open_mark,
    trusted,
)
from site_builder.core.safe.names import inside, safe_url, slugify, valid_slug
from site_builder.core.safe.strict_yaml import YamlMap, load_yaml
from site_builder.core.safe.text import Unsafe, clean_text, read_text

__all__ = [
    "CLOSE_MARK",
    "MARK_BODY",
    "NO_HTML",
    "OPEN_MARK",
    "SafeHtml",
    "Unsafe",
    "YamlMap",
    "clean_html",
    "clean_text",
    "fill_marks",
    "inside",
    "load_yaml",
    "open_mark",
    "read_text",
    "safe_url",
    "slugify",
    "trusted",
    "valid_slug",
]
