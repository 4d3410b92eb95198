"""The parts of a report's page beyond rates: block by block, evidence, the eye for AI, pairs, costs, checks, method."""

from html import escape

from engine.study import charts, page
from engine.study.blocks import ByBlock, InDepth
from engine.study.checks import Check
from engine.study.cost import CostPerLike
from engine.study.plan import HUMAN
from engine.study.report import Report
from engine.study.verdicts import amount


def compared(report: Report) -> str:
    """Return the comparisons within blocks, with their plots; "" with nothing to compare."""
    found = report.in_depth
    if found is None or not found.arms:
        return ""
    titles = {arm.arm: arm.title for arm in report.arms}
    floor = titles[str(report.floor)]
    rows = [(titles[each.arm], _points(each), each.difference.n if each.difference else 0) for each in found.arms]
    lines = charts.evidence([(titles[each.arm], each.path) for each in found.arms])
    note = "Results were looked at before the end, so the evidence alone may name a direction. " if found.looked else ""
    return "".join(
        [
            "<h2>Against the floor, block by block</h2>",
            page.figure(
                charts.gaps(rows),
                f"Share of likes less that of “{floor}”, in points, in blocks in which both were rated. The bars hold "
                "all true differences at once in 95 of 100 such studies. Right of 0 is better.",
            ),
            page.figure(
                lines,
                "Evidence against “no difference” after each block, as odds on a log scale, for each method by itself. "
                "It may be read at any time: chance alone brings a line to 20:1 in at most 1 of 20 studies. Below 1:1 "
                "the blocks speak for no difference.",
            )
            if lines
            else "",
            page.table(
                ("", "blocks", "it alone", "floor", "difference, 95 %", "p", "Holm", "evidence", "adjusted"),
                [_numbers(titles[each.arm], each) for each in found.arms],
            ),
            f'<p class="soft">{escape(note)}{escape(found.power_words)}</p>',
        ]
    )


def _points(each: ByBlock) -> charts.Span | None:
    gap = each.difference
    return None if gap is None else (100 * gap.estimate, 100 * gap.low, 100 * gap.high)


def _numbers(title: str, each: ByBlock) -> tuple[str, ...]:
    gap, bet = each.difference, each.evidence
    if gap is None:
        return (title, "0", *[""] * 7)
    span = f"{gap.estimate:+.2f} ({gap.low:+.2f} to {gap.high:+.2f})".replace("-", "−")
    odds = ("none", "") if bet is None or each.e_holm is None else (f"{bet.ratio:.3g}:1", f"{each.e_holm:.3g}:1")
    p_holm = "" if each.p_holm is None else p_words(each.p_holm)
    return (title, str(gap.n), str(gap.wins), str(gap.losses), span, p_words(gap.p_value), p_holm, *odds)


def p_words(p_value: float) -> str:
    """Return a p-value with three digits; never as none."""
    return f"{p_value:.3f}" if p_value >= 0.0005 else "<0.001"


def eye(report: Report) -> str:
    """Return d′, criterion and area with their intervals, as far as there are any."""
    rows: list[tuple[str, ...]] = []
    found, depth = report.eye_for_ai, report.eye_in_depth
    if found is not None:
        rows.append(
            ("d′ (0 is guessing)", f"{found.made} + {found.human}", _span(found.d_prime, found.low, found.high))
        )
    if depth is not None and depth.criterion is not None:
        lean = depth.criterion
        rows.append(("criterion (above 0 leans to human)", str(lean.n), _span(lean.estimate, lean.low, lean.high)))
    if depth is not None and depth.area is not None:
        area, name = depth.area, "area of how sure (.5 is guessing)"
        rows.append((name, f"{area.made} + {area.human}", _span(area.estimate, area.low, area.high)))
    return page.table(("", "cards", "estimate, 95 %"), rows)


def _span(estimate: float, low: float, high: float) -> str:
    return f"{estimate:.2f} ({low:.2f} to {high:.2f})".replace("-", "−")


