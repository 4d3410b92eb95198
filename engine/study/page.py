"""The frame of a page that needs nothing else: no scripts, fonts or pictures from outside; light, dark, on paper."""

from datetime import UTC, datetime
from html import escape

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
.span{fill:var(--span)}.point{fill:var(--accent);stroke:var(--ground);stroke-width:2}.zero{stroke:var(--soft);stroke-width:1.5}
.bar{stroke:var(--good);stroke-dasharray:5 4;stroke-width:1.5}
.path{fill:none;stroke-width:2.2;stroke-linejoin:round}.c0{stroke:var(--accent)}.c1{stroke:var(--good)}
.c2{stroke:var(--bad)}.c3{stroke:var(--soft)}.c4{stroke:var(--ink)}
.fails{color:var(--bad)}figure{margin:20px 0}figcaption{font-size:14px;color:var(--soft)}
.like{fill:var(--good)}.neutral{fill:none;stroke:var(--soft);stroke-width:2}
.dislike{stroke:var(--bad);stroke-width:2.5;fill:none;stroke-linecap:round}
blockquote{margin:10px 0;padding:2px 0 2px 14px;border-left:3px solid var(--line);overflow-wrap:anywhere}
blockquote.liked{border-color:var(--good)}blockquote.disliked{border-color:var(--bad)}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th,td{text-align:right;padding:6px 5px;border-bottom:1px solid var(--line);font-weight:400}
th:first-child,td.name{text-align:left}.scroll{overflow-x:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 20px;font-size:14px}dd{margin:0;overflow-wrap:anywhere}
code{font:13px/1.5 ui-monospace,"DejaVu Sans Mono",monospace}li{margin:6px 0}
.alarm{border:2px solid var(--bad);border-radius:14px;padding:12px 18px}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--good:#0a5c34;--bad:#8f2413;
--accent:#5a1fd0;--span:#d8cff0}
body{font-size:11pt}main{max-width:none;padding:0}section.arm{break-inside:avoid}h2,h4{break-after:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""


def document(title: str, body: str) -> str:
    """Return the whole page; `body` is markup in which all that is not ours was escaped."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a table of plain texts; the first cell of a row is its name."""
    if not rows:
        return ""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in heads)
    body = "".join(
        f'<tr><td class="name">{escape(row[0])}</td>'
        + "".join(f'<td class="n">{escape(cell)}</td>' for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def listed(lines: list[str]) -> str:
    """Return plain texts as a list, "" for none."""
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""


def facts(pairs: list[tuple[str, str]]) -> str:
    """Return names and values, all plain texts."""
    rows = "".join(f"<dt>{escape(name)}</dt><dd><code>{escape(value)}</code></dd>" for name, value in pairs)
    return f"<dl>{rows}</dl>"


def figure(chart: str, caption: str) -> str:
    """Return a chart with what it shows in plain words."""
    return f"<figure>{chart}<figcaption>{escape(caption)}</figcaption></figure>"


def day(at: float | None) -> str:
    """Return a time in words, in UTC."""
    try:
        return "never" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")
    except (ValueError, OverflowError, OSError):  # a file may say anything
        return "at no time that there is"
