"""What the tests of publishing share."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "Site")]

from checks.browser import Browser  # noqa: E402
from document import CHECKOUT  # noqa: E402


@pytest.fixture(scope="session")
def site():
    """The folder of the generated site: $BALISE_OUTPUT, or output/ of the checkout."""
    folder = Path(os.environ.get("BALISE_OUTPUT") or CHECKOUT / "output").resolve()
    if not (folder / "index.html").is_file():
        pytest.fail(f"no site in {folder}: build it first, or name its folder in BALISE_OUTPUT", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def open_folder():
    """A folder that servers may read, which run as nobody when the tests run as root."""
    with tempfile.TemporaryDirectory(prefix="balise-") as name:
        os.chmod(name, 0o755)
        yield Path(name)
