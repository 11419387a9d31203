"""The words by which English tells who says something. All in small letters."""


def word_set(words: str) -> frozenset[str]:
    """A set from a list of words that reads well."""
    return frozenset(words.split())


# Verbs that take a speaker whatever follows: "police said", "the mayor told reporters".
SURE = word_set(
    """said says say told tells announced announces confirmed confirms deny denied denies acknowledged
    acknowledges warned warns insisted insists allege alleged alleges admitted admits conceded concedes tweeted
    accused accuses estimated disputed disputes testified"""
)
# Verbs that also mean something else: a storm claims lives, a council adds buses.
DOUBTFUL = word_set(
    """claimed claims reported reports added adds noted notes declared declares stated states argued
    argues suggested suggests wrote writes revealed reveals explained explains stressed predicted
    predicts maintained maintains complained complains recalled recalls estimates estimate claim report
    rejected rejects reject dismissed dismisses dismiss vowed promised pledged concluded repeated corrected retracted
    revised"""
)
SAYING = SURE | DOUBTFUL
# Those that an inverted clause may use: “…”, said the mayor.
INVERTED = word_set(
    "said says added adds wrote writes warned warns reported reports announced claimed"
)
# The same form is a noun: "Russian claims that …".
ALSO_NOUNS = word_set("claims reports estimates states notes claim report estimate")
CLAIMING = word_set(
    "claimed claims claim allege alleged alleges insisted insists maintained maintains accused accuses"
)
DENYING = word_set(
    "deny denied denies disputed disputes rejected rejects reject dismissed dismisses dismiss"
)
# What is denied, rejected or disputed when it is a statement (and not bail, or a plan).
STATEMENTS = word_set(
    """claim claims allegation allegations accusation accusations report reports charge charges suggestion
    suggestions statement statements figure figures account accounts version rumour rumours rumor rumors
    count toll finding findings result results responsibility involvement wrongdoing that"""
)
CRIMES = word_set(
    """murder manslaughter theft fraud rape assault corruption bribery treason doping perjury arson robbery
    burglary espionage spying smuggling collusion plagiarism negligence charges counts guilt knowledge"""
)
NOT_STATEMENTS = word_set(
    """bail motion appeal request petition permission parole access entry visa visas application injunction
    asylum chance goal penalty"""
)
CORRECTABLE = word_set(
    """statement report figure figures toll count account claim number total earlier version article
    estimate"""
)
CLAIMED_THINGS = word_set(
    """lives life victory gold silver bronze medal title win points point wicket wickets third first second
    fourth crown prize seat seats trophy asylum benefits place spot record pole"""
)
# "Said nothing", "said goodbye": words, and no statement.
EMPTY = word_set("nothing little goodbye hello farewell thanks no yes so prayers")

COUNTS = word_set(
    """two three four five six seven eight nine ten eleven twelve dozens hundreds thousands every"""
)
PRONOUNS = COUNTS | word_set(
    """he she they it we i you who which that this these those one ones others everyone everybody someone
    somebody anyone nobody no-one none both all each neither either another what there many some few most
    several him her them"""
)
POSSESSIVES = word_set("his her their its our my your whose")
ADVERBS = word_set(
    """later also then earlier again meanwhile separately previously initially repeatedly officially
    publicly today yesterday tonight once still already now since just recently subsequently immediately
    formally finally first however therefore too falsely reluctantly briefly firmly strongly flatly
    categorically has have had"""
)
CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr aug sept sep oct nov dec"""
)
# Jan and May are people, too.
NAMES_TOO = word_set("april may june august jan mar")
NO_NAMES = CALENDAR - NAMES_TOO
TIMES = CALENDAR | word_set("morning afternoon evening night early late")
NEGATIONS = word_set(
    """not never neither nor cannot can't couldn't didn't hasn't haven't hadn't won't wouldn't doesn't don't
    isn't refused declined nobody no without"""
)
HELPERS = word_set(
    """was were is are be been being am to will would could can may might should must did do does shall
    get got"""
)
# Where one clause ends and another begins: what a speaker before the verb never reaches across.
JOINTS = word_set(
    """and but or yet so as after before when while because since although though if unless until whether
    where that which who whom whose than how why what once despite like amid over about by into onto
    against during under between through"""
)
# What opens a sentence before its subject: "In a statement, the ministry said …".
OPENINGS = word_set(
    """in on at after as while when although though despite following since by during asked speaking writing
    earlier meanwhile later however separately for with before until if but and yesterday today late early
    also still yet then instead nevertheless amid addressing responding citing announcing shortly hours days
    weeks months minutes overnight elsewhere moments soon"""
)
PREPOSITIONS = word_set("of for at in from with on")
# Small words inside names.
PARTICLES = word_set("and van von der den de del della di da dos du la le bin ibn")
ARTICLES = word_set("the a an")

