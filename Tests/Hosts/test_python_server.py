"""Python's own server, as docs/publishing.md shows it for trying out: the pages, and nothing more."""

import shutil
import sys

import pytest

from asking import ask
from checks.crawl import changed_on_the_way, crawl, lost_pages
from document import example, with_changes
from servers import free_port, running


@pytest.mark.parametrize("place", ["/", "/a/b/"])
def test_every_page_is_shown(site, open_folder, place):
    port = free_port()
    work = open_folder / place.replace("/", "-")
    folder = work / "output" / place.strip("/")
    shutil.copytree(site, folder)
    (work / "python3").symlink_to(sys.executable)
    line = with_changes(example("sh", "python"), {"8000": str(port)})
    with running(["sh", "-c", "exec " + line], work, port):
        start = f"http://127.0.0.1:{port}{place}index.html"
        pages, findings = crawl(start)
        assert findings == []
        assert lost_pages(folder, start, pages) == []
        assert changed_on_the_way(folder, start, pages) == []
        answer = ask(port, place + "parents.html")
        assert "text/html" in answer.kind
        # What the page on publishing warns of.
        assert "content-security-policy" not in answer.headers
        assert ask(port, place + "absent.html").body != (folder / "404.html").read_bytes()
        assert b"q1.html" in ask(port, place + "faire-le-point/").body
