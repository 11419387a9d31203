"""Polish: its words and, for each rule, sentences in which it fires and in which it does not."""

from __future__ import annotations

from site_builder.reading.dates.grammar.pl_words import FEASTS, WORDS
from site_builder.reading.dates.grammar.slavic import Examples, slavic_grammar

EXAMPLES: Examples = {
    "iso-date": (("Rozkaz podpisano 2022-09-10.",), ("Telefon 555-2022-09-10.",)),
    "numeric-date": (("Dokument nosi datę 23.10.2022.",), ("Wydano wersję 1.10.2022.4.",)),
    "night-between-dates": (("W nocy z 9 na 10 września miasto ostrzelano.",), ("Rano 9 września miasto ostrzelano.",)),
    "night-between-weekdays": (("W nocy z soboty na niedzielę słychać było wybuchy.",), ("Spotkanie przełożono z soboty na niedzielę.",)),
    "day-list": (("Ostrzały trwały 12 i 15 czerwca.", "Walki trwały od 14 do 24 sierpnia 2022 roku."), ("Spotkali się 12 lub 15 razy.",)),
    "day-month-year": (("Miasto wyzwolono 10 września 2022 r.",), ("Mieszka przy ulicy 10 Września.",)),
    "day-month-last-year": (("Rok temu, 24 lutego, wszystko się zmieniło.",), ("Dwa lata temu, 24 lutego, wszystko się zmieniło.",)),
    "day-month": (("Miasto wyzwolono 10 września.",), ("Dom stoi na placu 3 Maja.", "Poszła tam Maja.")),
    "week-of-month": (("W pierwszym tygodniu września padało.",), ("W pierwszym tygodniu padało.",)),
    "year-first": (("Oblężenie zaczęło się w 2014 roku, w marcu.",), ("W maju 2014 roku w marcu.",)),
    "month-year": (("Oblężenie zaczęło się we wrześniu 2022 roku.", "Na początku marca 2022 roku wysadzono most."), ("32 marca 2022 roku nie istnieje.",)),
    "month": (("Oblężenie zaczęło się w marcu.",), ("Maja wygrała.", "Mieszka we Wrześni.", "Marzec był zimny.")),
    "season-year": (("Front ruszył latem 1943 roku.",), ("W latach 2014–2015 rosły ceny.",)),
    "decade": (("Fabrykę zbudowano w latach 30. XX wieku.", "W latach dziewięćdziesiątych wyjechał."), ("Ma 90 lat.",)),
    "century": (("Twierdza powstała w XVII wieku.",), ("Ludwik XIV w Paryżu.",)),
    "quarter": (("Eksport spadł w trzecim kwartale 2022 roku.",), ("Nowy kwartał zabudowano.",)),
    "half": (("Ceny wzrosły w pierwszym półroczu 2007 roku.",), ("Pierwsze półrocze było trudne.",)),
    "holiday": (("Rozejm zaczął się w Wigilię 1914 roku.",), ("Dzień był cichy.", "Dzień Niepodległości Ukrainy obchodzono w Warszawie.")),
    "year-before-christ": (("Flota wypłynęła w 480 r. p.n.e.",), ("Wyjechało 480 osób.",)),
    "year": (("Most zbudowano w 1989 roku.", "Wrócił w 2014."), ("Zginęło 1990 żołnierzy.", "Zapłacono 2022 złote.")),
    "year-short-range": (("Front zamarł w latach 1915–17.",), ("Wynik 1915–17 zapisano.",)),
    "weekday": (("Burmistrz zrezygnował w niedzielę.", "Ostrzał zaczął się we wtorek wieczorem."), ("Jan Sobota zrezygnował.", "Rynek działa w soboty.")),
    "overnight": (("Minionej nocy słychać było wybuchy.",), ("Minionego wieczoru słychać było wybuchy.",)),
    "today": (("Burmistrz zrezygnował wczoraj.", "Dziś rano słychać było wybuchy."), ("Gazeta „Dziś” zamknięta.",)),
    "ago": (("Miasto wyzwolono dwa dni temu.", "Miasto wyzwolono przed dwoma tygodniami."), ("Przez dwa dni padało.", "Przed rokiem 2014 było tu cicho.")),
    "time-ahead": (("Most zostanie otwarty za dwa tygodnie.",), ("Zapłacono za dwa tygodnie.",)),
    "offset": (("5 maja spotkali się. Dwa dni później się zgodzili.",), ("Przez dwa dni padało.",)),
    "offset-before": (("5 maja zgodzili się. Na dwa dni przed tym rozmawiali.",), ("Na dwa dni przed świętem padało.",)),
    "following-day": (("5 maja spotkali się. Następnego dnia się zgodzili.", "10 września miasto wyzwolono. Tego samego dnia podniesiono flagę."), ("Dzień był długi.",)),
    "part-of-date": (("Rankiem 9 września słychać było wybuchy.",), ("Rankiem 9 strzałów zbudziło miasto.",)),
    "which-month": (("Tama pękła zeszłego września.",), ("Następny burmistrz odszedł.",)),
    "which-season": (("Tama pękła zeszłego lata.",), ("Lata mijały.",)),
    "season-alone": (("Front ruszył latem.",), ("Lato było upalne.",)),
    "unit-told": (("W 1951 roku wyjechał. W następnym roku zmarł.",), ("W następnym roku będzie otwarty most.",)),
    "unit": (("Ceny wzrosły w zeszłym miesiącu.",), ("Miesiąc minął.",)),
    "weekend": (("Walki trwały w weekend.",), ("Weekend minął.",)),
    "set": (("Rynek działa w soboty.", "Autobus jeździ każdego dnia."), ("Codzienność wróciła.",)),
    "past-unit": (("To największa ulewa w ciągu ostatnich dwóch lat.",), ("Ostatni świadek zmarł.",)),
    "duration": (("W 24 godziny przeszli więcej niż dotąd.",), ("Dwa dni temu padało.",)),
    "time": (("Syrena zabrzmiała o 5:30.", "Syrena zabrzmiała o godz. 10.30."), ("Mecz wygrali 2:1.",)),
    "later": (("W sobotę miasto wyzwolono. Później to potwierdzono.",), ("Nie później niż jutro miasto wyzwolą.",)),
    "reference": (("Teraz jest wolny.",), ("Teraźniejszość trwa.",)),
}  # fmt: skip

GRAMMAR = slavic_grammar(
    "pl", WORDS, EXAMPLES, feasts=FEASTS,
    macros={
        "TO": "-|until",
        "BC": "era",
        "PART": ",? (in|over)? part",
        "SETS": "in wday",
        "DECADE": "years (year|shortyear) . (ordinal centuryword)? | years shortdecade (ordinal centuryword)?",
        "AGO": "about? COUNT? UNIT ago | before about? COUNT? UNIT",
        "BEFORETHAT": "before thatword",
        "CLOCK": "(clockhead .?)? ((clock|dottedclock|fullclock) zone? | hour hourword? ampm)",
    },
    past_endings=("ał", "ił", "ył", "ął", "uł", "ała", "iła", "yła", "ęła", "uła", "ało", "iło", "yło", "ęło", "ali", "ili", "yli", "ęli", "eli",
                  "ały", "iły", "yły", "ęły", "szli", "gli", "śli", "dli", "kli", "chły", "kły", "gły", "dły", "szła", "gła", "ano", "ono", "yto", "ito", "uto"),
)  # fmt: skip
