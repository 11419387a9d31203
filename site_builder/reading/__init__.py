"""Reading: what an article says. The first of the three wings.

What a build with nothing to do has no use for is imported when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.reading.articles.files import ContentFiles, explainer_of, find_content

if TYPE_CHECKING:
    from site_builder.reading.articles.explainers import read_explainer
    from site_builder.reading.articles.read import read_article, read_names
    from site_builder.reading.towns import TownFinder, load_towns

__all__ = [
    "ContentFiles",
    "TownFinder",
    "date_rules",
    "explainer_of",
    "find_content",
    "load_towns",
    "read_article",
    "read_explainer",
    "read_names",
]

_LATE = {
    "TownFinder": "towns",
    "load_towns": "towns",
    "read_article": "articles.read",
    "read_explainer": "articles.explainers",
    "read_names": "articles.read",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)


def date_rules(language: str) -> tuple[tuple[str, str, str], ...]:
    """The rules of `language` as readers are told them: name, plain sentence, example."""
    from site_builder.reading.dates import rules

    return tuple((rule.name, rule.sentence, rule.example) for rule in rules(language))
