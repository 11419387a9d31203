"""German: sentences with the times they name, and sentences that name none. Published on Monday 12 September 2022."""

from __future__ import annotations

import datetime
import unicodedata

import pytest

from tests.reading.dates.languages.told import Told, disagreements, masked, told

DATED: list[tuple[str, Told]] = [
    ("Die Brücke über den Oskil wurde am Samstag gesprengt.", [("Samstag", "2022-09-10")]),
    ("Am Montag trat der Stadtrat zu einer Sondersitzung zusammen.", [("Montag", "2022-09-12")]),
    ("In der Nacht zum Sonntag schlugen drei Geschosse im Bahnhof ein.", [("Nacht zum Sonntag", "2022-09-11TNI")]),
    ("In der Nacht von Samstag auf Sonntag fiel der Strom aus.", [("Nacht von Samstag", "2022-09-10TNI"), ("Sonntag", "2022-09-10/2022-09-11")]),
    ("Am Samstagabend zogen die ersten Helfer in das Dorf ein.", [("Samstagabend", "2022-09-10TEV")]),
    ("Am Sonntagmorgen war die Straße wieder frei.", [("Sonntagmorgen", "2022-09-11TMO")]),
    ("Am Freitagnachmittag gab die Behörde Entwarnung.", [("Freitagnachmittag", "2022-09-09TAF")]),
    ("Die Gespräche werden am Donnerstag fortgesetzt.", [("Donnerstag", "2022-09-15")]),
    ("Der Außenminister soll am Mittwoch nach Prag reisen.", [("Mittwoch", "[2022-09-07,2022-09-14]")]),
    ("Das Gericht entscheidet am Freitag über den Antrag.", [("Freitag", "[2022-09-09,2022-09-16]")]),
    ("Bis Freitag müssen alle Anträge vorliegen.", [("Freitag", "../2022-09-16")]),
    ("Seit Dienstag wird das Gebiet beschossen.", [("Dienstag", "2022-09-06/..")]),
    ("Am vergangenen Samstag rollten die Züge wieder.", [("vergangenen Samstag", "2022-09-10")]),
    ("Nächsten Freitag wird gewählt.", [("Nächsten Freitag", "2022-09-16")]),
    ("Am kommenden Sonntag öffnen die Wahllokale.", [("kommenden Sonntag", "2022-09-18")]),
    ("Dienstag vergangener Woche wurde er zuletzt gesehen.", [("Dienstag vergangener Woche", "2022-09-06")]),
    ("Von Montag bis Mittwoch stand der Verkehr still.", [("Montag", "2022-09-05/2022-09-07"), ("Mittwoch", "2022-09-05/2022-09-07")]),
    ("Jeden Montag versammelten sich die Bürger vor der Kirche.", [("Jeden Montag", "XXXX-WXX-1")]),
    ("Montags bleibt das Museum geschlossen.", [("Montags", "XXXX-WXX-1")]),
    ("Gestern Abend brannte ein Lagerhaus.", [("Gestern Abend", "2022-09-11TEV")]),
    ("Heute früh meldete der Bürgermeister zwei Verletzte.", [("Heute früh", "2022-09-12TMO")]),
    ("Vorgestern kam die Meldung aus Charkiw.", [("Vorgestern", "2022-09-10")]),
    ("Morgen wird der Präsident in Berlin erwartet.", [("Morgen", "2022-09-13")]),
    ("Übermorgen beginnt der Prozess.", [("Übermorgen", "2022-09-14")]),
    ("Vor zwei Tagen war die Stadt noch besetzt.", [("Vor zwei Tagen", "2022-09-10")]),
    ("Vor drei Wochen wurde die Schule geräumt.", [("Vor drei Wochen", "2022-08-22/2022-08-28")]),
    ("Vor rund zehn Jahren zog die Familie nach Lwiw.", [("Vor rund zehn Jahren", "2012~")]),
    ("Vor einem Jahr stand hier ein Krankenhaus.", [("Vor einem Jahr", "2021")]),
    ("In zwei Wochen wird die Strecke wieder eröffnet.", [("In zwei Wochen", "2022-09-26/2022-10-02")]),
    ("In der vergangenen Woche stieg der Ölpreis.", [("vergangenen Woche", "2022-09-05/2022-09-11")]),
    ("Nächste Woche wird verhandelt.", [("Nächste Woche", "2022-09-19/2022-09-25")]),
    ("Im vergangenen Jahr kamen weniger Gäste.", [("vergangenen Jahr", "2021")]),
    ("Im nächsten Monat wird die Fabrik schließen.", [("nächsten Monat", "2022-10")]),
    ("Diese Woche wurden zwölf Ortschaften befreit.", [("Diese Woche", "2022-09-12/2022-09-18")]),
    ("Am vergangenen Wochenende wurde kaum geschossen.", [("vergangenen Wochenende", "2022-09-10/2022-09-11")]),
    ("Die Stadt fiel am 10. September 2022.", [("10. September 2022", "2022-09-10")]),
    ("Am 10. September rückte die Armee in Kupjansk ein.", [("10. September", "2022-09-10")]),
    ("Samstag, den 10. September 2022, nannten sie den Tag der Befreiung.", [("Samstag, den 10. September 2022", "2022-09-10")]),
    ("Am Dienstag, 6. September, begann die Offensive.", [("Dienstag, 6. September", "2022-09-06")]),
    ("Der Vertrag wurde am 24.08.1991 unterzeichnet.", [("24.08.1991", "1991-08-24")]),
    ("Das Schreiben trägt das Datum 2022-09-01.", [("2022-09-01", "2022-09-01")]),
    ("Am 1. Mai 1945 schwiegen in der Stadt die Waffen.", [("1. Mai 1945", "1945-05-01")]),
    ("Am ersten Oktober tritt das Gesetz in Kraft.", [("ersten Oktober", "2022-10-01")]),
    ("Das Festival dauert vom 3. bis 5. Mai.", [("3", "2022-05-03/2022-05-05"), ("5. Mai", "2022-05-03/2022-05-05")]),
    ("Vom 24. Februar bis 2. April 2022 war die Stadt umkämpft.", [("24. Februar", "2022-02-24/2022-04-02"), ("2. April 2022", "2022-02-24/2022-04-02")]),
    ("Vom 14. August bis zum 3. September 2021 lag er im Krankenhaus.", [("14. August", "2021-08-14/2021-09-03"), ("3. September 2021", "2021-08-14/2021-09-03")]),
    ("Am 12. und 15. Juni wurde das Lager getroffen.", [("12", "2022-06-12"), ("15. Juni", "2022-06-15")]),
    ("Zwischen dem 6. und dem 11. September wurden 20 Orte befreit.", [("6", "2022-09-06/2022-09-11"), ("11. September", "2022-09-06/2022-09-11")]),
    ("Im März begann die Belagerung.", [("März", "2022-03")]),
    ("Ende Februar flohen die ersten Familien.", [("Ende Februar", "2022-02~")]),
    ("Anfang September 2022 war die Front noch starr.", [("Anfang September 2022", "2022-09~")]),
    ("Mitte August 2022 wurde die Brücke getroffen.", [("Mitte August 2022", "2022-08~")]),
    ("Seit Februar sind die Schulen geschlossen.", [("Februar", "2022-02-01/..")]),
    ("Im September vergangenen Jahres war davon keine Rede.", [("September vergangenen Jahres", "2021-09")]),
    ("Die Mauer fiel 1989.", [("1989", "1989")]),
    ("1991 wurde das Land unabhängig.", [("1991", "1991")]),
    ("Seit 2014 wird im Osten gekämpft.", [("2014", "2014-01-01/..")]),
    ("Zwischen 1939 und 1945 wurde die Stadt zweimal besetzt.", [("1939", "1939-01-01/1945-12-31"), ("1945", "1939-01-01/1945-12-31")]),
    ("Von 1914 bis 1918 lag hier die Front.", [("1914", "1914-01-01/1918-12-31"), ("1918", "1914-01-01/1918-12-31")]),
    ("Der Feldzug von 1941/42 endete im Schnee.", [("1941", "1941-01-01/1942-12-31"), ("42", "1941-01-01/1942-12-31")]),
    ("Im Sommer 1943 kam die Rote Armee zurück.", [("Sommer 1943", "1943-22")]),
    ("Im vergangenen Winter fehlte das Gas.", [("vergangenen Winter", "2021-24")]),
    ("In den 1930er Jahren hungerte das Land.", [("1930er Jahren", "193X")]),
    ("In den Siebzigerjahren entstand die Siedlung.", [("Siebzigerjahren", "197X")]),
    ("Die Kirche stammt aus dem 17. Jahrhundert.", [("17. Jahrhundert", "16XX")]),
    ("Im dritten Quartal 2022 sank der Umsatz.", [("dritten Quartal 2022", "2022-07-01/2022-09-30")]),
    ("In der zweiten Jahreshälfte 2021 stieg der Preis.", [("zweiten Jahreshälfte 2021", "2021-07-01/2021-12-31")]),
    ("Am Morgen des 24. Februar 2022 um 5.30 Uhr fielen die ersten Bomben.", [("Morgen des 24. Februar 2022 um 5.30 Uhr", "2022-02-24T05:30")]),
    ("Am 5. Mai trafen sich die Minister. Zwei Tage später war der Vertrag fertig.", [("5. Mai", "2022-05-05"), ("Zwei Tage später", "2022-05-07")]),
    ("Am Samstag fiel Isjum. Tags darauf kam der Präsident.", [("Samstag", "2022-09-10"), ("Tags darauf", "2022-09-11")]),
    ("Am 8. September zog sich die Armee zurück. Am Vortag hatte sie noch Verstärkung geholt.", [("8. September", "2022-09-08"), ("Vortag", "2022-09-07")]),
    ("Am 9. September 2022 wurde Balaklija befreit. Am selben Tag fiel Schewtschenkowe.", [("9. September 2022", "2022-09-09"), ("selben Tag", "2022-09-09")]),
    ("Bis zum 30. September bleibt die Grenze zu.", [("30. September", "../2022-09-30")]),
    ("Nach dem 8. September war der Weg frei.", [("8. September", "2022-09-09/..")]),
    ("An Weihnachten 1914 schwiegen die Waffen.", [("Weihnachten 1914", "1914-12-25")]),
    ("Am Karfreitag 2022 läuteten keine Glocken.", [("Karfreitag 2022", "2022-04-15")]),
    ("AM SAMSTAG FIEL DIE STADT.", [("SAMSTAG", "2022-09-10")]),
    ("Am   10.   September   2022   fiel die Stadt.", [("10.   September   2022", "2022-09-10")]),
    ("Ende des Jahres soll die Brücke wieder stehen.", [("Ende des Jahres", "2022~")]),
    ("Der Angriff dauerte 24 Stunden.", [("24 Stunden", "PT24H")]),
    ("Er wurde 480 v. Chr. geboren.", [("480 v. Chr", "-0479")]),
    ("Am 8./9. Mai 1945 endete der Krieg.", [("8", "1945-05-08/1945-05-09"), ("9. Mai 1945", "1945-05-08/1945-05-09")]),
    ("Die Sitzung am morgigen Dienstag fällt aus.", [("morgigen Dienstag", "2022-09-13")]),
    ("Der zweite Sonntag im Mai gehört den Müttern.", [("Mai", "2022-05")]),
    ("Im 3. Quartal 2022 sank der Umsatz erneut.", [("3. Quartal 2022", "2022-07-01/2022-09-30")]),
    ("Gegen 20.15 Uhr am Freitag fiel der Strom aus.", [("20.15 Uhr am Freitag", "2022-09-09T20:15")]),
    ("Der Rat teilte am Sonntag mit, dass er am Freitag tagen werde.", [("Sonntag", "2022-09-11"), ("Freitag", "2022-09-16")]),
    ("Zwei Tage nach dem 8. September fiel auch Isjum.", [("Zwei Tage nach dem 8. September", "2022-09-10")]),
    ("Am 5. Mai 2021 begann der Bau. Im Jahr darauf stand die Brücke.", [("5. Mai 2021", "2021-05-05"), ("Jahr darauf", "2022")]),
    ("Ende vergangener Woche zog die Armee ab.", [("Ende vergangener Woche", "2022-09-10~/2022-09-11~")]),
    ("Heute, Montag, tagt der Rat; morgen, Dienstag, reist er ab.", [("Heute, Montag", "2022-09-12"), ("morgen, Dienstag", "2022-09-13")]),
]  # fmt: skip

