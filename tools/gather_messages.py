"""Gather the words of the pages into the catalogues of every language: `make messages`.

What a catalogue says already stays; what is new waits there, empty, for its translation, and is shown
in English until then; what no page says any more is taken out. A new language begins with
`python -m tools.gather_messages CODE` and is filled in with any editor for gettext catalogues.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

HOUSE = Path(__file__).resolve().parents[1]
CATALOGUES = HOUSE / "site_builder" / "pages" / "locale"
HEADER = """\
# The words of the pages. English stands as the message; `make messages` adds what is new.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""


def gathered() -> Catalog:
    """Every message of the templates and of the package's modules."""
    found = Catalog()
    pattern, options = "**.html", {"trimmed": "true", "silent": "false"}
    for _, _, message, _, _ in extract_from_dir(
        HOUSE / "templates", [(pattern, "jinja2")], {pattern: options}
    ):
        found.add(message)
    for module in sorted((HOUSE / "site_builder").rglob("*.py")):
        for said in _said(ast.parse(module.read_text("utf-8"))):
            found.add(said)
    return found


def _said(module: ast.Module) -> Iterator[str | tuple[str, str]]:
    """What Python says: say("…"), say.html("…"), say.n("…", "…", count), to_say("…"), interface_of(…)("…"),
    and the sentences of `core.reasons.Reason`: its calls, `because=`, and all with a place in quotes."""
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "“{" in node.value:
            yield node.value
        if isinstance(node, ast.keyword) and node.arg == "because":
            yield from _texts([node.value])
        if isinstance(node, ast.Call):
            match node.func:
                case (
                    ast.Name(id="say" | "to_say" | "Reason")
                    | ast.Attribute(value=ast.Name(id="say"), attr="html")
                    | ast.Call(func=ast.Name(id="interface_of"))
                    | ast.Attribute(value=ast.Call(func=ast.Name(id="interface_of")), attr="html")
                ):
                    yield from _texts(node.args[:1])
                case (
                    ast.Attribute(value=ast.Name(id="say"), attr="n")
                    | ast.Attribute(value=ast.Call(func=ast.Name(id="interface_of")), attr="n")
                ):
                    one, many = _texts(node.args[:2])
                    yield one, many


def _texts(nodes: list[ast.expr]) -> list[str]:
    return [str(node.value) for node in nodes if isinstance(node, ast.Constant)]


def updated(text: str, language: str, messages: Catalog) -> str:
    """A catalogue with today's messages, sorted, and its translations of them."""
    locale = language.replace("-", "_")
    catalogue = read_po(io.BytesIO(text.encode()), locale=locale)
    catalogue.update(messages, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    written = io.BytesIO()
    write_po(written, catalogue, width=0, omit_header=True, sort_output=True)
    header = HEADER.format(language=language, plurals=catalogue.plural_forms)
    return header + written.getvalue().decode().strip("\n") + "\n"


def main(new: list[str]) -> None:
    messages = gathered()
    for language in sorted({path.stem for path in CATALOGUES.glob("*.po")} | set(new)):
        Locale.parse(language, sep="-")
        path = CATALOGUES / f"{language}.po"
        text = path.read_text("utf-8") if path.exists() else ""
        path.write_text(updated(text, language, messages), "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
