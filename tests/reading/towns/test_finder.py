"""Which towns a text names, which it only seems to name, and why."""

from __future__ import annotations

import pickle
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.model import Town, TownMention
from site_builder.reading.towns import FOUND_BY, REASONS, TownExclusion, TownFinder

KHARKIV = {"country": "UA", "region": "Kharkiv oblast"}
TOWNS = (
    Town("izium", "Izium", (("uk", "Ізюм"), ("ru", "Изюм")), 49.21, 37.25, aliases=("Izyum",),
         not_=("Izium Street",), **KHARKIV),  # type: ignore[arg-type]
    Town("kupiansk", "Kupiansk", (("uk", "Куп'янськ"), ("ru", "Купянск")), 49.71, 37.61, **KHARKIV),  # type: ignore[arg-type]
    Town("balakliia", "Balakliia", (("uk", "Балаклія"),), 49.46, 36.86, **KHARKIV),  # type: ignore[arg-type]
    Town("kharkiv", "Kharkiv", (("pl", "Charków"), ("de", "Charkiw")), 49.99, 36.23, **KHARKIV),  # type: ignore[arg-type]
    Town("velykyi-burluk", "Velykyi Burluk", (("uk", "Великий Бурлук"),), **KHARKIV),  # type: ignore[arg-type]
    Town("belgorod", "Belgorod", country="RU"),
    Town("donetsk", "Donetsk", country="UA", region="Donetsk oblast"),
    Town("leeds", "Leeds"), Town("york", "York"), Town("london", "London"), Town("reading", "Reading"),
    Town("nice", "Nice"), Town("berlin", "Berlin"), Town("leipzig", "Leipzig"), Town("sopron", "Sopron"),
    Town("rostov-on-don", "Rostov-on-Don"), Town("st-gallen", "St. Gallen"), Town("l-aquila", "L'Aquila"),
    Town("new-york", "New York"), Town("frankfurt-oder", "Frankfurt (Oder)"),
    Town("kyiv", "Kyiv", page=False, old_slugs=("kiev",)), Town("moscow", "Moscow", page=False),
)  # fmt: skip
ENGLISH = TownFinder(TOWNS, language="en")


def slugs(text: str, finder: TownFinder = ENGLISH) -> list[str]:
    return [mention.slug for mention in finder.find(text)]


def rules(text: str, finder: TownFinder = ENGLISH) -> list[tuple[str, str]]:
    return [(found.text, found.rule) for found in finder.explain(text)]


def finder_of(*towns: Town, language: str = "en") -> TownFinder:
    return TownFinder(towns, language=language)


def labelled() -> list[tuple[str, list[str]]]:
    lines = Path(__file__).with_name("named.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ", 1) for line in lines if line.strip() and not line.startswith("#")]
    return [(sentence, [] if expected == "-" else expected.split()) for expected, sentence in rows]


@pytest.mark.parametrize(("sentence", "expected"), labelled())
def test_a_sentence_names_these_towns_and_no_others(sentence: str, expected: list[str]) -> None:
    assert slugs(sentence) == expected


# ---------------------------------------------------------------- spellings


def test_a_mention_has_the_spelling_of_the_article_and_its_place() -> None:
    text = "Near Izyum’s bridge."
    assert ENGLISH.find(text) == (TownMention(5, 10, "izium", "Izyum", "alias"),)


def test_a_name_may_be_broken_over_two_lines_but_not_over_two_paragraphs() -> None:
    assert slugs("the town of Velykyi\nBurluk fell") == ["velykyi-burluk"]
    assert slugs("the town of Velykyi   \n   Burluk fell") == ["velykyi-burluk"]
    assert slugs("the town of Velykyi\n\nBurluk fell") == []


def test_the_longest_name_wins() -> None:
    assert [mention.text for mention in ENGLISH.find("From York to New York.")] == [
        "York",
        "New York",
    ]


def test_a_name_in_brackets_is_part_of_the_name() -> None:
    text = "They met in Frankfurt (Oder) again."
    assert [mention.text for mention in ENGLISH.find(text)] == ["Frankfurt (Oder)"]


