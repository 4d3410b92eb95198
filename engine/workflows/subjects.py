"""What a model writes about, told of somebody with known subjects: the share of texts on one of them.

People are invented: three subjects each, of a corpus whose subjects are known, some jokes of each liked. The nearest
subject of a text is told twice, because the encoder that steers soft tokens would judge its own work: by meaning (the
encoder of the settings) and by plain words (TF-IDF). "Told of another" are the texts of a person who shares no subject.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput
from engine.core.progress import Progress, Report, silent
from engine.core.seeds import derive
from engine.preferences import evaluate
from engine.preferences.evaluate import Estimate
from engine.preferences.topics import Like
from engine.text import prompts, tidy
from engine.text.method import METHODS, Method
from engine.text.model import TextRequest
from engine.text.soft_prompt import Projector, projector_folder
from engine.workflows import encoding, gate_told
from engine.workflows.apart import held_apart
from engine.workflows.ask import request_of
from engine.workflows.gate_told import Told
from engine.workflows.workspace import Workspace

Half: TypeAlias = Literal["choose", "report"]
Floats = NDArray[np.float64]

SEED = 20_262
PEOPLE, LIKED, TEXTS = 10, 8, 8
"""People in each half; liked jokes of each subject; texts written for each person and method."""
STEPS = (0, 1, 3)
"""Where a person's subjects stand on the circle of subjects: the person five places on shares none of them."""
FOLDS = 5


class Shares(msgspec.Struct, frozen=True, kw_only=True):
    """Share of texts whose nearest subject is one of the person's, over people; `difference` is paired."""

    own: Estimate
    swapped: Estimate
    difference: Estimate


class SubjectRow(msgspec.Struct, frozen=True, kw_only=True):
    """One method. `texts` were posts and no copies, of those written."""

    method: str
    texts: int
    written: int
    by_meaning: Shares
    by_words: Shares


