"""The pages' own words in other languages: catalogues that are whole, and fit what they translate."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from site_builder.pages.interface import CATALOGUES, interface_of
from tools.gather_messages import gathered, updated

LANGUAGES = sorted(path.stem for path in CATALOGUES.glob("*.po"))
VALUE = re.compile(r"%\((\w+)\)s|\{(\w+)\}|<(/?\w+)[^>]*>")


@pytest.fixture(scope="module")
def messages() -> Catalog:
    return gathered()


def catalogue(language: str) -> Catalog:
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language.replace("-", "_"))


def said(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def test_the_interface_speaks_eight_languages() -> None:
    assert {"ar", "de", "es", "fr", "pl", "ru", "uk"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_message_and_no_other(language: str, messages: Catalog) -> None:
    text = (CATALOGUES / f"{language}.po").read_text("utf-8")
    assert updated(text, language, messages) == text, "run `make messages`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_in_every_plural_form(language: str) -> None:
    found = catalogue(language)
    missing = [
        message.id for message in found if message.id and (message.fuzzy or not all(said(message)))
    ]
    assert not missing
    counted = [message for message in found if message.pluralizable and message.id]
    assert all(len(message.string) == found.num_plurals for message in counted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_and_the_markup_of_its_message(language: str) -> None:
    for message in catalogue(language):
        if not message.id:
            continue
        originals = message.id if isinstance(message.id, tuple) else (message.id,)
        wanted = sorted(VALUE.findall(originals[-1]))
        for text in said(message):
            found = sorted(VALUE.findall(text))
            # “One event” may spell its number out.
            without_number = [one for one in wanted if one[0] != "num"]
            assert found in (wanted, without_number), (message.id, text)
            assert text.count("%") == len(re.findall(r"%\(\w+\)s|%%", text)) + text.count("%%")
            assert (text[:1].isspace(), text[-1:].isspace()) == (False, False)


def test_no_message_is_both_counted_and_not(messages: Catalog) -> None:
    """Python's gettext before 3.13 does not find the one where the other is."""
    counted = {message.id[0] for message in messages if message.pluralizable and message.id}
    assert not counted & {message.id for message in messages if isinstance(message.id, str)}


def test_a_region_speaks_its_language_and_an_unknown_one_english() -> None:
    assert interface_of("de-AT").speaks == "de"
    assert interface_of("it").speaks == "en"
    assert interface_of("../de").speaks == "en"
    assert interface_of("it")("Key moments") == "Key moments"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert interface_of("en").n("%(num)s event", "%(num)s events", 1204) == "1,204 events"
    assert interface_of("de").n("%(num)s event", "%(num)s events", 1204).startswith("1.204 ")


def test_counted_things_take_the_plural_of_their_language() -> None:
    polish = interface_of("pl")
    forms = [polish.n("%(num)s event", "%(num)s events", count) for count in (1, 3, 5, 22)]
    assert len({form.partition(" ")[2] for form in forms}) == 3


def test_values_are_escaped_and_the_messages_markup_stands() -> None:
    html = interface_of("en").html("<b>Claimed</b> by %(who)s", who="A & <i>B</i>")
    assert html == "<b>Claimed</b> by A &amp; &lt;i&gt;B&lt;/i&gt;"


def test_a_per_cent_sign_in_a_value_stays() -> None:
    assert interface_of("en")("Near %(town)s", town="100%(x)s") == "Near 100%(x)s"
