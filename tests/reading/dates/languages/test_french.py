"""French: sentences with the times they name, and sentences that name none. Published on Monday 12 September 2022."""

from __future__ import annotations

import datetime
import unicodedata

import pytest

from tests.reading.dates.languages.told import Told, disagreements, masked, told

DATED: list[tuple[str, Told]] = [
    ("Le pont a été détruit samedi.", [("samedi", "2022-09-10")]),
    ("Le conseil municipal s'est réuni lundi en séance extraordinaire.", [("lundi", "2022-09-12")]),
    ("Dans la nuit de samedi à dimanche, le courant a été coupé.", [("nuit de samedi", "2022-09-10TNI"), ("dimanche", "2022-09-10/2022-09-11")]),
    ("Samedi soir, les premiers secours sont entrés dans le village.", [("Samedi soir", "2022-09-10TEV")]),
    ("Dimanche matin, la route était rouverte.", [("Dimanche matin", "2022-09-11TMO")]),
    ("L'alerte a été levée vendredi après-midi.", [("vendredi après-midi", "2022-09-09TAF")]),
    ("Les négociations reprendront jeudi.", [("jeudi", "2022-09-15")]),
    ("Le ministre doit se rendre mercredi à Prague.", [("mercredi", "2022-09-14")]),
    ("Le tribunal se prononcera vendredi sur la requête.", [("vendredi", "2022-09-16")]),
    ("La réunion est prévue mardi.", [("mardi", "2022-09-13")]),
    ("Une marche prévue jeudi inquiète la mairie.", [("jeudi", "[2022-09-08,2022-09-15]")]),
    ("Les dossiers sont à remettre d'ici vendredi.", [("vendredi", "../2022-09-16")]),
    ("Les bombardements durent depuis mardi.", [("mardi", "2022-09-06/..")]),
    ("Les trains ont recommencé à rouler samedi dernier.", [("samedi dernier", "2022-09-10")]),
    ("On votera vendredi prochain.", [("vendredi prochain", "2022-09-16")]),
    ("On l'a vu pour la dernière fois mardi de la semaine dernière.", [("mardi de la semaine dernière", "2022-09-06")]),
    ("La circulation a été interrompue du lundi au mercredi.", [("lundi", "2022-09-05/2022-09-07"), ("mercredi", "2022-09-05/2022-09-07")]),
    ("Chaque lundi, les habitants se rassemblaient devant l'église.", [("Chaque lundi", "XXXX-WXX-1")]),
    ("Le musée ferme tous les lundis.", [("tous les lundis", "XXXX-WXX-1")]),
    ("Hier soir, un entrepôt a brûlé.", [("Hier soir", "2022-09-11TEV")]),
    ("Ce matin, le maire a fait état de deux blessés.", [("Ce matin", "2022-09-12TMO")]),
    ("La nouvelle est arrivée avant-hier de Kharkiv.", [("avant-hier", "2022-09-10")]),
    ("Le président est attendu demain à Paris.", [("demain", "2022-09-13")]),
    ("Le procès s'ouvrira après-demain.", [("après-demain", "2022-09-14")]),
    ("Il est libre depuis aujourd'hui.", [("aujourd'hui", "2022-09-12/..")]),
    ("Il y a deux jours, la ville était encore occupée.", [("Il y a deux jours", "2022-09-10")]),
    ("L'école a été évacuée il y a trois semaines.", [("il y a trois semaines", "2022-08-22/2022-08-28")]),
    ("La famille s'est installée ici il y a près de dix ans.", [("il y a près de dix ans", "2012~")]),
    ("Il y a un an, il y avait là un hôpital.", [("Il y a un an", "2021")]),
    ("La ligne rouvrira dans deux semaines.", [("dans deux semaines", "2022-09-26/2022-10-02")]),
    ("Le prix du pétrole a grimpé la semaine dernière.", [("semaine dernière", "2022-09-05/2022-09-11")]),
    ("On négociera la semaine prochaine.", [("semaine prochaine", "2022-09-19/2022-09-25")]),
    ("Les visiteurs ont été moins nombreux l'an dernier.", [("an dernier", "2021")]),
    ("L'usine fermera le mois prochain.", [("mois prochain", "2022-10")]),
    ("Douze localités ont été libérées cette semaine.", [("cette semaine", "2022-09-12/2022-09-18")]),
    ("On s'est à peine battu le week-end dernier.", [("week-end dernier", "2022-09-10/2022-09-11")]),
    ("La ville est tombée le 10 septembre 2022.", [("10 septembre 2022", "2022-09-10")]),
    ("Le 10 septembre, l'armée est entrée à Koupiansk.", [("10 septembre", "2022-09-10")]),
    ("Le samedi 10 septembre 2022 restera le jour de la libération.", [("samedi 10 septembre 2022", "2022-09-10")]),
    ("L'offensive a commencé mardi 6 septembre.", [("mardi 6 septembre", "2022-09-06")]),
    ("Le pont a sauté le 8 septembre dernier.", [("8 septembre dernier", "2022-09-08")]),
    ("Le scrutin aura lieu le 24 février prochain.", [("24 février prochain", "2023-02-24")]),
    ("Le traité a été signé le 24/08/1991.", [("24/08/1991", "1991-08-24")]),
    ("Le courrier porte la date 2022-09-01.", [("2022-09-01", "2022-09-01")]),
    ("Le 1er mai 1945, les armes se sont tues.", [("1er mai 1945", "1945-05-01")]),
    ("La loi entrera en vigueur le 1er octobre.", [("1er octobre", "2022-10-01")]),
    ("La fête dure du 14 au 24 août.", [("14", "2022-08-14/2022-08-24"), ("24 août", "2022-08-14/2022-08-24")]),
    ("Du 24 février au 2 avril 2022, on s'est battu pour la ville.", [("24 février", "2022-02-24/2022-04-02"), ("2 avril 2022", "2022-02-24/2022-04-02")]),
    ("Il a été hospitalisé du 14 août au 3 septembre 2021.", [("14 août", "2021-08-14/2021-09-03"), ("3 septembre 2021", "2021-08-14/2021-09-03")]),
    ("Le dépôt a été touché les 12 et 15 juin.", [("12", "2022-06-12"), ("15 juin", "2022-06-15")]),
    ("Entre le 6 et le 11 septembre, vingt localités ont été reprises.", [("6", "2022-09-06/2022-09-11"), ("11 septembre", "2022-09-06/2022-09-11")]),
    ("Le siège a commencé en mars.", [("mars", "2022-03")]),
    ("Les premières familles ont fui fin février.", [("fin février", "2022-02~")]),
    ("Début septembre 2022, le front ne bougeait pas.", [("Début septembre 2022", "2022-09~")]),
    ("Le pont a été touché à la mi-août 2022.", [("mi-août 2022", "2022-08~")]),
    ("Les écoles sont fermées depuis février.", [("février", "2022-02-01/..")]),
    ("Nul n'en parlait en septembre de l'année dernière.", [("septembre de l'année dernière", "2021-09")]),
    ("Le barrage a cédé en mars dernier.", [("mars dernier", "2022-03")]),
    ("Le mur est tombé en 1989.", [("1989", "1989")]),
    ("On se bat dans l'Est depuis 2014.", [("2014", "2014-01-01/..")]),
    ("Entre 1939 et 1945, la ville a été occupée deux fois.", [("1939", "1939-01-01/1945-12-31"), ("1945", "1939-01-01/1945-12-31")]),
    ("Le front passait ici de 1914 à 1918.", [("1914", "1914-01-01/1918-12-31"), ("1918", "1914-01-01/1918-12-31")]),
    ("La campagne de 1941-42 s'est achevée dans la neige.", [("1941", "1941-01-01/1942-12-31"), ("42", "1941-01-01/1942-12-31")]),
    ("L'armée est revenue à l'été 1943.", [("été 1943", "1943-22")]),
    ("Le gaz a manqué l'hiver dernier.", [("hiver dernier", "2021-24")]),
    ("Le pays a connu la faim dans les années 1930.", [("années 1930", "193X")]),
    ("Le quartier date des années soixante.", [("années soixante", "196X")]),
    ("L'église date du XVIIe siècle.", [("XVIIe siècle", "16XX")]),
    ("Les ventes ont reculé au troisième trimestre 2022.", [("troisième trimestre 2022", "2022-07-01/2022-09-30")]),
    ("Les prix ont monté au second semestre 2021.", [("second semestre 2021", "2021-07-01/2021-12-31")]),
    ("Au matin du 24 février 2022, les premières bombes sont tombées.", [("matin du 24 février 2022", "2022-02-24TMO")]),
    ("Le 5 mai, les ministres se sont réunis. Deux jours plus tard, l'accord était prêt.", [("5 mai", "2022-05-05"), ("Deux jours plus tard", "2022-05-07")]),
    ("Samedi, Izioum est tombée. Le lendemain, le président est venu.", [("Samedi", "2022-09-10"), ("lendemain", "2022-09-11")]),
    ("Le 8 septembre, l'armée s'est retirée. La veille, elle recevait encore des renforts.", [("8 septembre", "2022-09-08"), ("veille", "2022-09-07")]),
    ("Balakliia a été libérée le 9 septembre 2022. Le même jour, Chevtchenkove est tombée.", [("9 septembre 2022", "2022-09-09"), ("même jour", "2022-09-09")]),
    ("La frontière restera fermée jusqu'au 30 septembre.", [("30 septembre", "../2022-09-30")]),
    ("Il a attendu jusqu'à vendredi.", [("vendredi", "../2022-09-16")]),
    ("Après le 8 septembre, la voie était libre.", [("8 septembre", "2022-09-09/..")]),
    ("Les armes se sont tues à Noël 1914.", [("Noël 1914", "1914-12-25")]),
    ("Les cloches n'ont pas sonné le vendredi saint.", [("vendredi saint", "2022-04-15")]),
    ("LA VILLE EST TOMBÉE SAMEDI.", [("SAMEDI", "2022-09-10")]),
    ("Le   10   septembre   2022,   la ville est tombée.", [("10   septembre   2022", "2022-09-10")]),
    ("Le pont sera debout à la fin de l'année.", [("fin de l'année", "2022~")]),
    ("L'assaut a duré 24 heures.", [("24 heures", "PT24H")]),
    ("La flotte partit en 480 avant J.-C. vers l'ouest.", [("480 avant J.-C.", "-0479")]),
    ("La ville est tombée samedi 10, selon le maire.", [("samedi 10", "2022-09-10")]),
    ("Samedi 3 au soir, le pont tenait encore.", [("Samedi 3", "2022-09-03")]),
    ("Le deuxième dimanche de mai est la fête du village.", [("mai", "2022-05")]),
    ("Les années 1933 à 1945 furent noires.", [("années 1933", "1933-01-01/1945-12-31"), ("1945", "1933-01-01/1945-12-31")]),
    ("Au début de cette année, tout était calme.", [("début de cette année", "2022~")]),
    ("La règle vaut dès lundi.", [("lundi", "2022-09-12")]),
    ("Ce mercredi 7 septembre, la place était vide.", [("Ce mercredi 7 septembre", "2022-09-07")]),
    ("Deux jours après le 8 septembre, Izioum est tombée.", [("Deux jours après le 8 septembre", "2022-09-10")]),
    ("Le dimanche des Rameaux 2022, on a prié.", [("dimanche des Rameaux 2022", "2022-04-10")]),
    ("Demain mardi, le Parlement se réunit.", [("Demain mardi", "2022-09-13")]),
    ("Hier dimanche, la ville est tombée.", [("Hier dimanche", "2022-09-11")]),
]  # fmt: skip

