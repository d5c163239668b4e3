"""The figures that the accessibility statement quotes are those of the last run."""

import os
import re

import pytest

from checks import figures, statement
from checks.pages import text_of
from test_gates_poisons import POISONS

# Debian brings new versions of these from week to week; a run with a newer one is as good.
MOVING = ("Chromium", "w3m", "Lynx")


def test_the_committed_figures_are_those_of_this_run(read_site, browser, found):
    now = figures.of_run(read_site, browser, found, len(POISONS))
    if os.environ.get("BALISE_FIGURES") == "write":
        figures.FILE.write_text(figures.written(now))
        statement.write(now)
        return
    committed = figures.read()
    for name in MOVING:
        if name in committed.get("checkers", {}):
            now["checkers"][name] = committed["checkers"][name]
    differ = [key for key in now.keys() | committed.keys() if now.get(key) != committed.get(key)]
    said = "\n".join(f"  {key}: {committed.get(key)} is committed, {now.get(key)} found" for key in sorted(differ))
    if differ:
        pytest.fail(f"Tests/Site/figures.json is out of date; `make figures` writes it anew:\n{said}", pytrace=False)


def test_the_statement_says_what_the_figures_say():
    assert statement.read() == statement.paragraph(figures.read()), "`make figures` writes it anew"


QUOTED = {
    r"axe-core (\d[\d.]*\d)": ("checkers", "axe-core"),
    r"Nu Html Checker (\d[\d.]*\d)": ("checkers", "Nu Html Checker"),
    r"Chromium (\d+)": ("checkers", "Chromium"),
    r"(\d+) pages vérifiées": ("pages",),
}


def test_what_the_site_quotes_is_what_was_found(read_site):
    """Where a page names a checker's version or the number of pages, it is the committed figure."""
    wrong = []
    for page in read_site.pages:
        text = " ".join(text_of(page.first("body")).split())
        for pattern, keys in QUOTED.items():
            value = figures.read()
            for key in keys:
                value = value.get(key, {})
            wrong += [
                f"{page.path}: {match.group()}, but figures.json has {value}"
                for match in re.finditer(pattern, text)
                if match.group(1) != str(value)
            ]
    assert not wrong
