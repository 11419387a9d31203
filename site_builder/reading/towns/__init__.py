"""Towns: content/towns.yml, the names of its towns in a text, and spellings that are nearly names."""

from site_builder.reading.towns.exclusions import FOUND_BY, REASONS
from site_builder.reading.towns.finder import NearMiss, TownExclusion, TownFinder
from site_builder.reading.towns.stanzas import load_towns

__all__ = ["FOUND_BY", "REASONS", "NearMiss", "TownExclusion", "TownFinder", "load_towns"]
