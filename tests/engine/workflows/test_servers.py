"""Servers in a profile: what is kept, what may leave, where it goes, and what the books say."""

import gc
import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backends.fail
import msgspec
import pytest

from engine import cli
from engine.core.catalogue import Server
from engine.core.errors import BadInput, ConsentNeeded, KeyMissing, NotOffered, ServerRefused, UnknownName
from engine.core.records import Post
from engine.store import consents, generations, ledger, posts
from engine.study.plan import Arm
from engine.text.model import Message, TextRequest
from engine.worker import jobs
from engine.workflows import consent, generate, models, servers
from engine.workflows.consent_sample import sample_of
from engine.workflows.edit_summary import add_line
from engine.workflows.offers import offered_methods
from engine.workflows.react import react
from engine.workflows.workspace import Workspace, open_workspace
from engine.workflows.write_arms import APART
from engine.workflows.write_summary import due, write_summary
from engine.workflows.writer import writer_for
from tests.factories.word_encoder import with_words
from tests.fakes.memory_keyring import ForgetfulKeyring, MemoryKeyring
from tests.fakes.model_server import Handler, ModelServer, model_server, openai_events

KEY = "sk-a-very-secret-key-31337"
LIKED = [f"My kettle number {n} whistles louder than the choir next door." for n in range(6)]
JOKES = ["The umbrella opened early and asked about overtime.", "Seven geese walked past me in order of seniority."]


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def at() -> Iterator[ModelServer]:
    with model_server() as server:
        server.brain = lambda body: [f"{word} " for word in JOKES[len(server.texts()) % 2].split()]
        yield server


@pytest.fixture
def ws(workspace: Workspace, at: ModelServer) -> Workspace:
    with with_words(workspace).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{n}", source="t", text=text) for n, text in enumerate(LIKED)])
    for place in placed:
        react(workspace, place.id, "like")
    servers.add_server(workspace, mine(f"{at.url}/v1"))
    workspace.change_settings(model="mine")
    return workspace


def mine(url: str, **more: object) -> Server:
    told = {"id": "mine", "title": "My server", "backend": "openai_server", "model": "tiny"} | more
    return Server(base_url=url, **told)  # type: ignore[arg-type]


def agree(ws: Workspace, purpose: str = "write", server: str = "mine") -> None:
    consent.give_consent(ws, server, purpose, "what was shown")


def rows(ws: Workspace) -> list[ledger.Entry]:
    with ws.store.read() as connection:
        return [row for row in reversed(ledger.entries(connection)) if row.destination.startswith("http")]


# ── consent ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_leaves_before_the_exact_text_was_agreed_to(ws: Workspace, at: ModelServer) -> None:
    with pytest.raises(ConsentNeeded, match="Nothing was sent") as asked:
        generate.generate(ws, "examples", 1, 7)
    assert at.asked == [] and rows(ws) == []
    assert consent.consent_of(ws, "mine", "write").shown == asked.value.shown
    consent.give_consent(ws, "mine", "write", asked.value.shown)
    made = generate.generate(ws, "examples", 1, 7)
    assert made.model == "mine" and made.generations[0].text in JOKES
    first = at.asked[0].body
    assert asked.value.shown == "\n\n".join(f"{m['role']}:\n{m['content']}" for m in first["messages"])
    assert any(text in asked.value.shown for text in LIKED)
    assert [row.purpose for row in rows(ws)] == ["Write posts"] * len(at.texts())
    for row, sent in zip(rows(ws), at.texts(), strict=True):
        assert (row.bytes_out, row.destination, row.detail) == (len(sent.raw), f"{at.url}/v1", "mine, tiny: done")
        assert row.bytes_in > 100


