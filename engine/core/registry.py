"""Finds the files of an open folder: a module dropped in it needs no second edit."""

import importlib
import pkgutil
from collections.abc import Iterator
from difflib import get_close_matches
from typing import ClassVar, Generic, TypeVar

from engine.core.errors import UnknownName


class Registered:
    """Base of every class that a registry can hold.

    Attributes:
        name: saved in settings and results, so it never changes once released.
        title: shown to the person.
    """

    name: ClassVar[str]
    title: ClassVar[str]


T = TypeVar("T", bound=Registered)
C = TypeVar("C", bound=Registered)


class Registry(Generic[T]):
    """Classes of one kind, each registered by the one file that defines it.

    Args:
        base: the contract that every class extends.
        kind: the word used in messages, such as "alignment method".
        folder: the package whose modules register themselves when imported.
    """

    def __init__(self, base: type[T], *, kind: str, folder: str) -> None:
        self._base = base
        self._kind = kind
        self._folder = folder
        self._classes: dict[str, type[T]] = {}
        self._searched = False

    def register(self, cls: type[C]) -> type[C]:
        """Class decorator. Raises TypeError for a foreign class, ValueError when the name is taken."""
        entry: type[Registered] = cls
        if not issubclass(entry, self._base):
            raise TypeError(f"{cls.__name__} is not a {self._base.__name__}")
        if cls.name in self._classes:
            raise ValueError(f"two {self._kind}s are called {cls.name!r}")
        self._classes[cls.name] = entry
        return cls

    def __iter__(self) -> Iterator[type[T]]:
        self._search()
        return iter(sorted(self._classes.values(), key=lambda cls: cls.name))

    def __getitem__(self, name: str) -> type[T]:
        """Raises UnknownName, suggesting the nearest name there is."""
        self._search()
        if name not in self._classes:
            near = get_close_matches(name, self._classes, n=1, cutoff=0.4)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(sorted(self._classes))}."
            raise UnknownName(f"There is no {self._kind} called {name!r}.", hint)
        return self._classes[name]

    def in_file(self, module: str, name: str) -> type[T]:
        """Return the class that one file of the folder registers, without loading the others. Raises UnknownName."""
        importlib.import_module(f"{self._folder}.{module}")
        return self._classes[name] if name in self._classes else self[name]

    def names(self) -> list[str]:
        """All registered names, sorted."""
        return [cls.name for cls in self]

    def _search(self) -> None:
        if self._searched:
            return
        package = importlib.import_module(self._folder)
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{self._folder}.{module.name}")
        self._searched = True
