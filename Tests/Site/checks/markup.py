"""What no page may hold, and what every link to another site must say."""

import re

from .anatomy import START, TREE_FOLDER
from .crawl import html_files
from .html_reading import read_page

FORBIDDEN_TAGS = {
    "script", "noscript", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input",
    "button", "select", "textarea", "base", "audio", "video", "canvas", "portal",
}


def no_script(folder):
    """No script, frame or form, no event, no style attribute, no new window."""
    findings = []
    for path in html_files(folder):
        name = path.relative_to(folder).as_posix()
        for element in read_page(path).walk():
            if element.tag in FORBIDDEN_TAGS:
                findings.append(f"{name}: <{element.tag}>")
            for attribute, value in element.attributes.items():
                if attribute.startswith("on") or attribute in ("style", "target", "ping", "srcdoc"):
                    findings.append(f"{name}: attribute {attribute} on <{element.tag}>")
                if re.match(r"\s*(javascript|vbscript):", value or "", re.I):
                    findings.append(f"{name}: {value}")
    scripts = [p for p in folder.rglob("*") if p.suffix in (".js", ".mjs", ".wasm")]
    return findings + [f"{p.relative_to(folder).as_posix()}: a script" for p in scripts]


def links_tell_nothing(folder):
    """A link to another site says rel=noreferrer, and nothing is loaded from another site."""
    findings = []
    for path in html_files(folder):
        name = path.relative_to(folder).as_posix()
        for element in read_page(path).walk():
            for attribute in ("href", "src", "srcset", "data", "poster"):
                address = element.get(attribute) or ""
                if not re.match(r"(https?:)?//", address, re.I):
                    continue
                if element.tag == "a" and attribute == "href":
                    if "noreferrer" not in (element.get("rel") or "").split():
                        findings.append(f"{name}: {address} without rel=noreferrer")
                    if address.startswith("http:"):
                        findings.append(f"{name}: {address} without https")
                elif not (element.tag == "link" and element.get("rel") in ("canonical", "alternate")):
                    findings.append(f"{name}: <{element.tag}> loads {address}")
    return findings


def telephone_links(folder):
    """What a telephone link shows is what it dials, and its country stands with it."""
    findings = []
    for path in html_files(folder):
        name = path.relative_to(folder).as_posix()
        for link in read_page(path).all("a"):
            address = link.get("href") or ""
            if not address.startswith("tel:"):
                continue
            shown = "".join(re.findall(r"\d", " ".join(link.words())))
            if shown != address.removeprefix("tel:").replace("+", ""):
                findings.append(f"{name}: “{' '.join(link.words())}” dials {address}")
            near = link.words() + [w for a in link.ancestors() if a.tag == "section" for w in a.words()]
            if not any("Belgique" in w or "Suisse" in w for w in near):
                findings.append(f"{name}: {address} without its country")
    return findings


def language_of_pages(folder):
    """Every page says its language; the tree's is fr-BE."""
    findings = []
    for path in html_files(folder):
        name = path.relative_to(folder).as_posix()
        html = read_page(path).first("html")
        language = (html.get("lang") or "") if html else ""
        in_tree = name == START or name.startswith(TREE_FOLDER)
        if not language.startswith("fr") or (in_tree and language != "fr-BE"):
            findings.append(f"{name}: its language is “{language}”")
    return findings
