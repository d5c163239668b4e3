"""A number is always printed with its country: 116 000 is another service in Belgium than in
Switzerland."""

import re

from .gate import Finding, gate
from .pages import BLOCKS, VOID_OF_TEXT, name_of, shown, text_of

COUNTRIES = re.compile(
    r"\b(Belgique|België|Belgien|Belgio|Belgium|belges?|Belgisch\w*|Suisses?|Zwitserland|Schweiz\w*|Svizzera"
    r"|Switzerland|Swiss|Deutschland|Allemagne|Duitsland|Germany|Liban|Lebanon|France|Frankrijk|Frankreich|Francia|Luxembourg|Luxemburg|Pays-Bas|Nederland\w*)\b|لبنان"
)
SPACE = "[ \u00a0\u202f\u2009]"
NUMBERS = re.compile(rf"\b116{SPACE}?\d{{3}}\b|\b(?:112|117|143|147)\b|(?:\+|\b0)\d(?:[ .\u00a0\u202f/-]?\d){{6,}}\b")
SECTIONS = {"section", "aside", "nav", "article"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def digits(text):
    return re.sub(r"\D", "", text)


def section_heading(element):
    """What the nearest section around an element is called."""
    for one in element.iterancestors():
        if one.tag in SECTIONS:
            heading = next((e for e in one.iter() if e.tag in HEADINGS), None)
            return name_of(one) if one.get("aria-label") and heading is None else (
                "" if heading is None else text_of(heading)
            )
    return ""


def block_of(element):
    for one in [element, *element.iterancestors()]:
        if one.tag in BLOCKS:
            return one
    return element


@gate
def a_number_comes_with_its_country(site):
    """In the same paragraph or list item, or in the heading of the section it stands in."""
    findings = []
    for page in site.pages:
        blocks = {}
        for element in page.first("body").iter():
            if not isinstance(element.tag, str) or element.tag in VOID_OF_TEXT:
                continue
            texts = [element.text] + [child.tail for child in element]
            numbers = NUMBERS.findall(" ".join(text or "" for text in texts))
            if element.tag == "a" and element.get("href", "").startswith("tel:"):
                numbers = numbers or [text_of(element)]
            if numbers:
                blocks[block_of(element)] = numbers[0]
        for block, number in blocks.items():
            if not COUNTRIES.search(text_of(block)) and not COUNTRIES.search(section_heading(block)):
                findings.append(Finding(page.path, f"{number} without its country in {shown(text_of(block))}"))
    return findings


@gate
def what_is_shown_is_dialled(site):
    findings = []
    for page in site.pages:
        for link, target in page.links():
            if target.startswith("tel:"):
                for text in (text_of(link), name_of(link)):
                    if digits(text) and digits(text) != digits(target) or not digits(text):
                        findings.append(Finding(page.path, f"{shown(text)} dials {target}"))
    return findings