@pytest.mark.parametrize("apostrophe", "'’ʼ`")
def test_every_apostrophe_is_the_same(apostrophe: str) -> None:
    assert slugs(f"Місто Куп{apostrophe}янськ вільне.") == ["kupiansk"]


def test_an_accent_may_be_typed_as_a_character_of_its_own() -> None:
    finder = finder_of(Town("lodz", "Łódź"), Town("evian", "Évian"))
    assert slugs("In Ło\u0301dz\u0301 and in E\u0301vian.", finder) == ["lodz", "evian"]
    assert slugs("In ŁÓDŹ and in Évian.", finder) == ["lodz", "evian"]
    assert slugs("In Łod\u0301ź and in Evian.", finder) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("إيزيوم", "دخلت القوات إلى إيزيوم يوم السبت"),
        ("איזיום", "הכוחות נכנסו אל איזיום ביום שבת"),
        ("伊久姆", "军队周六进入伊久姆市"),
        ("イジューム", "部隊は土曜日にイジュームに入った"),
        ("이지움", "군이 이지움 시내에 들어갔다"),
        ("อีซุม", "กองทัพเข้าเมืองอีซุมวันเสาร์"),
        ("इज़ियम", "सेना इज़ियम में दाख़िल हुई"),
        ("Ιζιούμ", "Μπήκαν στο Ιζιούμ το Σάββατο"),
        ("იზიუმი", "ქალაქი იზიუმი თავისუფალია"),
        ("İzyum", "Birlikler İzyum'da, sonra İZYUM'un kuzeyinde"),
    ],
)
def test_a_name_is_found_in_its_own_script(name: str, text: str) -> None:
    finder = finder_of(Town("izium", "Izium", names=(("xx", name),)), language="tr")
    assert set(slugs(text, finder)) == {"izium"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ジュー", "イジュームに入った"),
        ("日", "日\u0301"),
        ("янськ", "Куп'янськ"),
        ("डिल", "डिल्ली"),
        ("Hara", "O'Hara spoke"),
        ("Bar", "Bärbel, Bar\u0301t and Barn"),
        ("إيزيوم", "الإيزيومي"),
    ],
)
def test_a_name_is_never_found_inside_a_word(name: str, text: str) -> None:
    assert slugs(text, finder_of(Town("x", name))) == []


def test_a_name_after_an_elided_article_is_found() -> None:
    finder = TownFinder(TOWNS, language="fr")
    assert slugs("la mairie d'Izium et l’Izium d’hier", finder) == ["izium", "izium"]
    assert slugs("D'Izium à L’Aquila. L’Izium libre.", finder) == ["izium", "l-aquila", "izium"]


def test_marks_that_no_one_sees_do_not_hide_a_name() -> None:
    assert slugs("\u200fIzium\u200e, Ku\u00adpiansk, \u200bLeeds") == ["izium", "kupiansk", "leeds"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Бої точилися в Ізюмі.", ["izium"]),
        ("uk", "Колона вийшла з Куп’янська до Балаклії.", ["kupiansk", "balakliia"]),
        ("uk", "За Великим Бурлуком, у Великому Бурлуці.", ["velykyi-burluk", "velykyi-burluk"]),
        ("ru", "Из Изюма и из Купянска.", ["izium", "kupiansk"]),
        ("pl", "W Charkowie i koło Charkowa.", ["kharkiv", "kharkiv"]),
        ("de", "Charkiws Bürgermeister sprach in Charkiw.", ["kharkiv", "kharkiv"]),
        ("en", "Бої точилися в Ізюмі.", []),
    ],
)
def test_inflected_names_are_found_in_their_language(
    language: str, text: str, expected: list[str]
) -> None:
    assert slugs(text, TownFinder(TOWNS, language=language)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Ізюмський район, Ізюминка, Харківська область, Куп'янський, Балаклійський"),
        ("ru", "Изюминка, Изюмский, Купянский, Харьковская"),
        ("pl", "Charkowski, Charkowianin, Charkowska"),
        ("de", "Charkiwer, Leipziger, Berliner"),
    ],
)
def test_adjectives_and_inhabitants_are_no_mention(language: str, text: str) -> None:
    assert slugs(text, TownFinder(TOWNS, language=language)) == []


