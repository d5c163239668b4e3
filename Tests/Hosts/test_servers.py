"""A site behind real servers, with the recipes of docs/publishing.md, at the root and in a folder."""

import gzip
import os
import re
import time
from urllib.parse import urlsplit

import pytest

from asking import READER, ask, directives, promised_headers
from building import build, rich_sources, write
from checks.crawl import addresses, changed_on_the_way, crawl, is_relative, lost_pages
from checks.html_reading import read_html
from servers import SERVERS, free_port, running

MOST_BYTES = 14_000
KINDS = {
    ".html": r"text/html; ?charset=utf-8", ".txt": r"text/plain; ?charset=utf-8",
    ".xml": r"(text|application)/xml(; ?charset=utf-8)?", ".svg": r"image/svg\+xml", ".png": "image/png",
    ".pdf": "application/pdf",
}
CASES = [(server, place) for server in SERVERS for place in ("/", "/a/b/")]


class Host:
    def __init__(self, port, place, folder, work):
        self.port, self.place, self.folder, self.work = port, place, folder, work

    def ask(self, path, **how):
        return ask(self.port, self.place + path, **how)

    @property
    def files(self):
        """Every file of the site."""
        sums = (self.folder / "SHA256SUMS").read_text().splitlines()
        return [line.split("  ", 1)[1] for line in sums] + ["SHA256SUMS"]

    @property
    def home(self):
        return f"http://127.0.0.1:{self.port}{self.place}index.html"


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def host(request, open_folder):
    """A server with a site that knows the address it will have, and things beside it that are nobody's business."""
    server, place = request.param
    port = free_port()
    work = open_folder / f"{server}{place.replace('/', '-')}"
    root = work / "root"
    folder = root / place.strip("/")
    folder.mkdir(parents=True)
    sources = write(rich_sources(f"https://example.org{place}"), work / "sources")
    build(sources, folder)
    for hidden in (".git/config", ".balise-staging/0", ".env"):
        write({hidden: b"nobody's business\n"}, folder)
    if os.getuid() == 0:
        os.chown(work, 65534, 65534)
    with running(SERVERS[server](work, root, place, port), work, port):
        yield Host(port, place, folder, work)


def test_every_file_is_given_as_it_is(host):
    for name in host.files:
        answer = host.ask(name)
        assert answer.status == 200, name
        assert answer.body == (host.folder / name).read_bytes(), name
        wanted = KINDS.get(os.path.splitext(name)[1])
        if wanted:
            assert re.fullmatch(wanted, answer.kind, re.IGNORECASE), f"{name}: {answer.kind}"
        else:
            assert "html" not in answer.kind, name


def said_wrongly(answer, folder):
    """The headers of an answer that are not those of `_headers`. Styles are named by the pages."""
    wrong, promised = [], promised_headers(folder)
    if "set-cookie" in answer.headers:
        wrong.append("sets a cookie")
    for name, value in promised.items():
        given = answer.headers.get(name.lower(), "")
        if answer.names.count(name.lower()) > 1:
            wrong.append(f"{name} twice")
        if name == "Content-Security-Policy" and given:
            given, value = directives(given), directives(value)
            assert given.pop("style-src", "") == "'unsafe-inline'"
            assert re.fullmatch("('sha256-[^']+' ?)+", value.pop("style-src"))
        if given != value:
            wrong.append(f"{name}: {given}, not {value}")
    return wrong


def test_every_answer_has_the_headers_of_the_build(host):
    for name in host.files + ["", "absent.html", "un/deux/absent"]:
        assert said_wrongly(host.ask(name), host.folder) == [], name
        assert said_wrongly(host.ask(name, method="HEAD"), host.folder) == [], name


def test_what_is_not_there_gets_the_page_for_it(host):
    page = (host.folder / "404.html").read_bytes()
    hidden = [".git/config", ".balise-staging/0", ".env", ".git/", ".gitignore"]
    for name in ["absent.html", "absent", "faire-le-point/absent.html", "un/deux/trois/", "é à.html", *hidden]:
        answer = host.ask(name)
        assert (answer.status, answer.body) == (404, page), name
        assert re.fullmatch(KINDS[".html"], answer.kind, re.IGNORECASE), name


def test_the_page_for_it_leads_back_from_any_depth(host):
    page = read_html(host.ask("un/deux/trois/absent.html").body.decode())
    links = [link for element, link in addresses(page) if element.tag == "a" and not link.startswith("#")]
    assert not [link for link in links if is_relative(link)]
    ours = [link for link in links if link.startswith(f"https://example.org{host.place}")]
    assert len(ours) > 3
    for link in ours:
        assert ask(host.port, urlsplit(link).path).status == 200, link


def test_a_folder_shows_its_first_page_and_never_a_list(host):
    assert host.ask("").body == (host.folder / "index.html").read_bytes()
    assert host.ask("nl/").body == (host.folder / "nl/index.html").read_bytes()
    assert host.ask("nl").status in (301, 302, 307, 308)
    for name in ("faire-le-point/", "images/"):
        answer = host.ask(name)
        assert answer.status in (403, 404), name
        assert answer.body == (host.folder / "404.html").read_bytes(), name


def test_pages_are_small_on_the_wire(host):
    for name in host.files:
        if name.endswith(".html"):
            answer = host.ask(name, Accept_Encoding="gzip")
            assert answer.headers.get("content-encoding") == "gzip", name
            assert "accept-encoding" in answer.headers.get("vary", "").lower(), name
            assert len(answer.body) <= MOST_BYTES, name
            assert gzip.decompress(answer.body) == (host.folder / name).read_bytes(), name


def test_what_did_not_change_is_not_sent_again(host):
    for headers in ({}, {"Accept_Encoding": "gzip"}):
        first = host.ask("index.html", **headers)
        known = {"If_None_Match": first.headers["etag"]} if "etag" in first.headers else {}
        again = host.ask("index.html", If_Modified_Since=first.headers["last-modified"], **known, **headers)
        assert (again.status, again.body) == (304, b"")


def test_every_page_is_reached_by_links(host):
    pages, findings = crawl(host.home)
    assert findings == []
    assert changed_on_the_way(host.folder, host.home, pages) == []
    # Editions without a home page, and old addresses, have no link that leads to them.
    unlinked = ("vieux/", "de/")
    lost = [page for page in lost_pages(host.folder, host.home, pages) if not page.startswith(unlinked)]
    assert lost == []


def test_no_log_knows_the_reader(host):
    host.ask("faire-le-point/q1.html")
    host.ask("faire-le-point/absent.html")
    time.sleep(0.3)  # a log is written after the answer
    logs = [path for path in host.work.glob("*") if path.is_file() and path.suffix in (".log", "")]
    assert logs
    for path in logs:
        text = path.read_text(errors="replace")
        assert READER not in text and "q1.html" not in text, f"{path.name}: {text[-500:]}"