UNDATED = [
    "Avril Lavigne a chanté devant une salle comble.",
    "La sonde partira vers Mars.",
    "Mais en maison de retraite, on s'ennuie.",
    "Robinson et Vendredi vivent sur une île.",
    "Le Journal du Dimanche a publié l'entretien.",
    "Ce fut un vendredi noir pour la Bourse.",
    "Il habite rue du 4 septembre.",
    "La place du 8 mai 1945 était bouclée.",
    "Le quotidien Aujourd'hui en France publie les images.",
    "On a compté 1990 soldats dans la colonne.",
    "L'appareil coûte 1990 euros.",
    "Le match s'est terminé sur le score de 3-2.",
    "Elle a été blessée à la jambe.",
    "La chambre 2014 était encore éclairée.",
    "Le 32 mars 2022 ne figure dans aucun calendrier.",
    "Le 31 février 2022, il ne s'est rien passé.",
    "L'épidémie a tué 12 000 personnes.",
    "Composez le 01 19 89 20 22.",
    "La version 1.10.2022.4 corrige l'erreur.",
    "Le prix a augmenté de 10,5 %.",
    "Le Printemps de Prague a échoué.",
    "Peugeot a présenté la 2008.",
    "Le lundi, le marché est fermé.",
    "Il y a deux ponts dans la ville.",
    "La veille de l'attaque, il pleuvait.",
    "Le cinéma Le Samedi a fermé ses portes.",
    "Il lit « Le Dimanche » chaque fois qu'il peut.",
    "Il est né un mardi.",
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DATED)
def test_a_sentence_names_these_times(sentence: str, expected: Told) -> None:
    assert told(sentence, "fr") == expected


