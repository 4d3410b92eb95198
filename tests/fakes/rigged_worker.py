"""The real service, host and streams in a process of their own, running jobs that misbehave in each known way."""

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import msgspec

from engine.core.errors import StoreTooNew
from engine.core.progress import Progress
from engine.worker.host import end
from engine.worker.service import Service, Voice
from engine.worker.streams import take_over

forgotten = 0


class Result(msgspec.Struct):
    value: object = None


def noisy(_args, _report, _partial):
    sys.stdout.write("a library says hello on standard output\n")
    sys.stdout.flush()
    os.write(1, b"and one below Python does too\n")
    os.system("echo and a child")
    return Result(sys.stdin.read())


def counts(args, report, _partial):
    for step in range(args["steps"]):
        report(Progress("Counting", step, args["steps"]))
    return Result(args["steps"])


def waits(_args, report, partial):
    partial({"text": "began"})
    while True:
        report(Progress("Waiting"))
        time.sleep(0.005)


def deaf(_args, _report, partial):
    partial({"text": "began"})
    time.sleep(60)
    return Result()


def bug(_args, _report, _partial):
    raise KeyError("somebody's post")


def too_new(_args, _report, _partial):
    raise StoreTooNew("It is too new.", "Update.")


def torch_memory(_args, _report, _partial):
    import torch

    raise torch.OutOfMemoryError("CUDA out of memory")


JOBS = {
    "echo": lambda args, _report, _partial: Result(args),
    "noisy": noisy,
    "counts": counts,
    "waits": waits,
    "deaf": deaf,
    "bug": bug,
    "too new": too_new,
    "memory": lambda *_: Result(len(bytearray(1 << 60))),
    "torch memory": torch_memory,
    "too long": lambda *_: Result("x" * (65 << 20)),
    "not json": lambda *_: Result(object()),
    "forgotten": lambda *_: Result(forgotten),
}


def run(name, args, report, partial):
    return JOBS[name](args, report, partial)


def forget():
    global forgotten
    forgotten += 1


if __name__ == "__main__":
    requests, answers = take_over()
    Service(requests, Voice(answers), run, forget=forget, loaded=lambda: ("a-model",), end=end).serve()
