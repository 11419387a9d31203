"""French: the frame filled with its words and its ways of naming a time."""

from __future__ import annotations

from site_builder.reading.dates.grammar.fr_words import FEASTS, WORDS
from site_builder.reading.dates.grammar.frame import fill

MACROS = {
    # samedi 10 septembre; samedi, le 10 septembre
    "WEEKDAY": "thisday? weekday ,? article?",
    "OF": "of?",
    "TO": "till the? | -",
    "AND": "(,? and|,|or) (the '?)?|/",
    "YEARPART": "of? ((the '? year_word)? year | (the '?)? year_word which | (the '?)? year_word narrative | this year_word | the same year_word)",
    # fin mars, mi-mars, à la fin du mois de mars, début de l'année 1990
    "WITHIN": "(modnoun | halfth halfpart | edge dayspart) -? (of the? '?)? (the '?)? (month_word of '?)? | month_word of '?",
    "DECADE": "years (four - score - ninety | four - eighty | sixty - seventy | year | shortyear | decadeword)",
    "CENTURY": "ordinal centuryword",
    "ERA": "before j . - era .? | before j - era",
    "PART": "part | afternoonhead - part | of the? part | on part",
    "WEEKDAYOFWEEK": "(weekday) (part)? of the? (unit which|this unit|unit narrative)",
    "ABOUT": "about (of '?)?",
    "TWODAYSBACK": "before - deictic",
    "TWODAYSAHEAD": "after - deictic",
    "TODAY": "deictic (' hui)? ,? weekday | deictic ' hui | deictic (part | after - part)? | this (part | after - part)",
    "AGO": "il y ago (ABOUT)? (COUNT) (UNIT)",
    "AHEAD": "dans (ABOUT)? (COUNT) (UNIT)",
    "OFFSET": "(ABOUT)? (COUNT) (UNIT) later_head? (back|ahead)",
    "FOLLOWINGDAY": "eve part? | day_word of ' (ahead|back) | that day_word - there | same day_word | day_word (narrative|same)",
    "PARTOF": "part of (the|')? | after - part of the?",
    "WHICHWEEKEND": "(wkd - end_word|weekend) (which|narrative)",
    "WEEKEND": "this? (wkd - end_word|weekend)",
    "WHICHUNIT": "that unit - there | modnoun (of the? '?)? (unit (which|narrative) | this unit | same unit) | unit of ' (ahead|back) | this unit - here | this unit | same unit | unit (which|narrative)",
    "ENDOFUNIT": "(modnoun | halfth halfpart) (of the? '? | of ') unit",
    "SET": "frequency | each (unit|weekday|hourunit|part) | all les (frequency|units) | les frequency | per (unit|hourunit)",
    "CLOCK": "clock | hour hourmark",
    "LATER": "later_head later_tail",
}

