import pytest

from engine.text import summary_writer
from engine.text.model import Message

POSTS = [
    "My cat sleeps on the printer.",
    "The printer only works for the cat.",
    "The cat filed a complaint in triplicate.",
]
NAME = "Cat, printer"


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "getting lost and blaming the map",  # the words of an example, not of the posts
        "cats, printers, cats, printers, printers and cats and printers again",  # too long
        "As an AI language model: cats",
        "[post 1234] cat",
        "<|im_end|>cats and printers",
    ],
)
def test_a_draft_that_fails_its_checks_gives_way_to_the_topics_own_words(draft: str) -> None:
    line = summary_writer.line([draft], POSTS, NAME)
    assert line == summary_writer.Line("Likes jokes with the words cat, printer.", written=False)


def test_a_grounded_draft_becomes_a_line_and_the_best_of_several_is_taken() -> None:
    drafts = ["dogs and their owners", "a cat and a printer", "the cat", ' "Cats sleeping on printers." ']
    line = summary_writer.line(drafts, POSTS, NAME)
    assert line == summary_writer.Line("Likes jokes about cats sleeping on printers.", written=True)


def test_requests_differ_in_seed_only_and_continue_a_begun_answer() -> None:
    asked = summary_writer.requests(POSTS * 5, 9)
    assert len({request.seed for request in asked}) == summary_writer.DRAFTS
    assert len({request.messages for request in asked}) == 1
    assert asked == summary_writer.requests(POSTS * 5, 9)
    assert asked[0].messages[-1] == Message("assistant", "The posts are about")
    assert asked[0].messages[-2].text.count("[post ") == summary_writer.POSTS_SHOWN
