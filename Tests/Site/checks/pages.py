"""The generated site, read from its files alone: nothing here knows how it was made."""

import atexit
import functools
import pathlib
import posixpath
import re
import shutil
import tempfile
import urllib.parse

import html5lib

VOID_OF_TEXT = {"script", "style", "template", "title"}
BLOCKS = set(
    "address article aside blockquote body dd details div dl dt figcaption figure footer h1 h2 h3"
    " h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul".split()
)


class Page:
    """One HTML file, with its tree as a browser would build it."""

    def __init__(self, path, data, base=""):
        self.path = path
        self.data = data
        self.base = base

    @functools.cached_property
    def root(self):
        return html5lib.parse(
            self.data, treebuilder="lxml", namespaceHTMLElements=False, transport_encoding="utf-8"
        ).getroot()

    def all(self, *tags):
        """Every element with one of these tags, in document order."""
        return [element for element in self.root.iter(*tags)]

    def first(self, tag):
        return next(self.root.iter(tag), None)

    def meta(self, name):
        """The contents of every <meta name=…> or <meta http-equiv=…> of that name."""
        return [
            element.get("content", "")
            for element in self.all("meta")
            if name in (element.get("name", "").lower(), element.get("http-equiv", "").lower())
        ]

    @property
    def title(self):
        element = self.first("title")
        return "" if element is None else (element.text or "").strip()

    @property
    def ids(self):
        return {element.get("id"): element for element in self.elements if element.get("id")}

    @property
    def elements(self):
        return [element for element in self.root.iter() if isinstance(element.tag, str)]

    def links(self, inside=None):
        """Every <a href>, as (element, target): target is a path of the site with its fragment, or
        an outside address."""
        found = []
        for element in (self.root if inside is None else inside).iter("a"):
            if element.get("href") is not None:
                found.append((element, self.resolve(element.get("href"))))
        return found

    def resolve(self, address):
        if self.base and address.startswith(self.base):
            return urllib.parse.unquote(address.removeprefix(self.base)) or "index.html"
        if urllib.parse.urlsplit(address).scheme or address.startswith("//"):
            return address
        here = "/" + urllib.parse.quote(self.path)
        return urllib.parse.unquote(urllib.parse.urljoin(here, address)).lstrip("/")

    @property
    def refreshes(self):
        return self.meta("refresh")


class Site:
    """The files of an output folder. `pages` are those under scrutiny; `every` is all of them."""

    def __init__(self, files, focus=None):
        self.files = files
        self.focus = focus
        self._parsed = {}

    @classmethod
    def read(cls, folder):
        folder = pathlib.Path(folder)
        return cls(
            {
                path.relative_to(folder).as_posix(): path.read_bytes()
                for path in sorted(folder.rglob("*"))
                if path.is_file() and path.name != ".gitignore"
            }
        )

    def changed(self, path, data):
        """A copy in which one file is different (or new), and only that file is looked at."""
        copy = Site({**self.files, path: data}, focus=path)
        copy._parsed = {key: page for key, page in self._parsed.items() if key != path}
        return copy

    def page(self, path):
        if path not in self._parsed:
            self._parsed[path] = Page(path, self.files[path], self.base)
        return self._parsed[path]

    @functools.cached_property
    def base(self):
        """The site's own address, when its home page says so: what a missing page's links need."""
        home = self.files.get("index.html", b"").decode()
        canonical = re.search(r'<link rel="canonical" href="([^"]*/)(?:index\.html)?"', home)
        return canonical.group(1) if canonical else ""

    @functools.cached_property
    def every(self):
        return [self.page(path) for path in sorted(self.files) if path.endswith(".html")]

    @property
    def pages(self):
        return [page for page in self.every if self.focus in (None, page.path)]

    def whole(self):
        """The same site with every page under scrutiny again."""
        copy = Site(self.files)
        copy._parsed = self._parsed
        return copy

    @functools.cached_property
    def folder(self):
        """The site on disk, in a folder with a space and an accent in its name."""
        base = pathlib.Path(tempfile.mkdtemp(prefix="balise-"))
        atexit.register(shutil.rmtree, base, ignore_errors=True)
        folder = base / "clé usb" / "é"
        for path, data in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return folder

    # --- what a page is, told by where it lies and what it holds -------------------------------

    @functools.cached_property
    def trees(self):
        """Start page -> its step pages and its whole page: `x.html` with a folder `x/`."""
        found = {}
        for page in self.every:
            folder = page.path.removesuffix(".html") + "/"
            inside = [other for other in self.every if other.path.startswith(folder)
                      and "/" not in other.path.removeprefix(folder)]
            names = {posixpath.basename(other.path).removesuffix(".html") for other in inside}
            whole = [other for other in inside if len(names & set(other.ids)) > 1]
            if whole:
                steps = [other for other in inside if other is not whole[0]]
                found[page.path] = Tree(page, steps, whole[0])
        return found

    @functools.cached_property
    def step_pages(self):
        return {step.path for tree in self.trees.values() for step in tree.steps}

    @functools.cached_property
    def whole_pages(self):
        return {tree.whole.path for tree in self.trees.values()}

    @functools.cached_property
    def exit_pages(self):
        """The page that every header's way out leads to: the only one that may send on by itself."""
        found = set()
        for page in self.every:
            for header in page.all("header"):
                for link, target in page.links(header):
                    if "quit" in link.get("class", "").split() and target in self.files:
                        found.add(target)
        return found

    def ordinary(self):
        """The pages under scrutiny but the exit, which is blank on purpose."""
        return [page for page in self.pages if page.path not in self.exit_pages]


class Tree:
    """One decision tree: its start page, its step pages, the page that holds all of it."""

    def __init__(self, start, steps, whole):
        self.start = start
        self.steps = steps
        self.whole = whole


# --- text ------------------------------------------------------------------------------------


def text_of(element):
    """The words of an element as a reader gets them, blocks apart, spaces made one."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element):
    if not isinstance(element.tag, str) or element.tag in VOID_OF_TEXT:
        return
    apart = element.tag in BLOCKS or element.tag == "br"
    if apart:
        yield " "
    if element.tag == "img":
        yield element.get("alt", "")
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    if apart:
        yield " "


def name_of(element):
    """What a screen reader says for a link or landmark: its label, or else its words."""
    if element.get("aria-labelledby"):
        root = element.getroottree().getroot()
        named = {e.get("id"): e for e in root.iter() if isinstance(e.tag, str) and e.get("id")}
        parts = [named[i] for i in element.get("aria-labelledby").split() if i in named]
        return " ".join(text_of(part) for part in parts)
    return " ".join("".join(_said(element)).split())


def _said(element):
    if not isinstance(element.tag, str) or element.tag in VOID_OF_TEXT or element.get("aria-hidden") == "true":
        return
    if element.get("aria-label") or element.tag == "img":
        yield f" {element.get('aria-label') or element.get('alt', '')} "
        return
    yield (" " if element.tag in BLOCKS else "") + (element.text or "")
    for child in element:
        yield from _said(child)
        yield child.tail or ""


def ancestors(element):
    """The element's parents, nearest first."""
    return element.iterancestors()


def language_of(element):
    """The language in force at an element."""
    for one in [element, *element.iterancestors()]:
        if one.get("lang"):
            return one.get("lang")
    return ""


def shown(text, length=60):
    """A piece of text short enough for a message."""
    text = " ".join(text.split())
    return f"“{text}”" if len(text) <= length else f"“{text[: length - 1]}…”"
