"""Italian: sentences with the times they name, and sentences that name none. Published on Monday 12 September 2022."""

from __future__ import annotations

import datetime
import unicodedata

import pytest

from tests.reading.dates.languages.told import Told, disagreements, masked, told

DATED: list[tuple[str, Told]] = [
    ("Il ponte è stato distrutto sabato.", [("sabato", "2022-09-10")]),
    ("Il consiglio comunale si è riunito lunedì in seduta straordinaria.", [("lunedì", "2022-09-12")]),
    ("Nella notte tra sabato e domenica è mancata la luce.", [("notte tra sabato", "2022-09-10TNI"), ("domenica", "2022-09-10/2022-09-11")]),
    ("Sabato sera sono entrate le prime squadre di soccorso.", [("Sabato sera", "2022-09-10TEV")]),
    ("La strada è stata riaperta domenica mattina.", [("domenica mattina", "2022-09-11TMO")]),
    ("L'allarme è rientrato venerdì pomeriggio.", [("venerdì pomeriggio", "2022-09-09TAF")]),
    ("I negoziati riprenderanno giovedì.", [("giovedì", "2022-09-15")]),
    ("Il ministro parte mercoledì per Praga.", [("mercoledì", "[2022-09-07,2022-09-14]")]),
    ("Il tribunale deciderà venerdì sul ricorso.", [("venerdì", "2022-09-16")]),
    ("La riunione è prevista per martedì.", [("martedì", "2022-09-13")]),
    ("Una marcia prevista giovedì preoccupa il sindaco.", [("giovedì", "[2022-09-08,2022-09-15]")]),
    ("Le domande si accettano fino a venerdì.", [("venerdì", "../2022-09-16")]),
    ("I bombardamenti non cessano da martedì.", [("martedì", "2022-09-06/..")]),
    ("I treni hanno ripreso a circolare sabato scorso.", [("sabato scorso", "2022-09-10")]),
    ("Lo scorso martedì è stato fermato alla frontiera.", [("scorso martedì", "2022-09-06")]),
    ("Si voterà venerdì prossimo.", [("venerdì prossimo", "2022-09-16")]),
    ("È stato visto per l'ultima volta martedì della settimana scorsa.", [("martedì della settimana scorsa", "2022-09-06")]),
    ("Il traffico è rimasto bloccato da lunedì a mercoledì.", [("lunedì", "2022-09-05/2022-09-07"), ("mercoledì", "2022-09-05/2022-09-07")]),
    ("Ogni lunedì gli abitanti si radunavano davanti alla chiesa.", [("Ogni lunedì", "XXXX-WXX-1")]),
    ("Il museo chiude tutti i lunedì.", [("tutti i lunedì", "XXXX-WXX-1")]),
    ("Ieri sera è bruciato un magazzino.", [("Ieri sera", "2022-09-11TEV")]),
    ("Stamattina il sindaco ha confermato due feriti.", [("Stamattina", "2022-09-12TMO")]),
    ("La notizia è arrivata l'altro ieri da Kharkiv.", [("altro ieri", "2022-09-10")]),
    ("Il presidente arriverà domani a Roma.", [("domani", "2022-09-13")]),
    ("Il processo inizierà dopodomani.", [("dopodomani", "2022-09-14")]),
    ("Oggi è libero.", [("Oggi", "2022-09-12")]),
    ("Due giorni fa la città era ancora occupata.", [("Due giorni fa", "2022-09-10")]),
    ("La scuola è stata evacuata tre settimane fa.", [("tre settimane fa", "2022-08-22/2022-08-28")]),
    ("La famiglia arrivò più di dieci anni fa.", [("più di dieci anni fa", "2012~")]),
    ("Un anno fa qui c'era un ospedale.", [("Un anno fa", "2021")]),
    ("La linea riaprirà tra due settimane.", [("tra due settimane", "2022-09-26/2022-10-02")]),
    ("Il prezzo del petrolio è salito la settimana scorsa.", [("settimana scorsa", "2022-09-05/2022-09-11")]),
    ("Si tratterà la prossima settimana.", [("prossima settimana", "2022-09-19/2022-09-25")]),
    ("L'anno scorso sono venuti meno visitatori.", [("anno scorso", "2021")]),
    ("La fabbrica chiuderà il mese prossimo.", [("mese prossimo", "2022-10")]),
    ("Questa settimana sono stati liberati dodici paesi.", [("Questa settimana", "2022-09-12/2022-09-18")]),
    ("Lo scorso fine settimana si è combattuto poco.", [("scorso fine settimana", "2022-09-10/2022-09-11")]),
    ("Quest'anno il raccolto è stato scarso.", [("Quest'anno", "2022")]),
    ("La città è caduta il 10 settembre 2022.", [("10 settembre 2022", "2022-09-10")]),
    ("Il 10 settembre l'esercito è entrato a Kupjansk.", [("10 settembre", "2022-09-10")]),
    ("Sabato 10 settembre 2022 resterà il giorno della liberazione.", [("Sabato 10 settembre 2022", "2022-09-10")]),
    ("L'offensiva è cominciata martedì 6 settembre.", [("martedì 6 settembre", "2022-09-06")]),
    ("Il ponte è saltato lo scorso 8 settembre.", [("scorso 8 settembre", "2022-09-08")]),
    ("È morto il 10 agosto scorso.", [("10 agosto scorso", "2022-08-10")]),
    ("Si voterà il prossimo 24 febbraio.", [("prossimo 24 febbraio", "2023-02-24")]),
    ("Il trattato fu firmato il 24/08/1991.", [("24/08/1991", "1991-08-24")]),
    ("La lettera porta la data 2022-09-01.", [("2022-09-01", "2022-09-01")]),
    ("Il 1° maggio 1945 tacquero le armi.", [("1° maggio 1945", "1945-05-01")]),
    ("La legge entrerà in vigore il primo ottobre.", [("primo ottobre", "2022-10-01")]),
    ("La fiera dura dal 14 al 24 agosto.", [("14", "2022-08-14/2022-08-24"), ("24 agosto", "2022-08-14/2022-08-24")]),
    ("Dal 24 febbraio al 2 aprile 2022 si è combattuto per la città.", [("24 febbraio", "2022-02-24/2022-04-02"), ("2 aprile 2022", "2022-02-24/2022-04-02")]),
    ("È stato ricoverato dal 14 agosto al 3 settembre 2021.", [("14 agosto", "2021-08-14/2021-09-03"), ("3 settembre 2021", "2021-08-14/2021-09-03")]),
    ("Il deposito è stato colpito il 12 e il 15 giugno.", [("12", "2022-06-12"), ("15 giugno", "2022-06-15")]),
    ("Tra il 6 e l'11 settembre sono stati ripresi venti paesi.", [("6", "2022-09-06/2022-09-11"), ("11 settembre", "2022-09-06/2022-09-11")]),
    ("L'assedio è cominciato a marzo.", [("marzo", "2022-03")]),
    ("Le prime famiglie sono fuggite a fine febbraio.", [("fine febbraio", "2022-02~")]),
    ("All'inizio di settembre 2022 il fronte era fermo.", [("inizio di settembre 2022", "2022-09~")]),
    ("Il ponte è stato colpito a metà agosto 2022.", [("metà agosto 2022", "2022-08~")]),
    ("Le scuole sono chiuse da febbraio.", [("febbraio", "2022-02-01/..")]),
    ("Nessuno ne parlava nel settembre dell'anno scorso.", [("settembre dell'anno scorso", "2021-09")]),
    ("La diga ha ceduto lo scorso marzo.", [("scorso marzo", "2022-03")]),
    ("Il muro è caduto nel 1989.", [("1989", "1989")]),
    ("Si combatte a est dal 2014.", [("2014", "2014-01-01/..")]),
    ("Tra il 1939 e il 1945 la città fu occupata due volte.", [("1939", "1939-01-01/1945-12-31"), ("1945", "1939-01-01/1945-12-31")]),
    ("Il fronte passò di qui dal 1914 al 1918.", [("1914", "1914-01-01/1918-12-31"), ("1918", "1914-01-01/1918-12-31")]),
    ("La campagna del 1941-42 finì nella neve.", [("1941", "1941-01-01/1942-12-31"), ("42", "1941-01-01/1942-12-31")]),
    ("L'esercito tornò nell'estate del 1943.", [("estate del 1943", "1943-22")]),
    ("Il gas è mancato lo scorso inverno.", [("scorso inverno", "2021-24")]),
    ("Il paese patì la fame negli anni 1930.", [("anni 1930", "193X")]),
    ("Il quartiere è degli anni sessanta.", [("anni sessanta", "196X")]),
    ("Quella moda risale agli anni '80.", [("anni '80", "198X")]),
    ("La chiesa è del XVII secolo.", [("XVII secolo", "16XX")]),
    ("Le vendite sono calate nel terzo trimestre del 2022.", [("terzo trimestre del 2022", "2022-07-01/2022-09-30")]),
    ("I prezzi sono saliti nel secondo semestre del 2021.", [("secondo semestre del 2021", "2021-07-01/2021-12-31")]),
    ("La mattina del 24 febbraio 2022 caddero le prime bombe.", [("mattina del 24 febbraio 2022", "2022-02-24TMO")]),
    ("Il 5 maggio si incontrarono i ministri. Due giorni dopo, l'accordo era pronto.", [("5 maggio", "2022-05-05"), ("Due giorni dopo", "2022-05-07")]),
    ("Sabato è caduta Izjum. Il giorno dopo, è arrivato il presidente.", [("Sabato", "2022-09-10"), ("giorno dopo", "2022-09-11")]),
    ("L'8 settembre l'esercito si ritirò. Il giorno prima, riceveva ancora rinforzi.", [("8 settembre", "2022-09-08"), ("giorno prima", "2022-09-07")]),
    ("Balaklija fu liberata il 9 settembre 2022. Lo stesso giorno cadde Ševčenkove.", [("9 settembre 2022", "2022-09-09"), ("stesso giorno", "2022-09-09")]),
    ("La frontiera resterà chiusa fino al 30 settembre.", [("30 settembre", "../2022-09-30")]),
    ("Le risposte vanno date entro il 20 settembre.", [("20 settembre", "../2022-09-20")]),
    ("Dopo l'8 settembre la via era libera.", [("8 settembre", "2022-09-09/..")]),
    ("La tregua arrivò a Natale 1914.", [("Natale 1914", "1914-12-25")]),
    ("Il Venerdì Santo non suonarono le campane.", [("Venerdì Santo", "2022-04-15")]),
    ("LA CITTÀ È CADUTA SABATO.", [("SABATO", "2022-09-10")]),
    ("Il   10   settembre   2022   è caduta la città.", [("10   settembre   2022", "2022-09-10")]),
    ("Il ponte sarà in piedi a fine anno.", [("fine anno", "2022~")]),
    ("L'assalto è durato 24 ore.", [("24 ore", "PT24H")]),
    ("La flotta partì nel 480 a.C. verso ovest.", [("480 a.C.", "-0479")]),
    ("L'autobus parte domenica alle 14.30.", [("domenica alle 14.30", "2022-09-11T14:30")]),
    ("La città è caduta sabato 10, secondo il sindaco.", [("sabato 10", "2022-09-10")]),
    ("La seconda domenica di maggio è la festa del paese.", [("maggio", "2022-05")]),
    ("Gli anni 1933-1945 furono neri.", [("anni 1933", "1933-01-01/1945-12-31"), ("1945", "1933-01-01/1945-12-31")]),
    ("All'inizio di quest'anno tutto era calmo.", [("inizio di quest'anno", "2022~")]),
    ("Questo mercoledì 7 settembre la piazza era vuota.", [("Questo mercoledì 7 settembre", "2022-09-07")]),
    ("Due giorni dopo l'8 settembre cadde Izjum.", [("Due giorni", "P2D"), ("8 settembre", "2022-09-09/..")]),
    ("Il 5 maggio 2021 cominciò il cantiere. L'anno dopo, il ponte era in piedi.", [("5 maggio 2021", "2021-05-05"), ("anno dopo", "2022")]),
    ("La Domenica delle Palme 2022 si pregò.", [("Domenica delle Palme 2022", "2022-04-10")]),
    ("Domani martedì si riunisce il Parlamento.", [("Domani martedì", "2022-09-13")]),
    ("Ieri domenica è caduta la città.", [("Ieri domenica", "2022-09-11")]),
]  # fmt: skip

