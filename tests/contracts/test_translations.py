"""Every translation in `assets/translations`: whole, up to date by Qt's own tools, and shown on every screen."""

import ast
import re
import shutil
from pathlib import Path

import msgspec
import pytest
from lxml import etree

from tests.architecture.test_words import FILES
from tests.factories.languages import Brackets, left_in_english, texts_of
from tests.factories.windows import desk, fill  # noqa: F401 - desk is a fixture

from desktop.app import build  # isort: skip - after the platform was chosen
from desktop.engine_words import said, told
from desktop.notices import of_error
from desktop.screen import SCREENS
from desktop.screens.help import HELP
from desktop.widgets.two_steps import STEPS
from desktop.words import LANGUAGES, listen, number, speak, spoken, translator
from engine.core.catalogue import load
from engine.core.errors import ModelMissing
from engine.core.paths import ASSETS
from engine.text.method import METHODS
from recipes.engine_texts import engine_texts
from recipes.translations import TRANSLATIONS, files, quoted, release, update

VALUE = re.compile(r"\{\w*\}|%n")

SAID_AS_IT_IS = {
    "Inside", "Joke", "Reddit", "Instagram", "TikTok", "Ctrl", "MB", "GB", "Rücktaste", "jokes", "dadjokes",
}  # fmt: skip
"""Names, which no language changes, and what Qt itself translates."""

PATH = re.compile(r"[^\s⟦⟧]*[/\\][^\s⟦⟧]*")
"""Of a file, or an address."""

MODELS = sorted((name for entry in load(ASSETS).model for name in (entry.title, entry.id)), key=len, reverse=True)
OF_A_METHOD = re.compile(rf"^({'|'.join(METHODS.names())}): ", re.MULTILINE)
"""What stands for a method in a plan, before what is said of it."""

Message = tuple[str, str, str, bool]


def messages(ts: Path) -> dict[Message, list[str] | None]:
    """Return context, source, note and whether it counts, of each message: its translations, or None if unfinished."""
    found: dict[Message, list[str] | None] = {}
    for context in etree.parse(ts).getroot().iter("context"):
        for each in context.iter("message"):
            translation = each.find("translation")
            counts = each.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if counts else [translation.text]
            key = (context.findtext("name"), each.findtext("source"), each.findtext("comment") or "", counts)
            found[key] = None if translation.get("type") or not all(forms) else forms
    return found


def in_code() -> set[Message]:
    """Return what the window's code asks for, as Python reads it."""
    found: set[Message] = set()
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id=context), attr="tr" | "later" | "plural" as how)):
                    words = [each.value for each in node.args if isinstance(each, ast.Constant)]
                    if context.isupper() and words:
                        note = words[1] if len(words) > 1 else ""
                        found.add((context, words[0], note, how == "plural"))
                case _:
                    pass
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """Each translation as it is after a run of lupdate."""
    folder = tmp_path_factory.mktemp("fresh")
    for ts in files():
        update(Path(shutil.copy(ts, folder)))
    return folder


def test_every_language_that_can_be_chosen_ships():
    assert {f"{code}.ts" for code in LANGUAGES} - {"en.ts"} == {ts.name for ts in files()}


@pytest.mark.parametrize("ts", files(), ids=lambda ts: ts.name)
def test_a_translation_lacks_nothing(ts):
    assert [key for key, forms in messages(ts).items() if forms is None] == []


@pytest.mark.parametrize("ts", files(), ids=lambda ts: ts.name)
def test_a_translation_is_up_to_date(ts, fresh):
    assert set(messages(ts)) == set(messages(fresh / ts.name)), "run: python -m recipes.translations"


def test_lupdate_finds_what_the_code_asks_for(fresh):
    found = {key for key in messages(fresh / "de.ts") if key[0] != "ENGINE"}

    assert found == in_code()


def values(text: str) -> set[str]:
    return set(VALUE.findall(text))


def in_pairs(key: Message, forms: list[str]) -> list[tuple[str, str]]:
    """Return each form with the English of its values; the form for one may leave its number out, or have it."""
    _, text, many, counts = key
    if not counts:
        return [(forms[0], text)]
    return [(f"{forms[0]} %n", f"{text} %n"), *((form, many) for form in forms[1:])]


@pytest.mark.parametrize("ts", files(), ids=lambda ts: ts.name)
def test_a_translation_has_the_same_values(ts):
    wrong = [
        (key[1], forms)
        for key, forms in messages(ts).items()
        if forms is not None and any(values(form) != values(text) for form, text in in_pairs(key, forms))
    ]

    assert wrong == []


def test_one_thing_has_one_word():
    shown = "\n".join(form for forms in messages(TRANSLATIONS / "de.ts").values() for form in forms or ())

    assert "Juror" in shown and "Richter" not in shown  # a judge


@pytest.mark.parametrize("ts", files(), ids=lambda ts: ts.name)
def test_what_the_app_reads_is_made_of_what_was_reviewed(ts, tmp_path):
    release(ts, tmp_path / "made.qm")

    assert ts.with_suffix(".qm").read_bytes() == (tmp_path / "made.qm").read_bytes(), "python -m recipes.translations"


def test_the_engines_texts_are_collected_anew():
    assert msgspec.json.decode((TRANSLATIONS / "engine.json").read_bytes()) == engine_texts()


