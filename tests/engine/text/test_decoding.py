import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.text.decoding import Sampler, Writer
from engine.text.model import Sampling


def decode(tokens: list[int]) -> str:
    return bytes(tokens).decode("utf-8", errors="replace")


def written(text: str, stop: tuple[str, ...] = (), max_tokens: int = 10_000) -> tuple[list[str], Writer]:
    writer = Writer(decode, stop, max_tokens)  # type: ignore[arg-type]
    pieces: list[str] = []
    for token in text.encode():
        pieces.append(writer.add(token))
        if writer.done:
            return pieces, writer
    pieces.append(writer.add(0, last=True))
    return pieces, writer


@given(st.text(max_size=60))
def test_pieces_put_together_are_the_text_and_hold_no_half_character(text: str) -> None:
    pieces, writer = written(text)
    assert "".join(pieces) == text
    assert writer.done and writer.tokens == len(text.encode())


@given(st.text(alphabet="ab\n", max_size=40))
def test_nothing_from_the_stop_on_is_ever_said(text: str) -> None:
    pieces, _ = written(text, stop=("\n\n", "aba"))
    ends = [at for stop in ("\n\n", "aba") if (at := text.find(stop)) >= 0]
    assert "".join(pieces) == text[: min(ends, default=len(text))]


def test_it_ends_at_the_most_tokens() -> None:
    pieces, writer = written("abcdef", max_tokens=3)
    assert "".join(pieces) == "abc" and writer.done and writer.tokens == 3


def test_greedy_takes_the_likeliest_and_penalty_moves_on() -> None:
    logits = np.array([1.0, 3.0, 2.9], dtype=np.float32)
    plain = Sampler(Sampling(temperature=0, repetition_penalty=1.0), 1)
    assert [plain.choose(logits.copy()) for _ in range(3)] == [1, 1, 1]
    moving = Sampler(Sampling(temperature=0, repetition_penalty=1.5), 1)
    assert [moving.choose(logits.copy()) for _ in range(3)] == [1, 2, 1]


def test_draws_follow_the_probabilities_inside_the_nucleus() -> None:
    probabilities = np.array([0.5, 0.3, 0.15, 0.05])
    logits = np.log(probabilities).astype(np.float32)
    sampler = Sampler(Sampling(temperature=1, top_p=0.9, repetition_penalty=1.0), 3)
    counts = np.bincount([sampler.choose(logits.copy()) for _ in range(4_000)], minlength=4) / 4_000
    assert counts[3] == 0
    np.testing.assert_allclose(counts[:3], probabilities[:3] / 0.95, atol=0.03)


def test_top_p_of_one_keeps_everything_and_a_seed_replays() -> None:
    logits = np.zeros(8, dtype=np.float32)
    hot = Sampling(temperature=1, top_p=1.0, repetition_penalty=1.0)
    one, again = Sampler(hot, 9), Sampler(hot, 9)
    drawn = [one.choose(logits.copy()) for _ in range(400)]
    assert set(drawn) == set(range(8))
    assert drawn == [again.choose(logits.copy()) for _ in range(400)]
