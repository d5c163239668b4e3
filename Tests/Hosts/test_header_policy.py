"""What the headers of a server do in Chromium: they forbid framing, and nothing that the pages need."""

import http.server
import threading

import pytest

from building import build, rich_sources, write
from servers import SERVERS, free_port, running


@pytest.fixture
def tab(browser):
    return browser.view(360, 640, policy=True, leaves=False)


@pytest.fixture(scope="module")
def served(open_folder):
    """The site on nginx: its folder, and its address."""
    port = free_port()
    work, root = open_folder / "policy", open_folder / "policy" / "root"
    root.mkdir(parents=True)
    # The browser's settings for tests let only 127.0.0.1 be reached, on any port.
    address = f"http://127.0.0.1:{port}/"
    build(write(rich_sources("https://example.org/"), work / "sources"), root)
    with running(SERVERS["nginx"](work, root, "/", port), work, port):
        yield root, address


# One of each kind: they all have the same style.
PAGES = "index parents faire-le-point faire-le-point/q1 faire-le-point/tout parapluie/r1 nl/index plan 404".split()


def test_pages_keep_their_style_and_images(served, tab):
    folder, address = served
    assert b"<img" in (folder / "parapluie/r1.html").read_bytes()
    for path in PAGES:
        tab.console.clear()
        tab.goto(f"{address}{path}.html", wait_until="load")
        assert tab.console == [], path
        assert tab.evaluate("getComputedStyle(document.body).marginTop") == "0px", path
        assert tab.evaluate("[...document.images].every(image => image.naturalWidth > 0)"), path


@pytest.fixture
def somebody_else():
    """A site that shows whatever its address names in a frame."""

    class Framing(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f'<iframe src="{self.path[1:]}"></iframe>'.encode())

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Framing) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_nobody_can_show_the_pages_inside_theirs(served, tab, somebody_else):
    tab.console.clear()
    tab.goto(somebody_else + served[1] + "index.html", wait_until="load")
    assert any("frame-ancestors" in line for line in tab.console), tab.console
    # A page of somebody who allows it is shown: the frame works.
    tab.console.clear()
    tab.goto(somebody_else + somebody_else, wait_until="load")
    assert tab.console == []
