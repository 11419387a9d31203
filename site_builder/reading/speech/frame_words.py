"""The words of the frames in which other languages than English say who speaks: see `frames`.

One record a language. `offices` and `institutions` are the nouns that a speaker's name may begin with, in the
nominative; in a language that inflects them, with the genitive behind a slash. `small` are the words in
small letters that may follow such a noun.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What a language says with; verbs of several words are parted by |."""

    said: str
    claimed: str
    that: str
    """What opens what was said, with the comma where the language has one; | between them."""
    by: str
    """“According to”, by |."""
    offices: str
    institutions: str
    small: str
    articles: str = ""
    openers: str = ""
    """Words that open a sentence before its subject, or are no name although they stand with a capital."""
    closing: str = ""
    """What ends a verb in two parts: “teilte am Samstag mit”."""
    adjectives: str = ""
    """How an adjective ends that agrees with its noun in the nominative, by |."""
    surnames: str = ""
    """How a surname ends in the nominative, by |, in a language where “Мать Олега” would else be a full name."""


_UK_SMALL = (
    "оборони справ внутрішніх закордонних іноземних обласної обласний міської міський військової військово-цивільної "
    "районної районний адміністрації ради області району міста громади поліції штабу сил збройних генерального уряду держави "
    "республіки міністрів безпеки охорони здоров'я здоров’я енергетики фінансів юстиції освіти науки економіки інфраструктури "
    "надзвичайних ситуацій комітету партії парламенту суду служби управління командування армії флоту корпусу бригади компанії і та "
    "з питань у в національної державної прикордонної президента міністерства міністра прокуратури області"
)
_RU_SMALL = (
    "обороны дел внутренних иностранных областной областного городской городского военной военно-гражданской районной районного "
    "администрации совета области района города края республики полиции штаба сил вооружённых вооруженных генерального "
    "правительства государства министров безопасности здравоохранения энергетики финансов юстиции образования науки экономики "
    "чрезвычайным ситуациям по и комитета партии парламента суда службы управления командования армии флота корпуса бригады компании "
    "национальной государственной пограничной президента министерства министра прокуратуры"
)
_PL_SMALL = (
    "obrony narodowej spraw wewnętrznych zagranicznych obwodowej obwodu miejskiej miasta rady powiatu województwa gminy policji "
    "sztabu sił zbrojnych generalnego rządu państwa republiki ministrów bezpieczeństwa zdrowia energii finansów sprawiedliwości "
    "edukacji nauki gospodarki infrastruktury i partii parlamentu sądu służby zarządu dowództwa armii floty korpusu brygady "
    "wojskowej administracji okręgowej rejonowej prezydenta ministerstwa ministra prokuratury do sprawach prasowy prasowa generalny"
)
_FR_SMALL = (
    "de du des d la le les l à et au aux en russe ukrainien ukrainienne français française allemand allemande polonais polonaise "
    "italien italienne espagnol espagnole américain américaine britannique défense affaires étrangères intérieur justice santé "
    "finances éducation économie énergie transports état ville région département province district gouvernement armée police "
    "régional régionale municipal municipale militaire civil civile national nationale général générale local locale "
    "adjoint adjointe sécurité mairie préfecture parquet ministère état-major marine air terre syndicat hôpital compagnie"
)
_ES_SMALL = (
    "de del la el los las y en ruso rusa ucraniano ucraniana español española francés francesa alemán alemana polaco polaca italiano "
    "italiana estadounidense británico británica defensa asuntos exteriores interior justicia sanidad hacienda educación economía "
    "energía transportes estado ciudad región provincia distrito gobierno ejército policía regional municipal militar civil nacional "
    "general local seguridad alcaldía fiscalía ministerio mayor armada aire tierra hospital compañía presidencia"
)
_IT_SMALL = (
    "di del della dello dell dei degli delle d l la il e per russo russa ucraino ucraina italiano italiana francese tedesco tedesca "
    "polacco polacca spagnolo spagnola americano americana britannico britannica difesa esteri interni interno giustizia sanità "
    "finanze istruzione economia energia trasporti stato città regione provincia distretto governo esercito polizia regionale "
    "comunale municipale militare civile nazionale generale locale sicurezza procura ministero maggiore marina ospedale compagnia"
)
_DE_SMALL = "von der des dem den für und in im am bei zu zur regionalen städtischen ukrainischen russischen deutschen"

