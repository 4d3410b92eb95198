"""Runs many malformed exports: `make fuzz`, or `python -m tests.fuzz --each 10000 --source instagram --seed 7`.

Cases run in child processes, under a limit of address space; one that takes over ten seconds is ended. Prints a table,
and every finding as "source:seed", which `--only` runs again.
"""

import argparse
import json
import resource
import signal
import subprocess
import sys
import traceback
from collections import Counter

from tests.fuzz import cases

BATCH = 500
CASE_S = 10
ADDRESS_SPACE = 3 << 30


def child(source: str, start: int, count: int) -> None:
    """Run cases, naming each before it begins; the last line is the summary."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    ends: Counter[str] = Counter()
    findings: list[str] = []
    for seed in range(start, start + count):
        print(seed, flush=True)
        signal.alarm(CASE_S)  # its default action ends the process, whatever native code is doing
        try:
            ends[cases.run(source, seed)] += 1
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            where = traceback.extract_tb(error.__traceback__)[-1]
            findings.append(f"{source}:{seed} {type(error).__name__}: {error} ({where.filename}:{where.lineno})"[:500])
        signal.alarm(0)
        if cases.peak_mb() > cases.LIMIT_MB:
            findings.append(f"{source}:{seed} took the process to {cases.peak_mb():,.0f} MB")
            break
    print(json.dumps({"ends": ends, "findings": findings, "done": sum(ends.values()), "peak_mb": cases.peak_mb()}))


def batch(source: str, start: int, count: int) -> tuple[int, Counter[str], list[str], float]:
    """Run one child; returns how many cases it got through."""
    command = [sys.executable, "-m", "tests.fuzz", "--child", source, str(start), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    seeds = [int(line) for line in lines if line.isdigit()]
    if done.returncode or not lines or not lines[-1].startswith("{"):
        last = seeds[-1] if seeds else start
        why = "hung for ten seconds" if -done.returncode == signal.SIGALRM else f"died ({done.returncode})"
        return last - start + 1, Counter(), [f"{source}:{last} {why}: {done.stderr[-300:]}"], 0.0
    told = json.loads(lines[-1])
    return len(seeds), Counter(told["ends"]), told["findings"], told["peak_mb"]


def campaign(source: str, each: int, seed: int) -> tuple[Counter[str], list[str], float]:
    """Run `each` cases of one source."""
    ends: Counter[str] = Counter()
    findings: list[str] = []
    peak, at = 0.0, seed
    while at < seed + each:
        count, found, bad, size = batch(source, at, min(BATCH, seed + each - at))
        ends.update(found)
        findings += bad
        peak, at = max(peak, size), at + count
    return ends, findings, peak


def main() -> int:
    """Print a row for each source. Returns 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=10_000)
    parser.add_argument("--source", action="append", choices=cases.sources())
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", help="source:seed")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child[0], int(options.child[1]), int(options.child[2]))
        return 0
    if options.only:
        source, _, number = options.only.partition(":")
        print(cases.run(source, int(number)))
        return 0
    failed = False
    print(f"{'source':<16}{'cases':>8}{'records':>9}{'named failure':>15}{'findings':>10}{'peak MB':>9}")
    for source in options.source or cases.sources():
        ends, findings, peak = campaign(source, options.each, options.seed)
        row = f"{options.each:>8}{ends[cases.RECORDS]:>9}{ends[cases.FAILED]:>15}{len(findings):>10}{peak:>9.0f}"
        print(f"{source:<16}{row}", flush=True)
        print("".join(f"  {line}\n" for line in findings), end="", flush=True)
        failed |= bool(findings)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
