"""Every attack in what the program tells terminals, other programs and drawing tools."""

import json
import re
import shutil
import subprocess

import pytest

from hostile.attacks import ATTACKS
from hostile.fields import CLOSED, OPEN, entities, yaml
from hostile.program import ENVIRONMENT, balise, check, program
from hostile.sources import Sources, templates

# What steers a terminal, turns the direction of text, ends lines in some programs, or is not seen.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]")
UNSEEN = re.compile("[\xad\u034f\u061c\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff]")
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
# One that cannot be seen makes its answer no answer.
ANSWERS = {name: text for name, text in SHORT.items() if name != "both directions"}


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
    choices = "".join(f"- [{i} {entities(text)}](#s{i})\n" for i, text in enumerate(ANSWERS.values()))
    steps = "".join(f"\n## {i} {entities(text)} {{#s{i} .safe}}\n\nWords.\n" for i, text in enumerate(ANSWERS.values()))
    title = yaml("".join(SHORT.values()))
    (folder / "content/tree.md").write_text(
        f"---\ntitle: {title}\nlayout: tree\nhelp: here\n---\n\n## Which? {{#q}}\n\n{choices}{steps}")
    (folder / "before/content").mkdir(parents=True)
    (folder / "before/content/site.yml").write_text("title: Before\nlanguage: en\n")
    (folder / "before/content/tree.md").write_text(
        "---\ntitle: Before\nlayout: tree\n---\n\n## Which? {#q}\n\n- [0](#s0)\n- [1](#s1)\n\n## A {#s0}\n\n## B {#s1}\n")
    shutil.copytree(folder / "themes", folder / "before/themes")
    return folder


def printed(folder, *arguments, **environment):
    """What a command prints, which has to be text."""
    run = balise(folder, *arguments, **environment)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout.decode() + run.stderr.decode()


def commands(log):
    """The lines of a log in which GitHub's runner finds a command, whatever its name.

    As `ActionCommand` in actions/runner does, if its comparisons look past what is not seen.
    """
    lines = [UNSEEN.sub("", line) for line in re.split(r"\r\n|\r|\n", log)]
    return [line for line in lines if line.lstrip().startswith("::") or "##[" in line]


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """A folder for the sources of the site, written anew for each attack."""
    return tmp_path_factory.mktemp("sources")


@pytest.mark.parametrize("name", SHORT)
def test_messages_steer_neither_terminals_nor_programs(name, sources):
    Sources({field: SHORT[name] for field in OPEN | CLOSED}).write(sources)
    assert CONTROL.findall(printed(sources, "check", ".", "--coverage")) == []
    count = len(check(sources))
    text = printed(sources, "check", ".", "--format", "github")
    assert CONTROL.findall(text) == []
    lines = re.split(r"\r\n|\r|\n", text)
    assert lines.pop() == "" and len(lines) == count > 0
    for line in lines:
        command = re.match(r"::(error|warning) file=[^:,]*(,line=\d+)?(,col=\d+)?,title=[a-z0-9-]+::.", line)
        assert command, line
        # The runner prints the message, its ends of lines unescaped.
        assert commands(line[command.end() - 1:].replace("%0D", "\r").replace("%0A", "\n")) == []
    for form in ("json", "sarif", "gitlab"):
        text = printed(sources, "check", ".", "--format", form)
        assert CONTROL.findall(text) == [] and commands(text) == []


