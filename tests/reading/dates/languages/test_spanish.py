"""Spanish: sentences with the times they name, and sentences that name none. Published on Monday 12 September 2022."""

from __future__ import annotations

import datetime
import unicodedata

import pytest

from tests.reading.dates.languages.told import Told, disagreements, masked, told

DATED: list[tuple[str, Told]] = [
    ("El puente fue destruido el sábado.", [("sábado", "2022-09-10")]),
    ("El pleno municipal se reunió el lunes en sesión extraordinaria.", [("lunes", "2022-09-12")]),
    ("En la noche del sábado al domingo se cortó la luz.", [("noche del sábado", "2022-09-10TNI"), ("domingo", "2022-09-10/2022-09-11")]),
    ("El sábado por la noche entraron los primeros equipos de rescate.", [("sábado por la noche", "2022-09-10TNI")]),
    ("La carretera quedó libre la mañana del domingo.", [("mañana del domingo", "2022-09-11TMO")]),
    ("La alerta se levantó el viernes por la tarde.", [("viernes por la tarde", "2022-09-09TAF")]),
    ("Las negociaciones se reanudarán el jueves.", [("jueves", "2022-09-15")]),
    ("El ministro viaja el miércoles a Praga.", [("miércoles", "[2022-09-07,2022-09-14]")]),
    ("El tribunal decidirá el viernes sobre el recurso.", [("viernes", "2022-09-16")]),
    ("La reunión está prevista para el martes.", [("martes", "2022-09-13")]),
    ("Una marcha prevista el jueves inquieta al alcalde.", [("jueves", "[2022-09-08,2022-09-15]")]),
    ("Las solicitudes se admiten hasta el viernes.", [("viernes", "../2022-09-16")]),
    ("Los bombardeos no cesan desde el martes.", [("martes", "2022-09-06/..")]),
    ("Los trenes volvieron a circular el sábado pasado.", [("sábado pasado", "2022-09-10")]),
    ("El pasado martes fue detenido en la frontera.", [("pasado martes", "2022-09-06")]),
    ("Se votará el próximo viernes.", [("próximo viernes", "2022-09-16")]),
    ("El viernes que viene habrá elecciones.", [("viernes que viene", "2022-09-16")]),
    ("Fue visto por última vez el martes de la semana pasada.", [("martes de la semana pasada", "2022-09-06")]),
    ("El tráfico estuvo cortado del lunes al miércoles.", [("lunes", "2022-09-05/2022-09-07"), ("miércoles", "2022-09-05/2022-09-07")]),
    ("Cada lunes los vecinos se reunían ante la iglesia.", [("Cada lunes", "XXXX-WXX-1")]),
    ("El museo cierra los lunes.", [("los lunes", "XXXX-WXX-1")]),
    ("Ayer por la tarde ardió un almacén.", [("Ayer por la tarde", "2022-09-11TAF")]),
    ("Anoche cayeron dos proyectiles en el barrio.", [("Anoche", "2022-09-11TNI")]),
    ("Esta mañana el alcalde confirmó dos heridos.", [("Esta mañana", "2022-09-12TMO")]),
    ("La noticia llegó anteayer desde Járkov.", [("anteayer", "2022-09-10")]),
    ("El presidente llegará mañana a Madrid.", [("mañana", "2022-09-13")]),
    ("El juicio empezará pasado mañana.", [("pasado mañana", "2022-09-14")]),
    ("Hoy es libre.", [("Hoy", "2022-09-12")]),
    ("Hace dos días la ciudad seguía ocupada.", [("Hace dos días", "2022-09-10")]),
    ("La escuela fue evacuada hace tres semanas.", [("hace tres semanas", "2022-08-22/2022-08-28")]),
    ("La familia llegó hace más de diez años.", [("hace más de diez años", "2012~")]),
    ("Hace un año había aquí un hospital.", [("Hace un año", "2021")]),
    ("La línea se abrirá dentro de dos semanas.", [("dentro de dos semanas", "2022-09-26/2022-10-02")]),
    ("El precio del petróleo subió la semana pasada.", [("semana pasada", "2022-09-05/2022-09-11")]),
    ("Se negociará la próxima semana.", [("próxima semana", "2022-09-19/2022-09-25")]),
    ("El año pasado vinieron menos visitantes.", [("año pasado", "2021")]),
    ("La fábrica cerrará el mes que viene.", [("mes que viene", "2022-10")]),
    ("Esta semana fueron liberados doce pueblos.", [("Esta semana", "2022-09-12/2022-09-18")]),
    ("El pasado fin de semana apenas hubo combates.", [("pasado fin de semana", "2022-09-10/2022-09-11")]),
    ("La ciudad cayó el 10 de septiembre de 2022.", [("10 de septiembre de 2022", "2022-09-10")]),
    ("El 10 de septiembre el ejército entró en Kúpiansk.", [("10 de septiembre", "2022-09-10")]),
    ("El sábado 10 de septiembre de 2022 fue el día de la liberación.", [("sábado 10 de septiembre de 2022", "2022-09-10")]),
    ("La ofensiva empezó el martes 6 de septiembre.", [("martes 6 de septiembre", "2022-09-06")]),
    ("El puente voló el pasado 8 de septiembre.", [("pasado 8 de septiembre", "2022-09-08")]),
    ("La votación será el próximo 24 de febrero.", [("próximo 24 de febrero", "2023-02-24")]),
    ("El tratado se firmó el 24/08/1991.", [("24/08/1991", "1991-08-24")]),
    ("La carta lleva la fecha 2022-09-01.", [("2022-09-01", "2022-09-01")]),
    ("El 1.º de mayo de 1945 callaron las armas.", [("1.º de mayo de 1945", "1945-05-01")]),
    ("La ley entrará en vigor el 1 de octubre.", [("1 de octubre", "2022-10-01")]),
    ("La feria dura del 14 al 24 de agosto.", [("14", "2022-08-14/2022-08-24"), ("24 de agosto", "2022-08-14/2022-08-24")]),
    ("Del 24 de febrero al 2 de abril de 2022 se luchó por la ciudad.", [("24 de febrero", "2022-02-24/2022-04-02"), ("2 de abril de 2022", "2022-02-24/2022-04-02")]),
    ("Estuvo ingresado del 14 de agosto al 3 de septiembre de 2021.", [("14 de agosto", "2021-08-14/2021-09-03"), ("3 de septiembre de 2021", "2021-08-14/2021-09-03")]),
    ("El depósito fue alcanzado los días 12 y 15 de junio.", [("12", "2022-06-12"), ("15 de junio", "2022-06-15")]),
    ("Entre el 6 y el 11 de septiembre se recuperaron veinte pueblos.", [("6", "2022-09-06/2022-09-11"), ("11 de septiembre", "2022-09-06/2022-09-11")]),
    ("El asedio empezó en marzo.", [("marzo", "2022-03")]),
    ("Las primeras familias huyeron a finales de febrero.", [("finales de febrero", "2022-02~")]),
    ("A principios de septiembre de 2022 el frente no se movía.", [("principios de septiembre de 2022", "2022-09~")]),
    ("El puente fue alcanzado a mediados de agosto de 2022.", [("mediados de agosto de 2022", "2022-08~")]),
    ("Las escuelas están cerradas desde febrero.", [("febrero", "2022-02-01/..")]),
    ("Nadie hablaba de ello en septiembre del año pasado.", [("septiembre del año pasado", "2021-09")]),
    ("La presa cedió el pasado marzo.", [("pasado marzo", "2022-03")]),
    ("El muro cayó en 1989.", [("1989", "1989")]),
    ("Se combate en el este desde 2014.", [("2014", "2014-01-01/..")]),
    ("Entre 1939 y 1945 la ciudad fue ocupada dos veces.", [("1939", "1939-01-01/1945-12-31"), ("1945", "1939-01-01/1945-12-31")]),
    ("El frente pasaba por aquí de 1914 a 1918.", [("1914", "1914-01-01/1918-12-31"), ("1918", "1914-01-01/1918-12-31")]),
    ("La campaña de 1941-42 acabó en la nieve.", [("1941", "1941-01-01/1942-12-31"), ("42", "1941-01-01/1942-12-31")]),
    ("El ejército volvió en el verano de 1943.", [("verano de 1943", "1943-22")]),
    ("El gas faltó el invierno pasado.", [("invierno pasado", "2021-24")]),
    ("El país pasó hambre en los años 1930.", [("años 1930", "193X")]),
    ("El barrio es de los años sesenta.", [("años sesenta", "196X")]),
    ("La iglesia es del siglo XVII.", [("siglo XVII", "16XX")]),
    ("Las ventas cayeron en el tercer trimestre de 2022.", [("tercer trimestre de 2022", "2022-07-01/2022-09-30")]),
    ("Los precios subieron en el segundo semestre de 2021.", [("segundo semestre de 2021", "2021-07-01/2021-12-31")]),
    ("La mañana del 24 de febrero de 2022 cayeron las primeras bombas.", [("mañana del 24 de febrero de 2022", "2022-02-24TMO")]),
    ("El 5 de mayo se reunieron los ministros. Dos días después el acuerdo estaba listo.", [("5 de mayo", "2022-05-05"), ("Dos días después", "2022-05-07")]),
    ("El sábado cayó Izium. Al día siguiente llegó el presidente.", [("sábado", "2022-09-10"), ("día siguiente", "2022-09-11")]),
    ("El 8 de septiembre el ejército se retiró. El día anterior aún recibía refuerzos.", [("8 de septiembre", "2022-09-08"), ("día anterior", "2022-09-07")]),
    ("Balaklia fue liberada el 9 de septiembre de 2022. Ese mismo día cayó Shevchénkove.", [("9 de septiembre de 2022", "2022-09-09"), ("Ese mismo día", "2022-09-09")]),
    ("La frontera seguirá cerrada hasta el 30 de septiembre.", [("30 de septiembre", "../2022-09-30")]),
    ("Después del 8 de septiembre el camino quedó libre.", [("8 de septiembre", "2022-09-09/..")]),
    ("La tregua llegó en la Navidad de 1914.", [("Navidad de 1914", "1914-12-25")]),
    ("El Viernes Santo no sonaron las campanas.", [("Viernes Santo", "2022-04-15")]),
    ("LA CIUDAD CAYÓ EL SÁBADO.", [("SÁBADO", "2022-09-10")]),
    ("El   10   de   septiembre   de   2022   cayó la ciudad.", [("10   de   septiembre   de   2022", "2022-09-10")]),
    ("El puente estará en pie a finales de año.", [("finales de año", "2022~")]),
    ("El asalto duró 24 horas.", [("24 horas", "PT24H")]),
    ("La flota zarpó en el 480 a. C. hacia el oeste.", [("480 a. C.", "-0479")]),
    ("El autobús sale el domingo a las 14.30 horas.", [("domingo a las 14.30 horas", "2022-09-11T14:30")]),
    ("La ciudad cayó el sábado 10, según el alcalde.", [("sábado 10", "2022-09-10")]),
    ("El segundo domingo de mayo es la fiesta del pueblo.", [("mayo", "2022-05")]),
    ("Los años 1933 a 1945 fueron negros.", [("años 1933", "1933-01-01/1945-12-31"), ("1945", "1933-01-01/1945-12-31")]),
    ("A principios de este año todo estaba tranquilo.", [("principios de este año", "2022~")]),
    ("Este miércoles 7 de septiembre la plaza estaba vacía.", [("Este miércoles 7 de septiembre", "2022-09-07")]),
    ("Debía llegar el jueves.", [("jueves", "[2022-09-08,2022-09-15]")]),
    ("Dos días después del 8 de septiembre cayó Izium.", [("Dos días después del 8 de septiembre", "2022-09-10")]),
    ("El 5 de mayo de 2021 empezó la obra. Al año siguiente el puente estaba en pie.", [("5 de mayo de 2021", "2021-05-05"), ("año siguiente", "2022")]),
    ("Mañana martes se reúne el Parlamento.", [("Mañana martes", "2022-09-13")]),
    ("Ayer domingo cayó la ciudad.", [("Ayer domingo", "2022-09-11")]),
]  # fmt: skip

