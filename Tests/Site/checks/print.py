"""Pages on paper: all the words, jumps written as numbers, addresses written out, nothing cut off."""

import re
import subprocess

from .gate import Finding, gate
from .map import numbers, trees_under_scrutiny
from .pages import text_of
from .textbrowsers import tokens
from .tree import edges_of_pages, step_id


def paper(site, browser, page):
    """The page printed on A4 as PDF."""
    tab = browser.show(site, page.path, width=794, height=1123)
    return tab.pdf(format="A4", print_background=False)


def printed(pdf):
    """The words of a PDF in reading order."""
    return subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True).stdout.decode()


def squeezed(text):
    """Letters and digits alone: paper breaks words and addresses anywhere."""
    return "".join(tokens(text))


@gate
def paper_has_all_the_words(site, browser):
    """Every paragraph, heading and list item of main is on the paper; headings and links in order."""
    findings = []
    for page in site.ordinary():
        on_paper = squeezed(printed(paper(site, browser, page)))
        for element in page.first("main").iter("h1", "h2", "h3", "h4", "p", "li"):
            if any(e.tag in ("nav", "details") for e in element.iterancestors()):
                continue
            pieces = [element.text or ""] + [child.tail or "" for child in element]
            for words in (squeezed(piece) for piece in pieces):
                if words and words not in on_paper and "to-contents" not in element.get("class", ""):
                    findings.append(Finding(page.path, f"not on paper: {text_of(element)[:60]}"))
                    break
    return findings


@gate
def jumps_on_paper_are_numbers(site, browser):
    """On the printed whole page every choice says the number of the step it leads to."""
    findings = []
    for tree in trees_under_scrutiny(site):
        on_paper = " ".join(printed(paper(site, browser, tree.whole)).split())
        number = numbers(tree)
        counts = {}
        for _, label, target in edges_of_pages(tree):
            counts.setdefault((label, number.get(target)), []).append(target)
        for (label, target), all_of in counts.items():
            if not re.search(rf"{re.escape(label)}\s*→\s*{target}\b", on_paper):
                findings.append(Finding(tree.whole.path, f"“{label} → {target}” is not on paper"))
        for step in tree.steps:
            if not re.search(rf"\b{number.get(step_id(step.path))}\b", on_paper):
                findings.append(Finding(tree.whole.path, f"no number for {step_id(step.path)}"))
    return findings


@gate
def addresses_are_written_out_on_paper(site, browser):
    """Each outside link in main is followed by its address, or is itself the address."""
    findings = []
    for page in site.ordinary():
        main = page.first("main")
        outside = {t for _, t in page.links(main) if re.match(r"https?:", t)}
        if not outside:
            continue
        on_paper = "".join(printed(paper(site, browser, page)).split())
        for target in sorted(outside):
            bare = re.sub(r"^https?://(www\.)?|/$", "", target)
            if bare not in on_paper:
                findings.append(Finding(page.path, f"on paper {target} is not written out"))
    return findings


@gate
def nothing_is_cut_off_on_paper(site, browser):
    """On A4 nothing is wider than the paper, and ink is dark on white."""
    findings = []
    for page in site.ordinary():
        tab = browser.show(site, page.path, width=680, height=1000)
        tab.emulate_media(media="print")
        faults = tab.evaluate(
            """() => {
              const white = [255, 255, 255, 1];
              const faults = [];
              if (document.documentElement.scrollWidth > innerWidth) faults.push("wider than the paper");
              for (const node of balise.texts()) {
                const ratio = balise.contrast(balise.over(balise.colour(getComputedStyle(node.parentElement).color), white), white);
                if (ratio < 7) faults.push(`${ratio.toFixed(1)} on white: ${balise.name(node.parentElement)}`);
              }
              return faults.slice(0, 3);
            }"""
        )
        tab.emulate_media(media="null")
        findings += [Finding(page.path, fault) for fault in faults]
    return findings
