"""Rounds: every program builds the same pages once a round, in an order that turns."""

import shutil
import statistics
from typing import NamedTuple

from generate import generate
from measure import count_files, count_pages, run
from pages import pages_of

LIMIT = 600  # seconds for one run
PATIENCE = 180  # seconds for all runs of one peer on one corpus; the first is always made


class Corpus(NamedTuple):
    """A shape of site, its size, and how often it is built."""

    shape: str
    count: int
    rounds: int

    @property
    def name(self):
        return f"{self.shape}-{self.count}"


class Result(NamedTuple):
    """All rounds of one program on one corpus; a round that it sat out is None."""

    runs: list
    written: object = None
    fault: str | None = None

    @property
    def ran(self):
        return [run for run in self.runs if run]

    def median(self, field):
        return statistics.median(getattr(run, field) for run in self.ran)


class Comparison(NamedTuple):
    """What one corpus gave: its size, the programs' results, Balise once more on the same output."""

    corpus: Corpus
    pages: int
    megabytes: float
    results: dict
    again: Result | None


def compare(corpus, programs, tools, folder):
    """Makes the corpus, lays it out for each program, runs the rounds, clears up."""
    site, output = folder / "site", folder / "output"
    pages = generate(corpus.shape, corpus.count, site)
    megabytes = sum(file.stat().st_size for file in site.rglob("*.md")) / 1e6
    titles = {page.matter["title"] for page in pages_of(site)}
    for program in programs:
        if program.prepare:
            program.prepare(site, folder / program.name)
    results = {program.name: Result([]) for program in programs}
    for turn in range(corpus.rounds):
        start = turn % len(programs)
        for program in programs[start:] + programs[:start]:
            source = folder / program.name if program.prepare else site
            command = program.start(str(source), str(output))
            result = results[program.name]
            results[program.name] = one_round(result, program, command, titles, tools, folder)
            shutil.rmtree(output, ignore_errors=True)
        print(f"{corpus.name}: round {turn + 1} of {corpus.rounds}", flush=True)
    again = build_again(corpus, programs, site, output, tools, folder)
    shutil.rmtree(folder)
    folder.mkdir()
    return Comparison(corpus, pages, megabytes, results, again)


def one_round(result, program, command, titles, tools, folder):
    """The result with one more run, unless the program failed before or takes too long."""
    spent = sum(run.wall for run in result.ran)
    is_tired = result.ran and program.is_peer and spent + result.ran[-1].wall > PATIENCE
    if result.fault or is_tired:
        return result._replace(runs=result.runs + [None])
    once = run(tools / "stopwatch", command, folder, LIMIT)
    if once.fault:
        return result._replace(runs=result.runs + [None], fault=once.fault)
    written, fault = result.written, None
    if written is None:
        # The floor writes no titles: its files are its pages.
        is_floor = program.name.startswith("floor")
        written = (count_files if is_floor else lambda place: count_pages(place, titles))(
            folder / "output")
        if written.pages < len(titles):
            fault = f"wrote {written.pages} of {len(titles)} pages"
    return Result(result.runs + [once], written, fault)


def build_again(corpus, programs, site, output, tools, folder):
    """Balise with nothing changed, as many times as there are rounds."""
    if corpus.shape != "guides" or programs[0].name != "balise":
        return None
    command = programs[0].start(str(site), str(output))
    runs = [run(tools / "stopwatch", command, folder, LIMIT) for _ in range(corpus.rounds + 1)]
    return None if any(run.fault for run in runs) else Result(runs[1:])


def small(balise, site, tools, folder, times=21):
    """The real site, new and once more, and a start that does nothing."""
    output = folder / "output"

    def timed(command, is_new):
        runs = []
        for _ in range(times):
            if is_new:
                shutil.rmtree(output, ignore_errors=True)
            runs.append(run(tools / "stopwatch", command, folder, LIMIT))
        faults = [run.fault for run in runs if run.fault]
        return Result([] if faults else runs, None, faults[0] if faults else None)

    build = balise.start(str(site), str(output))
    return {"the site of this repository": timed(build, True),
            "the same, nothing changed": timed(build, False),
            "`balise --version`": timed(balise.version, False)}
