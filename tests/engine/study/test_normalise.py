import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.study.normalise import MAX_CHARACTERS, MIN_CHARACTERS, Dropped, likeness, normalise

LONG = "My compost asked for space, so I gave it six weeks."


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (f"  {LONG}\n\n", LONG),
        (f'"{LONG}"', LONG),
        (f"“{LONG}”", LONG),
        (f"**{LONG}**", LONG),
        (f"> {LONG}", LONG),
        (f"1. {LONG}", LONG),
        (f"{LONG} #compost #joke", LONG),
        (f"[OC] {LONG}", LONG),
        (f"{LONG}\n\nEdit: wow, this blew up", LONG),
        ("My compost asked for space\n\nSo I gave it six weeks", "My compost asked for space. So I gave it six weeks"),
        (
            "It’s my compost’s idea — “space” … &amp; six weeks of it",
            "It's my compost's idea - \"space\" ... & six weeks of it",
        ),
        (
            "My *compost* asked for _some_ space, `six` weeks ~~or~~ so",
            "My compost asked for some space, six weeks or so",
        ),
        (f'{LONG}"', LONG),
        (f'"{LONG}', LONG),
        (f'"Out?" he said. "{LONG}', f'"Out?" he said. "{LONG}"'),
        (f"😂😂 {LONG} 🤣👍🏽", LONG),
        (f"{LONG} :joy: :rofl:", LONG),
        (f"{LONG}\u200b\u2060\u202e", LONG),
        (LONG.replace("post", "p\u00ad\u200bost"), LONG),
        (f"{LONG}\U000e0041\ufe0f", LONG),
        ("Ｍｙ 𝐜𝐨𝐦𝐩𝐨𝐬𝐭 asked for\u2009space, so I gave it six weeks.", LONG),
        (f"<b>{LONG}</b><br>", LONG),
        (f"&lt;p&gt;{LONG}</s>", LONG),
        (f"---\n{LONG}\n***", LONG),
        (f"###{LONG}", LONG),
        (f"\\n{LONG}\\n", LONG),
    ],
)
def test_what_would_tell_a_writer_is_evened_out(raw: str, shown: str):
    assert normalise(raw) == shown


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("Too short.", "too short"),
        ("word " * 80, "too long"),
        (f"{LONG} https://example.org/x", "link or mention"),
        (f"{LONG} [here](http://example.org)", "link or mention"),
        (f"{LONG} thanks u/somebody", "link or mention"),
        (f"As an AI, I have no garden. {LONG}", "names a model"),
        (f"ChatGPT told me this: {LONG}", "names a model"),
        (f"SmolLM2 wrote: {LONG}", "names a model"),
        (f"As an AI language model, {LONG}", "names a model"),
        (f"As an AI lan\u200bguage mo\u00addel, {LONG}", "names a model"),
        (f"As a helpful assistant, {LONG}", "names a model"),
        (f"{LONG} (AI-generated)", "names a model"),
        (f"Сhаt\u200bGРT: {LONG}", "names a model"),
        (f"ＣhatＧＰＴ: {LONG}", "names a model"),
        (f"**Gemma**: {LONG}", "names a model"),
        (f"Phi-3 wrote this. {LONG}", "names a model"),
        (f"I'm just an AI, but {LONG}", "names a model"),
        (f"{LONG}\n- GPT", "names a model"),
        (f"Okay, here's one: {LONG}", "chat reply"),
        (f"Here is a short joke about it. {LONG}", "chat reply"),
        (f"{LONG} I hope this helps!", "chat reply"),
        (f"{LONG} Let me know if you want another one.", "chat reply"),
        (f"Title: {LONG}", "chat reply"),
        (f"Dear [Your Name], {LONG}", "chat reply"),
        (f"User 1: {LONG}", "chat reply"),
        (f'{{"text": "{LONG}"}}', "error text"),
        (f"{LONG} undefined", "error text"),
        (f"Error 500 {LONG}", "error text"),
        (f"Sure! {LONG}", "chat reply"),
        (f"Here is a joke for you: {LONG}", "chat reply"),
        (f"{LONG}\nUser: another one", "chat reply"),
        (f"<|im_start|>{LONG}", "chat reply"),
        (f"I'm sorry, but I cannot make fun of compost. {LONG}", "chat reply"),
        (f"Traceback (most recent call last) {LONG}", "error text"),
        (f"RuntimeError: {LONG}", "error text"),
        (f"[deleted] {LONG}", "removed post"),
    ],
)
def test_what_cannot_be_evened_out_is_dropped_with_its_reason(raw: str, reason: str):
    assert normalise(raw) == Dropped(reason)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    "innocent",
    [
        "I was sure, certain even, that the assistant manager ate my sandwich.",
        "He said the error was mine. The duck disagreed, at length and loudly.",
        "2 + 2 * 3 is what my bank calls a plan for retirement, and I call lunch.",
        "The system works: every Monday my plants outvote me, three to one.",
        "I said 🐢 once in a meeting and my camera has been a turtle ever since.",
        "Odder still: my llamas vote, and the goat counts the ballots.",
        "Okay, so my landlord is a heron now. He collects on Mondays, and stares.",
        "Let me know it was you, the goose said. I hope this never comes to court.",
        "My #1 rule for guests, and my landlord's #2 complaint, is the geese.",
        "The assistant to my dentist is a parrot, and he says aah before I do.",
        '"It is a big problem." "I\'m sorry, I was on it," said the mailman.',
        "He is 5'9\" tall, she is 6'1\", and the goose is 2'4\" and in charge.",
        "My snake_case variable walked into a bar_and_grill, quite alone.",
    ],
)
def test_ordinary_sentences_pass_unchanged(innocent: str):
    assert normalise(innocent) == innocent


@given(st.text(max_size=400) | st.text("ab .!?*_`\"'#>[]()\n-", min_size=40, max_size=300))
def test_any_text_ends_as_one_tidy_line_or_a_reason(text: str):
    shown = normalise(text)
    if isinstance(shown, Dropped):
        return
    assert MIN_CHARACTERS <= len(shown) <= MAX_CHARACTERS
    assert shown == " ".join(shown.split())


def test_likeness_ignores_case_spacing_and_punctuation_only():
    assert likeness("It said: 'Six weeks!'") == likeness("it said six  weeks")
    assert likeness("six weeks") != likeness("six weak")
