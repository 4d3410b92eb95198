"""Collects what the engine says to a person, so that Qt's lupdate finds it: the engine itself knows no Qt.

A text with values in it becomes a template, `{name} is not here.`, with a name for each value. The window translates at
its edge, by the English text (`desktop/engine_words.py`). Two kinds are found: texts of a declaration (settings,
methods, rankers, sources, models) are asked of the registries; messages of errors and of progress are read off the
code. Modules whose every text is shown are listed in `ALL_SHOWN`.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.core import errors, settings
from engine.core.catalogue import load
from engine.core.paths import ASSETS
from engine.feeds.file_rules import NOT_NEEDED, UNKNOWN_FILE
from engine.feeds.source import SOURCES
from engine.image.method import PICTURE_METHODS
from engine.preferences.ranker import RANKERS
from engine.store import tables
from engine.store.schema import metadata
from engine.text.method import METHODS
from engine.text.model import TEXT_MODELS
from engine.workflows import consent, draw_arms, gallery, repeats, stored, write_arms

ROOT = Path(__file__).resolve().parents[1]
ERRORS = frozenset(name for name, each in vars(errors).items() if isinstance(each, type))
ALL_SHOWN: tuple[str, ...] = (
    "engine/study/audit.py",
    "engine/study/checks.py",
    "engine/study/judge_words.py",
    "engine/study/peeks.py",
    "engine/study/plan.py",
    "engine/study/power.py",
    "engine/study/replay.py",
    "engine/study/verdicts.py",
    "engine/study/words.py",
    "engine/worker/supervision.py",
    "engine/workflows/choose_settings.py",
    "engine/workflows/edit_summary.py",
    "engine/workflows/gallery.py",
    "engine/workflows/offers.py",
    "engine/workflows/picture_plans.py",
    "engine/workflows/picture_told.py",
    "engine/workflows/studio.py",
    "engine/workflows/study_plans.py",
    "engine/workflows/write_summary.py",
)
"""Modules of the engine, as paths, in which each text is a sentence that a window shows."""

ALONE = ("People", "assigned", "rated", "seconds", "shown", "your")
"""Single words of those modules that stand in sentences as values."""

NEVER_SHOWN = ("method", "name")
"""What is named so in them is for whoever computes on."""

NOT_SHOWN = ("engine/commands/", "engine/cli.py", "engine/command.py", "engine/worker/__main__.py")
"""Only a terminal shows what these say."""

_WORD = re.compile(r"[A-Za-z]{2}")
_VALUE = re.compile(r"\{\w+\}")


def engine_texts(root: Path = ROOT) -> list[str]:
    """Return all texts and templates, sorted."""
    texts = [*declared(), *read_off(root), *ALONE]
    return sorted({text for text in texts if _WORD.search(_VALUE.sub("", text))})


def declared() -> Iterator[str]:
    """Yield the texts of settings, registered classes and models."""
    for row in settings.describe():
        yield from (
            row.title,
            row.help,
            row.group,
            row.none,
            *(each.capitalize() for each in row.choices if each not in row.called),
        )
    for each in (*SOURCES, *RANKERS, *METHODS, *PICTURE_METHODS, *TEXT_MODELS):
        yield from (each.title, str(getattr(each, "help", "")))
    for entry in load(ASSETS).model:
        yield from (entry.good_for, entry.noted)
    yield from (*gallery.ROWS, gallery.OWN_RANKER, gallery.BY_WORDS, gallery.CHANCE)
    yield from (repeats.KNOWN, repeats.HISTORY, repeats.EARLIER, write_arms.NO_POST, write_arms.A_COPY)
    yield from (draw_arms.A_COPY, draw_arms.UNSAFE)
    yield from _of_what_is_kept()


def _of_what_is_kept() -> Iterator[str]:
    """Yield what tables and files hold, what texts leave for, and why files of an export are left alone."""
    yield from (tables.title(table.name) for table in metadata.sorted_tables)
    yield from (*stored.FILES.values(), stored.OTHER, stored.COPY)
    yield from (*consent.PURPOSES.values(), *consent.TELLS.values())
    yield from (rule.why for source in SOURCES for rule in source.files)
    yield from (UNKNOWN_FILE, NOT_NEEDED)


def read_off(root: Path) -> Iterator[str]:
    """Yield messages and hints of errors, labels and units of progress, what receipts and the ledger say, and all texts
    of `ALL_SHOWN`.
    """
    trees = {path.relative_to(root).as_posix(): ast.parse(path.read_text("utf-8")) for path in _files(root)}
    anywhere = {name: text for tree in trees.values() for name, text in _constants(tree)}
    for path, tree in trees.items():
        constants = anywhere | dict(_constants(tree))
        for call in _calls(tree):
            name = _name(call.func)
            values = [*call.args, *(word.value for word in call.keywords if word.arg in ("message", "hint", "unit"))]
            if name in ERRORS or name == "Progress":
                for value in values:
                    yield from _texts(value, constants)
        for value in (*_told(tree), *(_returned(tree) if path.startswith("engine/feeds/") else ())):
            yield from _texts(value, constants)
        if path in ALL_SHOWN:
            yield from _all_texts(tree)


def _told(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield what a call puts into a receipt, or into the ledger."""
    for call in _calls(tree):
        given = {word.arg: word.value for word in call.keywords}
        match _name(call.func):
            case "Skipped" | "skipped" | "example":
                yield from (*call.args[:1], *filter(None, [given.get("reason")]))
            case "Recognition":
                yield from call.args[1:]
            case "Entry":
                yield from filter(None, [given.get("purpose"), given.get("destination")])
            case "keep_row":
                yield from call.args
            case "fromkeys":
                yield from (each for each in call.args if isinstance(each, ast.Name) and each.id == "TRICKS")
            case _:
                pass


