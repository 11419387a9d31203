"""The words of French, by class: class → word → value."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.reading.dates.grammar.frame import every, numbered, roman

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"
_COUNTS = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
)

WORDS: Mapping[str, Mapping[str, object]] = {
    "suffix": {"er": "ordinal", "re": "ordinal", "ère": "ordinal", "e": "ordinal", "ème": "ordinal", "eme": "ordinal"},
    "month": {**numbered(_MONTHS), "fevrier": 2, "aout": 8, "decembre": 12},
    "mon": {"janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12},
    "weekday": numbered(_WEEKDAYS, 0),
    "deictic": {"aujourd": 0, "hier": -1, "demain": 1},
    "hui": every("hui"),
    "part": {"matin": "MO", "matinée": "MO", "midi": "AF", "soir": "EV", "soirée": "EV", "nuit": "NI", "aube": "MO"},
    "moment": every("aube midi"),
    "afternoonhead": every("après"),
    "which": {"dernier": "last", "dernière": "last", "passé": "last", "passée": "last", "prochain": "next", "prochaine": "next"},
    "this": every("ce cet cette", "this"),
    "that": every("ce cet cette", "same"),
    "there": every("là"),
    "same": every("même", "same"),
    "narrative": {"suivant": "following", "suivante": "following", "précédent": "previous", "précédente": "previous"},
    "eve": {"lendemain": 1, "veille": -1},
    "sided": {"dernier": "latest", "passé": "latest", "prochain": "coming"},
    "unit": {"jour": "D", "journée": "D", "semaine": "W", "mois": "M", "an": "Y", "année": "Y", "décennie": "DE", "siècle": "CE",
             "trimestre": "Q"},
    "units": {"jours": "D", "semaines": "W", "mois": "M", "ans": "Y", "années": "Y", "décennies": "DE", "siècles": "CE",
              "trimestres": "Q"},
    "hourunit": {"heure": "TH", "minute": "TM", "seconde": "TS"},
    "hourunits": {"heures": "TH", "minutes": "TM", "secondes": "TS"},
    "day_word": every("jour soir matin"),
    "year_word": every("an année"),
    "years": every("années"),
    "month_word": every("mois"),
    "wkd": every("week"),
    "end_word": every("end"),
    "weekend": every("weekend"),
    "count": {**numbered(_COUNTS.replace("dix-sept dix-huit dix-neuf", "_ _ _")), "une": 1, "vingt": 20, "trente": 30,
              "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100},
    "few": every("quelques plusieurs dizaine centaine", None),
    "about": every("environ près presque quelque plus moins"),
    "circa": {**every("environ vers alentours environs autour circa"), "près": {"à peu": ""}},
    "circa_short": every("v env ca"),
    "circa_after": every("environ"),
    "circa_link": every("depuis jusqu avant après dès pour"),
    "deadline": {"tard": {"au plus": "by"}, "tôt": {"au plus": "since"}, "ici": {"d '": "by", "d ’": "by"}},
    "lowseason": {"été": 22},
    "season": {"printemps": 21, "automne": 23, "hiver": 24},
    "dayword": {"premier": 1},
    "ordinal": {"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, **roman("{}e"),
                **roman("{}ème"), "Ier": 1, "dix-neuvième": 19},
    "quarterword": every("trimestre"),
    "centuryword": every("siècle siècles"),
    "halfunit": every("semestre"),
    "decadeword": {"vingt": 1920, "trente": 1930, "quarante": 1940, "cinquante": 1950, "soixante": 1960,
                   "septante": 1970, "huitante": 1980, "nonante": 1990},
    "modnoun": {"début": "early", "mi": "mid", "milieu": "mid", "fin": "late", "courant": "mid"},
    "halfth": {"première": 1, "premiere": 1, "seconde": 2, "deuxième": 2},
    "halfpart": every("moitié quinzaine"),
    "edge": {"premiers": "early", "derniers": "late"},
    "dayspart": every("jours"),
    "four": every("quatre"),
    "score": every("vingt vingts"),
    "eighty": {"vingt": 1980, "vingts": 1980},
    "ninety": {"dix": 1990},
    "sixty": every("soixante"),
    "seventy": {"dix": 1970},
    "feasthead": every("noël pâques toussaint ascension pentecôte lundi vendredi mercredi jeudi dimanche jour réveillon saint"),
    "feast": every("saint noël an pâques pentecôte cendres sylvestre ascension rameaux"),
    "il": every("il"),
    "y": every("y"),
    "ago": every("a"),
    "dans": every("dans"),
    "later_head": every("plus"),
    "later_tail": every("tard"),
    "back": {"auparavant": -1, "avant": -1, "tôt": -1},
    "ahead": {"après": 1, "tard": 1},
    "era": {"c": "BC", "christ": "BC"},
    "j": every("j jésus"),
    "each": every("chaque"),
    "all": every("tous toutes"),
    "les": every("les"),
    "per": every("par"),
    "seasonal": every("en"),
    "habitual": every("le"),
    "here": every("ci"),
    "frequency": {**{f"{day}s": f"XXXX-WXX-{number}" for number, day in enumerate(_WEEKDAYS.split(), 1)}, "quotidiennement": "P1D", "hebdomadaire": "P1W", "hebdomadaires": "P1W", "mensuel": "P1M", "mensuelle": "P1M",
                  "annuel": "P1Y", "annuelle": "P1Y"},
    "reference": {"maintenant": "PRESENT_REF", "actuellement": "PRESENT_REF", "désormais": "PRESENT_REF",
                  "récemment": "PAST_REF", "naguère": "PAST_REF", "bientôt": "FUTURE_REF"},
    "the": every("le la les l"),
    "thisday": every("ce"),
    "article": every("le"),
    "of": every("de d du des"),
    "and": every("et"),
    "or": every("ou"),
    "till": every("au à aux"),
    "from": every("du de des"),
    "since": every("depuis"),
    "pastonly": every("depuis"),
    "until": every("jusqu jusque"),
    "before": every("avant", -1),
    "after": every("après", 1),
    "between": every("entre"),
    "at": every("à vers a"),
    "on": every("le"),
    "hourmark": every("h heures heure"),
    "linker": every("à au aux en le la les l du de des ' ’"),
    "placing": every("en depuis dès à jusqu courant fin début mi mois d' entre avant après dès vers pour ce cet cette ' ’ au"),
    "street": every("rue avenue place boulevard quai square esplanade mouvement pont loi studio groupe hôpital"),
    "programme": every("france"),
    "dark": every("gras noir saint saints bleu rouge sanglant"),
    "counted": every("euros dollars personnes hommes femmes soldats morts blessés habitants mètres kilomètres tonnes fois "
                     "exemplaires emplois voix points logements"),
    "determiner": every("un une chaque"),
    "neutral": every("front affront opéra caméra extra ultra contra"),
    # what a clause says of its time: see cues.py
    "ahead_cue": every("va vont aura saura doit doivent conclura exclura inclura ira iront"),
    "plan_cue": every("prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée fixé fixée convoqué "
                      "convoquée convoqués appelés annoncée"),
    "maybe_ahead": every(
        "ici devrait devraient pourrait pourraient peut peuvent espère espèrent souhaite prévoit veut "
        "veulent compte devait devaient"
    ),
    "speech": every("dit déclaré déclara affirmé expliqué indiqué lancé"),
    "announcing": every(
        "ouvrent commencent ferment achève achèvent termine terminent déroule déroulent affronte affrontent joue jouent rendent lancent accueille accueillent siège siègent revient reviennent rouvre rouvrent "
        "rencontrent visite présente présentent décide examinent débattent reçoivent "
        "part partent commence débute votent vote élit élisent ouvre reprend reprennent rencontre "
        "rend reçoit tient tiennent réunit réunissent retrouve retrouvent arrive arrivent débat "
        "examine inaugure lance quitte débutent"
    ),
    "clause": every(
        "qui que qu dont où selon"
    ),
    "copula": every("est sont"),
    "held_now": every("lieu"),
    "has_now": every("a ont"),
    "put_off": every("reporté reportée reportés reportées déplacé déplacée repoussé repoussée avancé avancée"),
    "present_be": every("est sont"),
    "finite_past": every("est sont a ont avait avaient était étaient fut furent eut eurent été"),
    "past_form": every(
        "dit déclaré déclara affirmé expliqué indiqué lancé "
        "tira retira attira inspira expira respira admira conspira vira livra ouvra recouvra entra montra rencontra serra enterra "
        "dit dirent fit firent prit prirent mit mirent vint vinrent tint tinrent tomba attaqua bombarda annonça déclara "
        "ordonna quitta gagna passa commença mourut vécut perdit entendit rendit répondit descendit attendit "
        "disait faisait venait déclarait expliquait affirmait"),
}  # fmt: skip

FEASTS: Mapping[str, str] = {
    "noël": "12-25", "jour noël": "12-25", "jour an": "01-01", "réveillon noël": "12-24", "toussaint": "11-01",
    "saint sylvestre": "12-31", "pâques": "easter", "dimanche pâques": "easter", "lundi pâques": "easter+1",
    "vendredi saint": "easter-2", "jeudi saint": "easter-3", "mercredi cendres": "easter-46",
    "ascension": "easter+39", "dimanche rameaux": "easter-7",
    "jeudi ascension": "easter+39", "pentecôte": "easter+49", "dimanche pentecôte": "easter+49",
    "lundi pentecôte": "easter+50",
}  # fmt: skip