WORDS = {
    "uk": Words(
        said="сказав|сказала|заявив|заявила|заявило|повідомив|повідомила|повідомило|повідомляє|заявляє|розповів|розповіла|зазначив|зазначила",
        claimed="стверджує|стверджувало|стверджував|стверджувала",
        that=r",\s(?:що|нібито)\b|:",
        by="за словами|за даними|за інформацією|за повідомленням|за твердженням|на думку",
        offices="мер/мера мерка/мерки президент/президента міністр/міністра прем'єр-міністр/прем'єр-міністра прем’єр-міністр/прем’єр-міністра губернатор/губернатора "
        "речник/речника речниця/речниці голова/голови начальник/начальника командувач/командувача канцлер/канцлера посол/посла "
        "генсек/генсека прокурор/прокурора прокурорка/прокурорки директор/директора директорка/директорки омбудсман/омбудсмана очільник/очільника",
        institutions="міністерство/міністерства генштаб/генштабу мзс/мзс міноборони/міноборони прокуратура/прокуратури поліція/поліції "
        "адміністрація/адміністрації ова/ова сбу/сбу дснс/дснс мвс/мвс уряд/уряду парламент/парламенту кремль/кремля кабмін/кабміну "
        "укренерго/укренерго оон/оон магате/магате командування/командування штаб/штабу мерія/мерії міськрада/міськради суд/суду армія/армії",
        small=_UK_SMALL,
        openers="вчора учора сьогодні завтра раніше пізніше потім згодом також водночас натомість проте однак утім але і й а та він вона вони "
        "воно хто що як коли якщо тоді тут там нещодавно торік крім наступного минулого цього того один одна жоден кожен ніхто хтось дехто "
        "зокрема отже далі окремо знову вже ще тим після перед у в на за про до з із під від між над навіть саме сам сама само весь вся все лише тільки зате адже відтак надалі якось отож либонь можливо",
        adjectives="ий|ій|а|е|є",
        surnames="енко|ук|юк|ський|ська|цький|цька|ов|ова|ев|ева|єв|єва|ін|іна|ич|ець|ак|як",
    ),
    "ru": Words(
        said="сказал|сказала|заявил|заявила|заявило|сообщил|сообщила|сообщило|сообщает|заявляет|рассказал|рассказала|отметил|отметила",
        claimed="утверждает|утверждало|утверждал|утверждала",
        that=r",\s(?:что|будто)\b|:",
        by="по словам|по данным|по информации|по сообщению|по утверждению|по мнению",
        offices="мэр/мэра президент/президента министр/министра премьер-министр/премьер-министра губернатор/губернатора представитель/представителя "
        "глава/главы начальник/начальника командующий/командующего канцлер/канцлера посол/посла генсек/генсека прокурор/прокурора "
        "директор/директора омбудсмен/омбудсмена пресс-секретарь/пресс-секретаря",
        institutions="министерство/министерства генштаб/генштаба мид/мид минобороны/минобороны прокуратура/прокуратуры полиция/полиции "
        "администрация/администрации фсб/фсб мчс/мчс мвд/мвд правительство/правительства парламент/парламента кремль/кремля "
        "оон/оон магатэ/магатэ командование/командования штаб/штаба мэрия/мэрии горсовет/горсовета суд/суда армия/армии следком/следкома",
        small=_RU_SMALL,
        openers="вчера сегодня завтра раньше ранее позже потом затем также тогда одновременно зато однако впрочем но и а он она они оно кто что "
        "как когда если здесь тут там недавно кроме один одна никто каждый кто-то некоторые снова уже ещё еще после перед в во на за о об до с "
        "со под от между над при даже именно сам сама само весь вся все целый целая лишь только зато ведь притом возможно",
        adjectives="ий|ый|ой|ая|ое|ее|яя",
        surnames="енко|ук|юк|ский|ская|цкий|цкая|ов|ова|ев|ева|ёв|ёва|ин|ина|ич|ец|ак|як",
    ),
    "pl": Words(
        said="powiedział|powiedziała|oświadczył|oświadczyła|oświadczyło|poinformował|poinformowała|poinformowało|przekazał|przekazała|przekazało|"
        "zakomunikował|zakomunikowało|podał|podała|podało|ogłosił|ogłosiła|ogłosiło|informuje|podaje",
        claimed="twierdzi|twierdził|twierdziła|twierdziło",
        that=r",\s(?:że|iż|jakoby)\b|:",
        by="według|zdaniem",
        offices="mer/mera burmistrz/burmistrza prezydent/prezydenta minister/ministra premier/premiera gubernator/gubernatora rzecznik/rzecznika "
        "rzeczniczka/rzeczniczki szef/szefa szefowa/szefowej dowódca/dowódcy kanclerz/kanclerza ambasador/ambasadora prokurator/prokuratora "
        "dyrektor/dyrektora wojewoda/wojewody komendant/komendanta",
        institutions="ministerstwo/ministerstwa sztab/sztabu msz/msz mon/mon prokuratura/prokuratury policja/policji administracja/administracji "
        "rząd/rządu parlament/parlamentu kreml/kremla onz/onz dowództwo/dowództwa ratusz/ratusza sąd/sądu armia/armii straż/straży",
        small=_PL_SMALL,
        openers="wczoraj dziś dzisiaj jutro wcześniej później potem następnie także również jednocześnie jednak ale i a on ona oni ono kto co jak "
        "kiedy gdy jeśli wtedy tu tam niedawno oprócz jeden jedna żaden każdy nikt ktoś niektórzy znowu już jeszcze po przed w we na za o do z "
        "ze pod od między nad przy nawet właśnie sam sama samo cały cała całe tylko więc zatem natomiast tymczasem może",
        adjectives="y|i|a|e",
        surnames="ski|ska|cki|cka|dzki|dzka|wicz|czyk|ak|ek|uk|ik|enko",
    ),
    "de": Words(
        said="sagte|erklärte|teilte|meldete|berichtete|betonte",
        claimed="behauptete|behauptet",
        that=r",\s(?:dass|daß)\b|:",
        by="laut|nach Angaben",
        offices="bürgermeister bürgermeisterin präsident präsidentin minister ministerin kanzler kanzlerin gouverneur gouverneurin sprecher sprecherin "
        "landrat botschafter botschafterin staatsanwalt staatsanwältin regierungschef regierungschefin verteidigungsminister "
        "verteidigungsministerin außenminister außenministerin innenminister innenministerin ministerpräsident ministerpräsidentin",
        institutions="ministerium polizei regierung staatsanwaltschaft generalstab verteidigungsministerium außenministerium innenministerium "
        "auswärtige verwaltung militärverwaltung stadtverwaltung armee bundeswehr kreml parlament feuerwehr uno iaea",
        small=_DE_SMALL,
        articles="der die das",
        openers="der die das ein eine kein keine jede jeder jedes diese dieser dieses meine seine ihre sein ihr viele alle manche gestern heute "
        "morgen am im in auf nach vor seit zuvor später dann auch doch aber und er sie es wer was wie wenn als dort hier niemand jemand",
        closing="mit",
        adjectives="e",
    ),
    "fr": Words(
        said="a déclaré|a dit|a affirmé|a annoncé|a indiqué|a assuré|a précisé|a expliqué",
        claimed="prétend|a prétendu",
        that=r"(?:que\b|qu['’]|:)",
        by="selon|d'après|d’après",
        offices="maire président présidente ministre gouverneur gouverneure porte-parole chancelier chancelière ambassadeur ambassadrice "
        "procureur procureure préfet préfète chef commandant commandante directeur directrice",
        institutions="ministère police gouvernement parquet état-major armée administration préfecture mairie kremlin parlement onu aiea élysée",
        small=_FR_SMALL,
        articles="le la l",
        openers="hier aujourd'hui aujourd’hui demain puis ensuite ainsi aussi mais et ou il elle on ils elles qui que quand si alors ici là un une "
        "ce cet cette après avant dans en pour par sur sous depuis enfin pourtant toutefois personne chacun cependant auparavant parfois souvent déjà même seul seule notre votre leur bref alors jadis désormais bientôt",
    ),
    "es": Words(
        said="dijo|afirmó|declaró|anunció|señaló|indicó|informó|explicó|aseguró|manifestó",
        claimed="asegura|sostiene|sostuvo|alega",
        that=r"(?:(?:de\s)?que\b|:)",
        by="según|de acuerdo con",
        offices="alcalde alcaldesa presidente presidenta ministro ministra gobernador gobernadora portavoz canciller embajador embajadora fiscal "
        "jefe jefa comandante director directora",
        institutions="ministerio policía gobierno fiscalía ejército administración alcaldía ayuntamiento kremlin parlamento onu oiea",
        small=_ES_SMALL,
        articles="el la",
        openers="ayer hoy mañana luego después entonces también pero y o él ella ellos ellas quien que cuando si aquí allí un una este esta ese "
        "esa tras antes en para por sobre desde además nadie alguien cada ya asimismo incluso solo aun aún tampoco apenas siempre nunca mientras pronto ahora toda todo",
    ),
    "it": Words(
        said="ha detto|ha dichiarato|ha affermato|ha annunciato|ha riferito|ha spiegato|ha comunicato|ha precisato",
        claimed="sostiene|ha sostenuto",
        that=r"(?:che\b|:)",
        by="secondo",
        offices="sindaco sindaca presidente presidentessa ministro ministra governatore governatrice portavoce cancelliere cancelliera "
        "ambasciatore ambasciatrice procuratore procuratrice prefetto capo comandante direttore direttrice premier",
        institutions="ministero polizia governo procura esercito amministrazione prefettura comune cremlino parlamento onu aiea",
        small=_IT_SMALL,
        articles="il la lo l",
        openers="ieri oggi domani poi dopo allora anche ma e o lui lei loro egli ella chi che quando se qui là un una uno questo questa quel "
        "quello prima in per su da infine tuttavia nessuno qualcuno ogni già intanto quindi infatti invece inoltre stavolta persino solo sempre mai spesso ora adesso tutta tutto",
    ),
}  # fmt: skip
