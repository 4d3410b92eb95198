"""Training examples for the soft-prompt projector: which vectors stand for which text. Knows nothing of torch.

Two kinds, mixed. *Paraphrase*: one token made from a text's own vector, the target is that text (xRAG,
arXiv 2405.13792). *Pooled persons*: an invented person likes a few subjects; the tokens are centroids of some posts of
each, the target is another post of one of them, never one that is in a centroid. Whole subjects are kept out of
training, so that the gate is measured on subjects that the projector never saw.
"""

import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.text import prompts
from engine.text.model import TASTE_MARK

Floats = NDArray[np.float32]

HELD_OUT_SUBJECTS = (
    "cheese", "chickens", "coffee", "grandparents", "houseplants",
    "music practice", "shoes", "supermarkets", "volcanoes", "weather",
)  # fmt: skip
"""Drawn once, from the first 73 subjects, before anything was trained; they stay the same while the corpus grows."""

MOST_TOPICS = 6
MOST_LIKES_IN_TOPIC = 8

ENTRY = "wordnet:"
"""What the names of subjects of the dictionary begin with."""

PARAPHRASE_FRAMES = (
    "Background: {taste}\nWrite what the background says.",
    "{taste}\nSay this in words.",
    "This means the same as {taste}. Write it out.",
    "Post: {taste}\nWrite the post again.",
)
PERSON_FRAMES = (prompts.for_taste().replace(TASTE_MARK, "{taste}"),)
"""The words of the method itself: what is trained is what is used."""
ENTRY_FRAMES = ("This reader likes {taste}. Write one entry of a dictionary for this reader.",)
"""The same for subjects of the dictionary: tokens must say what they mean, and not that a dictionary is wanted."""
LEAST_ENTRIES, MOST_ENTRIES = 6, 40
"""Entries under one word of the dictionary that make it a subject."""


@dataclass(frozen=True)
class Text:
    """A text, its subject ("" for dictionary text), and its row in the matrix of vectors."""

    text: str
    subject: str
    row: int


@dataclass(frozen=True)
class Example:
    """One training example: `tokens` of shape (n, dim), centred unit vectors, stand where the frame says {taste}."""

    frame: str
    tokens: Floats
    target: str


def read_jokes(files: Sequence[Path]) -> list[tuple[str, str]]:
    """Return (text, subject) of every row of the corpus files."""
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [(row["text"], row["subject"]) for row in rows]


def read_glosses(folder: Path | None, most: int, rng: random.Random) -> list[tuple[str, str]]:
    """Return ("word: meaning", "") of WordNet nouns, and example sentences of its verbs; none without the folder."""
    if folder is None:
        return []
    nouns: list[tuple[str, str]] = []
    for line in (folder / "data.noun").read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        head, _, gloss = line.partition("|")
        word, gloss = head.split()[4], gloss.strip().split(";")[0]
        if re.fullmatch(r"[a-z_]{3,18}", word) and 30 <= len(gloss) <= 120:
            nouns.append((f"{word.replace('_', ' ')}: {gloss}", ""))
    verbs = (folder / "data.verb").read_text("utf-8")
    sentences = [(sentence, "") for sentence in re.findall(r'"([A-Z][^"]{24,110})"', verbs)]
    return rng.sample(nouns, min(most * 2 // 3, len(nouns))) + rng.sample(sentences, min(most // 3, len(sentences)))


def read_subjects(folder: Path | None, most: int, rng: random.Random) -> list[tuple[str, str]]:
    """Return ("word: meaning", subject) of WordNet nouns, the subject being the word that they lie under.

    At most `most` of them, whole subjects; none without the folder.
    """
    if folder is None:
        return []
    under: dict[str, list[str]] = {}
    for line in (folder / "data.noun").read_text("utf-8").splitlines():
        head, _, gloss = line.partition("|")
        words, gloss = head.split(), gloss.strip().split(";")[0]
        if line.startswith("  ") or not (re.fullmatch(r"[a-z_]{3,18}", words[4]) and 30 <= len(gloss) <= 120):
            continue
        if "@" in words:
            under.setdefault(words[words.index("@") + 1], []).append(f"{words[4].replace('_', ' ')}: {gloss}")
    subjects = sorted(name for name, found in under.items() if LEAST_ENTRIES <= len(found) <= MOST_ENTRIES)
    rows = [(entry, f"{ENTRY}{name}") for name in rng.sample(subjects, len(subjects)) for entry in under[name]]
    return rows[:most]


def split_subjects(texts: Sequence[Text]) -> tuple[list[Text], list[Text]]:
    """Return (training, held out): held out are all texts of HELD_OUT_SUBJECTS."""
    held = HELD_OUT_SUBJECTS
    return [t for t in texts if t.subject not in held], [t for t in texts if t.subject in held]


def unit(vectors: Floats) -> Floats:
    """Return rows of unit length."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-8)


def paraphrase(text: Text, vectors: Floats, rng: random.Random) -> Example:
    """One token, made from the text itself."""
    return Example(rng.choice(PARAPHRASE_FRAMES), vectors[text.row][None], text.text)


def person(
    by_subject: dict[str, list[Text]],
    vectors: Floats,
    rng: random.Random,
    topics: int = 0,
    *,
    frames: Sequence[str] = PERSON_FRAMES,
    each_like: bool = False,
) -> Example:
    """A person with one to MOST_TOPICS subjects, heaviest first, and one more post that they would like.

    Tokens are of topics, or `each_like` of every like.
    """
    names = rng.sample(sorted(by_subject), min(topics or rng.randint(1, MOST_TOPICS), len(by_subject)))
    weights = sorted((rng.random() for _ in names), reverse=True)
    chosen = rng.choices(names, weights)[0]
    target = rng.choice(by_subject[chosen])
    centroids: list[Floats] = []
    for name in names:
        others = [text for text in by_subject[name] if text is not target]
        liked = rng.sample(others, min(rng.randint(1, MOST_LIKES_IN_TOPIC), len(others)))
        own = vectors[[text.row for text in liked]]
        centroids += list(own) if each_like else [own.mean(axis=0)]
    return Example(rng.choice(frames), unit(np.stack(centroids)), target.text)


def group(texts: Sequence[Text]) -> dict[str, list[Text]]:
    """Return texts by subject, dictionary text left out."""
    found: dict[str, list[Text]] = {}
    for text in texts:
        if text.subject:
            found.setdefault(text.subject, []).append(text)
    return found