def test_a_consent_is_for_one_purpose_and_one_address_and_can_be_taken_back(ws: Workspace, at: ModelServer) -> None:
    agree(ws)
    writer = writer_for(ws, "write", "x")
    for purpose in ("summary", "judge", "reasons"):
        with pytest.raises(ConsentNeeded):
            writer_for(ws, purpose, "x")  # type: ignore[arg-type]
    with pytest.raises(ConsentNeeded):
        write_summary(ws)
    consent.withdraw_consent(ws, "mine", "write")
    with pytest.raises(ConsentNeeded):
        list(writer.generate([TextRequest(messages=())]))  # opened before: the door has closed
    with pytest.raises(ConsentNeeded):
        generate.generate(ws, "none", 1, 1)
    agree(ws)
    with model_server() as other:
        servers.add_server(ws, mine(f"{other.url}/v1"))
        with pytest.raises(ConsentNeeded):
            generate.generate(ws, "none", 1, 1)
        assert other.asked == [] == at.asked
    servers.add_server(ws, mine(f"{at.url}/v1"))
    assert generate.generate(ws, "none", 1, 1).generations
    with ws.store.read() as connection:
        kinds = [each.kind for each in consents.events(connection, f"{at.url}/v1") if each.purpose == "write"]
    assert [kind for kind in kinds if kind != "asked"] == ["given", "withdrawn", "given"]


# A connection that was being made is dropped; the library's coroutine for it then never ran.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_consent_that_is_taken_back_ends_a_batch_under_way(ws: Workspace, at: ModelServer) -> None:
    agree(ws)
    requests = [TextRequest(messages=(Message("user", f"Say {number}"),)) for number in range(24)]
    with pytest.raises(ConsentNeeded):
        for piece in writer_for(ws, "write", "x").generate(requests):
            if piece.done:
                consent.withdraw_consent(ws, "mine", "write")
    assert len(at.texts()) < 12
    gc.collect()


def test_agreeing_on_the_command_line_is_for_the_text_that_was_asked_for(
    ws: Workspace, at: ModelServer, capsys: pytest.CaptureFixture[str]
) -> None:
    add_line(ws, "Likes kettles.")
    for number in range(30):
        with ws.store.write() as connection:
            posts.add(connection, [Post(uid=f"far:{number}", source="t", text=f"Submarine number {number} dives.")])
    told = ["generate", "--method", "summary", "--told", "swapped", "--n", "1", "--consent"]
    assert cli.main(["--profile", str(ws.paths.profile), *told]) != 0
    assert "write your profile" in capsys.readouterr().err
    assert not consent.consent_of(ws, "mine", "write").given, "that text was for another purpose"
    assert at.texts() == []


def test_a_text_that_waits_for_a_consent_is_kept_once(ws: Workspace) -> None:
    for sample in ("one", "two", "three"):
        with pytest.raises(ConsentNeeded):
            writer_for(ws, "summary", sample)
    with ws.store.read() as connection:
        kept = [each.shown for each in consents.events(connection, server_address(ws)) if each.kind == "asked"]
    assert kept == ["three"]


def test_a_profile_does_not_ask_again_and_again_where_nobody_agreed(ws: Workspace) -> None:
    assert due(ws).kind == "none" and "not agreed" in due(ws).why
    agree(ws, "summary")
    assert due(ws).kind == "rewrite"
    ws.change_settings(model="smollm2-135m-instruct", summary_model="mine")
    servers.remove_server(ws, "mine")
    assert ws.settings.summary_model == ""


def server_address(ws: Workspace) -> str:
    server = ws.catalogue["mine"].server
    assert server is not None
    return server.base_url


def test_a_text_must_have_been_shown(ws: Workspace) -> None:
    with pytest.raises(BadInput, match="no text yet"):
        consent.give_consent(ws, "mine", "judge", "  ")
    with pytest.raises(BadInput, match="'love'"):
        consent.give_consent(ws, "mine", "love", "x")
    with pytest.raises(BadInput, match="runs on this machine"):
        consent.give_consent(ws, "smollm2-135m-instruct", "write", "x")


