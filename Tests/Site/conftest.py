"""What the tests of generated sites share: one browser for the run, each site built and read once."""

import os
import shutil
from pathlib import Path

import pytest

from checks.browser import Browser
from checks.gates import judge
from checks.pages import Site
from checks.program import CHECKOUT
from checks.sites import OWN, SITES, built


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


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def site_called(site, tmp_path_factory):
    """A site by its name, as the gates read it."""
    read = {}

    def ask(name):
        if name not in read:
            read[name] = Site.read(site if name == OWN else built(SITES[name], tmp_path_factory.mktemp(name)))
        return read[name]

    return ask


@pytest.fixture(scope="session")
def found_on(site_called, browser):
    """What each gate finds on each site as built, looked at once a run."""
    findings = {}

    def ask(name, gate):
        if (name, gate) not in findings:
            findings[name, gate] = judge(gate, site_called(name), browser)
        return findings[name, gate]

    return ask


@pytest.fixture(scope="session")
def read_site(site_called):
    """The project's own site."""
    return site_called(OWN)


@pytest.fixture(scope="session")
def found(found_on):
    """What each gate finds on it."""
    return lambda gate: found_on(OWN, gate)
