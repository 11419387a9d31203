"""Text files as editors save them: any newline, with or without a BOM, nothing hidden left in."""

from __future__ import annotations

import re
from pathlib import Path


class Unsafe(ValueError):
    """Content that must not go further: what was found, where (`line` 1-based, 0: the whole), what to do."""

    def __init__(self, message: str, line: int = 0, hint: str = "") -> None:
        super().__init__(message, line, hint)
        self.message, self.line, self.hint = message, line, hint

    def __str__(self) -> str:
        return self.message


# U+2028, U+2029 and U+0085 come with text pasted from word processors: YAML counts them as lines,
# Markdown does not, so that the line numbers of the two would differ.
_NEWLINES = re.compile("\r\n|[\r\x85\u2028\u2029]")
_PAGE_BREAKS = re.compile("[\v\f]")
# Control characters, half surrogates, and the private-use characters that stand for marks and for
# Python-Markdown's own placeholders.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\ue000-\ue01f\ufffe\uffff]")


def clean_text(text: str) -> str:
    """The same text with newlines as \\n, no BOM, and U+FFFD for characters that no prose contains."""
    text = _NEWLINES.sub("\n", text.removeprefix("\ufeff"))
    return _FORBIDDEN.sub("\ufffd", _PAGE_BREAKS.sub(" ", text))


def read_text(path: Path, *, max_bytes: int = 2_000_000) -> str:
    """The cleaned text of a UTF-8 file. Raises Unsafe for other encodings and for too large a file."""
    with path.open("rb") as file:
        content = file.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise Unsafe(
            f"The file is larger than {max_bytes / 1_000_000:.3g} MB.",
            hint="Split it into several articles.",
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unsafe("The file is saved as UTF-16.", 1, "Save it again with the encoding UTF-8.")
    try:
        return clean_text(content.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        before = content[: problem.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        raise Unsafe(
            f"The file is not UTF-8: the byte 0x{content[problem.start]:02X} is no part of it.",
            before.count(b"\n") + 1,
            "Save it again with the encoding UTF-8.",
        ) from None
