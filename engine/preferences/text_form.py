"""How a text is made, in numbers: how long it is, how it asks and answers, whom it is about. Knows nobody's taste.

What people find funny is form as much as subject: on ratings of jokes, length alone orders them as well as the meaning
of their words does (LOG.md). The word lists were written by hand, without looking at ratings.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_LISTS = {
    "sex": (
        r"sex\w*|naked|nude|breasts?|penis\w*|bed|condoms?|virgin\w*|screw\w*|orgasm\w*|lover|erection|viagra|"
        r"strip\w*|panties|bra|prostitute|brothel|whore\w*|masturbat\w*|pregnan\w*|aroused|horny|kiss\w*|"
        r"intercourse|sperm\w*|sleep with|balls|dick|pussy|ass|butt"
    ),
    "couple": (
        r"wife|husband|girlfriend|boyfriend|marr\w+|wedding|bride|groom|honeymoon|divorc\w+|mother-in-law|"
        r"widow|date"
    ),
    "women": r"woman|women|girls?|lady|ladies|she|her|blonde?s?|mother|mom|daughter",
    "men": r"man|men|guys?|he|his|him|father|dad|son|boys?",
    "politics": (
        r"president|clinton\w*|hillary|bill|monica|lewinsky|gore|bush|reagan|nixon|congress|senator|"
        r"government|republicans?|democrats?|white house|oval office|politicians?|queen|castro|saddam|hussein"
    ),
    "religion": (
        r"god|jesus|heaven|hell|priest|rabbi|pope|nuns?|church|pray\w*|angel|devil|st\.? peter|minister|bible|"
        r"moses|lord|catholics?|jew\w*|jewish"
    ),
    "work": (
        r"lawyers?|attorney|doctors?|engineer\w*|programmers?|accountants?|physicist|mathematicians?|"
        r"professor|teacher|student\w*|nurse|boss|job|employee|manager|scientist\w*|police\w*|cop|soldier|"
        r"judge|psychiatrist|dentist"
    ),
    "computer": (
        r"computers?|software|microsoft|bill gates|windows|internet|e-?mail|hardware|program\w*|pentium|intel|"
        r"user"
    ),
    "nation": (
        r"american?s?|americans|russian?s?|french\w*|german\w*|polish|irish\w*|scot\w*|english\w*|british|"
        r"canadian?s?|canad\w*|chinese|italian?s?|mexican?s?|japanese|jamaican|cuban?|israel\w*|texan?s?|"
        r"polack"
    ),
    "animal": (
        r"dogs?|cats?|horses?|cows?|sheep|elephants?|parrots?|birds?|ducks?|bears?|chickens?|pigs?|animals?|"
        r"lions?|monkeys?|frogs?|fish|bull|snake|rabbit|mouse|rats?"
    ),
    "body": (
        r"toilet|bathroom|fart\w*|pee|piss\w*|urin\w*|shit\w*|poop|rectal|enema|naked|nose|ear|leg|legs|arm|"
        r"head|teeth|crap|diarrhea|stomach|vomit"
    ),
    "death": (
        r"dead|died?|dies|death|kill\w*|murder\w*|funeral|shot|gun|cancer|grave|heaven|hang\w*|disease|"
        r"hospital|suicide|drown\w*"
    ),
    "drink": r"bar|beers?|drink\w*|drunk\w*|whisk\w+|wine|bartender|pub|vodka",
    "family": r"kids?|child\w*|baby|son|daughter|mother|father|mom|dad|grand\w+|little (?:boy|girl|johnny)|school",
    "swear": r"damn\w*|hell|shit\w*|fuck\w*|ass\w*|bitch\w*|bastard\w*|crap|goddamn",
    "said": (
        r"said|says|say|asks?|asked|repl(?:y|ies|ied)|answer(?:s|ed)?|exclaim\w*|respond\w*|shout\w*|yell\w*|"
        r"told|tells"
    ),
    "i_you": r"i|i'm|me|my|you|your|you're|we|our",
    "neg": r"no|not|never|can't|don't|doesn't|didn't|won't|isn't|nothing",
}
_PATTERNS = [re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in _LISTS.values()]
_WORD = re.compile(r"[A-Za-z']+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')]*\s+")
_QUESTION = re.compile(r"\W*(q\b|what|why|how|did|who|where|when|do|is|can)", re.IGNORECASE)
_STORY = re.compile(r"\W*(an?|one|two|three|there|the|this|during|once|at)\b", re.IGNORECASE)
_Q_AND_A = re.compile(r"\bA[.:]|\bQ[.:]")
_BULB = re.compile(r"light ?bulb|screw in", re.IGNORECASE)
_THREE = re.compile(r"\b(three|third|second)\b", re.IGNORECASE)
_LIST_ITEM = re.compile(r"(?:^|\s)\(?\d+[.)]\s")

LONGEST = 20_000
"""Characters that are looked at: posts may be of any length."""

COLUMNS = 27 + len(_LISTS)
"""Numbers for each text; the first is the logarithm of its characters."""


def features(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return shape (len(texts), COLUMNS), not scaled: logarithms, shares, and 0 or 1."""
    rows = [_row(text.strip()[:LONGEST]) for text in texts]
    return np.array(rows, np.float32).reshape(len(rows), COLUMNS)


def _row(text: str) -> list[float]:
    words = _WORD.findall(text)
    count = max(1, len(words))
    sentences = [part for part in _SENTENCE_END.split(text) if _WORD.search(part)] or [text]
    last = max(1, len(_WORD.findall(sentences[-1])))
    log, per = float(np.log(count)), count**-0.5
    length = [float(np.log(max(1, len(text)))), log, (log - 3.8) ** 2]
    length += [float(np.log(len(sentences))), float(np.log(count / len(sentences))), float(np.log(last)), last / count]
    return length + _words(words, count, per) + _shape(text, count, per) + _about(text)


def _words(words: Sequence[str], count: int, per: float) -> list[float]:
    return [
        sum(map(len, words)) / count,
        sum(len(word) > 7 for word in words) / count,
        len({word.lower() for word in words}) / count**0.8,
        sum(word[0].isupper() for word in words[1:]) / count,
        sum(word.isupper() and len(word) > 2 for word in words) * per,
    ]


def _shape(text: str, count: int, per: float) -> list[float]:
    matched = (
        _QUESTION.match(text),
        _Q_AND_A.search(text),
        _STORY.match(text),
        _BULB.search(text),
        _THREE.search(text),
    )
    return [
        *(float(found is not None) for found in matched),
        text.count("?") * per,
        text.count("!") * per,
        text.count('"') * per,
        float("..." in text),
        text.count(",") / count,
        sum(letter.isdigit() for letter in text) * per,
        float(len(_LIST_ITEM.findall(text)) > 1),
        float(text.endswith('"')),
        float(text.rstrip('"').endswith("!")),
        float("(" in text),
    ]


def _about(text: str) -> list[float]:
    return [float(np.log1p(len(pattern.findall(text)))) for pattern in _PATTERNS]


COLUMN: dict[str, int] = {
    "words": 1,
    "words_a_sentence": 4,
    "question": 12,
    "q_and_a": 13,
    "story": 14,
    "numbered": 23,
    **{name: 27 + place for place, name in enumerate(_LISTS)},
}
"""Places of the columns that are told in words; "words" and "words_a_sentence" are logarithms."""
