"""The words of Polish, in all their cases: class → word → value."""

from __future__ import annotations

from site_builder.reading.dates.grammar.slavic import Words, forms, rows

_MONTHS = """
    styczeń stycznia styczniowi styczniem styczniu
    luty lutego lutemu lutym
    marzec marca marcowi marcem marcu
    kwiecień kwietnia kwietniowi kwietniem kwietniu
    maj maja majowi majem maju
    czerwiec czerwca czerwcowi czerwcem czerwcu
    lipiec lipca lipcowi lipcem lipcu
    sierpień sierpnia sierpniowi sierpniem sierpniu
    wrzesień września wrześniowi wrześniem wrześniu
    październik października październikowi październikiem październiku
    listopad listopada listopadowi listopadem listopadzie
    grudzień grudnia grudniowi grudniem grudniu
"""
_WEEKDAYS = """
    poniedziałek poniedziałku poniedziałkiem poniedziałkowi
    wtorek wtorku wtorkiem wtorkowi
    środa środy środzie środę środą
    czwartek czwartku czwartkiem czwartkowi
    piątek piątku piątkiem piątkowi
    sobota soboty sobocie sobotę sobotą
    niedziela niedzieli niedzielę niedzielą
"""
_EACH_WEEKDAY = """
    poniedziałki poniedziałkowy poniedziałkowego poniedziałkowym poniedziałkowa poniedziałkowej poniedziałkową poniedziałkowe
    wtorki wtorkowy wtorkowego wtorkowym wtorkowa wtorkowej wtorkową wtorkowe
    środy środowy środowego środowym środowa środowej środową środowe
    czwartki czwartkowy czwartkowego czwartkowym czwartkowa czwartkowej czwartkową czwartkowe
    piątki piątkowy piątkowego piątkowym piątkowa piątkowej piątkową piątkowe
    soboty sobotni sobotniego sobotnim sobotnia sobotniej sobotnią sobotnie
    niedziele niedzielny niedzielnego niedzielnym niedzielna niedzielnej niedzielną niedzielne
"""
_COUNTS = """
    jeden jedna jedno jednego jednej jednym jedną
    dwa dwie dwóch dwu dwoma dwiema dwom
    trzy trzech trzema trzem
    cztery czterech czterema
    pięć pięciu pięcioma
    sześć sześciu sześcioma
    siedem siedmiu siedmioma
    osiem ośmiu ośmioma
    dziewięć dziewięciu dziewięcioma
    dziesięć dziesięciu dziesięcioma
    jedenaście jedenastu
    dwanaście dwunastu
    trzynaście trzynastu
    czternaście czternastu
    piętnaście piętnastu
    szesnaście szesnastu
    siedemnaście siedemnastu
    osiemnaście osiemnastu
    dziewiętnaście dziewiętnastu
"""
_STEMS = (
    "pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast "
    "trzynast czternast piętnast szesnast siedemnast osiemnast dziewiętnast dwudziest"
)
_SOFT = {
    "drug": {"y": "i", "ego": "iego", "ym": "im", "ej": "iej", "e": "ie"},
    "trzec": {"y": "i", "ego": "iego", "ym": "im", "ej": "iej", "e": "ie", "a": "ia", "ą": "ią"},
}


def _ordinals(endings: str) -> dict[str, object]:
    """First to twentieth with these endings; second and third have softer ones."""
    return {
        stem + _SOFT.get(stem, {}).get(ending, ending): number
        for number, stem in enumerate(_STEMS.split(), 1)
        for ending in endings.split()
    }


def _decades() -> dict[str, object]:
    stems = {"dwudziest": 20, "trzydziest": 30, "czterdziest": 40, "pięćdziesiąt": 50, "sześćdziesiąt": 60,
             "siedemdziesiąt": 70, "osiemdziesiąt": 80, "dziewięćdziesiąt": 90}  # fmt: skip
    return {
        stem + ending: number for stem, number in stems.items() for ending in ("e", "ych", "ymi")
    }


