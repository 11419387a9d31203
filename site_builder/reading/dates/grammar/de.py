"""German: the frame filled with its words and its ways of naming a time."""

from __future__ import annotations

from site_builder.reading.dates.grammar import frame_guards as guards
from site_builder.reading.dates.grammar.de_words import FEASTS, PROPER, WORDS
from site_builder.reading.dates.grammar.frame import fill

MACROS = {
    # Samstag, den 10. September
    "WEEKDAY": "thisday? (weekday|weekdaypart) ,? article?",
    "NUMBER": "day .? | dayword",
    "OF": "the?",
    "TO": "till (till|the)? | -",
    "AND": ",? and the?|,|or the?|/",
    "YEARPART": "(the year_word)? year | (this|which|same|narrative) year_word | the (which|same|narrative) year_word",
    # Anfang Mai, Ende des Jahres 1989, im späten Herbst
    "WITHIN": "modnoun the? | modadj | halfth halfpart the? | edge dayspart the?",
    "DECADE": "(decade|shortdecade) -? years? | decadeword | decadeadj years",
    "CENTURY": "(ordinal|day .) centuryword",
    "ERA": "v .? era",
    "PART": "part",
    "ORDINAL": "ordinal|day .",
    "ABOUT": "about than?",
    "WEEKDAYOFWEEK": "(weekday|weekdaypart) (part)? (which|this|narrative) unit",
    "TODAY": "deictic ,? weekday | deictic part? | daypart (weekday|weekdaypart|day_word)",
    "AGO": "ago (ABOUT)? (COUNT) (UNIT)",
    "AHEAD": "in (ABOUT)? (COUNT) (UNIT)",
    "OFFSET": "(ABOUT)? (COUNT) (UNIT) (back|ahead)",
    "FOLLOWINGDAY": "eve | day_word (ahead|back) | (narrative|same) day_word",
    "PARTOF": "part (of|onto) the?",
    "WHICHWEEKEND": "(which|narrative|same) wkd",
    "WEEKEND": "this? wkd",
    "WHICHUNIT": "(WITHIN)? (which|narrative|same|this) unit | unit (ahead|back)",
    "ENDOFUNIT": "(modnoun | halfth halfpart) (the|of) unit",
    "SET": "frequency | each (unit|weekday|weekdaypart|hourunit) | unit the? unit",
    "CLOCK": "(clock|dottedclock|hour) hourmark | clock",
    "LATER": "later",
}

EXAMPLES = {
    "iso-date": (("Die Verordnung trägt das Datum 2022-09-10.",), ("Rufen Sie 555-2022-09-10 an.",)),
    "numeric-date": (("Der Antrag wurde am 10.09.2022 gestellt.",), ("Version 1.10.2022.4 ist erschienen.",)),
    "day-list": (("Das Fest dauert vom 3. bis 5. Mai.", "Am 12. und 15. Juni gab es Angriffe."), ("Es waren 12 oder 15 Leute.",)),
    "sided-date": (("Am vergangenen 8. September brannte es.",), ("Am 8. September brannte es.",)),
    "day-month-year": (("Die Stadt fiel am 10. September 2022.",), ("Die Stadt fiel am 10. Tag.",)),
    "day-month": (("Die Stadt fiel am 10. September.",), ("Auf der Straße des 17. Juni stand ein Panzer.",)),
    "month-year": (("Die Belagerung begann im September 2022.",), ("Der 32. März 2022 ist kein Tag.",)),
    "which-month": (("Im vergangenen März brach der Damm.",), ("Im März brach der Damm.",)),
    "month": (("Die Belagerung begann Ende März.",), ("August Bebel sprach.", "Frank März sprach.")),
    "year-short-range": (("Der Feldzug von 1941/42 war hart.",), ("Das Verhältnis ist 1941/12.",)),
    "season-year": (("Im Sommer 1943 rückten sie vor.",), ("Donna Summer sang 1943 nicht.",)),
    "which-season": (("Im vergangenen Sommer brach der Damm.",), ("Der Sommer war heiß.",)),
    "season": (("Im Sommer rückten sie vor.",), ("Der Prager Frühling scheiterte.",)),
    "decade": (("Das Haus stammt aus den 1930er Jahren.",), ("Er ist über dreißig.",)),
    "century": (("Die Burg stammt aus dem 17. Jahrhundert.",), ("Es dauerte ein Jahrhundert.",)),
    "quarter": (("Der Umsatz sank im dritten Quartal 2022.",), ("Ein Quartal verging.",)),
    "half": (("In der zweiten Jahreshälfte 2007 sank der Umsatz.",), ("Die zweite Halbzeit begann.",)),
    "holiday": (("Seit Weihnachten 1914 schwiegen die Waffen.",), ("Das Weihnachtsgeld kam.",)),
    "year-before-christ": (("Die Flotte segelte 480 v. Chr. los.",), ("Es kamen 480 Schiffe.",)),
    "year": (("Die Mauer fiel im Jahr 1989.", "Seit 2014 wird gekämpft."), ("Es kamen 1989 Menschen.", "Das kostet 1990 Euro.")),
    "weekday-of-week": (("Er kam am Dienstag vergangener Woche.",), ("Er kam am vergangenen Dienstag.",)),
    "weekday": (("Der Bürgermeister trat am Sonntag zurück.",), ("Die „Bild am Sonntag“ berichtete.", "Herr Freitag kam.")),
    "today": (("Der Bürgermeister trat gestern zurück.",), ("Das „heute journal“ berichtete.", "Am Morgen regnete es.")),
    "ago": (("Die Stadt fiel vor zwei Tagen.",), ("Vor dem Tor warteten zwei Leute.",)),
    "time-ahead": (("Die Brücke wird in zwei Wochen geöffnet.",), ("In zwei Wochen starben hundert Menschen.",)),
    "offset": (("Am 5. Mai trafen sie sich. Zwei Tage später waren sie einig.",), ("Zwei Tage lang regnete es.",)),
    "following-day": (("Am 5. Mai trafen sie sich. Am nächsten Tag waren sie einig.",), ("Eines Tages kam er.",)),
    "part-of-date": (("Am Abend des 9. November fiel die Mauer.",), ("Der Abend des Lebens ist still.",)),
    "which-weekend": (("Am vergangenen Wochenende wurde gekämpft.",), ("Ein Wochenende verging.",)),
    "weekend": (("Am Wochenende wurde gekämpft.",), ("Die Wochenendausgabe erschien.",)),
    "unit": (("In der vergangenen Woche stiegen die Preise.",), ("In der letzten Woche des Krieges floh er.",)),
    "end-of-unit": (("Ende des Jahres soll die Brücke stehen.",), ("Am Ende des Weges stand er.",)),
    "set": (("Der Markt öffnet jeden Montag.",), ("Das alltägliche Leben ging weiter.",)),
    "duration": (("Es hat in 24 Stunden mehr geregnet als zuvor.",), ("Vor zwei Tagen regnete es.",)),
    "time": (("Um 14.30 Uhr heulten die Sirenen.",), ("Sie gewannen 14.30 zu 12.",)),
    "later": (("Am Samstag fiel die Stadt. Das Ministerium teilte dies später mit.",), ("Zwei Tage später fiel sie.",)),
    "reference": (("Er ist jetzt frei.",), ("Er ist frei.",)),
}  # fmt: skip

GRAMMAR = fill(
    "de", WORDS, MACROS, EXAMPLES,
    proper=PROPER, own_guards={"year": guards.german_year}, past_endings=("ierte", "ierten"), feasts=FEASTS,
)  # fmt: skip