UNDATED = [
    "Julio Iglesias cantó ante un teatro lleno.",
    "Abril Méndez dirige el instituto.",
    "Plácido Domingo saludó al público.",
    "Domingo llegó tarde a la cita.",
    "Las Madres de la Plaza de Mayo marcharon otra vez.",
    "Fue un viernes negro para la Bolsa.",
    "Vive en la calle 9 de Julio.",
    "La plaza 25 de Mayo estaba cerrada.",
    "El Movimiento 26 de Julio tomó el cuartel.",
    "Un total de 1990 soldados cruzaron el río.",
    "El aparato cuesta 1990 euros.",
    "El partido terminó 3-2.",
    "La habitación 2014 seguía iluminada.",
    "El 32 de marzo de 2022 no figura en ningún calendario.",
    "El 31 de febrero de 2022 no pasó nada.",
    "La epidemia mató a 12.000 personas.",
    "Llame al 91 198 92 022.",
    "La versión 1.10.2022.4 corrige el error.",
    "El precio subió un 10,5 %.",
    "La Primavera de Praga fracasó.",
    "Por la mañana había niebla.",
    "El diario Hoy publicó la entrevista.",
    "Hay dos puentes en la ciudad.",
    "La marca lanzó el modelo 2008.",
    "En verano la gente se va a la playa.",
    "La señora Marzo no quiso hablar.",
    "La Ley 3/2022, de 24 de febrero, sigue en vigor.",
    "Leía «El Domingo» en el tren.",
    "Nació un martes.",
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DATED)
def test_a_sentence_names_these_times(sentence: str, expected: Told) -> None:
    assert told(sentence, "es") == expected