def test_an_inflected_form_that_is_another_town_means_that_town() -> None:
    finder = finder_of(Town("bar", "Бара"), Town("baran", "Бар"), language="ru")
    assert slugs("Поезд из Бара пришёл в Бара.", finder) == ["bar", "bar"]


# ---------------------------------------------------------------- what an editor says


def test_only_the_articles_own_towns_are_matched_where_it_lists_them() -> None:
    text = "Izium, Kupiansk and the Izium region."
    found = ENGLISH.find(text, only=("kupiansk",))
    assert [(mention.slug, mention.rule) for mention in found] == [("kupiansk", "listed")]
    assert ENGLISH.find(text, only=()) == ()


def test_a_seat_of_government_counts_where_an_editor_says_so() -> None:
    text = "Kyiv was hit. Kyiv has doubled its gains."
    assert slugs(text) == []
    assert [m.start for m in ENGLISH.find(text, given=[(0, 4, "kyiv")])] == [0]
    assert [m.slug for m in ENGLISH.find(text, only=("kyiv",))] == ["kyiv", "kyiv"]


def test_a_given_span_is_kept_and_nothing_overlaps_it() -> None:
    text = "Izium and the old town, Izium again."
    found = ENGLISH.explain(text, given=[(0, 5, ""), (14, 22, "kupiansk")])
    assert found == (
        TownExclusion(0, 5, "Izium", "", "editor"),
        TownMention(14, 22, "kupiansk", "old town", "editor"),
        TownMention(24, 29, "izium", "Izium", "name"),
    )


def test_an_old_slug_stands_for_the_present_one() -> None:
    assert ENGLISH.find("In Kyiv.", given=[(3, 7, "kiev")])[0].slug == "kyiv"
    assert ENGLISH.find("In Kyiv.", only=("kiev",))[0].slug == "kyiv"
    assert ENGLISH.present("kiev") == ENGLISH.town("kiev").slug == "kyiv"
    assert {"kiev", "kyiv"} <= ENGLISH.slugs


def test_a_given_slug_of_no_town_is_no_town() -> None:
    assert ENGLISH.find("In Izium.", given=[(3, 8, "atlantis")]) == ()


# ---------------------------------------------------------------- one name, two towns


LYMAN = Town("lyman-donetsk", "Lyman", (), 48.98, 37.81, "UA", "Donetsk oblast")
OTHER_LYMAN = Town("lyman-kharkiv", "Lyman", (), 49.59, 36.46, "UA", "Kharkiv oblast")
TWO = TownFinder((*TOWNS, LYMAN, OTHER_LYMAN), language="en")


def test_a_name_of_two_towns_is_left_out_where_nothing_tells_them_apart() -> None:
    found = TWO.explain("Lyman fell on Saturday.")
    assert [(f.slug, f.rule) for f in found] == [
        ("lyman-donetsk", "ambiguous"),
        ("lyman-kharkiv", "ambiguous"),
    ]


def test_the_articles_other_towns_tell_two_towns_of_a_name_apart() -> None:
    assert slugs("Lyman fell after Balakliia.", TWO) == ["lyman-kharkiv", "balakliia"]


def test_the_region_behind_a_name_tells_two_towns_apart_in_the_whole_article() -> None:
    assert slugs("Lyman, Donetsk region, fell. Then Lyman was quiet.", TWO) == ["lyman-donetsk"] * 2


def test_two_towns_of_a_name_at_like_distances_are_not_told_apart_by_the_region() -> None:
    # Izium lies in the one's region and nearer to the other.
    assert slugs("Lyman fell after Izium.", TWO) == ["izium"]


def test_one_choice_of_the_editor_holds_for_the_whole_article() -> None:
    found = TWO.find("Lyman fell. Lyman burned.", given=[(0, 5, "lyman-donetsk")])
    assert [mention.slug for mention in found] == ["lyman-donetsk"] * 2


def test_the_articles_own_list_tells_two_towns_apart() -> None:
    found = TWO.find("Lyman fell near Balakliia.", only=("lyman-donetsk",))
    assert [mention.slug for mention in found] == ["lyman-donetsk"]


