"""The words of German, by class: class → word → value."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.reading.dates.grammar.frame import every, numbered

_MONTHS = "januar februar märz april mai juni juli august september oktober november dezember"
_WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag"
_PARTS = {
    "früh": "MO", "morgen": "MO", "vormittag": "MO", "mittag": "AF", "nachmittag": "AF", "abend": "EV", "nacht": "NI",
}  # fmt: skip
_ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"


def _inflected(
    stems: str, value: object = True, endings: str = "e en er es em"
) -> dict[str, object]:
    return {stem + ending: value for stem in stems.split() for ending in endings.split()}


_DAYS = {**numbered(_WEEKDAYS, 0), "sonnabend": 5}
_MONTH_WORDS = {**numbered(_MONTHS), "jänner": 1, "feber": 2, "maerz": 3}

WORDS: Mapping[str, Mapping[str, object]] = {
    "suffix": {"er": "decade", "ern": "decade"},
    "month": {**_MONTH_WORDS, **{f"{month}s": number for month, number in _MONTH_WORDS.items() if month[-1] not in "szi"}},
    "mon": {"jan": 1, "feb": 2, "apr": 4, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12},
    "weekday": _DAYS,
    "weekdaypart": {day + part: (number, code) for day, number in _DAYS.items() for part, code in _PARTS.items()},
    "capitalised": every(f"{' '.join(_MONTH_WORDS)} {' '.join(_DAYS)} sommer herbst winter frühling frühjahr "
                         + " ".join(day + part for day in _DAYS for part in _PARTS)
                         + " " + " ".join(f"{name}s" for name in _MONTH_WORDS)),
    "deictic": {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
    "daypart": {
        **_inflected("heutig", (0, None), "en er em e"), **_inflected("gestrig", (-1, None), "en er em e"),
        **_inflected("morgig", (1, None), "en er em e"),
    },
    "morningword": every("morgen"),
    "part": {**_PARTS, "morgens": "MO", "abends": "EV", "nachts": "NI", "nachmittags": "AF", "mittags": "AF",
             "morgengrauen": "MO", "vormittags": "MO"},
    "moment": every("morgengrauen mittag"),
    "which": {**_inflected("letzt vergangen vorig", "last"), **_inflected("nächst kommend", "next")},
    "this": _inflected("dies jetzig laufend", "this"),
    "narrative": {
        **_inflected("folgend darauffolgend", "following"), **_inflected("vorangegangen vorhergehend", "previous"),
        "nächsten": "following", "nächster": "following",
    },
    "eve": {"folgetag": 1, "folgetags": 1, "vortag": -1, "vortags": -1, "vortages": -1},
    "same": {**_inflected("selb gleich", "same", "e en"), "derselbe": "same", "demselben": "same", "desselben": "same",
             "dasselbe": "same", "derselben": "same", **_inflected("jen", "same", "er em es en e")},
    "sided": {**_inflected("letzt vergangen", "latest"), **_inflected("nächst kommend", "coming")},
    "final": _inflected("letzt"),
    "unit": {"tag": "D", "tage": "D", "tags": "D", "tages": "D", "woche": "W", "monat": "M", "monats": "M", "monates": "M", "jahr": "Y",
             "jahres": "Y", "jahrzehnt": "DE", "jahrhundert": "CE", "quartal": "Q", "jahrs": "Y"},
    "units": {"tage": "D", "tagen": "D", "wochen": "W", "monate": "M", "monaten": "M", "jahre": "Y", "jahren": "Y",
              "jahrzehnte": "DE", "jahrzehnten": "DE", "jahrhunderten": "CE", "jahrhunderte": "CE"},
    "hourunit": {"stunde": "TH", "minute": "TM", "sekunde": "TS"},
    "hourunits": {"stunden": "TH", "minuten": "TM", "sekunden": "TS"},
    "day_word": every("tag tage tages tags"),
    "year_word": every("jahr jahre jahres"),
    "years": every("jahre jahren"),
    "wkd": every("wochenende wochenendes wochenend"),
    "count": {**numbered("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
                         "sechzehn siebzehn achtzehn neunzehn zwanzig"),
              **every("eine einem einer einen eines", 1), "zweier": 2, "dreier": 3, "dreißig": 30, "vierzig": 40,
              "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100},
    "few": every("einigen einige wenigen wenige mehreren mehrere vielen viele", None),
    "about": every("genau rund etwa ungefähr knapp fast circa ca gut über mehr weniger mindestens um"),
    "circa": every("etwa ungefähr circa zirka um gegen schätzungsweise"),
    "circa_short": every("ca"),
    "circa_link": every("in im am an den dem das seit ab bis vor nach von"),
    "deadline": {"spätestens": {"": "by"}, "frühestens": {"": "since"}},
    "than": every("als genau"),
    "season": {"sommer": 22, "sommers": 22, "herbst": 23, "herbstes": 23, "winter": 24, "winters": 24, "frühling": 21,
               "frühjahr": 21, "frühlings": 21, "frühjahrs": 21},
    "dayword": {**_inflected("erst", 1, "en"), **_inflected("zweit", 2, "en"), **_inflected("dritt", 3, "en")},
    "ordinal": {stem + ending: number for number, stem in enumerate(_ORDINALS.split(), 1) for ending in ("e", "en", "er", "es")},
    "quarterword": every("quartal quartals vierteljahr"),
    "centuryword": every("jahrhundert jahrhunderts jahrhunderte"),
    "halfunit": every("jahreshälfte halbjahr halbjahres"),
    "decadeword": {f"{name}{tail}": year for name, year in (
        ("zwanzigerjahre", 1920), ("dreißigerjahre", 1930), ("vierzigerjahre", 1940), ("fünfzigerjahre", 1950),
        ("sechzigerjahre", 1960), ("siebzigerjahre", 1970), ("achtzigerjahre", 1980), ("neunzigerjahre", 1990)) for tail in ("", "n")},
    "modnoun": {"anfang": "early", "beginn": "early", "mitte": "mid", "ende": "late", "ausgang": "late"},
    "modadj": {**_inflected("früh", "early"), **_inflected("spät", "late")},
    "halfth": {**_inflected("erst", 1, "e en er"), **_inflected("zweit", 2, "e en er")},
    "halfpart": every("hälfte"),
    "edge": {**_inflected("erst", "early", "e en"), **_inflected("letzt", "late", "e en")},
    "dayspart": every("tage tagen"),
    "decadeadj": {"zwanziger": 1920, "dreißiger": 1930, "vierziger": 1940, "fünfziger": 1950, "sechziger": 1960, "siebziger": 1970,
                  "achtziger": 1980, "neunziger": 1990},
    "onto": every("zum zur auf"),
    "feasthead": every("weihnachten heiligabend silvester neujahr ostern ostersonntag ostermontag karfreitag pfingsten "
                       "pfingstsonntag pfingstmontag gründonnerstag aschermittwoch rosenmontag"),
    "ago": every("vor", -1),
    "in": every("in"),
    "within": every("in"),
    "back": every("zuvor vorher davor", -1),
    "ahead": every("später danach darauf nachher", 1),
    "era": {"chr": "BC", "christus": "BC"},
    "v": every("v vor"),
    "later": every("später"),
    "each": every("jeden jeder jedes jede jedem"),
    "frequency": {"täglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y", "montags": "XXXX-WXX-1",
                  "dienstags": "XXXX-WXX-2", "mittwochs": "XXXX-WXX-3", "donnerstags": "XXXX-WXX-4",
                  "freitags": "XXXX-WXX-5", "samstags": "XXXX-WXX-6", "sonntags": "XXXX-WXX-7"},
    "reference": {"jetzt": "PRESENT_REF", "derzeit": "PRESENT_REF", "momentan": "PRESENT_REF", "zurzeit": "PRESENT_REF",
                  "kürzlich": "PAST_REF", "neulich": "PAST_REF", "unlängst": "PAST_REF"},
    "the": every("der die das den dem des"),
    "thisday": every("diesen diesem dieser"),
    "article": every("der den dem"),
    "of": every("des der von vom dieses"),
    "and": every("und"),
    "or": every("oder sowie"),
    "till": every("bis auf zum zur"),
    "from": every("von vom zwischen"),
    "since": every("seit"),
    "pastonly": every("seit"),
    "anniversary": every("vor in"),
    "until": every("bis"),
    "before": every("vor", -1),
    "after": every("nach", 1),
    "between": every("zwischen"),
    "at": every("um gegen ab"),
    "on": every("am an"),
    "hourmark": every("uhr"),
    "linker": every("zum zur am im vom einschließlich spätestens frühestens"),
    "placing": every("im in seit ab bis nach vor anfang mitte ende zum gegen während zwischen des frühen späten ganzen noch erst ins"),
    "placing_year": every("im in seit ab nach vor anfang mitte ende jahr"),
    "street": every("straße strasse platz bewegung allee brücke schlacht gesetz"),
    "newspaper": every("bild welt b.z. kurier presse"),
    "title": every("herr herrn frau minister ministerin präsident kanzler doktor dr familie richter"),
    "programme": every("journal show magazin"),
    "dark": _inflected("schwarz weiß blutig grün"),
    "counted": every("euro dollar franken menschen meter kilometer tonnen prozent stück soldaten punkte mal jährige quadratmeter"),
    "counting": every("mit auf über um für zu je unter als nr nummer artikel paragraf seite zimmer etwa rund fast knapp circa"),
    "determiner": every("am jeden der den dem des zum guten diesem diesen jedem heute gestern vom bis"),
    # what a clause says of its time: see cues.py
    "ahead_cue": every("wird werden werde würden künftig voraussichtlich demnächst"),
    "plan_cue": every("geplant geplante geplanten vorgesehen angesetzt erwartet anberaumt terminiert fällig"),
    "maybe_ahead": every(
        "soll sollen sollte will wollen muss müssen kann können könnte könnten dürfte dürften möchte "
        "plant planen hofft fordert droht"
    ),
    "speech": every("sagte sagten erklärte erklärten teilte kündigte berichtete"),
    "announcing": every(
        "öffnen schließt schließen beginnen starten enden finden tagen reisen wählen stimmen entscheiden läuft spielt spielen fährt kehrt eröffnen "
        "besucht eröffnet fliegt spricht kommt geht gibt hält "
        "beginnt startet findet tagt reist trifft wählt entscheidet endet öffnet steht "
        "tritt debattiert berät empfängt stimmt"
    ),
    "clause": every(
        "dass der die das den welche weil wie nachdem bevor obwohl wobei"
    ),
    "copula": every("ist sind"),
    "put_off": every("verschob verschoben verschiebt verlegt verlegte vertagt vertagte"),
    "present_be": every("ist sind sei wird"),
    "finite_past": every("konnte konnten musste mussten durfte durften wollte wollten wurde wurden war waren hatte hatten hat haben habe gab worden gewesen"),
    "past_form": every(
        "verschob vertagte verlegte sagte sagten erklärte erklärten teilte kündigte berichtete "
        "kam kamen ging gingen begann begannen fiel fielen traf trafen verlor verloren sah sahen fand fanden schlug schlugen schoss "
        "schossen starb starben stand standen nahm nahmen erschien rief riefen ließ ließen sprach sprachen griff griffen schrieb "
        "hielt hielten zog zogen blieb blieben flog flogen lief liefen brach brachen drang drangen sagte sagten teilte teilten "
        "erklärte erklärten berichtete berichteten meldete meldeten tötete töteten eroberte eroberten startete endete endeten "
        "forderte forderten kündigte kündigten besuchte besuchten erreichte erreichten zerstörte verkündete stimmte stimmten "
        "wählte wählten rückte rückten sagte räumte öffnete öffneten trat traten gewann gewannen unterzeichnete bestätigte "
        "getötet verletzt gestorben gefallen angegriffen beschossen erobert zerstört mitgeteilt gekommen gegangen zurückgetreten "
        "explodierte entschied beschloss bekam erhielt verließ verließen"),
}  # fmt: skip

PROPER = frozenset(("month", "mon", "weekday", "weekdaypart", "capitalised", "feasthead", "season", "wkd", "unit", "units",
                    "centuryword", "decadeword"))  # fmt: skip

FEASTS: Mapping[str, str] = {
    "weihnachten": "12-25", "heiligabend": "12-24", "silvester": "12-31", "neujahr": "01-01", "ostern": "easter",
    "ostersonntag": "easter", "ostermontag": "easter+1", "karfreitag": "easter-2", "gründonnerstag": "easter-3",
    "pfingsten": "easter+49", "pfingstsonntag": "easter+49", "pfingstmontag": "easter+50",
    "aschermittwoch": "easter-46", "rosenmontag": "easter-48",
}  # fmt: skip
