"""The words of Spanish, by class: class → word → value."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.reading.dates.grammar.frame import every, numbered, roman

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo"
_COUNTS = (
    "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte"
)

WORDS: Mapping[str, Mapping[str, object]] = {
    "suffix": {"º": "ordinal", "°": "ordinal", "er": "ordinal", "o": "ordinal"},
    "ordsign": every("º ° o"),
    "month": {**numbered(_MONTHS), "setiembre": 9},
    "mon": {"ene": 1, "feb": 2, "abr": 4, "jul": 7, "ago": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dic": 12},
    "weekday": {**numbered(_WEEKDAYS, 0), "miercoles": 2, "sabado": 5},
    "givenname": every("domingo"),
    "deictic": {"hoy": 0, "ayer": -1, "anteayer": -2, "antier": -2, "mañana": 1},
    "yesterday": {"ayer": -1},
    "morningword": every("mañana"),
    "pasado_word": every("pasado"),
    "antes": every("antes"),
    "daypart": {"anoche": (-1, "NI"), "anteanoche": (-2, "NI")},
    "part": {"mañana": "MO", "madrugada": "NI", "mediodía": "AF", "tarde": "AF", "noche": "NI", "amanecer": "MO", "alba": "MO",
             "atardecer": "EV"},
    "moment": every("mediodía amanecer alba atardecer"),
    "which": {"pasado": "last", "pasada": "last", "próximo": "next", "próxima": "next", "proximo": "next", "proxima": "next"},
    "this": every("este esta", "this"),
    "that": every("ese esa aquel aquella", "same"),
    "same": {"mismo": "same", "misma": "same", "viene": "next"},
    "narrative": {"siguiente": "following", "anterior": "previous", "previo": "previous", "previa": "previous"},
    "sided": {"pasado": "latest", "próximo": "coming", "proximo": "coming", "último": "latest"},
    "unit": {"día": "D", "dia": "D", "semana": "W", "mes": "M", "año": "Y", "década": "DE", "siglo": "CE", "trimestre": "Q"},
    "units": {"días": "D", "dias": "D", "semanas": "W", "meses": "M", "años": "Y", "décadas": "DE", "siglos": "CE", "trimestres": "Q"},
    "hourunit": {"hora": "TH", "minuto": "TM", "segundo": "TS"},
    "hourunits": {"horas": "TH", "minutos": "TM", "segundos": "TS"},
    "day_word": every("día dia"),
    "year_word": every("año"),
    "years": every("años"),
    "month_word": every("mes"),
    "wkd": every("fin"),
    "end_word": every("semana"),
    "count": {**numbered(_COUNTS), "una": 1, "uno": 1, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "cien": 100},
    "few": every("unos unas varios varias algunos algunas pocos pocas muchos muchas decena docena", None),
    "about": every("unos unas casi aproximadamente más menos alrededor cerca"),
    "circa": {**every("hacia alrededor aproximadamente circa cerca"), "torno": {"en": ""}, "eso": {"a": ""}, "menos": {"más o": ""},
              "por": {"allá": ""}},
    "circa_short": every("ca h"),
    "circa_after": every("aproximadamente"),
    "circa_link": every("desde hasta para"),
    "deadline": {"tardar": {"a más": "by"}, "tarde": {"como muy": "by"}, "antes": {"no": "since"}, "pronto": {"como muy": "since"}},
    "season": {"verano": 22, "otoño": 23, "invierno": 24, "primavera": 21},
    "seasonal": every("en"),
    "dayword": {"primero": 1, "uno": 1},
    "ordinal": {"primer": 1, "primera": 1, "primero": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3, "cuarto": 4,
                "cuarta": 4, **roman("{}")},
    "quarterword": every("trimestre"),
    "centuryword": every("siglo"),
    "halfunit": every("semestre"),
    "decadeword": {"veinte": 1920, "treinta": 1930, "cuarenta": 1940, "cincuenta": 1950, "sesenta": 1960, "setenta": 1970,
                   "ochenta": 1980, "noventa": 1990},
    "decade_word": every("década"),
    "modnoun": {"principios": "early", "comienzos": "early", "inicios": "early", "mediados": "mid", "finales": "late",
                "fines": "late", "fin": "late", "inicio": "early", "comienzo": "early", "final": "late"},
    "halfth": {"primera": 1, "segunda": 2},
    "halfpart": every("mitad quincena"),
    "edge": {"primeros": "early", "últimos": "late"},
    "dayspart": every("días dias"),
    "feasthead": every("navidad nochebuena nochevieja viernes jueves domingo lunes año día miércoles reyes"),
    "feast": every("santo nuevo resurrección ramos pascua navidad reyes ceniza"),
    "hace": every("hace"),
    "anniversary": every("hace"),
    "ago": every("atrás"),
    "dentro": every("dentro"),
    "later_head": every("más"),
    "later_tail": every("tarde"),
    "back": {"antes": -1},
    "ahead": {"después": 1, "despues": 1, "tarde": 1},
    "leaning": every("antes después despues"),
    "era": {"a.c.": "BC", "a.c": "BC", "a.C.": "BC", "a.C": "BC", "c": "BC", "cristo": "BC"},
    "prior": every("a antes"),
    "each": every("cada"),
    "all": every("todos todas"),
    "los": every("los las"),
    "per": every("por"),
    "frequency": {"lunes": "XXXX-WXX-1", "martes": "XXXX-WXX-2", "miércoles": "XXXX-WXX-3", "jueves": "XXXX-WXX-4",
                  "viernes": "XXXX-WXX-5", "sábados": "XXXX-WXX-6", "domingos": "XXXX-WXX-7"},
    "adverb": {"diariamente": "P1D", "semanal": "P1W", "semanalmente": "P1W", "mensual": "P1M", "anual": "P1Y", "anualmente": "P1Y"},
    "reference": {"ahora": "PRESENT_REF", "actualmente": "PRESENT_REF", "recientemente": "PAST_REF", "pronto": "FUTURE_REF"},
    "the": every("el la los las"),
    "thisday": every("este"),
    "article": every("el"),
    "of": every("de del"),
    "that_word": every("que"),
    "and": every("y e"),
    "or": every("o u"),
    "till": every("al a hasta"),
    "from": every("del de"),
    "since": every("desde"),
    "until": every("hasta"),
    "before": every("antes", -1),
    "after": every("después despues tras", 1),
    "between": every("entre"),
    "at": every("a las la sobre"),
    "on": every("el por en a"),
    "por": every("por en a de"),
    "hourmark": every("horas h"),
    "linker": every("el la los las al del de a en"),
    "placing": every("en desde hasta durante para hacia a principios comienzos inicios mediados finales fines mes tras antes entre este "
                     "ese el pleno"),
    "street": every("calle plaza avenida paseo estadio movimiento puente barrio autopista hospital operación"),
    "programme": every("mismo"),
    "dark": every("negro santo sangriento"),
    "counted": every("euros dólares pesos personas hombres mujeres soldados muertos heridos habitantes metros kilómetros toneladas "
                     "veces ejemplares empleos votos puntos viviendas casos"),
    "determiner": every("una toda aquella misma"),
    "neutral": every("quizá detrás refrán alacrán huracán catamarán"),
    # what a clause says of its time: see cues.py
    "ahead_cue": every("va van será serán"),
    "plan_cue": every("previsto prevista previstos previstas programado programada convocado convocada convocados convocadas "
                      "anunciada fijada fijado citado citados esperado"),
    "maybe_ahead": every(
        "debía debían debe deben debería deberían puede pueden podría podrían espera esperan prevé prevén quiere "
        "quieren planea planean"
    ),
    "speech": every("dijo dijeron declaró afirmó explicó aseguró señaló"),
    "announcing": every(
        "abre abren cierra cierran termina terminan acaba acaban juega juegan enfrenta enfrentan reanuda reanudan regresa regresan vuelve vuelven inicia inician acoge reabre reabren "
        "examina examinan debate debaten visita visitan comparece declara inaugura decide deciden presenta presentan vuela "
        "comienza comienzan empieza empiezan arranca arrancan viaja viajan vota votan elige eligen "
        "celebra celebran llega llegan sale salen parte parten reúne reúnen recibe"
    ),
    "clause": every(
        "que quien cuyo donde según"
    ),
    "held_now": every("lugar"),
    "has_now": every("tiene tienen"),
    "copula": every("es son"),
    "put_off": every("aplazó aplazado aplazada aplazaron pospuso pospuesto pospuesta trasladó trasladado trasladada"),
    "present_be": every("está están es son"),
    "finite_past": every("fue fueron era eran había habían hubo ha han estaba estaban hubiera"),
    "past_form": every(
        "aplazó aplazaron pospuso trasladó dijo dijeron declaró afirmó explicó aseguró señaló "
        "dijo dijeron hizo hicieron puso pusieron vino vinieron tuvo tuvieron estuvo estuvieron pudo quiso dio dieron vio vieron "
        "supo trajo produjo condujo murió cayó decía hacía"),
}  # fmt: skip

FEASTS: Mapping[str, str] = {
    "navidad": "12-25", "día navidad": "12-25", "nochebuena": "12-24", "nochevieja": "12-31", "año nuevo": "01-01",
    "día reyes": "01-06", "viernes santo": "easter-2", "jueves santo": "easter-3", "domingo resurrección": "easter",
    "domingo pascua": "easter", "domingo ramos": "easter-7", "lunes pascua": "easter+1",
    "miércoles ceniza": "easter-46",
}  # fmt: skip
