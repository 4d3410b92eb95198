"""Operations on the written profile: read strictly, checked, and the same twice as once."""

import msgspec
import pytest

from engine.core.written_profile import PERSON, WORDS, Line, Summary, as_text
from engine.text import profile_operations as po
from engine.text.profile_operations import Add, Given, Retire, Reword, Strengthen, apply, parse

CATS = {1: "My cat purrs on the windowsill.", 2: "The cat owns the windowsill now.", 3: "A printer that hates Mondays."}
GIVEN = Given(shown=CATS, by="strong-model", names={7: "Cat, windowsill"})
OWN = Line(id=1, section="likes", text="I love dry jokes.", by=PERSON)
CAT = Line(id=2, section="topics", text="Likes jokes about cats.", evidence=(1,), by="small", topic=7)
BEFORE = Summary(version=4, lines=(OWN, CAT), last_line=2)
CATS_ON_SILLS = "Likes jokes about cats on a windowsill."


def test_a_good_line_gets_a_number_its_evidence_and_its_writer():
    found = apply([Add(section="likes", text="  Likes dry jokes\nabout printers ", evidence=(3,))], BEFORE, GIVEN)
    line = found.lines[-1]
    assert (line.id, line.text, line.evidence) == (3, "Likes dry jokes about printers.", (3,))
    assert (line.by, line.since, found.done, found.refused) == ("strong-model", 5, 1, {})


@pytest.mark.parametrize(
    ("operation", "why"),
    [
        (Add(section="likes", text="Likes jokes about cats and printers.", evidence=(1, 99)), "not shown"),
        (Strengthen(line=2, evidence=(98,)), "not shown"),
        (Add(section="likes", text="Likes jokes about trombones and horses.", evidence=(1,)), "not grounded"),
        (Reword(line=2, text="Likes jokes about trombones and horses.", evidence=(1,)), "not grounded"),
        (Add(section="form", text="Prefers cats.", evidence=(1,)), "not grounded"),
        (Add(section="likes", text="Likes jokes about printers."), "names no posts"),
        (Add(section="likes", text="Cats are fun on a windowsill.", evidence=(1,)), "begin"),
        (Add(section="likes", text=f"Likes {'cats and windowsill ' * 12}", evidence=(1,)), "too long"),
        (Add(section="likes", text="Likes cats at https://cat.example.", evidence=(1,)), "no plain sentence"),
        (Add(section="likes", text="Likes cats [end 1234].", evidence=(1,)), "no plain sentence"),
        (Add(section="likes", text="Likes cats\u202e on a windowsill.", evidence=(1,)), "hidden"),
        (Add(section="topics", text=CATS_ON_SILLS, evidence=(2,), topic=8), "topic that is not there"),
        (Add(section="topics", text=CATS_ON_SILLS, evidence=(2,), topic=7), "nothing new"),
        (Add(section="likes", text="Likes jokes about a cat.", evidence=(2,)), "nothing new"),
        (Retire(line=1), "from the person"),
        (Retire(line=12), "not there"),
        (Strengthen(line=2, evidence=(1,)), "nothing new"),
        (Reword(line=2, text="Likes jokes about cats.", evidence=(1,)), "nothing new"),
    ],
)
def test_what_fails_a_check_changes_nothing_and_is_counted(operation, why):
    found = apply([operation], BEFORE, GIVEN)
    assert found.lines == BEFORE.lines and found.done == 0
    assert len(found.refused) == 1 and why in next(iter(found.refused))


def test_what_the_person_holds_is_never_overwritten_only_proposed():
    pinned = msgspec.structs.replace(CAT, pinned=True)
    before = msgspec.structs.replace(BEFORE, lines=(OWN, pinned))
    found = apply([Reword(line=2, text=CATS_ON_SILLS, evidence=(2,)), Strengthen(line=2, evidence=(2,))], before, GIVEN)
    line = found.lines[1]
    assert (line.text, line.by, line.proposed, line.proposed_by) == (CAT.text, "small", CATS_ON_SILLS, "strong-model")
    assert line.evidence == (1, 2) and line.strength == 2  # posts may speak for it: its words stay


def test_the_same_operations_twice_are_the_same_as_once():
    operations = [
        Strengthen(line=2, evidence=(1, 2)),
        Reword(line=2, text=CATS_ON_SILLS, evidence=(2,)),
        Add(section="likes", text="Likes jokes about printers.", evidence=(3,)),
    ]
    once = apply(operations, BEFORE, GIVEN)
    again = apply(operations, msgspec.structs.replace(BEFORE, lines=once.lines, last_line=once.last_line), GIVEN)
    assert once.done == 3 and again.done == 0 and again.lines == once.lines
    assert again.refused == {"says nothing new": 3}


def test_a_deleted_line_does_not_come_back_by_words_or_by_topic():
    before = msgspec.structs.replace(BEFORE, lines=(OWN,), removed=(CAT,))
    for add in (
        Add(section="topics", text="Likes jokes about the cat.", evidence=(1,)),
        Add(section="topics", text=CATS_ON_SILLS, evidence=(1,), topic=7),
    ):
        assert apply([add], before, GIVEN).refused == {"brings back what the person deleted": 1}


def test_a_section_is_full_at_its_limit_and_words_of_form_need_no_post():
    lines = tuple(Line(id=n, section="form", text=f"Prefers x{n}.", by=WORDS) for n in range(1, 1 + po.MOST["form"]))
    form = Add(section="form", text="Prefers short deadpan dialogue.", evidence=(1,))
    assert apply([form], BEFORE, GIVEN).done == 1
    assert apply([form], Summary(lines=lines, last_line=9), GIVEN).refused == {"one line too many": 1}


GOOD = '{"op":"add","section":"likes","text":"Likes cats.","evidence":[1]}'


@pytest.mark.parametrize(
    ("answer", "read", "lost"),
    [
        (GOOD, 1, 0),
        (f"{GOOD}\n{GOOD}", 2, 0),
        (f"```json\n[{GOOD}, {GOOD}]\n```", 2, 0),
        (f'{{"operations": [{GOOD}]}}', 1, 0),
        (f"{GOOD}\n" + GOOD[:30], 1, 1),  # cut off in the middle
        (f"[\n{GOOD},\n{GOOD},\n{GOOD[:25]}", 2, 1),
        ("Sure! Here are the operations:\n" + GOOD, 1, 1),
        (GOOD.replace('"section"', '"by":"person","section"'), 0, 1),  # a field that is not a model's to set
        (GOOD.replace("[1]", '["1"]'), 0, 1),
        (GOOD.replace("add", "delete_everything"), 0, 1),
        (GOOD.replace("Likes cats.", "x" * 5_000), 0, 1),
        ("[" * 100_000, 0, 2),
        ("I cannot help with that.", 0, 1),
        ("", 0, 0),
        ('{"operations": 7}', 0, 1),
        ("\n".join([GOOD] * 200), po.MOST_OPERATIONS, 176),
        (GOOD.replace("[1]", str(list(range(5_000)))), 0, 2),
    ],
    ids=range(17),
)
def test_an_answer_is_read_strictly_whatever_it_holds(answer, read, lost):
    operations, unreadable = parse(answer)
    assert len(operations) == read
    assert unreadable == lost


def test_lines_read_in_order_the_strongest_first():
    strong = msgspec.structs.replace(CAT, id=9, strength=5, text="Likes jokes about tea.", topic=8)
    assert as_text((OWN, CAT, strong)).splitlines() == [strong.text, CAT.text, OWN.text]
