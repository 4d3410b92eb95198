import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.text import tidy

JOKE = "The kettle and I are not speaking. It started it."


@pytest.mark.parametrize(
    "wrapped",
    [
        JOKE,
        f'"{JOKE}"',
        f"Sure, here is a funny post:\n{JOKE}",
        f"Here's one:\n{JOKE}",
        f"Sure! Here's a short funny post for you: {JOKE}",
        f"- {JOKE}",
        f"1. **{JOKE}**",
        f"Assistant: {JOKE}",
        f"Post: “{JOKE}”",
        f'"{JOKE}',
        f"{JOKE}\n\nI hope this makes you laugh!",
        f"[post 1234] {JOKE} [end 1234]",
    ],
)
def test_what_models_wrap_around_a_post_is_taken_off(wrapped: str) -> None:
    assert tidy.tidy(wrapped) == JOKE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "Ha ha.",
        "As an AI language model, I do not laugh at kettles.",
        "How can I help you today with your kettle problem?",
        "Write one short funny post for this reader.",
        "I am a cat. I am a cat. I am a cat. I am a cat. I am a cat.",
        "12345 67890 12345 67890 !!! ???",
        "The kettle and I are not speaking, but,",
    ],
)
def test_what_is_no_post_is_refused(text: str) -> None:
    assert tidy.tidy(text) == ""


def test_a_quotation_inside_a_post_is_kept() -> None:
    text = '"Is this one perennial?" I asked. "It comes back every year with an invoice."'
    assert tidy.tidy(text) == text


def test_an_apostrophe_at_the_start_is_no_quotation_that_was_cut() -> None:
    text = "It's the cat's world. We're just the staff."
    assert tidy.tidy(text) == text


def test_an_output_that_was_cut_off_ends_at_its_last_sentence() -> None:
    assert tidy.tidy(f"{JOKE} And then the toast", whole=False) == JOKE
    assert tidy.tidy(f"{JOKE} And then the toast left", whole=True).endswith("left")
    assert tidy.tidy("There was never an end to the queue at the post office and", whole=False) == ""


def test_a_long_post_is_cut_at_a_sentence_within_the_limit() -> None:
    text = (
        "The goose filed a complaint about our pond in March. Nobody answered, so it hired a lawyer who was also wet. "
        "My uncle tried to settle with bread. Bread, it turned out, had been ruled inadmissible by some earlier judge. "
        "Now every duck within nine miles wants compensation plus travel costs. I have moved indoors permanently."
    )
    assert len(text) > tidy.MAX_CHARS
    cut = tidy.tidy(text)
    assert len(cut) <= tidy.MAX_CHARS and cut.endswith("judge.") and text.startswith(cut)


def test_near_copies_are_seen_and_others_are_not() -> None:
    near = "The kettle and I are not speaking — it started it!"
    other = "The kettle and the toaster have started speaking again."
    assert tidy.is_copy(near, [JOKE]) and not tidy.is_copy(other, [JOKE])
    assert tidy.is_copy(f"Well. {JOKE} Honestly.", [JOKE]), "a copy inside a longer text is a copy"
    shown = tidy.Shown([JOKE])
    assert [shown.has(text) for text in (near, other, "", f"Well. {JOKE} Honestly.")] == [True, False, False, True]
    shown.add(other)
    assert shown.has(other)


@given(st.text(max_size=600), st.booleans())
def test_any_text_gives_a_post_within_bounds_or_nothing_and_tidying_is_done_once(text: str, whole: bool) -> None:
    post = tidy.tidy(text, whole=whole)
    assert len(post) <= tidy.MAX_CHARS
    assert post == "" or (tidy.refusal(post) == "" and "\ufffd" not in post and "\n\n" not in post)
