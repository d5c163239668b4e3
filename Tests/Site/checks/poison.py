"""Ways to spoil a copy of the site. Each insists that it changed something."""

import re


def replaced(page, old, new, count=1):
    """In one page, a text that stands there gives way to another one."""

    def poison(folder):
        path = folder / page
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise AssertionError(f"{page} does not hold {old!r}: the poison needs a new spot")
        path.write_text(text.replace(old, new, count), encoding="utf-8")

    return poison


def rewritten(page, pattern, new, count=1):
    """In one page, what a pattern finds (`.` is also a line break) gives way to another text."""

    def poison(folder):
        path = folder / page
        text, changes = re.subn(pattern, new, path.read_text(encoding="utf-8"), count=count, flags=re.S)
        if not changes:
            raise AssertionError(f"{page} has no {pattern!r}: the poison needs a new spot")
        path.write_text(text, encoding="utf-8")

    return poison


def removed(page):
    """A page is missing."""
    return lambda folder: (folder / page).unlink()


def added(page, content):
    """A file is there that should not be."""

    def poison(folder):
        path = folder / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    return poison
