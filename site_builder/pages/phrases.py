"""How a language says of a date what no date pattern can: about 1948, early September, by 12 September.

In a language that is not here, signs that every reader knows stand in for the words (≈ 1948, … – 12
settembre), and a span is said by its first and last day: never English in another tongue.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from site_builder.core.reasons import nth
from site_builder.pages.language import locale_of


@dataclass(frozen=True, slots=True)
class Phrases:
    """`{}` stands for a date's words, or for what the field says. '' means: say it as a range."""

    by: str = "… – {}"
    since: str = "{} – …"
    about: str = "≈ {}"
    either: str = " / "
    week: str = ""
    """Around the first and the last day of the week."""
    early: tuple[str, str, str] = ("", "", "")
    """The beginning of a month, of a year and of a decade: around “September 2022” (the month's name as
    it stands in a date), around “2022” and around “1940”."""
    middle: tuple[str, str, str] = ("", "", "")
    late: tuple[str, str, str] = ("", "", "")
    seasons: tuple[str, ...] = ()
    """Spring, summer, autumn and winter, around the year."""
    quarters: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    decade: str = ""
    century: str = ""
    numeral: Literal["ordinal", "roman", "plain"] = "plain"
    """How the number of a century is written."""
    parts_of_day: tuple[str, ...] = ()
    """Morning, afternoon, evening, night."""
    first_day: str = ""
    """How the first day of a month is written where it is no plain 1."""
    comma: str = ", "

    @property
    def vague(self) -> tuple[str, ...]:
        """How words begin that say already that a date is not exact."""
        phrases = (*self.early, *self.middle, *self.late)
        return tuple(start for phrase in phrases if (start := phrase.partition("{}")[0]))

    def part_of_day(self, name: str) -> str:
        """In the language's words; '' for one that it has none for."""
        named = dict(
            zip(("morning", "afternoon", "evening", "night"), self.parts_of_day, strict=False)
        )
        return named.get(name, "")


