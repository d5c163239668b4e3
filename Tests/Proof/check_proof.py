#!/usr/bin/env python3
"""Checks a site by its pages and its proof.json alone: check_proof.py OUTPUT [FOLDER OF THE SITE]

Every link leads to something that is there, every step is reached, and every way ends. It shares no
line with Balise and reads no Markdown; with the folder of the site it also holds the digests of the
sources against the files. A choice is a link of the class `go` in the main part of a page that leads
to a page of the site. Exit status: 0 all is so, 1 something is not, each on a line of its own.
"""

import hashlib, json, posixpath, re, sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

CHOICES = {"start": (1, 1), "question": (2, 10**6), "advice": (1, 1), "outcome": (0, 0)}
MADE = {"guide", "whole", "moved", "exit", "map", "missing"}


class Page(HTMLParser):
    """The ids, the links and the choices of a page."""

    def __init__(self, path: Path, route: str):
        super().__init__()
        self.route, self.ids, self.links, self.choices = route, set(), [], []
        self.in_main, self.label = False, None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        self.in_main |= tag == "main"
        address = attributes.get("href", attributes.get("src"))
        if address is None or tag == "base":
            return
        link = urlsplit(address)
        if link.scheme or link.netloc:
            return
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.route), unquote(link.path)))
        target = target if link.path else self.route
        self.links.append((target, unquote(link.fragment)))
        if self.in_main and link.path and "go" in (attributes.get("class") or "").split():
            self.label = []
            self.choices.append((target, self.label))

    def handle_endtag(self, tag):
        self.in_main &= tag != "main"
        self.label = None if tag == "a" else self.label

    def handle_data(self, data):
        if self.label is not None:
            self.label.append(data)


def same(label, answer):
    """Whether two texts are alike but for blanks and the signs that typography changes."""
    texts = "".join(label), answer
    (bare, other), (words, others) = ([re.sub(signs, "", text) for text in texts] for signs in (r"\s+", r"[\W_]+"))
    return bare == other or words == others != ""


def problems(folder: Path, site: Path | None = None):
    """What is not as it should be, a sentence each."""
    pages = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.html")}
    pages = {route: Page(file, route) for route, file in pages.items()}
    proof = json.loads((folder / "proof.json").read_text(encoding="utf-8"))
    if (proof.get("format"), proof.get("version")) != ("balise-proof", 1):
        yield "this is no proof"
    for page in pages.values():
        for target, fragment in page.links:
            there = target in pages or (folder / target).is_file() and not target.startswith("..")
            if not there or fragment and target in pages and fragment not in pages[target].ids:
                yield f"{page.route}: a link leads nowhere: {target}#{fragment}"
    sources = {entry["file"]: entry["sha256"] for entry in proof["sources"]}
    for file, digest in sources.items() if site else ():
        bytes_ = (site / file).read_bytes() if (site / file).is_file() else b""
        if hashlib.sha256(bytes_).hexdigest() != digest:
            yield f"{file}: another source than the one the pages were made from"
    entries = proof["pages"] + proof["steps"]
    kinds = {entry["page"]: entry["kind"] for entry in entries}
    if len(kinds) != len(entries) or set(kinds) != set(pages):
        yield f"not the pages of this folder: {sorted(set(kinds) ^ set(pages))}"
        return
    for entry in entries:
        name = re.fullmatch(r"content/(.+?)(?:\.([A-Za-z-]+))?\.md", entry.get("source") or "")
        made = name and (f"{name[2]}/" if name[2] else "") + name[1] + ".html"
        if entry["kind"] in ("guide", "start") and made != entry["page"]:
            yield f"{entry['page']}: made of something else"
        if entry.get("source", "content/site.yml") not in sources:
            yield f"{entry['page']}: made of a source that is not listed"
    yield from problems_of_steps({step["page"]: step for step in proof["steps"]}, pages, kinds)
    for scenario in proof["scenarios"]:
        if not is_walked(scenario, pages, kinds):
            yield f"{scenario['source']}:{scenario['line']}: the scenario goes another way"


def problems_of_steps(steps, pages, kinds):
    """Nobody decides but on a step; every step has a way to it, and one that comes nearer to an end."""
    for route, kind in kinds.items():
        page, step = pages[route], steps.get(route)
        choices = [target for target, _ in page.choices]
        if (step is None) != (kind in MADE) or step and kind not in CHOICES:
            yield f"{route}: “{kind}” is no kind of page here"
        if step is None or kind not in CHOICES:
            continue
        fewest, most = CHOICES[kind]
        if not fewest <= len(choices) <= most:
            yield f"{route}: {len(choices)} choices on a page of the kind “{kind}”"
        for target in choices:
            if kinds.get(target) != "guide" and target not in steps:
                yield f"{route}: a choice leads to no step and no guide: {target}"
        depth, before = step.get("depth"), steps.get(step.get("from"))
        if kind == "start":
            reached = depth == 0
        else:
            reached = before and depth == before["depth"] + 1 and depth > 0
            reached = reached and route in [target for target, _ in pages[before["page"]].choices]
        if type(depth) is not int or not reached:
            yield f"{route}: no way leads here"
        rank, onward = step.get("rank"), step.get("to")
        nearer = steps[onward]["rank"] if onward in steps else 0
        ends = rank == 0 if kind == "outcome" else onward in choices and nearer == rank - 1 >= 0
        if type(rank) is not int or not ends:
            yield f"{route}: no way ends from here"


def is_walked(scenario, pages, kinds):
    """Whether the answers lead where the scenario says; start pages and advice have one way on."""
    def settled(route):
        for _ in kinds:
            if kinds.get(route) not in ("start", "advice") or not pages[route].choices:
                return route
            route = pages[route].choices[0][0]
        return None

    here = settled(scenario["start"]) if kinds.get(scenario["start"]) == "start" else None
    for stop in scenario["trace"]:
        chosen = [t for t, label in pages[here].choices if same(label, stop["answer"])] if here in pages else []
        if stop["page"] != here or len(chosen) != 1:
            return False
        here = settled(chosen[0])
    return here is not None and here == scenario["ends"]


def check(folder: Path, site: Path | None = None):
    """The problems of a site; a proof of which nothing can be read is one."""
    try:
        return list(problems(folder, site))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        return [f"there is no proof that can be read: {error!r}"]


if __name__ == "__main__":
    found = check(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    print("\n".join(found) or "every link leads somewhere, every step is reached, every way ends")
    sys.exit(bool(found))