def test_without_coordinates_the_shared_region_decides() -> None:
    towns = (Town("a", "Ham", country="GB", region="Kent"), Town("b", "Ham", country="BE"),
             Town("c", "Deal", country="GB", region="Kent"))  # fmt: skip
    assert slugs("From Ham to Deal.", finder_of(*towns)) == ["a", "c"]


# ---------------------------------------------------------------- exclusions by name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Izium region", [("Izium", "region")]),
        ("the Donetsk front", [("Donetsk", "front")]),
        ("the Moscow-backed council", [("Moscow", "compound")]),
        ("the Kharkiv administration", [("Kharkiv", "institution")]),
        ("the Donetsk river", [("Donetsk", "river")]),
        ("a book by Jack London", [("London", "person")]),
        ("They met at Leeds United", [("Leeds", "longer name")]),
        ("They met in Izium Street", [("Izium Street", "not")]),
        ("the post by @Izium", [("Izium", "handle")]),
        ("the NICE guidelines", [("NICE", "abbreviation")]),
        ("Reading helps", [("Reading", "ordinary word")]),
        ("LEEDS, England (AP) — A road", [("LEEDS", "dateline")]),
        ("for Kyiv it was", [("Kyiv", "no page")]),
    ],
)
def test_every_exclusion_has_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert rules(text) == expected


def test_every_exclusion_can_be_told_in_a_sentence() -> None:
    for rule in REASONS:
        reason = TownExclusion(0, 6, "New\nYork", "new-york", rule).reason
        assert reason.startswith("“New York” ")
        assert reason.endswith(".")


def test_every_rule_of_a_mention_is_known() -> None:
    text = "Izium, Izyum, Ізюм and the old town"
    finder = TownFinder(TOWNS, language="uk")
    found = [*ENGLISH.find(text, given=[(23, 31, "leeds")]), *finder.find("в Ізюмі")]
    found += ENGLISH.find("Izium", only=("izium",))
    assert {mention.rule for mention in found} == set(FOUND_BY)


def test_the_next_item_of_a_list_is_no_part_of_a_name() -> None:
    assert slugs("  Izium\n  Ukrainian flags\n  Leeds\n  United fans") == ["izium", "leeds"]


def test_german_nouns_beside_a_town_make_no_longer_name() -> None:
    finder = TownFinder(TOWNS, language="de")
    assert slugs("Am Bahnhof Leipzig standen im Stadtteil Berlin Menschen.", finder) == [
        "leipzig",
        "berlin",
    ]


def test_region_words_before_a_name_are_known_in_other_languages() -> None:
    assert slugs("la région de Kharkiv", TownFinder(TOWNS, language="fr")) == []
    assert slugs("das Gebiet Charkiw", TownFinder(TOWNS, language="de")) == []


# ---------------------------------------------------------------- anything at all


NAMES = ["Ham", "Ham Burg", "al-Bab", "Куп'янськ", "北京", "إيزيوم", "İz", "Ha", "दिल"]
EVERYTHING = finder_of(*(Town(f"t{n}", name) for n, name in enumerate(NAMES)))


def stands_in_a_word(text: str, found: TownMention | TownExclusion) -> bool:
    def in_word(character: str) -> bool:
        return character.isalnum() or character == "_"

    before, after = text[max(0, found.start - 1) : found.start], text[found.end : found.end + 1]
    return in_word(before) or in_word(after)


@given(
    st.lists(st.sampled_from([*NAMES, *"ab'’- \n.,Kй٣_京", "\u0301", "'s", "region"]), max_size=30)
)
def test_no_name_is_found_inside_a_word_of_any_script(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = EVERYTHING.explain(text)
    # Chinese has no spaces, so there a name is found wherever its characters stand.
    assert not any(stands_in_a_word(text, f) for f in found if f.text != "北京")
    assert all(f.text == text[f.start : f.end] for f in found)
    assert all(a.end <= b.start or a.start == b.start for a, b in pairwise(found))


def test_no_towns_and_no_text_are_nothing() -> None:
    assert finder_of().find("Izium") == ()
    assert ENGLISH.find("") == ()


def test_a_finder_can_be_sent_to_another_process() -> None:
    assert slugs("In Izium.", pickle.loads(pickle.dumps(ENGLISH))) == ["izium"]
