"""Every text of the window goes through `desktop.words`, and Qt's lupdate finds each of them."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "desktop").rglob("*.py"))
TRANSLATED = {"tr", "later", "plural"}
NEVER_SHOWN = {
    "Key", "Signal", "Texts", "bind", "bind_sequence", "cast", "colour", "debug", "error", "exception", "getLogger",
    "getattr", "icon", "info", "isinstance", "key", "paint_icon", "property", "restyle", "setObjectName",
    "setProperty", "startswith", "submit", "value", "warning",
}  # fmt: skip
"""Functions that take names, not words."""

NOT_THE_WINDOW = {
    "desktop/__main__.py": "a terminal shows it",
    "desktop/demo.py": "the demo person's",
    "desktop/scripted_taste.py": "who rates in the tour",
    "desktop/shots.py": "pictures for the docs",
    "desktop/stylesheet.py": "Qt's style sheets",
    "desktop/tour.py": "a terminal shows it",
}
NAMES = {
    "Inside Joke", "Inter", "Fusion", "Reddit", "Instagram", "X", "TikTok", "MB", "PNG", "Qt",
    "Return", "Enter", "Escape", "Down", "Up", "Left", "Right", "Delete", "Backspace", "Space", "Esc", "Del",
}  # fmt: skip
"""Names, and keys as Qt calls them: the same in every language."""

FORMED = re.compile(r"\s[A-Za-z]|[A-Za-z]\s|^[A-Z]")
"""What an f-string has around its values where it is words, and not a name."""


def untranslated(source: str) -> list[str]:
    """Return literals that read like words, numbers or times for a person, and do not go through `desktop.words`.

    A line that says `# english` is meant so.
    """
    tree, lines = ast.parse(source), source.splitlines()
    skipped = {id(part) for node in ast.walk(tree) for quiet in _quiet(node) for part in ast.walk(quiet)}
    found: list[str] = []
    for node in ast.walk(tree):
        if id(node) in skipped or (isinstance(node, ast.expr) and "# english" in lines[node.lineno - 1]):
            skipped |= {id(part) for part in ast.walk(node)}
            continue
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in node.values if isinstance(part, ast.Constant)}
            words = " ".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
            specs = " ".join(_spec(part) for part in node.values)
            if FORMED.search(words) or re.search("[,f%]", specs):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _reads_like_words(node.value):
            found.append(f"{node.lineno}: {node.value}")
        elif isinstance(node, ast.Name | ast.Attribute) and _called(node) in ("strftime", "capitalize", "title_case"):
            found.append(f"{node.lineno}: {ast.unparse(node)}")
    return found


def _reads_like_words(text: str) -> bool:
    shown = text.strip() not in NAMES and re.search(r"[A-Za-z]{2}", text)
    return bool(shown and (re.search(r"[A-Za-z,.;:…] [A-Za-z]", text) or re.match(r"\s*[A-Z]", text)))


def _quiet(node: ast.AST) -> list[ast.AST]:
    """Parts of a node in which no text is shown."""
    match node:
        case ast.Module() | ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            plain = [each for each in node.body if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)]
            return [*plain, *filter(None, [getattr(node, "returns", None)])]
        case ast.Call(func=func) if _called(func) in TRANSLATED | NEVER_SHOWN:
            return [each for each in node.args if not isinstance(each, ast.Call)]
        case ast.Raise() | ast.Compare():
            return [node]
        case ast.Subscript(slice=inner):
            return [inner]
        case ast.arg(annotation=kind) | ast.AnnAssign(annotation=kind) if kind is not None:
            return [kind]
        case _:
            return []


def _called(func: ast.expr) -> str:
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def _spec(part: ast.expr) -> str:
    spec = part.format_spec if isinstance(part, ast.FormattedValue) else None
    return "".join(str(each.value) for each in getattr(spec, "values", []) if isinstance(each, ast.Constant))


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", [file for file in FILES if _name(file) not in NOT_THE_WINDOW], ids=_name)
def test_every_text_goes_through_the_words(file):
    found = untranslated(file.read_text("utf-8"))

    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        'label("Keys")',
        'f"{n} posts"',
        'f"{n:,}"',
        'f"{n:.1f}"',
        'return "and more"',
        'X = {"a": "Two words"}',
        "strftime(at)",
        'f"{HELP.tr(words)} more"',
    ],
)
def test_a_text_that_is_not_translated_would_be_found(line):
    assert untranslated(f"def f():\n    {line}") != []


@pytest.mark.parametrize(
    "line",
    [
        'label(HELP.tr("Keys and more"))',
        'HELP.tr("{a} and {b}").format(a=a, b=b)',
        'HELP.plural("%n post", "%n posts", n)',
        'setObjectName("Page")',
        'f"{name}: {number(n)}"',
        'raise ValueError("Two words")',
        'x == "Two words"',
        'X = ("like", "dislike")',
    ],
)
def test_what_is_no_text_is_left_alone(line):
    assert untranslated(f"def f():\n    {line}") == []


def contexts(file: Path) -> list[tuple[str, str]]:
    """Return the variable and the context of each `Texts` of a file."""
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    return [
        (_called(node.targets[0]), ast.literal_eval(node.value.args[0]))
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _called(node.value.func) == "Texts"
    ]


def test_a_context_is_called_as_its_variable_and_no_two_files_share_one():
    found = [each for file in FILES for each in contexts(file)]

    assert [pair for pair in found if pair[0] != pair[1]] == []
    assert [name for name, count in Counter(name for name, _ in found).items() if count > 1] == []
