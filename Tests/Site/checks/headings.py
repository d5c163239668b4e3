"""Headings, titles, link texts and landmarks: what someone who listens to a page finds her way by."""

import re

from .gate import Finding, gate
from .pages import ancestors, name_of, shown, text_of

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


@gate
def one_main_heading(site):
    return [
        Finding(page.path, f"{len(found)} h1")
        for page in site.pages
        if len(found := page.all("h1")) != 1
    ]


@gate
def no_heading_level_skipped(site):
    findings = []
    for page in site.pages:
        before = 0
        for heading in page.all(*LEVELS):
            level = int(heading.tag[1])
            if level > before + 1:
                words = shown(text_of(heading))
                findings.append(Finding(page.path, f"h{level} {words} comes after h{before}"))
            if not name_of(heading):
                findings.append(Finding(page.path, f"an empty h{level}"))
            before = level
    return findings


@gate
def titles_are_unique(site):
    findings = []
    titles = {}
    for page in site.every:
        titles.setdefault(page.title, []).append(page.path)
    for page in site.pages:
        others = [path for path in titles[page.title] if path != page.path]
        if not page.title or len(page.all("title")) != 1:
            findings.append(Finding(page.path, "has no title, or more than one"))
        elif others:
            findings.append(Finding(page.path, f"title {shown(page.title)} also on {others[0]}"))
    return findings


@gate
def a_link_text_leads_to_one_place(site):
    """On one page, links that say the same lead to the same place, and every link says something."""
    findings = []
    for page in site.pages:
        places = {}
        for link, target in page.links():
            name = name_of(link)
            if not name:
                findings.append(Finding(page.path, f"a link to {target} says nothing"))
            places.setdefault(name.lower(), {})[target] = name
        for targets in places.values():
            if len(targets) > 1:
                name, where = next(iter(targets.values())), ", ".join(sorted(targets))
                findings.append(Finding(page.path, f"{shown(name)} leads to {where}"))
    return findings


@gate
def landmarks_are_there_and_named(site):
    """One main and one header; two of a kind are told apart by name; on the exit page main alone."""
    findings = []
    for page in site.pages:
        kinds = {"main": [], "header": [], "footer": [], "nav": [], "aside": []}
        for element in page.all(*kinds):
            inner = {e.tag for e in ancestors(element)} & {"main", "article", "section", "aside", "nav"}
            if element.tag in ("header", "footer") and inner:
                continue
            kinds[element.tag].append(element)
        wanted = ["main"] if page.path in site.exit_pages else ["main", "header"]
        for tag in wanted:
            if len(kinds[tag]) != 1:
                findings.append(Finding(page.path, f"{len(kinds[tag])} {tag}, not one"))
        for tag, found in kinds.items():
            names = [(e.get("aria-label") or e.get("aria-labelledby")) and name_of(e) for e in found]
            if tag in ("nav", "aside") and not all(names):
                findings.append(Finding(page.path, f"a {tag} without a name"))
            if len(found) > 1 and len(set(names)) < len(found):
                findings.append(Finding(page.path, f"two {tag} named {shown(str(names[0]))}"))
    return findings


@gate
def first_link_skips_to_main(site):
    findings = []
    for page in site.ordinary():
        links = page.links(page.first("body"))
        main = page.first("main")
        wanted = "#" + (main.get("id") or "") if main is not None else None
        if not links or links[0][0].get("href") != wanted:
            findings.append(Finding(page.path, "its first link does not lead to main"))
    return findings


@gate
def help_is_the_same_on_a_whole_tree(site):
    """On every page of a tree the help block says the same words, after main and before the footer."""
    findings = []
    for tree in site.trees.values():
        pages = [tree.start, *tree.steps, tree.whole]
        blocks = {page.path: next(iter(page.all("aside")), None) for page in pages}
        said = {path: "" if block is None else text_of(block) for path, block in blocks.items()}
        usual = max(said.values(), key=list(said.values()).count)
        for page in pages:
            if page not in site.pages:
                continue
            if said[page.path] != usual:
                findings.append(Finding(page.path, f"its help differs: {shown(said[page.path])}"))
            order = [e.tag for e in page.all("main", "aside", "footer")]
            if order not in (["main", "aside", "footer"], ["main", "footer"]):
                findings.append(Finding(page.path, f"comes in the order {', '.join(order)}"))
    return findings


@gate
def a_missing_page_works_at_any_depth(site):
    """404.html is served under any address: no link of it depends on where it stands."""
    return [
        Finding(page.path, f"{link.get('href')} depends on where the page is served")
        for page in site.pages
        if page.path.endswith("404.html")
        for link, _ in page.links()
        if not re.match(r"https?:|#|tel:|mailto:", link.get("href"))
    ]


@gate
def only_steps_are_hidden_from_search(site):
    """Steps are `noindex`, as are the exit and a missing page; a tree's start and whole page are not."""
    hidden = site.step_pages | site.exit_pages
    findings = []
    for page in site.pages:
        robots = " ".join(page.meta("robots"))
        if page.path in hidden and "noindex" not in robots:
            findings.append(Finding(page.path, "can be found by search engines"))
        if (page.path in site.trees or page.path in site.whole_pages) and "noindex" in robots:
            findings.append(Finding(page.path, "is hidden from search engines"))
    return findings


@gate
def a_step_does_not_tell_on_its_reader(site):
    """Addresses and titles of a tree show in the browser's history: they stay neutral."""
    telling = re.compile(r"se(x|ks)(t|ual|uel|uell|torsion|tortion)|sex|webcam|chantage|porno|nu\(e\)", re.I)
    findings = []
    for page in site.pages:
        if page.path in site.step_pages | site.whole_pages | set(site.trees):
            for what, text in (("address", page.path), ("title", page.title)):
                if telling.search(text):
                    findings.append(Finding(page.path, f"its {what} tells: {shown(text)}"))
    return findings


@gate
def a_guide_opens_before_its_contents(site):
    """Where a page has contents, they stand right before its first section: what opens it comes before them."""
    findings = []
    for page in site.pages:
        for contents in page.first("main").iter("nav"):
            if "contents" in contents.get("class", "").split():
                after = contents.getnext()
                if after is None or after.tag != "section":
                    findings.append(Finding(page.path, f"after the contents comes {'nothing' if after is None else after.tag}"))
    return findings


@gate
def the_tone_is_heard_with_the_heading(site):
    """Whoever goes from heading to heading hears what each step is: its tone or kind stands in its heading."""
    findings = []
    for page in site.pages:
        for card in page.elements:
            if "card" not in card.get("class", "").split():
                continue
            heading = next((e for e in card.iter() if e.tag in LEVELS), None)
            tags = [] if heading is None else [e for e in heading.iter() if "tag" in e.get("class", "").split()]
            if not any(text_of(e) for e in tags):
                findings.append(Finding(page.path, "a step whose heading says no tone"))
    return findings
