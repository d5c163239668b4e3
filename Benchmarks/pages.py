"""The Markdown files of a generated site, as a peer's layout is made of them."""

import pathlib
import re
from typing import NamedTuple

LINK = re.compile(r"\]\(([^)#:\s]*)\.md(#[\w-]+)?\)")


class Page(NamedTuple):
    """One Markdown file: its path below content/, its front matter, what follows it."""

    name: str
    matter: dict
    body: str


def pages_of(site):
    """Every Markdown file of the site, in the order of paths."""
    content = pathlib.Path(site) / "content"
    for file in sorted(content.rglob("*.md")):
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        matter = dict(line.split(": ", 1) for line in head.splitlines())
        yield Page(str(file.relative_to(content)), matter, body.lstrip("\n"))


def write_page(folder, name, matter, body):
    """Writes a file with front matter; an empty one leaves the lines of dashes out."""
    file = pathlib.Path(folder) / name
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{key}: {value}\n" for key, value in matter.items())
    file.write_text(f"---\n{lines}---\n\n{body}" if matter else body, encoding="utf-8")


def relinked(body, made):
    """The text with each link to a Markdown file replaced by made(path without .md, #anchor)."""
    return LINK.sub(lambda found: f"]({made(found[1], found[2] or '')})", body)
