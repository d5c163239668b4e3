"""Somebody to talk to is near: at the top of every grave step, and close below a question."""

import re

from .gate import Finding, gate
from .map import trees_under_scrutiny
from .pages import name_of, text_of
from .tree import questions

DOOR = re.compile(r"(tel|sms|https?):")
NEAREST = 770  # px down a phone of 360, where the first number used to stand at best


def doors(page, element):
    return [(a, t) for a, t in page.links(element) if DOOR.match(t)]


@gate
def a_grave_step_leads_to_somebody_first(site):
    """On danger and support, advice or outcome, buttons with the names of services come before the text; no two say the same."""
    findings = []
    for tree in trees_under_scrutiny(site):
        for page in tree.steps:
            if page not in site.pages:
                continue
            card = next((e for e in page.elements if {"danger", "support"} & set(e.get("class", "").split())), None)
            aside = next(iter(page.all("aside")), None)
            if card is None or aside is None or not doors(page, aside):
                continue
            blocks = [e for e in card if e.tag in ("p", "div", "ul") and "tag" not in e.get("class", "").split()]
            first = doors(page, blocks[0]) if blocks else []
            if not first:
                findings.append(Finding(page.path, "begins with no button to somebody"))
                continue
            names = [text_of(e) for e in aside.iter("h3")]
            calls = [name_of(a) for block in blocks for a, t in doors(page, block) if "door" in block.get("class", "")]
            if not any(name in calls[0] for name in names):
                findings.append(Finding(page.path, f"“{calls[0]}” names nobody"))
            if len(set(calls)) < len(calls):
                findings.append(Finding(page.path, "two buttons say the same"))
    return findings


@gate
def somebody_is_near_on_a_question(site, browser):
    """The first number or door below a question is nearer than it used to be; a button leads there from right below the answers."""
    findings = []
    for _, page in questions(site):
        aside = next(iter(page.all("aside")), None)
        if aside is None or not doors(page, aside):
            continue
        top, button = browser.show(site, page.path).evaluate("""() => [
          document.querySelector("aside a").getBoundingClientRect().top,
          document.querySelector("main .talk")?.getBoundingClientRect().height ?? 0]""")
        answers = len(page.first("main").findall(".//li"))
        if button < 56:
            findings.append(Finding(page.path, "no button leads to somebody"))
        if answers <= 2 and top > NEAREST:
            findings.append(Finding(page.path, f"the first number stands {top:.0f} px down"))
    return findings


@gate
def the_home_page_leads_to_somebody(site, browser):
    """On a home page that has help, somebody is one tap away in the first view of a phone."""
    findings = []
    for page in site.pages:
        if page.path.rpartition("/")[2] != "index.html" or not any(doors(page, aside) for aside in page.all("aside")):
            continue
        near = browser.show(site, page.path, width=360, height=512).evaluate("""() =>
          [...document.querySelectorAll("main a[rel], main a[href^='tel:']")].some(link => {
            const box = link.getBoundingClientRect();
            return /^(tel|sms|https?):/.test(link.getAttribute("href")) && box.height >= 44 && box.bottom <= innerHeight;
          })""")
        if not near:
            findings.append(Finding(page.path, "nobody is one tap away"))
    return findings
