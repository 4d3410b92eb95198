"""Writes a revealed report as one HTML file that needs nothing else: no scripts, no fonts, no pictures from outside.

Texts of cards are hostile: everything that is not ours is escaped.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

from engine.store.trials import CardRow, Event
from engine.study import charts, judge_html
from engine.study.checks import Check
from engine.study.plan import HUMAN
from engine.study.report import ArmReport, ControlReport, Report, standing_by_arm
from engine.study.seal import Opened

_EXAMPLES = 3

_STYLE = """
:root{color-scheme:light dark;--ground:#fbfaf8;--card:#fff;--ink:#22211f;--soft:#66625c;--line:#e2ded7;--accent:#8a4fff;
--good:#1d7d4f;--bad:#b3402e;--span:#d9c9fb}
@media (prefers-color-scheme:dark){:root{--ground:#191817;--card:#232220;--ink:#efece6;--soft:#aaa49a;--line:#3a3733;
--accent:#b593ff;--good:#5cc592;--bad:#ef8a78;--span:#4b3a73}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:760px;margin:0 auto;padding:48px 24px 64px}
h1{font-size:32px;line-height:1.2;margin:0 0 8px}h2{font-size:21px;margin:48px 0 12px}h3{font-size:17px;margin:0 0 4px}
h4{font-size:13px;font-weight:600;color:var(--soft);margin:16px 0 0}
p{margin:8px 0}.soft,small,td,th,dt{color:var(--soft)}td.n,td.name,dd{color:var(--ink)}td.n{white-space:nowrap}
section.arm{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:20px 24px;margin:16px 0}
svg{width:100%;height:auto;display:block;margin:8px 0}.chart{font-size:14px}
.chart .label{fill:var(--ink)}.chart .tick{fill:var(--soft);font-size:13px}.grid{stroke:var(--line)}
.span{fill:var(--span)}.point{fill:var(--accent);stroke:var(--ground);stroke-width:2}
.like{fill:var(--good)}.neutral{fill:none;stroke:var(--soft);stroke-width:2}
.dislike{stroke:var(--bad);stroke-width:2.5;fill:none;stroke-linecap:round}
blockquote{margin:10px 0;padding:2px 0 2px 14px;border-left:3px solid var(--line);overflow-wrap:anywhere}
blockquote.liked{border-color:var(--good)}blockquote.disliked{border-color:var(--bad)}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:right;padding:6px 8px;border-bottom:1px solid var(--line);font-weight:400}
th:first-child,td.name{text-align:left}.scroll{overflow-x:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 20px;font-size:14px}dd{margin:0;overflow-wrap:anywhere}
code{font:13px/1.5 ui-monospace,"DejaVu Sans Mono",monospace}li{margin:6px 0}
.alarm{border:2px solid var(--bad);border-radius:14px;padding:12px 18px}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--good:#0a5c34;--bad:#8f2413;
--accent:#5a1fd0;--span:#d8cff0}
body{font-size:11pt}main{max-width:none;padding:0}section.arm{break-inside:avoid}h2,h4{break-after:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""


def page(report: Report, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened) -> str:
    """Return the page of a revealed report."""
    texts = {card.id: card.text for card in cards}
    by_arm = standing_by_arm(opened, events)
    arms = sorted(report.arms, key=lambda arm: -(arm.like_rate.estimate if arm.like_rate else -1))
    human = report.controls[0]
    rows = [(arm.title, arm.like_rate, arm.rated) for arm in arms]
    body = [
        _head(report),
        charts.intervals([*rows, ("People (your feed)", human.like_rate, human.rated)]),
        '<p class="soft">The dot is the share of cards that you liked; the bar holds the true rate in 95 of 100 such '
        "studies. Where bars overlap much, nothing is decided.</p>",
        f"<p>{escape(report.ai_words)}</p>",
        "<h2>One by one</h2>",
        '<p class="soft">One mark for each card that you rated: a full dot is a like, a ring is neither, a cross is a '
        "dislike.</p>",
        *(_arm(arm, _examples(by_arm.get(arm.arm, []), texts), _ratings(by_arm, arm.arm)) for arm in arms),
        _human(human, _examples(by_arm.get(HUMAN, []), texts), _ratings(by_arm, HUMAN)),
        "<h2>All numbers</h2>",
        _table(arms, human),
        *_in_depth(report),
        judge_html.section(report.judging),
        "<h2>Before you believe this</h2>",
        f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in report.caveats)}</ul>",
        _left_out(report),
        "<h2>How to check it</h2>",
        _checks(report),
    ]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>Inside Joke: who made you laugh</title><style>{_STYLE}</style></head>"
        f"<body><main>{''.join(body)}</main></body></html>\n"
    )


def _head(report: Report) -> str:
    sound = report.checks is not None and all((report.checks.plan, report.checks.commitment, report.checks.allocation))
    alarm = "" if sound else f'<p class="alarm">{escape(report.caveats[0])}</p>'
    return (
        f"<h1>Who made you laugh?</h1>{alarm}<p>You rated {report.rated} of {report.cards} cards without knowing who "
        f"wrote them: {len(report.arms)} ways of telling a model about your taste, and people.</p>"
        f'<p class="soft">Started {_day(report.started_at)}, revealed {_day(report.revealed_at)}.</p>'
    )


def _arm(arm: ArmReport, examples: str, ratings: list[str]) -> str:
    return (
        f'<section class="arm"><h3>{escape(arm.title)}</h3><small>{escape(_made(arm))}</small>'
        f"{charts.dots(ratings)}<p>{escape(arm.words)}</p><p>{escape(arm.ai_words)}</p>{examples}</section>"
    )


