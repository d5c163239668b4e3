"""What the tests of the generated site share."""

import os
import shutil
from pathlib import Path

import pytest

from gates_fixtures import browser, found, read_site  # noqa: E402, F401  fixtures of the gates

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site():
    """The folder of the generated site: $BALISE_OUTPUT, or output/ of the checkout."""
    folder = Path(os.environ.get("BALISE_OUTPUT") or CHECKOUT / "output").resolve()
    if not (folder / "index.html").is_file():
        pytest.fail(f"no site in {folder}: build it first, or name its folder in BALISE_OUTPUT", pytrace=False)
    return folder


@pytest.fixture
def copy_of_site(site, tmp_path):
    """Makes a copy of the site, poisoned by a function that gets the copy's folder."""

    def make(poison=lambda folder: None):
        folder = tmp_path / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(site, folder)
        poison(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def findings_before(site):
    """What each check finds on the site itself; asked once."""
    known = {}

    def ask(check):
        if check not in known:
            known[check] = check(site)
        return known[check]

    return ask


@pytest.fixture
def findings_of(copy_of_site, findings_before):
    """What a check finds on a poisoned copy and did not find on the site."""

    def ask(check, poison):
        before = findings_before(check)
        return [finding for finding in check(copy_of_site(poison)) if finding not in before]

    return ask
