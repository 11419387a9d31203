"""What is wrong with the content, said so that an editor can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One complaint: `path` is relative to the content folder, `line` 1-based (0: the file as a whole).

    `message` says what was found, `hint` what to do about it; `code` is a short stable name such as
    `bad-date` that tests and editors can search for.
    """

    path: str
    line: int
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.severity}: {self.message}" + (f" {self.hint}" if self.hint else "")


def error(path: str, line: int, code: str, message: str, hint: str = "") -> Problem:
    return Problem(path, line, "error", code, message, hint)


def warning(path: str, line: int, code: str, message: str, hint: str = "") -> Problem:
    return Problem(path, line, "warning", code, message, hint)
