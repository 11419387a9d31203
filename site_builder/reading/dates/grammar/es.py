"""Spanish: the frame filled with its words and its ways of naming a time."""

from __future__ import annotations

from site_builder.reading.dates.grammar.es_words import FEASTS, WORDS
from site_builder.reading.dates.grammar.frame import fill

MACROS = {
    # sábado 10 de septiembre; sábado, 10 de septiembre
    "WEEKDAY": "thisday? weekday ,? article?",
    "NUMBER": "day (. ordsign | ordsign)? | dayword",
    "OF": "of?",
    "TO": "till the? | -",
    "AND": "(,? and|,|or) the?|/",
    "YEARPART": "of? ((article? year_word (of the?)?)? year | year_word which | which year_word | year_word narrative | this year_word | that same? year_word | same year_word)",
    # a finales de mayo, a mediados del mes de mayo, a principios del año 1990
    "WITHIN": "(modnoun | halfth halfpart | edge dayspart) of? (the? month_word of | the)? | month_word of",
    "DECADE": "years (year|shortyear|decadeword) | los decadeword | decade_word of? the? years? (year|shortyear|decadeword)",
    "CENTURY": "centuryword ordinal",
    "ERA": "era | prior . era .? | prior of era",
    "PART": "por the part | on the part | of? part",
    "WEEKDAYOFWEEK": "(weekday) of the? (unit which|which unit|this unit|unit narrative|unit that_word same)",
    "ABOUT": "about of?",
    "TWODAYSBACK": "antes of yesterday",
    "TWODAYSAHEAD": "pasado_word morningword",
    "TODAY": "deictic ,? weekday | deictic (por the part | part)? | daypart | this (same)? part",
    "AGO": "hace (ABOUT)? (COUNT) (UNIT) | (COUNT) (UNIT) ago",
    "AHEAD": "dentro of (ABOUT)? (COUNT) (UNIT)",
    "OFFSET": "(ABOUT)? (COUNT) (UNIT) later_head? (back|ahead)",
    "FOLLOWINGDAY": "day_word narrative | (that|same) same? day_word | day_word (ahead|back)",
    "PARTOF": "part of the?",
    "WHICHWEEKEND": "which wkd of end_word | wkd of end_word (which|narrative|that_word same)",
    "AFTERWARDS": "which|narrative|that_word same",
    "WEEKEND": "this? wkd of end_word",
    "WHICHUNIT": "(modnoun (of the?)?)? (which unit | unit (which|narrative) | unit that_word same | this (same)? unit | that same? unit | same unit)",
    "ENDOFUNIT": "(modnoun | halfth halfpart) of the? unit",
    "SET": "adverb | each (unit|weekday|hourunit|part) | all los (frequency|units) | los frequency | per unit",
    "CLOCK": "(clock|dottedclock) hourmark?",
    "LATER": "later_head later_tail",
}

