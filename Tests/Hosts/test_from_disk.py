"""The site opened from a disk in Chromium, in a folder whose name needs care."""

import shutil
import urllib.parse

import pytest

AWKWARD = "clé usb à moi/100 % sûr #1 ?/œuvre d’été"


@pytest.fixture
def tab(browser):
    """A tab as a reader has it: the pages' policies hold, nothing but the disk can be reached."""
    return browser.view(360, 640, policy=True, leaves=True)


def opened(tab, address):
    """Opens an address; gives what was asked for beside it, and what the browser had to say."""
    tab.requests.clear()
    tab.console.clear()
    tab.goto(address, wait_until="load")
    beside = [asked for asked in tab.requests if asked != address and not asked.startswith("data:")]
    return beside, list(tab.console)


def walk(tab, folder):
    """Opens every page that links lead to, from the home page on: {address: findings}."""
    start = (folder / "index.html").as_uri()
    inside = folder.as_uri() + "/"
    waiting, seen, ids, wanted = [start], {}, {}, []
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        beside, said = opened(tab, address)
        exits = tab.evaluate("[...document.querySelectorAll('a.quit')].map(a => a.href)")
        seen[address] = [f"asks for {one}" for one in beside if one not in exits] + said
        leaves = tab.evaluate("!!document.querySelector('meta[http-equiv=refresh]')")
        if not leaves and tab.evaluate("getComputedStyle(document.body).marginTop") != "0px":
            seen[address].append("has no style")
        ids[address] = set(tab.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
        for link in tab.evaluate("[...document.links].map(a => a.href)"):
            target, _, fragment = link.partition("#")
            if target.startswith(inside):
                waiting.append(target)
                wanted.append((address, target, urllib.parse.unquote(fragment)))
            elif not target.startswith(("http:", "https:", "tel:", "mailto:")):
                seen[address].append(f"leads to {link}")
    for address, target, fragment in wanted:
        if fragment and fragment not in ids[target]:
            seen[address].append(f"there is no {target}#{fragment}")
    return seen


def test_every_page_opens_and_every_link_works(site, tab, tmp_path):
    folder = tmp_path / AWKWARD / "site"
    shutil.copytree(site, folder)
    seen = walk(tab, folder)
    assert {address: findings for address, findings in seen.items() if findings} == {}
    # No link leads to these two kinds: the 404 page, and pages that only send on.
    pages = {path.as_uri() for path in folder.rglob("*.html") if b"noindex" not in path.read_bytes()}
    assert pages <= set(seen)


def test_the_walk_notices(site, tab, tmp_path):
    """What is wrong is found: a page that is gone, an image from elsewhere, a style that is not ours."""
    folder = tmp_path / "é" / "site"
    shutil.copytree(site, folder)
    page = folder / "parents.html"
    text = page.read_text()
    page.write_text(text.replace("</main>", '<img src="https://exemple.be/a.png" alt="a"></main>'))
    (folder / "aide.html").write_text((folder / "aide.html").read_text().replace("112.5%", "111%"))
    findings = {address.rpartition("/")[2]: found for address, found in walk(tab, folder).items() if found}
    assert set(findings) == {"parents.html", "aide.html"}, findings
    (folder / "a-propos.html").unlink()
    with pytest.raises(Exception, match="ERR_FILE_NOT_FOUND"):
        walk(tab, folder)
