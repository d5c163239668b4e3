"""The recipes of docs/publishing.md for continuous integration: whole files, and their commands run.

The commands run in a copy of the checkout, in the order and the shell the hosts use. Compiling is
the one thing left out: `swift` is a stand-in that takes the orders of the Makefile and no others,
and puts the program in its place that was compiled before. What a host does itself (`uses:`, caches,
Pages) is only read.
"""

import json
import os
import subprocess

import pytest
import yaml

from building import checkout_copy, program
from document import example

SWIFT = """#!/bin/sh
case "$*" in
  *--show-bin-path) echo "$PWD/.build/release" ;;
  "build -c release --product balise"*) mkdir -p .build/release && cp "$BALISE_COMPILED" .build/release/balise ;;
  *) echo "swift $*: not a command of the recipes" >&2; exit 9 ;;
esac
"""
# Would change the machine that runs the tests; what it installs is there.
SKIPPED = "apt-get update -qq && apt-get install -y -qq make"


def github():
    return yaml.load(example("file=.github/workflows/site.yml"), yaml.BaseLoader)


def gitlab():
    return yaml.load(example("file=.gitlab-ci.yml"), yaml.BaseLoader)


def github_commands():
    return [step["run"] for step in github()["jobs"]["build"]["steps"] if "run" in step]


def gitlab_commands():
    return gitlab()["build"]["script"]


def other_commands():
    return example("sh", "any").splitlines()


RECIPES = {
    # name: (commands, what the host's environment adds, the folder that is published)
    "github": (github_commands, {"GITHUB_ACTIONS": "true", "CI": "true"}, "output"),
    "gitlab": (gitlab_commands, {"GITLAB_CI": "true", "CI": "true"}, "public"),
    "any": (other_commands, {}, "output"),
}


def run(name, folder):
    """Runs a recipe until a command fails: (the last status, what was printed)."""
    commands, added, _ = RECIPES[name]
    tools = folder.parent / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "swift").write_text(SWIFT)
    (tools / "swift").chmod(0o755)
    environment = {
        "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(tools), "BALISE_COMPILED": program(), **added}
    assert (SKIPPED in commands()) == (name != "any")
    status, said = 0, ""
    for command in commands():
        if command != SKIPPED and status == 0:
            done = subprocess.run(
                ["sh", "-e", "-c", command], cwd=folder, env=environment, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
            status, said = done.returncode, said + done.stdout
    return status, said


@pytest.mark.parametrize("name", RECIPES)
def test_it_publishes_the_site(name, site, tmp_path):
    folder = checkout_copy(tmp_path / "checkout")
    status, said = run(name, folder)
    assert status == 0, said
    published = folder / RECIPES[name][2]
    assert (published / "SHA256SUMS").read_bytes() == (site / "SHA256SUMS").read_bytes()
    check = subprocess.run(
        ["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=published, capture_output=True, text=True)
    assert (check.returncode, check.stdout) == (0, "")


@pytest.mark.parametrize("name", RECIPES)
def test_it_stops_at_an_error_and_names_its_place(name, tmp_path):
    folder = checkout_copy(tmp_path / "checkout")
    tree = folder / "content" / "faire-le-point.md"
    lines = tree.read_text().splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("- [Oui]("))
    lines[place] = "- [Oui](#nulle-part)"
    tree.write_text("\n".join(lines) + "\n")
    status, said = run(name, folder)
    assert status == 1, said
    assert not (folder / RECIPES[name][2] / "index.html").exists()
    if name == "github":
        assert f"::error file=content/faire-le-point.md,line={place + 1}," in said
    elif name == "gitlab":
        report = gitlab()["build"]["artifacts"]["reports"]["codequality"]
        first, *_ = json.loads((folder / report).read_text())
        assert first["location"]["path"] == "content/faire-le-point.md"
        assert first["location"]["lines"]["begin"] == place + 1
    else:
        assert f"content/faire-le-point.md:{place + 1}:" in said


def test_github_is_told_what_to_publish_and_may_do_no_more():
    recipe = github()
    build, publish = recipe["jobs"]["build"], recipe["jobs"]["publish"]
    assert recipe["permissions"] == {"contents": "read"}
    assert set(recipe["on"]) == {"push", "pull_request"}
    upload = build["steps"][-1]
    assert upload["uses"].startswith("actions/upload-pages-artifact@")
    # Without it the action leaves .nojekyll behind, and SHA256SUMS would name a file that is missing.
    assert upload["with"] == {"path": "output", "include-hidden-files": "true"}
    assert publish["if"] == "github.event_name == 'push'" and publish["needs"] == "build"
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step["uses"].partition("@")[0] for step in publish["steps"]] == ["actions/deploy-pages"]


def test_gitlab_is_told_what_to_publish():
    recipe = gitlab()
    build, pages = recipe["build"], recipe["pages"]
    assert build["artifacts"]["paths"] == pages["artifacts"]["paths"] == ["public"]
    # The report is wanted most when the check has failed.
    assert build["artifacts"]["when"] == "always"
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert pages["stage"] == "deploy" and pages["script"]


def test_both_compile_with_the_same_swift_and_keep_what_was_compiled():
    image = gitlab()["image"]
    assert github()["jobs"]["build"]["container"] == image == "swift:6.3-bookworm"
    caches = [step["with"] for step in github()["jobs"]["build"]["steps"] if "cache@" in step.get("uses", "")]
    assert [cache["path"] for cache in caches] == [".build"] == gitlab()["cache"]["paths"]