UNDATED = [
    "Domenica Rossi dirige la scuola.",
    "Il signor Maggio non ha voluto parlare.",
    "Non è mai tornato a casa.",
    "Augusto salutò il pubblico.",
    "La Domenica del Corriere costava poco.",
    "Il quotidiano Il Giorno ha pubblicato l'intervista.",
    "Fu un venerdì nero per la Borsa.",
    "Abita in via 25 aprile.",
    "In piazza 4 novembre c'era folla.",
    "Via XX Settembre è chiusa.",
    "Sono arrivati 1990 soldati.",
    "L'apparecchio costa 1990 euro.",
    "La partita è finita 3-2.",
    "Nella camera 2014 c'era ancora luce.",
    "Il 32 marzo 2022 non sta in nessun calendario.",
    "Il 31 febbraio 2022 non accadde nulla.",
    "L'epidemia ha ucciso 12.000 persone.",
    "Chiamate il 06 1989 2022.",
    "La versione 1.10.2022.4 corregge l'errore.",
    "Il prezzo è salito del 10,5%.",
    "La Primavera di Praga fallì.",
    "La rivista Oggi lo scrive.",
    "Il lunedì il mercato è chiuso.",
    "Marzo Rossi è il nuovo sindaco.",
    "La casa automobilistica ha presentato la 2008.",
    "D'estate la gente va al mare.",
    "Ci sono due ponti in città.",
    "Leggeva «La Domenica» in treno.",
    "L'anno dopo la guerra fu duro.",
    "È nato un martedì.",
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DATED)
def test_a_sentence_names_these_times(sentence: str, expected: Told) -> None:
    assert told(sentence, "it") == expected


