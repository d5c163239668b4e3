"""How the program under test is asked."""

import json
import subprocess

from checks.program import program

ENVIRONMENT = {"LC_ALL": "en_GB.UTF-8", "SOURCE_DATE_EPOCH": "1780000000"}


def balise(folder, *arguments, **environment):
    """One run in the folder of a site; a crash fails the test at once."""
    run = subprocess.run(
        [program(), *arguments], cwd=folder, capture_output=True, env=ENVIRONMENT | environment)
    assert run.returncode in (0, 1, 2), f"balise {' '.join(arguments)} crashed: {run.returncode} {run.stderr[-400:]}"
    return run


def build(folder):
    """Builds a site; gives the errors that kept it from being written, none when it was."""
    run = balise(folder, "build", ".", "--format", "json", "--quiet")
    assert run.returncode in (0, 1), run.stderr
    errors = [one for one in json.loads(run.stdout)["diagnostics"] if one["severity"] == "error"]
    assert bool(errors) == (run.returncode == 1)
    return errors


def check(folder):
    """What is wrong with a site."""
    return json.loads(balise(folder, "check", ".", "--format", "json").stdout)["diagnostics"]
