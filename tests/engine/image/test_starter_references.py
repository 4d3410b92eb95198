"""What the starter finds of a prompt's embeddings, and how it puts what it found where it is to stand."""

import pytest
import torch  # noqa: TID253 - the networks are what is tested

from engine.image.starter_net import EmojiDenoiser
from engine.image.starter_references import SubjectReferences, by_lot, variation

WIDTH = 16


@pytest.fixture
def references() -> SubjectReferences:
    """Four subjects whose keys are the first four directions; words are looked at alike."""
    made = SubjectReferences(subjects=4, texts=6, word_width=WIDTH, latent_channels=2, grid=2)
    made.marks.copy_(torch.eye(WIDTH)[:6])
    made.owner.copy_(torch.tensor([0, 1, 2, 3, 3, 0]))
    made.unit.fill_(0.5)
    for part in (made.large, made.small):
        part.copy_(torch.arange(part.numel()).reshape(part.shape) % 101)
    for layer in (made.attend[2], made.nobody):
        torch.nn.init.zeros_(layer.weight)
    made.nobody.bias.data.copy_(torch.tensor([-50.0, 50.0]))
    return made


def said(*directions: int, weights: tuple[float, ...] = ()) -> torch.Tensor:
    words = torch.zeros(1, 3, WIDTH)
    for direction, weight in zip(directions, weights or (1.0,) * len(directions), strict=True):
        words[0, :, direction] += weight
    return words


def found(references: SubjectReferences, words: torch.Tensor) -> list[int]:
    with torch.inference_mode():
        return references.find(words, torch.ones(words.shape[:2], dtype=torch.bool))[0].tolist()


def test_a_name_or_a_tag_finds_its_owner(references: SubjectReferences):
    assert [found(references, said(at))[0] for at in range(6)] == [0, 1, 2, 3, 3, 0]


def test_moving_the_embeddings_moves_what_is_found(references: SubjectReferences):
    assert found(references, said(1, 2, weights=(1.0, 0.4))) == [1, -1]
    assert found(references, said(1, 2, weights=(0.4, 1.0))) == [2, -1]


def test_where_nothing_is_asked_for_nothing_is_found_and_a_second_alone_becomes_the_first(
    references: SubjectReferences,
):
    references.nobody.bias.data.copy_(torch.tensor([50.0, 50.0]))
    assert found(references, said(1)) == [-1, -1]
    references.nobody.bias.data.copy_(torch.tensor([50.0, -50.0]))
    assert found(references, said(1)) == [1, -1]
    references.nobody.bias.data.fill_(-50.0)
    assert found(references, said(1)) == [1, -1], "one thing does not stand beside itself"


def test_one_fills_the_picture_and_two_stand_side_by_side(references: SubjectReferences):
    still, none = torch.tensor([False]), torch.tensor([0])
    one = references.placed(torch.tensor([[2, -1]]), still, none, none)
    two = references.placed(torch.tensor([[2, 3]]), still, none, none)
    assert torch.equal(one[0, :4], references.large[2, 0] * 0.5) and (one[0, 4] == 1).all()
    assert torch.equal(two[0, :4, :, :2], references.small[2, 0] * 0.5)
    assert torch.equal(two[0, :4, :, 2:], references.small[3, 0] * 0.5)
    assert not references.placed(torch.tensor([[-1, -1]]), still, none, none).any()


def test_a_picture_is_mirrored_and_moved_as_its_noise_has_it(references: SubjectReferences):
    noise = torch.zeros(3, 3, 4, 4)
    noise[0, 0, 0, 0], noise[1, 1, 0, 0], noise[2, 2, 0, 0] = 1.0, 1.0, -1.0
    mirrored, down, right = variation(noise)
    assert mirrored.tolist() == [True, False, False]
    assert down.tolist() == [0, 1, 0] and right.tolist() == [0, 0, -1]
    one, low, left = references.placed(torch.tensor([[1, -1]]).expand(3, 2), mirrored, down, right)
    plain = references.large[1, 0] * 0.5
    assert torch.equal(one[:4], references.large[1, 1] * 0.5)
    assert torch.equal(low[:4], plain.roll(1, -2)) and torch.equal(left[:4], plain.roll(-1, -1))


def test_a_denoiser_that_changes_nothing_draws_the_reference():
    net = EmojiDenoiser(latent_channels=2, grid=2, width=8, layers=1, heads=2, word_width=WIDTH, sees=5)
    torch.nn.init.zeros_(net.patch_out.bias)
    seen, latents = torch.randn(1, 5, 4, 4), torch.randn(1, 2, 4, 4)
    for moment in (1.0, 0.5):
        with torch.inference_mode():
            speed = net(latents, torch.tensor([moment]), torch.ones(1, 3, WIDTH), None, seen)
        torch.testing.assert_close(latents - moment * speed, seen[:, :2])


def test_a_lot_is_drawn_from_all_subjects_alike():
    drawn = by_lot(torch.randn(20_000, 4, 1, 1, generator=torch.Generator().manual_seed(1)), 10)
    shares = drawn.bincount(minlength=10) / len(drawn)
    assert len(shares) == 10 and shares.min() > 0.09 and shares.max() < 0.11
    assert by_lot(torch.full((1, 4, 1, 1), 40.0), 10).tolist() == [9]
