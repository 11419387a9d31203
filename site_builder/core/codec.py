"""Frozen records to plain JSON values and back, driven by their type hints. Never pickle.

A record becomes the list of its fields' values, in order: short, and fast to read back. What is stored
makes sense only to classes of the very shape that stored it, so the shape has a name, `Codec.shape`.
"""

from __future__ import annotations

import dataclasses
import datetime
import types
from collections.abc import Callable
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from site_builder.core.reasons import Reason, Weekday
from site_builder.core.when import Day, When

Convert = Callable[[Any], Any]


class Unstorable(TypeError):
    """A type that the codec does not know; the message names it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Codec:
    """`encode` makes JSON values of an instance, `decode` an equal instance of those values.

    `decode` trusts the values to be of this `shape` and checks little: where they may be damaged, a
    checksum must tell. Some that do not fit raise ValueError, TypeError, LookupError or AttributeError.
    """

    encode: Convert
    decode: Convert
    shape: str


def codec_of(record: Any) -> Codec:
    """The codec of a dataclass, or of any other type hint that records use. Raises Unstorable."""
    return _Compiler().codec(record)


def _same(value: Any) -> Any:
    return value


class _Compiler:
    """Puts together, once for each class, the functions that convert it."""

    def __init__(self) -> None:
        self._made: dict[Any, Codec] = {}

    def codec(self, hint: Any) -> Codec:
        if hint not in self._made:
            self._made[hint] = self._make(hint)
        return self._made[hint]

    def _make(self, hint: Any) -> Codec:
        origin, arguments = get_origin(hint), get_args(hint)
        if hint in (str, int, float, bool, type(None)) or origin is Literal:
            return Codec(_same, _same, repr(hint))
        if origin is tuple:
            return self._tuple(arguments)
        if origin in (Union, types.UnionType):
            return self._optional(hint, arguments)
        if hint is object:
            return Codec(_tagged, _untagged, "object")
        if hint is datetime.date:
            return Codec(datetime.date.isoformat, datetime.date.fromisoformat, "date")
        if isinstance(hint, type) and dataclasses.is_dataclass(hint):
            return self._record(hint)
        if isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields"):
            inner = self._tuple(tuple(get_type_hints(hint).values()))
            plain = inner.decode is tuple
            decode = (lambda values: hint(*values)) if plain else (lambda v: hint(*inner.decode(v)))
            return Codec(inner.encode, decode, f"{hint.__qualname__}{inner.shape}")
        if isinstance(hint, type) and issubclass(hint, str):
            return Codec(_same, hint, hint.__qualname__)
        raise Unstorable(f"{hint!r} cannot be kept in the cache")

    def _tuple(self, arguments: tuple[Any, ...]) -> Codec:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            item = self.codec(arguments[0])
            encode, decode, shape = item.encode, item.decode, f"[{item.shape}…]"
            if encode is decode is _same:
                return Codec(list, tuple, shape)
            return Codec(
                lambda values: [encode(value) for value in values],
                lambda values: tuple([decode(value) for value in values]) if values else (),
                shape,
            )
        parts = [self.codec(argument) for argument in arguments]
        shape = f"[{', '.join(part.shape for part in parts)}]"
        if all(part.encode is part.decode is _same for part in parts):
            return Codec(list, tuple, shape)
        return Codec(
            lambda values: [p.encode(v) for p, v in zip(parts, values, strict=True)],
            lambda values: tuple([p.decode(v) for p, v in zip(parts, values, strict=True)]),
            shape,
        )

    def _optional(self, hint: Any, arguments: tuple[Any, ...]) -> Codec:
        others = [argument for argument in arguments if argument is not type(None)]
        if len(others) != 1 or len(others) == len(arguments):
            raise Unstorable(f"{hint!r} cannot be kept in the cache: only “… | None” can")
        inner = self.codec(others[0])
        encode, decode = inner.encode, inner.decode
        return Codec(
            _same if encode is _same else lambda v: None if v is None else encode(v),
            _same if decode is _same else lambda v: None if v is None else decode(v),
            f"{inner.shape}?",
        )

    def _record(self, record: type[Any]) -> Codec:
        names = [field.name for field in dataclasses.fields(record)]
        values_of = _getter(names)
        count = len(names)
        encoders: list[tuple[int, Convert]] = []
        decoders: list[tuple[int, Convert]] = []

        def encode(value: Any) -> list[Any]:
            values = values_of(value)
            for place, convert in encoders:
                values[place] = convert(values[place])
            return values

        def decode(stored: Any) -> Any:
            values = [*stored]
            if len(values) != count:
                raise ValueError(f"not a stored {record.__qualname__}")
            for place, convert in decoders:
                values[place] = convert(values[place])
            return record(*values)

        # A record may hold itself, by way of others: it is known before its fields are.
        self._made[record] = Codec(encode, decode, record.__qualname__)
        hints = get_type_hints(record)
        shapes: list[str] = []
        for place, name in enumerate(names):
            inner = self.codec(hints[name])
            shapes.append(f"{name}: {inner.shape}")
            if inner.encode is not _same:
                encoders.append((place, inner.encode))
            if inner.decode is not _same:
                decoders.append((place, inner.decode))
        return Codec(encode, decode, f"{record.__qualname__}({', '.join(shapes)})")


def _getter(names: list[str]) -> Callable[[Any], list[Any]]:
    if len(names) < 2:
        return lambda value: [getattr(value, name) for name in names]
    get = attrgetter(*names)
    return lambda value: [*get(value)]


# ---------------------------------------------------------------- values of any type


def _tagged(value: object) -> Any:
    """A value whose type the record leaves open: plain, a date, a Day, a When, a Weekday, a Reason or a tuple of them."""
    if type(value) in _TAGLESS:
        return value
    for tag, (kind, codec) in _TAGGED.items():
        if type(value) is kind:
            return [tag, codec.encode(value)]
    raise Unstorable(f"{value!r} cannot be kept in the cache")


def _untagged(value: Any) -> object:
    if type(value) in _TAGLESS:
        return value
    tag, inner = value
    return _TAGGED[tag][1].decode(inner)


_TAGLESS = (str, int, float, bool, type(None))
_TAGGED: dict[str, tuple[type, Codec]] = {
    "date": (datetime.date, codec_of(datetime.date)),
    "day": (Day, codec_of(Day)),
    "when": (When, codec_of(When)),
    "reason": (Reason, codec_of(Reason)),
    "weekday": (Weekday, codec_of(Weekday)),
    "tuple": (tuple, codec_of(tuple[object, ...])),
}
