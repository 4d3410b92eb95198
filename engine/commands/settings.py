"""`inside-joke settings [set NAME VALUE|reset [NAME…]]`"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class SettingsCommand(Command):
    """The settings of the window, from the command line: the same declaration, the same limits."""

    name = "settings"
    title = "Settings"
    help = "show, set or reset what the window's Settings screen shows"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take an action; without one, everything is shown."""
        actions = parser.add_subparsers(dest="action", metavar="ACTION")
        actions.add_parser("list", help="every setting and what it may be")
        one = actions.add_parser("set", help="change one")
        one.add_argument("name", metavar="NAME", help="a setting's name")
        one.add_argument("value", metavar="VALUE", help="what it shall be; on or off for a switch")
        back = actions.add_parser("reset", help="give settings their defaults; the models are left alone unless named")
        back.add_argument("names", metavar="NAME", nargs="*", help="settings; all when none is named")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises UnknownName, BadInput, ModelMissing, DiskFull."""
        from engine.core.settings import parsed
        from engine.workflows import choose_settings

        if args.action == "set":
            row = choose_settings.declared(args.name)
            changed = choose_settings.change_setting(ws, args.name, parsed(row, args.value))
            return choose_settings.SettingsForm(settings=(changed,))
        if args.action == "reset":
            return choose_settings.reset_settings(ws, tuple(args.names))
        return choose_settings.settings_form(ws)

    def text(self, result: Any) -> str:
        """Return a line for each setting, by group."""
        lines: list[str] = []
        group = ""
        for row in result.settings:
            if row.declared.group != group:
                group = row.declared.group
                lines += ["", group] if lines else [group]
            value = {True: "on", False: "off"}.get(row.value, row.value) if row.declared.kind == "switch" else row.value
            lines.append(f"  {row.declared.name}: {value!s}".rstrip() + f"   {row.declared.help}")
            if row.options:
                lines.append("      " + ", ".join(option.value for option in row.options if option.value))
        return "\n".join(lines)
