"""The tables, as SQLAlchemy Core sees them. Migrations create them; `tests/engine/store` proves that both agree.

Everything that a person acknowledged is in here; files beside the database (pictures, index, reports) can be rebuilt
or are named by a row. Reactions and ratings are events: appended, never updated; undo is an event too.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    sql,
)

metadata = MetaData()

post = Table(
    "post",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("uid", String(200), nullable=False, unique=True),
    Column("source", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("community", String(200), nullable=False, server_default=""),
    Column("created_at", Float),
    Column("origin_url", Text, nullable=False, server_default=""),
    Column("media", Text, nullable=False, server_default="[]"),  # JSON list of paths under the media folder
    Column("tags", Text, nullable=False, server_default="[]"),  # JSON list
    Column("title_only", Boolean, nullable=False, server_default="0"),
    Column("added_at", Float, nullable=False),
    sqlite_autoincrement=True,  # vectors and indexes refer to ids: a freed one must not come back
)
Index("post_created_at", post.c.created_at)
Index(  # small beside the table: what a dump may complete
    "post_title_only",
    post.c.uid,
    sqlite_where=post.c.title_only == sql.true(),
    postgresql_where=post.c.title_only == sql.true(),
)

follow = Table(  # places that the person follows, as exports tell
    "follow",
    metadata,
    Column("source", String(40), primary_key=True),
    Column("community", String(200), primary_key=True),
    Column("via", String(40), primary_key=True),
    Column("group", String(200), primary_key=True, server_default=""),
    Column("added_at", Float, nullable=False),
)

import_run = Table(
    "import_run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("path", Text, nullable=False),
    Column("source", String(40), nullable=False),
    Column("at", Float, nullable=False),
    Column("receipt", Text, nullable=False),  # JSON of workflows.import_feed.Receipt
)

origin = Table(  # one row for each (post, import) pair: a post from two exports has two origins
    "origin",
    metadata,
    Column("post_id", ForeignKey("post.id", ondelete="CASCADE"), primary_key=True),
    Column("import_id", ForeignKey("import_run.id", ondelete="CASCADE"), primary_key=True),
)

reaction = Table(  # append-only; the latest event that was not undone is a post's reaction
    "reaction",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("post_id", ForeignKey("post.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(10), nullable=False),  # like, dislike, skip, ai, undo
    Column("weight", Float, nullable=False, server_default="1"),
    Column("at", Float),  # when it happened, where known
    Column("via", String(40), nullable=False, server_default="here"),
    Column("undoes", ForeignKey("reaction.id")),
    Column("recorded_at", Float, nullable=False),
    sqlite_autoincrement=True,
)
Index("reaction_post", reaction.c.post_id)
Index(  # small: without it, each row that is deleted reads the whole table
    "reaction_undoes",
    reaction.c.undoes,
    sqlite_where=reaction.c.undoes.is_not(None),
    postgresql_where=reaction.c.undoes.is_not(None),
)
reason = Table(  # append-only; the latest of a post holds, an empty one takes it back
    "reason",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("post_id", ForeignKey("post.id", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Column("by", String(80), nullable=False),  # "person", or the model that drafted it
    Column("at", Float, nullable=False),
    sqlite_autoincrement=True,
)
Index("reason_post", reason.c.post_id)

# The same export imported twice must not like twice:
Index(
    "reaction_import_once",
    reaction.c.post_id,
    reaction.c.via,
    unique=True,
    sqlite_where=reaction.c.via != "here",
    postgresql_where=reaction.c.via != "here",
)

reaction_origin = Table(  # which imports told a reaction; none for what was done here
    "reaction_origin",
    metadata,
    Column("reaction_id", ForeignKey("reaction.id", ondelete="CASCADE"), primary_key=True),
    Column("import_id", ForeignKey("import_run.id", ondelete="CASCADE"), primary_key=True),
)

follow_origin = Table(  # which imports told a follow
    "follow_origin",
    metadata,
    Column("source", String(40), primary_key=True),
    Column("community", String(200), primary_key=True),
    Column("via", String(40), primary_key=True),
    Column("group", String(200), primary_key=True, server_default=""),
    Column("import_id", ForeignKey("import_run.id", ondelete="CASCADE"), primary_key=True),
)

vector = Table(
    "vector",
    metadata,
    Column("post_id", ForeignKey("post.id", ondelete="CASCADE"), primary_key=True),
    Column("encoder", String(100), primary_key=True),  # "name@first 12 of the weights' sha256"
    Column("data", LargeBinary, nullable=False),  # float16, unit length, not centred
)

taste_topic = Table(  # the current topics; rebuilt from reactions and vectors at any time
    "taste_topic",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("encoder", String(100), nullable=False),
    Column("name", String(200), nullable=False),
    Column("weight", Float, nullable=False),
    Column("medoid_post", Integer, nullable=False),
    Column("centroid", LargeBinary, nullable=False),  # float32, centred, running mean (not unit length)
    Column("posts", Text, nullable=False),  # JSON list of post ids, in the order in which they joined
    Column("muted", Boolean, nullable=False, server_default="0"),
    Column("kind", String(10), nullable=False, server_default="text"),  # what it was learned from: text, picture
    sqlite_autoincrement=True,
)

taste_edit = Table(  # append-only: what a person changed about their topics; undo is an event too
    "taste_edit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(20), nullable=False),  # as in preferences.topic_edits, or undo
    Column("edit", Text, nullable=False),  # JSON of preferences.topic_edits.Edit, "" for undo
    Column("undoes", ForeignKey("taste_edit.id")),
    Column("at", Float, nullable=False),
    sqlite_autoincrement=True,
)

measured = Table(  # what was measured of the person's taste; may be dropped at any time
    "measured",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("follows_from", String(100), nullable=False),  # when this differs, it is out of date
    Column("data", Text, nullable=False),  # JSON
    Column("at", Float, nullable=False),
)

ranked = Table(  # the last ranking, so that a feed can be shown before any model is loaded
    "ranked",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("post_id", ForeignKey("post.id", ondelete="CASCADE"), nullable=False),
    Column("score", Float, nullable=False),
)

summary = Table(
    "summary",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("evidence", Text, nullable=False),  # JSON list of post ids
    Column("model", String(100), nullable=False),
    Column("at", Float, nullable=False),
    Column("kind", String(10), nullable=False, server_default="rewrite"),  # diff, rewrite, edit, restore, undo
    Column("parent", Integer, nullable=False, server_default="0"),
    Column("structure", Text, nullable=False, server_default=""),  # JSON of the rest of the record; "" before 0009
    Column("tokens_in", Integer, nullable=False, server_default="0"),
    Column("tokens_out", Integer, nullable=False, server_default="0"),
    Column("seconds", Float, nullable=False, server_default="0"),
    Column("bytes_out", Integer, nullable=False, server_default="0"),
    Column("bytes_in", Integer, nullable=False, server_default="0"),
)

generation = Table(
    "generation",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("method", String(60), nullable=False),
    Column("model", String(100), nullable=False),
    Column("text", Text, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("tokens", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("score", Float),
    Column("request", Text, nullable=False),  # JSON
    Column("at", Float, nullable=False),
    Column("told", String(20), nullable=False, server_default="own"),  # of whom: own, swapped, shuffled
    Column("ranked", Boolean, nullable=False, server_default="1"),  # the person's own ranker chose
    Column("version", Integer, nullable=False, server_default="0"),  # of the method
    Column("taste", String(60), nullable=False, server_default=""),  # fingerprint of what was told
    Column("made_by", Text, nullable=False, server_default="{}"),  # JSON of core.records.MadeBy
    Column("media", Text, nullable=False, server_default=""),  # of a picture, its path under the media folder
    Column("kind", String(10), nullable=False, server_default="text"),  # text, picture, meme: both as one card
    Column("stars", Integer, nullable=False, server_default="0"),
    Column("kept", Boolean, nullable=False, server_default="0"),
    Column("made_for", String(10), nullable=False, server_default=""),  # "study": shown to nobody before the reveal
    Column("deleted_at", Float),
)
Index("generation_kind", generation.c.kind)

study = Table(
    "study",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("plan", Text, nullable=False),  # JSON, canonical
    Column("plan_hash", String(64), nullable=False),
    Column("seed_commitment", String(64), nullable=False),
    Column("at", Float, nullable=False),
    Column("revealed_at", Float),
    Column("head", Text, nullable=False, server_default=""),  # JSON of the sealed tables' hashes; "" before 0012
)

study_card = Table(  # what a person sees: an opaque id, a text, pictures; nothing here tells an arm
    "study_card",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("study_id", ForeignKey("study.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("media", Text, nullable=False, server_default="[]"),
    UniqueConstraint("study_id", "position"),
)

study_event = Table(  # append-only: shown, rated or (of two cards) chosen, undone, peeked, revealed
    "study_event",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("study_id", ForeignKey("study.id"), nullable=False),
    Column("card_id", ForeignKey("study_card.id")),
    Column("kind", String(20), nullable=False),
    Column("rating", String(10)),
    Column("ai", String(10)),  # human or ai, where it was asked
    Column("sure", Integer),  # of that: 1 probably, 2 surely
    Column("seen", Boolean, nullable=False, server_default="0"),  # met before: kept, and counted apart
    Column("reason", Text, nullable=False, server_default=""),
    Column("beside", String(40)),  # of a choice: the right card; card_id is the left one
    Column("ai_of", String(40)),  # of a choice: the card that `ai` is about
    Column("undoes", ForeignKey("study_event.id")),
    Column("at", Float, nullable=False),
    Column("number", Integer),  # place in the study's chain, from 1; NULL where the study has no head
    Column("hash", String(64)),  # store.chain.link of this row
    Column("because", Text),  # of peeked: the reason, in the person's words
)
Index("study_event_card", study_event.c.card_id)
Index("study_event_number", study_event.c.study_id, study_event.c.number, unique=True)  # two cannot follow one

ledger = Table(  # every request that left this machine
    "ledger",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", Float, nullable=False),
    Column("purpose", String(200), nullable=False),
    Column("destination", String(200), nullable=False),
    Column("bytes_out", Integer, nullable=False),
    Column("bytes_in", Integer, nullable=False),
    Column("detail", Text, nullable=False, server_default=""),
)

consent = Table(  # append-only: asked, given, withdrawn; the latest given or withdrawn of a pair holds
    "consent",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(10), nullable=False),
    Column("destination", String(200), nullable=False),  # base URL: another address needs another consent
    Column("purpose", String(40), nullable=False),
    Column("shown", Text, nullable=False),  # the exact text that the person saw, or would see
    Column("at", Float, nullable=False),
    sqlite_autoincrement=True,
)
Index("consent_pair", consent.c.destination, consent.c.purpose)

# ── sealed: only engine.study.seal may import these three ─────────────────────────────────────────────────────────────

sealed_study = Table(
    "sealed_study",
    metadata,
    Column("study_id", ForeignKey("study.id"), primary_key=True),
    Column("seed", String(40), nullable=False),
    Column("nonce", String(64), nullable=False),
)

sealed_assignment = Table(
    "sealed_assignment",
    metadata,
    Column("card_id", ForeignKey("study_card.id"), primary_key=True),
    Column("block", Integer, nullable=False),
    Column("arm", String(80), nullable=False),  # arm id of the plan, or "control:human"
    Column("generation_id", ForeignKey("generation.id")),
    Column("post_id", ForeignKey("post.id")),
)

sealed_judgement = Table(  # how likely judges thought a card to be liked, before it was shown
    "sealed_judgement",
    metadata,
    Column("card_id", ForeignKey("study_card.id"), primary_key=True),
    Column("judge", String(160), primary_key=True),  # id of text.judge.JudgeSpec: model, variant, how
    Column("judge_hash", String(64), nullable=False),  # of the whole wording
    Column("p_funny", Float, nullable=False),
    Column("p_first", Float),  # in pairs: where the card stood first, and second
    Column("p_second", Float),
    Column("taste", String(60), nullable=False),  # version of what could be told of the person
    Column("at", Float, nullable=False),
)

word_index = Table(  # one row: posts up to this number are in the full-text index `post_words`, which SQLite keeps
    "word_index",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("up_to", Integer, nullable=False, server_default="0"),
)

word_stale = Table(  # posts that changed since, as the index knows them: it needs the old words to forget them
    "word_stale",
    metadata,
    Column("post_id", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("community", String(200), nullable=False),
)
