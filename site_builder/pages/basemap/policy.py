"""Whose borders a map draws: `map.borders` in site.yml."""

from __future__ import annotations

from site_builder.pages.interface import interface_of, to_say
from site_builder.pages.language import locale_of

DEFAULT = "international"
VIEWS = {
    "international": to_say("Today’s borders, as internationally recognised"),
    "in-practice": to_say("Today’s borders, as held in practice"),
}
# Whose view it is, by the code of the country.
COUNTRIES = {
    "argentina": "AR", "bangladesh": "BD", "brazil": "BR", "china": "CN", "egypt": "EG", "france": "FR",
    "germany": "DE", "greece": "GR", "india": "IN", "indonesia": "ID", "israel": "IL", "italy": "IT",
    "japan": "JP", "korea": "KR", "morocco": "MA", "nepal": "NP", "netherlands": "NL", "pakistan": "PK",
    "palestine": "PS", "poland": "PL", "portugal": "PT", "russia": "RU", "saudi-arabia": "SA", "spain": "ES",
    "sweden": "SE", "taiwan": "TW", "turkey": "TR", "ukraine": "UA", "united-kingdom": "GB",
    "united-states": "US", "vietnam": "VN",
}  # fmt: skip
POLICIES = (*VIEWS, *COUNTRIES)


def credit(layers: frozenset[str], policy: str, language: str) -> str:
    """The line under a map: whose borders it shows, and where it comes from; '' without a base."""
    if not layers:
        return ""
    say = interface_of(language)
    parts = []
    if layers & {"border", "border disputed"}:
        if policy in COUNTRIES:
            country = str(locale_of(language).territories.get(COUNTRIES[policy], policy))
            view = say("Today’s borders, in the view of: %(country)s", country=country)
        else:
            view = say(VIEWS.get(policy, VIEWS[DEFAULT]))
        dashed = " · " + say("disputed ones dashed") if "border disputed" in layers else ""
        parts.append(f"{view}{dashed}.")
    rivers = " · " + say("rivers: %(source)s", source="World Data Bank II")
    parts.append(
        say("Map: %(names)s", names="Natural Earth") + (rivers if "rivers" in layers else "") + "."
    )
    return " ".join(parts)
