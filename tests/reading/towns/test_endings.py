"""Inflected forms of town names."""

from __future__ import annotations

import pytest

from site_builder.reading.towns.endings import inflected


def forms(name: str, language: str) -> set[str]:
    return {" ".join(form) for form in inflected(name.split(), language)}


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("uk", "Ізюм", "Ізюма Ізюму Ізюмом Ізюмі"),
        ("uk", "Харків", "Харкова Харкову Харковом Харкові"),
        ("uk", "Київ", "Києва Києву Києвом Києві"),
        ("uk", "Балаклія", "Балаклії Балаклію Балаклією"),
        ("uk", "Полтава", "Полтави Полтаві Полтаву Полтавою"),
        ("uk", "Прага", "Праги Празі Прагу Прагою"),
        ("uk", "Тернопіль", "Тернополя Тернополю Тернополем Тернополі"),
        ("uk", "Рівне", "Рівного Рівному Рівним"),
        ("uk", "Дніпро", "Дніпра Дніпру Дніпром Дніпрі"),
        ("uk", "Черкаси", "Черкас Черкасам Черкасах"),
        ("ru", "Изюм", "Изюма Изюму Изюмом Изюме"),
        ("ru", "Балаклея", "Балаклеи Балаклее Балаклею Балаклеей"),
        ("ru", "Казань", "Казани Казанью"),
        ("ru", "Москва", "Москвы Москве Москву Москвой"),
        ("ru", "Черкассы", "Черкассам Черкассах"),
        ("pl", "Charków", "Charkowa Charkowowi Charkowem Charkowie"),
        ("pl", "Warszawa", "Warszawy Warszawie Warszawę Warszawą"),
        ("pl", "Praga", "Pragi Pradze Pragę Pragą"),
        ("pl", "Poznań", "Poznania Poznaniem Poznaniu"),
        ("pl", "Katowice", "Katowic Katowicach Katowicami"),
        ("pl", "Łódź", "Łodzi Łodzią"),
        ("de", "Leipzig", "Leipzigs"),
    ],
)
def test_the_cases_of_a_name_are_made(language: str, name: str, expected: str) -> None:
    assert set(expected.split()) <= forms(name, language)


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("uk", "Великий Бурлук", {"Великого Бурлука", "Великому Бурлуку", "Великим Бурлуком"}),
        ("uk", "Біла Церква", {"Білої Церкви", "Білій Церкві", "Білу Церкву"}),
        ("ru", "Нижний Новгород", {"Нижнего Новгорода", "Нижнем Новгороде"}),
        ("pl", "Nowy Sącz", {"Nowego Sącza", "Nowym Sączu"}),
    ],
)
def test_the_words_of_a_name_change_together(language: str, name: str, expected: set[str]) -> None:
    made = forms(name, language)
    assert expected <= made
    assert "Великого Бурлуком" not in made


def test_part_of_a_name_may_stay_as_it_is() -> None:
    assert "Івано Франківська" in forms("Івано Франківськ", "uk")


def test_no_form_is_so_short_that_it_is_another_word() -> None:
    assert "Сум" not in forms("Суми", "uk")
    assert forms("Ош", "ru") == set()


def test_a_name_in_s_has_no_german_genitive_and_english_has_no_cases() -> None:
    assert forms("Paris", "de") == set()
    assert forms("Izium", "en") == set()


def test_the_same_forms_come_in_the_same_order() -> None:
    assert inflected(["Ізюм"], "uk") == inflected(["Ізюм"], "uk")
    assert inflected(["Ізюм"], "uk")[0] == ["Ізюма"]
