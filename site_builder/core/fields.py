"""Checked reading of one YAML mapping: each fault becomes a Problem of its own, at its own line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from site_builder.core.problems import Problem, Severity
from site_builder.core.safe import YamlMap, safe_url

_YES = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`, or ''."""
    match = difflib.get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)
    return match[0] if match else ""


def key_of(name: str) -> str:
    """A key as it is compared: “Publish-Date” is publish_date."""
    return name.strip().lower().replace("-", "_")


class Fields:
    """A mapping at the path `at` in `yaml`, read key by key; faults gather in `problems`.

    Keys are compared without regard to case, and `-` counts as `_`. `synonyms` gives the key that
    another publisher's name stands for. Every method returns a usable default when it reports a fault.
    """

    def __init__(
        self,
        yaml: YamlMap,
        path: str,
        problems: list[Problem],
        *,
        known: Iterable[str],
        at: tuple[str | int, ...] = (),
        synonyms: Mapping[str, str] | None = None,
    ) -> None:
        self.yaml, self.path, self.problems, self.at = yaml, path, problems, at
        self.values: dict[str, Any] = {}
        self.names: dict[str, str] = {}
        self._take(set(known), synonyms or {})

    def _take(self, known: set[str], synonyms: Mapping[str, str]) -> None:
        data: Any = self.yaml.data
        for key in self.at:
            data = data[key]
        for name, value in data.items():
            key = key_of(name)
            key = key if key in known else synonyms.get(key, key)
            if key not in known:
                self._unknown(name, known)
            elif key in self.values:
                self._say(
                    self.yaml.line(*self.at, name), "error", "duplicate-key",
                    f"“{name}” and “{self.names[key]}” mean the same.", "Keep one of the two.",
                )  # fmt: skip
            else:
                self.values[key], self.names[key] = value, name

    def _unknown(self, name: str, known: set[str]) -> None:
        guess = nearest(key_of(name), known)
        hint = f"Did you mean “{guess}”?" if guess else f"Known are: {', '.join(sorted(known))}."
        self._say(
            self.yaml.line(*self.at, name), "warning", "unknown-key",
            f"“{name}” is not a key that is known here, so it does nothing.", hint,
        )  # fmt: skip

    # ------------------------------------------------------------ saying what is wrong

    def line(self, key: str = "", *deeper: int) -> int:
        """The line of a key (or of an item in its list); of the mapping itself without one."""
        name = self.names.get(key)
        return self.yaml.line(*self.at, name, *deeper) if name else self.yaml.line(*self.at)

    def error(self, key: str, code: str, message: str, hint: str = "", item: int = -1) -> None:
        self._say(self.line(key, *([item] if item >= 0 else [])), "error", code, message, hint)

    def warning(self, key: str, code: str, message: str, hint: str = "") -> None:
        self._say(self.line(key), "warning", code, message, hint)

    def _say(self, line: int, severity: Severity, code: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.path, line, severity, code, message, hint))

    def _wrong(self, key: str, wanted: str, hint: str = "") -> None:
        found = shown(self.values[key])
        self.error(
            key,
            "bad-value",
            f"“{self.names[key]}” should be {wanted}, not {found}.",
            hint or f"Write {wanted}.",
        )

    # ------------------------------------------------------------ values

    def has(self, key: str) -> bool:
        return self.values.get(key) is not None

    def text(self, key: str, default: str = "") -> str:
        """A line of text, without space around it; numbers as they were written."""
        value = self.values.get(key)
        if value is None:
            return default
        if isinstance(value, (dict, list)):
            self._wrong(key, "text", f"Write {self.names[key]}: “your text” on one line.")
            return default
        if isinstance(value, str):
            return value.strip()
        return self.yaml.written(*self.at, self.names[key]) or str(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """true or false; yes, no, on and off are understood."""
        value = self.values.get(key)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.lower() in _YES:
            return _YES[value.lower()]
        self._wrong(key, "true or false")
        return default

    def number(self, key: str, default: int, lowest: int, highest: int) -> int:
        value = self.values.get(key)
        if value is None:
            return default
        if isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest:
            return value
        self._wrong(key, f"a whole number from {lowest} to {highest}")
        return default

    def texts(self, key: str, *, commas: bool = True) -> tuple[str, ...]:
        """A list of texts, in order; one text alone is a list of one, or of several with `commas` between."""
        value = self.values.get(key)
        if value is None:
            return ()
        if isinstance(value, str):
            parts = value.split(",") if commas else [value]
            return tuple(part.strip() for part in parts if part.strip())
        if not isinstance(value, list):
            self._wrong(key, "a list", f"Write {self.names[key]}: [one, two].")
            return ()
        found: list[str] = []
        for index, item in enumerate(value):
            if isinstance(item, (dict, list)) or item is None:
                self.error(
                    key, "bad-value", f"“{self.names[key]}” should be a list of texts, not {shown(item)}.",
                    "Put texts with a colon in quotes.", item=index,
                )  # fmt: skip
            elif isinstance(item, str):
                found.append(item.strip())
            else:
                found.append(self.yaml.written(*self.at, self.names[key], index) or str(item))
        return tuple(found)

    def choice(self, key: str, allowed: tuple[str, ...], default: str) -> str:
        """One of `allowed`, compared without regard to case."""
        value = self.text(key).lower()
        for option in allowed:
            if value == option.lower():
                return option
        if value:
            guess = nearest(value, allowed)
            self._wrong(
                key, f"one of {', '.join(allowed)}", f"Did you mean “{guess}”?" if guess else ""
            )
        return default

    def url(self, key: str) -> str:
        value = self.text(key)
        address = safe_url(value)
        if value and not address:
            self._wrong(key, "a web address", "Write it in full, such as https://example.org/page.")
        return address

    def section(self, key: str, known: Iterable[str]) -> Fields | None:
        """The mapping under `key`; None (and a fault, if something else stands there) without one."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self._wrong(key, "a group of “name: value” lines, indented below it")
            return None
        at = (*self.at, self.names[key])
        return Fields(self.yaml, self.path, self.problems, known=known, at=at)

    def sections(self, key: str, known: Iterable[str]) -> tuple[Fields, ...]:
        """The mappings of the list under `key`."""
        value = self.values.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._wrong(key, "a list of entries that begin with “- ”")
            return ()
        entries: list[Fields] = []
        for index, item in enumerate(value):
            if isinstance(item, dict):
                at = (*self.at, self.names[key], index)
                entries.append(Fields(self.yaml, self.path, self.problems, known=known, at=at))
            else:
                self.error(
                    key, "bad-value", f"This entry of “{self.names[key]}” is {shown(item)}.",
                    "Write it as “- name: value”, with further names indented below.", item=index,
                )  # fmt: skip
        return tuple(entries)


def shown(value: object) -> str:
    """A value as it is named in a message."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a group of names and values"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return "“true”" if value else "“false”"
    text = str(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"