@pytest.mark.parametrize("sentence", UNDATED)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert told(sentence, "fr") == []


def test_spaces_and_line_breaks_where_markup_stood_change_nothing() -> None:
    assert disagreements(DATED, "fr", masked) == []


def test_capital_letters_change_nothing() -> None:
    assert disagreements(DATED, "fr", str.upper) == []


def test_letters_with_their_accents_apart_change_nothing() -> None:
    def apart(sentence: str) -> str:
        return unicodedata.normalize("NFD", sentence)

    assert disagreements(DATED, "fr", apart) == []


def test_a_region_is_read_as_its_language() -> None:
    sentence, expected = DATED[0]
    assert told(sentence, "fr-CA") == expected


def test_a_bare_date_is_the_nearest_one_across_new_year() -> None:
    january = datetime.date(2023, 1, 4)
    assert told("Cela s'est passé le 30 décembre.", "fr", published=january) == [
        ("30 décembre", "2022-12-30")
    ]


def test_a_history_told_in_the_present_reads_on_in_its_year() -> None:
    text = (
        "Le mur tombe le 9 novembre 1989. Deux jours plus tard, le gouvernement siège. L'année suivante, "
        "le pays vote. Le 3 octobre, tout commence."
    )
    assert told(text, "fr", mode="history") == [
        ("9 novembre 1989", "1989-11-09"), ("Deux jours plus tard", "1989-11-11"),
        ("année suivante", "1990"), ("3 octobre", "1990-10-03"),
    ]  # fmt: skip


def test_a_typographic_apostrophe_is_an_apostrophe() -> None:
    assert told("Il est parti aujourd’hui, pas l’an dernier.", "fr") == [
        ("aujourd’hui", "2022-09-12"), ("an dernier", "2021"),
    ]  # fmt: skip


def test_last_september_is_not_this_one_and_next_may_not_the_last() -> None:
    published = datetime.date(2023, 6, 20)
    assert told("Il a démissionné le 8 septembre dernier.", "fr", published=published) == [
        ("8 septembre dernier", "2022-09-08")
    ]
    assert told("Il partira le 5 mai prochain.", "fr", published=published) == [
        ("5 mai prochain", "2024-05-05")
    ]