class Subjects(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured.

    Attributes:
        unseen: whether the writer's own training saw none of the people's subjects.
        subjects: among which the nearest is looked for; `chance` is what a blind guess would reach.
        right: share of the corpus' own jokes whose nearest subject, told from the others, is theirs.
    """

    model: str
    encoder: str
    half: Half
    people: int
    each: int
    subjects: int
    unseen: bool
    chance: float
    seed: int
    right_by_meaning: float
    right_by_words: float
    rows: tuple[SubjectRow, ...]


class Judge:
    """Finds the nearest subject of texts, by meaning and by words."""

    def __init__(self, ws: Workspace, texts: Sequence[str], vectors: NDArray[np.float32], subjects: Sequence[str]):
        from sklearn.feature_extraction.text import TfidfVectorizer

        self._ws, self.names = ws, sorted(set(subjects))
        self._of = np.array([self.names.index(subject) for subject in subjects])
        self._vectors, self._words = vectors, TfidfVectorizer(stop_words="english", sublinear_tf=True)
        self._counts = self._dense(self._words.fit_transform(list(texts)))

    def judge(self, texts: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return the nearest subject of each text by meaning and by words; "" where no word is known."""
        if not texts:
            return [], []
        raw = self._ws.encoder().encode(list(texts))
        mine = encoding.background_of(self._ws).centre(raw)
        every = np.arange(len(self._of))
        return (
            self._nearest(mine, self._vectors, every),
            self._nearest(self._dense(self._words.transform(list(texts))), self._counts, every),
        )

    def right(self) -> tuple[float, float]:
        """Return the share of the corpus' own texts that are put to their subject, told from the other folds."""
        found: list[list[bool]] = [[], []]
        fold = np.random.default_rng(SEED).permutation(len(self._of)) % FOLDS
        for number in range(FOLDS):
            asked, told = np.flatnonzero(fold == number), np.flatnonzero(fold != number)
            for way, rows in enumerate((self._vectors, self._counts)):
                said = self._nearest(rows[asked], rows, told)
                found[way] += [name == self.names[self._of[at]] for name, at in zip(said, asked, strict=True)]
        return float(np.mean(found[0])), float(np.mean(found[1]))

    @staticmethod
    def _dense(counts: Any) -> NDArray[np.float64]:
        return np.asarray(counts.todense(), np.float64)

    def _nearest(self, asked: NDArray[np.floating], rows: NDArray[np.floating], told: NDArray[np.int64]) -> list[str]:
        means = np.stack([rows[told][self._of[told] == each].mean(axis=0) for each in range(len(self.names))])
        means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
        alike = asked @ means.T
        return [self.names[int(row.argmax())] if row.any() else "" for row in alike]


def measure_subjects(
    ws: Workspace,
    methods: Sequence[str],
    *,
    half: Half = "report",
    each: int = TEXTS,
    report: Report = silent,
) -> Subjects:
    """Write `each` texts for each of ten invented people by each method (all that need no training when none is named).

    Raises UnknownName, NotOffered, ModelMissing; BadInput for methods that must be trained first.
    """
    every = [method.name for method in METHODS if not method.needs_adapter]
    chosen = [_writable(name) for name in methods or every]
    folder = ws.paths.assets
    jokes = _read(folder / "corpus")
    learned, unseen = _halves([subject for _, subject in jokes], folder / "adapters" / ws.settings.model)
    circle = _mixed(unseen if half == "report" else learned)[:PEOPLE]
    with held_apart(ws, [text for text, _ in jokes], report=report) as (own, likes):
        judge = Judge(
            own, [text for text, _ in jokes], np.stack([like.vector for like in likes]), [s for _, s in jokes]
        )
        people = [tuple(circle[(place + step) % PEOPLE] for step in STEPS) for place in range(PEOPLE)]
        told = [_told(own, jokes, likes, subjects) for subjects in people]
        rows = [_row(own, method, people, told, judge, each, report) for method in chosen]
        right = judge.right()
    return Subjects(
        model=ws.settings.model,
        encoder=ws.settings.encoder,
        half=half,
        people=PEOPLE,
        each=each,
        subjects=len(judge.names),
        unseen=half == "report" and bool(unseen) and unseen != learned,
        chance=len(STEPS) / len(judge.names),
        seed=SEED,
        right_by_meaning=right[0],
        right_by_words=right[1],
        rows=tuple(rows),
    )


def _new_posts(texts: Sequence[str], told: Sequence[str]) -> list[str]:
    """Return what is a post, and repeats neither what the model was told nor an earlier one."""
    shown, kept = tidy.Shown(told), list[str]()
    for text in texts:
        if text and not shown.has(text):
            shown.add(text)
            kept.append(text)
    return kept


def _row(  # noqa: PLR0913
    ws: Workspace,
    method: type[Method],
    people: Sequence[tuple[str, ...]],
    told: Sequence[Told],
    judge: Judge,
    each: int,
    report: Report,
) -> SubjectRow:
    asked = [
        request_of(method(), *told[who], seed=derive(SEED, method.name, who, number))
        for who in range(len(people))
        for number in range(each)
    ]
    report(Progress(f"Writing by {method.name}", 0, len(asked), "texts"))
    texts = _write(ws, asked, report)
    said: list[tuple[list[str], list[str]]] = []
    kept = 0
    for who in range(len(people)):
        mine = texts[who * each : (who + 1) * each]
        posts = _new_posts(mine, [*told[who][0].likes, *(post for _, post in prompts.EXAMPLES)])
        kept += len(posts)
        said.append(judge.judge(posts))
    return SubjectRow(
        method=method.name,
        texts=kept,
        written=len(texts),
        by_meaning=_shares([found[0] for found in said], people),
        by_words=_shares([found[1] for found in said], people),
    )


def _shares(said: Sequence[Sequence[str]], people: Sequence[tuple[str, ...]]) -> Shares:
    """Return shares on a person's subjects of their own texts, and of those of the person who shares no subject."""
    half = len(people) // 2
    own = np.array([_share(said[who], people[who]) for who in range(len(people))])
    swapped = np.array([_share(said[(who + half) % len(people)], people[who]) for who in range(len(people))])
    return Shares(
        own=evaluate.over_people(own, SEED),
        swapped=evaluate.over_people(swapped, SEED),
        difference=evaluate.over_people(own - swapped, SEED),
    )


def _share(said: Sequence[str], subjects: Sequence[str]) -> float:
    return sum(name in subjects for name in said) / len(said) if said else float("nan")


def _write(ws: Workspace, asked: Sequence[TextRequest], report: Report) -> list[str]:
    texts, tokens = [""] * len(asked), [0] * len(asked)
    for piece in ws.text_model().generate(asked, report=report):
        texts[piece.index] += piece.text
        tokens[piece.index] = piece.tokens
    return [
        tidy.tidy(text, whole=count < request.sampling.max_tokens)
        for text, count, request in zip(texts, tokens, asked, strict=True)
    ]


def _told(ws: Workspace, jokes: Sequence[tuple[str, str]], likes: Sequence[Like], subjects: tuple[str, ...]) -> Told:
    liked: list[Like] = []
    for subject in subjects:
        of = [like for like, (_, about) in zip(likes, jokes, strict=True) if about == subject]
        chance = np.random.default_rng(derive(SEED, "likes", *subjects, subject))
        liked += [of[place] for place in chance.permutation(len(of))[:LIKED].tolist()]
    folder = projector_folder(ws.paths.assets, ws.settings.model, ws.settings.encoder)
    return gate_told.told_of(ws, liked, Projector.load(folder) if gate_told.has_projector(ws) else None)


def _writable(name: str) -> type[Method]:
    method = METHODS[name]
    if method.needs_adapter:
        raise BadInput(f"The method {name} would have to be trained for each person.", "Choose another method.")
    return method


def _read(folder: Path) -> list[tuple[str, str]]:
    rows = [
        json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()
    ]
    return [(str(row["text"]), str(row["subject"])) for row in rows]


def _halves(subjects: Sequence[str], adapter: Path) -> tuple[list[str], list[str]]:
    """Return the subjects that the writer's adapter learned, and those that it did not; all twice if none is known."""
    names = sorted(set(subjects))
    try:
        held = set(json.loads((adapter / "card.json").read_bytes())["subjects_held_out"]) & set(names)
    except (OSError, ValueError, KeyError):
        held = set[str]()
    if len(held) < PEOPLE:
        return names, names
    return [name for name in names if name not in held], [name for name in names if name in held]


def _mixed(names: Sequence[str]) -> list[str]:
    order: list[int] = np.random.default_rng(derive(SEED, "circle")).permutation(len(names)).tolist()
    return [names[place] for place in order]
