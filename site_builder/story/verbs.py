"""English verbs by their form alone: enough to tell where a clause has one, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from site_builder.story.words import word_set

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_IRREGULAR_PASTS = word_set("""
    ate became became began bent bet bid bled blew bore bought bound bred broke brought built burnt
    burst came cast caught chose clung cost crept cut dealt did died drank drew drove dug fed fell
    felt fled flew forbade forgot forgave fought found froze gave got grew had heard held hid hit
    hung hurt kept knelt knew laid lay led left lent let lit lost made meant met mistook overthrew
    overtook paid put quit ran rang read retook rode rose said sang sank sat saw seized sent set
    shook shot shrank shut slept slid smuggled sold sought spent split spoke sprang spread spun
    stole stood struck stuck swam swept swore swung taught threw thought told took tore undertook
    understood underwent upheld wept went withdrew withheld withstood woke won wore wound wrote
    bade beat burst dreamt dwelt flung foresaw ground knit leapt learnt outran overcame overran oversaw overslept
    partook pled reran rewrote rid shed shone shrank slew slit snuck spat sped spelt spilt split spoilt strode
    strove stung stunk swelled swore thrust trod undid unwound upset wed withdrew wove wrung
""")
_PRESENTS = word_set("""
    is are was were be been am has have had do does did will would shall should can could may might must
    says say holds hold remains means takes take begins begin opens open ends end goes go comes come
    falls fall leaves leave enters enter announces announce wins win loses lose dies die becomes become
    resigns resign signs sign votes vote declares declare agrees agree meets meet visits visit
    arrives arrive starts start calls makes gives gets reaches crosses captures retakes orders plans
    expects hopes believes claims confirms denies reports speaks tells closes breaks runs
""")
_BARE_PRESENTS = word_set("""
    close run play travel return resume launch reopen finish move stand sit remain continue follow
    report appear expire pay leave face hold apply
""")
"""Nouns or adjectives as often as verbs: verbs only where a verb must stand, as after “and”."""
_IRREGULAR_PARTICIPLES = word_set("""
    begun born bought broken brought built caught chosen dealt drawn driven dug fought found frozen
    given held hidden hit hung kept laid led left lent lit lost made met overthrown overrun paid put
    retaken rebuilt run seen sent set shot shut sold spent split sprung stolen struck sunk sworn taken
    taught thrown torn undertaken withdrawn woken won worn written
""")
PLANS = word_set("planned scheduled set due slated expected billed postponed intended meant")
_NOT_PARTICIPLES = word_set(
    "during morning evening spring nothing something anything everything including"
)
_NOT_PASTS = word_set(
    "red bed need speed seed feed indeed hundred sacred naked wicked kindred breed creed deed greed "
    "steed reed weed exceed proceed succeed united"
)
_FINITE = _IRREGULAR_PASTS | _PRESENTS
_AFTER_A_PARTICIPLE = word_set("""
    in on at for by from to as during under since near after before between around about only just
    early late back again nearly some yesterday last this that two three four five six seven eight
    nine ten monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december
""")
_ASKED = word_set("asked questioned pressed contacted interviewed told reached quizzed challenged")
"""“Asked on Monday about it, she …” tells of Monday."""
_BEFORE_A_PARTICIPLE = word_set("first newly now already long still once only until")
_ARTICLES = word_set("the a an his her its their our my")
_NOT_ADVERBS = word_set("""
    ally anomaly assembly belly billy bully butterfly chantilly doily dolly elderly emily family fly folly
    friendly gully hilly holly homily italy jelly jolly july kelly lily lolly melancholy molly monopoly nelly
    philly polly rally reilly reply sally scilly supply tally thessaly tully willy wooly woolly
""")
"""“Italy sent two aeroplanes on Friday” tells what Italy did."""
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells|announc\w+|claim\w+|confirm\w+|den(?:y|ies|ied)|report\w+|"
    r"declar\w+|acknowledg\w+|admit\w+|add(?:ed|s)|stat(?:ed|es|ing)|insist\w*|warn\w*|"
    r"suggest\w*|show(?:ed|s)|reveal\w*|estimat\w+|argu(?:ed|es)|believ\w+|agreed|according|"
    r"alleg\w+|testified|wrote|tweeted|posted)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def is_finite(word: str) -> bool:
    """Of a word in small letters."""
    if word in _FINITE or word.endswith(("n't", "n’t")):
        return True
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PASTS


def has_verb(text: str) -> bool:
    """Whether English `text` holds what looks like a finite verb; “the end” and “a damaged bridge” do not."""
    before = ""
    for word in WORD.findall(text):
        lower = word.lower()
        if is_finite(lower) and before not in _ARTICLES:
            return True
        before = lower
    return False


def is_saying(word: str) -> bool:
    """Whether an English word is a verb of saying: said, announced, denied."""
    return bool(_SAYING.fullmatch(word))


def starts_with_verb(text: str) -> bool:
    """“and entered Lyman”, “and close on 30 June”: a verb phrase that borrows its subject. Adverbs in
    front are skipped."""
    for word in WORD.finditer(text):
        lower = word[0].lower()
        if not lower.endswith("ly") and lower not in {"then", "later", "also", "soon"}:
            return is_finite(lower) or lower in _BARE_PRESENTS or lower in _IRREGULAR_PARTICIPLES
    return False


def is_participle(word: str) -> bool:
    """Of a word in small letters: “killing”, “captured”; the irregular ones (“held”) not among them."""
    if word.endswith("ing"):
        return len(word) > 5 and word not in _NOT_PARTICIPLES
    return is_past_participle(word) and word not in _IRREGULAR_PARTICIPLES


def is_past_participle(word: str) -> bool:
    """“captured”, “built”, “held”."""
    if word in _IRREGULAR_PARTICIPLES:
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _NOT_PASTS


def opens_a_reduced_clause(words: Sequence[str], digit_follows: bool) -> str:
    """Whether `words` (in small letters) describe what stands before them: “opened in 1925”,
    “originally planned for May”. 'plan' for what was only to be, 'past' for the rest, '' if not.

    A participle with an object is a verb of the sentence (“…, captured the mayor and left”); what was
    “held on 2 June” was that day.
    """
    at = 0
    while at < 2 and at < len(words) and _is_adverb(words[at]):
        at += 1
    if at >= len(words) or words[at] in _ASKED or (words[at] == "held" and at == 0):
        return ""
    if at + 1 < len(words):
        if words[at + 1] not in _AFTER_A_PARTICIPLE:
            return ""
    elif not digit_follows:
        return ""
    if words[at] in PLANS:
        return "plan"
    return "past" if is_past_participle(words[at]) else ""


def _is_adverb(word: str) -> bool:
    return word in _BEFORE_A_PARTICIPLE or (word.endswith("ly") and word not in _NOT_ADVERBS)
