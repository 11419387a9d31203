"""YAML as editors mean it: bounded, without YAML's surprises, every value with its line.

What differs from YAML 1.1: dates, times and numbers with leading zeros stay text as written (12:30,
2022-02-30, 007), only `true` and `false` are truth values (`no` is the language code of Norwegian),
and there are no anchors, aliases or tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NoReturn

from site_builder.core.safe.text import Unsafe

Key = str | int

_MOST_CHARACTERS, _DEEPEST = 2_000_000, 12
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_SWALLOWED = re.compile(r"[ \t]+#[^\s#]")
_CONSTANTS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class YamlMap:
    """`data` holds plain values: dict (of str keys), list, str, int, float, bool, None.

    The top is a dict, or a list where the file is one ("- slug: izium").
    """

    data: Any
    first_line: int = 1
    _lines: dict[tuple[Key, ...], int] = field(default_factory=dict)
    _written: dict[tuple[Key, ...], str] = field(default_factory=dict)

    def line(self, *keys: Key) -> int:
        """The file's line of a key path such as ("events", 0, "date"), or of the nearest part there is."""
        while keys and keys not in self._lines:
            keys = keys[:-1]
        return self._lines.get(keys, self.first_line)

    def written(self, *keys: Key) -> str:
        """A number or truth value as the editor wrote it ("1.50"); '' where there is no such value."""
        return self._written.get(keys, "")


def load_yaml(text: str, *, first_line: int = 1) -> YamlMap:
    """Read `text`, whose first line is line `first_line` of the file. Raises Unsafe with the line."""
    import yaml

    if len(text) > _MOST_CHARACTERS:
        raise Unsafe("The YAML is larger than 2 MB.", first_line, "Split it or make it shorter.")
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Composer(text, first_line).compose(yaml.parse(text, Loader=loader))
    except yaml.YAMLError as problem:
        _explain(problem, text, first_line)