WORDS: Words = {
    "month": rows(_MONTHS),
    "genitive": forms("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    "locative": forms("styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu"),
    "mon": {"stycz": 1, "lut": 2, "mar": 3, "kwiec": 4, "kwi": 4, "czerw": 6, "sierp": 8, "wrześ": 9, "wrz": 9, "paźdz": 10, "paź": 10, "listop": 11, "grudz": 12},
    "namesake": forms(_MONTHS),
    "weekday": rows(_WEEKDAYS, 0),
    "accusative": forms("poniedziałek wtorek środę czwartek piątek sobotę niedzielę"),
    "wday": rows(_EACH_WEEKDAY, 0),
    "weekly": forms("poniedziałki wtorki środy czwartki piątki soboty niedziele"),
    "dayword": {**_ordinals("ego y"), "trzydziestego": 30},
    "ordinal": _ordinals("y ego ym a ej ą e"),
    "ordsuf": forms("go"),
    "casesuf": forms("go"),
    "count": {**rows(_COUNTS), "półtora": 1.5, "oba": 2, "obie": 2},
    "tens": {"dwudziestego": 20, "dwudziesty": 20, "trzydziestego": 30, "trzydziesty": 30, "dwadzieścia": 20, "dwudziestu": 20, "trzydzieści": 30, "trzydziestu": 30, "czterdzieści": 40, "pięćdziesiąt": 50,
             "sześćdziesiąt": 60, "siedemdziesiąt": 70, "osiemdziesiąt": 80, "dziewięćdziesiąt": 90},
    "scale": {"sto": 100, "stu": 100, "tysiąc": 1000, "tysięcy": 1000, "tysiące": 1000, "tys": 1000, "milion": 1_000_000, "milionów": 1_000_000, "mln": 1_000_000},
    "few": forms("kilka kilku kilkoma kilkanaście kilkunastu wiele wielu parę paru", None),
    "unit": {**forms("dzień dnia dniu dniem doba doby dobę dobie", "D"), **forms("tydzień tygodnia tygodniu tygodniem", "W"),
             **forms("miesiąc miesiąca miesiącu miesiącem", "M"), **forms("rok roku rokiem rokowi", "Y"),
             **forms("dekada dekady dekadę dekadzie dziesięciolecie dziesięcioleciu", "DE"), **forms("wiek wieku stulecie stuleciu", "CE"),
             **forms("kwartał kwartału kwartale", "Q"), **forms("weekend weekendu weekendzie weekendem", "WE")},
    "units": {**forms("dni dniach dniami dniom dób", "D"), **forms("tygodnie tygodni tygodniach tygodniami", "W"),
              **forms("miesiące miesięcy miesiącach miesiącami", "M"), **forms("lata lat latach latami laty", "Y"),
              **forms("dekad dekadami", "DE"), **forms("wieki wieków stuleci", "CE"), **forms("kwartały kwartałów", "Q")},
    "hourunit": {**forms("godzina godziny godzinę godziną", "TH"), **forms("minuta minuty minutę minutą", "TM"), **forms("sekunda sekundy sekundę", "TS")},
    "hourunits": {**forms("godzin godzinami godzinach", "TH"), **forms("minut minutami", "TM"), **forms("sekund sekundami", "TS")},
    "day_word": forms("dzień dnia dniu dniem"),
    "week": forms("tydzień tygodnia tygodniu tygodniem"),
    "weekend": forms("weekend weekendu weekendzie weekendem"),
    "year_word": forms("rok roku rokiem"),
    "years": forms("lata lat latach latami"),
    "yearabbr": forms("r"),
    "yearby": {**forms("tego bieżącego obecnego br", "this"), **forms("zeszłego ubiegłego minionego ub", "last"), "poprzedniego": "previous",
               **forms("przyszłego następnego", "next")},
    "season": {**forms("wiosną wiosna wiosny wiosnę wiośnie", 21), **forms("latem lato lata", 22),
               **forms("jesienią jesień jesieni", 23), **forms("zimą zima zimy zimę zimie", 24)},
    "adverbial": forms("wiosną latem jesienią zimą"),
    "seasonally": forms("wiosną latem jesienią zimą"),
    "centuryword": forms("wiek wieku wieki wieków wiekach w"),
    "quarterword": forms("kwartał kwartału kwartale kwartałem"),
    "halfunit": forms("półrocze półrocza półroczu półroczem"),
    "shortdecade": _decades(),
    "modnoun": {**forms("początek początku początkiem", "early"), **forms("połowa połowy połowie połowę połową", "mid"), **forms("koniec końca końcu końcem schyłku", "late")},
    "modadj": {**forms("pierwszych pierwsze pierwszymi", "early"), **forms("ostatnich ostatnie ostatnimi", "late")},
    "halfth": {**forms("pierwsza pierwszej pierwszą", 1), **forms("druga drugiej drugą", 2)},
    "halfpart": forms("połowa połowy połowie połowę"),
    "partword": forms("dniach dni połowie połowy połowa przełomie przełom"),
    "which": {**forms("zeszłego zeszłej zeszłym zeszły zeszłą zeszłe ubiegłego ubiegłej ubiegłym ubiegły ubiegłą ubiegłe minionego minionej minionym miniony minioną minione", "last"),
              **forms("tego tej tym tę ten bieżącego bieżącym bieżący bieżącej obecnego obecnym", "this"),
              **forms("przyszłego przyszłej przyszłym przyszły przyszłą następnego następnej następnym następny następną najbliższy najbliższą najbliższego najbliższej najbliższym nadchodzący nadchodzącą", "next")},
    "narrative": {**forms("poprzedniego poprzedniej poprzednim poprzedni poprzednią", "previous"),
                  **forms("następnego następnej następnym następny następną kolejnego kolejnej kolejny kolejną", "following")},
    "that": forms("tamtego tamtej tamtym tej", "same"),
    "this": forms("tego ten tę tym", "same"),
    "same": forms("samego samej sam samym samą", "same"),
    "past": forms("ostatni ostatnich ostatnie ostatnia ostatnią ostatniego ostatniej ostatnim ostatnimi", "late"),
    "part": {**forms("rano rankiem ranek ranka ranem poranek poranka świtem świcie", "MO"), **forms("południe południu południem", "AF"),
             **forms("wieczorem wieczór wieczoru wieczora", "EV"), **forms("nocą nocy noc", "NI")},
    "moment": forms("świtem świcie południe południu południem"),
    "deictic": {"dziś": 0, "dzisiaj": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "pojutrze": 2},
    "ago": forms("temu"),
    "back": forms("wcześniej", -1),
    "ahead": forms("później nazajutrz", 1),
    "nextday": forms("nazajutrz"),
    "intime": forms("za"),
    "always_ahead": forms("za"),
    "later": forms("później"),
    "thatword": forms("tym"),
    "reference": {**forms("teraz obecnie", "PRESENT_REF"), **forms("niedawno ostatnio", "PAST_REF")},
    "frequency": {**forms("codziennie", "P1D"), **forms("cotygodniowo", "P1W"), **forms("comiesięcznie", "P1M"), **forms("corocznie", "P1Y")},
    "every": forms("każdy każdego każdej każdą każde co"),
    "feasthead": forms("boże bożego bożym wigilia wigilię wigilii wielkanoc wielkanocy wielkanocą święto święta dzień dnia wszystkich wielki wielkiego"),
    "feast": forms("narodzenie narodzenia narodzeniem niepodległości świętych piątek piątku"),
    "era": {"p.n.e.": "BC", "p.n.e": "BC"},
    "ampm": {"rano": "am", "wieczorem": "pm"},
    "hourword": forms("godzinie godzina"),
    "clockhead": forms("ok godz godzinie godziny godzina"),
    "zone": {"gmt": "Z", "cet": "+01"},
    "about": forms("około prawie niemal blisko niecały niecałe ponad"),
    "circa": {**forms("około koło gdzieś circa orientacyjnie"), "więcej": {"mniej": ""}, "przybliżeniu": {"w": ""}},
    "circa_short": forms("ok ca"),
    "circa_after": {"przybliżeniu": {"w": ""}},
    "circa_link": forms("w we na od do przed po z ze"),
    "deadline": {"najpóźniej": {"": "by"}, "najwcześniej": {"": "since"}, "niż": {"nie później": "by", "nie wcześniej": "since"}},
    "not": forms("nie"),
    "than": forms("niż"),
    "much": forms("znacznie dużo nieco"),
    "street": forms("ulica ulicy ulicę ulicą ul plac placu pl aleja alei aleje al rondo ronda osiedle osiedlu os konstytucja konstytucji konstytucję nr"),
    "name_of": forms("im imienia"),
    "in": forms("w we"), "on": forms("w we na"), "planned_for": forms("na"), "as_of": forms("stan stanem"), "onto": forms("na"), "over": forms("po nad o"), "since": forms("od"), "from": forms("z ze"),
    "until": forms("do"), "before": forms("przed", -1), "after": forms("po"), "within": forms("w"),
    "during": forms("podczas ciągu przez"), "between": forms("między pomiędzy"), "and": forms("i oraz a"), "or": forms("lub albo czy"), "at": forms("o"),
    "prep": forms("w we na od z ze do po przed podczas ciągu między pomiędzy za około koło dla o przez . ,"),
    "placing": forms("w we na od z do po podczas ciągu"),
    # what a clause says of its time: see cues.py
    "ahead_cue": forms(
        "będzie będą będziemy odbędzie odbędą rozpocznie rozpoczną zacznie zaczną zakończy zakończą spotka spotkają przyjedzie "
        "przybędzie przybędą wystąpi wystąpią ogłosi ogłoszą rozpatrzy rozpatrzą podpisze podpiszą otworzy otworzą ruszy ruszą wejdzie "
        "wejdą zostanie zostaną otrzyma otrzymają wróci wrócą pojedzie omówi omówią przedstawi wystartuje wystartują przyjmie "
        "przyjmą zagłosuje zagłosują wzrosną spadną wzrośnie spadnie zdrożeją poleci polecą pojadą odwiedzą przybywa zamkną zamknie zbudują naprawią ewakuują uruchomią uruchomi wprowadzą wprowadzi pokaże pokażą "
        "odwoła odwołają opublikuje opublikują zdecyduje zdecydują wybiorą wybierze wręczy przyleci przylecą wyśle wyślą wypłacą wyjdzie wyjdą "
        "złoży złożą zatwierdzi zatwierdzą wniesie wniosą dostarczą odwiedzi wznowi wznowią planuje planują planowane planowana planowany zaplanowano zaplanowane "
        "zaplanowana zaplanowany wyznaczono nadchodzący nadchodząca spodziewane zamierza zamierzają uda udadzą zbierze zbiorą rozstrzygnie"
    ),
    "clause": forms("że a ale lecz jednak który która które którzy którego której którym gdy kiedy gdzie żeby aby bo jeśli choć"),
    "announcing": forms(
        "rozpoczyna rozpoczynają zaczyna zaczynają kończy kończą otwiera otwierają zamyka zamykają odbywa odbywają startuje startują rusza ruszają głosuje głosują spotyka spotykają gra grają wznawia przyjeżdża przyjeżdżają leci lecą jedzie jadą wraca wracają odwiedza wchodzi wchodzą wygasa zbiera"
    ),
    "speech": forms("powiedział powiedziała oświadczył oświadczyła zapowiedział zapowiedziała mówił mówiła"),
    "maybe_ahead": forms("może mogą ma mają powinien powinna powinni chce chcą liczy przygotowuje przygotowują"),
    "finite_past": forms("był była było byli były"),
    "past_form": forms("powiedział powiedziała oświadczył oświadczyła zapowiedział zapowiedziała mówił mówiła "
        "zmarł mógł poszedł przyszedł wszedł wyszedł odszedł padł spadł upadł"),
    # nouns and adjectives that end as past verbs do
    "noun": forms(
        "generał artykuł tytuł wydział oddział udział kanał materiał kapitał podział przedział siła siły skała strzała chwała chwali "
        "cała cały całe mała mały małe stała stały stałe białe biała biały czyli jeśli myśli zwykły nagły odległy zwykła nagła odległa skali sali fali cali miasto ono kolano wino biało"
    ),
}  # fmt: skip

FEASTS = {
    **dict.fromkeys(("boże narodzenie", "bożego narodzenia", "bożym narodzeniem"), "12-25"),
    **dict.fromkeys(("wigilia", "wigilię", "wigilii"), "12-24"),
    **dict.fromkeys(("wielkanoc", "wielkanocy", "wielkanocą"), "easter"),
    **{f"{day} niepodległości": "11-11" for day in ("święto", "święta", "dzień", "dnia")},
    "wszystkich świętych": "11-01", "wielki piątek": "easter-2", "wielkiego piątku": "easter-2",
}  # fmt: skip
