"""The recipes of docs/publishing.md for a site of its own repository, and this project's own workflows.

Each is held against the schema its host publishes, and its commands run on a site that `balise new site`
begins, with a release that stands on the disk. What a host does itself (`uses:`, caches, Pages) is only read.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile

import pytest
import yaml

from building import program
from document import CHECKOUT, example

SCHEMAS = {"own-github": "github-workflows", "own-weekly": "github-workflows", "own-gitlab": "gitlab-ci"}
VERSION = "0.1.0"


def recipe(name):
    return yaml.load(example("yaml", name), yaml.BaseLoader)


def steps(name, event="push"):
    """The commands of a recipe in order, each with what it adds to the environment."""
    if name == "own-any":
        return [(line, {}) for line in example("sh", name).splitlines()]
    if name == "own-gitlab":
        return [(line, {}) for line in recipe(name)["build"]["script"]]
    job = next(iter(recipe(name)["jobs"].values()))
    return [
        (step["run"], step.get("env", {})) for step in job["steps"]
        if "run" in step and ("pull_request" not in step.get("if", "") or event == "pull_request")]


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    """A folder of releases with the program in it, and the digest of its tarball."""
    folder = tmp_path_factory.mktemp("release")
    prefix = f"balise-{VERSION}-linux-x86_64"
    packed = folder / f"{prefix}.tar.gz"
    with tarfile.open(packed, "w:gz") as tar:
        tar.add(program(), f"{prefix}/bin/balise")
    return folder, hashlib.sha256(packed.read_bytes()).hexdigest()


@pytest.fixture
def repository(tmp_path):
    """A site as `balise new site` begins it, under git, with its places filled in."""
    folder = tmp_path / "site"
    subprocess.run([program(), "new", "site", str(folder), "--language", "en"], check=True, capture_output=True)
    for page in (folder / "content").glob("*.md"):
        page.write_text("\n".join(
            "Something to read." if line.startswith("((") else line for line in page.read_text().splitlines()) + "\n")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def git(folder, *arguments):
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    return subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True, text=True).stdout.strip()


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Change")
    return git(folder, "rev-parse", "HEAD")


def run(name, folder, release, event="push", **values):
    """Runs a recipe until a command fails: (the last status, what was printed)."""
    place, digest = release
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder.parent), "CI": "true",
        "BALISE": VERSION, "BALISE_SHA256": digest, "BALISE_FROM": place.as_uri(),
        "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"), **values}
    if name in ("own-github", "own-weekly"):
        environment["GITHUB_ACTIONS"] = "true"
    said = ""
    for command, added in steps(name, event):
        more = {key: values[key] if "${{" in value else value for key, value in added.items()}
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", command], cwd=folder, env=environment | more, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
        said += done.stdout
        if done.returncode:
            return done.returncode, said
    return 0, said


def published(name):
    return "public" if name == "own-gitlab" else "output"


RECIPES = ["own-github", "own-gitlab", "own-weekly", "own-any"]


@pytest.mark.parametrize("name", RECIPES)
def test_a_new_site_is_built_with_a_release(name, repository, release):
    status, said = run(name, repository, release)
    assert status == 0, said
    folder = repository / published(name)
    assert (folder / "index.html").exists()
    done = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
    # What was fetched is no part of the repository.
    assert git(repository, "status", "--porcelain", "content") == ""


@pytest.mark.parametrize("name", RECIPES)
def test_another_program_is_not_run(name, repository, release):
    place, _ = release
    status, said = run(name, repository, (place, "1" * 64))
    assert status != 0 and "FAILED" in said
    assert not (repository / ".balise/bin").exists() and not (repository / published(name)).exists()


@pytest.mark.parametrize("name", ["own-github", "own-gitlab", "own-any"])
def test_an_error_stops_it(name, repository, release):
    page = repository / "content/index.md"
    page.write_text(page.read_text() + "\n[Nowhere](nowhere.md)\n")
    status, said = run(name, repository, release)
    assert status == 1, said
    assert not (repository / published(name) / "index.html").exists()
    if name == "own-github":
        assert "::error file=content/index.md" in said


def test_a_proposal_says_what_changes_for_readers(repository, release):
    base = git(repository, "rev-parse", "HEAD")
    page = repository / "content/index.md"
    page.write_text(page.read_text() + "\nA sentence more.\n")
    commit(repository)
    status, said = run("own-github", repository, release, "pull_request", BASE=base)
    assert status == 0, said
    assert "content/index.md" in (repository.parent / "summary.md").read_text()


WORKFLOWS = sorted((CHECKOUT / ".github/workflows").glob("*.yml"))


def validate(schema, path):
    tool = shutil.which("check-jsonschema", path=os.path.dirname(sys.executable))
    assert tool, "Tests/Site/set-up.sh installs check-jsonschema"
    done = subprocess.run([tool, "--builtin-schema", f"vendor.{schema}", str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", SCHEMAS)
def test_recipes_are_what_their_hosts_understand(name, tmp_path):
    path = tmp_path / "recipe.yml"
    path.write_text(example("yaml", name))
    validate(SCHEMAS[name], path)


def test_the_projects_own_workflows_are_too():
    assert [path.name for path in WORKFLOWS] == ["release.yml"]
    for path in WORKFLOWS:
        validate("github-workflows", path)
    validate("github-actions", CHECKOUT / "action.yml")


def test_the_action_fetches_checks_and_builds(repository, release):
    place, digest = release
    action = yaml.load((CHECKOUT / "action.yml").read_text(), yaml.BaseLoader)
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(repository.parent), "GITHUB_ACTIONS": "true",
        "RUNNER_TEMP": str(repository.parent / "temp"), "GITHUB_PATH": str(repository.parent / "path"),
        "GITHUB_STEP_SUMMARY": str(repository.parent / "summary.md"),
        "BALISE_VERSION": VERSION, "BALISE_SHA256": digest, "BALISE_FROM": place.as_uri(),
        "SITE": ".", "OUTPUT": "output", "BASE": ""}
    os.makedirs(environment["RUNNER_TEMP"])
    for step in action["runs"]["steps"]:
        if "run" not in step or "pull_request" in step.get("if", ""):
            continue
        assert set(step.get("env", {})) <= set(environment)
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]], cwd=repository, env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
        assert done.returncode == 0, done.stdout
    assert (repository / "output/SHA256SUMS").exists()


def test_recipes_and_packages_agree_on_names():
    packing = (CHECKOUT / "Packaging/dist.py").read_text()
    assert 'name = f"balise-{version}-linux-{machine}"' in packing
    assert f'version = "{VERSION}"' in (CHECKOUT / "Sources/Balise/Tool.swift").read_text()
    if platform.machine() == "x86_64":
        assert "linux-x86_64.tar.gz" in example("sh", "own-any")
