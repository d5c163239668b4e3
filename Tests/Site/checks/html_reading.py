"""HTML as a small tree that can be asked, read with the standard library alone."""

import re
import unicodedata
from html.parser import HTMLParser

VOID = set("area base br col embed hr img input link meta source track wbr".split())
INLINE = set("a abbr b bdi br cite code em i img kbd mark s small span strong sub sup time u wbr".split())
UNSEEN = {"head", "script", "style", "template"}


class Element:
    """One element: a tag, its attributes, and what stands in it in order (elements and text)."""

    def __init__(self, tag, attributes=(), parent=None):
        self.tag = tag
        self.attributes = dict(attributes)
        self.parent = parent
        self.children = []

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    @property
    def classes(self):
        return (self.get("class") or "").split()

    def walk(self):
        """This element and every element in it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags):
        return [e for e in self.walk() if e.tag in tags]

    def first(self, *tags):
        return next(iter(self.all(*tags)), None)

    def having(self, name, value=None):
        """Every element in it with this attribute (and this value)."""
        return [e for e in self.walk() if name in e.attributes and (value is None or e.get(name) == value)]

    def of_class(self, *names):
        return [e for e in self.walk() if set(names) & set(e.classes)]

    def ancestors(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def raw_text(self, without=lambda element: False):
        """What is written in it; a line break stands wherever a block begins or ends."""
        parts = []
        self._collect(parts, without)
        return "".join(parts)

    def _collect(self, parts, without):
        border = "" if self.tag in INLINE and self.tag != "br" else "\n"
        parts.append(border)
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in UNSEEN and not without(child):
                child._collect(parts, without)
        parts.append(border)

    def words(self, without=lambda element: False):
        return words(self.raw_text(without))

    def __repr__(self):
        return f"<{self.tag} {self.attributes}>"


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("#document")
        self.open = self.root
        self.comments = []

    def handle_starttag(self, tag, attributes):
        if tag in ("p", "li", "dt", "dd", "div", "ul", "ol", "section", "h1", "h2", "h3") and self.open.tag == "p":
            self.open = self.open.parent
        if tag == "li" and self.open.tag == "li":
            self.open = self.open.parent
        element = Element(tag, attributes, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        element = self.open
        while element is not None and element.tag != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            self.open = element.parent

    def handle_data(self, data):
        self.open.children.append(data)

    def handle_comment(self, data):
        self.comments.append(data)


def read_html(text):
    """The document as a tree; its root has the tag `#document`."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.root


def read_page(path):
    return read_html(path.read_text(encoding="utf-8"))


def plain(text):
    """A text with its typography taken away: kinds of space, shapes of apostrophe, points of suspension."""
    text = unicodedata.normalize("NFC", text).replace("\u2060", "").replace("\u00ad", "")
    text = text.replace("’", "'").replace("…", "...")
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" (?=[;:!?»])", "", text)
    return re.sub(r"« ", "«", text).strip()


def words(text):
    """The words of a text, each with the signs that touch it."""
    return plain(text).split()
