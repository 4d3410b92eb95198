"""Every setting in one place: made from the declaration, shown at once, taken back by one click. And your own keys."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop.engine_words import said
from desktop.keys import KEYMAP, KEYS, key, sign, taken
from desktop.notices import Notice, of_error
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.wear import wear
from desktop.widgets.key_row import KeyLine
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, tab_as_laid_out
from desktop.widgets.setting_row import SettingLine, number_words
from desktop.words import Texts
from engine.core import settings
from engine.workflows.choose_settings import SettingRow, SettingsForm, change_setting, settings_form

SETTINGS = Texts("SETTINGS")

UNDO_S = 12
WORDS = {True: SETTINGS.later("on"), False: SETTINGS.later("off")}


@SCREENS.register
class SettingsScreen(Screen):
    """Reads the form whenever it is shown; every change is kept at once, and says how to take it back."""

    name = "settings"
    title = TITLES.later("Settings")
    icon = "sliders"
    key = "E"
    order = 70

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.page = Page(self.called())
        self.page.line.setText(SETTINGS.tr("Changes hold at once, and stay on this machine."))
        self.reset = QPushButton(SETTINGS.tr("Reset all"))
        self.reset.setToolTip(SETTINGS.tr("Everything but the models and your keys, as the app came"))
        self.reset.clicked.connect(self.reset_all)
        self.page.beside_title(self.reset)
        self._values: dict[str, object] = {}
        self.lines: dict[str, SettingLine] = {}
        self.key_lines: dict[str, KeyLine] = {}
        self.form = QVBoxLayout()
        self.form.setSpacing(STEP)
        self.page.column.addLayout(self.form)
        self._build_keys()
        self._build_data()
        self.page.column.addStretch(1)
        self.body.addWidget(self.page, 1)

    def entered(self) -> None:
        """Read the form again: the models' process, or the command line, may have changed it."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: settings_form(ws), then=self._show, failed=self.show_error)

    def change(self, name: str, value: object) -> None:
        """Change a setting; offer to change it back."""
        before, ws = getattr(self.app.workspace.settings, name), self.app.workspace

        def changed(row: SettingRow) -> None:
            self._apply(name)
            self._tell(row, lambda: self.change(name, before))

        def failed(error: Exception) -> None:
            self.lines[name].show_value(before)
            action = SETTINGS.tr("See the models") if name in ("model", "encoder", "picture_model") else ""
            self.notices.show_notice(of_error(error, action=action, do=lambda: self.app.signals.go.emit("models")))

        self.app.tasks.start(lambda: change_setting(ws, name, value), then=changed, failed=failed, lane=Lane.write)

    def reset_all(self) -> None:
        """Give everything but the models its default; offer to take that back."""
        now = self.app.workspace.settings
        rows = [row for row in settings.describe() if row.group != settings.MODELS]
        before = {row.name: getattr(now, row.name) for row in rows}
        self._set({row.name: row.default for row in rows}, before, SETTINGS.tr("Everything is as the app came."))

    def choose_key(self, name: str, sequence: str) -> None:
        """Give something another key, unless that does something already."""
        if other := taken(sequence, name):
            words = SETTINGS.tr("{key} already means: {what}.").format(key=sign(sequence), what=other)
            hint = SETTINGS.tr("Choose another key, or change that one first.")
            self.notices.show_notice(Notice(words, hint, "bad", seconds=UNDO_S))
            return
        words = SETTINGS.tr("{what}: {now}.").format(what=key(name).words, now=sign(sequence))
        self._set_keys(self.app.workspace.settings.keys | {name: (sequence,)}, words)

    def reset_key(self, name: str) -> None:
        """Give something the key that it came with; where that is taken by now, say by what."""
        for sequence in key(name).usual:
            if other := taken(sequence, name):
                words = SETTINGS.tr("{key} means {what} by now.").format(key=sign(sequence), what=other)
                hint = SETTINGS.tr("Change that one first.")
                self.notices.show_notice(Notice(words, hint, "bad", seconds=UNDO_S))
                return
        left = {each: keys for each, keys in self.app.workspace.settings.keys.items() if each != name}
        self._set_keys(left, SETTINGS.tr("{what}: as it was.").format(what=key(name).words))

    def reset_keys(self) -> None:
        """Give everything the keys that it came with."""
        self._set_keys({}, SETTINGS.tr("All keys are as they came."))

    def _set_keys(self, chosen: dict[str, tuple[str, ...]], words: str) -> None:
        self._set({"keys": chosen}, {"keys": self.app.workspace.settings.keys}, words)

    def _set(self, values: dict[str, object], before: dict[str, object], words: str) -> None:
        ws = self.app.workspace

        def done(_result: object) -> None:
            for name in values:
                self._apply(name)
            self.entered()
            taken_back = SETTINGS.tr("Taken back.")

            def back() -> None:
                self._set(before, values, taken_back)

            self.notices.show_notice(Notice(words, action=SETTINGS.tr("Undo"), do=back, seconds=UNDO_S))

        self.app.tasks.start(lambda: ws.change_settings(**values), then=done, failed=self.show_error, lane=Lane.write)

    def _apply(self, name: str) -> None:
        """Make a setting hold in this window, and tell whom it concerns."""
        now = self.app.workspace.settings
        match name:
            case "theme" | "text_size" | "reduce_motion" | "keys":
                wear(self.app.theme, now)
            case "language":
                pass  # the next start speaks it
            case "model" | "encoder" | "picture_model" | "summary_model" | "precision":
                self.app.signals.changed.emit("models")
            case _:
                self.app.signals.changed.emit("taste")
        self._offer_keys()

    def _tell(self, row: SettingRow, undo: object) -> None:
        line = self.lines[row.declared.name]
        waits = row.declared.name == "encoder" and bool(self.app.workspace.settings.encoder_wanted)
        line.show_value(row.value)
        words = SETTINGS.tr("{what}: {now}.").format(what=said(row.declared.title), now=_value_words(row))
        if waits:
            words = SETTINGS.tr("Your posts are being read with it; the one before serves until then.")
        self.notices.show_notice(Notice(words, action=SETTINGS.tr("Undo"), do=undo, seconds=UNDO_S))  # pyright: ignore[reportArgumentType]

    def _show(self, form: SettingsForm) -> None:
        began, self._values = bool(self._values), {row.declared.name: row.value for row in form.settings}
        if not began:
            self.app.tasks.in_slices(self, self._fill(form))
        for name, line in self.lines.items():
            line.show_value(self._values[name])

    def _fill(self, form: SettingsForm) -> Iterator[None]:
        for group, rows in groupby(form.settings, lambda row: row.declared.group):
            head = label(said(group), "heading")
            head.setContentsMargins(0, 3 * STEP, 0, STEP)
            self.form.addWidget(head)
            for row in rows:
                line = SettingLine(row)
                line.show_value(self._values[line.name])  # which may have changed since the first line was made
                line.chosen.connect(self.change)
                self.lines[line.name] = line
                self.form.addWidget(line)
                yield
        yield from self._fill_keys()
        tab_as_laid_out(self.page)

    def _build_keys(self) -> None:
        column = self.page.column
        column.addSpacing(2 * STEP)
        column.addWidget(label(SETTINGS.tr("Keys"), "heading"))
        column.addWidget(
            label(
                SETTINGS.tr(
                    "Click a key, then press the one that you want. G and a letter, or Ctrl and a number, go to a "
                    "screen."
                ),
                "muted",
                wrap=True,
            )
        )
        self.key_rows = QVBoxLayout()
        self.key_rows.setSpacing(3 * STEP)
        column.addLayout(self.key_rows)
        self.keys_back = QPushButton(SETTINGS.tr("All keys as they came"))
        self.keys_back.clicked.connect(self.reset_keys)
        column.addWidget(self.keys_back, 0, Qt.AlignmentFlag.AlignLeft)
        self._offer_keys()

    def _fill_keys(self) -> Iterator[None]:
        for group, keys in groupby(KEYS, lambda entry: entry.group_words):
            head = label(group, "strong")
            head.setContentsMargins(0, 2 * STEP, 0, 0)
            self.key_rows.addWidget(head)
            for each in keys:
                line = KeyLine(each)
                line.chosen.connect(self.choose_key)
                line.reset.connect(self.reset_key)
                self.key_lines[each.name] = line
                self.key_rows.addWidget(line)
                yield

    def _build_data(self) -> None:
        """People look here for what lies under Privacy."""
        column = self.page.column
        column.addSpacing(4 * STEP)
        column.addWidget(label(SETTINGS.tr("Your data"), "heading"))
        words = SETTINGS.tr("What is stored, taking it with you, and forgetting it.")
        column.addWidget(label(words, "muted", wrap=True))
        self.data = QPushButton(SETTINGS.tr("See, export or delete it"))
        self.data.clicked.connect(lambda: self.app.signals.go.emit("privacy"))
        column.addWidget(self.data, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_keys(self) -> None:
        self.keys_back.setEnabled(bool(KEYMAP.chosen))


def _value_words(row: SettingRow) -> str:
    if row.declared.kind == "switch":
        return SETTINGS.tr(WORDS[bool(row.value)])
    titles = {option.value: said(option.title) for option in row.options}
    return titles.get(str(row.value)) or number_words(row.value)


if __name__ == "__main__":
    from desktop.preview import show

    show("settings")
