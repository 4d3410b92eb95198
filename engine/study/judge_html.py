"""The part of a report's page that stands judges beside the person."""

from html import escape

from engine.study import twice
from engine.study.agreement import Agreement, Compared, Measure, Retest
from engine.study.judging import JudgeReport, Judging

_COLUMNS = ("right", "κ", "MCC", "AUC", "Brier", "calibration")


def section(found: Judging | None) -> str:
    """Return headings, sentences and tables, "" for a study without judges and without cards that come again."""
    if found is None:
        return ""
    parts = [
        "<h2>Could a judge have known?</h2>",
        '<p class="soft">Before card one, models said of each card how likely you would like it, and that was sealed '
        "with the rest.</p>"
        if found.judges
        else "",
        f"<p>{escape(found.retest_words)}</p>" if found.retest_words else "",
        *(_judge(each) for each in found.judges),
        _table(found),
        "".join(_gap(each, {judge.judge: judge.title for judge in found.judges}) for each in found.compared),
        f"<ul>{''.join(f'<li>{escape(note)}</li>' for note in found.notes)}</ul>",
    ]
    return "".join(parts)


def _judge(judge: JudgeReport) -> str:
    bias = ""
    if judge.first_bias is not None:
        bias = (
            f"<p>The post that stood first was called the funnier one with a probability that is "
            f"{judge.first_bias:+.2f} higher than if it stood second; both orders are averaged.</p>"
        )
    return (
        f'<section class="arm"><h3>{escape(judge.title)}</h3><small>{escape(judge.model)} · wording '
        f"{escape(judge.hash[:12])}</small><p>{escape(judge.words)}</p>{bias}{_bins(judge.agreement)}</section>"
    )


def _bins(agreement: Agreement) -> str:
    rows = "".join(
        f'<tr><td class="name">{each.low:.1f} to {each.high:.1f}</td><td class="n">{each.n}</td>'
        f'<td class="n">{each.said:.2f}</td><td class="n">{each.liked:.2f}</td></tr>'
        for each in agreement.bins
    )
    if not rows:
        return ""
    heads = "".join(f"<th>{head}</th>" for head in ("it said", "cards", "mean of these", "you liked"))
    return f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def _table(found: Judging) -> str:
    rows = [_row(judge.title, judge.agreement) for judge in found.judges if judge.kept]
    rows += [
        _row(f"{judge.title}; likes against dislikes alone", judge.against_disliked)
        for judge in found.judges
        if judge.kept
    ]
    if found.judges:
        rows.append(_usual(found.judges[0].agreement))
        rows.append(_chance())
    if found.retest is not None:
        rows.append(_again(found.retest))
    heads = "".join(f"<th>{head}</th>" for head in ("", "cards", *_COLUMNS))
    body = "".join(rows)
    return (
        f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
        '<p class="soft">Each with its 95 % interval. Right: Wilson. All others: percentiles of 2,000 bootstrap '
        "resamples of the cards; none where a measure is not defined in 5 % of them, or none of them differs. "
        f"Your own κ: {escape(twice.METHOD)}.</p>"
    )


def _row(title: str, each: Agreement) -> str:
    cells = (each.accuracy, each.kappa, each.mcc, each.auc, each.brier, each.calibration)
    return _line(title, each.n, [_cell(measure) for measure in cells])


def _usual(each: Agreement) -> str:
    return _line("Always your more frequent answer", each.n, [_cell(each.majority), "", "", "0.50", "", ""])


def _chance() -> str:
    return _line("A coin", None, ["0.50", "0.00", "0.00", "0.50", "0.25", ""])


def _again(each: Retest) -> str:
    return _line("You, the second time", each.n, [_cell(each.same), _cell(each.kappa), _cell(each.mcc), "", "", ""])


def _line(title: str, n: int | None, cells: list[str]) -> str:
    numbers = "".join(f'<td class="n">{cell}</td>' for cell in ["" if n is None else str(n), *cells])
    return f'<tr><td class="name">{escape(title)}</td>{numbers}</tr>'


def _cell(measure: Measure) -> str:
    if measure.estimate is None:
        return "not defined"
    if measure.low is None or measure.high is None:
        return f"{measure.estimate:.2f}"
    return f"{measure.estimate:.2f} ({measure.low:.2f} to {measure.high:.2f})"


def _gap(pair: Compared, titles: dict[str, str]) -> str:
    test = "they were right on the same cards" if pair.p is None else f"exact McNemar test p = {pair.p:.3f}"
    return (
        f'<p class="soft">{escape(titles[pair.one])}, and {escape(titles[pair.other])}: only the first was right on '
        f"{pair.only_one} cards, only the second on {pair.only_other}; {test}.</p>"
    )
