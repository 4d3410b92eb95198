"""`inside-joke servers list|add|test|key|consent|withdraw|remove`"""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

import msgspec

from engine.command import COMMANDS, Command, plain, whole
from engine.core.progress import Report

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


@COMMANDS.register
class Servers(Command):
    """Models that run elsewhere. Nothing goes to one before you have seen the exact text, and agreed to it."""

    name = "servers"
    title = "Models elsewhere"
    help = "models that run elsewhere: list, add, test, key, consent, withdraw, remove"

    def arguments(self, parser: ArgumentParser) -> None:
        """Take an action, a server's id for most, and what there is to say about a new one."""
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser("list", help="every server, what you agreed to, and how much went there")
        add = actions.add_parser("add", help="add a server, or change the one of this id; nothing is sent")
        add.add_argument("server", metavar="ID", help="a server's id")
        add.add_argument("--url", metavar="URL", default="", help="its address; for most servers it ends in /v1")
        add.add_argument("--model", metavar="NAME", required=True, help="as the server calls it")
        add.add_argument("--title", metavar="WORDS", default="", help="as this app calls it")
        add.add_argument("--kind", metavar="KIND", default="openai_server", help="openai_server or anthropic_api")
        add.add_argument("--weights", metavar="ID", default="", help="the same model's weights here, for soft tokens")
        add.add_argument("--context", type=whole(1, 2**31), metavar="N", default=4096, help="tokens it reads (4096)")
        add.add_argument("--price", type=float, metavar="USD", help="of a million written tokens, for costs in reports")
        add.add_argument("--plain-http", action="store_true", help="allow http:// to another machine: all can read it")
        actions.add_parser("test", help="ask which models it has; sends its key, and no text").add_argument(
            "server", metavar="ID", help="a server's id"
        )
        actions.add_parser(
            "key", help="keep a key in the system's keyring; read from the terminal or standard input"
        ).add_argument("server", metavar="ID", help="a server's id")
        consent = actions.add_parser("consent", help="see the exact text that would leave, and agree to it")
        withdraw = actions.add_parser("withdraw", help="take a consent back")
        for parser in (consent, withdraw):
            parser.add_argument("server", metavar="ID", help="a server's id")
            parser.add_argument("purpose", metavar="PURPOSE", help="write, summary, judge or reasons")
        consent.add_argument("--consent", action="store_true", help="agree, after the text was shown")
        remove = actions.add_parser("remove", help="forget a server, its key and your consents")
        remove.add_argument("server", metavar="ID", help="a server's id")

    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Raises UnknownName, BadInput, KeyMissing, ServerFailed."""
        from engine.workflows import consent, servers

        match args.action:
            case "add":
                return servers.add_server(ws, _server(args))
            case "test":
                return servers.check_server(ws, args.server, report=report)
            case "key":
                return servers.set_key(ws, args.server, _key())
            case "consent":
                return _agree(ws, args, report)
            case "withdraw":
                return consent.withdraw_consent(ws, args.server, args.purpose)
            case "remove":
                return servers.remove_server(ws, args.server)
            case _:
                return servers.list_servers(ws)

    def text(self, result: Any) -> str:
        """Return a few lines for each server, or the text that a consent is about."""
        if hasattr(result, "has_model"):
            found = "and has" if result.has_model else "but does not name"
            return f"{result.destination} answers in {result.seconds:.2f} s, {found} {result.model}."
        if hasattr(result, "shown"):
            return _consent_text(result)
        rows = result.servers if hasattr(result, "servers") else (result,)
        return "\n".join(_row_text(row) for row in rows) or "No server was added: nothing can leave."


def _row_text(row: Any) -> str:
    agreed = ", ".join(each.title.lower() for each in row.consents if each.given) or "nothing"
    used = "; ".join(f"{u.purpose}: {u.calls} requests, {u.bytes_out:,} bytes out, {u.bytes_in:,} in" for u in row.used)
    return (
        f"{row.id:<20} {row.base_url}  {row.model}{'  (writes for you)' if row.serves else ''}\n"
        f"  key: {row.key}; soft tokens: {'yes' if row.soft_tokens else 'no'}; agreed to: {agreed}\n"
        f"  {used or 'nothing was sent yet'}"
    )


def _consent_text(result: Any) -> str:
    head = f"{result.title}, to {result.destination}: {'agreed' if result.given else 'not agreed'}."
    if not result.shown:
        return head
    end = "" if result.given else "\n\nTo agree to this, run the same again with --consent."
    return f"{head} The exact text of the first request:\n\n{plain(result.shown)}\n\n{result.tells}{end}"


def _agree(ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
    from engine.workflows.consent import consent_of, give_consent
    from engine.workflows.consent_sample import sample_of

    shown = sample_of(ws, args.server, args.purpose, report=report)
    if not args.consent:
        return msgspec.structs.replace(consent_of(ws, args.server, args.purpose), shown=shown)
    return give_consent(ws, args.server, args.purpose, shown)


def _server(args: Namespace) -> Any:
    from engine.core.catalogue import Server
    from engine.core.servers import ANTHROPIC_URL

    default = ANTHROPIC_URL if args.kind == "anthropic_api" else ""
    return Server(
        id=args.server,
        title=args.title or args.server,
        backend=args.kind,
        base_url=args.url or default,
        model=args.model,
        weights=args.weights,
        context_tokens=args.context,
        plain_http=args.plain_http,
        usd_per_million=args.price,
    )


def _key() -> str:
    """Read a key where nobody sees it; never from the command line, which other programs can read."""
    if sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        return getpass("Key (nothing is shown): ")
    return sys.stdin.readline() if sys.stdin is not None else ""
