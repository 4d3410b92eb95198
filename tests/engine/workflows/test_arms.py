"""Arms: what each is told, what chooses, and that none depends on the others."""

import json
import zipfile
from pathlib import Path

import msgspec
import pytest

from engine.core.errors import BadInput, NotOffered, NotYet
from engine.core.records import Generation, Post
from engine.store import posts, reactions
from engine.study.plan import Arm
from engine.text.method import METHODS
from engine.text.model import TextRequest
from engine.workflows import generate
from engine.workflows.export_all import export_all
from engine.workflows.export_taste import export_taste
from engine.workflows.generate import Wanted, candidates
from engine.workflows.keep import keep
from engine.workflows.react import react
from engine.workflows.readers import Readers
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories.profiles import save_summary
from tests.factories.word_encoder import with_words
from tests.fakes.answering_writer import AnsweringWriter
from tests.fakes.scripted_writer import ScriptedWriter

OWN = [f"my cat purrs loudly on windowsill {n} and looks at cat {n + 1}" for n in range(12)]
SUBJECTS = ("volcano", "sourdough", "accordion")
OTHERS = [
    *(f"delayed {word} train waits at platform {n} again" for n in range(12) for word in ("night", "slow", "first")),
    *(f"hot volcano lava lava erupts over village number {n}" for n in range(12)),
    *(f"sourdough crumb flour oven bread starter loaf {n}" for n in range(12)),
    *(f"accordion polka squeeze button bellows tune tune {n}" for n in range(12)),
]


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with with_words(workspace).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{text}", source="t", text=text) for text in (*OWN, *OTHERS)])
    for place in placed[: len(OWN)]:
        react(workspace, place.id, "like")
    return workspace


def arm(ws: Workspace, method: str, mark: str = "", **more: object) -> Arm:
    made = Arm(id=f"{method}{mark}", method=method, model=ws.settings.model, title=method)
    return msgspec.structs.replace(made, **more)


def told(made: tuple[Generation, ...]) -> str:
    """All that the model was told of somebody, for all of these texts."""
    requests = [msgspec.convert(item.request, type=TextRequest) for item in made]
    return "\n".join(message.text for request in requests for message in request.messages)


def texts(made: tuple[Generation, ...]) -> list[str]:
    return [item.text for item in made]


# ── of whom ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_swapped_arm_is_told_posts_of_other_subjects_and_none_of_the_persons_own(ws: Workspace) -> None:
    AnsweringWriter(ws)
    both = [arm(ws, "examples"), arm(ws, "examples", ":swapped", told="swapped")]
    made = candidates(ws, both, 6, 3).by_arm
    own, other = told(made["examples"]), told(made["examples:swapped"])

    assert not [text for text in OWN if text in other] and [text for text in OTHERS if text in other]
    assert not [text for text in OTHERS if text in own] and [text for text in OWN if text in own]
    assert {item.told for item in made["examples:swapped"]} == {"swapped"}
    assert {item.taste for item in made["examples"]}.isdisjoint({item.taste for item in made["examples:swapped"]})


@pytest.mark.parametrize("method", [cls.name for cls in METHODS if cls.needs_likes and not cls.needs_adapter])
def test_nothing_of_the_person_leaks_into_a_stranger_by_any_method(ws: Workspace, method: str) -> None:
    save_summary(ws, "Likes jokes about cats on windowsills.", [1], "somebody")
    ScriptedWriter(ws, ["trains and platforms"])
    reader = Readers(ws, 9).of("swapped", summary=METHODS[method].needs_summary)
    said = msgspec.json.encode(reader.profile).decode()

    assert "cat" not in said and "windowsill" not in said
    assert len(reader.profile.likes) == len(OWN)
    assert bool(reader.profile.summary) == METHODS[method].needs_summary


def test_a_stranger_has_interests_as_large_as_the_persons_in_subjects_of_their_own(ws: Workspace) -> None:
    stranger = Readers(ws, 1).of("swapped")
    subjects = {next((word for word in ("train", *SUBJECTS) if word in text), "?") for text in stranger.profile.likes}

    assert len(subjects) == 1 and "?" not in subjects, "one interest of one's own, one of the stranger's"
    assert Readers(ws, 1).of("swapped").version == stranger.version
    assert len({Readers(ws, seed).of("swapped").version for seed in range(6)}) > 3