# Offices that stand before a person's name, or for the person.
OFFICES = word_set(
    """president minister premier chancellor mayor governor commander commander-in-chief general colonel
    major captain lieutenant admiral chief spokesman spokeswoman spokesperson secretary director judge
    justice coroner leader ambassador manager coach head chairman chairwoman chairperson chair
    prosecutor lawyer solicitor attorney barrister senator deputy adviser advisor aide envoy inspector
    superintendent sheriff commissioner constable professor organiser organizer archbishop bishop pope king
    queen prince princess pm mp mr mrs ms dr sir lord lady officer detective investigator executive
    founder editor ombudsman ceo cfo chief-executive delegate speaker vice-president principal headteacher midfielder striker
    goalkeeper winger skipper driver rider boss scientist owner curator landlord landlady climber
    runner swimmer sailor pilot cyclist sprinter jockey wrestler boxer author singer actor actress conductor
    composer artist painter novelist poet playwright surgeon architect headmaster headmistress rector dean
    treasurer auditor trustee defendant plaintiff suspect chancellor magistrate registrar harbourmaster stationmaster groom keeper
    warden publisher broadcaster presenter president-elect ex-president ex-minister vicar priest rabbi
    imam curate abbot consul attaché negotiator mediator rapporteur referee umpire selector bowler batsman
    goalscorer champion defender captain-elect shareholder liquidator administrator"""
)
# Those who are only known by the name that follows: "economist Jakob Thal", "nurse Berta Klein".
ROLES = word_set(
    """economist analyst expert historian researcher activist campaigner resident witness doctor nurse teacher
    farmer student engineer journalist reporter photographer lawmaker politician diplomat villager
    neighbour neighbor survivor worker volunteer paramedic firefighter soldier veteran physicist chemist
    biologist geologist seismologist volcanologist meteorologist forecaster epidemiologist psychologist
    sociologist archaeologist astronomer ecologist botanist zoologist virologist statistician pollster
    columnist critic biographer designer fisherman shopkeeper baker butcher plumber electrician miner docker
    guide passenger spectator fan supporter pensioner mother father widow widower son daughter brother
    sister cousin uncle aunt candidate councillor trader investor broker banker lecturer strategist
    consultant commentator blogger musician guitarist drummer dancer choreographer midwife pharmacist vet
    dentist pathologist psychiatrist radiologist carer caretaker janitor clerk"""
)
INSTITUTIONS = word_set(
    """ministry army military navy staff government cabinet parliament council commission committee agency
    authority administration police court tribunal office service department bureau board union
    federation association party company firm club university hospital operator airline bank network
    newspaper channel magazine broadcaster embassy corps guard force forces command
    directorate inspectorate institute institution organisation organization foundation charity
    regulator watchdog league team brigade district watch regime kremlin pentagon
    presidency campaign society centre center observatory headquarters watch group panel congress radio television tv senate
    assembly consulate manufacturer developer retailer carmaker archive museum laboratory brewery factory
    trust mill shipyard gallery theatre theater zoo orchestra school college diocese church abbey parish
    hotel supermarket chain insurer publisher startup studio clinic refinery utility railway airport port
    port-authority secretariat treasury exchange chamber lab start-up supplier builder contractor brewer
    airport-operator shipper steelmaker drugmaker chipmaker planemaker oil-company charity festival
    cooperative co-operative syndicate consortium taskforce inquiry delegation mission mint observatory
    alliance coalition ministry-council registry registrar's tribunal-service conservatory library
    academy hospice nursery kindergarten prison jail fund lender builder grid movement faction caucus militia junta"""
)
# Those whose own name follows: "the news agency MTI".
BEFORE_NAMES = word_set(
    """agency newspaper magazine broadcaster network channel company party group charity organisation
    organization website daily weekly tabloid airline firm union club foundation think-tank tank brand
    newsletter institute project service station paper airline insurer retailer maker rebel"""
)
# Groups that are as definite without an article.
GROUPS = word_set(
    """prosecutors investigators organisers organizers rescuers firefighters police lawyers separatists
    rebels militants detectives paramedics inspectors stewards services guerrillas jihadists insurgents"""
)
# Speakers that name no one, unless something says whose: "Ukrainian officials".
VAGUE = word_set(
    """officials official authorities sources source experts expert analysts analyst witnesses witness
    residents resident observers critics commentators media people locals villagers soldiers soldier
    troops doctors doctor workers fans supporters activists activist campaigners diplomats diplomat
    lawmakers politicians politician ministers insiders neighbours neighbors relatives survivors
    historians historian researchers scientists economists economist spokespeople reporters
    journalists journalist protesters students commanders leaders mayors generals medics aides prisoners
    officers judges"""
)
# "reports said": no one at all.
NEVER = word_set(
    """reports report statement statements document documents letter video videos images footage data
    figures study survey poll polls results law plan schedule article text media rumours evidence
    tradition legend source sources insider insiders calculations estimates records forecast forecasts indictment
    lawsuit complaint filing filings tests sign signs social"""
)
# Whose officials they are, without a capital.
DOMAINS = word_set(
    """health police fire election electoral court hospital city county defence defense intelligence
    border customs immigration rail railway airport tax security rescue transport emergency league club
    company union university"""
)
MODIFIERS = DOMAINS | word_set(
    """foreign interior finance justice energy education agriculture environment culture trade labour labor
    regional local national federal state district provincial municipal general prime vice deputy
    senior former acting new outgoing military occupation self-proclaimed pro-russian breakaway separatist
    opposition ruling supreme high appeals appeal crown ambulance coast air naval armed public press
    football cricket tennis athletics rugby train water power nuclear weather meteorological geological
    human rights aid relief news army navy party team world central joint main investigating presiding
    trial magistrates' constitutional governing executive chief assistant ground land sea special
    counter-terrorism monitoring media state-run state-owned private independent international british
    medical civil war home head top lead veteran town village parish capital group ministry
    government presidential parliamentary campaign us un eu uk electricity gas grid oil steel mining
    shipping dock harbour port traffic motor racing olympic swimming cycling ski basketball hockey baseball
    research campaign tourist film housing student students' victims' women's children's wildlife
    environmental environment church school farmers' farmers teachers' teachers drivers' nurses' workers'
    miners' rebel guerrilla insurgent militant jihadist paramilitary occupying consumer consumers' animal refugee heritage space food farm forest fisheries mountain marine
    maritime weather consular humanitarian medical legal financial economic monetary statistical cultural
    religious volunteer security-service returning technical scientific think daily weekly evening
    online satellite cable insurance investment retail hotel gaming telecoms mobile chemical pharmaceutical
    drugs steel car engineering construction building planning parish cathedral museum gallery opera theatre
    prison election-monitoring monitoring aerospace welfare pensions tenants' residents' parents' trade"""
)
# What may follow "of", "for" or "in" in a speaker's title.
PLACES = word_set(
    """region regions city town village district province county country state territory area republic war
    forces study operations affairs investigation defence defense security council house staff
    brigade regiment north south east west union nation game tour race school schools church
    association workers prosecution victims victim family families accused defendant defence
    communications emergencies situations health justice interior foreign statistics elections election"""
)
RELATIVES = word_set("who whose whom which speaking citing quoting writing addressing representing")

