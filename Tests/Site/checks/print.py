"""Pages on paper: all the words, jumps written as numbers, addresses written out, nothing cut off."""

import re
import subprocess

from .gate import Finding, gate
from .map import numbers, trees_under_scrutiny
from .pages import text_of
from .textbrowsers import tokens
from .tree import edges_of_pages, step_id


# What leads about on the screen, and says how.
ONLY_ON_SCREEN = {"own", "to-contents"}


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
                if words and words not in on_paper and not set(element.get("class", "").split()) & ONLY_ON_SCREEN:
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


SCREEN_ONLY = """() => {
  const faults = [];
  for (const link of document.querySelectorAll(".way a, .tools a, .contents a, header a, footer a, .own a, .to-contents a, .skip"))
    if (link.checkVisibility()) faults.push("leads about on paper: " + balise.name(link));
  for (const closed of document.querySelectorAll("details:not([open])"))
    if (closed.checkVisibility() && [...closed.childNodes].some(one => one.nodeName !== "SUMMARY" && one.textContent.trim()))
      faults.push("closed on paper: " + balise.name(closed));
  for (const folded of document.querySelectorAll("main .folded"))
    if (!folded.checkVisibility()) faults.push("folded on paper: " + balise.name(folded));
  return faults.slice(0, 3);
}"""


@gate
def paper_is_no_screen(site, browser):
    """On paper nothing is folded or closed, and no navigation stands."""
    findings = []
    for page in site.ordinary():
        tab = browser.show(site, page.path)
        tab.emulate_media(media="print")
        findings += [Finding(page.path, fault) for fault in tab.evaluate(SCREEN_ONLY)]
        tab.emulate_media(media="null")
    return findings


SMALL = 12  # steps
SHORT = 5_000  # signs of all its texts


def sheets(pdf):
    """The words of each page of a PDF."""
    out = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True).stdout
    return out.decode().split("\f")[:-1]


@gate
def a_tree_to_hand_out_begins_with_its_number(site, browser):
    """On paper the first page of a whole tree says whom to call and begins its map; a small tree is one sheet, two sides."""
    findings = []
    for tree in trees_under_scrutiny(site):
        pages = sheets(paper(site, browser, tree.whole))
        for aside in tree.whole.all("aside"):
            doors = [text_of(a) for a in aside.iter("a") if a.get("href", "").startswith("tel:")]
            if doors and squeezed(doors[0]) not in squeezed(pages[0]):
                findings.append(Finding(tree.whole.path, f"{doors[0]} is not on the first page"))
        first = text_of(next(tree.whole.first("main").iter("nav")).find(".//ul//a"))
        # Of Arabic, pdftotext gives back other letters.
        if tree.whole.first("html").get("dir") != "rtl" and squeezed(first) not in squeezed(pages[0]):
            findings.append(Finding(tree.whole.path, "the map does not begin on the first page"))
        if len(tree.steps) <= SMALL and len(text_of(tree.whole.first("main"))) <= SHORT and len(pages) > 2:
            findings.append(Finding(tree.whole.path, f"{len(pages)} pages for {len(tree.steps)} steps"))
    return findings