EXAMPLES = {
    "iso-date": (("Le décret porte la date 2022-09-10.",), ("Appelez le 555-2022-09-10.",)),
    "numeric-date": (("Le dossier a été déposé le 10/09/2022.",), ("La version 1.10.2022.4 est sortie.",)),
    "day-list": (("La fête dure du 14 au 24 août.", "Les frappes des 12 et 15 juin ont tué."), ("Ils étaient 12 ou 15.",)),
    "sided-date": (("Le pont a sauté le 8 septembre dernier.",), ("Le pont a sauté le 8 septembre.",)),
    "day-month-year": (("La ville est tombée le 10 septembre 2022.",), ("Il habite rue du 8 mai 1945.",)),
    "day-month": (("La ville est tombée le 10 septembre.",), ("Il habite rue du 4 septembre.",)),
    "month-year": (("Le siège a commencé en septembre 2022.",), ("Le 32 mars 2022 n'existe pas.",)),
    "which-month": (("Le barrage a cédé en mars dernier.",), ("Le barrage a cédé en mars.",)),
    "month": (("Le siège a commencé fin mars.", "Elle est partie en mai."), ("Avril Lavigne chante.", "La mission vers Mars partira.")),
    "year-short-range": (("La guerre de 1941-42 fut rude.",), ("Composez le 1941-4217.",)),
    "season-year": (("Le front a bougé à l'été 1943.",), ("Il a été 1990 fois cité.",)),
    "which-season": (("Le barrage a cédé l'été dernier.",), ("Il a été élu.",)),
    "season": (("Le front a bougé au cours de l'été.",), ("Il a été blessé.", "Le Printemps a rouvert.")),
    "decade": (("La maison date des années 1930.", "C'était la mode des années 80."), ("Il a 30 années de métier.",)),
    "century": (("Le fort date du XVIIe siècle.",), ("Cela a pris un siècle.",)),
    "quarter": (("Les ventes ont chuté au troisième trimestre 2022.",), ("Un trimestre a passé.",)),
    "half": (("Les ventes ont chuté au second semestre 2007.",), ("Un semestre a passé.",)),
    "holiday": (("La trêve dure depuis Noël 1914.",), ("Le père Noël Mamère est venu.",)),
    "year-before-christ": (("La flotte partit en 480 avant J.-C.",), ("Il y avait 480 navires.",)),
    "year": (("Le mur est tombé en 1989.", "On se bat depuis 2014."), ("On compte 1990 soldats.", "Cela coûte 1990 euros.")),
    "weekday-and-day": (("La ville est tombée samedi 10, selon le maire.",), ("Samedi 10 personnes ont péri.",)),
    "weekday-of-week": (("Il est venu mardi de la semaine dernière.",), ("Il est venu mardi dernier.",)),
    "weekday": (("Le maire a démissionné dimanche.", "Des obus sont tombés samedi matin."), ("Robinson et Vendredi partent.", "Ce fut un lundi noir.")),
    "day-before-yesterday": (("Ils sont partis avant-hier.",), ("C'était avant la guerre.",)),
    "day-after-tomorrow": (("Ils partiront après-demain.",), ("Après la guerre, il est parti.",)),
    "today": (("Le maire a démissionné hier.", "Il est libre depuis aujourd'hui."), ("Le journal Aujourd'hui en France le dit.",)),
    "ago": (("La ville est tombée il y a deux jours.",), ("Il y a deux ponts.",)),
    "time-ahead": (("Le pont ouvrira dans deux semaines.",), ("Dans deux ponts sur trois, il y a des fissures.",)),
    "offset": (("Le 5 mai, ils se sont vus. Deux jours plus tard, ils étaient d'accord.",), ("Deux jours après l'attaque, il a plu.",)),
    "following-day": (("Le 5 mai, ils se sont vus. Le lendemain, ils étaient d'accord.",), ("La veille de l'attaque, il a plu.",)),
    "part-of-date": (("Dans la nuit du 9 novembre, le mur est tombé.",), ("La nuit de terreur a pris fin.",)),
    "which-weekend": (("On s'est battu le week-end dernier.",), ("Un week-end a passé.",)),
    "weekend": (("On s'est battu ce week-end.",), ("Une semaine a passé.",)),
    "unit": (("Les prix ont monté la semaine dernière.",), ("La dernière semaine de la guerre fut longue.",)),
    "end-of-unit": (("Le pont sera prêt à la fin de l'année.",), ("C'est la fin de la guerre.",)),
    "set": (("Le marché ouvre chaque lundi.",), ("Chaque ville a son marché.",)),
    "duration": (("Il a plu davantage en 24 heures qu'avant.",), ("Il a plu il y a deux jours.",)),
    "time": (("Les sirènes ont retenti à 5 heures.",), ("Ils ont gagné 14:30 au total.",)),
    "later": (("Samedi, la ville est tombée. Le ministère l'a dit plus tard.",), ("Deux jours plus tard, elle est tombée.",)),
    "reference": (("Il est maintenant libre.",), ("Il est libre.",)),
}  # fmt: skip

GRAMMAR = fill(
    "fr", WORDS, MACROS, EXAMPLES,
    past_endings=("èrent", "irent", "urent"),
    future_endings=("eront", "iront", "dront", "uront", "rront", "vront", "ttront", "era", "ira", "dra", "rra", "vra", "ettra", "aîtra", "attra"),
    feasts=FEASTS,
)  # fmt: skip
