"""Runs one command from outside, and counts the pages it wrote."""

import html
import os
import pathlib
import re
import signal
import subprocess
from typing import NamedTuple

TITLE = re.compile(rb"<title[^>]*>(.*?)</title>", re.DOTALL)
# What themes put between the title of a page and that of its site.
SEPARATOR = re.compile(r"\s+[-–—|·•]\s+")


class Run(NamedTuple):
    """One run: seconds of wall clock and processor, megabytes at most, what went wrong or None."""

    wall: float
    cpu: float
    memory: float
    fault: str | None = None


class Written(NamedTuple):
    """What lies in an output folder: expected pages found, files of any kind, megabytes."""

    pages: int
    files: int
    size: float


def run(stopwatch, command, folder, limit):
    """Runs a command with its own home in a folder; after `limit` seconds it is stopped."""
    note = pathlib.Path(folder) / "stopwatch"
    note.unlink(missing_ok=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder),
                   "LC_ALL": "C.UTF-8"}
    with open(pathlib.Path(folder) / "said", "w+", encoding="utf-8", errors="replace") as said:
        process = subprocess.Popen(
            [stopwatch, note, *command], stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            env=environment, start_new_session=True)
        try:
            process.wait(limit)
        except BaseException as reason:
            # Whatever ends this program, what it started ends with it.
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if not isinstance(reason, subprocess.TimeoutExpired):
                raise
            return Run(limit, limit, 0, f"stopped after {limit} s")
        said.seek(0)
        end = said.read()[-300:].strip().replace("\n", " ")
    if not note.exists():
        return Run(0, 0, 0, f"did not start: {end}")
    wall, user, system, memory, status = note.read_text().split()
    fault = None if status == "0" else f"exit status {status}: {end}"
    return Run(float(wall), float(user) + float(system), int(memory) / 1024, fault)


def count_pages(output, titles):
    """How many of the expected titles stand in some HTML file of the output, and what lies there."""
    found, files, size = set(), 0, 0
    for folder, _, names in os.walk(output):
        for name in names:
            path = os.path.join(folder, name)
            files += 1
            size += os.path.getsize(path)
            if not name.endswith(".html"):
                continue
            with open(path, "rb") as file:
                title = TITLE.search(file.read(200_000))
            if title:
                text = html.unescape(title[1].decode("utf-8", "replace")).strip()
                found.update(SEPARATOR.split(text))
    return Written(len(found & titles), files, size / 1e6)


def count_files(output):
    """What lies in the output of a program that writes no titles: its HTML files are its pages."""
    sizes = [(name, os.path.getsize(os.path.join(folder, name)))
             for folder, _, names in os.walk(output) for name in names]
    pages = sum(name.endswith(".html") for name, _ in sizes)
    return Written(pages, len(sizes), sum(size for _, size in sizes) / 1e6)
