"""Polish: sentences with the times they name, and sentences that name none. Published on Monday 12 September 2022."""

from __future__ import annotations

import datetime

import pytest

from tests.reading.dates.languages.told import Told, dated, disagreements, masked, told

DATED: list[tuple[str, Told]] = [
    (
        "Wojska ukraińskie weszły do Bałakliji 8 września 2022 roku.",
        [("8 września 2022 roku", "2022-09-08")],
    ),
    ("Stało się to 10 września.", [("10 września", "2022-09-10")]),
    ("Rada przyjęła ustawę 3 kwietnia 2019 r.", [("3 kwietnia 2019 r.", "2019-04-03")]),
    (
        "Ostrzał trwał od 14 do 24 sierpnia.",
        [("14", "2022-08-14/2022-08-24"), ("24 sierpnia", "2022-08-14/2022-08-24")],
    ),
    (
        "Rada obradowała 14–24 sierpnia 2022 roku.",
        [("14", "2022-08-14/2022-08-24"), ("24 sierpnia 2022 roku", "2022-08-14/2022-08-24")],
    ),
    (
        "Szczyt odbył się między 3 a 5 maja.",
        [("3", "2022-05-03/2022-05-05"), ("5 maja", "2022-05-03/2022-05-05")],
    ),
    (
        "Wybuchy słychać było 12, 13 i 15 czerwca.",
        [("12", "2022-06-12"), ("13", "2022-06-13"), ("15 czerwca", "2022-06-15")],
    ),
    (
        "Od 24 lutego do 2 kwietnia 2022 roku miasto było oblężone.",
        [("24 lutego", "2022-02-24/2022-04-02"), ("2 kwietnia 2022 roku", "2022-02-24/2022-04-02")],
    ),
    ("Od 24 lutego miasto jest oblężone.", [("24 lutego", "2022-02-24/..")]),
    ("Od 2014 roku trwała tu wojna.", [("2014 roku", "2014-01-01/..")]),
    ("Po 24 lutego wszystko się zmieniło.", [("24 lutego", "2022-02-25/..")]),
    ("Przed 24 lutego było tu tłoczno.", [("24 lutego", "../2022-02-23")]),
    ("Most zostanie naprawiony do 12 września.", [("12 września", "../2022-09-12")]),
    ("Do piątku ewakuują wszystkich.", [("piątku", "../2022-09-16")]),
    ("W sobotę rano zaczął się ostrzał.", [("sobotę rano", "2022-09-10TMO")]),
    ("W sobotę po południu zaczął się ostrzał.", [("sobotę po południu", "2022-09-10TAF")]),
    ("Rano w sobotę zaczął się ostrzał.", [("Rano w sobotę", "2022-09-10TMO")]),
    ("Wieczorem 24 lutego wybuchy ucichły.", [("Wieczorem 24 lutego", "2022-02-24TEV")]),
    ("24 lutego rano zaczęła się inwazja.", [("24 lutego rano", "2022-02-24TMO")]),
    ("W nocy 24 lutego zaczęła się inwazja.", [("nocy 24 lutego", "2022-02-24TNI")]),
    ("W nocy z 9 na 10 września było cicho.", [("nocy z 9 na 10 września", "2022-09-10TNI")]),
    ("W nocy z soboty na niedzielę było cicho.", [("nocy z soboty na niedzielę", "2022-09-11TNI")]),
    ("We wtorek prezydent podpisał dekret.", [("wtorek", "2022-09-06")]),
    ("W środę, 7 września, wyzwolono miasto.", [("środę, 7 września", "2022-09-07")]),
    ("W środę 7 września wyzwolono miasto.", [("środę 7 września", "2022-09-07")]),
    ("7 września, w środę, wyzwolono miasto.", [("7 września, w środę", "2022-09-07")]),
    (
        "W poniedziałek, 7 września, wyzwolono miasto.",
        [("poniedziałek, 7 września", "[2022-09-07,2022-09-05]")],
    ),
    ("Rząd zbierze się na posiedzenie w środę.", [("środę", "2022-09-14")]),
    ("Posiedzenie zaplanowano na czwartek.", [("czwartek", "2022-09-15")]),
    ("Wybory odbędą się w niedzielę.", [("niedzielę", "2022-09-18")]),
    ("W zeszły piątek podał się do dymisji.", [("zeszły piątek", "2022-09-09")]),
    ("W przyszły piątek spotkają się ministrowie.", [("przyszły piątek", "2022-09-16")]),
    ("W poniedziałek i wtorek padało.", [("poniedziałek", "2022-09-05"), ("wtorek", "2022-09-06")]),
    (
        "Od poniedziałku do środy trwały rozmowy.",
        [("poniedziałku", "2022-09-05/2022-09-07"), ("środy", "2022-09-05/2022-09-07")],
    ),
    (
        "Przedwczoraj, wczoraj i dziś było cicho.",
        [("Przedwczoraj", "2022-09-10"), ("wczoraj", "2022-09-11"), ("dziś", "2022-09-12")],
    ),
    ("Przyjedzie jutro rano.", [("jutro rano", "2022-09-13TMO")]),
    ("Pojutrze otworzą wystawę.", [("Pojutrze", "2022-09-14")]),
    ("Dziś w nocy słychać było wybuchy.", [("Dziś w nocy", "2022-09-12TNI")]),
    ("Minionej nocy słychać było wybuchy.", [("Minionej nocy", "2022-09-11TNI")]),
    ("Ceny wzrosły w zeszłym tygodniu.", [("zeszłym tygodniu", "2022-09-05/2022-09-11")]),
    (
        "Na początku zeszłego tygodnia padało.",
        [("początku zeszłego tygodnia", "2022-09-05~/2022-09-06~")],
    ),
    ("W tym roku zbiory są dobre.", [("tym roku", "2022")]),
    ("W przyszłym miesiącu otworzą szkołę.", [("przyszłym miesiącu", "2022-10")]),
    ("W ubiegłym roku zbiory były lepsze.", [("ubiegłym roku", "2021")]),
    ("W zeszłym roku w październiku było ciepło.", [("zeszłym roku w październiku", "2021-10")]),
    ("W 2014 roku, 5 maja, odbył się wiec.", [("2014 roku, 5 maja", "2014-05-05")]),
    ("Dwa dni temu wrócili.", [("Dwa dni temu", "2022-09-10")]),
    ("Tydzień temu miasto żyło spokojnie.", [("Tydzień temu", "2022-09-05/2022-09-11")]),
    ("Pięć lat temu był tu las.", [("Pięć lat temu", "2017")]),
    (
        "Przed dwoma tygodniami miasto żyło spokojnie.",
        [("Przed dwoma tygodniami", "2022-08-29/2022-09-04")],
    ),
    ("Most otworzą za dwa tygodnie.", [("za dwa tygodnie", "2022-09-26/2022-10-02")]),
    (
        "10 września wyzwolono miasto. Dwa dni później przyjechał prezydent.",
        [("10 września", "2022-09-10"), ("Dwa dni później", "2022-09-12")],
    ),
    (
        "10 września wyzwolono miasto. Następnego dnia podniesiono flagę.",
        [("10 września", "2022-09-10"), ("Następnego dnia", "2022-09-11")],
    ),
    (
        "10 września wyzwolono miasto. Tego samego dnia podniesiono flagę.",
        [("10 września", "2022-09-10"), ("Tego samego dnia", "2022-09-10")],
    ),
    (
        "10 września wyzwolono miasto. Poprzedniego dnia słychać było wybuchy.",
        [("10 września", "2022-09-10"), ("Poprzedniego dnia", "2022-09-09")],
    ),
    (
        "10 września wyzwolono miasto. Nazajutrz podniesiono flagę.",
        [("10 września", "2022-09-10"), ("Nazajutrz", "2022-09-11")],
    ),
    (
        "10 września wyzwolono miasto. Dwa dni wcześniej poddała się sąsiednia wieś.",
        [("10 września", "2022-09-10"), ("Dwa dni wcześniej", "2022-09-08")],
    ),
    ("Oblężenie trwało w lutym i marcu.", [("lutym", "2022-02"), ("marcu", "2022-03")]),
    (
        "Oblężenie trwało od marca do maja.",
        [("marca", "2022-03-01/2022-05-31"), ("maja", "2022-03-01/2022-05-31")],
    ),
    ("W październiku odbędą się wybory.", [("październiku", "2022-10")]),
    ("W sierpniu ubiegłego roku odbyły się wybory.", [("sierpniu ubiegłego roku", "2021-08")]),
    ("Pod koniec sierpnia 2021 roku przyjechali.", [("koniec sierpnia 2021 roku", "2021-08~")]),
    ("W ostatnich dniach sierpnia padało.", [("ostatnich dniach sierpnia", "2022-08~")]),
    ("Na początku marca wysadzono most.", [("początku marca", "2022-03~")]),
    ("W połowie września 2021 r. padało.", [("połowie września 2021 r.", "2021-09~")]),
    ("Latem 2014 roku front stanął.", [("Latem 2014 roku", "2014-22")]),
    ("Zimą 2021/2022 roku nie było śniegu.", [("Zimą 2021/2022 roku", "2021-24")]),
    ("Zeszłego lata płonęły torfowiska.", [("Zeszłego lata", "2022-22")]),
    (
        "W trzecim kwartale 2021 roku eksport spadł.",
        [("trzecim kwartale 2021 roku", "2021-07-01/2021-09-30")],
    ),
    ("W I kwartale 2021 roku eksport spadł.", [("I kwartale 2021 roku", "2021-01-01/2021-03-31")]),
    (
        "W pierwszym półroczu 2021 roku eksport wzrósł.",
        [("pierwszym półroczu 2021 roku", "2021-01-01/2021-06-30")],
    ),
    ("W latach 90. był tu zakład.", [("latach 90.", "199X")]),
    ("W latach 30. XIX wieku zbudowano młyn.", [("latach 30. XIX wieku", "183X")]),
    ("W latach dziewięćdziesiątych zamknięto zakład.", [("latach dziewięćdziesiątych", "199X")]),
    ("Na początku XX wieku miasto urosło.", [("początku XX wieku", "19XX~")]),
    ("Twierdzę zbudowano w XVII w. na wzgórzu.", [("XVII w.", "16XX")]),
    (
        "W latach 2014–2015 stał tu batalion.",
        [("2014", "2014-01-01/2015-12-31"), ("2015", "2014-01-01/2015-12-31")],
    ),
    (
        "Wojna z lat 1914–1918 zabrała wielu.",
        [("1914", "1914-01-01/1918-12-31"), ("1918", "1914-01-01/1918-12-31")],
    ),
    (
        "Adam Asnyk (1838–1897) pisał tutaj.",
        [("1838", "1838-01-01/1897-12-31"), ("1897", "1838-01-01/1897-12-31")],
    ),
    ("W roku 2014 było cicho.", [("roku 2014", "2014")]),
    ("W 480 r. p.n.e. flota wyszła w morze.", [("480 r. p.n.e.", "-0479")]),
    ("10.09.2022 o 5:30 zaczęła się bitwa.", [("10.09.2022 o 5:30", "2022-09-10T05:30")]),
    (
        "24 lutego o godz. 5.30 słychać było wybuchy.",
        [("24 lutego o godz. 5.30", "2022-02-24T05:30")],
    ),
    ("24 lutego o 5 rano słychać było wybuchy.", [("24 lutego o 5 rano", "2022-02-24T05:00")]),
    ("10 WRZEŚNIA 2022 ROKU WOJSKA WESZŁY DO MIASTA.", [("10 WRZEŚNIA 2022 ROKU", "2022-09-10")]),
    (
        "10   września\n 2022    roku wyzwolono miasto.",
        [("10   września\n 2022    roku", "2022-09-10")],
    ),
    ("W      sobotę     było cicho.", [("sobotę", "2022-09-10")]),
    ("10 września br. wyzwolono miasto.", [("10 września br.", "2022-09-10")]),
    ("10 września ub. r. było cicho.", [("10 września ub. r.", "2021-09-10")]),
    ("Pierwszego września dzieci poszły do szkoły.", [("Pierwszego września", "2022-09-01")]),
    ("Bitwa zaczęła się 2022-09-10.", [("2022-09-10", "2022-09-10")]),
    ("W Wigilię 2021 roku padał śnieg.", [("Wigilię 2021 roku", "2021-12-24")]),
    (
        "Święto Niepodległości w 2021 roku było ciche.",
        [("Święto Niepodległości w 2021 roku", "2021-11-11")],
    ),
    (
        "Dwudziestego czwartego lutego wszystko się zmieniło.",
        [("Dwudziestego czwartego lutego", "2022-02-24")],
    ),
    ("W piątkowy wieczór słychać było wybuchy.", [("piątkowy wieczór", "2022-09-09TEV")]),
    (
        "W kwietniu i maju 2022 roku walki się nasiliły.",
        [("kwietniu", "2022-04"), ("maju 2022 roku", "2022-05")],
    ),
    (
        "Powstanie trwało od 1 sierpnia do 3 października 1944 r.",
        [
            ("1 sierpnia", "1944-08-01/1944-10-03"),
            ("3 października 1944 r.", "1944-08-01/1944-10-03"),
        ],
    ),
    (
        "17 września 1939 r. o świcie wojska przekroczyły granicę.",
        [("17 września 1939 r. o świcie", "1939-09-17TMO")],
    ),
    (
        "W pierwszej połowie września 2022 roku padało.",
        [("pierwszej połowie września 2022 roku", "2022-09~")],
    ),
    ("Na przełomie maja i czerwca było gorąco.", [("maja", "2022-05"), ("czerwca", "2022-06")]),
    ("Z dniem 1 stycznia 2023 r. wejdzie w życie ustawa.", [("1 stycznia 2023 r.", "2023-01-01")]),
    ("Dokument nosi datę 23.10.2022.", [("23.10.2022", "2022-10-23")]),
    (
        "W tym tygodniu, prawdopodobnie w czwartek, przybędzie misja.",
        [("tym tygodniu", "2022-09-12/2022-09-18"), ("czwartek", "2022-09-15")],
    ),
    ("W ciągu ostatnich dwóch lat ceny wzrosły.", [("ostatnich dwóch lat", "P2Y")]),
    ("Burmistrz powiedział, że w sobotę most zostanie otwarty.", [("sobotę", "2022-09-17")]),
    ("Burmistrz powiedział, że w sobotę most otwarto.", [("sobotę", "2022-09-10")]),
    ("Posiedzenie przełożono na wtorek.", [("wtorek", "2022-09-13")]),
    ("Stan na piątek to trzech zabitych.", [("piątek", "2022-09-09")]),
    ("Rok temu, 24 lutego, zaczęła się inwazja.", [("Rok temu, 24 lutego", "2021-02-24")]),
    ("Osiem lat temu, 16 marca, ludzie wyszli na plac.", [("Osiem lat temu", "2014")]),
    (
        "W czwartek wyzwolono miasto. Rano następnego dnia podniesiono flagę.",
        [("czwartek", "2022-09-08"), ("Rano następnego dnia", "2022-09-09TMO")],
    ),
    (
        "Badanie przeprowadzono 30 sierpnia – 2 września 2022 r.",
        [("30 sierpnia", "2022-08-30/2022-09-02"), ("2 września 2022 r.", "2022-08-30/2022-09-02")],
    ),
    ("Kilka lat temu był tu las.", [("Kilka lat temu", "PAST_REF")]),
    (
        "10 maja padało. Tej nocy miasto płonęło.",
        [("10 maja", "2022-05-10"), ("Tej nocy", "2022-05-10TNI")],
    ),
    ("Mecz rozegrano w sobotę o 20.30.", [("sobotę o 20.30", "2022-09-10T20:30")]),
    ("W miniony weekend trwały walki.", [("miniony weekend", "2022-09-10/2022-09-11")]),
    ("W sobotę ok. 17:30 doszło do wypadku.", [("sobotę ok. 17:30", "2022-09-10T17:30")]),
    ("W sobotę w nocy padało.", [("sobotę w nocy", "2022-09-10TNI")]),
    ("Nocą z piątku na sobotę padało.", [("Nocą z piątku na sobotę", "2022-09-10TNI")]),
]