@pytest.fixture(scope="module")
def commanding_site(tmp_path_factory):
    """A site in which everything that is printed begins with a command to GitHub's runner."""
    folder = tmp_path_factory.mktemp("commanding")
    for path, text in templates().items():
        if path.startswith("themes/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(re.sub("<<.*?>>", "x", text))
    for state, word in (("", "new"), ("before", "old")):
        content = folder / state / "content"
        content.mkdir(parents=True)
        text = f"::error::{word} ##[error]{word} &#8232;::error::{word} #&#8205;#[error]"
        (content / "site.yml").write_text(
            f'title: "::error::{word}##[error]"\nlanguage: en\nhelp:\n  "::notice::x": {{ country: "::error::{word}" }}\n')
        (content / "tree.md").write_text(
            f'---\ntitle: "::error::{word} ##[error]x"\nlayout: tree\nhelp: "::notice::x"\n---\n\n'
            f"## {text} {{#q}}\n\n- [{text}](#a)\n- [B {text}](#b)\n\n## A {text} {{#a}}\n\n{text}\n\n## B {{#b}}\n\n{text}\n")
        (content / "::error::x##[error].txt").write_text(word)
    shutil.copytree(folder / "themes", folder / "before/themes")
    return folder


@pytest.mark.parametrize("arguments", [
    ["tree", "tree.md", "--paths"], ["tree", "tree.md", "--format", "json"], ["tree", "tree.md", "--format", "dot"],
    ["tree", "tree.md", "--format", "mermaid"], ["diff", "before"], ["diff", "before", "--format", "json"],
    ["check", ".", "--format", "text"], ["check", ".", "--coverage", "--report", "--format", "text"],
    ["check", ".", "--format", "json"], ["check", ".", "--format", "sarif"], ["check", ".", "--format", "gitlab"],
    ["explain"], ["explain", "dead-link"],
], ids=" ".join)
def test_no_line_that_is_printed_is_a_command_to_githubs_runner(arguments, commanding_site):
    assert commands(printed(commanding_site, *arguments, GITHUB_ACTIONS="true")) == []


def test_what_is_said_beside_the_annotations_is_no_command(commanding_site):
    text = printed(commanding_site, "check", ".", "--coverage", "--report", "--format", "github")
    ours = re.compile(r"::(error|warning) file=")
    assert [line for line in commands(text) if not ours.match(line)] == []
    assert "scenarios" in text


@pytest.mark.parametrize("arguments", [
    ["explain", "x\n::error::y"], ["tree", "x\r::error::y"], ["diff", "x\n##[error]y"], ["check", "::error::\n::x"],
    ["--lang\n::error::x"], ["check", "--format", "x\n::error::y"],
    ["verify", "\n::error::y"],
], ids=repr)
def test_what_was_typed_is_no_command(arguments, commanding_site):
    run = subprocess.run([program(), *arguments], cwd=commanding_site, capture_output=True,
                         env={**ENVIRONMENT, "GITHUB_ACTIONS": "true"})
    assert run.returncode in (2, 64)
    text = (run.stdout + run.stderr).decode()
    assert text and commands(text) == []


def test_notices_of_a_build_are_no_commands(tmp_path):
    Sources({}).write(tmp_path)
    name = "##[error]x.txt"
    (tmp_path / "content" / name).write_text("a file")
    printed(tmp_path, "build", ".", "--quiet")
    (tmp_path / "output" / "::error::x").write_text("foreign")
    for arguments in (["verify"], ["build", ".", "--format", "github"], ["build", ".", "--quiet"]):
        (tmp_path / "output" / name).write_text("changed")
        text = printed(tmp_path, *arguments, GITHUB_ACTIONS="true")
        said = re.sub("(?m)^::warning file=.*", "", text)
        assert "## [error]x" in said and commands(said) == []



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
    assert drawing.pop() == "" and len(drawing) > 2 * len(ANSWERS)
    assert [line for line in drawing if not lines.fullmatch(line)] == []


def test_names_of_files_leave_the_terminal_alone(tmp_path):
    Sources({}).write(tmp_path)
    printed(tmp_path, "build", ".", "--quiet")
    name = SHORT["terminal"].replace("/", "")
    (tmp_path / "output" / name).write_text("foreign")
    said = [printed(tmp_path, "verify")]
    for ending in (".txt", ""):
        (tmp_path / "content" / (name + ending)).write_text("a name that a disk would change")
        said.append(printed(tmp_path, "build", "."))
    for text in said:
        assert "red" in text and CONTROL.findall(text) == []
