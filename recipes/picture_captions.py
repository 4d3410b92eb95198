"""What the starter picture models are shown and asked: subjects, grounds, captions, and what is held out of training.

    python -m recipes.picture_captions --drawings FOLDER --out assets/starters/split.json

The split is drawn once by seed, before any training: 300 pairs of subject and ground and 100 pairs of subjects that no
training picture shows together (the 400), 100 captions around words that occur in no name and no tag, 100 drawings
(unseen styles of seen subjects) for the CLIP, and 100 further combinations on which settings may be chosen.
"""

import argparse
import random
import re
from pathlib import Path
from typing import Any

import msgspec

from recipes import emoji_drawings
from recipes.emoji_drawings import FLAT, THINGS, Drawing
from recipes.unseen_words import UNSEEN

SEED = 20261124
SINGLES, PAIRS, STYLES, DEV = 300, 100, 100, 100

GROUNDS: dict[str, tuple[int, int, int]] = {
    "white": (255, 255, 255),
    "light blue": (190, 220, 255),
    "yellow": (255, 240, 170),
    "pink": (255, 205, 220),
    "green": (195, 235, 195),
    "purple": (220, 205, 245),
    "orange": (255, 215, 170),
    "grey": (215, 215, 215),
    "dark blue": (35, 45, 90),
    "black": (20, 20, 24),
}
FACES = 0
"""Group of emojibase: smileys, hearts, spirits."""

ASKED = (
    "{}, {ground} background",
    "illustration of {}, {ground} background",
    "{} on a {ground} background",
    "drawing of {} on {ground}",
)
"""Captions that name the ground: what is asked when something is measured."""

SAID = (*ASKED, "{}", "illustration of {}", "flat illustration of {}", "a picture of {}", "{} in front of {ground}")
"""Captions of training; those without a ground are of pictures on any."""

_CLOCKS = re.compile(r"o’clock|-thirty")


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """One or two subjects on a ground, and the caption that asks for them; `subjects` are emoji names."""

    subjects: tuple[str, ...]
    ground: str
    caption: str


class Split(msgspec.Struct, frozen=True, kw_only=True):
    """What no training sees.

    Attributes:
        combinations: the 400: first the singles, then the pairs.
        unseen: captions around words that occur in no training caption; each names the subject that is meant.
        dev: further unseen combinations, for choosing guidance and steps.
        styles: (family, label) of drawings that the CLIP does not see.
        seed: of the draw.
    """

    combinations: tuple[Scene, ...]
    unseen: tuple[Scene, ...]
    dev: tuple[Scene, ...]
    styles: tuple[tuple[str, str], ...]
    seed: int

    def blocked(self) -> set[tuple[str, ...]]:
        """Return (subject, ground) of single subjects, and the two subjects of pairs in both orders."""
        found: set[tuple[str, ...]] = set()
        for scene in (*self.combinations, *self.dev):
            if len(scene.subjects) == 1:
                found.add((scene.subjects[0], scene.ground))
            else:
                found |= {scene.subjects, scene.subjects[::-1]}
        return found


def subjects(rows: list[Drawing]) -> dict[str, tuple[str, ...]]:
    """Return {name: tags} of what the picture model draws: things, animals, faces; no people, signs, clock times."""
    wanted = (FACES, *THINGS)
    return {
        row.label: row.tags
        for row in rows
        if row.family == FLAT and row.group in wanted and not _CLOCKS.search(row.label)
    }


def words_of(known: dict[str, tuple[str, ...]]) -> set[str]:
    """Return every word, in small letters, of names and tags, and of the captions around them."""
    text = " ".join([*known, *(tag for tags in known.values() for tag in tags), *SAID, *GROUNDS])
    return set(re.findall(r"[a-z]+", text.lower()))


def ask(names: tuple[str, ...], ground: str, rng: random.Random) -> Scene:
    """Return a scene with a caption that names its ground."""
    caption = rng.choice(ASKED).format(" and ".join(names), ground=ground)
    return Scene(subjects=names, ground=ground, caption=caption)


def describe(label: str, tags: tuple[str, ...], rng: random.Random) -> str:
    """Return a subject in words of training: mostly its name, at times with tags, seldom by tags alone."""
    chance = rng.random()
    if chance < 0.65 or len(tags) < 3:
        return label
    if chance < 0.88:
        return f"{label}, {', '.join(rng.sample(tags, 2))}"
    return " ".join(rng.sample(tags, 3))


def say(names: tuple[str, ...], known: dict[str, tuple[str, ...]], ground: str, rng: random.Random) -> Scene:
    """Return a scene with a caption as training has them."""
    said = " and ".join(describe(name, known[name], rng) if len(names) == 1 else name for name in names)
    return Scene(subjects=names, ground=ground, caption=rng.choice(SAID).format(said, ground=ground))


def split(rows: list[Drawing], seed: int = SEED) -> Split:
    """Draw what is held out. Raises SystemExit when an "unseen" word occurs in training, or too few are left."""
    rng, known = random.Random(seed), subjects(rows)
    labels = sorted(known)
    singles = rng.sample([(label, ground) for label in labels for ground in GROUNDS], SINGLES + DEV * 3 // 4)
    couples = [tuple(rng.sample(labels, 2)) for _ in range(PAIRS + DEV // 4)]
    one = [ask((label,), ground, rng) for label, ground in singles]
    two = [ask(couple, rng.choice(list(GROUNDS)), rng) for couple in couples]
    words = words_of(known)
    new = {word: label for word, label in UNSEEN.items() if words.isdisjoint(re.findall(r"[a-z]+", word.lower()))}
    if missing := set(new.values()) - set(known):
        raise SystemExit(f"not drawn: {sorted(missing)}")
    if len(new) < 100:
        raise SystemExit(f"only {len(new)} words are new; these are not: {sorted(set(UNSEEN) - set(new))}")
    unseen = [
        msgspec.structs.replace(ask((word,), rng.choice(list(GROUNDS)), rng), subjects=(new[word],))
        for word in rng.sample(sorted(new), 100)
    ]
    other = {(row.family, row.label) for row in rows if row.family != FLAT and row.label in known}
    chosen = rng.sample(labels, STYLES)
    styles = [rng.choice(sorted(pair for pair in other if pair[1] == label)) for label in chosen]
    return Split(
        combinations=(*one[:SINGLES], *two[:PAIRS]),
        unseen=tuple(unseen),
        dev=(*one[SINGLES:], *two[PAIRS:]),
        styles=tuple(styles),
        seed=seed,
    )


def load(path: Path) -> Split:
    """Return a split that was written."""
    return msgspec.json.decode(path.read_bytes(), type=Split)


def main() -> None:
    """Draw and write the split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drawings", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    made: Any = split(emoji_drawings.load(args.drawings)[1])
    args.out.write_bytes(msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n")


if __name__ == "__main__":
    main()