def test_the_sample_holds_what_every_method_would_send(ws: Workspace, at: ModelServer) -> None:
    shown = sample_of(ws, "mine", "write")
    agree(ws)
    offered = [offer.name for offer in offered_methods(ws) if offer.offered]
    assert shown.count(APART) == len(offered) - 1 >= 1
    assert any(text in shown for text in LIKED) and any(text in sample_of(ws, "mine", "summary") for text in LIKED)
    assert sample_of(ws, "mine", "judge") == "" and at.asked == []


def test_the_profile_is_written_elsewhere_with_a_consent_of_its_own(ws: Workspace, at: ModelServer) -> None:
    with ws.store.read() as connection:
        post = posts.newest(connection, 1)[0].id
    line = {"op": "add", "section": "likes", "text": "Likes kettles that whistle", "evidence": [post]}
    at.brain = lambda body: [json.dumps(line)[:20], json.dumps(line)[20:]]
    agree(ws, "summary")
    with pytest.raises(ConsentNeeded):
        generate.generate(ws, "none", 1, 1)
    shown = sample_of(ws, "mine", "summary")
    written = write_summary(ws)
    assert "Likes kettles that whistle" in written.text and written.cost.bytes_out > 100
    assert {row.purpose for row in rows(ws)} == {"Write your profile"}
    sent = at.asked[0].body["messages"][-1]["content"]
    assert sent in shown and all(text in sent for text in LIKED[-3:])


# ── failures ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_finished_before_a_failure_is_kept_and_each_request_is_in_the_books(
    ws: Workspace, at: ModelServer
) -> None:
    def later(handler: Handler, _body: object) -> bool:
        if len(at.texts()) == 3:
            handler.events(openai_events(["The lamp began a sentence that looks whole."], chat=True, end=False))
        elif len(at.texts()) > 3:
            handler.json({"error": {"message": f"no more for {KEY}"}}, 403)
        return len(at.texts()) > 2

    at.moods.append(later)
    servers.set_key(ws, "mine", KEY)
    agree(ws)
    made = generate.generate(ws, "none", 4, 3)
    assert 1 <= len(made.generations) <= 2 and made.failed
    assert {each.text for each in made.generations} <= set(JOKES), "what broke off is no text"
    with ws.store.read() as connection:
        kept = generations.newest(connection, 9)
        assert {each.text for each in kept} == {each.text for each in made.generations}
        everything = [str(row) for row in ledger.entries(connection)] + [str(each) for each in kept]
    assert {row.detail for row in rows(ws)} >= {"mine, tiny: ServerBrokeOff", "mine, tiny: done"}
    assert KEY not in str(everything) + made.failed
    with pytest.raises(ServerRefused):
        generate.candidates(ws, [Arm(id="none", method="none", model="mine", title="Told nothing")], 2, 4)


# ── keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_key_lies_in_the_keyring_alone_and_goes_to_its_address_alone(
    ws: Workspace, at: ModelServer, ring: MemoryKeyring
) -> None:
    assert servers.set_key(ws, "mine", f" {KEY}\n").key == "keyring"
    assert list(ring.kept.values()) == [KEY]
    servers.check_server(ws, "mine")
    assert at.asked[-1].headers["authorization"] == f"Bearer {KEY}"
    files = [path for path in ws.paths.profile.rglob("*") if path.is_file()]
    assert files and not [path for path in files if KEY.encode() in path.read_bytes()]
    with model_server() as other:  # the same server, its address changed by hand
        changed = msgspec.json.decode(ws.paths.servers.read_bytes())
        changed["servers"][0]["base_url"] = f"{other.url}/v1"
        ws.paths.servers.write_bytes(msgspec.json.encode(changed))
        ws.read_servers()
        servers.check_server(ws, "mine")
        assert "authorization" not in other.asked[-1].headers
    servers.add_server(ws, mine(f"{at.url}/v1"))
    assert servers.remove_server(ws, "mine").servers == () and ring.kept == {}


