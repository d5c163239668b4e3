"""RESULTS.md: the machine, the goals, a table for each corpus."""

import datetime
import hashlib
import os
import pathlib
import platform
import statistics
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
WHAT = {
    "guides": "{0} pages of about 2.2 KB in five languages; one in a hundred a tree of twelve steps",
    "tiny": "{0} pages of two sentences",
    "huge": "one page of {0} sections",
    "tree": "one tree of {0} steps, ten choices a question",
    "links": "{0} pages with 200 links each",
}


def ratio(result, other):
    """The median of result / other over the rounds that both ran; None where there is none."""
    if result is None or other is None:
        return None
    pairs = [a.wall / b.wall for a, b in zip(result.runs, other.runs) if a and b]
    return statistics.median(pairs) if pairs else None


def floor_of(results):
    """The quicker floor: one thread, or all."""
    floors = [result for name, result in results.items() if name.startswith("floor") and result.ran]
    return min(floors, key=lambda result: result.median("wall"), default=None)


def table(comparison):
    """One corpus: a line for each program, quickest first."""
    corpus, _, megabytes, results, _ = comparison
    lines = [
        f"### {corpus.name}\n",
        f"{WHAT[corpus.shape].format(grouped(corpus.count))}: {megabytes:.1f} MB of Markdown; {corpus.rounds} rounds.\n",
        "| program | seconds | least–most | processor s | memory MB | times Balise | pages | files | output MB |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
    ran = sorted((name for name in results if results[name].ran),
                 key=lambda name: results[name].median("wall"))
    lines += [line(name, results[name], results.get("balise")) for name in ran]
    few = [f"{name} {len(results[name].ran)}" for name in ran
           if not results[name].fault and len(results[name].ran) < corpus.rounds]
    notes = [f"{name}: {result.fault}." for name, result in results.items() if result.fault]
    notes += [f"Fewer rounds, because they are slow: {', '.join(few)}."] if few else []
    return "\n".join(lines) + "\n" + "".join(f"\n{note}\n" for note in notes)


def line(name, result, balise):
    """A program in the table of a corpus."""
    walls = [run.wall for run in result.ran]
    times, written = ratio(result, balise), result.written
    cells = [f"**{name}**" if name == "balise" else name, seconds(result.median("wall")),
             f"{seconds(min(walls))}–{seconds(max(walls))}", seconds(result.median("cpu")),
             f"{result.median('memory'):.0f}", "" if times is None else f"{times:.2f}",
             f"{written.pages}", f"{written.files}", f"{written.size:.1f}"]
    return f"| {' | '.join(cells)} |"


def grouped(number):
    """10 000"""
    return f"{number:,}".replace(",", " ")


def seconds(value):
    """Three digits that mean something."""
    return f"{value:.4f}" if value < 0.1 else f"{value:.3f}" if value < 10 else f"{value:.1f}"


def goals(comparisons, starts):
    """What was promised, what was measured, whether it holds."""
    known = {each.corpus.name: (each.results, each.again) for each in comparisons}
    rows = []

    def add(goal, value, limit, unit):
        shown = "not measured" if value is None else f"{value:.4g} {unit}".strip()
        rows.append((goal, shown, "" if value is None else "yes" if value <= limit else "**no**"))

    def of(name, program):
        return known.get(name, ({}, None))[0].get(program)

    def share(name, program):
        return ratio(of(name, "balise"), of(name, program))

    ten, hundred = "guides-10000", "guides-100000"
    for program, templates in (("hugo-bare", "two tiny templates"), ("hugo", "a full theme")):
        add(f"10 000 pages: at most 1/6 (0.167) of Hugo's time, {templates}",
            share(ten, program), 1 / 6, "")
        add(f"the same, further: 1/10, {templates}", share(ten, program), 0.1, "")
    floor = floor_of(known[ten][0]) if ten in known else None
    add("10 000 pages: at most twice the floor", ratio(of(ten, "balise"), floor), 2, "")
    for program, templates in (("hugo-bare", "two tiny templates"), ("hugo", "a full theme")):
        add(f"100 000 pages: at most 1/5 (0.2) of Hugo's time, {templates}",
            share(hundred, program), 0.2, "")
    balise = of(hundred, "balise")
    add("100 000 pages: at most 450 MB",
        balise.median("memory") if balise and balise.ran else None, 450, "MB")
    again = known.get(ten, ({}, None))[1]
    add("10 000 pages again, nothing changed: at most 0.3 s",
        again.median("wall") if again else None, 0.3, "s")
    for name, goal, limit in (("the site of this repository", "the site of this repository: at most 30 ms", 30),
                              ("`balise --version`", "`balise --version`: at most 10 ms", 10)):
        start = starts.get(name)
        add(goal, start.median("wall") * 1000 if start and start.ran else None, limit, "ms")
    for field, what in (("wall", "time"), ("memory", "memory")):
        for few, many in ((1000, 10_000), (10_000, 100_000)):
            a, b = of(f"guides-{few}", "balise"), of(f"guides-{many}", "balise")
            both = a and b and a.ran and b.ran
            add(f"{what} of {grouped(many)} pages: at most 1.25 × ten times that of {grouped(few)}",
                b.median(field) / a.median(field) / 10 if both else None, 1.25, "×")
    return rows


def growth(comparisons):
    """Time and memory a page, by number of pages."""
    lines = ["| pages | s | µs a page | again, nothing changed, s | MB | KB a page | floor, s |",
             "|--:|--:|--:|--:|--:|--:|--:|"]
    for corpus, pages, _, results, again in comparisons:
        balise = results.get("balise")
        if corpus.shape != "guides" or not balise or not balise.ran:
            continue
        wall, memory = balise.median("wall"), balise.median("memory")
        floor = floor_of(results)
        lines.append(
            f"| {pages} | {seconds(wall)} | {wall / pages * 1e6:.0f} | "
            f"{seconds(again.median('wall')) if again else ''} | {memory:.0f} | "
            f"{memory * 1024 / pages:.1f} | {seconds(floor.median('wall')) if floor else ''} |")
    return "\n".join(lines) + "\n"


def machine(load):
    """What it was measured on."""
    processor, memory = platform.processor() or platform.machine(), ""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
        processor = names[0] if names else processor
        with open("/proc/meminfo", encoding="utf-8") as file:
            memory = f", {int(file.readline().split()[1]) / 2**20:.0f} GB of memory"
    except OSError:
        pass
    cores = len(os.sched_getaffinity(0))
    return (f"{processor}, {cores} cores{memory}; {platform.system()} {platform.release()}; "
            f"load when it began {load[0]:.2f}")


def commit():
    """The commit of the sources, from which the program measured should have been built."""
    def git(*words):
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True,
                              check=False).stdout.strip()
    changed = git("status", "--porcelain", "--", "Sources", "Package.swift", "themes")
    return git("rev-parse", "--short=12", "HEAD") + (" with changes" if changed else "")


