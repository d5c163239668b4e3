"""The sites that the gates look at: the project's own, and those of others/ with other content."""

import json
import pathlib
import shutil
import subprocess
from typing import NamedTuple

from .program import CHECKOUT, program

OWN = "own"
OTHERS = pathlib.Path(__file__).parents[1] / "others"


class Sources(NamedTuple):
    """Where the content of a site lies, and why which gates do not hold on it."""

    content: pathlib.Path
    left_out: dict


def others():
    """Name -> sources of the sites beside the project's own."""
    found = {}
    for folder in sorted(path for path in OTHERS.iterdir() if path.is_dir()):
        why = folder / "left-out.json"
        found[folder.name] = Sources(folder / "content", json.loads(why.read_text()) if why.exists() else {})
    return found


SITES = {OWN: Sources(CHECKOUT / "content", {}), **others()}


def built(sources, place):
    """The output of a site that is built in an empty folder, with the themes of the checkout."""
    shutil.copytree(sources.content, place / "content")
    shutil.copytree(CHECKOUT / "themes", place / "themes")
    run = subprocess.run(
        [program(), "build", ".", "--strict", "--quiet", "--lang", "en"],
        cwd=place, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stdout + run.stderr
    return place / "output"
