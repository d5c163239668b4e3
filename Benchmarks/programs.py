"""The programs that are compared, and the environment they are taken from."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Callable, NamedTuple

import peers

HERE = pathlib.Path(__file__).resolve().parent
VENV = HERE / ".venv"


class Program(NamedTuple):
    """A program, how it gets the pages, how it is started."""

    name: str
    prepare: Callable | None  # (site, folder); None where the site is taken as it is
    start: Callable  # (folder, output) -> command
    version: list
    most_pages: int | None = None  # slower ones are spared what would take minutes

    @property
    def is_peer(self):
        return self.prepare is not None


def set_up():
    """Makes the virtual environment with the peers of PyPI, unless it is there."""
    wanted = (HERE / "requirements.txt").read_text() + sys.version
    mark = VENV / "made-from"
    if mark.exists() and mark.read_text() == wanted:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([VENV / "bin/python", "-m", "pip", "install", "--quiet",
                    "--disable-pip-version-check", "-r", HERE / "requirements.txt"], check=True)
    mark.write_text(wanted)


def programs(balise, floor):
    """All there are on this machine, Balise first; Jekyll only where Debian's package is."""
    def build(folder, output):
        return [str(balise), "build", folder, "--quiet", "--strict", "--output", output]

    found = [Program("balise", None, build, [str(balise), "--version"])]
    found += [floor_on(floor, threads) for threads in sorted({1, len(os.sched_getaffinity(0))})]
    hugo = [str(peers.hugo_binary(VENV)), "version"]
    found += [
        Program("hugo", peers.prepare_hugo, in_venv(peers.start_hugo), hugo),
        Program("hugo-bare", peers.prepare_hugo_bare, in_venv(peers.start_hugo), hugo),
    ]
    for name in ("mdbook", "marmite", "pelican", "zensical"):
        prepare, start = getattr(peers, f"prepare_{name}"), getattr(peers, f"start_{name}")
        version = [str(VENV / "bin" / name), "--version"]
        found.append(Program(name, prepare, in_venv(start), version, 1000))
    if shutil.which("jekyll"):
        found.append(Program("jekyll", peers.prepare_jekyll, in_venv(peers.start_jekyll),
                             ["jekyll", "--version"], 1000))
    return found


def floor_on(floor, threads):
    """The floor with so many threads."""
    return Program(
        f"floor -j{threads}", None,
        lambda folder, output: [str(floor), f"-j{threads}", f"{folder}/content", output],
        ["pkg-config", "--modversion", "libcmark"])


def in_venv(start):
    """How a peer of the virtual environment is started."""
    return lambda folder, output: start(VENV, folder, output)


def version_of(program):
    """The first line a program says of its version."""
    said = subprocess.run(program.version, capture_output=True, text=True, check=False).stdout
    line = said.strip().splitlines()[0] if said.strip() else "unknown"
    number = re.search(r"\d+\.\d+(\.\d+)?", line)
    return number[0] if number else line