def results(comparisons, starts, versions, binary, load, is_partial):
    """The whole page."""
    parts = ["# Results\n"]
    if is_partial:
        parts.append("> A partial or quick run: fewer programs, corpora or rounds than `make bench`."
                     " Its figures are a first look, not the ones to quote.\n")
    digest = hashlib.sha256(pathlib.Path(binary).read_bytes()).hexdigest()[:12]
    parts.append(f"Measured {datetime.date.today().isoformat()} at commit {commit()} (the program's "
                 f"SHA-256 begins with {digest}), written by "
                 "`Benchmarks/run.py`: never by hand. [README.md](README.md) says what is compared"
                 " and how; `make bench` measures again.\n")
    parts.append(f"Machine: {machine(load)}.\n")
    parts.append("Versions: " + ", ".join(
        f"{name} {version}" for name, version in versions.items() if name != "hugo-bare") + ".\n")
    parts.append("Seconds are of wall clock, from the start of a process to its end: medians, then"
                 " the least and the most. “times Balise” is the median of the ratios within rounds."
                 " Memory is the peak of one process.\n")
    parts.append("## Goals\n\n| goal | measured | met |\n|---|--:|---|\n" + "".join(
        f"| {goal} | {value} | {met} |\n" for goal, value, met in goals(comparisons, starts)))
    if starts:
        parts.append("## Small things\n\n| | ms | least–most | MB |\n|---|--:|--:|--:|\n" + "".join(
            f"| {name} | {result.median('wall') * 1000:.1f} | "
            f"{min(run.wall for run in result.ran) * 1000:.1f}–"
            f"{max(run.wall for run in result.ran) * 1000:.1f} | {result.median('memory'):.0f} |\n"
            for name, result in starts.items() if result.ran))
    parts.append("## Growth\n\n" + growth(comparisons))
    parts.append("## Corpora\n\n" + "\n".join(table(each) for each in comparisons))
    return "\n".join(parts)