UNDATED: list[tuple[str, Told]] = [
    "Jan Sobota wygrał turniej.",
    "Pan Środa mieszka w Środzie Wielkopolskiej.",
    "Maja przyjechała do Warszawy.",
    "Dom stoi przy ulicy 3 Maja.",
    "Uchwalono ją jak Konstytucję 3 Maja.",
    "Spotkali się na placu 10 Kwietnia.",
    "Mieszka we Wrześni od dawna.",
    "Pszczółka Maja ma 40 odcinków.",
    "Marzec był zimny.",
    "Gazeta „Dziś” została zamknięta.",
    "Zginęło 1990 żołnierzy.",
    "Zapłacono 2022 złote.",
    "W sali było 2014 miejsc.",
    "Budżet sięgnął 2022 milionów.",
    "Piłkarze wygrali 2:1.",
    "Wynik 10:12 dla gości.",
    "Chleb kosztuje 10.50 złotych.",
    "Wydano wersję 10.9.2.",
    "Telefon 044-555-10-09.",
    "31 lutego nie istnieje.",
    "32 marca 2022 roku nie istnieje.",
    "30 lutego 2022 roku nie istnieje.",
    "Remont trwał dwa tygodnie.",
    "W 24 godziny spadła miesięczna norma opadów.",
    "Chłopiec ma 12 lat.",
    "12-letni chłopiec został ranny.",
    "Autobus jeździ w niedziele.",
    "W soboty rynek jest otwarty.",
    "W każdy wtorek przywożą chleb.",
    "Prędzej czy później miasto będzie wolne.",
    "Wielki Czwartek to nazwa książki.",
    "Ludwik XIV w Wersalu przyjmował posłów.",
    "Czarny piątek przyciągnął klientów.",
    "Indeks wzrósł do 2000.",
    "Dywizja przeszła 1500 kilometrów.",
    "Ustawa nr 2022 została uchylona.",
    "Samolot Tu-154 rozbił się.",
    "Covid-19 rozprzestrzenił się w mieście.",
    "Dwa tygodnie z rzędu padało.",
    "W środku miasta stoi pomnik.",
    "Środowisko cierpi na wojnie.",
    "Dzień był długi.",
    "Dziennik znaleziono w archiwum.",
    "To kosztowało $2014.",
    "Udział wzrósł o 14%.",
    "Lata mijały powoli.",
    "Lata temu był tu las.",
    "Zespół „1 Września” dał koncert.",
    "Przed rokiem szkolnym kupiono książki.",
]