ENGLISH = Phrases(
    by="by {}",
    since="since {}",
    about="about {}",
    either=" or ",
    week="week of {}",
    early=("early {}", "early {}", "early {}s"),
    middle=("mid-{}", "mid-{}", "mid-{}s"),
    late=("late {}", "late {}", "late {}s"),
    seasons=("spring {}", "summer {}", "autumn {}", "winter {}"),
    quarters=tuple(f"{nth} quarter of {{}}" for nth in ("first", "second", "third", "fourth")),
    halves=("first half of {}", "second half of {}"),
    decade="the {}s",
    century="the {} century",
    numeral="ordinal",
    parts_of_day=("morning", "afternoon", "evening", "night"),
)
AMERICAN = replace(ENGLISH, seasons=("spring {}", "summer {}", "fall {}", "winter {}"))
GERMAN = Phrases(
    by="spätestens am {}",
    since="seit dem {}",
    about="etwa {}",
    either=" oder ",
    week="Woche vom {}",
    early=("Anfang {}", "Anfang {}", "Anfang der {}er-Jahre"),
    middle=("Mitte {}", "Mitte {}", "Mitte der {}er-Jahre"),
    late=("Ende {}", "Ende {}", "Ende der {}er-Jahre"),
    seasons=("Frühjahr {}", "Sommer {}", "Herbst {}", "Winter {}"),
    quarters=("1. Quartal {}", "2. Quartal {}", "3. Quartal {}", "4. Quartal {}"),
    halves=("1. Halbjahr {}", "2. Halbjahr {}"),
    decade="{}er-Jahre",
    century="{}. Jahrhundert",
    parts_of_day=("morgens", "nachmittags", "abends", "nachts"),
)
FRENCH = Phrases(
    by="au plus tard le {}",
    since="depuis le {}",
    about="{} environ",
    either=" ou ",
    week="semaine du {}",
    early=("début {}", "début {}", "début des années {}"),
    middle=("mi-{}", "mi-{}", "milieu des années {}"),
    late=("fin {}", "fin {}", "fin des années {}"),
    seasons=("printemps {}", "été {}", "automne {}", "hiver {}"),
    quarters=("1er trimestre {}", "2e trimestre {}", "3e trimestre {}", "4e trimestre {}"),
    halves=("1er semestre {}", "2e semestre {}"),
    decade="années {}",
    century="{}e siècle",
    numeral="roman",
    parts_of_day=("matin", "après-midi", "soir", "nuit"),
    first_day="1er",
)
SPANISH = Phrases(
    by="a más tardar el {}",
    since="desde el {}",
    about="{} (aprox.)",
    either=" o ",
    week="semana del {}",
    early=("principios de {}", "principios de {}", "principios de la década de {}"),
    middle=("mediados de {}", "mediados de {}", "mediados de la década de {}"),
    late=("finales de {}", "finales de {}", "finales de la década de {}"),
    seasons=("primavera de {}", "verano de {}", "otoño de {}", "invierno de {}"),
    quarters=(
        "primer trimestre de {}", "segundo trimestre de {}", "tercer trimestre de {}", "cuarto trimestre de {}",
    ),
    halves=("primer semestre de {}", "segundo semestre de {}"),
    decade="década de {}",
    century="siglo {}",
    numeral="roman",
    parts_of_day=("por la mañana", "por la tarde", "al atardecer", "por la noche"),
)  # fmt: skip
UKRAINIAN = Phrases(
    by="не пізніше {}",
    since="від {}",
    about="приблизно {}",
    either=" або ",
    week="тиждень {}",
    early=("початок {}", "початок {} року", "початок {}-х"),
    middle=("середина {}", "середина {} року", "середина {}-х"),
    late=("кінець {}", "кінець {} року", "кінець {}-х"),
    seasons=("весна {}", "літо {}", "осінь {}", "зима {}"),
    quarters=("I квартал {}", "II квартал {}", "III квартал {}", "IV квартал {}"),
    halves=("перше півріччя {}", "друге півріччя {}"),
    decade="{}-ті",
    century="{} століття",
    numeral="roman",
    parts_of_day=("уранці", "удень", "увечері", "уночі"),
)
RUSSIAN = Phrases(
    by="не позднее {}",
    since="с {}",
    about="примерно {}",
    either=" или ",
    week="неделя {}",
    early=("начало {}", "начало {} года", "начало {}-х"),
    middle=("середина {}", "середина {} года", "середина {}-х"),
    late=("конец {}", "конец {} года", "конец {}-х"),
    seasons=("весна {}", "лето {}", "осень {}", "зима {}"),
    quarters=("I квартал {}", "II квартал {}", "III квартал {}", "IV квартал {}"),
    halves=("первое полугодие {}", "второе полугодие {}"),
    decade="{}-е",
    century="{} век",
    numeral="roman",
    parts_of_day=("утром", "днём", "вечером", "ночью"),
)
POLISH = Phrases(
    by="najpóźniej {}",
    since="od {}",
    about="ok. {}",
    either=" albo ",
    week="tydzień {}",
    early=("początek {}", "początek {} roku", ""),
    middle=("połowa {}", "połowa {} roku", ""),
    late=("koniec {}", "koniec {} roku", ""),
    seasons=("wiosna {}", "lato {}", "jesień {}", "zima {}"),
    quarters=("I kwartał {}", "II kwartał {}", "III kwartał {}", "IV kwartał {}"),
    halves=("I półrocze {}", "II półrocze {}"),
    # “Lata 40. XX wieku” cannot be said with the first year alone: a decade is said as a range.
    decade="",
    century="{} wiek",
    numeral="roman",
    parts_of_day=("rano", "po południu", "wieczorem", "w nocy"),
)
ARABIC = Phrases(
    by="بحلول {}",
    since="منذ {}",
    about="نحو {}",
    either=" أو ",
    week="أسبوع {}",
    early=("أوائل {}", "أوائل عام {}", "أوائل عقد {}"),
    middle=("منتصف {}", "منتصف عام {}", "منتصف عقد {}"),
    late=("أواخر {}", "أواخر عام {}", "أواخر عقد {}"),
    seasons=("ربيع {}", "صيف {}", "خريف {}", "شتاء {}"),
    quarters=(
        "الربع الأول من عام {}",
        "الربع الثاني من عام {}",
        "الربع الثالث من عام {}",
        "الربع الرابع من عام {}",
    ),
    halves=("النصف الأول من عام {}", "النصف الثاني من عام {}"),
    decade="عقد {}",
    century="القرن {}",
    parts_of_day=("صباحًا", "بعد الظهر", "مساءً", "ليلًا"),
    comma="، ",
)
NEUTRAL = Phrases()

_BY_LANGUAGE = {
    "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "uk": UKRAINIAN, "ru": RUSSIAN, "pl": POLISH,
    "ar": ARABIC,
}  # fmt: skip


def phrases_of(language: str) -> Phrases:
    """Those of a BCP 47 tag's language; `NEUTRAL` where there are none."""
    locale = locale_of(language)
    if (locale.language, locale.territory) == ("en", "US"):
        return AMERICAN
    return _BY_LANGUAGE.get(locale.language, NEUTRAL)


def numeral(number: int, kind: Literal["ordinal", "roman", "plain"]) -> str:
    """21st, XXI or 21."""
    if kind == "ordinal":
        return nth(number)
    if kind == "plain":
        return str(number)
    said = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        said += letters * (number // value)
        number %= value
    return said
