"""The fields an author controls: how each is written, and a value of it that does no harm.

The templates in `Tests/Injection/site/` name a field where its value belongs: `<<page title>>`.
"""

import re
from typing import Callable, NamedTuple


def yaml(value):
    """Between double quotes, everything but letters and digits as an escape."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08x}" for c in value) + '"'


def word(value):
    """The same without the quotes: more of the value may stand before and after."""
    return yaml(value)[1:-1]


def entities(value):
    """As Markdown text without any sign of Markdown: signs are written as numbers."""
    return "".join(c if c.isalnum() or c == " " else f"&#{ord(c)};" for c in value)


def raw(value):
    """As it is."""
    return value


def css_string(value):
    """As it is, but for what would end a string of CSS: whoever writes rules can write any rule."""
    return re.sub(r'["\\\n\r\f]', lambda sign: f"\\{ord(sign[0]):06x}", value)


def css_comment(value):
    """As it is, but for what would end a comment of CSS."""
    return value.replace("*/", "* /")


def name(value):
    """As the name of a file: in one folder, and not hidden."""
    return "a" + value.replace("/", "_")


class Field(NamedTuple):
    """How a field's value is written, and a harmless one."""

    write: Callable[[str], str]
    harmless: str


HTTPS = "https://harmless.example/"

# Fields that take any text, or an address of any kind.
OPEN = {
    # site.yml
    "site title": Field(yaml, "Harmless site"),
    "site url, its path": Field(word, "harmless"),
    "exit, its path": Field(word, "harmless"),
    "navigation text": Field(yaml, "Harmless entry"),
    "help block": Field(word, "there"),
    "help country": Field(yaml, "Harmless country"),
    "help name": Field(yaml, "Harmless service"),
    "help phone": Field(yaml, "116 000"),
    "help url, its path": Field(word, "harmless"),
    "help text": Field(yaml, "Harmless words."),
    # front matter
    "page title": Field(yaml, "Harmless page"),
    "description": Field(yaml, "Harmless description"),
    "credits": Field(yaml, "Harmless thanks"),
    "source text": Field(yaml, "Harmless source"),
    "source in one text": Field(yaml, "https://harmless.example/source"),
    "source in one text, its path": Field(word, "harmless"),
    "tree title": Field(yaml, "Harmless tree"),
    "translated title": Field(yaml, "Harmless translation"),
    # Markdown
    "heading": Field(entities, "Harmless heading"),
    "heading id": Field(raw, "harmless-id"),
    "heading class": Field(raw, "harmless"),
    "heading language": Field(raw, "de"),
    "block id": Field(raw, "harmless-block"),
    "block class": Field(raw, "harmless"),
    "block language": Field(raw, "de"),
    "span language": Field(raw, "de"),
    "span language, quoted": Field(raw, "de"),
    "span words": Field(entities, "harmless words"),
    "call-out name": Field(raw, "WARNING"),
    "call-out text": Field(entities, "harmless words"),
    "link text": Field(entities, "Harmless link"),
    "link path": Field(entities, "harmless"),
    "link path, raw": Field(raw, "harmless"),
    "link fragment of a file": Field(entities, "page=2"),
    "link title": Field(entities, "harmless title"),
    "link title, raw": Field(raw, "harmless title"),
    "link reference": Field(entities, "harmless"),
    "image text": Field(entities, "harmless picture"),
    "image title": Field(entities, "harmless title"),
    "mail link": Field(entities, "harmless"),
    "address between brackets": Field(raw, "harmless"),
    "address in the text": Field(entities, "harmless"),
    "code language": Field(entities, "harmless"),
    "code language, raw": Field(raw, "harmless"),
    "code": Field(raw, "harmless()"),
    "code in a line": Field(raw, "harmless"),
    "text": Field(entities, "harmless words"),
    "list item": Field(entities, "harmless words"),
    "note": Field(raw, "harmless words"),
    "raw text": Field(raw, "harmless words"),
    "raw heading": Field(raw, "harmless words"),
    "raw link text": Field(raw, "harmless words"),
    "raw picture text": Field(raw, "harmless words"),
    "raw lines": Field(raw, "harmless words"),
    # trees
    "step heading": Field(entities, "Harmless question?"),
    "step text": Field(entities, "Harmless step."),
    "choice label": Field(entities, "Harmless answer"),
    "choice label, raw": Field(raw, "Harmless raw answer"),
    # names of files
    "file name of a file": Field(name, "harmless"),
    # the theme
    "word": Field(word, "harmless"),
    "style, in a string": Field(css_string, "harmless"),
    "style, in a comment": Field(css_comment, "harmless"),
}

# Fields that take one of a few words, a whole address, or the name of something that exists: an attack
# on one is refused, always.
CLOSED = {
    "link fragment": Field(entities, "fixed"),
    "phone link": Field(entities, "116000"),
    "step id": Field(raw, "harmless-step"),
    "help url": Field(yaml, HTTPS),
    "source address": Field(yaml, HTTPS),
    "alias": Field(yaml, "old/harmless.html"),
    "alias, its middle": Field(word, "harmless"),
    "link target": Field(raw, "guide.md"),
    "link target in brackets": Field(raw, "guide.md"),
    "link target in entities": Field(entities, "guide.md"),
    "image source": Field(entities, "images/dot.png"),
    "navigation page": Field(yaml, "guide.md"),
    "unknown key": Field(yaml, "title"),
    "page language": Field(yaml, "en-GB"),
    "page layout": Field(yaml, "page"),
    "page form of address": Field(yaml, "formal"),
    "page help": Field(yaml, "here"),
    "reviewed": Field(yaml, "2026-01-02"),
    "urgent": Field(yaml, "fixed"),
    "start": Field(yaml, "q1"),
    "scenario answer": Field(yaml, "Yes"),
    "scenario end": Field(yaml, "r2"),
    "step tone": Field(raw, "safe"),
    "choice target": Field(entities, "r2"),
    "word in a file name": Field(word, "x"),
    "file name of a page": Field(name, "harmless"),
}

# The same, and nothing else is looked at while one of these is wrong.
FIRST = {
    "site language": Field(yaml, "en"),
    "theme name": Field(yaml, "calm"),
}

FIELDS = OPEN | CLOSED | FIRST
