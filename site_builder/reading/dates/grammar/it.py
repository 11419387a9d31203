"""Italian: the frame filled with its words and its ways of naming a time."""

from __future__ import annotations

from site_builder.reading.dates.grammar.frame import fill
from site_builder.reading.dates.grammar.it_words import FEASTS, WORDS

MACROS = {
    # sabato 10 settembre; sabato, 10 settembre
    "WEEKDAY": "thisday? weekday ,? (article '?)?",
    "NUMBER": "day ordsign? | dayword",
    "OF": "of?",
    "TO": "till (the|till)? '? | -",
    "AND": "(,? and|,|or) (the '?)?|/",
    "YEARPART": "(of '?)? ((article '?)? year_word year | year | year_word (which|narrative) | which year_word | this '? year_word | that '? year_word | same year_word)",
    # fine marzo, metà maggio, alla fine del mese di maggio, all'inizio del 1990
    "WITHIN": "(modnoun | halfth halfpart | edge dayspart) (of '?)? (month_word of)? | month_word of | edge",
    "DECADE": "years ' ? (year|shortyear|decadeword)",
    "CENTURY": "ordinal centuryword",
    "ERA": "era | prior . era .? | prior era",
    "PART": "part | of part | on part",
    "WEEKDAYOFWEEK": "(weekday) of (unit which|which unit|this unit|unit narrative)",
    "ABOUT": "about of?",
    "TWODAYSBACK": "yesterday the ' other_word | other_word yesterday",
    "TODAY": "deictic ,? weekday | deictic part? | daypart | this '? part",
    "AGO": "(ABOUT)? (COUNT) (UNIT) ago",
    "AHEAD": "tra (ABOUT)? (COUNT) (UNIT)",
    "OFFSET": "(ABOUT)? (COUNT) (UNIT) later_head? (back|ahead)",
    "FOLLOWINGDAY": "eve | day_word (narrative|ahead|back) | that same? day_word | same day_word",
    "PARTOF": "part (of|from) (the|')? | part between (the '?)?",
    "WHICHWEEKEND": "which (wkd -? end_word|weekend) | (wkd -? end_word|weekend) (which|narrative)",
    "WEEKEND": "this? (wkd -? end_word|weekend)",
    "WHICHUNIT": "(modnoun (of (the|')?)?)? (which unit | unit (which|narrative) | this '? unit | that '? same? unit | same unit) | unit (ahead|back)",
    "ENDOFUNIT": "(modnoun | halfth halfpart) (of (the|')?)? unit",
    "SET": "frequency | each (unit|weekday|hourunit|part) | all the (weekday|units) | per ' unit | per unit",
    "CLOCK": "(clock|dottedclock)",
    "LATER": "later_head later_tail",
}