def _returned(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield short phrases that functions return as the reason for something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant | ast.IfExp):
            yield from (
                part
                for part in ast.walk(node.value)
                if isinstance(part, ast.Constant) and " " in str(part.value) and "\n" not in str(part.value)
            )


def template(node: ast.JoinedStr) -> str:
    """Return an f-string with a name for each value, unlike any other in it."""
    parts: list[str] = []
    names: list[str] = []
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value).replace("{", "{{").replace("}", "}}"))
        elif isinstance(value, ast.FormattedValue):
            words = re.findall(r"[a-z_]\w*", ast.unparse(value.value)) or ["value"]
            name = words[-1].strip("_") or "value"
            names.append(name)
            parts.append("{" + name + (str(names.count(name)) if names.count(name) > 1 else "") + "}")
    return "".join(parts)


def _texts(node: ast.expr, constants: dict[str, str]) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr():
            yield template(node)
        case ast.IfExp(body=body, orelse=other):
            yield from _texts(body, constants)
            yield from _texts(other, constants)
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in constants:
            yield constants[name]
        case _:
            return


def _all_texts(tree: ast.Module) -> Iterator[str]:
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inner = {
        id(part)
        for node in ast.walk(tree)
        for whole in _never_shown(node)
        for part in ast.walk(whole)
        if whole is not part or not isinstance(node, ast.JoinedStr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in docs | inner:
            yield from (text for text in _texts(node, {}) if " " in text.strip())


def _never_shown(node: ast.AST) -> list[ast.AST]:
    match node:
        case ast.JoinedStr():
            return [node]
        case ast.keyword(arg=str(name), value=value) if name in NEVER_SHOWN:
            return [value]
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value) if name in NEVER_SHOWN:
            return [value]
        case _:
            return []


def _constants(tree: ast.Module) -> Iterable[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield node.targets[0].id, value.value


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(func: ast.expr) -> str:
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def _files(root: Path) -> list[Path]:
    files = sorted((root / "engine").rglob("*.py"))
    return [path for path in files if not path.relative_to(root).as_posix().startswith(NOT_SHOWN)]
