"""Lists of words that tell, next to a town's name, whether it is the town. All in small letters."""

from site_builder.reading.towns.words import word_set

TITLES = word_set(
    """mr mrs ms mx miss dr prof professor sir dame lord lady president premier chancellor senator
    congressman congresswoman representative judge justice general gen colonel col major maj captain
    capt lieutenant lt sergeant sgt corporal private admiral commander inspector detective constable
    father brother sister reverend rev bishop archbishop cardinal pope rabbi imam sheikh king queen
    prince princess duke duchess earl count countess baron baroness coach herr frau monsieur madame
    señor señora pan pani sen gov hon st"""
)
# Some common first names, for the one place where a capital says nothing: the start of a sentence.
FIRST_NAMES = word_set(
    """adam alan albert alex alexander alice amy andrea andrew angela anna anne anthony barbara ben
    benjamin betty bill bob brian bruce carl carol caroline catherine charles charlie charlotte chris
    christian christine christopher claire daniel david deborah dennis diana donald dorothy ed edward
    elena elizabeth emily emma eric eva frank fred frederick gary george greg hannah harry helen henry
    howard ian igor irina ivan jack jacob james jane janet jason jean jeff jennifer jeremy jerry jessica
    jim joan joe john jonathan joseph joshua julia julian karen karl kate keith kelly ken kevin kim
    larry laura lawrence leo leonard linda lisa louis louise lucy luke margaret maria marie martin mary
    matthew max melissa michael mike nancy natalia nick nicholas nicole nina oleh oleksandr olena olga
    oliver oscar pamela patricia patrick paul paula peter philip rachel ralph raymond rebecca richard
    robert roger ronald ruth ryan sam samuel sandra sarah scott sergei serhiy sharon simon sophie stanley
    stephen steve steven stuart susan ted theodore thomas tim timothy tom tony victor vladimir volodymyr
    walter wendy william irving jude aaron abdul abraham ahmed
    ali amir ana anton arthur boris bogdan carlos catarina cecil clara craig dmitri dmytro douglas duncan
    eleanor elias ella ellen erik ernest fatima felix fiona francis franz gavin gerald giovanni
    gordon grace graham hans hassan heather heinrich hugh hugo ibrahim ida isabel ivana jakob jan javier
    jorge jose josef juan karim klaus leon liam lukas maja malcolm marco marek marta maya mehmet miguel
    mikhail mohammed muhammad natasha neil noah nora omar oscar otto pablo pavel pedro petra pierre rosa
    rudolf sofia stefan svetlana taras tamara tatiana teresa ursula valentina vera viktor vincent wolfgang
    yulia yuri"""
)
# What makes another name of the one that follows, wherever it stands: New Lyman, Lake Como.
HEADS = word_set(
    """new lake mount mt port fort camp cape santa san saint greater upper lower little nova nowa novyi
    university universität université bank battle"""
)
# Capitalised words that may stand next to a town without becoming part of its name.
NEIGHBOURS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb
    mar apr jun jul aug sep sept oct nov dec i north south east west northern southern eastern western
    central downtown inner mayor mayors in on at near from to of and but when while after before as if
    the a an this that these those since until for with by is was were has had"""
)
NAME_OF = word_set(
    "university treaty duke duchess bishop archbishop prince princess earl bank gulf bay republic"
)
# Names of towns that start many a sentence as something else.
ORDINARY = word_set(
    """reading nice bath split mobile most deal battle sandwich rugby lens tours of wells hope male
    march august bar sale street ware rye eye police orange normal man"""
)
OFFICES = word_set("mayor deputy head chief president prefect rector")
