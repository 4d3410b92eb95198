"""Writes a revealed report as one HTML file that needs nothing else: no scripts, no fonts, no pictures from outside.

Texts of cards are hostile: everything that is not ours is escaped.
"""

from collections.abc import Sequence
from html import escape

from engine.store.trials import Event
from engine.study import charts, depth_html, judge_html, page
from engine.study.export import Seen
from engine.study.plan import HUMAN
from engine.study.report import ArmReport, ControlReport, Report, standing_by_arm

_EXAMPLES = 3


def page_of(seen: Seen) -> str:
    """Return the page of a revealed study."""
    report = seen.report()
    texts = {card.id: card.text for card in seen.cards} if seen.texts else {}
    by_arm = standing_by_arm(seen.opened, seen.events)
    arms = sorted(report.arms, key=lambda arm: -(arm.like_rate.estimate if arm.like_rate else -1))
    human = report.controls[0]
    rates = [(arm.title, arm.like_rate, arm.rated) for arm in arms]
    body = [
        _head(report),
        page.figure(
            charts.intervals([*rates, ("People (your feed)", human.like_rate, human.rated)]),
            "The dot is the share of cards that you liked; the bar holds the true rate in 95 of 100 such studies.",
        ),
        depth_html.compared(report),
        "<h2>Your eye for AI</h2>",
        f"<p>{escape(' '.join([report.ai_words, *(report.eye_in_depth.words if report.eye_in_depth else ())]))}</p>",
        depth_html.eye(report),
        "<h2>One by one</h2>",
        '<p class="soft">One mark for each card that you rated: a full dot is a like, a ring is neither, a cross is a '
        f"dislike.{'' if seen.texts else ' The cards’ texts were left out of this file.'}</p>",
        *(_arm(arm, _examples(by_arm.get(arm.arm, []), texts), _ratings(by_arm, arm.arm)) for arm in arms),
        _human(human, _examples(by_arm.get(HUMAN, []), texts), _ratings(by_arm, HUMAN)),
        "<h2>All numbers</h2>",
        _table(arms, human),
        depth_html.side_by_side(report),
        depth_html.costs(report),
        judge_html.section(report.judging),
        depth_html.ran(report),
        "<h2>Before you believe this</h2>",
        page.listed([*report.caveats, *_left_out(report)]),
        "<h2>How it was done, and how to check it</h2>",
        depth_html.method(report),
    ]
    return page.document("Inside Joke: who made you laugh", "".join(body))


def _head(report: Report) -> str:
    sound = report.checks is not None and report.checks.sound
    alarm = "" if sound else f'<p class="alarm">{escape(report.caveats[0])}</p>'
    return (
        f"<h1>Who made you laugh?</h1>{alarm}<p>You rated {report.rated} of {report.cards} cards without knowing who "
        f"wrote them: {len(report.arms)} ways of telling a model about your taste, and people.</p>"
        f'<p class="soft">Started {page.day(report.started_at)}, revealed {page.day(report.revealed_at)}. Plan '
        f"“{escape(report.plan)}” <code>{escape(report.plan_hash[:12])}</code>, fixed before the first card; seed "
        f"<code>{escape(str(report.seed))}</code>.</p>"
    )


def _arm(arm: ArmReport, examples: str, ratings: list[str]) -> str:
    cost = f'<p class="soft">{escape(arm.costs.words)}</p>' if arm.costs is not None else ""
    return (
        f'<section class="arm"><h3>{escape(arm.title)}</h3><small>{escape(_made(arm))}</small>'
        f"{charts.dots(ratings)}<p>{escape(arm.words)}</p><p>{escape(arm.ai_words)}</p>{cost}{examples}</section>"
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
    """Return the first liked and disliked cards; among the liked, those that were not called AI come first."""
    told = [(card, event) for card, event in rated if card in texts]
    liked = sorted((pair for pair in told if pair[1].rating == "like"), key=lambda pair: pair[1].ai == "ai")
    disliked = sorted((pair for pair in told if pair[1].rating == "dislike"), key=lambda pair: pair[1].ai != "ai")
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
    return page.table(heads, [_row(title, each) for title, each in [*((a.title, a) for a in arms), ("People", human)]])


def _row(title: str, each: ArmReport | ControlReport) -> tuple[str, ...]:
    rates = [
        "none" if rate is None else f"{rate.estimate:.2f} ({rate.low:.2f}–{rate.high:.2f})"
        for rate in (each.like_rate, each.dislike_rate)
    ]
    numbers = [each.shown, each.rated, each.likes, each.neutral, each.dislikes]
    return (title, *map(str, numbers), *rates, f"{each.ai.flagged} of {each.ai.n}")


def _left_out(report: Report) -> list[str]:
    parts = [f"Not in this study: {each.arm}, because {each.why}" for each in report.left_out]
    if report.dropped:
        counts = ", ".join(f"{count} {reason}" for reason, count in sorted(report.dropped.items()))
        parts.append(f"Texts that were made or found, and not shown: {counts}.")
    return parts
