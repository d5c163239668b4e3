"""The judges have been seen to fail: each is shown a page with the fault that it is for."""

import html
import re

import pytest

from hostile.building import Built
from hostile.files import wrong_with_robots, wrong_with_sitemap
from hostile.judging import judged
from test_reports import CONTROL, DOT_LINES, MERMAID_LINES

# What one field of a built page becomes when it is not escaped: the page, the text that stands in it,
# what takes its place, and what must be found.
POISONS = {
    "a script in a title": ("guide.html", "</title>", "</title><script>pwn()</script>", "runs what the attack calls"),
    "a script in a heading": ("index.html", "<h1>", "<h1><script>pwn()</script>", "has <script>"),
    "a script that only runs later": ("index.html", "<h1>", "<h1><script>setTimeout(pwn)</script>", "has <script>"),
    "a picture that fails": ("index.html", "<h1>", "<h1><img src=x onerror=pwn()>", "runs what the attack calls"),
    "a handler in an attribute": (
        "guide.html", 'id="contents"', 'id="contents" onmouseover="pwn()"', "runs what the attack calls"),
    "a handler that never runs": ("index.html", "<h1>", "<h1 onpaste=pwn()>", "has <h1 onpaste>"),
    "a handler of a picture of lines": (
        "index.html", "<h1>", "<h1><svg onload=pwn()></svg>", "runs what the attack calls"),
    "a style attribute": ("index.html", "<h1>", '<h1 style="color:red">', "has <h1 style>"),
    "an address that runs": (
        "parents.html", 'href="https://harmless.example/raw"', 'href=" java&Tab;script:pwn()"', "leads to"),
    "an address with a page in it": (
        "parents.html", 'href="https://harmless.example/raw"', 'href="data:text/html,x"', "leads to"),
    "an address without scheme": (
        "parents.html", 'href="https://harmless.example/raw"', 'href="//evil.example/x"', "leads to"),
    "a base": ("index.html", "</title>", '</title><base href="https://evil.example/">', "has <base href>"),
    "a frame": ("index.html", "<h1>", "<h1><iframe srcdoc=x></iframe>", "has a frame"),
    "a form": ("index.html", "<h1>", "<h1><form></form>", "has <form>"),
    "a picture from elsewhere": ("index.html", "<h1>", '<h1><img src="https://evil.example/x">', "asks for"),
    "a stylesheet from elsewhere": ("index.html", "<style>", '<style>@import "https://evil.example/x";', "asks for"),
    "a way on": (
        "index.html", "</title>", '</title><meta http-equiv=refresh content="0;url=https://evil.example/">', "goes on to"),
    "a way on from the exit": ("leavex.html", "url=https://harmless", "url=https://evil", "goes on to"),
    "a dialog": ("index.html", "<h1>", "<h1><script>top.constructor.prototype.x=1;alert(1)</script>", "runs alert"),
    "a console": ("index.html", "<h1>", "<h1><script>console.log(1)</script>", "says on the console"),
    "a comment": ("index.html", "<h1>", "<h1><!--", "has a comment"),
    "a swallowed end": ("index.html", "<h1>", "<h1><textarea>", "has lost <footer>"),
    "a lost doctype": ("index.html", "<!doctype html>", "x<!doctype html>", "has lost its doctype"),
}


@pytest.mark.parametrize("name", POISONS)
def test_a_poisoned_page_is_found(name, harmless_site, harmless, tab):
    path, old, new, finding = POISONS[name]
    page = harmless_site.files[path].decode()
    assert old in page, f"{path} does not hold {old!r}: the poison needs a new spot"
    files = harmless_site.files | {path: page.replace(old, new, 1).encode()}
    findings, _ = judged(Built(files, {}, {}), tab, harmless)
    assert any(finding in one for one in findings), findings


def test_what_the_policy_holds_back_is_found(harmless_site, harmless, tab):
    page = harmless_site.files["guide.html"].decode().replace("<h1>", "<h1><script>pwn()</script>")
    findings, _ = judged(Built(harmless_site.files | {"guide.html": page.encode()}, {}, {}), tab, harmless)
    assert any("console" in one and "Content Security Policy" in one for one in findings)


def test_a_page_that_escapes_nothing_is_found(harmless_site, harmless, tab):
    page = harmless_site.files["guide.html"].decode()
    attack = html.escape('"><img src=x onerror=pwn()>')
    unescaped = page.replace("Harmless description", html.unescape(attack))
    findings, _ = judged(Built(harmless_site.files | {"guide.html": unescaped.encode()}, {}, {}), tab, harmless)
    assert any("runs what the attack calls" in one for one in findings)


def test_poisoned_files_are_found(harmless_site):
    xml = harmless_site.files["sitemap.xml"]
    loc = re.search(rb"<loc>[^<]*", xml)[0]
    for new in (loc + b"\xef\xbf\xbf", loc + b"&", b"<loc>https://evil.example/", loc + b"</loc><loc>https://harmless.example/"):
        assert list(wrong_with_sitemap(xml.replace(loc, new, 1), xml))
    robots = harmless_site.files["robots.txt"]
    for new in ("\n", "\r", "\u2028"):
        assert list(wrong_with_robots(robots.replace(b"/harmless/", f"/{new}Disallow: /".encode())))


def test_poisoned_reports_are_found():
    assert CONTROL.findall("a\x1b[31m \u202e \r")
    for line in ('  s1 [shape=box, label="a"b"];', '  label="a\\";', '  s1 -> s2 [label="a", URL="x"];'):
        assert not DOT_LINES.fullmatch(line)
    for line in ('  s1["a"b"]', "  s1[\"<img>\"]", "  click s1 x", '  s1["a&lt;"]'):
        assert not MERMAID_LINES.fullmatch(line)
