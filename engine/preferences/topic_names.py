"""Names a topic by the words that set its posts apart: class-based TF-IDF (Grootendorst 2022), on English words.

Knows no meaning: it counts. A word that one post repeats says less than a word that many posts share, so posts are
counted, not occurrences.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence

WORDS_IN_NAME = 3
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)?")
_LINK = re.compile(r"(?:https?://|www\.)\S+")

STOP_WORDS = frozenset(
    """a able about above according across actually after again against ago ah all almost alone along already also
    although always am among an and another any anybody anymore anyone anything anyway apart apparently are around as
    ask asked asking at away back bad be became because become been before began behind being believe below best better
    between big bit both bring but buy by call called calls came can cannot can't come comes coming could couldn't day
    days did didn't different do does doesn't doing done don't down during each either else end enough even ever every
    everybody everyone everything exactly explain explained fact far feel feels felt few finally find first five for
    found four from full gave get gets getting give given gives go goes going gone good got great had half hand hard has
    hasn't have haven't having he he'd hello he'll help her here here's hers herself he's hi him himself his how however
    i i'd if i'll i'm in instead into is isn't it it'd it'll its it's itself i've just keep keeps kept kind knew know
    known knows last later least left less let let's life like liked likes little long look looked looking looks lot
    made make makes making man many may maybe me mean means meant might mine minute minutes moment month months more
    most much must my myself name need needed needs never new next nice no nobody none nor not nothing now of off often
    oh ok okay old on once one ones only onto or other others our ours out over own part people perfectly person place
    please point put question quite rather ready real really reply right said same saw say saying says second see seem
    seems seen set several shall she she'd she'll she's should shouldn't show shows since six small so some somebody
    someone something sometimes somewhere soon sorry sort start started still stop stopped such sure take taken takes
    taking talk tell telling tells ten than thank thanks that that's the their theirs them themselves then there
    there's these they they'd they'll they're they've thing things think thinks third this those though thought three
    through time times to today together told tomorrow tonight too took tried true try trying turn turned turns twice
    two under until up upon us use used using usually very wait want wanted wants was wasn't way we we'd week weeks well
    we'll went were we're weren't we've what whatever what's when where whether which while who whole who's whose why
    will wish with within without won't word words work would wouldn't wrong yeah year years yes yesterday yet you you'd
    you'll your you're yours yourself you've""".split()  # noqa: SIM905 - four hundred quotes would hide the words
)


def words_of(text: str) -> list[str]:
    """Return the words of a text that can name something, in lower case: letters, three or more, no stop words.

    >>> words_of("The cat's 2 cats, https://cats.example")
    ['cat', 'cats']
    """
    found: list[str] = []
    for word in _WORD.findall(_LINK.sub(" ", text).lower().replace("’", "'")):
        plain = word.removesuffix("'s")
        if len(plain) > 2 and plain not in STOP_WORDS and word not in STOP_WORDS:
            found.append(plain)
    return found


def fold(word: str) -> str:
    """Return a form that a word shares with its plural, good enough for counting; not for showing.

    >>> fold("cats"), fold("ponies"), fold("glass"), fold("boxes")
    ('cat', 'pony', 'glass', 'box')
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def names(groups: Sequence[Sequence[str]], others: Sequence[str] = ()) -> list[str]:
    """Return a name of up to three words for each group of texts; different groups get different names.

    Args:
        groups: the texts of each topic, the most typical first.
        others: texts outside all topics, against which a word must stand out too.
    """
    shown: Counter[tuple[str, str]] = Counter()
    counted = [[_folded(text, shown) for text in texts] for texts in groups]
    everywhere: Counter[str] = Counter()
    for words in (*(words for group in counted for words in group), *(_folded(text, shown) for text in others)):
        everywhere.update(words.keys())
    total = sum(len(group) for group in counted) + len(others)
    forms = _usual_forms(shown)
    taken: set[str] = set()
    found: list[str] = []
    for group in counted:
        ranked = [forms[word] for word in _ranked(group, everywhere, total)]
        name = _name(ranked, taken)
        taken.add(name)
        found.append(name)
    return found


def _folded(text: str, shown: Counter[tuple[str, str]]) -> Counter[str]:
    words = words_of(text)
    shown.update((fold(word), word) for word in words)
    return Counter(fold(word) for word in words)


def _usual_forms(shown: Counter[tuple[str, str]]) -> dict[str, str]:
    """Return the commonest spelling of each folded word, the shorter one of two that are as common."""
    forms: dict[str, str] = {}
    for (folded, word), _ in sorted(shown.items(), key=lambda item: (-item[1], len(item[0][1]), item[0][1])):
        forms.setdefault(folded, word)
    return forms


def _ranked(group: Sequence[Counter[str]], everywhere: Counter[str], total: int) -> list[str]:
    """Return the group's words, the most telling first."""
    here: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for words in group:
        here.update(words.keys())
        said.update(words)
    shared = {word: count for word, count in here.items() if count > 1}
    typical = group[0] if group else Counter[str]()
    pool = shared if len(shared) > 1 else shared | {word: 1 for word in typical if word not in shared}

    def weight(word: str) -> float:
        lonely = everywhere[word] == 1  # rare words look telling, but a word used once tells nothing about a topic
        return pool[word] / max(1, len(group)) * math.log(1 + total / everywhere[word]) * (0.5 if lonely else 1)

    best = sorted(pool, key=lambda word: (-round(weight(word), 6), -said[word], -len(word), word))
    return best if len(shared) > 1 else best[: WORDS_IN_NAME - 1]


def _name(ranked: Sequence[str], taken: set[str]) -> str:
    """Return the first words as a name that is not taken."""
    for extra in range(max(1, len(ranked))):
        words = [*ranked[: WORDS_IN_NAME - 1], *ranked[WORDS_IN_NAME - 1 + extra :][:1]]
        name = ", ".join(words).capitalize()
        if name and name not in taken:
            return name
    number = 2
    base = ", ".join(ranked[:WORDS_IN_NAME]).capitalize() or "Untitled"
    while base in taken and f"{base} ({number})" in taken:
        number += 1
    return f"{base} ({number})" if base in taken else base
