"""The pages in w3m and lynx: the same words in the same order, and a tree that can be walked."""

import os
import re
import subprocess
import tempfile

from .gate import Finding, gate
from .pages import BLOCKS, VOID_OF_TEXT
from .tree import step_id

HOME = tempfile.mkdtemp(prefix="balise-home-")
PLAIN = {**os.environ, "HOME": HOME, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
W3M = ["w3m", "-config", "/dev/null", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "900"]
LYNX = ["lynx", "-cfg=/dev/null", "-dump", "-nolist", "-nonumbers", "-width=900", "-display_charset=utf-8",
        "-assume_charset=utf-8", "-stdin", "-force_html"]
BULLET = re.compile(r"^\s*[*+o#@=•◦▪⚬■□○●★☆◆◇-]\s+", re.M)
BROWSERS = {"w3m": W3M, "lynx": LYNX}


def dump(browser, data):
    """A page as a text browser prints it."""
    data = re.sub(rb'<link rel="alternate"[^>]*>', b"", data)  # lynx shows the word before the page
    run = subprocess.run(BROWSERS[browser], input=data, capture_output=True, env=PLAIN, timeout=120)
    text = BULLET.sub("", run.stdout.decode("utf-8", "replace"))
    return re.sub(r"(?m)^ *CAPTION:", "", text)  # lynx says what it is


def tokens(text):
    return re.findall(r"[^\W_]+", text.replace("\u00ad", ""))


def words_of(page):
    """The page's own words in the order of its source, numbers of ordered lists included."""
    found = []

    def walk(element):
        if not isinstance(element.tag, str) or element.tag in VOID_OF_TEXT:
            return
        if element.tag == "li" and element.getparent().tag == "ol":
            items = [e for e in element.getparent() if e.tag == "li"]
            found.append(f" {int(element.getparent().get('start', 1)) + items.index(element)} ")
        if element.tag in BLOCKS or element.tag == "br":
            found.append(" ")
        if element.tag == "img":
            found.append(element.get("alt", ""))
        found.append(element.text or "")
        for child in element:
            walk(child)
            found.append(child.tail or "")
        if element.tag in BLOCKS:
            found.append(" ")

    walk(page.first("body"))
    return tokens("".join(found))


def first_difference(wanted, got):
    """Where two lists of words part, said in a few words; None when they are the same."""
    for i in range(max(len(wanted), len(got))):
        if wanted[i : i + 1] != got[i : i + 1]:
            around = " ".join(wanted[max(0, i - 4) : i])
            return f"after “{around}”: “{' '.join(got[i:i+4])}” and not “{' '.join(wanted[i:i+4])}”"
    return None


EYE = """() => {
  balise.openAll();
  const said = [];
  const spoken = (element, pseudo) => {
    const look = getComputedStyle(element, pseudo);
    if (look.content !== "none" && look.content !== "normal" && look.display !== "none")
      said.push(" ", ...[...look.content.matchAll(/"((?:[^"\\\\]|\\\\.)*)"/g)].map(m => m[1]), " ");
  };
  const walk = element => {
    const look = getComputedStyle(element);
    if (look.display === "none" || look.visibility === "hidden") return;
    const apart = !look.display.startsWith("inline") || element.tagName === "BR";
    if (apart) said.push(" ");
    if (element.tagName === "LI" && element.parentElement.tagName === "OL")
      said.push(` ${(element.parentElement.start ?? 1) + [...element.parentElement.children].indexOf(element)} `);
    spoken(element, "::before");
    if (element.tagName === "IMG") said.push(element.alt);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) said.push(child.data);
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child);
    }
    spoken(element, "::after");
    if (apart) said.push(" ");
  };
  walk(document.body);
  return said.join("");
}"""


@gate
def the_eye_gets_the_words_of_the_source(site, browser):
    """Style neither hides words nor writes any: what Chromium shows is what the source says."""
    findings = []
    for page in site.ordinary():
        seen = tokens(browser.show(site, page.path).evaluate(EYE))
        # Blocks stand apart in both; style may set one inline text apart from the next.
        if "".join(seen) != "".join(words_of(page)):
            difference = first_difference(words_of(page), seen)
            if difference:
                findings.append(Finding(page.path, f"the eye gets, {difference}"))
    return findings


@gate
def text_browsers_show_the_same_words(site):
    findings = []
    for page in site.ordinary():
        for name in BROWSERS:
            difference = first_difference(words_of(page), tokens(dump(name, page.data)))
            if difference:
                findings.append(Finding(page.path, f"{name} shows, {difference}"))
    return findings


def links_in(browser, site, path):
    """The addresses a text browser offers to follow on a page, read from its own list of links."""
    file = site.folder / path
    if browser == "lynx":
        command = ["lynx", "-cfg=/dev/null", "-dump", "-listonly", "-nonumbers", "-display_charset=utf-8",
                   "-assume_charset=utf-8", file.as_uri()]
    else:
        command = ["w3m", "-config", "/dev/null", "-dump", "-cols", "900", "-o", "display_link_number=1",
                   "-I", "UTF-8", "-O", "UTF-8", str(file)]
    text = subprocess.run(command, capture_output=True, env=PLAIN, timeout=120).stdout.decode("utf-8", "replace")
    base = site.folder.as_uri() + "/"
    found = []
    for address in re.findall(r"file:\S.*", text):
        address = address.strip()
        for prefix in (base, "file://" + str(site.folder) + "/"):
            if address.startswith(prefix):
                found.append(address.removeprefix(prefix).split("#")[0])
    return found


@gate
def text_browsers_can_walk_the_tree(site):
    """From a tree's start page, by nothing but the links that w3m and lynx offer in main, to every step."""
    findings = []
    for tree in site.trees.values():
        if site.focus not in (None, tree.start.path) and site.focus not in {s.path for s in tree.steps}:
            continue
        steps = {step.path for step in tree.steps}
        for browser in BROWSERS:
            # The whole page and the site map also lead to steps: they would hide a broken path.
            reached, waiting = set(), [tree.start.path]
            while waiting:
                here = waiting.pop()
                for target in links_in(browser, site, here):
                    if target in steps and target not in reached:
                        reached.add(target)
                        waiting.append(target)
            for path in sorted(steps - reached):
                findings.append(Finding(tree.start.path, f"{browser} does not get to {step_id(path)}"))
    return findings