EXAMPLES = {
    "iso-date": (("El decreto lleva la fecha 2022-09-10.",), ("Llame al 555-2022-09-10.",)),
    "numeric-date": (("La solicitud se presentó el 10/09/2022.",), ("Salió la versión 1.10.2022.4.",)),
    "day-list": (("La feria dura del 14 al 24 de agosto.", "Hubo ataques los días 12 y 15 de junio."), ("Eran 12 o 15.",)),
    "sided-date": (("El puente voló el pasado 8 de septiembre.",), ("El puente voló el 8 de septiembre.",)),
    "day-month-year": (("La ciudad cayó el 10 de septiembre de 2022.",), ("Vive en la plaza 25 de Mayo de 1810.",)),
    "day-month": (("La ciudad cayó el 10 de septiembre.",), ("Vive en la calle 9 de Julio.",)),
    "month-year": (("El asedio empezó en septiembre de 2022.",), ("El 32 de marzo de 2022 no existe.",)),
    "which-month": (("La presa cedió el pasado marzo.",), ("La presa cedió en marzo.",)),
    "month": (("El asedio empezó a finales de marzo.",), ("Julio llegó tarde.", "Las Madres de la Plaza de Mayo marcharon.")),
    "year-short-range": (("La guerra de 1941-42 fue dura.",), ("Marque el 1941-4217.",)),
    "season-year": (("El frente se movió en el verano de 1943.",), ("El verano pasó.",)),
    "which-season": (("La presa cedió el verano pasado.",), ("El verano fue seco.",)),
    "season": (("El frente se movió durante el verano.",), ("La Primavera de Praga fracasó.",)),
    "decade": (("La casa es de los años 1930.", "Era la moda de los años ochenta."), ("Tiene 30 años de oficio.",)),
    "century": (("El fuerte es del siglo XVII.",), ("Tardó un siglo.",)),
    "quarter": (("Las ventas cayeron en el tercer trimestre de 2022.",), ("Pasó un trimestre.",)),
    "half": (("Las ventas cayeron en el segundo semestre de 2007.",), ("Pasó un semestre.",)),
    "holiday": (("La tregua dura desde la Navidad de 1914.",), ("Natividad Ruiz llegó.",)),
    "year-before-christ": (("La flota zarpó en el 480 a. C. con 300 naves.",), ("Había 480 naves.",)),
    "year": (("El muro cayó en 1989.", "Se combate desde 2014."), ("Un total de 1990 soldados llegaron.", "Cuesta 1990 euros.")),
    "weekday-and-day": (("La ciudad cayó el sábado 10, según el alcalde.",), ("El sábado 10 personas murieron.",)),
    "weekday-of-week": (("Vino el martes de la semana pasada.",), ("Vino el martes pasado.",)),
    "weekday": (("El alcalde dimitió el domingo.", "Cayeron proyectiles el sábado por la noche."), ("Plácido Domingo cantó.", "Fue un viernes negro.")),
    "day-before-yesterday": (("Se fueron antes de ayer.",), ("Fue antes de la guerra.",)),
    "day-after-tomorrow": (("Se irán pasado mañana.",), ("El año pasado llovió.",)),
    "today": (("El alcalde dimitió ayer.", "Anoche cayeron proyectiles."), ("Por la mañana llovió.", "Lo publicó el diario Hoy.")),
    "ago": (("La ciudad cayó hace dos días.",), ("Hace dos puentes.",)),
    "time-ahead": (("El puente abrirá dentro de dos semanas.",), ("Tardó dos semanas.",)),
    "offset": (("El 5 de mayo se reunieron. Dos días después, hubo acuerdo.",), ("Dos días después del ataque llovió.",)),
    "following-day": (("El 5 de mayo se reunieron. Al día siguiente hubo acuerdo.",), ("Es el pan de cada día.",)),
    "part-of-date": (("La noche del 9 de noviembre cayó el muro.",), ("La noche del terror acabó.",)),
    "which-weekend": (("Se combatió el pasado fin de semana.",), ("Pasó un mes.",)),
    "weekend": (("Se combatió el fin de semana.",), ("El fin de la guerra llegó.",)),
    "unit": (("Los precios subieron la semana pasada.",), ("La última semana de la guerra fue larga.",)),
    "end-of-unit": (("El puente estará listo a finales de año.",), ("Llegó el final de la guerra.",)),
    "set": (("El mercado abre cada lunes.",), ("Cada ciudad tiene su mercado.",)),
    "duration": (("Llovió más en 24 horas que antes.",), ("Llovió hace dos días.",)),
    "time": (("Las sirenas sonaron a las 14:30.",), ("Ganaron 14:30 en total.",)),
    "later": (("El sábado cayó la ciudad. El ministerio lo dijo más tarde.",), ("Dos días más tarde cayó.",)),
    "reference": (("Ahora es libre.",), ("Es libre.",)),
}  # fmt: skip

GRAMMAR = fill(
    "es", WORDS, MACROS, EXAMPLES,
    past_endings=("ó", "aron", "ieron", "eron", "aban"), future_endings=("rá", "rán"), feasts=FEASTS,
)  # fmt: skip
