"""Whose borders a map draws: `map.borders` in site.yml."""

from __future__ import annotations

DEFAULT = "international"
POLICIES = {
    "international": "as internationally recognised",
    "in-practice": "as held in practice",
    "argentina": "Argentina", "bangladesh": "Bangladesh", "brazil": "Brazil", "china": "China",
    "egypt": "Egypt", "france": "France", "germany": "Germany", "greece": "Greece", "india": "India",
    "indonesia": "Indonesia", "israel": "Israel", "italy": "Italy", "japan": "Japan", "korea": "South Korea",
    "morocco": "Morocco", "nepal": "Nepal", "netherlands": "the Netherlands", "pakistan": "Pakistan",
    "palestine": "Palestine", "poland": "Poland", "portugal": "Portugal", "russia": "Russia",
    "saudi-arabia": "Saudi Arabia", "spain": "Spain", "sweden": "Sweden", "taiwan": "Taiwan",
    "turkey": "Turkey", "ukraine": "Ukraine", "united-kingdom": "the United Kingdom",
    "united-states": "the United States", "vietnam": "Vietnam",
}  # fmt: skip


def credit(layers: frozenset[str], policy: str) -> str:
    """The line under a map: whose borders it shows, and where it comes from; '' without a base."""
    if not layers:
        return ""
    policy = policy if policy in POLICIES else DEFAULT
    words = POLICIES[policy]
    view = words if words.startswith("as ") else f"as {words} sees them"
    dashed = "; disputed ones dashed" if "border disputed" in layers else ""
    shown = layers & {"border", "border disputed"}
    borders = f"Today’s borders, {view}{dashed}. " if shown else ""
    rivers = "; rivers: World Data Bank II" if "rivers" in layers else ""
    return f"{borders}Map: Natural Earth{rivers}."
