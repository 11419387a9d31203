"""A town as a stanza of towns.yml."""

from __future__ import annotations

import json
import re

from site_builder.core.model import Town
from site_builder.reading.towns.words import word_set

_PLAIN = re.compile(r"[^\W\d_][\w.’-]*(?: [\w.’-]+)*")
# What YAML reads as true, false or nothing.
_WORDS_OF_YAML = word_set("y n yes no on off true false null")


def stanza(town: Town) -> str:
    """The lines to paste, without what the town does not have; `load_towns` reads the same town."""
    lines = [f"- slug: {_scalar(town.slug)}", f"  name: {_scalar(town.name)}"]
    if town.names:
        names = (f"{_scalar(tag)}: {_scalar(name)}" for tag, name in town.names)
        lines.append(f"  names: {{{', '.join(names)}}}")
    if town.lat is not None and town.lon is not None:
        lines += [f"  lat: {town.lat}", f"  lon: {town.lon}"]
    lines += [f"  {key}: {_scalar(value)}" for key, value in
              (("country", town.country), ("region", town.region)) if value]  # fmt: skip
    if town.geonameid:
        lines.append(f"  geonameid: {town.geonameid}")
    if town.aliases:
        lines.append(f"  aliases: [{', '.join(map(_scalar, town.aliases))}]")
    if not town.page:
        lines.append("  page: false")
    return "\n".join(lines)


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return json.dumps(text, ensure_ascii=False)
