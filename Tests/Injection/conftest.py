"""What the attacks share: the site harmless, and one browser for each file of tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Site"))  # its server, and where Chromium is

from hostile.building import built  # noqa: E402
from hostile.judging import judged  # noqa: E402
from hostile.tab import Tab  # noqa: E402


@pytest.fixture(scope="module")
def tab():
    """A real Chromium. Closed before other tests start theirs."""
    tab = Tab()
    yield tab
    tab.close()


@pytest.fixture(scope="session")
def harmless_site(tmp_path_factory):
    """The site with nothing but harmless values."""
    return built(tmp_path_factory.mktemp("harmless"), {})


@pytest.fixture(scope="module")
def harmless(harmless_site, tab):
    """What the browser sees of its pages, which are without fault."""
    findings, seen = judged(harmless_site, tab)
    assert findings == []
    return seen
