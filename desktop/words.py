"""Every text of the window in the person's language, through Qt's translations.

A file that shows words has a context of its own, which lupdate reads off the variable, so both have one name:

    HELP = Texts("HELP")
    HELP.tr("Keys")
    HELP.tr("{name} is here.").format(name=name)
    HELP.plural("%n post of {place}", "%n posts of {place}", count).format(place=place)
    TITLE = HELP.later("Keys")  # at module or class level, where no language is chosen yet
    HELP.tr(TITLE)

lupdate reads literals only, and nothing inside of an f-string. English needs no file; German is
`assets/translations/de.ts`, and `python -m recipes.translations` brings it up to date. Numbers and times are written
here, too, as the language does.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QTranslator

from engine.core.paths import ASSETS

ENGLISH = "en"
SYSTEM = "system"
LANGUAGES = {ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom), "de": QLocale("de_DE")}
"""Each with how it writes numbers and times where the system speaks another language."""


class _Language:
    """What is spoken now; one for the process, as the font is."""

    code = ENGLISH
    locale = LANGUAGES[ENGLISH]
    ours: QTranslator | None = None  # None for English, which is what the code holds

    def __init__(self) -> None:
        self.installed: list[QTranslator] = []


_NOW = _Language()


class Texts:
    """The texts of one file. `context` is also the name of the variable that holds it."""

    def __init__(self, context: str) -> None:
        self.context = context

    def tr(self, text: str, note: str = "") -> str:
        """Return a text in the person's language; `note` tells apart what English says in the same words."""
        return self._found(text, note) or text

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the form that fits `count`, which is put in for %n. English is `one` for 1, else `many`."""
        words = self._found(one, many, count) or (one if count == 1 else many)
        return words.replace("%n", number(count))

    def later(self, text: str) -> str:
        """Return `text` as it is; lupdate finds it here, and `tr` translates it later."""
        return text

    def _found(self, text: str, note: str, count: int = -1) -> str:
        return (_NOW.ours.translate(self.context, text, note, count) or "") if _NOW.ours is not None and text else ""


WORDS = Texts("WORDS")


def speak(choice: str) -> None:
    """Speak a language from now on: its code, or "system". What is on the screen already stays as it is."""
    code = _of_system() if choice == SYSTEM else choice
    if code != _NOW.code:
        listen(code, translator(code) if code != ENGLISH else None)


def listen(code: str, ours: QTranslator | None) -> None:
    """Take texts from a translator, or, with None, those in the code; numbers and times as `code` says."""
    while _NOW.installed:
        QCoreApplication.removeTranslator(_NOW.installed.pop())
    _NOW.code, _NOW.ours = code, ours
    system = QLocale.system()
    _NOW.locale = system if system.name().partition("_")[0] == code else LANGUAGES[code]
    qt = QTranslator()
    qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for each in (qt, ours):  # Qt's own dialogs, and ours
        if each is not None and not each.isEmpty():
            QCoreApplication.installTranslator(each)
            _NOW.installed.append(each)


def translator(code: str, assets: Path = ASSETS) -> QTranslator:
    """Return the shipped translation of a language. Raises FileNotFoundError for one that did not ship."""
    made = QTranslator()
    path = assets / "translations" / f"{code}.qm"
    if not made.load(str(path)):
        raise FileNotFoundError(path)
    return made


def spoken() -> str:
    """Return the code of the language that is spoken now."""
    return _NOW.code


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the language writes it: 1,234.5 or 1.234,5."""
    return _NOW.locale.toString(float(value), "f", decimals)


def as_written(text: str) -> str:
    """Return a number that is written as in English, 1,234.5, as the language writes it."""
    marks = {",": _NOW.locale.groupSeparator(), ".": _NOW.locale.decimalPoint()}
    return "".join(marks.get(letter, letter) for letter in text)


def day(at: float) -> str:
    """Return the local day of a time in seconds since 1970."""
    return _NOW.locale.toString(QDateTime.fromSecsSinceEpoch(int(at)), WORDS.tr("d MMM yyyy", "a day, in Qt's letters"))


def moment(at: float) -> str:
    """Return the local day and minute of a time in seconds since 1970."""
    pattern = WORDS.tr("d MMM yyyy, HH:mm", "a time, in Qt's letters")
    return _NOW.locale.toString(QDateTime.fromSecsSinceEpoch(int(at)), pattern)


def listed(parts: list[str]) -> str:
    """Return parts as a list in a sentence: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return WORDS.tr("{most} and {last}", "a list").format(most=", ".join(parts[:-1]), last=parts[-1])


def quoted(text: str) -> str:
    """Return a text between the language's quotation marks."""
    return WORDS.tr("“{text}”", "a quotation").format(text=text)


def _of_system() -> str:
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), ENGLISH)