@pytest.mark.parametrize("sentence", UNDATED)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert told(sentence, "es") == []


def test_spaces_and_line_breaks_where_markup_stood_change_nothing() -> None:
    assert disagreements(DATED, "es", masked) == []


def test_capital_letters_change_nothing() -> None:
    assert disagreements(DATED, "es", str.upper) == []


def test_letters_with_their_accents_apart_change_nothing() -> None:
    def apart(sentence: str) -> str:
        return unicodedata.normalize("NFD", sentence)

    assert disagreements(DATED, "es", apart) == []


def test_a_region_is_read_as_its_language() -> None:
    sentence, expected = DATED[0]
    assert told(sentence, "es-MX") == expected


def test_a_bare_date_is_the_nearest_one_across_new_year() -> None:
    january = datetime.date(2023, 1, 4)
    assert told("Ocurrió el 30 de diciembre.", "es", published=january) == [
        ("30 de diciembre", "2022-12-30")
    ]


def test_a_history_reads_on_in_the_year_it_tells_of() -> None:
    text = (
        "El muro cayó el 9 de noviembre de 1989. El viernes llegaron miles. Dos días después se reunió el gobierno. "
        "Al año siguiente llegó la unidad. El 3 de octubre todo estaba listo."
    )
    assert told(text, "es", mode="history") == [
        ("9 de noviembre de 1989", "1989-11-09"), ("viernes", "1989-11-10"), ("Dos días después", "1989-11-12"),
        ("año siguiente", "1990"), ("3 de octubre", "1990-10-03"),
    ]  # fmt: skip


def test_the_morning_is_not_tomorrow() -> None:
    assert told("Mañana por la mañana hablará.", "es") == [
        ("Mañana por la mañana", "2022-09-13TMO")
    ]
    assert told("La mañana era fría.", "es") == []


def test_two_days_after_an_attack_is_a_length_of_time() -> None:
    assert told("Dos días después del ataque llovió.", "es") == [("Dos días", "P2D")]
