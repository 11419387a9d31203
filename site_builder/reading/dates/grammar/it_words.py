"""The words of Italian, by class: class → word → value."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.reading.dates.grammar.frame import every, numbered, roman

_MONTHS = (
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)
_WEEKDAYS = "lunedì martedì mercoledì giovedì venerdì sabato domenica"
_COUNTS = (
    "un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette "
    "diciotto diciannove venti"
)

WORDS: Mapping[str, Mapping[str, object]] = {
    "suffix": {"º": "ordinal", "°": "ordinal"},
    "ordsign": every("º °"),
    "month": numbered(_MONTHS),
    "mon": {"gen": 1, "feb": 2, "apr": 4, "lug": 7, "ago": 8, "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12},
    "weekday": {**numbered(_WEEKDAYS, 0), "lunedi": 0, "martedi": 1, "mercoledi": 2, "giovedi": 3, "venerdi": 4},
    "givenname": every("domenica"),
    "seasonal": every("in d"),
    "habitual": every("il la"),
    "deictic": {"oggi": 0, "ieri": -1, "domani": 1, "dopodomani": 2, "avantieri": -2},
    "yesterday": {"ieri": -1},
    "other_word": every("altro"),
    "daypart": {"stamattina": (0, "MO"), "stamani": (0, "MO"), "stamane": (0, "MO"), "stasera": (0, "EV"), "stanotte": (0, "NI"),
                "iersera": (-1, "EV")},
    "part": {"mattina": "MO", "mattino": "MO", "mattinata": "MO", "pomeriggio": "AF", "sera": "EV", "serata": "EV", "notte": "NI",
             "alba": "MO", "mezzogiorno": "AF"},
    "moment": every("alba mezzogiorno"),
    "which": {"scorso": "last", "scorsa": "last", "passato": "last", "passata": "last", "prossimo": "next", "prossima": "next"},
    "this": every("questo questa quest", "this"),
    "that": every("quello quella quel quell", "same"),
    "same": {"stesso": "same", "stessa": "same", "medesimo": "same"},
    "narrative": {"successivo": "following", "successiva": "following", "seguente": "following", "precedente": "previous"},
    "eve": {"indomani": 1},
    "sided": {"scorso": "latest", "prossimo": "coming", "ultimo": "latest"},
    "unit": {"giorno": "D", "giornata": "D", "settimana": "W", "mese": "M", "anno": "Y", "decennio": "DE", "secolo": "CE",
             "trimestre": "Q"},
    "units": {"giorni": "D", "settimane": "W", "mesi": "M", "anni": "Y", "decenni": "DE", "secoli": "CE", "trimestri": "Q"},
    "hourunit": {"ora": "TH", "minuto": "TM", "secondo": "TS"},
    "hourunits": {"ore": "TH", "minuti": "TM", "secondi": "TS"},
    "day_word": every("giorno"),
    "year_word": every("anno"),
    "years": every("anni"),
    "month_word": every("mese"),
    "wkd": every("fine week"),
    "end_word": every("settimana end"),
    "weekend": every("weekend"),
    "count": {**numbered(_COUNTS), "una": 1, "uno": 1, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "cento": 100},
    "few": every("alcuni alcune qualche pochi poche diversi diverse molti molte decina", None),
    "about": every("circa quasi oltre almeno più meno"),
    "circa": {**every("verso circa intorno attorno incirca approssimativamente pressappoco"), "meno": {"più o": ""}},
    "circa_short": every("ca"),
    "circa_after": every("circa"),
    "circa_link": every("nel nella in a ad agli ai dal dall dalla fino sino"),
    "deadline": {"tardi": {"al più": "by"}, "oltre": {"non": "by"}, "presto": {"al più": "since"}, "prima": {"non": "since"}},
    "season": {"autunno": 23, "inverno": 24, "primavera": 21},
    "lowseason": {"estate": 22},
    "dayword": {"primo": 1},
    "ordinal": {"primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3, "quarto": 4, "quarta": 4, **roman("{}"),
                "diciannovesimo": 19, "ventesimo": 20},
    "quarterword": every("trimestre"),
    "centuryword": every("secolo"),
    "halfunit": every("semestre"),
    "decadeword": {"venti": 1920, "trenta": 1930, "quaranta": 1940, "cinquanta": 1950, "sessanta": 1960, "settanta": 1970,
                   "ottanta": 1980, "novanta": 1990},
    "modnoun": {"inizio": "early", "inizi": "early", "metà": "mid", "fine": "late"},
    "halfth": {"prima": 1, "seconda": 2},
    "halfpart": every("metà"),
    "edge": {"primi": "early", "ultimi": "late"},
    "dayspart": every("giorni"),
    "feasthead": every("natale capodanno epifania ferragosto pasqua pasquetta pentecoste vigilia venerdì giovedì domenica lunedì "
                       "mercoledì santo giorno"),
    "feast": every("natale santo stefano pasqua palme angelo ceneri capodanno"),
    "ago": every("fa", -1),
    "tra": every("tra fra"),
    "later_head": every("più"),
    "later_tail": every("tardi"),
    "leaning": every("prima"),
    "back": {"prima": -1},
    "ahead": {"dopo": 1, "tardi": 1},
    "era": {"a.c.": "BC", "a.c": "BC", "a.C.": "BC", "a.C": "BC", "c": "BC", "cristo": "BC"},
    "prior": every("a avanti"),
    "each": every("ogni"),
    "all": every("tutti tutte"),
    "per": every("al all alla"),
    "frequency": {"quotidianamente": "P1D", "settimanale": "P1W", "settimanalmente": "P1W", "mensile": "P1M", "annuale": "P1Y"},
    "reference": {"ora": "PRESENT_REF", "adesso": "PRESENT_REF", "attualmente": "PRESENT_REF", "recentemente": "PAST_REF",
                  "presto": "FUTURE_REF"},
    "the": every("il lo la l le i gli"),
    "thisday": every("questo questa"),
    "article": every("il l"),
    "of": every("di d del dello delle della dell dei degli dall"),
    "and": every("e ed"),
    "or": every("o"),
    "till": every("al a all alla fino"),
    "from": every("dal da dall dalla"),
    "since": every("dal dalla dall da"),
    "until": every("fino sino entro"),
    "before": every("prima", -1),
    "after": every("dopo", 1),
    "between": every("tra fra"),
    "at": every("alle ore all verso"),
    "on": every("in di nel nella"),
    "linker": every("il lo la l al all alla a dal dall dalla di del dell della nel nell ' ’"),
    "placing": every("in nel nell nella da dal dall dalla fino entro a ad inizio inizi metà fine mese durante tra fra dopo dell ' ’ "
                     "dai verso primi quest questo"),
    "street": every("via piazza viale corso largo ponte brigata movimento quartiere ospedale"),
    "programme": every("sposi"),
    "dark": every("grasso nero santo rosso"),
    "counted": every("euro dollari lire persone uomini donne soldati morti feriti abitanti metri chilometri tonnellate volte copie "
                     "voti punti posti case casi"),
    "determiner": every("un una"),
    "neutral": every("però ciò perciò tiranno"),
    # what a clause says of its time: see cues.py
    "ahead_cue": every("sarà saranno"),
    "plan_cue": every("previsto prevista previsti previste atteso attesa attesi attese programmato programmata fissato fissata "
                      "convocato convocata annunciata programma"),
    "maybe_ahead": every(
        "deve devono dovrebbe dovrebbero può possono potrebbe potrebbero spera sperano prevede vuole "
        "vogliono intende doveva dovevano"
    ),
    "speech": every("detto disse dichiarato affermato spiegato riferito"),
    "announcing": every(
        "cominciano aprono chiude chiudono termina terminano finisce finiscono riaprono riprende riprendono gioca giocano affronta affrontano torna tornano svolge svolgono tiene tengono scade ospita "
        "esamina esaminano discute discutono visita visitano riceve inaugura decide decidono presenta presentano vola "
        "inizia iniziano comincia parte parte vota votano elegge riunisce riuniscono incontra arriva "
        "arrivano riapre apre esce escono partono"
    ),
    "clause": every(
        "che cui dove secondo"
    ),
    "copula": every("è sono"),
    "held_now": every("luogo"),
    "has_now": every("ha hanno"),
    "put_off": every("rinviato rinviata rinviati spostato spostata posticipato posticipata anticipato anticipata"),
    "present_be": every("è sono"),
    "finite_past": every("è sono ha hanno aveva avevano era erano fu furono ebbe"),
    "past_form": every(
        "detto disse dichiarato affermato spiegato riferito "
        "disse dissero fece fecero prese presero mise misero venne vennero tenne cadde caddero vinse vinsero perse persero uccise "
        "uccisero diede diedero vide visse scrisse chiese chiesero decise decisero diceva faceva spiegava stato stata stati state"),
}  # fmt: skip

FEASTS: Mapping[str, str] = {
    "natale": "12-25", "giorno natale": "12-25", "vigilia natale": "12-24", "santo stefano": "12-26", "capodanno": "01-01",
    "epifania": "01-06", "ferragosto": "08-15", "pasqua": "easter", "domenica pasqua": "easter", "pasquetta": "easter+1",
    "lunedì angelo": "easter+1", "venerdì santo": "easter-2", "giovedì santo": "easter-3", "domenica palme": "easter-7",
    "mercoledì ceneri": "easter-46", "pentecoste": "easter+49",
}  # fmt: skip