@pytest.mark.parametrize(("sentence", "expected"), DATED)
def test_a_sentence_names_these_times(sentence: str, expected: Told) -> None:
    assert told(sentence, "pl") == expected


@pytest.mark.parametrize("sentence", UNDATED)
def test_a_sentence_without_a_date_has_none(sentence: str) -> None:
    assert dated(sentence, "pl") == []


def test_white_space_among_the_words_changes_nothing() -> None:
    assert disagreements(DATED, "pl", masked) == []
    assert [sentence for sentence in UNDATED if dated(masked(sentence), "pl")] == []


def test_capitals_throughout_change_nothing() -> None:
    assert disagreements(DATED, "pl", str.upper) == []


@pytest.mark.parametrize("tag", ["pl", "pl-PL", "pl_PL", "PL"])
def test_a_region_is_read_as_its_language(tag: str) -> None:
    sentence, expected = DATED[0]
    assert told(sentence, tag) == expected


def test_a_weekday_on_publication_day_means_today() -> None:
    assert told("W poniedziałek burmistrz zrezygnował.", "pl") == [("poniedziałek", "2022-09-12")]


def test_a_bare_date_is_the_nearest_one_across_new_year() -> None:
    january = datetime.date(2023, 1, 4)
    assert told("Stało się to 30 grudnia.", "pl", published=january) == [
        ("30 grudnia", "2022-12-30")
    ]
    assert told("W grudniu było ciemno.", "pl", published=january) == [("grudniu", "2022-12")]


def test_a_past_verb_takes_a_date_far_ahead_back_by_a_year() -> None:
    assert told("Inwazja zaczęła się 24 lutego.", "pl") == [("24 lutego", "2022-02-24")]


def test_a_history_reads_on_in_the_year_it_tells_of() -> None:
    text = "W 1939 roku zaczęła się wojna. 17 września przekroczono granicę. W listopadzie walki ucichły. W następnym roku zbudowano most."
    assert told(text, "pl", mode="history") == [
        ("1939 roku", "1939"), ("17 września", "1939-09-17"), ("listopadzie", "1939-11"), ("następnym roku", "1940"),
    ]  # fmt: skip


def test_a_month_with_a_capital_is_a_name() -> None:
    assert dated("Rozmawiał z Mają od Maja do Wrześni.", "pl") == []
    assert told("Rozmawiał z nią od maja do września.", "pl") == [
        ("maja", "2022-05-01/2022-09-30"),
        ("września", "2022-05-01/2022-09-30"),
    ]