UNDATED = [
    "Frank März leitet die Feuerwehr.",
    "August Bebel sprach vor den Arbeitern.",
    "Herr Freitag bestritt die Vorwürfe.",
    "Die „Bild am Sonntag“ druckte das Interview.",
    "Das schreibt die „Welt am Sonntag“.",
    "Der Schwarze Freitag vernichtete Vermögen.",
    "Die Straße des 17. Juni blieb gesperrt.",
    "Das „heute journal“ zeigte die Bilder.",
    "Es kamen 1989 Menschen zur Kundgebung.",
    "Das Gerät kostet 1990 Euro.",
    "Sie bauten 2022 neue Wohnungen in der Vorstadt.",
    "Die Partie endete 3:2.",
    "Windows 2000 lief auf dem Rechner.",
    "In Zimmer 2014 brannte noch Licht.",
    "Der 32. März 2022 steht in keinem Kalender.",
    "Am 31. Februar 2022 geschah nichts.",
    "Die Grippe kostete 12.000 Menschen das Leben.",
    "Rufen Sie 030 2022 1989 an.",
    "Die Version 1.10.2022.4 behebt den Fehler.",
    "Der Preis stieg um 10,5 Prozent.",
    "Der Prager Frühling ist ein Lehrstück.",
    "Das Mai-Programm des Theaters liegt aus.",
    "Artikel 2022 des Gesetzes wurde gestrichen.",
    "Es war einmal ein montag, klein geschrieben.",
    "Am Morgen lag Nebel, und niemand sprach.",
    "Bundesliga, 5. Spieltag: Die Gäste führten 2-1.",
    "Er las den „Freitag“ von vorn bis hinten.",
    "Der Platz des 18. März liegt am Tor.",
    "Sie kaufte für 2022 Dollar ein.",
    "Er wurde an einem Freitag geboren.",
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DATED)
def test_a_sentence_names_these_times(sentence: str, expected: Told) -> None:
    assert told(sentence, "de") == expected