def test_likes_drawn_by_lot_are_as_many_of_all_subjects_and_none_of_the_persons_own(ws: Workspace) -> None:
    lots = Readers(ws, 5).of("shuffled")
    assert len(lots.profile.likes) == len(OWN) and set(lots.profile.likes) <= set(OTHERS)
    assert len(lots.topics) > 1


def test_one_run_tells_of_the_same_people_all_along(ws: Workspace) -> None:
    AnsweringWriter(ws)
    readers = Readers(ws, 2)
    swapped = arm(ws, "likes-posts", told="swapped")
    first, second = (candidates(ws, [swapped], 2, seed, readers=readers).by_arm["likes-posts"] for seed in (1, 2))
    assert {item.taste for item in first} == {item.taste for item in second} == {readers.versions()["swapped"]}
    assert told(first) == told(second)


def test_without_posts_of_other_subjects_nobody_can_be_invented(workspace: Workspace) -> None:
    with with_words(workspace).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{text}", source="t", text=text) for text in OWN])
    for place in placed:
        react(workspace, place.id, "like")
    AnsweringWriter(workspace)
    with pytest.raises(NotYet, match="other subjects"):
        candidates(workspace, [arm(workspace, "examples", told="swapped")], 1, 1)


@pytest.mark.parametrize("method", ["finetune", "finetune-reasons", "none", "none-best", "none-subject"])
def test_who_tells_nothing_in_the_request_has_nobody_to_swap(ws: Workspace, method: str) -> None:
    with pytest.raises(NotOffered, match="tells nothing"):
        generate.generate(ws, Wanted(method=method, told="swapped"), 1, 1)


def test_somebody_elses_exported_taste_can_be_told(ws: Workspace, tmp_path: Path) -> None:
    other = with_words(open_workspace(tmp_path / "other"))
    with other.store.write() as connection:
        placed = posts.add(
            connection, [Post(uid=f"t:{n}", source="t", text=f"the moth ate jumper {n}") for n in range(9)]
        )
        for place in placed:
            reactions.add(connection, place.id, "like")
    export_taste(other, tmp_path / "words", with_texts=True)
    export_taste(other, tmp_path / "numbers")
    other.close()
    AnsweringWriter(ws)
    wanted = Wanted(method="examples", told="swapped", stranger=str(tmp_path / "words"))
    made = generate.generate(ws, wanted, 2, 4).generations

    assert "the moth ate jumper" in told(made) and "cat" not in told(made)
    with pytest.raises(NotYet):
        generate.generate(ws, msgspec.structs.replace(wanted, stranger=str(tmp_path / "numbers")), 1, 4)
    with pytest.raises(BadInput, match="holds no taste"):
        generate.generate(ws, msgspec.structs.replace(wanted, stranger=str(tmp_path)), 1, 4)


# ── what chooses ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_unranked_arms_have_no_scores_and_come_in_the_order_of_their_seeds(ws: Workspace) -> None:
    AnsweringWriter(ws)
    both = [arm(ws, "none"), arm(ws, "none", ":unranked", ranked=False)]
    made = candidates(ws, both, 6, 8).by_arm
    on, off = made["none"], made["none:unranked"]

    scores = [item.score for item in on]
    assert None not in scores and scores == sorted(scores, reverse=True)  # type: ignore[type-var]
    assert [item.score for item in off] == [None] * 6
    assert [item.seed for item in off] == sorted(item.seed for item in off)
    assert {item.made_by.chosen_by for item in (*on, *off)} == {"own ranker", "chance"}
    assert {item.ranked for item in on} == {True} and {item.ranked for item in off} == {False}


def test_the_ranker_that_knows_nobody_chooses_for_its_own_arm_alone(ws: Workspace) -> None:
    AnsweringWriter(ws)
    made = generate.generate(ws, "none-best", 4, 8)
    assert not made.ranked
    before = [item.score for item in made.generations]
    assert None not in before and before == sorted(before, reverse=True)  # type: ignore[type-var]
    assert {item.made_by.chosen_by for item in made.generations} == {"generic ranker"}
    for post in range(1, len(OWN) + 1):  # another taste altogether, and the same order
        react(ws, post, "dislike")
    again = generate.generate(ws, "none-best", 4, 8)
    assert texts(again.generations) == texts(made.generations) and [i.score for i in again.generations] == before


