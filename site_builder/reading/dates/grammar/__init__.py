"""One grammar file a language; languages without one read absolute dates by dateparser's locale data."""

from __future__ import annotations

import functools
import importlib

from site_builder.reading.dates.compile import Language, compile_grammar
from site_builder.reading.dates.grammar.locales import grammar_from_locale

GRAMMARS = ("de", "en", "es", "fr", "it", "pl", "ru", "uk")
"""The languages that have a grammar file of their own: `grammar/<code>.py` with a `GRAMMAR`."""
_OTHER_NAMES = {"no": "nb", "iw": "he", "in": "id"}


def language_of(language: str) -> Language | None:
    """The compiled grammar for a BCP 47 tag ("en-GB" is read as "en"); None where nothing is known."""
    code = language.replace("_", "-").split("-")[0].lower()
    return _compiled(_OTHER_NAMES.get(code, code))


@functools.cache
def _compiled(code: str) -> Language | None:
    if code in GRAMMARS:
        module = importlib.import_module(f"site_builder.reading.dates.grammar.{code}")
        return compile_grammar(module.GRAMMAR)
    grammar = grammar_from_locale(code)
    return None if grammar is None else compile_grammar(grammar)
