"""The sources of a site with something written into its fields, and where each field stands."""

import functools
import re

from checks.program import CHECKOUT

from .fields import FIELDS

HERE = CHECKOUT / "Tests" / "Injection"
THEME = CHECKOUT / "themes" / "calm"
PLACE = re.compile(r"<<([a-z][a-z ,()-]*)>>")
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef9240000000a49444154"
    "78016360000000020001737501180000000049454e44ae426082"
)
WORDS = "themes/calm/words/en.yml"
# What the fields that make names of files are called in the messages about those files.
FIELD_OF_FOLDER = {"content/files/": "file name of a file", "content/names/": "file name of a page"}


@functools.cache
def templates():
    """The templates of the site by path, the theme among them."""
    found = {
        path.relative_to(HERE / "site").with_suffix("").as_posix(): path.read_text()
        for path in (HERE / "site").rglob("*.template")
    }
    for path in THEME.rglob("*"):
        if path.is_file():
            found["themes/calm/" + path.relative_to(THEME).as_posix()] = path.read_text()
    found[WORDS] = re.sub(r"^(route-\w+): (\w+)$", r'\1: "\2<<word in a file name>>"', found[WORDS], flags=re.M)
    found[WORDS], count = re.subn(
        r'^((?!route-|months|first-day)[\w-]+): +"?([^"{\n]*(?:\{\w+\}[^"{\n]*)*)"?$', r'\1: "\2<<word>>"',
        found[WORDS], flags=re.M)
    assert count > 30, "the words are written in another way now"
    found["themes/calm/style.css"] += (
        '\n/* <<style, in a comment>> */\nhr::after { content: "<<style, in a string>>" }\n')
    return found


class Sources:
    """The site with some values in its fields; the rest is harmless."""

    def __init__(self, values):
        self.values = values
        self.files = {"content/images/dot.png": DOT, "content/files/plan.pdf": b"%PDF-"}
        self.places = {}  # (path, line) -> fields written there
        for path, text in templates().items():
            self.files[path] = self.filled(path, text).encode()
        self.files[f"content/files/{self.written('file name of a file')}.txt"] = b"x"
        self.files[f"content/names/{self.written('file name of a page')}.md"] = b"---\ntitle: Named\n---\n\nWords.\n"

    def written(self, name):
        """What is written where a field belongs."""
        field = FIELDS[name]
        return field.write(self.values.get(name, field.harmless))

    def filled(self, path, text):
        """A template's text with every field's value in its place."""
        result, line, end = "", 1, 0
        for place in PLACE.finditer(text):
            name = place[1]
            between, value = text[end:place.start()], self.written(name)
            line += lines_in(between)
            for offset in range(lines_in(value) + 1):
                self.places.setdefault((path, line + offset), set()).add(name)
            line += lines_in(value)
            result += between + value
            end = place.end()
        return result + text[end:]

    def fields_at(self, path, line, rule=""):
        """The fields a message of a rule at a place can be about."""
        for folder, name in FIELD_OF_FOLDER.items():
            if path.startswith(folder):
                return {name}
        if path == WORDS:
            return {"word in a file name" if rule in ("bad-name", "duplicate-address") else "word"}
        return self.places.get((path, line), set())

    def fields_near(self, path, line):
        """The attacked fields that stand nearest to a place of the same file."""
        lines = sorted((at for file, at in self.places if file == path), key=lambda at: abs(at - line))
        near = (self.places[path, at] & self.values.keys() for at in lines)
        return next((fields for fields in near if fields), set())

    def write(self, folder):
        """Writes the files; gives the fields whose value no file can have as its name."""
        impossible = set()
        for path, data in self.files.items():
            target = folder / path
            try:
                if not target.is_file() or target.read_bytes() != data:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(data)
            except (OSError, ValueError):
                impossible |= self.fields_at(path, 0)
        for names in FIELD_OF_FOLDER:
            for target in (folder / names).iterdir():
                if names + target.name not in self.files:
                    target.unlink()
        return impossible


def lines_in(text):
    """How many lines end in a text, as the program counts them."""
    return len(re.findall(r"\r\n|\r|\n", text))
