"""Every command, found and not listed: it has words, and its mistakes are explained in two lines."""

import json
from pathlib import Path

import pytest

from engine.cli import COMMAND_NAMES, main
from engine.command import COMMANDS

MISTAKES = [
    ("react", "999999", "like"),
    ("react", "one", "like"),
    ("react", "1", "love"),
    ("generate", "--method", "telepathy"),
    ("generate", "--method", "none", "--n", "0"),
    ("generate", "--method", "none", "--n", "1000000"),
    ("generate", "--method", "none", "--seed", "-1"),
    ("generate",),
    ("feed", "--limit", "0"),
    ("feed", "--limit", "many"),
    ("import",),
    ("import", "/nowhere/at/all.zip"),
    ("models", "verify", "no-such-model"),
    ("models", "fetch", "no-such-model"),
    ("models", "remove", "no-such-model"),
    ("models", "dance"),
    ("study", "next"),
    ("study", "rate", "no-such-card", "like"),
    ("study", "report"),
    ("study", "reveal"),
    ("study", "undo"),
    ("study", "anchor"),
    ("study", "peek"),
    ("study", "peek", "--because", "curious"),
    ("study", "verify"),
    ("study", "verify", "--anchor", "nonsense"),
    ("study", "verify", "--file", "/nowhere.json"),
    ("study", "start", "--plan", "no-such-plan"),
    ("judge",),
    ("judge", "--variant", "wise"),
    ("judge", "--variant", "plain", "--posts", "1"),
    ("judge", "--variant", "plain", "--model", "no-such-model"),
    ("undo",),
    ("dance",),
    ("--json",),
    ("feed", "--no-such-option"),
    ("--profile",),
]


@pytest.mark.parametrize("command", list(COMMANDS), ids=lambda command: command.name)
def test_every_command_has_words(command, capsys):
    assert command.help
    assert command.title
    assert command.__doc__

    assert main([command.name, "--help"]) == 0
    assert command.name in capsys.readouterr().out


def test_the_help_names_every_command(capsys):
    assert main(["--help"]) == 0
    words = capsys.readouterr().out
    assert all(f"    {name} " in words for name in COMMAND_NAMES)


def test_the_promised_commands_are_there():
    assert {*("import", "feed", "react", "undo", "taste", "generate", "study", "models", "status", "gate")} <= set(
        COMMAND_NAMES
    )


@pytest.mark.parametrize("words", MISTAKES, ids=" ".join)
def test_a_mistake_is_one_sentence_and_a_hint(words, capsys):
    code = main([*words, "--json"])

    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    lines = said.err.splitlines()
    assert len(lines) == 2
    assert all(line.strip() for line in lines)
    assert "Traceback" not in said.err


@pytest.mark.parametrize("words", [("feed",), ("models", "list"), ("status",)], ids=" ".join)
def test_a_command_prints_one_object_on_an_empty_profile(words, capsys):
    assert main([*words, "--json"]) == 0

    said = capsys.readouterr()
    assert isinstance(json.loads(said.out), dict)
    assert said.out.count("\n") == 1
    assert said.err == ""


@pytest.mark.parametrize("words", [("feed",), ("models", "list"), ("status",)], ids=" ".join)
def test_a_command_has_something_to_say_to_people(words, capsys):
    assert main(list(words)) == 0

    said = capsys.readouterr().out
    assert said.strip()
    assert not said.lstrip().startswith("{")


def test_a_mistake_leaves_no_crash_log(home: Path):
    main(["undo"])

    assert not (home / "profiles" / "default" / "logs" / "crash.log").exists()
