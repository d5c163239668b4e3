"""The proof of a site, held against its pages by a checker that knows nothing of Balise.

Sites in which trees lead into each other, in several languages, are found good; each poison, in a page
or in the proof, is seen to be refused.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path[:0] = [str(HERE), str(REPOSITORY / "Tests" / "Site")]

from check_proof import check  # noqa: E402
from checks.program import program  # noqa: E402

FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "Sites"
SITES = {
    "the site itself": REPOSITORY,
    "trees that lead on": FIXTURES / "trees-that-lead-on",
    "trees in two languages": FIXTURES / "trees-that-lead-on-in-two-languages",
    "several ways in": FIXTURES / "several-ways-in",
    "a discreet tree": FIXTURES / "a-discreet-tree",
    "a translation": FIXTURES / "a-translation",
    **{site.name: site for site in sorted((REPOSITORY / "Tests" / "Site" / "others").iterdir())},
}


def build(site: Path, into: Path) -> Path:
    """A copy of the content, built with the built-in theme and a proof; the folder of the copy."""
    shutil.copytree(site / "content", into / "content")
    subprocess.run([program(), "build", str(into), "--proof", "--quiet"], check=True, capture_output=True)
    return into


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(SITES["trees in two languages"], tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("site", SITES)
def test_good_sites_are_found_good(site, tmp_path):
    folder = build(SITES[site], tmp_path)
    assert check(folder / "output", folder) == []


def test_a_site_without_trees_has_a_proof_too(tmp_path):
    (tmp_path / "a" / "content").mkdir(parents=True)
    (tmp_path / "a" / "content" / "site.yml").write_text("title: Site\nlanguage: en\n")
    (tmp_path / "a" / "content" / "index.md").write_text("---\ntitle: Home\n---\n\nWords.\n")
    folder = build(tmp_path / "a", tmp_path / "b")
    assert check(folder / "output", folder) == []


def test_the_proof_is_in_the_sums_and_goes_when_it_is_not_asked_for(built, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(built, folder)
    assert "  proof.json\n" in (folder / "output" / "SHA256SUMS").read_text()
    subprocess.run([program(), "build", str(folder), "--quiet"], check=True)
    assert not (folder / "output" / "proof.json").exists()


def in_page(route, pattern, by, count=1):
    """A poison: a pattern in a page is replaced."""
    def poison(folder):
        file = folder / "output" / route
        text, done = re.subn(pattern, by, file.read_text(), count=count, flags=re.DOTALL)
        assert done, f"{pattern} is not in {route}"
        file.write_text(text)
    return poison


def in_proof(change):
    """A poison: the proof is changed."""
    def poison(folder):
        file = folder / "output" / "proof.json"
        proof = json.loads(file.read_text())
        changed = change(proof)
        file.write_text(json.dumps(proof if changed is None else changed))
    return poison


def step(proof, route):
    return next(step for step in proof["steps"] if step["page"] == route)


def without(proof, route):
    for part in ("pages", "steps"):
        proof[part] = [entry for entry in proof[part] if entry["page"] != route]


def as_guide(proof, route, source):
    without(proof, route)
    proof["pages"].append({"page": route, "kind": "guide", "source": source})


def removed(route):
    return lambda folder: (folder / "output" / route).unlink()


def both(*poisons):
    return lambda folder: [poison(folder) for poison in poisons]


def added(route, like, *changes):
    def poison(folder):
        file = folder / "output" / route
        shutil.copyfile(folder / "output" / like, file)
        for pattern, by in changes:
            in_page(route, pattern, by)(folder)
    return poison


GO = r'(<a class="go" href=")%s(")'

POISONS = {
    # Pages
    "a page is gone": removed("parents.html"),
    "a step is gone": removed("a/q2.html"),
    "a step and all that is said of it are gone": both(removed("a/r2.html"), in_proof(lambda p: without(p, "a/r2.html"))),
    "a choice leads nowhere": in_page("a/q1.html", GO % "q2.html", r"\1q9.html\2"),
    "a choice between trees leads nowhere": in_page("a/q1.html", GO % "../b/q5.html", r"\1../b/q9.html\2"),
    "a choice of a translation leads nowhere": in_page("nl/a/q1.html", GO % "../b/q5.html", r"\1../c/q5.html\2"),
    "an edge between trees is cut": in_page("a/q1.html", r'<li><a class="go" href="../b/q5.html">.*?</li>', ""),
    "an edge between trees leads to another tree": in_page("a/q1.html", GO % "../b/q5.html", r"\1../b/q1.html\2"),
    "the only way to a step is cut": in_page("a/q1.html", GO % "q2.html", r"\1r1.html\2"),
    "a loop is closed across two trees": both(
        in_page("b/q5.html", GO % "r1.html", r"\1../a/q1.html\2"), in_page("b/q5.html", GO % "r2.html", r"\1../a/q1.html\2")),
    "an end leads back": added("a/r1.html", "a/q2.html"),
    "a question loses its last answers": in_page("b/q1.html", r'<ul class="answers.*?</ul>', ""),
    "a question keeps one answer": in_page("b/q1.html", r'<li><a class="go".*?</li>', ""),
    "advice has two ways on": in_page("a/a1.html", r'(<p><a class="go".*?</p>)', r'\1<p><a class="go" href="r1.html">Or</a></p>'),
    "the beginning leads elsewhere": in_page("b.html", GO % "b/q1.html", r"\1b/q5.html\2"),
    "the beginning leads nowhere": in_page("b.html", r'<a class="go" href="b/q1.html">', '<a href="b/q1.html">'),
    "answers change places": both(
        in_page("a/q2.html", GO % "a1.html", r"\1XX\2"), in_page("a/q2.html", GO % "r2.html", r"\1a1.html\2"),
        in_page("a/q2.html", GO % "XX", r"\1r2.html\2")),
    "labels change places": both(
        in_page("a/q2.html", r">Oui<", ">XX<"), in_page("a/q2.html", r">Non<", ">Oui<"), in_page("a/q2.html", r">XX<", ">Non<")),
    "an anchor is renamed": in_page("parents.html", r'id="agir"', 'id="agir-2"'),
    "an anchor of a translation is renamed": in_page("nl/parents.html", r'id="agir"', 'id="doen"'),
    "a link in words leads nowhere": in_page("parents.html", r"</main>", '<a href="perdu.html">x</a></main>'),
    "a link leads out of the folder": in_page("parents.html", r"</main>", '<a href="../../content/a.md">x</a></main>'),
    "a picture is missing": in_page("parents.html", r"</main>", '<img src="perdu.png" alt=""></main>'),
    "a page is added": added("extra.html", "parents.html"),
    "a step is added that nobody reaches": both(
        added("a/r9.html", "a/r2.html"),
        in_proof(lambda p: p["steps"].append({**step(p, "a/r2.html"), "page": "a/r9.html"}))),
    # Proofs
    "no proof": removed("proof.json"),
    "an empty proof": in_proof(lambda p: {}),
    "a proof that is a list": in_proof(lambda p: []),
    "another format": in_proof(lambda p: p.update(format="balise-tree")),
    "another version": in_proof(lambda p: p.update(version=2)),
    "a step is not in the proof": in_proof(lambda p: without(p, "a/q2.html")),
    "a guide is not in the proof": in_proof(lambda p: without(p, "parents.html")),
    "a step twice": in_proof(lambda p: p["steps"].append(step(p, "a/q1.html"))),
    "a step that is no page": in_proof(lambda p: p["steps"].append({**step(p, "a/r1.html"), "page": "a/r9.html"})),
    "a question is called an outcome": in_proof(lambda p: step(p, "a/q2.html").update(kind="outcome", rank=0)),
    "a question is called a start": in_proof(lambda p: step(p, "b/q5.html").update(kind="start", depth=0)),
    "an outcome is called a question": in_proof(lambda p: step(p, "a/r1.html").update(kind="question")),
    "an outcome is called a guide of a source that is not there": in_proof(lambda p: as_guide(p, "a/r1.html", "content/a/r1.md")),
    "an outcome is called a guide of another source": in_proof(lambda p: as_guide(p, "a/r1.html", "content/parents.md")),
    "an outcome is called a map": in_proof(
        lambda p: (without(p, "a/r1.html"), p["pages"].append({"page": "a/r1.html", "kind": "map"})) and None),
    "an unknown kind": in_proof(lambda p: step(p, "a/q1.html").update(kind="poll")),
    "a kind of page among steps": in_proof(lambda p: step(p, "a/r1.html").update(kind="guide")),
    "a way that is too short": in_proof(lambda p: step(p, "a/a1.html").update(depth=1)),
    "a way from elsewhere": in_proof(lambda p: step(p, "b/q5.html").update({"from": "a/q2.html", "depth": 3})),
    "a way from nowhere": in_proof(lambda p: step(p, "b/q5.html").pop("from") and None),
    "two steps that reach each other": in_proof(
        lambda p: (step(p, "a/q1.html").update({"from": "a/q2.html"}), step(p, "a/q2.html").update({"from": "a/q1.html"})) and None),
    "a depth that is no number": in_proof(lambda p: step(p, "a/q1.html").update(depth="1")),
    "a depth that is true": in_proof(lambda p: step(p, "a/q1.html").update(depth=True)),
    "a rank that does not fall": in_proof(lambda p: step(p, "a/a1.html").update(rank=step(p, "b.html")["rank"])),
    "a rank below the ends": in_proof(lambda p: step(p, "a/r1.html").update(rank=-1)),
    "an end that is none": in_proof(lambda p: step(p, "a/q1.html").update(rank=0)),
    "a way on that is no choice": in_proof(lambda p: step(p, "a/q1.html").update(to="b/r1.html")),
    "no way on": in_proof(lambda p: step(p, "a/q1.html").pop("to") and None),
    "a scenario ends elsewhere": in_proof(lambda p: p["scenarios"][0].update(ends="b/r1.html")),
    "a scenario begins elsewhere": in_proof(lambda p: p["scenarios"][0].update(start="a/q1.html")),
    "a scenario leaves a question out": in_proof(lambda p: p["scenarios"][1]["trace"].pop(0) and None),
    "a scenario gives another answer": in_proof(lambda p: p["scenarios"][0]["trace"][0].update(answer="Peut-être")),
    "a digest": in_proof(lambda p: p["sources"][0].update(sha256="0" * 64)),
    "a source is changed": lambda folder: (folder / "content" / "a.md").write_text("x"),
    "a source is gone": lambda folder: (folder / "content" / "parents.md").unlink(),
    "a source is not listed": in_proof(
        lambda p: p.update(sources=[s for s in p["sources"] if s["file"] != "content/a.md"])),
}


@pytest.mark.parametrize("poison", POISONS)
def test_poisons_are_refused(poison, built, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(built, folder)
    POISONS[poison](folder)
    found = check(folder / "output", folder)
    assert found != []
    print("\n".join(found))


def test_the_checker_says_so(built, tmp_path):
    """As a program: 0 and a sentence, or 1 and what is wrong."""
    checker = [sys.executable, str(HERE / "check_proof.py")]
    run = subprocess.run([*checker, str(built / "output"), str(built)], capture_output=True, text=True)
    assert (run.returncode, run.stdout.count("\n")) == (0, 1)
    run = subprocess.run([*checker, str(tmp_path)], capture_output=True, text=True)
    assert run.returncode == 1 and run.stdout


def test_the_checker_is_short():
    lines = (HERE / "check_proof.py").read_text().splitlines()
    assert len(lines) < 160