EXAMPLES = {
    "iso-date": (("Il decreto porta la data 2022-09-10.",), ("Chiamate il 555-2022-09-10.",)),
    "numeric-date": (("La domanda è stata presentata il 10/09/2022.",), ("È uscita la versione 1.10.2022.4.",)),
    "day-list": (("La fiera dura dal 14 al 24 agosto.", "Il 12 e 15 giugno ci furono attacchi."), ("Erano 12 o 15.",)),
    "sided-date": (("Il ponte è saltato lo scorso 8 settembre.", "È morto il 10 agosto scorso."), ("Il ponte è saltato l'8 settembre.",)),
    "day-month-year": (("La città è caduta il 10 settembre 2022.",), ("Abita in via 25 aprile 1945.",)),
    "day-month": (("La città è caduta il 10 settembre.",), ("Abita in piazza 4 novembre.",)),
    "month-year": (("L'assedio cominciò nel settembre 2022.",), ("Il 32 marzo 2022 non esiste.",)),
    "which-month": (("La diga ha ceduto lo scorso marzo.",), ("La diga ha ceduto a marzo.",)),
    "month": (("L'assedio cominciò a fine marzo.", "La diga ha ceduto a maggio."), ("Il signor Maggio parlò.", "Non è mai tornato.")),
    "year-short-range": (("La guerra del 1941-42 fu dura.",), ("Chiamate 1941-4217.",)),
    "season-year": (("Il fronte si mosse nell'estate del 1943.",), ("L'estate passò.",)),
    "which-season": (("La diga ha ceduto la scorsa estate.",), ("L'estate fu calda.",)),
    "season": (("Il fronte si è mosso durante l'autunno.",), ("La Primavera di Praga fallì.",)),
    "decade": (("La casa è degli anni 1930.", "Era la moda degli anni ottanta."), ("Ha 30 anni di mestiere.",)),
    "century": (("Il forte è del XVII secolo.",), ("Ci volle un secolo.",)),
    "quarter": (("Le vendite sono calate nel terzo trimestre del 2022.",), ("È passato un trimestre.",)),
    "half": (("Le vendite sono calate nel secondo semestre del 2007.",), ("È passato un semestre.",)),
    "holiday": (("La tregua dura dal Natale 1914.",), ("Il signor Natale Rossi parlò.",)),
    "year-before-christ": (("La flotta partì nel 480 a.C. con molte navi.",), ("C'erano 480 navi.",)),
    "year": (("Il muro è caduto nel 1989.", "Si combatte dal 2014."), ("Sono arrivati 1990 soldati.", "Costa 1990 euro.")),
    "weekday-and-day": (("La città è caduta sabato 10, secondo il sindaco.",), ("Sabato 10 persone sono morte.",)),
    "weekday-of-week": (("È venuto martedì della settimana scorsa.",), ("È venuto martedì scorso.",)),
    "weekday": (("Il sindaco si è dimesso domenica.", "Sono caduti proiettili sabato sera."), ("Domenica Rossi parlò.", "Fu un venerdì nero.")),
    "day-before-yesterday": (("Sono partiti l'altro ieri.",), ("Ieri sono partiti.",)),
    "today": (("Il sindaco si è dimesso ieri.", "Stamattina è piovuto."), ("La rivista Oggi lo scrive.",)),
    "ago": (("La città è caduta due giorni fa.",), ("Due ponti fa angolo.",)),
    "time-ahead": (("Il ponte riaprirà tra due settimane.",), ("Ci vollero due settimane.",)),
    "offset": (("Il 5 maggio si incontrarono. Due giorni dopo, erano d'accordo.",), ("Due giorni dopo l'attacco piovve.",)),
    "following-day": (("Il 5 maggio si incontrarono. Il giorno dopo, erano d'accordo.",), ("Il giorno dopo la battaglia piovve.",)),
    "part-of-date": (("Nella notte del 9 novembre cadde il muro.",), ("La notte del terrore finì.",)),
    "which-weekend": (("Si è combattuto lo scorso fine settimana.",), ("È passato un mese.",)),
    "weekend": (("Si è combattuto nel fine settimana.",), ("La settimana passò.",)),
    "unit": (("I prezzi sono saliti la settimana scorsa.",), ("L'ultima settimana di guerra fu lunga.",)),
    "end-of-unit": (("Il ponte sarà pronto a fine anno.",), ("È la fine della guerra.",)),
    "set": (("Il mercato apre ogni lunedì.",), ("Ogni città ha il suo mercato.",)),
    "duration": (("È piovuto più in 24 ore che prima.",), ("È piovuto due giorni fa.",)),
    "time": (("Le sirene suonarono alle 14:30.",), ("Vinsero 14:30 in tutto.",)),
    "later": (("Sabato la città è caduta. Il ministero lo ha detto più tardi.",), ("Due giorni più tardi cadde.",)),
    "reference": (("Adesso è libero.",), ("È libero.",)),
}  # fmt: skip

GRAMMAR = fill(
    "it", WORDS, MACROS, EXAMPLES,
    past_endings=("ò", "arono", "irono", "erono", "evano", "avano"), future_endings=("rà", "ranno"), feasts=FEASTS,
)  # fmt: skip
