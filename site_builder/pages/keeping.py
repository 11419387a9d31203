"""Pages that stand in the output already and would come out the same: they are not made again.

A page's key is a digest of all that it shows. The key and the content's digest are remembered from build
to build; the content itself is read from the output, and believed only if it has that digest.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from site_builder.core.codec import Unstorable, codec_of
from site_builder.core.model import (
    Article,
    Correction,
    DateMention,
    Event,
    Explainer,
    Publisher,
    Site,
    SourceInfo,
    Town,
)
from site_builder.core.when import Day, When
from site_builder.pages.files import OutputFile

Known = Mapping[str, tuple[str, str]]
"""By path: the key of what a page shows, and the digest of its content."""

_PLAIN = (
    Correction, DateMention, Day, Explainer, Publisher, Site, SourceInfo, Town, When,
    int, float, bool, type(None), datetime.date,
)  # fmt: skip
_IMPORTANCE = [one.name for one in dataclasses.fields(Event)].index("importance")
_WEIGHT = re.compile(rb"\bimportance\b")
_encode_event, _encode_article = codec_of(Event).encode, codec_of(Article).encode


@dataclass(frozen=True)
class Keeper:
    """What is known of the pages in `output`; `made` is filled with those of this build.

    `base` stands for everything that any page may depend on besides what it is given: code, theme,
    settings. `weighed`: whether a template shows events' importance, which one new article changes a
    little everywhere and no built-in template shows.
    """

    output: Path
    base: str
    known: Known
    weighed: bool = False
    made: dict[str, tuple[str, str]] = field(default_factory=dict)
    _digests: dict[int, tuple[object, str]] = field(default_factory=dict)

    def based_on(self, theme: Sequence[Path], *rest: object) -> Keeper:
        """With the templates in these folders, and `rest`, as further things that any page may depend on."""
        files = [path for folder in theme for path in sorted(folder.rglob("*")) if path.is_file()]
        contents = [path.read_bytes() for path in files]
        whole = hashlib.blake2b(repr((self.base, list(map(str, files)), rest)).encode())
        for content in contents:
            whole.update(hashlib.blake2b(content).digest())
        weighed = any(_WEIGHT.search(content) for content in contents)
        return replace(self, base=whole.hexdigest(), weighed=weighed)

    def key_of(self, *shown: object) -> str:
        """A digest of what a page shows; '' where it cannot be told, and the page has to be made."""
        found = hashlib.blake2b(self.base.encode(), digest_size=16)
        try:
            self._add(found.update, shown)
        except Unstorable:
            return ""
        return found.hexdigest()

    def content(self, path: str, key: str) -> bytes | None:
        """The page at `path`, if the one in the output shows the same."""
        known = self.known.get(path)
        if known is None or known[0] != key:
            return None
        try:
            content = (self.output / path).read_bytes()
        except OSError:
            return None
        if _digest(content) != known[1]:
            return None
        self.made[path] = known
        return content

    def files(
        self, paths: Sequence[str], shown: object, make: Callable[[], Iterable[OutputFile]]
    ) -> Iterable[OutputFile]:
        """What `make` gives, taken from the output if all of `paths` are there and show the same."""
        key = self.key_of(shown)
        contents = {path: self.content(path, key) for path in paths} if key else {"": None}
        found = [OutputFile(path, content) for path, content in contents.items() if content]
        if len(found) == len(contents):
            return found
        made = tuple(make())
        for file in made if key else ():
            self.note(file.path, key, file.content)
        return made

    def note(self, path: str, key: str, content: bytes) -> None:
        self.made[path] = (key, _digest(content))

    def _add(self, take: Callable[[bytes], None], value: object) -> None:
        kind = type(value)
        if isinstance(value, str):
            take(f"{len(value)}:{value}".encode("utf-8", "surrogatepass"))
        elif isinstance(value, (Event, Article)):
            take(self._digest(value).encode())
        elif kind in _PLAIN:
            take(f"{value!r}\0".encode("utf-8", "surrogatepass"))
        elif isinstance(value, (tuple, list)):
            take(f"[{len(value)}".encode())
            for item in value:
                self._add(take, item)
        elif isinstance(value, Mapping):
            self._add(take, list(value.items()))
        elif dataclasses.is_dataclass(kind):
            take(kind.__name__.encode())
            for name in _fields(kind):
                self._add(take, getattr(value, name))
        else:
            raise Unstorable(f"{value!r} has no lasting name")

    def _digest(self, record: Event | Article) -> str:
        """Worked out once for each, however many pages show it."""
        found = self._digests.get(id(record))
        if found is None:
            # With the record itself: as long as it is here, no other can have its number.
            found = self._digests[id(record)] = record, _digest(self._whole(record).encode())
        return found[1]

    def _whole(self, record: Event | Article) -> str:
        if isinstance(record, Article):
            return json.dumps(_encode_article(record), separators=(",", ":"))
        if record.image:
            # A page asks for an event's picture only while it is made.
            raise Unstorable("its picture's file has to be asked for")
        values = _encode_event(record)
        if not self.weighed:
            values[_IMPORTANCE] = 0
        return json.dumps(values, separators=(",", ":"))


@lru_cache(maxsize=64)
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in dataclasses.fields(kind))


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
