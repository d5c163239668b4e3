"""The examples of docs/publishing.md, as they stand there."""

import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
TEXT = (CHECKOUT / "docs" / "publishing.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```([^\n`]+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def example(*info):
    """The text of the one example whose first line holds these words."""
    (text,) = [text for words, text in EXAMPLES if set(info) <= set(words.split())]
    return text


def with_changes(text, changes):
    """An example with its placeholders filled; each has to be there."""
    for placeholder, value in changes.items():
        assert placeholder in text, f"the example in docs/publishing.md does not say {placeholder}"
        text = text.replace(placeholder, value)
    return text