# Speakers with an interest in what they say, by what they are.
INTERESTED = word_set(
    """ministry army military navy president commander commander-in-chief government kremlin pentagon
    defence defense minister premier forces troops rebels separatists separatist militants militia
    insurgents insurgent rebel militant guerrilla paramilitary occupying militia militias junta regime presidency guerrillas brigade corps defendant defendants suspect"""
)
INSTALLED = ("-installed", "-backed", "-appointed", "-controlled")
# … unless they are one of these: a club's president is no party to a war.
DISINTERESTED = word_set(
    """court club federation university union association league company bank society hospital fifa uefa
    tribunal newspaper agency former charity institute expert experts analyst analysts historian historians
    correspondent observer observers doctor doctors hospital history"""
)
# A country, or its capital, that speaks is its government.
STATES = word_set(
    """russia ukraine belarus poland germany france britain italy spain turkey türkiye israel iran iraq
    syria lebanon egypt jordan qatar china taiwan japan india pakistan afghanistan armenia azerbaijan
    georgia moldova romania hungary serbia kosovo ethiopia eritrea sudan rwanda congo mali niger nigeria
    venezuela cuba colombia mexico canada australia moscow kyiv kiev beijing washington london paris berlin
    tehran jerusalem ankara minsk warsaw baku yerevan pyongyang seoul tokyo delhi islamabad damascus
    khartoum belgrade pristina budapest hamas hezbollah"""
)

# Names that look like a plural at the start of a sentence.
NAMES_IN_S = (
    word_set("reuters hamas paris damascus minsk brussels texas athens interfax tass") | STATES
)

HEARERS = word_set(
    """reporters journalists parliament lawmakers lawmaker television tv radio agency newspaper news press
    conference channel court jurors jury mps supporters fans broadcaster briefing state committee
    council council inquiry tribunal"""
)
MANNERS = word_set(
    """statement interview address speech briefing conference post message video report update letter tweet
    broadcast telegram twitter facebook television tv radio bulletin communique communiqué news press
    website instagram channel programme podcast hearing inquest trial court parliament ceremony call
    phone telephone rally"""
)

ORDINARY = MODIFIERS | OFFICES | INSTITUTIONS | GROUPS | VAGUE | NEVER | ROLES
"""Words that are no names, whatever capital a sentence gives them."""
# Names although they stand in the lists above: their capital stays.
PROPER = word_set(
    "pro-russian pro-ukrainian pro-western kremlin pentagon british olympic us un eu uk pm mp mr mrs ms dr"
)
NO_NAMES_AT_START = ORDINARY | PRONOUNS
BEFORE_A_NAME = OFFICES | GROUPS | BEFORE_NAMES | ROLES
SPEAKER_NOUNS = OFFICES | INSTITUTIONS | GROUPS | VAGUE