def test_a_missing_and_an_unfinished_text_are_found(tmp_path, fresh):
    ts = tmp_path / "de.ts"
    text = (fresh / "de.ts").read_text("utf-8")
    broken = text.replace("<source>Keys</source>", "<source>Keyes</source>", 1)
    ts.write_text(broken.replace("<translation>Diagnose<", '<translation type="unfinished">Diagnose<'), "utf-8")
    found = messages(ts)

    assert set(found) != set(messages(fresh / "de.ts"))
    assert found["HELP", "Diagnostics", "", False] is None


def test_plurals_numbers_and_values_are_as_the_language_has_them(qapp):
    speak("en")
    assert [STEPS.plural("%n post", "%n posts", n) for n in (0, 1, 1234)] == ["0 posts", "1 post", "1,234 posts"]
    assert HELP.tr("Go to {screen}").format(screen="x") == "Go to x"
    speak("de")
    assert [STEPS.plural("%n post", "%n posts", n) for n in (0, 1, 1234)] == [
        "0 Beiträge",
        "1 Beitrag",
        "1.234 Beiträge",
    ]
    assert HELP.tr("Go to {screen}").format(screen="x") == "Gehe zu: x"
    assert number(1234.56, 1) == "1.234,6"
    assert HELP.tr("Nobody translated this.") == "Nobody translated this."
    speak("en")


def test_a_language_that_did_not_ship_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        translator("de", tmp_path)


def test_the_window_speaks_what_the_person_chose(desk, workspace):  # noqa: F811
    workspace.change_settings(language="de")
    desk.replace(build(workspace))
    assert spoken() == "de"
    assert desk.window("help").current().page.title.text() == "Hilfe"


@pytest.mark.parametrize("values", ["a", "{b} %n {0}", "two\nlines", "ends. Loading"])
def test_a_text_of_the_engine_with_values_is_found_by_its_template(values, monkeypatch):
    listen("de", Brackets())
    monkeypatch.setattr(
        "desktop.engine_words.ENGINE.tr", lambda text: {"Loading {title}": "Lade {title}"}.get(text, text)
    )
    assert said(f"Loading {values}") == f"Lade {values}"
    assert said("Nobody said this.") == "Nobody said this."
    speak("en")


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "You liked 3 of 12: the true rate may be 9 % to 53 %. The other methods are compared with this one.",
            "Dir gefielen 3 von 12: Der wahre Anteil kann 9 % bis 53 % sein. "
            "Die anderen Methoden werden mit dieser verglichen.",
        ),
        (
            "In 1 round with a card of both, it alone was liked in 1 and “x” alone in 0: no difference shown; "
            "the evidence is 1,234 to 1.",
            "In 1 Runde mit einer Karte von beiden gefiel nur sie in 1 und nur „x“ in 0: kein Unterschied gezeigt; "
            "die Evidenz ist 1.234 zu 1.",
        ),
        ("Nobody said this. No card came twice.", "Nobody said this. Keine Karte kam zweimal."),
        ("x, of somebody else, not ranked", "x, von jemand anderem, ohne Rangfolge"),
        (
            "Every card of “x” and “y, A” is one of several tries, drawn by chance.",
            "Jede Karte von „x“ und „y, A“ ist einer von mehreren Versuchen, zufällig gezogen.",
        ),
        (
            "You agreed with yourself on 80 %: it agrees with you less than you do.",
            "Mit dir selbst warst du dir bei 80 % einig: Der Juror ist es mit dir weniger.",
        ),
    ],
)
def test_sentences_in_a_row_and_their_values_are_in_the_language(english, german):
    speak("de")
    found = told(english)
    speak("en")
    assert (found, told(english)) == (german, english)


def test_every_template_of_the_engine_matches_what_it_was_made_of():
    listen("de", Brackets())
    for text in engine_texts():
        made = text.format(**{name: f"<{name}>" for name in re.findall(r"\{(\w+)\}", text)})
        assert said(made).startswith("⟦"), text
    speak("en")


def test_an_error_is_shown_in_the_language():
    listen("de", Brackets())
    notice = of_error(ModelMissing("Choose one there.", "Choose one there."))
    speak("en")
    assert notice.message == notice.hint == "⟦Choose one there.⟧"


@pytest.mark.parametrize("text", ['a "b"', "a\\b", "a\nb", "Öß “x” …"])
def test_lupdate_reads_what_is_quoted(text):
    assert ast.literal_eval(quoted(text)) == text


@pytest.mark.parametrize("name", SCREENS.names())
def test_a_screen_says_nothing_past_the_translation(name, desk, workspace):  # noqa: F811
    fill(workspace, [f"{n}" for n in range(12)], likes=5)
    listen("de", Brackets())
    screen = desk.window(name).current()
    left = {text: lack for text in texts_of(screen) if (lack := english(text))}
    assert left == {}


def english(text: str) -> str:
    """Return words of a text that are neither in brackets nor names."""
    for title in MODELS:
        text = text.replace(title, "")
    words = left_in_english(PATH.sub("", OF_A_METHOD.sub("", text))).split()
    return " ".join(word for word in words if word not in SAID_AS_IT_IS)


def test_what_goes_past_the_translation_would_be_found():
    assert english("⟦Go to ⟦Feed⟧⟧ 12 MB of Inside Joke") == "of"
