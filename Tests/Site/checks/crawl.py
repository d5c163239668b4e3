"""Every link and every anchor of the site exists, wherever the site is put."""

import contextlib
import functools
import http.server
import threading
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from .html_reading import read_html

OUTSIDE = {"http", "https", "tel", "mailto", "data"}


def html_files(folder):
    return sorted(folder.rglob("*.html"))


def addresses(document):
    """Every address a browser could follow or load from a page, in document order."""
    for element in document.walk():
        for name in ("href", "src", "action", "poster", "data"):
            if name in element.attributes:
                yield element, element.get(name) or ""
        if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield element, element.get("content", "").partition("=")[2].strip("'\" ")


def anchors(document):
    """The ids of a page, as often as they stand there."""
    return [e.get("id") for e in document.having("id")]


def is_relative(address):
    return not urlsplit(address).scheme and not address.startswith("//")


def dead_links(folder):
    """Each relative address of each page leads to a file of the folder, and to an id of that file."""
    findings, ids = [], {}
    for path in html_files(folder):
        document = read_html(path.read_text(encoding="utf-8"))
        ids[path.resolve()] = anchors(document)
    for path in html_files(folder):
        here = path.relative_to(folder).as_posix()
        document = read_html(path.read_text(encoding="utf-8"))
        for name in sorted({i for i in ids[path.resolve()] if ids[path.resolve()].count(i) > 1}):
            findings.append(f"{here}: id “{name}” stands there more than once")
        for element, address in addresses(document):
            scheme = urlsplit(address).scheme
            if scheme and scheme not in OUTSIDE:
                findings.append(f"{here}: odd address {address}")
            if not is_relative(address):
                if address.startswith("//"):
                    findings.append(f"{here}: address without a scheme {address}")
                continue
            if address.startswith("/"):
                findings.append(f"{here}: address from the root of the server {address}")
                continue
            if not address:
                findings.append(f"{here}: empty address in {element}")
                continue
            file, fragment = urldefrag(address)
            target = (path.parent / unquote(urlsplit(file).path)).resolve() if file else path.resolve()
            if not target.is_file():
                findings.append(f"{here}: no file for {address}")
            elif not target.is_relative_to(folder.resolve()):
                findings.append(f"{here}: {address} leads out of the site")
            elif fragment and unquote(fragment) not in ids.get(target, []):
                findings.append(f"{here}: no anchor for {address}")
    return findings


def crawl(start):
    """Follows relative links from an address (`file:` or `http:`): {address: bytes}, and the findings."""
    pages, findings, waiting, wanted = {}, [], [start], []
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                pages[address] = answer.read()
        except (urllib.error.URLError, OSError) as error:
            findings.append(f"{address}: {error}")
            pages[address] = b""
            continue
        if not urlsplit(address).path.endswith((".html", "/")):
            continue
        for _, link in addresses(read_html(pages[address].decode("utf-8"))):
            if is_relative(link):
                target, fragment = urldefrag(urljoin(address, link))
                waiting.append(target)
                if fragment:
                    wanted.append((address, target, unquote(fragment)))
    known = {a: set(anchors(read_html(b.decode("utf-8", "replace")))) for a, b in pages.items()}
    for address, target, fragment in wanted:
        if fragment not in known.get(target, ()):
            findings.append(f"{address}: no anchor {target}#{fragment}")
    return pages, findings


def lost_pages(folder, start, pages):
    """Pages of the folder that no chain of links from the start leads to (the 404 page is shown, not linked)."""
    base = urljoin(start, ".")
    reached = {unquote(a.removeprefix(base)) for a, content in pages.items() if content}
    return [
        f"{name}: no way there from the home page"
        for name in (p.relative_to(folder).as_posix() for p in html_files(folder))
        if name not in reached and name != "404.html"
    ]


def changed_on_the_way(folder, start, pages):
    """Pages whose bytes are not those of the file."""
    base = urljoin(start, ".")
    findings = []
    for address, content in pages.items():
        if content and content != (folder / unquote(address.removeprefix(base))).read_bytes():
            findings.append(f"{address}: other bytes than the file's")
    return findings


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(root: Path):
    """A folder served on this machine alone; gives the address of the root."""
    handler = functools.partial(_Silent, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
