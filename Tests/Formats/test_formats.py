"""What the program prints for other programs, held against what those programs read.

SARIF is validated by models generated from its published schema; GitLab's report against the
members its documentation requires; GitHub's commands as its runner takes them apart.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

REPOSITORY = Path(__file__).parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests" / "Site"))

from checks.program import program  # noqa: E402

FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "Sites"
CASES = sorted(path.name for path in FIXTURES.iterdir() if path.name.startswith("wrong-"))


@pytest.fixture(params=CASES)
def site(request, tmp_path):
    """A folder of content that is wrong, with the theme of the site."""
    shutil.copytree(FIXTURES / request.param / "content", tmp_path / "content")
    shutil.copytree(REPOSITORY / "themes", tmp_path / "themes")
    return tmp_path


def check(site: Path, form: str) -> str:
    run = subprocess.run(
        [program(), "check", ".", "--format", form],
        cwd=site, capture_output=True, env={"LC_ALL": "fr_BE.UTF-8"})
    assert run.returncode in (0, 1), run.stderr
    assert run.stderr == b""
    return run.stdout.decode()


def test_sarif_is_valid(site):
    log = json.loads(check(site, "sarif"))
    Sarif.model_validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in result["locations"]:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
    prints = [result["partialFingerprints"]["balise/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def test_gitlab_has_what_it_needs(site):
    issues = json.loads(check(site, "gitlab"))
    for issue in issues:
        assert issue["description"] and issue["check_name"]
        assert re.fullmatch(r"[0-9a-f]{64}", issue["fingerprint"])
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] and issue["location"]["lines"]["begin"] >= 1
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints)


def test_github_reads_every_command(site):
    lines = check(site, "github").splitlines()
    count = len(json.loads(check(site, "json"))["diagnostics"])
    assert len(lines) == count > 0
    for line in lines:
        # The runner splits at "::", properties at ",", names at the first "=".
        _, command, message = line.split("::", 2)
        name, properties = command.split(" ", 1)
        assert name in ("error", "warning")
        keys = [part.split("=", 1)[0] for part in properties.split(",")]
        assert keys[0] == "file" and keys[-1] == "title" and len(set(keys)) == len(keys)
        assert message
