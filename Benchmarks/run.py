#!/usr/bin/env python3
"""Times Balise, its floor and its peers on the same pages, and writes RESULTS.md.

Every program builds once a round, in turn, into a folder that does not exist; another one begins
each round. Sources and output are in memory (tmpfs), so no disk is measured. Ratios are taken
within a round, where both programs met the same machine.
"""

import argparse
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

import report
from compare import Corpus, compare, small
from programs import programs, set_up, version_of

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
FULL = [Corpus("guides", 100, 10), Corpus("guides", 1000, 5), Corpus("guides", 10_000, 5),
        Corpus("guides", 100_000, 3), Corpus("tiny", 10_000, 5), Corpus("huge", 2000, 5),
        Corpus("tree", 10_000, 5), Corpus("links", 50, 5)]
QUICK = [Corpus("guides", 100, 3), Corpus("guides", 1000, 3), Corpus("tiny", 1000, 3),
         Corpus("huge", 200, 3), Corpus("tree", 1000, 3), Corpus("links", 50, 3)]


def arguments():
    """What the caller wants measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balise", default=".build/release/balise", help="the program to measure")
    parser.add_argument("--quick", action="store_true", help="small corpora, three rounds")
    parser.add_argument("--only", metavar="NAMES", help="these programs, separated by commas")
    parser.add_argument("--corpus", metavar="NAMES", help="these corpora: guides-10000,links-50")
    parser.add_argument("--rounds", type=int, help="rounds of every corpus")
    parser.add_argument("--results", default=HERE / "RESULTS.md", type=pathlib.Path)
    return parser.parse_args()


def wanted_corpora(given):
    """The usual ones, or those that were named."""
    corpora = QUICK if given.quick else FULL
    if given.corpus:
        named = (name.split("-") for name in given.corpus.split(","))
        corpora = [Corpus(shape, int(count), 3 if given.quick else 5) for shape, count in named]
    return [each._replace(rounds=given.rounds or each.rounds) for each in corpora]


def build_tools(folder):
    """The floor and the stopwatch, compiled."""
    folder.mkdir()
    cmark = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], check=True,
                           capture_output=True, text=True).stdout.split()
    compiler = [os.environ.get("CC", "cc"), "-std=c11", "-O2", "-Wall", "-Wextra", "-Werror"]
    subprocess.run(
        [*compiler, "-pthread", "-o", folder / "floor", HERE / "floor/floor.c", *cmark], check=True)
    subprocess.run([*compiler, "-o", folder / "stopwatch", HERE / "stopwatch.c"], check=True)
    return folder


def fits(program, corpus):
    """The slower peers build guides only, and only so many."""
    return not program.most_pages or corpus.shape == "guides" and corpus.count <= program.most_pages


def main():
    given = arguments()
    # Told to stop, it still clears the memory it filled.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    binary, load = (ROOT / given.balise).resolve(), os.getloadavg()
    set_up()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="balise-bench-", dir=memory) as place:
        tools = build_tools(pathlib.Path(place) / "tools")
        work = pathlib.Path(place) / "work"
        work.mkdir()
        found = programs(binary, tools / "floor")
        if given.only:
            found = [each for each in found if each.name in given.only.split(",")]
        comparisons = [
            compare(corpus, [each for each in found if fits(each, corpus)], tools, work)
            for corpus in wanted_corpora(given)]
        starts = small(found[0], ROOT, tools, work) if found[0].name == "balise" else {}
        versions = {program.name: version_of(program) for program in found}
    is_partial = bool(given.quick or given.only or given.corpus or given.rounds)
    text = report.results(comparisons, starts, versions, binary, load, is_partial)
    given.results.write_text(text, encoding="utf-8")
    print(f"{given.results} is written")
    failed = [each.corpus.name for each in comparisons
              if "balise" in each.results and each.results["balise"].fault]
    if failed:
        sys.exit(f"balise failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