@pytest.mark.parametrize("sentence", UNDATED)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert told(sentence, "it") == []


def test_spaces_and_line_breaks_where_markup_stood_change_nothing() -> None:
    assert disagreements(DATED, "it", masked) == []


def test_capital_letters_change_nothing() -> None:
    assert disagreements(DATED, "it", str.upper) == []


def test_letters_with_their_accents_apart_change_nothing() -> None:
    def apart(sentence: str) -> str:
        return unicodedata.normalize("NFD", sentence)

    assert disagreements(DATED, "it", apart) == []


def test_a_region_is_read_as_its_language() -> None:
    sentence, expected = DATED[0]
    assert told(sentence, "it-CH") == expected


def test_a_bare_date_is_the_nearest_one_across_new_year() -> None:
    january = datetime.date(2023, 1, 4)
    assert told("È successo il 30 dicembre.", "it", published=january) == [
        ("30 dicembre", "2022-12-30")
    ]


def test_a_history_reads_on_in_the_year_it_tells_of() -> None:
    text = (
        "Il muro cadde il 9 novembre 1989. Venerdì arrivarono a migliaia. Due giorni dopo, il governo si riunì. "
        "L'anno successivo arrivò l'unità. Il 3 ottobre tutto era pronto."
    )
    assert told(text, "it", mode="history") == [
        ("9 novembre 1989", "1989-11-09"), ("Venerdì", "1989-11-10"), ("Due giorni dopo", "1989-11-12"),
        ("anno successivo", "1990"), ("3 ottobre", "1990-10-03"),
    ]  # fmt: skip


def test_from_monday_on_looks_where_the_verb_looks() -> None:
    assert told("Da lunedì la strada sarà chiusa.", "it") == [("lunedì", "2022-09-12/..")]
    tuesday = datetime.date(2022, 9, 13)
    assert told("Da lunedì la strada sarà chiusa.", "it", published=tuesday) == [
        ("lunedì", "2022-09-19/..")
    ]
    assert told("Da lunedì la strada è chiusa.", "it", published=tuesday) == [
        ("lunedì", "2022-09-12/..")
    ]
