import time

import pytest

from engine.worker.protocol import Cancel, Done, Failed, News, Partial, Pulse, Quit, Stopped, Submit


def test_jobs_run_in_the_order_of_their_submission(rigged):
    rigged.send(*(Submit(f"j{n}", "echo", {"n": n}) for n in range(5)))

    ended = [rigged.answer() for _ in range(5)]

    assert ended == [Done(f"j{n}", {"value": {"n": n}}) for n in range(5)]


def test_a_running_job_stops_at_its_next_report(rigged):
    rigged.send(Submit("j1", "waits"))
    assert rigged.answer() == Partial("j1", {"text": "began"})

    rigged.send(Cancel("j1"), Submit("j2", "echo"))

    assert rigged.until_end("j1")[-1] == Stopped("j1")
    assert rigged.until_end("j2")[-1] == Done("j2", {"value": {}})


def test_a_waiting_job_is_dropped_at_once_and_the_running_one_goes_on(rigged):
    rigged.send(Submit("j1", "deaf"), Submit("j2", "echo"))
    assert isinstance(rigged.answer(), Partial)

    rigged.send(Cancel("j2"))

    assert rigged.answer() == Stopped("j2")  # while j1 still sleeps


def test_cancelling_an_unknown_job_stops_no_other(rigged):
    rigged.send(Submit("j1", "counts", {"steps": 3}), Cancel("j9"))

    assert isinstance(rigged.until_end("j1")[-1], Done)


def test_a_typed_error_keeps_class_message_and_hint(rigged):
    rigged.send(Submit("j1", "too new"))

    assert rigged.answer() == Failed("j1", kind="StoreTooNew", message="It is too new.", hint="Update.")


def test_a_bug_fails_its_job_with_a_trace_and_the_worker_lives_on(rigged):
    rigged.send(Submit("j1", "bug"), Submit("j2", "echo"))

    failed = rigged.answer()
    assert failed.kind == "bug"
    assert "KeyError" in failed.message
    assert "rigged_worker.py" in failed.trace
    assert rigged.answer() == Done("j2", {"value": {}})


@pytest.mark.parametrize("name", ["memory", "torch memory"])
def test_want_of_memory_is_typed_and_what_was_loaded_is_let_go(rigged, name):
    rigged.send(Submit("j1", name), Submit("j2", "forgotten"))

    assert rigged.answer().kind == "DeviceExhausted"
    assert rigged.answer() == Done("j2", {"value": 1})


@pytest.mark.parametrize("name", ["too long", "not json"])
def test_a_result_that_cannot_be_sent_is_a_bug_of_that_job_only(rigged, name):
    rigged.send(Submit("j1", name), Submit("j2", "echo"))

    assert rigged.answer().kind == "bug"
    assert isinstance(rigged.answer(), Done)


def test_what_libraries_print_does_not_reach_the_stream(rigged):
    rigged.send(Submit("j1", "noisy"), Submit("j2", "echo"))

    assert rigged.answer() == Done("j1", {"value": ""})  # and its standard input is empty, not ours
    assert rigged.answer() == Done("j2", {"value": {}})
    rigged.send(Quit())
    noise = rigged.process.stderr.read().decode()
    for words in ("a library says hello", "below Python", "and a child"):
        assert words in noise


def test_news_comes_at_most_twenty_times_a_second(rigged):
    began = time.monotonic()
    rigged.send(Submit("j1", "counts", {"steps": 300_000}))
    said = rigged.until_end("j1")
    took = time.monotonic() - began

    news = [answer for answer in said if isinstance(answer, News)]
    assert 1 <= len(news) <= took / 0.05 + 1
    assert said[-1] == Done("j1", {"value": 300_000})


def test_a_pulse_comes_every_second_even_while_a_job_is_busy(rigged):
    rigged.send(Submit("j1", "deaf"))
    pulses = []
    while len(pulses) < 2 or not pulses[-1].job:
        answer = rigged.answer(pulses=True)
        if isinstance(answer, Pulse):
            pulses.append(answer)

    assert pulses[-1].job == "j1"
    assert pulses[-1].loaded == ("a-model",)
    assert 0.005 < pulses[-1].memory_gb < 10


def test_garbage_in_a_frame_is_answered_and_passed_over(rigged):
    rigged.raw((7).to_bytes(4, "big") + b"garbage")
    rigged.raw((19).to_bytes(4, "big") + b'{"type": "unknown"}')
    rigged.send(Submit("j1", "echo"))

    assert [rigged.answer().kind, rigged.answer().kind] == ["BadInput", "BadInput"]
    assert rigged.answer() == Done("j1", {"value": {}})


def test_an_impossible_length_ends_the_worker_with_a_code(rigged):
    rigged.raw(b"\xff\xff\xff\xff")

    assert rigged.process.wait(5) == 2


def test_a_request_in_many_pieces_is_one_request(rigged):
    from engine.worker.protocol import frame

    for byte in frame(Submit("j1", "echo")):
        rigged.raw(bytes([byte]))

    assert rigged.answer() == Done("j1", {"value": {}})


@pytest.mark.parametrize("how", ["quit", "end of input"])
@pytest.mark.parametrize("job", ["waits", "deaf"])
def test_the_worker_ends_well_even_while_a_job_runs(rigged, how, job):
    rigged.send(Submit("j1", job))
    assert isinstance(rigged.answer(), Partial)

    rigged.send(Quit()) if how == "quit" else rigged.process.stdin.close()

    assert rigged.process.wait(3) == 0
