"""English words of one meaning in news, so that “dynamited” and “blew up” count as one.

One line a class, its name first. A full stop after a word: in that very form only (“twelve lives”, but
not “she lived”). Two words joined by an underscore are read as one where they stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

_DEEDS = """
take enter entered storm stormed seize seized capture captured captures retake retook retaken recapture liberate took taken takes taking liberated liberation liberates reclaim regain regained regains occupy occupied overrun conquer fall fell fallen falls retaking taken_over took_over takes_over take_over took_control takes_control taken_control locked_themselves moved_into marched_into poured_into rolled_into
leave left withdraw withdrew withdrawn withdrawal withdrawing retreat pull pulled regroup regrouping regrouped abandon abandoned depart pullout pullback flee fled flees moved_out
strike struck hit hits attack shell shelled shelling bombard bomb bombed bombing bombardment missile rocket airstrike raid drone under_fire came_under fired_on fired_at shells_fell slammed_into
kill killed die died dies dead death deaths fatality fatalities fatal lives. fatally assassinate assassinated assassination killing slain murder murdered murdering murderer killer perish perished nobody_survived no_survivors their_lives his_life her_life
injure injured injury injuries wound wounded hurt needed_treatment in_hospital to_hospital hospitalised hospitalized casualty casualties
destroy destroyed demolish demolished demolition dynamite dynamited raze razed levelled wreck wrecked reduced_to topple toppled blew_up blown_up blows_up tore_down torn_down pulled_down knocked_down
surrender surrendered surrenders capitulate capitulated capitulation white_flag white_flags down_arms their_arms their_weapons himself_up herself_up themselves_up
blast explosion bang explode exploded explosions detonate detonated
arrest arrested detain detained detention custody apprehended handcuffed handcuffs taken_into
jail jailed imprison imprisoned prison sentence sentenced imprisonment locked_up life_term behind_bars suspended_sentence
convict convicted guilty conviction verdict found_guilty
acquit acquitted acquittal exonerate exonerated not_guilty was_cleared were_cleared cleared_of is_cleared
charge charged prosecuted indict indicted indictment accused accuse
extradite extradited extradition extraditing sent_abroad
settle settled settles compensate compensated compensation
sue sued lawsuit
appeal appealed appeals
resign resigned resigns resignation resigning quit quits quitting stepped. stepped_down steps_down step_down stood_down his_notice her_notice
elect elected election electoral vote voted votes voting ballot poll polls voters chose chosen choose voted_in pick picked picks new_mayor new_president new_leader new_chief new_head new_boss
win won wins winning victory victorious winner winners triumphed beat beats beaten defeat defeated defeats triumph overcame edged thrashed prevail prevailed saw_off
crash crashes crashing crashed collide collided collides collision derail derailed derailment ran_into runs_into run_into ploughed_into plowed_into smashed_into crashed_into piled_into rammed
fire blaze fires. inferno burn burned burnt burning ablaze flames torch torched arson arsonists wildfire bushfire gutted engulfed set_alight set_fire to_ground
quake earthquake tremor tremors aftershock
flood flooded flooding floods inundate inundated submerged deluge swamped under_water burst_banks broke_banks overflow overflowed
landslide landslip mudslide avalanche rockfall landslides avalanches
erupt erupting erupted erupts eruption
evacuate evacuated evacuation was_emptied were_emptied
rescue rescued rescuers saved saves brought_out lifted_out hauled_out cut_free to_safety to_surface dug_out winched plucked pulled_alive
trap trapped trapping shut_in stranded marooned entombed
vanish vanished vanishes disappear disappeared missing.
collapse. collapsed. collapses. caved_in caves_in gave_way gives_way crumbled crumbles came_down comes_down broke_up broke_down break_up fell_through nothing_signed
shoot shot shooting gunned gunman gunmen gunfire opened_fire shot_at gunshots gunshot marksman sniper
stab stabbed stabbing
drown drowned drowning
abduct abducted kidnap kidnapped kidnapping hostage hostages snatched.
steal stole stolen theft rob robbed robbery burglary heist looted looting loot raided. made_off
recall recalled recalls
deal accord treaty agreement agreed agree pact signed sign signs signing ceasefire. truce armistice shook_hands
visit visited visits trip arrive arrived arrives arrival travelled traveled
protest protests protested demonstrate demonstrated demonstration demonstrators protesters rally rallied march marched marchers the_streets took_streets vigil
walkout walkouts stoppage picket pickets strikers on_strike general_strike stop_work stopped_work walked_out walk_out walks_out downed_tools down_tools
blocked. blocking. blockade blockaded barricade barricaded
clash clashed clashes scuffle scuffles skirmish
disperse dispersed broken_up tear_gas water_cannon
open opened reopen inaugurated inaugurates inaugurate unveiled unveils unveil reopened opens reopens
close closed shut closes closure tripped. shut_down shuts_down closed_down
suspend suspended suspends suspension
postpone postpones postponed adjourned adjourn put_off delay delayed
begin began begun start started starts begins launch launched launches under_way underway got_under on_trial stood_trial
end ended ends ending conclude concluded concludes finish finished over an_end
exchange exchanged exchanges swap swaps swapped
hide hid hidden hiding conceal concealed concealing
annul annulled cancelled canceled overturned overturn quash quashed quashing cancel scrap scrapped called_off calls_off axed nullified voided struck_down grounded.
sack sacked dismissed fired. oust ousts ousted overthrown overthrow deposing depose deposed
expel expelled expulsion expels deport deported
retire retired retirement
sink sinks sinking sank sunk foundered capsize capsized
leak leaks leaked spill spilled
crush stampede
ban banned bans outlaw outlawed prohibited barred. disqualify disqualified struck_off off_ballot forbade forbidden forbid
approve approved approval backed. passed pass adopts adopted ratify ratified gave_assent voted_through waved_through green_light went_through endorse endorsed
reject rejected rejects refuse refused refuses veto vetoed threw_out thrown_out throws_out turned_down turns_down voted_down said_no
appoint appoints appointed appointment named nominate nominated
find found discover discovered discovery uncovered unearth unearthed detected detect spotted
establish. founded. establishes. established.
search searched searches combed scoured
rise rose risen rises soar soared surged climb climbed climbs
bankrupt bankruptcy insolvency insolvent insolvency_proceedings creditors went_bust
buy bought acquire acquired acquires buys buying acquisition purchase takeover swallow swallowed snapped_up changed_hands changes_hands merge merger
sell sold sells selling sale
cut cuts cutting lowered. trim trimmed reduce reduced slash slashed
fined. fining.
award awarded awards
mobilise mobilisation mobilize mobilization draft
annex annexed annexation annexes
release released releases free frees walked_free set_free
besiege besieged siege surrounded encircled
crown. crowned. coronation enthroned
apologise apologised apology apologize apologized
landed. landing. lands. touched_down touches_down touchdown set_down
liftoff lifted_off lifts_off blasted_off blasts_off into_orbit
landfall came_ashore
secede secession independence seceded
swear sworn_in sworn took_oath takes_oath
dissolve dissolved dissolves dissolution
eliminate. eliminated. knocked_out crashed_out
cardiac_arrest heart_attack
draw. draws. drew. stalemate goalless
injunction
infect infected infections outbreak epidemic
poison poisoned poisoning fell_ill sickened
hack hacked hackers cyberattack
repair repaired repairs restored restore
deploy deployed deployment
demand demanded demands
urge urged urges appealed_for
promise promised pledged pledge vow vowed
warn. warned. warns.
offer offered offers
praise praised praises
condemn condemned condemns
mourn mourned mourning mourners funeral
"""
_ACTORS = """
troop troops soldier soldiers force forces army unit. units. fighter fighters military servicemen
police officer officers policemen
court judge judges tribunal jury
parliament lawmakers mps lawmaker legislators deputies
senate senators senator upper_house
grave graves burial bury buried
child children boy girl kids pupils schoolchildren
people civilian civilians resident residents person persons passenger passengers inhabitants
worker workers workmen employee employees labourers staff
big largest biggest
unlawful illegal
mayor mayors mayoral
defence defense
president presidential presidency leader
lawyer lawyers attorney
prosecutor prosecutors prosecution
border frontier
goal goals scored scorer scores
final finals
doctor doctors physician
suspect suspects suspected
company firm
town city
talks negotiations negotiation
referendum plebiscite
firemen firefighters firefighter fire_crews fire_brigade fire_service fire_department fire_chief fire_engines
"""
_THINGS = """
plane. planes. aircraft jet airliner airplane flight
ship vessel ferry boat steamer freighter coaster gunboat trawler
power electricity blackout outage outages
hospital hospitals clinic ward infirmary maternity_ward
bridge crossing viaduct span
mine mines miners
factory factories mill cannery plant refinery
rail railway railroad train trains express.
tram trams streetcar streetcars
bus buses
car vehicle
lorry lorries truck trucks tanker
storm. hurricane cyclone typhoon
tornado twister
dyke dike levee embankment
church cathedral basilica chapel
abbey abbeys monastery convent
castle castles palace fort fortress
statue monument
airport airfield
tunnel tunnels
school schools kindergarten nursery
mosque mosques
synagogue synagogues
hostel hostels
hotel hotels
library libraries
museum museums
theatre theatres theater theaters
bank.
stadium stadiums
market markets
station stations
depot depots warehouse warehouses
helicopter helicopters
balloon balloons
dam dams reservoir
embassy embassies consulate
satellite satellites
pipeline pipelines
"""


def _listed(table: str) -> list[tuple[str, str]]:
    """Each written word with the key of its class."""
    return [
        (word, f"={line.split()[0].removesuffix('.')}")
        for line in table.split("\n")
        if line
        for word in line.split()
    ]


def _by_second_word(listed: Sequence[tuple[str, str]]) -> dict[str, dict[str, str]]:
    made: dict[str, dict[str, str]] = {}
    for word, key in listed:
        first, _, second = word.partition("_")
        if second:
            made.setdefault(second, {})[first] = key
    return made


_LISTED = [*_listed(_DEEDS), *_listed(_ACTORS), *_listed(_THINGS)]
FORMS = {word[:-1]: key for word, key in _LISTED if word.endswith(".")}
"""Words that mean this in one form only."""
WORDS = [(word, key) for word, key in _LISTED if not word.endswith(".") and "_" not in word]
PAIRS = _by_second_word(_LISTED)
"""The second word of two → the first → the class of both."""
DEED_KEYS = frozenset(key for _, key in _listed(_DEEDS))
THING_KEYS = frozenset(key for _, key in _listed(_THINGS))
