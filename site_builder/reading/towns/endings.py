"""Inflected forms of town names: в Ізюмі, из Изюма, w Charkowie, Leipzigs.

A table a language: the ending of a word, then its endings in the other cases. The cases stand in
the same order in every row (genitive, dative, accusative, instrumental, locative; "/" between
variants; the accusative that equals the nominative is left out as "="), so that the words of
"Великий Бурлук" change together. The first row that fits counts: longer endings stand first.
A table is a net, not a grammar: it may make a form that no one writes, never one that reads as
another word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

_Cases = tuple[tuple[str, ...], ...]

# A form is kept only if it is this long: Суми would give "сум" (of grief).
_SHORTEST = 4

_UKRAINIAN = """
ець ця цю/цеві = цем ці/цю
чів чева/чова чеву/чову = чевом/човом чеві/чові
ів ова ову/овові = овом ові
їв єва єву/євові = євом єві
піль поля полю = полем полі
пінь пеня/піня пеню/піню = пенем/пінем пені/піні
ріг рогу/рога рогу = рогом розі/рогу
ий ого ому = им ому/ім
ій ього ьому = ім ьому/ім
ь я/і ю/і = ем/ю/ню і/ю
ія ії ії ію ією ії
я і/ї і/ї ю ею/єю і/ї
ка ки ці ку кою ці
га ги зі гу гою зі
ха хи сі ху хою сі
ча чі чі чу чею чі
жа жі жі жу жею жі
ша ші ші шу шею ші
ща щі щі щу щею щі
а и і у ою і
ще ща/щого щу/щому = щем/щим щі/щому
е ого/я ому/ю = им/ем ому/ім/і
о а у = ом і/у
ці ців цям = цями цях
і ів ям/ам = ями/ами ях/ах
и /ів ам = ами ах
к ка/ку ку/кові = ком ку/ці
г га/гу гу/гові = гом зі/гу
х ха/ху ху/хові = хом сі/ху
ж жа жу/жеві = жем жі
ч ча чу/чеві = чем чі
ш ша шу/шеві = шем ші
+ а/у у/ові = ом і/у
"""
_UKRAINIAN_FIRST = """
ий ого ому = им ому/ім
ій ього ьому = ім ьому/ім
а ої ій у ою ій
я ьої ій ю ьою ій
е ого ому = им ому/ім
і их им = ими их
"""
_RUSSIAN = """
ец ца цу = цом/цем це
ий ого/его ому/ему = им ом/ем
ый ого ому = ым ом
ой ого ому = ым/им ом
ый ого ому = ым ом
ь я/и ю/и = ем/ём/ью е/и
ия ии ии ию ией ии
я и е ю ей е
ка ки ке ку кой ке
га ги ге гу гой ге
ха хи хе ху хой хе
ча чи че чу чей че
жа жи же жу жей же
ша ши ше шу шей ше
ща щи ще щу щей ще
а ы е у ой/ою е
ое ого ому = ым/им ом
ее его ему = им ем
ье ья ью = ьем ье
е я/а ю/у = ем е
о а у = ом е
ы /ов ам = ами ах
и /ов/ей ам/ям = ами/ями ах/ях
ж жа жу = жем же
ч ча чу = чем че
ш ша шу = шем ше
щ ща щу = щем ще
ц ца цу = цем це
й я ю = ем е
+ а у = ом е
"""
_RUSSIAN_FIRST = """
ий ого/его ому/ему = им ом/ем
ый ого ому = ым ом
ой ого ому = ым/им ом
ая ой ой ую ой ой
яя ей ей юю ей ей
ое ого ому = ым/им ом
ее его ему = им ем
ые ых ым = ыми ых
ие их им = ими их
"""
_POLISH = """
iec ca/ieca cowi = cem cu/iecu
ek ka kowi = kiem ku
ów owa/owu owowi = owem owie
aw awia/awy/awu awiowi/awowi = awiem/awem awiu/awie
ław ławia ławiowi = ławiem ławiu
ódź odzi odzi = odzią odzi
ź zia ziowi = ziem ziu
ń nia niowi = niem niu
ść ścia ściowi = ściem ściu
st stu/sta stowi = stem ście
szt sztu szcie = sztem szcie
t tu/ta towi = tem cie
d du/da dowi = dem dzie
r ru/ra rowi = rem rze
ł łu/ła łowi = łem le
ch chu/cha chowi = chem chu
cz cza/czu czowi = czem czu
sz szu/sza szowi = szem szu
rz rza/rzu rzowi = rzem rzu
k ka/ku kowi = kiem ku
g ga/gu gowi = giem gu
l la/lu lowi = lem lu
c ca/cu cowi = cem cu
ż ża/żu żowi = żem żu
j ja/ju jowi = jem ju
ska ski/skiej sce/skiej skę/ską ską sce/skiej
ja ji ji ję ją ji
ia i/ii i/ii ię ią i/ii
ka ki ce kę ką ce
ga gi dze gę gą dze
ra ry rze rę rą rze
ta ty cie tę tą cie
da dy dzie dę dą dzie
ła ły le łę łą le
la li li lę lą li
ca cy cy cę cą cy
cza czy czy czę czą czy
sza szy szy szę szą szy
ża ży ży żę żą ży
a y ie ę ą ie
ce c com = cami cach
ki k kom = kami kach
y /ów om = ami ach
no na nu = nem nie
e ego emu = ym/im em/ym/im
o a u = em u/ie
+ u/a owi = em ie
"""
_POLISH_FIRST = """
i iego iemu = im im
y ego emu = ym ym
a ej ej ą ą ej
ie ich im = imi ich
e ego/ych emu/ym = ym/ymi ym/ych
"""


def _table(rows: str) -> tuple[tuple[str, _Cases], ...]:
    """The rows as (ending, variants by case); the ending "+" fits any consonant and is appended to."""
    table = []
    for row in rows.strip().splitlines():
        # A variant may be empty (Суми, Сум), so a case that starts with "/" stands for it.
        ending, *cases = row.split(" ")
        table.append((ending, tuple(tuple(case.split("/")) for case in cases)))
    return tuple(table)


_TABLES = {
    "uk": (_table(_UKRAINIAN), _table(_UKRAINIAN_FIRST)),
    "ru": (_table(_RUSSIAN), _table(_RUSSIAN_FIRST)),
    "pl": (_table(_POLISH), _table(_POLISH_FIRST)),
}
_VOWELS = frozenset("аеєиіїоуюяёыэaeiouyąęó")


def _cases(word: str, table: tuple[tuple[str, _Cases], ...]) -> _Cases:
    """The forms of one word, by case; () when the table has no row for it."""
    small = word.lower()
    if len(word) < 3:
        return ()
    for ending, cases in table:
        if ending == "+" and small[-1] not in _VOWELS:
            stem = word
        elif small.endswith(ending) and len(small) > len(ending):
            stem = word[: -len(ending)]
        else:
            continue
        return tuple(
            tuple(word if variant == "=" else stem + variant for variant in case) for case in cases
        )
    return ()


def _declined(words: list[str], language: str) -> Iterator[list[str]]:
    last_table, first_table = _TABLES[language]
    last = _cases(words[-1], last_table)
    for case, finals in enumerate(last):
        choices = []
        for word in words[:-1]:
            forms = _cases(word, first_table) or _cases(word, last_table)
            # Part of a name may stay as it is: Івано-Франківська.
            choices.append((*(forms[case] if forms else ()), word))
        yield from (list(form) for form in product(*choices, finals))


def _german(words: list[str], _language: str) -> Iterator[list[str]]:
    if not words[-1].lower().endswith(("s", "ß", "x", "z", "ce")):
        yield [*words[:-1], words[-1] + "s"]


# Small words that are written together with the name that follows them, or that precedes them.
_PREFIXES = {
    "ar": ("و", "ب", "ل", "ف", "ك", "وب", "ول"),
    "he": ("ב", "ל", "מ", "ו", "ש", "וב", "ול", "ומ"),
}
_SUFFIXES = {
    "ko": [
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "에",
        "의",
        "로",
        "으로",
        "와",
        "과",
        "도",
        "만",
        "에서",
        "까지",
        "부터",
        "에는",
        "에서는",
        "에도",
        "시",
        "시의",
        "시에",
    ]
}


def _joined(words: list[str], language: str) -> Iterator[list[str]]:
    for prefix in _PREFIXES.get(language, ()):
        yield [prefix + words[0], *words[1:]]
    for suffix in _SUFFIXES.get(language, ()):
        yield [*words[:-1], words[-1] + suffix]


_RULES: dict[str, Callable[[list[str], str], Iterator[list[str]]]] = {
    "uk": _declined, "ru": _declined, "pl": _declined, "de": _german,
    "ar": _joined, "he": _joined, "ko": _joined,
}  # fmt: skip


def inflected(words: list[str], language: str) -> tuple[list[str], ...]:
    """The other forms of a town name (its words, as written) in a language; () for a language whose
    names do not change, for names of more than four words, and for those too short to be safe.

    >>> [" ".join(form) for form in inflected(["Leipzig"], "de")]
    ['Leipzigs']
    """
    rule = _RULES.get(language)
    if not rule or not words or len(words) > 4 or sum(map(len, words)) < 3:
        return ()
    forms = {tuple(form): None for form in rule(words, language)}
    return tuple(
        list(form) for form in forms if list(form) != words and sum(map(len, form)) >= _SHORTEST
    )
