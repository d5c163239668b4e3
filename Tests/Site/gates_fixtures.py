"""What the gates share: one browser for the run, and the site read once."""

import pytest

from checks.browser import Browser
from checks.gates import judge
from checks.pages import Site


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def read_site(site):
    """The generated site as the gates read it."""
    return Site.read(site)


@pytest.fixture(scope="session")
def found(read_site, browser):
    """What each gate finds on the site as built, looked at once a run."""
    findings = {}

    def ask(gate):
        if gate not in findings:
            findings[gate] = judge(gate, read_site, browser)
        return findings[gate]

    return ask
