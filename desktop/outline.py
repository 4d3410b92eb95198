"""What screens say of themselves, read from their files: a window names all, and runs the code of those it shows."""

import ast
import pkgutil
from functools import cache

import msgspec

from desktop import screens
from desktop.screen import SCREENS, TITLES, Screen

REGISTERED = "@SCREENS.register"


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """What the rail and the keys need of a screen; as in `Screen`. `file` is the one that it is in, without ending."""

    file: str
    name: str
    title: str
    icon: str
    key: str
    order: int = Screen.order
    remembered: bool = Screen.remembered

    def called(self) -> str:
        """Return its title in the person's language."""
        return TITLES.tr(self.title)

    def screen(self) -> type[Screen]:
        """Return the class; its code is loaded now, if it was not."""
        return SCREENS.in_file(self.file, self.name)


@cache
def outlines() -> tuple[Outline, ...]:
    """Return those of all screens, in their order."""
    found = [outline_of(module.name) for module in pkgutil.iter_modules(screens.__path__)]
    return tuple(sorted(found, key=lambda outline: outline.order))


def outline_of(file: str) -> Outline:
    """Return what one file says; where it cannot be told from its text, the class is loaded and asked."""
    try:
        said = read_outline(file, (pkgutil.get_data(screens.__name__, f"{file}.py") or b"").decode("utf-8"))
    except (OSError, SyntaxError, ValueError):  # as msgspec's are
        cls = next(cls for cls in SCREENS if cls.__module__ == f"{screens.__name__}.{file}")
        fields = [name for name in Outline.__struct_fields__ if name != "file"]
        said = Outline(file=file, **{name: getattr(cls, name) for name in fields})
    return said


def read_outline(file: str, source: str) -> Outline:
    """Return what a screen's class begins with. Raises ValueError, SyntaxError where that is not plain to see."""
    start = source.index(REGISTERED)
    head = ast.parse(source[start : source.index("\n    def ", start)]).body[0]
    lines = [line for line in head.body if isinstance(line, ast.Assign)] if isinstance(head, ast.ClassDef) else []
    said = {line.targets[0].id: _constant(line.value) for line in lines if isinstance(line.targets[0], ast.Name)}
    return msgspec.convert(said | {"file": file}, Outline)


def _constant(value: ast.expr) -> object:
    """Return what is written there, or in a call that marks it for translation; None for all else."""
    if isinstance(value, ast.Call) and value.args:
        value = value.args[-1]
    return value.value if isinstance(value, ast.Constant) else None
