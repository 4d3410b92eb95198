"""What is read from a screen's file is what its class says."""

import pytest

from tests.factories.windows import Desk, desk  # noqa: F401 - desk is a fixture

from desktop import outline as outline_module  # isort: skip - after the platform was chosen
from desktop.outline import Outline, outline_of, outlines, read_outline  # isort: skip
from desktop.screen import SCREENS  # isort: skip

PLAIN = """
@SCREENS.register
class Later(Screen):
    \"""Comes later.\"""

    name = "later"
    title = {title}
    icon = "laugh"
    key = "L"
    remembered = False

    def __init__(self, app):
"""


def test_every_outline_is_what_the_class_says():
    told = {each.name: each for each in outlines()}
    assert sorted(told) == SCREENS.names()
    for cls in SCREENS:
        fields = {name: getattr(cls, name) for name in Outline.__struct_fields__ if name != "file"}
        assert told[cls.name] == Outline(file=told[cls.name].file, **fields)
        assert told[cls.name].screen() is cls
    assert [each.order for each in outlines()] == sorted(each.order for each in outlines())


def test_no_file_has_to_be_run_for_its_outline(monkeypatch):
    monkeypatch.setattr(outline_module, "SCREENS", ())
    assert [outline_of(each.file) for each in outlines()] == list(outlines())


@pytest.mark.parametrize("title", ['"Later"', 'TITLES.later("Later")', 'tr("Screen", "Later")'])
def test_a_title_may_be_marked_for_translation(title):
    wanted = Outline(file="later", name="later", title="Later", icon="laugh", key="L", remembered=False)
    assert read_outline("later", PLAIN.format(title=title)) == wanted


@pytest.mark.parametrize(
    "source", ["", PLAIN.format(title="words[3]"), PLAIN.format(title="5"), "@SCREENS.register\nx"]
)
def test_a_file_that_does_not_say_it_plainly_is_run_instead(source, monkeypatch):
    with pytest.raises((ValueError, SyntaxError)):
        read_outline("taste", source)
    plain = outline_of("taste")
    monkeypatch.setattr(outline_module.pkgutil, "get_data", lambda _package, _file: source.encode())
    assert outline_of("taste") == plain


def test_a_file_that_cannot_be_read_is_run_instead(monkeypatch):
    plain = outline_of("import_")
    for answer in (lambda *_: None, lambda *_: (_ for _ in ()).throw(OSError())):
        monkeypatch.setattr(outline_module.pkgutil, "get_data", answer)
        assert outline_of("import_") == plain