class _Composer:
    """Builds values from parser events, so that depth is checked before anything recurses."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.lines: dict[tuple[Key, ...], int] = {}
        self.written: dict[tuple[Key, ...], str] = {}

    def compose(self, events: Any) -> YamlMap:
        """One pass with a stack of open collections; each entry is (path, collection, waiting key)."""
        import yaml

        top: Any = None
        stack: list[tuple[tuple[Key, ...], Any, list[str]]] = []
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and self.lines:
                self._fail(event, "There is a second “---” inside.", "Remove that line.")
            if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
                stack.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            self._refuse_extras(event)
            if stack and isinstance(stack[-1][1], dict) and not stack[-1][2]:
                self._key(event, *stack[-1])
                continue
            path = self._path_of_next(event, stack)
            value = self._value(event, path)
            self._place(value, stack)
            if not stack and top is None:
                top = value
                self.lines.setdefault((), self.first_line)
            if isinstance(value, (dict, list)):
                if len(stack) >= _DEEPEST:
                    self._fail(event, "This is nested too deeply.", "Use fewer levels.")
                stack.append((path, value, []))
        return YamlMap(top, self.first_line, self.lines, self.written)

    def _refuse_extras(self, event: Any) -> None:
        if getattr(event, "anchor", None):
            self._fail(
                event,
                "A value that starts with & or * has a special meaning in YAML, which is not allowed here.",
                "Put the value in quotes.",
            )
        if getattr(event, "tag", None):
            self._fail(
                event,
                "A value that starts with ! has a special meaning in YAML, which is not allowed here.",
                "Put the value in quotes.",
            )

    def _key(
        self, event: Any, path: tuple[Key, ...], mapping: dict[str, Any], waiting: list[str]
    ) -> None:
        key = getattr(event, "value", None)
        if not isinstance(key, str) or not key.strip():
            self._fail(
                event, "There is a value without a name before its colon.", "Write “name: value”."
            )
        if key in mapping:
            before = self.lines[(*path, key)]
            self._fail(
                event, f"“{key}” stands here twice, first on line {before}.", "Keep one of the two."
            )
        self.lines[(*path, key)] = self._line(event)
        waiting.append(key)

    def _path_of_next(
        self, event: Any, stack: list[tuple[tuple[Key, ...], Any, list[str]]]
    ) -> tuple[Key, ...]:
        if not stack:
            return ()
        path, collection, waiting = stack[-1]
        if isinstance(collection, dict):
            return (*path, waiting[0])
        path = (*path, len(collection))
        self.lines[path] = self._line(event)
        return path

    def _place(self, value: Any, stack: list[tuple[tuple[Key, ...], Any, list[str]]]) -> None:
        if not stack:
            return
        _, collection, waiting = stack[-1]
        if isinstance(collection, dict):
            collection[waiting.pop()] = value
        else:
            collection.append(value)

    def _value(self, event: Any, path: tuple[Key, ...]) -> Any:
        import yaml

        if isinstance(event, yaml.MappingStartEvent):
            return {}
        if isinstance(event, yaml.SequenceStartEvent):
            return []
        text = str(event.value)
        if not event.implicit[0]:
            return text
        if not text and _SWALLOWED.match(self.text, event.start_mark.index):
            self._fail(
                event,
                "What follows the # is lost: YAML takes it for a comment.",
                "Put it in quotes.",
            )
        if text in _CONSTANTS:
            value: Any = _CONSTANTS[text]
        elif _INTEGER.fullmatch(text):
            value = int(text)
        elif _DECIMAL.fullmatch(text):
            value = float(text)
        else:
            return text
        self.written[path] = text
        return value

    def _line(self, event: Any) -> int:
        return self.first_line + int(event.start_mark.line)

    def _fail(self, event: Any, message: str, hint: str) -> NoReturn:
        raise Unsafe(message, self._line(event), hint)


_PLAIN_VALUE = re.compile(r"\s*(?:-\s+)?([\w-]+)\s*:\s+(\S.*?)\s*$")


def _explain(problem: Any, text: str, first_line: int) -> NoReturn:
    """Say in an editor's words what the YAML parser stumbled over."""
    mark = getattr(problem, "problem_mark", None)
    if mark is None:
        position = int(getattr(problem, "position", 0) or 0)
        raise Unsafe(
            "There is a character here that YAML does not allow.",
            first_line + text[:position].count("\n"),
            "Delete it and type the line again.",
        ) from None
    lines = text.split("\n")
    number = min(int(mark.line), len(lines) - 1)
    said = str(problem.problem or "")
    context = getattr(problem, "context_mark", None)
    if context is not None and "unexpected end" in said:
        number = int(context.line)
    for candidate in (number, number - 1):
        if 0 <= candidate < len(lines) and (advice := _advice(lines[candidate], said)):
            raise Unsafe(advice[0], first_line + candidate, advice[1]) from None
    raise Unsafe(
        f"This line is not valid YAML: {lines[number].strip()[:80] or said}",
        first_line + number,
        "Write “name: value” with a space after the colon, lists as “- item”, and text with special "
        "characters in quotes.",
    ) from None


def _advice(line: str, said: str) -> tuple[str, str] | None:
    if line[: len(line) - len(line.lstrip())].count("\t"):
        return ("The line begins with a tab.", "Use spaces instead of tabs.")
    if "unexpected end" in said and "\n" not in line and line.count('"') + line.count("'"):
        return (
            "A quotation mark opens here and is never closed.",
            "Add the closing quotation mark.",
        )
    match = _PLAIN_VALUE.fullmatch(line)
    if not match:
        if line.strip() and ":" not in line and not line.lstrip().startswith(("-", "#")):
            return (
                f"“{line.strip()[:80]}” is not of the form “name: value”.",
                "If the article's text begins here, the closing --- before it is missing.",
            )
        return None
    key, value = match.groups()
    quoted = "'" + value.replace("'", "''") + "'" if '"' in value else f'"{value}"'
    if value[0] not in "'\"[{" and ": " in value + " ":
        found = f"The value of “{key}” has a colon in it."
    elif value[0] in "'\"[{@`%&*!|>,]}-?:":
        found = f"The value of “{key}” begins with {value[0]}, which has a special meaning in YAML."
    else:
        return None
    hint = f"Put it in quotes: {key}: {quoted}"
    if value[0] in "'\"":
        inner = value.replace('"', "”") if value[0] == '"' else value
        found = f"The value of “{key}” goes on after its closing quotation mark."
        hint = f"Put the whole value in one pair of quotes: {key}: " + (
            f'"{inner}"' if value[0] == "'" else quoted
        )
    return (found, hint)
