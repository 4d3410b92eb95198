"""Adapters on a real tiny model: learned, kept, merged, stopped and gone on with."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from engine.core.errors import BadInput, Cancelled, ModelDamaged, NotYet
from engine.core.progress import Progress, Report
from engine.text import adapters, lora
from engine.text.model import TEXT_MODELS, Lesson, Message, Sampling, TextModel, TextRequest
from engine.text.models import transformers_gguf
from engine.text.training import ModelOptions, Schedule
from recipes import joke_adapter
from tests.factories import tiny_llama

ROOT = Path(__file__).parents[3]
SCHEDULE = Schedule(epochs=3, batch=4, learning_rate=1e-2, held_out=0.2, save_every=2)
SCHEDULE_WIDE = msgspec.structs.replace(SCHEDULE, everywhere=True, rank=3, alpha=5)


def ask(text: str, adapter: str = "") -> TextRequest:
    return TextRequest(messages=(Message("user", text),), sampling=Sampling(max_tokens=8), seed=1, adapter=adapter)


LESSONS = [Lesson(ask(f"question {number}" * (1 + number % 3)), "ha ha") for number in range(20)]


def opened(folder: Path, own: Path, shared: Path | None = None) -> TextModel:
    shutil.rmtree(folder, ignore_errors=True)
    entry = tiny_llama.make(folder)
    return TEXT_MODELS[entry.backend](entry, folder, ModelOptions(own=own, shared=shared))


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TextModel:
    import torch

    monkeypatch.setattr(transformers_gguf, "best_dtype", lambda _device: torch.float32)
    return opened(tmp_path / "m", tmp_path / "own")


def steps(into: list[int]) -> Report:
    def tell(progress: Progress) -> None:
        if progress.unit == "steps":
            into.append(progress.done)

    return tell


def losses(model: TextModel, *names: str) -> list[float]:
    return model.loss([ask("question 1", name) for name in names], ["ha ha"] * len(names))


def test_two_adapters_and_none_run_in_one_call_each_as_alone(model: TextModel):
    model.train(LESSONS, SCHEDULE, "one")
    model.train([Lesson(lesson.prompt, "no") for lesson in LESSONS], SCHEDULE, "two")
    together = losses(model, "two", "", "one", "")
    assert together[2] < together[1] == together[3] != together[0]
    assert together == pytest.approx([losses(model, name)[0] for name in ("two", "", "one", "")], rel=1e-5)
    done = [piece.index for piece in model.generate([ask("Hi", "one"), ask("Hi"), ask("Hi", "two")]) if piece.done]
    assert sorted(done) == [0, 1, 2]


def test_an_adapter_that_is_gone_leaves_nothing_of_the_one_before(model: TextModel):
    model.train(LESSONS, SCHEDULE, "one")
    without = losses(model, "")
    losses(model, "one")  # what this read stays in memory
    with pytest.raises(NotYet, match="no adapter"):
        losses(model, "gone")
    assert losses(model, "") == without


def test_the_same_lessons_give_the_same_adapter(model: TextModel):
    first, second = (model.train(LESSONS, SCHEDULE, name) for name in ("one", "two"))
    assert first.steps == second.steps and first.held_out == second.held_out
    assert losses(model, "one") == losses(model, "two")
    assert len(first.held_out) == 1 + SCHEDULE.epochs and first.held_out[-1] < first.held_out[0]


def test_a_training_ends_after_the_most_steps_and_is_measured_there(model: TextModel):
    whole = model.train(LESSONS, SCHEDULE, "whole")
    short = model.train(LESSONS, msgspec.structs.replace(SCHEDULE, most_steps=6), "short")
    assert (len(whole.steps), len(short.steps)) == (12, 6)
    assert len(short.held_out) == 1 + 2, "after the first epoch, and at the end"
    assert short.steps[0] == whole.steps[0] and short.held_out[-1] != whole.held_out[1]


def test_joined_adapters_say_what_both_say_one_after_the_other(model: TextModel, tmp_path: Path):
    model.train(LESSONS, msgspec.structs.replace(SCHEDULE, everywhere=True), "first")
    after = opened(tmp_path / "n", tmp_path / "own", shared=tmp_path / "own" / "first")
    after.train([Lesson(lesson.prompt, "no") for lesson in LESSONS], SCHEDULE_WIDE, "second")
    wanted = losses(after, "second")
    joke_adapter.join(tmp_path / "own" / "first", tmp_path / "own" / "second", tmp_path / "both")
    both = opened(tmp_path / "o", tmp_path / "own", shared=tmp_path / "both")
    assert losses(both, "") == pytest.approx(wanted, rel=1e-3)
    assert losses(both, "")[0] != pytest.approx(losses(after, "")[0], rel=1e-2)


@pytest.mark.parametrize("at", [1, 6])
def test_stopped_anywhere_it_goes_on_to_the_very_same_end(model: TextModel, at: int):
    whole = model.train(LESSONS, SCHEDULE, "whole")
    begun: list[int] = []

    def stop(progress: Progress) -> None:
        if progress.label == "Learning":
            begun.append(progress.done)
            if progress.done == at:
                raise Cancelled

    with pytest.raises(Cancelled):
        model.train(LESSONS, SCHEDULE, "parts", report=stop)
    assert losses(model, "") == losses(model, "")
    with pytest.raises(NotYet):
        losses(model, "parts")
    again: list[int] = []
    ended = model.train(
        LESSONS, SCHEDULE, "parts", report=lambda p: again.append(p.done) if p.unit == "steps" else None
    )
    assert again[0] == at - at % SCHEDULE.save_every
    assert ended.steps == pytest.approx(whole.steps) and ended.held_out == pytest.approx(whole.held_out)
    assert losses(model, "parts") == losses(model, "whole")


def test_other_lessons_do_not_go_on_from_these(model: TextModel):
    def stop(progress: Progress) -> None:
        if progress.label == "Learning" and progress.done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        model.train(LESSONS, SCHEDULE, "one", report=stop)
    seen: list[int] = []
    model.train(LESSONS[:-1], SCHEDULE, "one", report=steps(seen))
    assert seen[0] == 0


def test_a_state_with_a_wrong_byte_is_begun_anew(model: TextModel, tmp_path: Path):
    def stop(progress: Progress) -> None:
        if progress.label == "Learning" and progress.done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        model.train(LESSONS, SCHEDULE, "one", report=stop)
    file = tmp_path / "own" / ".one.training" / lora.TENSORS
    data = bytearray(file.read_bytes())
    data[-3] ^= 1
    file.write_bytes(data)
    seen: list[int] = []
    model.train(LESSONS, SCHEDULE, "one", report=steps(seen))
    assert seen[0] == 0


def test_a_shared_adapter_is_merged_and_changes_what_is_written(model: TextModel, tmp_path: Path):
    model.train(LESSONS, SCHEDULE, "one")
    plain, adapted = losses(model, "", "one")
    merged = opened(tmp_path / "m2", tmp_path / "own2", shared=tmp_path / "own" / "one")
    assert losses(merged, "")[0] == pytest.approx(adapted, rel=1e-3) != pytest.approx(plain, rel=1e-3)


def test_a_shared_adapter_of_another_model_is_refused_and_not_passed_over(model: TextModel, tmp_path: Path):
    """Positive control: peft itself takes such a file, says nothing, and changes nothing."""
    from safetensors.torch import load_file, save_file

    model.train(LESSONS, SCHEDULE, "one")
    own = tmp_path / "own" / "one"
    tensors = load_file(own / adapters.TENSORS)
    save_file({name.removeprefix(adapters.PREFIX): each for name, each in tensors.items()}, own / adapters.TENSORS)
    with pytest.raises(ModelDamaged, match="not one of this model"):
        losses(opened(tmp_path / "m2", tmp_path / "own2", shared=own), "")


def test_what_is_no_adapter_is_said(model: TextModel, tmp_path: Path):
    with pytest.raises(NotYet, match="no adapter gone"):
        losses(model, "gone")
    for name in ("../one", ".hidden", "a/b"):
        with pytest.raises(BadInput):
            losses(model, name)
    model.train(LESSONS, SCHEDULE, "one")
    (tmp_path / "own" / "one" / adapters.TENSORS).write_bytes(b"nonsense")
    losses(model, "")
    with pytest.raises(ModelDamaged):
        losses(model, "one")
    shutil.copy(tmp_path / "own" / "one" / adapters.TENSORS, tmp_path / "own" / "one" / "adapter_model.bin")
    (tmp_path / "own" / "one" / adapters.TENSORS).unlink()
    with pytest.raises(NotYet):  # a pickle in its place is not even looked at
        losses(model, "one")


def test_nothing_to_learn_is_said(model: TextModel):
    with pytest.raises(BadInput, match="nothing to learn"):
        model.train([], SCHEDULE, "one")


SCRIPT = """
import sys
from pathlib import Path
from tests.engine.text import test_adapters as t
model = t.opened(Path(sys.argv[1]), Path(sys.argv[2]))
def tell(progress):
    if progress.unit == "steps": print(progress.done, flush=True)
schedule = t.Schedule(epochs=40, batch=4, learning_rate=1e-2, held_out=0.2, save_every=2)
model.train(t.LESSONS, schedule, "one", report=tell)
print("whole", flush=True)
"""


def test_killed_while_learning_it_goes_on_and_nothing_half_counts(tmp_path: Path):
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "m"), str(tmp_path / "own")]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert first.stdout is not None
    with first.stdout:
        next(line for line in first.stdout if line.strip() == "23")
        os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert not (tmp_path / "own" / "one").exists()
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=True).stdout.split()
    assert done[-1] == "whole" and 20 <= int(done[0]) <= 24
    assert sorted(path.name for path in (tmp_path / "own").iterdir()) == ["one"]