def test_without_a_keyring_it_is_said_what_to_do(ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    for useless in (keyring.backends.fail.Keyring(), ForgetfulKeyring()):
        keyring.set_keyring(useless)
        with pytest.raises(KeyMissing, match="keyring") as caught:
            servers.set_key(ws, "mine", KEY)
        assert "INSIDE_JOKE_KEY_MINE" in caught.value.hint and KEY not in str(caught.value)
    monkeypatch.setenv("INSIDE_JOKE_KEY_MINE", KEY)
    assert servers.list_servers(ws).servers[0].key == "variable"


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "ümlaut", "x" * 2000])
def test_what_cannot_be_a_key_is_refused_without_being_repeated(ws: Workspace, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        servers.set_key(ws, "mine", key)
    assert key not in caught.value.message


def test_a_bug_report_holds_no_key(ws: Workspace, at: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    from engine.worker.crashes import described
    from engine.worker.failures import failure_of

    servers.set_key(ws, "mine", KEY)

    def broken(*_args: object) -> object:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr("engine.text.remote_model.RemoteModel._write", broken)
    agree(ws)
    with pytest.raises(BaseException) as caught:
        generate.generate(ws, "none", 1, 1)
    assert KEY not in described(caught.value) + failure_of("j", caught.value).trace  # type: ignore[arg-type]


# ── servers among models ─────────────────────────────────────────────────────────────────────────────────────────────


def test_servers_are_writers_that_weigh_nothing(ws: Workspace, at: ModelServer) -> None:
    row = {row.id: row for row in models.list_models(ws).models}["mine"]
    assert (row.state, row.bytes, row.memory_gb, row.server) == ("elsewhere", 0, 0.0, f"{at.url}/v1")
    assert models.use_writer(ws, "mine").serves
    for work in (models.will_it_fit, models.verify_model, models.remove_model, models.fetch_model):
        with pytest.raises(BadInput, match="runs elsewhere"):
            work(ws, "mine")
    with pytest.raises(NotOffered, match="runs elsewhere"):
        list(ws.text_model().generate([TextRequest(messages=())]))
    assert jobs.run(ws, "warm", {}, lambda _: None, lambda _: None).missing == ()  # type: ignore[attr-defined]
    assert at.asked == []


def test_a_server_is_seen_by_other_processes_and_removed_ones_are_gone(ws: Workspace) -> None:
    other = open_workspace()
    assert other.catalogue["mine"].server is not None and other.settings.model == "mine"
    servers.remove_server(ws, "mine")
    other.read_settings()
    with pytest.raises(UnknownName):
        other.catalogue["mine"]
    assert other.settings.model == ws.settings.model == "smollm2-135m-instruct"
    other.close()


BAD_ADDRESSES = [
    "ftp://host/v1", "host/v1", "https://", "http://example.org/v1", "https://me:secret@host/v1", "https://host/v1?x=1",
    "https://host/#a", "https://ho st/v1", "https://host:99999/v1", "https://höst/v1", "http://127.0.0.1.example.org/v1",
    "http://[::2]/v1", "", "https://host/" + "x" * 300,
]  # fmt: skip


@pytest.mark.parametrize("url", BAD_ADDRESSES)
def test_an_address_that_cannot_be_is_refused(workspace: Workspace, url: str) -> None:
    with pytest.raises(BadInput) as caught:
        servers.add_server(workspace, mine(url))
    assert "secret" not in caught.value.message + caught.value.hint
    assert not workspace.paths.servers.exists()


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("http://localhost:11434/v1/", "http://localhost:11434/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
        (" https://Example.ORG ", "https://example.org"),
    ],
)
def test_an_address_is_kept_in_one_form(workspace: Workspace, url: str, kept: str) -> None:
    assert servers.add_server(workspace, mine(url)).base_url == kept


def test_http_to_another_machine_needs_a_word(workspace: Workspace) -> None:
    with pytest.raises(BadInput, match="another machine"):
        servers.add_server(workspace, mine("http://10.0.0.7:8000/v1"))
    assert servers.add_server(workspace, mine("http://10.0.0.7:8000/v1", plain_http=True)).base_url


@pytest.mark.parametrize(
    "more", [{"id": "Mine!"}, {"id": "qwen3-0.6b"}, {"backend": "transformers_gguf"}, {"title": " "},
             {"model": "a\nb"}, {"context_tokens": 3}, {"weights": "all-minilm-l6-v2"}],
)  # fmt: skip
def test_other_mistakes_are_refused(workspace: Workspace, more: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        servers.add_server(workspace, mine("https://host/v1", **more))


def test_the_environment_sends_nothing_elsewhere(
    ws: Workspace, at: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "OPENAI_BASE_URL", "ANTHROPIC_BASE_URL"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"):
        monkeypatch.setenv(name, "from-the-environment")
    agree(ws)
    assert generate.generate(ws, "none", 1, 1).generations
    servers.add_server(ws, mine(at.url, id="claude", backend="anthropic_api"))
    with pytest.raises(KeyMissing):
        servers.check_server(ws, "claude")
    servers.set_key(ws, "claude", KEY)
    servers.check_server(ws, "claude")
    sent = [headers for each in at.asked for headers in each.headers.items()]
    assert {name for name, _ in sent} <= {
        "host", "accept", "accept-encoding", "content-type", "content-length", "user-agent", "authorization",
        "anthropic-version",
    }  # fmt: skip
    assert "from-the-environment" not in str(sent)


# ── the command line ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.weights  # the command line ranks with the real encoder
def test_the_commands(ws: Workspace, at: ModelServer, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str, code: int = 0) -> dict[str, object]:
        assert cli.main([*words, "--json"]) == code
        said = capsys.readouterr()
        run.err = said.err  # type: ignore[attr-defined]
        return json.loads(said.out) if said.out else {}

    added = run("servers", "add", "two", "--url", f"{at.url}/v1", "--model", "tiny-two", "--title", "Two")
    assert added["title"] == "Two"
    assert run("servers", "test", "two")["has_model"] is True
    run("generate", "--method", "none", "--n", "1", "--seed", "3", code=2)
    assert "Nothing was sent" in run.err and "user:\nWrite one short funny post" in run.err  # type: ignore[attr-defined]
    assert len(at.texts()) == 0
    assert run("servers", "consent", "mine", "write")["given"] is False
    assert run("generate", "--method", "none", "--n", "1", "--seed", "3", "--consent")["generations"]
    assert "user:\nWrite one short funny post" in run.err  # type: ignore[attr-defined]
    assert run("servers", "withdraw", "mine", "write")["given"] is False
    assert run("servers", "consent", "mine", "write", "--consent")["given"] is True
    listed = {row["id"]: row for row in run("servers", "list")["servers"]}  # type: ignore[attr-defined, union-attr]
    assert listed["mine"]["used"][0]["calls"] >= 1
    assert run("servers", "remove", "two")["servers"]
    run("servers", "test", "two", code=2)
    assert cli.main(["servers", "list"]) == 0 and f"{at.url}/v1" in capsys.readouterr().out


def test_a_key_is_read_from_standard_input(
    ws: Workspace, ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO(f"{KEY}\n"))
    assert cli.main(["servers", "key", "mine", "--json"]) == 0
    said = capsys.readouterr()
    assert list(ring.kept.values()) == [KEY] and KEY not in said.out + said.err


def test_a_damaged_list_of_servers_is_said(home: Path, ws: Workspace) -> None:
    ws.paths.servers.write_text('{"servers": [{"id": 3}]}')
    with pytest.raises(BadInput, match=r"servers\.json"):
        open_workspace()
