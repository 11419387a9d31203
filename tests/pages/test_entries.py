from __future__ import annotations

from dataclasses import replace

from site_builder.core.model import Event, Source, Story, Timeline
from tests.pages import story as sample
from tests.pages.making import Site, broken, event_in, made, text_of

BEFORE = "Ukrainian troops crossed the river near Izium & dug in."
ATTACK = "They were beaten back <the same day>."


def leaning(context: str = BEFORE, **more: object) -> Event:
    said = sample.source(sample.WIRE, ATTACK, expression="the same day")
    return sample.event("2022-09-10", replace(said, context=context), id="eleans00001", **more)


def telling(*events: Event) -> Site:
    timelines = (Timeline(sample.KHARKIV, events),)
    return made(Story(sample.SITE, sample.TOWNS, timelines, sample.READINGS))


def card_of(event: Event) -> str:
    page = telling(event)["kharkiv-2022/index.html"]
    return event_in(page, event.id)


def shown(card: str) -> str:
    """What a reader sees without opening the details."""
    return card.partition("<details>")[0]


# ---------------------------------------------------------------- a sentence that leans on the one before


def test_a_sentence_that_leans_on_the_one_before_stands_below_it() -> None:
    card = shown(card_of(leaning()))
    context = card.index(f'<p class="context">{BEFORE.replace("&", "&amp;")}</p>')
    assert context < card.index('<p class="what">They were beaten back')


def test_a_sentence_that_stands_alone_has_nothing_above_it() -> None:
    assert 'class="context"' not in card_of(leaning(context=""))


def test_an_editors_own_words_lean_on_nothing() -> None:
    card = shown(card_of(leaning(text="The crossing failed.")))
    assert BEFORE.partition(" &")[0] not in card


def test_the_context_is_that_of_the_source_whose_sentence_is_shown() -> None:
    plain = sample.source(sample.MINISTRY, "Troops crossed <that day> and were beaten back.")
    card = shown(card_of(replace(leaning(text=plain.quote), sources=(plain, *leaning().sources))))
    assert 'class="context"' not in card


def test_the_opening_clause_of_a_sentence_leans_as_the_whole_does_and_a_later_one_does_not() -> (
    None
):
    first, later = "They were beaten back", "the same day"
    assert 'class="context"' in shown(card_of(leaning(text=first)))
    assert 'class="context"' not in shown(card_of(leaning(text=later)))


def test_key_moments_stay_short() -> None:
    page = telling(leaning(key=True))["kharkiv-2022/index.html"]
    moments = page[page.index('<section class="moments"') :].partition("</section>")[0]
    assert "They were beaten back" in moments
    assert "crossed the river" not in moments


def test_the_context_says_its_language_as_the_sentence_does() -> None:
    source = replace(leaning().sources[0], language="uk", context="Війська перейшли річку.")
    card = shown(card_of(replace(leaning(), sources=(source,))))
    assert '<p class="context" lang="uk">' in card


# ---------------------------------------------------------------- a town without a page


def in_kyiv(source: Source, **more: object) -> Event:
    return sample.event("2022-09-10", source, id="ekyiv000001", **more)


def test_a_town_without_a_page_that_an_editor_named_is_plain_text() -> None:
    source = sample.source(sample.WIRE, "Sirens were heard <on Saturday>.")
    event = in_kyiv(source, towns=("kyiv", "izium"))
    card = card_of(event)
    assert '<ul class="towns" aria-label="Towns"><li>Kyiv</li><li><a class="place"' in card
    site = telling(event)
    assert "towns/kyiv/index.html" not in site
    assert list(broken(site)) == []


def test_a_town_without_a_page_is_not_named_again_where_its_sentence_names_it() -> None:
    source = sample.source(sample.WIRE, "{kyiv:Kyiv} was shelled <on Saturday>.")
    card = shown(card_of(in_kyiv(source)))
    assert text_of(card).count("Kyiv") == 2  # the sentence, and the name of its link
    assert 'class="towns"' not in card
    assert 'class="place"' not in card


def test_a_town_that_nobody_knows_is_not_named() -> None:
    source = sample.source(sample.WIRE, "Sirens were heard <on Saturday>.")
    assert 'class="towns"' not in card_of(in_kyiv(source, towns=("atlantis",)))