# ── arms among arms ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_arm_writes_the_same_whichever_others_are_in_the_batch(ws: Workspace) -> None:
    AnsweringWriter(ws)
    mine = arm(ws, "examples")
    alone = candidates(ws, [mine], 4, 6).by_arm["examples"]
    others = [arm(ws, "none"), arm(ws, "none", ":B"), arm(ws, "likes-posts", told="shuffled")]
    among = candidates(ws, [others[0], mine, *others[1:]], 4, 6).by_arm["examples"]
    assert texts(alone) == texts(among) and [item.request for item in alone] == [item.request for item in among]


def test_twins_share_no_seed_and_write_different_texts(ws: Workspace) -> None:
    AnsweringWriter(ws)
    made = candidates(ws, [arm(ws, "none", ":A"), arm(ws, "none", ":B")], 5, 6).by_arm
    one, two = made["none:A"], made["none:B"]
    assert {item.seed for item in one}.isdisjoint({item.seed for item in two})
    assert set(texts(one)).isdisjoint(texts(two))


def test_models_run_one_after_another_and_make_room_only_where_there_is_none(ws: Workspace) -> None:
    second = next(entry.id for entry in ws.catalogue.model if entry.kind == "text" and entry.id != ws.settings.model)
    ids = [arm(ws, "none", ":1"), arm(ws, "none", ":2", model=second), arm(ws, "examples")]
    roomy = [AnsweringWriter(ws), AnsweringWriter(ws, second)]
    made = candidates(ws, ids, 2, 3).by_arm
    assert [[len(batch) for batch in writer.asked] for writer in roomy] == [[4], [2]]
    assert {item.model for item in made["none:2"]} == {second}

    room: list[str] = []
    small = [AnsweringWriter(ws, model, room) for model in (ws.settings.model, second)]
    small[0].load()
    again = candidates(ws, ids, 2, 3).by_arm if _keeps(ws, small) else {}
    assert room == [second] and texts(again["none:2"]) == texts(made["none:2"])


def _keeps(ws: Workspace, writers: list[AnsweringWriter]) -> bool:
    """Have the workspace hand the same fakes out again after it has unloaded them."""
    by_id = {writer.model_id: writer for writer in writers}
    object.__setattr__(ws, "text_model", lambda model="": ws.loaded.setdefault(model, by_id[model]))
    return True


def test_settings_of_an_arm_reach_its_request_and_nonsense_is_refused(ws: Workspace) -> None:
    AnsweringWriter(ws)
    hot = candidates(ws, [arm(ws, "none", settings={"temperature": 1.2})], 1, 1).by_arm["none"][0]
    assert msgspec.convert(hot.request, type=TextRequest).sampling.temperature == 1.2
    with pytest.raises(BadInput, match="settings"):
        candidates(ws, [arm(ws, "none", settings={"warmth": 1.0})], 1, 1)


def test_what_ran_is_stored_with_every_text(ws: Workspace) -> None:
    AnsweringWriter(ws)
    made = generate.generate(ws, "examples", 2, 3).generations[0]
    assert made.version == METHODS["examples"].version and made.taste and made.told == "own" and made.ranked
    assert (made.made_by.arm, made.made_by.chosen_by) == ("examples", "own ranker")
    assert made.made_by.peak_gb > 0 and made.made_by.precision == ws.settings.precision
    assert made.seconds >= 0 and made.tokens == 9 and len(made.made_by.shared) == 16


def test_what_is_written_for_a_study_is_shown_to_nobody_before_the_reveal(ws: Workspace, tmp_path: Path) -> None:
    AnsweringWriter(ws)
    mine = generate.generate(ws, "none", 1, 9).generations[0]
    (item,) = candidates(ws, [arm(ws, "none")], 1, 3).by_arm["none"]
    with pytest.raises(BadInput, match=f"number {item.id}"):
        keep(ws, item.id)
    export_all(ws, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        told = [json.loads(line)["id"] for line in archive.read("data/generation.jsonl").splitlines()]
    assert told == [mine.id]
