"""What the reader of an article's page will see of its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.core.model import Article, Asset, Sentence
from site_builder.core.problems import Problem, error
from site_builder.core.safe import SafeHtml, Unsafe
from site_builder.reading.articles.body import Change, Marked, render
from site_builder.reading.articles.doubts import Lines
from site_builder.reading.articles.illustrations import illustrate, without_strangers
from site_builder.reading.articles.overrides import without_overrides
from site_builder.reading.articles.prose import Prose, crosses


def make_page(
    source: str,
    begin: int,
    article: Article,
    prose: Prose,
    sentences: Sequence[Sentence],
    title_change: Change | None,
    line_at: Lines,
) -> tuple[SafeHtml, tuple[Asset, ...], list[Problem]]:
    """The article's HTML with its dates and towns marked, the files it needs, and what is wrong with them.

    `title_change` takes a heading away that the page shows as its title.
    """
    if not article.page:
        return SafeHtml(""), (), []
    illustrations = illustrate(source, article.path, prose, line_at)
    changes = [*without_overrides(prose), *illustrations.changes]
    changes += (
        Change(block.ordinal, block.ordinal, "\\")
        for block, _ in prose.inlines
        if block.ordinal >= 0
    )
    if title_change:
        changes = [c for c in changes if not title_change.start <= c.start < title_change.end]
        changes.append(title_change)
    try:
        html = render(source, begin, changes, tuple(_marked(source, prose, sentences)))
    except (Unsafe, RecursionError):
        fault = error(
            article.path, line_at(begin), "too-much-markup", "The formatting is too deeply nested to be turned into a page.",
            "Simplify lists, quotations and HTML.",
        )  # fmt: skip
        return SafeHtml(""), (), [fault]
    body, faults = without_strangers(html, article.path, illustrations.assets)
    return body, illustrations.assets, [*illustrations.problems, *faults]


def _marked(source: str, prose: Prose, sentences: Sequence[Sentence]) -> Iterable[Marked]:
    """The spans of the source that get marks: not where markup, or a label that Markdown looks up, is touched."""
    labels = sorted(label for _, inline in prose.inlines for label in inline.labels)
    cuts = sorted((*prose.cuts, *labels))
    for number, sentence in enumerate(sentences):
        for mark in sentence.marks:
            mention = (sentence.dates if mark.kind == "date" else sentence.towns)[mark.index]
            # Markdown asks whether letters stand around an underscore: a mark there would change the answer.
            beside = (
                source[max(0, mention.start - 1) : mention.start]
                + source[mention.end : mention.end + 1]
            )
            if "_" not in beside and not crosses(mention.start, mention.end, cuts):
                yield Marked(mention.start, mention.end, mark.kind, number, mark.index)
