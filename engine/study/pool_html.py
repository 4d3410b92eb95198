"""Writes what several people's studies say together as one HTML file that needs nothing else."""

from html import escape

from engine.study import charts, page
from engine.study.depth_html import p_words
from engine.study.hierarchy import OverPeople
from engine.study.intervals import Rate
from engine.study.pooling import Pooled, PooledArm

_MOST_PEOPLE = 40


def page_of(found: Pooled) -> str:
    """Return the page."""
    floor = next(arm.title for arm in found.arms if arm.key == found.floor)
    others = [arm for arm in found.arms if arm.key != found.floor]
    effects = [
        (arm.title, arm.effect and (arm.effect.log_odds, arm.effect.low, arm.effect.high), arm.people) for arm in others
    ]
    reach = max([2.0, *(abs(end) for _, span, _ in effects if span for end in span)])
    body = [
        f"<h1>Who made {found.people} people laugh?</h1><p>{len(found.sources)} blind studies of the plan "
        f"“{escape(found.plan)}”, pooled. The primary measure is the {escape(found.primary)}. People are the unit: "
        "each counts once, however many cards they rated.</p>",
        page.listed([f"{arm.title}. {arm.words}" for arm in (*found.arms, found.human)]),
        page.figure(
            charts.gaps(effects, "log odds of a like", round(min(reach, 6.0) + 0.5)),
            f"Log odds of a like against “{floor}”, over people; right of 0 is better, and .7 doubles the odds. The "
            "bars hold all true values at once in 95 of 100 such collections.",
        )
        if effects
        else "",
        f"<p>{escape(found.eye_words)}</p>",
        "<h2>All numbers</h2>",
        page.table(
            ("", "people", "cards", "likes", "dislikes", "like rate, 95 %", "dislike rate, 95 %", "p", "p, Holm"),
            [_row(arm) for arm in (*found.arms, found.human)],
        ),
        "<h2>Person by person</h2>",
        '<p class="soft">Each person’s own like rate, drawn towards everyone’s as far as people are alike. Names are '
        "random.</p>",
        *(_people(arm) for arm in found.arms),
        "<h2>Before you believe this</h2>",
        page.listed(list(found.caveats)),
        "<h2>What went in</h2>",
        page.table(
            ("study", "person", "plan, SHA-256", "rated"),
            [(each.study, each.person, each.plan_hash, str(each.rated)) for each in found.sources],
        ),
        '<p class="soft">Log odds: generalised estimating equations, logit, exchangeable within people, with Mancl '
        "and DeRouen’s covariance and t of people less one; Bonferroni over the methods, tests by Holm, and a "
        "direction is named only where both agree. Rates and d′: means over people, t intervals. A person’s rate: "
        "beta-binomial.</p>",
    ]
    return page.document("Inside Joke: several people", "".join(body))


def _row(arm: PooledArm) -> tuple[str, ...]:
    p_value = "" if arm.effect is None else p_words(arm.effect.p_value)
    p_holm = "" if arm.p_holm is None else p_words(arm.p_holm)
    numbers = (arm.people, arm.rated, arm.likes, arm.dislikes)
    return (arm.title, *map(str, numbers), _span(arm.like_rate), _span(arm.dislike_rate), p_value, p_holm)


def _span(rate: OverPeople | None) -> str:
    if rate is None:
        return "none"
    if rate.low is None or rate.high is None:
        return f"{rate.mean:.2f}"
    return f"{rate.mean:.2f} ({max(0.0, rate.low):.2f}–{min(1.0, rate.high):.2f})"


def _people(arm: PooledArm) -> str:
    rows: list[tuple[str, Rate | None, int]] = [(each.person, each.rate, each.n) for each in arm.personal]
    if not rows:
        return ""
    more = f"<p>… and {len(rows) - _MOST_PEOPLE} more.</p>" if len(rows) > _MOST_PEOPLE else ""
    return f"<h3>{escape(arm.title)}</h3>{charts.intervals(rows[:_MOST_PEOPLE])}{more}"
