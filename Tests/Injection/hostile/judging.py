"""What an attacked page must still be: the harmless page, with other words in it."""

import re
from collections import Counter

from .building import Built

# What Markdown makes of its own signs, when an attack is written without escaping them.
OF_MARKDOWN = {
    "em", "strong", "code", "code class", "pre", "p", "br", "ul", "ol", "li", "ol start", "hr", "blockquote",
    "a href", "a href rel", "a href rel title", "img alt src", "img alt src title", "span lang",
    "section", "div lang", "div class", "div id", "p class",
    *(f"h{level}" for level in range(1, 7)), *(f"h{level} id" for level in range(1, 7)),
    "h2 class", "h2 lang", "h2 id lang", "h2 class id", "li class",
}
SCHEMES = {"http:", "https:", "tel:", "mailto:"}
NAMED = re.compile(r"(https?|tel|mailto):", re.I)
EXIT = re.compile(r"0; url=https://harmless\.example/")
# Opened as a reader does; the rest is written into a frame, which is five times faster.
FETCHED = ("guide.html", "tree/allx.html")
# Long titles take more pages of the site map, and other lists on each of them.
SITE_MAP = re.compile(r"(.*/)?sitemapx([./].*)?\.html")
# Only read: the exit pages, which go away at once, and the likes of pages that are opened.
STILL = re.compile(r"(.*/)?(leavex|weg|overzicht)\.html|tree/(q1|r2)\.html|tree-two/(one|three)\.html|names/.*")


def judged(site: Built, tab, harmless=None):
    """What is wrong with a site, page by page; `harmless` is what was seen of the harmless one."""
    still = {path for path in site.files if STILL.fullmatch(path)}
    seen, happened = tab.look(site.files, still=still, fetched=FETCHED)
    findings = list(happened)
    findings += [f"runs {what} later" for what in seen.pop("")["pwned"]]
    for path, page in seen.items():
        model = harmless and not SITE_MAP.fullmatch(path) and (harmless.get(path) or harmless[stand_in(path)])
        findings += [f"{path} {finding}" for finding in wrong_with(page, model)]
    return findings, seen


def stand_in(path):
    """The harmless page that a page with a name of the attacker's is like."""
    return "tree/harmless-step.html" if path.startswith("tree/") else "old/harmless.html"


def wrong_with(page, model):
    """What is wrong with one page as the browser has it."""
    for what in page.get("pwned", []):
        yield f"runs {what}"
    if page.get("leaves"):
        yield f"goes to {page['leaves'][:200]}"
    if page.get("frames"):
        yield "has a frame"
    if "around" not in page:
        return
    if page["mode"] != "CSS1Compat":
        yield "has lost its doctype"
    if page["isCommented"]:
        yield "has a comment"
    yield from (f"leads to {one['value'][:200]}" for one in page["addresses"] if is_unsafe(one))
    yield from (f"goes on to {one[:200]}" for one in page["refreshes"] if not EXIT.match(one))
    if model:
        yield from strange_bones(page, model)


def is_unsafe(address):
    """Whether an address leads anywhere but to this site, the web, a telephone or a mail program."""
    if (address["element"], address["value"]) == ("link", "data:,"):
        return False
    if NAMED.match(address["value"]):
        return address["scheme"] not in SCHEMES | {"none"}  # one that no browser can read leads nowhere
    return not address["isOurs"]


def strange_bones(page, model):
    """Elements and names of attributes that the harmless page does not have, or has and this has lost."""
    for part in ("around", "main"):
        have, want = Counter(page[part]), Counter(model[part])
        for what, difference in (("has", have - want), ("has lost", want - have)):
            for bone in difference:
                # A question with an address in it is repeated among the answers so far, around <main>.
                if bone == "a href rel":
                    continue
                # A call-out of an unknown name has no icon.
                if what == "has lost" and bone.split()[0] in ("svg", "path"):
                    continue
                if part == "around" or bone not in OF_MARKDOWN:
                    yield f"{what} <{bone[:200]}>"
