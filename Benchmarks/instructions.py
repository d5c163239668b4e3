#!/usr/bin/env python3
"""Counts the instructions of a few runs and holds them against Benchmarks/budget.json.

Seconds depend on what else the machine does; instructions are the same from run to run, to a
hundred in a billion, when a build has one processor and deterministic hashing. Valgrind counts
them. Exit status 1: a run needs more than its budget and the margin; 2: it could not be counted.

`make budget` writes the counts of today's program as the new budget. Do that after a change that
is worth its price, or that made something quicker, and say so in the commit.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generate import generate  # noqa: E402

BUDGET = HERE / "budget.json"
REPOSITORY = HERE.parent
PROGRAM = REPOSITORY / ".build" / "release" / "balise"
THIS_SITE = "this-site"
MARGIN = 0.15  # another machine's libraries may take other ways
SLACK = 0.3  # so far below, a budget no longer guards what was gained
COUNT = re.compile(r"I\s+refs:\s+([\d,]+)")


class NotCounted(Exception):
    """The program failed, or Valgrind did."""


def arguments(case, folder):
    """What the program is given: an option, or a site to build for the first time, laid down here.

    That is SHAPE-COUNT, or the site of this repository.
    """
    if case.startswith("-"):
        return [case]
    for old in ("site", "output"):
        shutil.rmtree(folder / old, ignore_errors=True)
    if case == THIS_SITE:
        for part in ("content", "themes"):
            shutil.copytree(REPOSITORY / part, folder / "site" / part)
    else:
        shape, count = case.split("-")
        generate(shape, int(count), folder / "site")
    return ["build", "site", "--output", "output", "--quiet"]


def count(program, case, folder):
    """Instructions of one case."""
    one = min(os.sched_getaffinity(0))
    run = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
         program, *arguments(case, folder)],
        cwd=folder, capture_output=True, text=True, check=False,
        preexec_fn=lambda: os.sched_setaffinity(0, {one}),
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = COUNT.search(run.stderr)
    if run.returncode or not found:
        raise NotCounted(f"{case}: exit status {run.returncode}\n{run.stderr[-2000:]}")
    return int(found[1].replace(",", ""))


def count_all(program, cases):
    """Instructions of every case, of a copy without what only debuggers read."""
    with tempfile.TemporaryDirectory(prefix="balise-count-") as place:
        folder = pathlib.Path(place)
        shutil.copy(program, folder / "balise")
        subprocess.run(["strip", "-g", folder / "balise"], check=True)
        return {case: count(folder / "balise", case, folder) for case in cases}


def judge(counts, budget):
    """What is over its budget, and what is so far below that the budget should be lowered."""
    over, below = [], []
    for case, allowed in budget.items():
        part = counts[case] / allowed
        said = f"{case}: {counts[case]:,} instructions, {part:.1%} of the budget of {allowed:,}"
        if part > 1 + MARGIN:
            over.append(said)
        elif part < 1 - SLACK:
            below.append(said)
    return over, below


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balise", default=PROGRAM, type=pathlib.Path)
    parser.add_argument("--budget", default=BUDGET, type=pathlib.Path)
    parser.add_argument("--write", action="store_true", help="make today's counts the budget")
    given = parser.parse_args()
    budget = json.loads(given.budget.read_text(encoding="utf-8"))
    try:
        counts = count_all(given.balise, budget)
    except (NotCounted, OSError, subprocess.SubprocessError) as fault:
        print(f"not counted: {fault}", file=sys.stderr)
        return 2
    for case, number in counts.items():
        print(f"{case}: {number:,} instructions, {number / budget[case]:.1%} of the budget")
    if given.write:
        given.budget.write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")
        return 0
    over, below = judge(counts, budget)
    for said in over:
        print(f"over budget: {said} (allowed: {1 + MARGIN:.0%})", file=sys.stderr)
    for said in below:
        print(f"far below: {said}; `make budget` lowers it")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
