"""Every attack in what the program tells terminals, other programs and drawing tools."""

import json
import re
import shutil

import pytest

from hostile.attacks import ATTACKS
from hostile.fields import CLOSED, OPEN, entities, yaml
from hostile.program import balise, check
from hostile.sources import Sources, templates

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
QUOTED = r'"(?:[^"\\]|\\.)*"'  # as Graphviz reads it
LABEL = r'"(?:[^"\[\]{}()|<>`\\;&]|#\w+;|<br/>)*"'  # nothing in it that Mermaid would read as its own
DOT_LINES = re.compile(
    rf"digraph tree {{|}}|  label={QUOTED};|  labelloc=t; node \[shape=box\]; edge \[fontsize=11\];|"
    rf'  s\d+ \[shape=\w+(?:, style=rounded)?(?:, color="#\w+", penwidth=3)?, label={QUOTED}\];|'
    rf"  s\d+ -> s\d+ \[label={QUOTED}\];")
MERMAID_LINES = re.compile(
    rf"flowchart TD|  s\d+(?:\{{\{{{LABEL}\}}\}}|\[{LABEL}\]|\(\[{LABEL}\]\))(?::::\w+)?|"
    rf"  s\d+ -->\|{LABEL}\| s\d+|  classDef \w+ stroke:#\w+,stroke-width:3px")
# Long texts are cut in drawings and tables; they have tests of their own.
SHORT = {name: text for name, text in ATTACKS.items() if len(text) < 1000}


@pytest.fixture(scope="module")
def attacked_tree(tmp_path_factory):
    """A tree in which every attack is the title, an answer and an outcome; with copies, for comparing."""
    folder = tmp_path_factory.mktemp("tree")
    for path, text in templates().items():
        if path.startswith("themes/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(re.sub("<<.*?>>", "x", text))
    (folder / "content").mkdir()
    (folder / "content/site.yml").write_text("title: Reports\nlanguage: en\nhelp:\n  here: { country: here }\n")
    choices = "".join(f"- [{i} {entities(text)}](#s{i})\n" for i, text in enumerate(SHORT.values()))
    steps = "".join(f"\n## {i} {entities(text)} {{#s{i} .safe}}\n\nWords.\n" for i, text in enumerate(SHORT.values()))
    title = yaml("".join(SHORT.values()))
    (folder / "content/tree.md").write_text(
        f"---\ntitle: {title}\nlayout: tree\nhelp: here\n---\n\n## Which? {{#q}}\n\n{choices}{steps}")
    (folder / "before/content").mkdir(parents=True)
    (folder / "before/content/site.yml").write_text("title: Before\nlanguage: en\n")
    (folder / "before/content/tree.md").write_text(
        "---\ntitle: Before\nlayout: tree\n---\n\n## Which? {#q}\n\n- [0](#s0)\n- [1](#s1)\n\n## A {#s0}\n\n## B {#s1}\n")
    shutil.copytree(folder / "themes", folder / "before/themes")
    return folder


def printed(folder, *arguments):
    """What a command prints, which has to be text."""
    run = balise(folder, *arguments)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout.decode() + run.stderr.decode()


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """A folder for the sources of the site, written anew for each attack."""
    return tmp_path_factory.mktemp("sources")


@pytest.mark.parametrize("name", SHORT)
def test_messages_steer_neither_terminals_nor_programs(name, sources):
    Sources({field: SHORT[name] for field in OPEN | CLOSED}).write(sources)
    assert CONTROL.findall(printed(sources, "check", ".", "--coverage")) == []
    count = len(check(sources))
    lines = re.split(r"\r\n|\r|\n", printed(sources, "check", ".", "--format", "github"))
    assert lines.pop() == "" and len(lines) == count > 0
    for line in lines:
        assert re.match(r"::(error|warning) file=[^:,]*(,line=\d+)?(,col=\d+)?,title=[a-z0-9-]+::.", line), line


def test_a_tree_as_text_leaves_the_terminal_alone(attacked_tree):
    for arguments in (["tree", "tree.md", "--paths"], ["check", ".", "--coverage"], ["check", ".", "--report"],
                      ["diff", "before", "."]):
        assert CONTROL.findall(printed(attacked_tree, *arguments)) == []


def test_a_tree_as_json_says_the_attacks_themselves(attacked_tree):
    text = balise(attacked_tree, "tree", "tree.md", "--format", "json", "--paths").stdout.decode()
    assert CONTROL.findall(text) == []
    assert json.loads(text)


@pytest.mark.parametrize(("form", "lines"), [("dot", DOT_LINES), ("mermaid", MERMAID_LINES)], ids=["dot", "mermaid"])
def test_a_drawing_holds_nothing_but_its_own_lines(form, lines, attacked_tree):
    drawing = balise(attacked_tree, "tree", "tree.md", "--format", form).stdout.decode().split("\n")
    assert CONTROL.findall(" ".join(drawing)) == []
    assert drawing.pop() == "" and len(drawing) > 2 * len(SHORT)
    assert [line for line in drawing if not lines.fullmatch(line)] == []


def test_names_of_files_leave_the_terminal_alone(tmp_path):
    Sources({}).write(tmp_path)
    copied, refused = (SHORT["terminal"].replace("/", "") + ending for ending in (".txt", ""))
    (tmp_path / "content" / copied).write_text("a file")
    printed(tmp_path, "build", ".", "--quiet")
    (tmp_path / "output" / copied).write_text("changed")
    said = [printed(tmp_path, *arguments) for arguments in (["verify"], ["build", "."])]
    (tmp_path / "content" / refused).write_text("a file of no known kind")
    for text in (*said, printed(tmp_path, "build", ".")):
        assert "red" in text and CONTROL.findall(text) == []
