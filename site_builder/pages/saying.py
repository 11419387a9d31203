"""Status and attribution of an event in words: who says so, and how sure it is."""

from __future__ import annotations

from markupsafe import Markup

from site_builder.core.model import Coverage, Event
from site_builder.core.reasons import Reason, Weekday
from site_builder.core.safe import SafeHtml
from site_builder.core.when import Day, When
from site_builder.pages import words
from site_builder.pages.interface import interface_of, to_say
from site_builder.pages.language import lang_attributes

_WORDS = {
    "reported": to_say("Reported"),
    "claimed": to_say("Claimed"),
    "unverified": to_say("Unverified"),
    "disputed": to_say("Disputed"),
    "planned": to_say("Planned"),
    "confirmed": to_say("Confirmed"),
    "corrected": to_say("Corrected"),
}
_BY_SPEAKER = {
    "reported": to_say("<b>According to</b> %(who)s"),
    "claimed": to_say("<b>Claimed</b> by %(who)s"),
    "unverified": to_say("<b>Unverified</b>, said by %(who)s"),
    # Not "disputed by …": the speaker is who says it, not who disputes it.
    "disputed": to_say("<b>Disputed</b>, said by %(who)s"),
    "planned": to_say("<b>Planned</b>, announced by %(who)s"),
    "confirmed": to_say("<b>Confirmed</b>, first said by %(who)s"),
    "corrected": to_say("<b>Corrected</b>, said by %(who)s"),
}
_BY_SOURCES = {
    "reported": to_say("<b>Reported by</b> %(sources)s"),
    "claimed": to_say("<b>Claimed</b>, reported by %(sources)s"),
    "unverified": to_say("<b>Unverified</b>, reported by %(sources)s"),
    "disputed": to_say("<b>Disputed</b>, reported by %(sources)s"),
    "planned": to_say("<b>Planned</b>, reported by %(sources)s"),
    "confirmed": to_say("<b>Confirmed</b>, reported by %(sources)s"),
    "corrected": to_say("<b>Corrected</b>, reported by %(sources)s"),
}


def status_word(status: str, language: str) -> str:
    """“Claimed”."""
    return interface_of(language)(_WORDS[status])


def status_of(event: Event, language: str) -> SafeHtml:
    """In brief, for a list: “Claimed by the ministry”, “Planned”."""
    say = interface_of(language)
    if event.status == "claimed" and event.attributed_to:
        return say.html("Claimed by %(who)s", who=_speaker(event, language))
    return say.html(_WORDS[event.status])


def says_of(event: Event, language: str) -> SafeHtml:
    """“<b>Claimed</b> by the ministry”, “<b>Reported by</b> 3 sources”: the flag stands out."""
    say = interface_of(language)
    if event.attributed_to:
        return say.html(_BY_SPEAKER[event.status], who=_speaker(event, language))
    names = list(dict.fromkeys(source.name for source in event.sources))
    sources = names[0] if len(names) == 1 else sources_in(event, language)
    return say.html(_BY_SOURCES[event.status], sources=sources)


def sources_in(event: Event, language: str) -> str:
    """“3 sources”: articles of one name are one."""
    count = len({source.name for source in event.sources})
    return interface_of(language).n("%(num)s source", "%(num)s sources", count)


def coverage_words(coverage: Coverage, language: str) -> str:
    """“Why it is a key moment: in 9 articles, 6 of them published later; 3 sources.”"""
    say = interface_of(language)
    found = say.n("in %(num)s article", "in %(num)s articles", coverage.articles)
    if 0 < coverage.later < coverage.articles:
        later = say.n(
            "%(num)s of them published later", "%(num)s of them published later", coverage.later
        )
        found = f"{found}, {later}"
    if coverage.sources > 1:
        found += "; " + say.n("%(num)s source", "%(num)s sources", coverage.sources)
    return say("Why it is a key moment: %(reason)s.", reason=found)


def reason_words(reason: Reason, language: str) -> str:
    """Why a date is what it is. English stands where the language has no words for it."""
    say = interface_of(language)
    if say.speaks == "en":
        return str(reason)
    facts = [_fact_words(fact, language) for fact in reason.facts]
    return say.catalogue.gettext(reason.because).format(*facts, text=reason.text)


def _fact_words(fact: object, language: str) -> str:
    if isinstance(fact, Reason):
        return reason_words(fact, language)
    if isinstance(fact, Day):
        return words.day_words(fact, language)
    if isinstance(fact, Weekday):
        return words.weekday_name(fact.number, language)
    if isinstance(fact, When | tuple):
        readings = (fact,) if isinstance(fact, When) else fact
        return words.when_words(readings, language, weekday=True)
    return str(fact)


def _speaker(event: Event, language: str) -> Markup:
    """As the source writes it: its language is said where the page has another."""
    said_in = next((one.language for one in event.sources if one.attribution), "")
    attributes = lang_attributes(said_in, language)
    if attributes:
        return Markup("<span{}>{}</span>").format(attributes, event.attributed_to)
    return Markup.escape(_lowered(event.attributed_to, language))


def _lowered(speaker: str, language: str) -> str:
    if language.split("-")[0] != "en":
        return speaker
    first, space, rest = speaker.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An") else speaker