def _made(arm: ArmReport) -> str:
    told = {"swapped": ["told of somebody else"], "shuffled": ["told of posts drawn by lot"]}.get(arm.told, [])
    return " · ".join([arm.method, arm.model, *told, f"chosen by {arm.chosen_by}"])


def _human(human: ControlReport, examples: str, ratings: list[str]) -> str:
    return (
        '<section class="arm"><h3>People (your feed)</h3><small>control</small>'
        f"{charts.dots(ratings)}<p>{escape(human.words)}</p>{examples}</section>"
    )


def _ratings(by_arm: dict[str, list[tuple[str, Event]]], arm: str) -> list[str]:
    return [str(event.rating) for _, event in by_arm.get(arm, [])]


def _examples(rated: list[tuple[str, Event]], texts: dict[str, str]) -> str:
    """Return the best and worst cards: liked ones that passed as human first, disliked ones that did not first."""
    liked = sorted((pair for pair in rated if pair[1].rating == "like"), key=lambda pair: pair[1].ai == "ai")
    disliked = sorted((pair for pair in rated if pair[1].rating == "dislike"), key=lambda pair: pair[1].ai != "ai")
    return _quotes("Best", "liked", liked, texts) + _quotes("Worst", "disliked", disliked, texts)


def _quotes(title: str, kind: str, pairs: list[tuple[str, Event]], texts: dict[str, str]) -> str:
    quotes = [
        f'<blockquote class="{kind}">{escape(texts[card])}{_called(event)}</blockquote>'
        for card, event in pairs[:_EXAMPLES]
    ]
    return f"<h4>{title}</h4>{''.join(quotes)}" if quotes else ""


def _called(event: Event) -> str:
    return "" if event.ai is None else f" <small>(you said: {'AI' if event.ai == 'ai' else 'human'})</small>"


def _table(arms: Sequence[ArmReport], human: ControlReport) -> str:
    heads = ("", "shown", "rated", "liked", "neutral", "disliked", "like rate, 95 %", "dislike rate, 95 %", "called AI")
    rows = "".join(_row(title, each) for title, each in [*((arm.title, arm) for arm in arms), ("People", human)])
    cells = "".join(f"<th>{head}</th>" for head in heads)
    return f'<div class="scroll"><table><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(title: str, each: ArmReport | ControlReport) -> str:
    rates = [
        "none" if rate is None else f"{rate.estimate:.2f} ({rate.low:.2f}–{rate.high:.2f})"
        for rate in (each.like_rate, each.dislike_rate)
    ]
    numbers = [each.shown, each.rated, each.likes, each.neutral, each.dislikes, *rates]
    cells = "".join(f'<td class="n">{number}</td>' for number in [*numbers, f"{each.ai.flagged} of {each.ai.n}"])
    return f'<tr><td class="name">{escape(title)}</td>{cells}</tr>'


def _in_depth(report: Report) -> list[str]:
    found = report.in_depth
    if found is None:
        return []
    titles = {arm.arm: arm.title for arm in report.arms}
    rows = [f"<li>{escape(titles[each.arm])}: {escape(each.words)}</li>" for each in found.arms]
    checks = [
        f"<li>{escape(each.name)}: {escape(each.words)} <small>{_test(each)}</small></li>" for each in found.checks
    ]
    return [
        "<h2>Block by block</h2>",
        f"<ul>{''.join(rows)}</ul><p>{escape(found.power_words)}</p>",
        '<p class="soft">Only blocks count in which both cards were rated, so the hour and the mood are the same for '
        "both. Gaps: Newcombe's method 10, Bonferroni over the methods. Evidence may be read at any time: chance alone "
        "brings it to 20:1 in at most 1 of 20 studies; it is adjusted for the number of methods.</p>",
        f"<h3>Did it run as planned?</h3><ul>{''.join(checks)}</ul>",
    ]


def _test(check: Check) -> str:
    return (
        ""
        if check.p_value is None
        else (f"<small>(p {check.p_value:.3f}, bar {check.bar:g}, {escape(check.method)})</small>")
    )


def _left_out(report: Report) -> str:
    parts = [f"<li>Not in this study: {escape(each.arm)}, because {escape(each.why)}</li>" for each in report.left_out]
    if report.dropped:
        counts = ", ".join(f"{count} {escape(reason)}" for reason, count in sorted(report.dropped.items()))
        parts.append(f"<li>Texts that were made or found, and not shown: {counts}.</li>")
    return f"<ul>{''.join(parts)}</ul>" if parts else ""


def _checks(report: Report) -> str:
    yes = {True: "yes", False: "NO"}
    facts: list[tuple[str, str]] = [
        ("Study", report.study),
        ("Plan", f"{report.plan}, SHA-256 {report.plan_hash}"),
        ("Seed", str(report.seed)),
        ("Nonce", str(report.nonce)),
        ("Commitment", report.seed_commitment),
    ]
    if report.checks is not None:
        facts += [
            ("The plan is the one fixed before card one", yes[report.checks.plan]),
            ("The seed is the one committed to before card one", yes[report.checks.commitment]),
            ("The seed replays every assignment", yes[report.checks.allocation]),
        ]
    rows = "".join(f"<dt>{escape(name)}</dt><dd><code>{escape(value)}</code></dd>" for name, value in facts)
    return (
        f'<dl>{rows}</dl><p class="soft">Commitment = SHA-256 of “seed:nonce”. Order within a block = sorted by '
        "HMAC-SHA256(seed; study, person, “block”, block, attempt, index). Intervals of rates: Wilson. Gaps: "
        "Newcombe's hybrid score interval, unpaired, Bonferroni over the methods. Eye for AI: d′ with the log-linear "
        "correction, from the cards on which it was asked. The JSON file beside this page holds every event and "
        "assignment.</p>"
    )


def _day(at: float | None) -> str:
    return "never" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")
