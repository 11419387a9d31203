"""Words of other languages than English that stand for the same in news, so that a Ukrainian and an
English report of one event share more than a town: by how they begin, because they are inflected.

Only the commonest words of events: what is missing is compared by its letters, within its own language.
"""

from __future__ import annotations

import re

_BEGINNINGS = """
take увійш вступи звільн відби захоп зайня войти вошл вступ освобо захват заня befrei erobert einnahm eingenom rückerob libér repris conquis liber reconquist entraron tomaron entrarono wyzwol odbi zajęl wkrocz
leave відступ відійш вивел вивод залиш покин отступ вывел вывод отош покинул zurückgezo abgezogen rückzug verließ retir quitt abandon ritir wycof opuśc
strike обстріл удар влуч атак ракет бомб обстрел попал angriff angegriff beschoss beschuss rakete drohne bombard frappe frappé attaqu roquett missil atac misil cohete attacc ataku ostrzel rakiet
kill загин вбит убит смерт погиб getötet starben tödlich mort tué décès muert murier matar uccis morti zginę zabit śmier
injure поранен ранен постражд пострад verletzt blessé herid ferit rann
troop військ військов солдат армі сил войск военн truppen soldaten armee streitkräft troupes soldats armée tropas soldado ejército truppe soldati esercito wojsk żołnierz armi
blast вибух взрыв взорв explosi explod wybuch esplos
fire пожеж пожар brand feuer incendi pożar
quake землетрус землетряс erdbeben séisme tremblement terremoto sismo trzęsieni
flood повін затоп паводк наводн überschwemm hochwasser inondation inund inondazion powódź powodz
crash зіткн авар катастроф столкн крушен unfall abgestürzt absturz zusammenst accident choque wypadek zderz
arrest заарешт затрим арест задерж festgenommen verhaft arrêté interpell detenid arrest aresztow zatrzyman
jail увʼязн ув'язн засуд приговор verurteilt condamn conden condann skazan
resign відстав отстав zurückgetret rücktritt démission dimit dimis dimett rezygn dymisj
elect вибор вибори обра голос выбор избра gewählt wahl élection élu eleccion elegid elezion elett wybor wybra
protest протест мітинг демонстр митинг demonstr manifest protest
evacuate евакуа эвакуа evaku évacu evacua
power електро енерг знеструм электро энерг strom courant électri electric elettr prąd
bridge міст мосту моста мост brücke puente
hospital лікарн больниц krankenhaus hôpital hospital ospedale szpital
annex анекс аннекс annexi annex anex aneks
exchange обмін обмен austausch échang intercambi canje scambi wymian
visit відвіда візит посети визит besuch visit odwiedz wizyt
deal підпис подпис unterzeichn unterschrieb signé firmó firmaron firmato podpis
open відкри откры eröffn öffn ouvert inaugur abiert abri apert otwart
close закри закры geschlossen ferm cerr chius zamkn
rescue врятув спас gerettet rettung sauv sauvet rescat salvat uratow
"""
_CLASS_OF = {
    beginning: f"={line.split()[0]}"
    for line in _BEGINNINGS.split("\n")
    if line
    for beginning in line.split()[1:]
}
_SHORTEST, _LONGEST = min(map(len, _CLASS_OF)), max(map(len, _CLASS_OF))
_NEGATION = re.compile(
    r"\b(?:не|ні|нет|nicht|kein\w{0,2}|pas|no|non|nie)\s+(?:було\s+|был[аои]?\s+)?([^\W\d_]+)",
    re.IGNORECASE,
)
_CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "y", "і": "i",
    "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia", "ё": "e", "ъ": "",
    "ы": "y", "э": "e", "ʼ": "", "'": "", "’": "",
})  # fmt: skip
_ENDING = re.compile(r"(?<=\w{3}sk)\w{1,4}$")
DEEDS = frozenset(
    [
        "=take",
        "=leave",
        "=blast",
        "=quake",
        "=flood",
        "=evacuate",
        "=rescue",
        "=annex",
        "=exchange",
        "=deal",
        "=resign",
        "=elect",
        "=jail",
    ]
)
"""What hardly happens twice to a town in a day."""
REPEATED = frozenset(
    [
        "=strike",
        "=kill",
        "=injure",
        "=arrest",
        "=crash",
        "=fire",
        "=protest",
        "=visit",
        "=open",
        "=close",
    ]
)
"""What may well happen twice."""
OBJECTS = frozenset(
    ["=power", "=bridge", "=hospital", "=rail", "=bus", "=plane", "=ship", "=border", "=court"]
)
"""To what: two reports that name only different ones tell of two deeds."""


def meaning_of(word: str) -> str:
    """The class of a word in small letters; '' if it has none."""
    for length in range(min(_LONGEST, len(word)), _SHORTEST - 1, -1):
        if found := _CLASS_OF.get(word[:length]):
            return found
    return ""


def latin(word: str) -> str:
    """A Cyrillic name in Latin letters, as English papers begin to write it; other words as they are."""
    lower = word.lower()
    if not "\u0400" <= lower[:1] <= "\u04ff":
        return word
    return _ENDING.sub("", lower.translate(_CYRILLIC))


def negated_words(text: str) -> list[str]:
    return [match[1].lower() for match in _NEGATION.finditer(text)]