def side_by_side(report: Report) -> str:
    """Return strengths of arms that stood side by side, "" without pairs."""
    found = report.side_by_side
    if found is None:
        return ""
    titles = {arm.arm: arm.title for arm in report.arms} | {HUMAN: "People"}
    rows = [
        (titles.get(each.arm, each.arm), (each.estimate, each.low, each.high), each.n)
        for each in found.ranking.strengths
    ]
    reach = max(1.0, *(abs(end) for _, span, _ in rows for end in span))
    return (
        f"<h2>Side by side</h2><p>{escape(found.words)}</p>"
        + page.figure(
            charts.gaps(rows, "log strength", round(reach + 0.5)),
            "Strength of each method as a log against the mean of all: one more is preferred e (2.7) times as often.",
        )
        + f'<p class="soft">{escape(found.ranking.method)}; {found.ranking.blocks} blocks.</p>'
    )


def costs(report: Report) -> str:
    """Return what a like cost, "" where nothing is known."""
    known = [(arm.title, arm.costs) for arm in report.arms if arm.costs is not None]
    if not known:
        return ""
    units = list(dict.fromkeys(each.unit for _, found in known for each in found.per_like))
    rows: list[tuple[str, ...]] = []
    for title, found in known:
        by_unit = {each.unit: each for each in found.per_like}
        cards = max(each.n for each in found.per_like)
        rows.append((title, str(cards), *(_per_like(by_unit[unit]) if unit in by_unit else "" for unit in units)))
    peak = max(found.peak_gb for _, found in known)
    held = f" The process held up to {peak:.1f} GB." if peak else ""
    return (
        "<h2>What a like cost</h2>"
        + page.table(("", "cards", *(f"{unit} a like, 95 %" for unit in units)), rows)
        + '<p class="soft">Of a card count all texts that were tried for it, and not those that were refused as they '
        f"were written, nor what a model read. GB·s is memory times time.{held} Interval: MOVER-R.</p>"
    )


def _per_like(each: CostPerLike) -> str:
    if each.per_like is None:
        return f"more than {amount(each.low)}"
    high = "no end" if each.high is None else amount(each.high)
    return f"{amount(each.per_like)} ({amount(each.low)} to {high})"


def ran(report: Report) -> str:
    """Return every check of how the study ran."""
    found: InDepth | None = report.in_depth
    if found is None:
        return ""
    lines = "".join(
        f"<li{'' if each.fine else ' class=fails'}>{escape(each.name[:1].upper() + each.name[1:])}: "
        f"{escape(each.words)}{_test(each)}</li>"
        for each in found.checks
    )
    return (
        f"<h2>Did it run as planned?</h2><ul>{lines}</ul>"
        '<p class="soft">A check that passes proves nothing; one that fails says what not to believe.</p>'
    )


def _test(check: Check) -> str:
    if check.p_value is None:
        return ""
    return (
        f" <small>(p {escape(p_words(check.p_value))}, bar {check.bar:g}, n {check.n}, {escape(check.method)})</small>"
    )


def method(report: Report) -> str:
    """Return what anyone needs to do it all again."""
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
    return page.facts(facts) + (
        '<p class="soft">Commitment = SHA-256 of “seed:nonce”. Order within a block = sorted by HMAC-SHA256(seed; '
        "study, “block”, block, attempt, index). Rates: Wilson. Differences: Newcombe’s method 10 for pairs, "
        "Bonferroni over the methods; tests: McNemar’s mid-p, Holm. A direction is named only where both agree. "
        "Evidence: a beta(2, 2) mixture of likelihood ratios on blocks that tell the two apart, adjusted over the "
        "methods. Eye for AI: d′ and criterion with the log-linear correction, from the cards on which it was asked. "
        "The JSON file beside this page holds every event and assignment, and makes this page again: "
        "inside-joke study report --file.</p>"
    )
