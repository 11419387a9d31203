"""A report in another language joins the English one of the same event, and no other."""

from __future__ import annotations

import pytest

from site_builder.core.model import Event
from site_builder.story import events_of, tell
from tests.story.build import explainer, reading, sentence

DAY = "2022-09-10"


def told(*reports: tuple[str, str], day: str = DAY) -> tuple[Event, ...]:
    """Each report is a language and a text in which [words] are the date and {words|slug} a town."""
    texts = []
    for number, (language, text) in enumerate(reports):
        marked = text.replace("|", "|@").replace("[", "{").replace("]", f"|{day}}}")
        texts.append(reading(sentence(marked), slug=f"paper-{number}", language=language))
    timeline, _ = tell(explainer(), texts, [event for text in texts for event in events_of(text)])
    return timeline.events


TAKEN = (
    "en",
    "Ukrainian troops entered {Izium|izium} on [Saturday], the railway hub of the front.",
)
SHELLED = ("en", "Shelling killed 5 people and wounded 12 in {Nikopol|nikopol} on [Saturday].")
QUAKE = ("en", "An earthquake shook {Skopje|skopje} on [Saturday] and damaged hundreds of houses.")
FREED = (
    "en",
    "Ukraine and Russia exchanged 215 prisoners near {Chernihiv|chernihiv} on [Saturday].",
)
FIRE = ("en", "A fire at a market in {Odesa|odesa} on [Saturday] killed 7 people.")
CRASH = ("en", "A bus crashed near {Lviv|lviv} on [Saturday], killing 9 people.")
FLOOD = ("en", "Floods cut off {Ulm|ulm} on [Saturday], and 300 people were evacuated.")


@pytest.mark.parametrize(
    ("english", "other"),
    [
        (TAKEN, ("uk", "[У суботу] українські війська увійшли до {Ізюма|izium}.")),
        (TAKEN, ("ru", "Украинские войска вошли в {Изюм|izium} [в субботу].")),
        (TAKEN, ("de", "Ukrainische Truppen haben am [Samstag] {Isjum|izium} befreit.")),
        (TAKEN, ("fr", "Les troupes ukrainiennes ont repris {Izioum|izium} [samedi].")),
        (TAKEN, ("es", "Las tropas ucranianas entraron en {Izium|izium} el [sábado].")),
        (SHELLED, ("uk", "[У суботу] внаслідок обстрілу {Нікополя|nikopol} загинули 5 людей, 12 поранені.")),
        (SHELLED, ("pl", "W [sobotę] w ostrzale {Nikopola|nikopol} zginęło 5 osób, a 12 zostało rannych.")),
        (QUAKE, ("de", "Ein Erdbeben hat am [Samstag] {Skopje|skopje} erschüttert.")),
        (QUAKE, ("it", "Un terremoto ha colpito {Skopje|skopje} [sabato].")),
        (FREED, ("ru", "[В субботу] под {Черниговом|chernihiv} состоялся обмен: домой вернулись 215 человек.")),
        (FIRE, ("uk", "[У суботу] в {Одесі|odesa} на ринку сталася пожежа, загинули 7 людей.")),
        (CRASH, ("uk", "[У суботу] біля {Львова|lviv} зіткнувся автобус, загинули 9 людей.")),
        (FLOOD, ("de", "Hochwasser schnitt am [Samstag] {Ulm|ulm} ab, 300 Menschen wurden evakuiert.")),
    ],
)  # fmt: skip
def test_two_reports_of_one_deed_in_one_town_are_one_event(
    english: tuple[str, str], other: tuple[str, str]
) -> None:
    (event,) = told(english, other)
    assert len(event.sources) == 2
    assert event.text == event.sources[0].quote


@pytest.mark.parametrize(
    ("english", "other"),
    [
        # another town
        (TAKEN, ("uk", "[У суботу] українські війська увійшли до {Куп'янська|kupiansk}.")),
        # another number
        (SHELLED, ("uk", "[У суботу] внаслідок обстрілу {Нікополя|nikopol} загинули 2 людей, 31 поранені.")),
        (FIRE, ("uk", "[У суботу] в {Одесі|odesa} на складі сталася пожежа, загинули 3 людей.")),
        # said not to have happened
        (TAKEN, ("uk", "[У суботу] українські війська ще не увійшли до {Ізюма|izium}.")),
        (TAKEN, ("de", "Ukrainische Truppen haben {Isjum|izium} am [Samstag] nicht befreit.")),
        # another deed, or hardly any word of one
        (TAKEN, ("uk", "[У суботу] внаслідок обстрілу {Ізюма|izium} загинули 5 людей.")),
        (TAKEN, ("uk", "[У суботу] президент відвідав {Ізюм|izium}.")),
        (QUAKE, ("de", "Das Theater in {Skopje|skopje} wurde am [Samstag] eröffnet.")),
        (("en", "A missile hit a school in {Odesa|odesa} on [Saturday]."),
         ("uk", "[У суботу] ракета влучила в лікарню в {Одесі|odesa}.")),
        (("en", "Power came back to {Odesa|odesa} on [Saturday] after a strike killed 3 people."),
         ("uk", "[У суботу] удар по мосту в {Одесі|odesa}: загинули 3 людей.")),
        # no town at all
        (("en", "Troops took the island on [Saturday]."), ("uk", "[У суботу] війська звільнили острів.")),
    ],
)  # fmt: skip
def test_reports_of_two_things_stay_two_events(
    english: tuple[str, str], other: tuple[str, str]
) -> None:
    assert len(told(english, other)) == 2


def test_what_joins_two_languages_is_said() -> None:
    (event,) = told(SHELLED, ("uk", "[У суботу] обстріл {Нікополя|nikopol}: загинули 5 людей."))
    assert "Nikopol" in str(event.joined_reason)


def test_the_text_is_in_the_language_of_the_explainer() -> None:
    english = ("en", "Troops entered {Izium|izium} [Saturday].")
    ukrainian = (
        "uk",
        "[У суботу] українські війська увійшли до {Ізюма|izium}, залізничного вузла на сході.",
    )
    (event,) = told(english, ukrainian)
    assert event.text == "Troops entered Izium Saturday."
    texts = [
        reading("Troops entered {Izium|@izium} {Saturday|2022-09-10}.", slug="a"),
        reading(
            "{У суботу|2022-09-10} війська увійшли до {Ізюма|@izium}.", slug="b", language="uk"
        ),
    ]
    found = [event for text in texts for event in events_of(text)]
    timeline, _ = tell(explainer(language="uk"), texts, found)
    assert [event.text for event in timeline.events] == ["У суботу війська увійшли до Ізюма."]


def test_two_papers_of_another_language_are_compared_by_the_same_words() -> None:
    (event,) = told(
        ("uk", "[У суботу] українські військові звільнили {Ізюм|izium}, важливий вузол."),
        ("uk", "Українська армія [в суботу] увійшла до {Ізюма|izium}, важливого вузла."),
    )
    assert len(event.sources) == 2