@pytest.mark.parametrize("sentence", UNDATED)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert told(sentence, "de") == []


def test_spaces_and_line_breaks_where_markup_stood_change_nothing() -> None:
    assert disagreements(DATED, "de", masked) == []


def test_capital_letters_change_nothing() -> None:
    assert disagreements(DATED, "de", str.upper) == []


def test_letters_with_their_accents_apart_change_nothing() -> None:
    def apart(sentence: str) -> str:
        return unicodedata.normalize("NFD", sentence)

    assert disagreements(DATED, "de", apart) == []


def test_a_region_is_read_as_its_language() -> None:
    sentence, expected = DATED[0]
    assert told(sentence, "de-AT") == expected


def test_a_bare_date_is_the_nearest_one_across_new_year() -> None:
    january = datetime.date(2023, 1, 4)
    assert told("Das geschah am 30. Dezember.", "de", published=january) == [
        ("30. Dezember", "2022-12-30")
    ]


def test_a_history_reads_on_in_the_year_it_tells_of() -> None:
    text = (
        "Die Mauer fiel am 9. November 1989. Am Freitag kamen Tausende. Zwei Tage später tagte die Regierung. "
        "Im folgenden Jahr kam die Einheit. Am 3. Oktober war es so weit."
    )
    assert told(text, "de", mode="history") == [
        ("9. November 1989", "1989-11-09"), ("Freitag", "1989-11-10"), ("Zwei Tage später", "1989-11-12"),
        ("folgenden Jahr", "1990"), ("3. Oktober", "1990-10-03"),
    ]  # fmt: skip


def test_a_clause_of_its_own_decides_by_its_own_verb() -> None:
    text = "Der Rat teilte am Sonntag mit, dass er am Freitag tagen werde."
    assert told(text, "de") == [("Sonntag", "2022-09-11"), ("Freitag", "2022-09-16")]


def test_a_noun_with_a_small_letter_is_no_weekday() -> None:
    assert told("Er kam am samstag.", "de") == []
