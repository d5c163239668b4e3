"""The guide's structure: its headings, its lists, its links, its words of other languages."""

from .anatomy import GUIDE, is_interface, own_words
from .html_reading import read_page, words
from .texts import CAMPAIGN, GUIDE_HEADINGS, GUIDE_LINKS, guide_lines


def _own(main, *tags):
    """Elements of the guide's text: not in, nor part of, the interface."""
    return [e for e in main.all(*tags) if not any(is_interface(a) for a in [e, *e.ancestors()])]


def headings(folder):
    """One h1, and the headings of the outline in order, each with a short id of its own."""
    main = read_page(folder / GUIDE).first("main")
    found = [(int(e.tag[1]), e.words(), e.get("id")) for e in _own(main, "h2", "h3", "h4", "h5", "h6")]
    findings = []
    if [e.words() for e in _own(main, "h1")] != [["Sextorsion"]]:
        findings.append(f"{GUIDE}: its h1 is not “Sextorsion”")
    if [level for level, _, _ in found] != [level for level, _ in GUIDE_HEADINGS]:
        findings.append(f"{GUIDE}: headings of levels {[level for level, _, _ in found]}")
    for (_, content, name), (_, beginning) in zip(found, GUIDE_HEADINGS):
        start = words(beginning)
        if content[: len(start) - 1] != start[:-1]:
            findings.append(f"{GUIDE}: “{' '.join(content)}” where “{beginning}” should be")
        if not name or len(name) > 20:
            findings.append(f"{GUIDE}: “{' '.join(content)}” has the id {name}")
    return findings


def _depth(item):
    return 1 + sum(a.tag == "li" for a in item.ancestors())


def lists(folder):
    """Every bullet of the source is an item of a list, at its depth; a list is not cut in two."""
    main = read_page(folder / GUIDE).first("main")
    items = [
        (_depth(li), li.words(without=lambda e: e.tag in ("ul", "ol"))) for li in _own(main, "li")
    ]
    findings = []
    expected = [(depth, content) for depth, content in guide_lines() if depth]
    for i, item in enumerate(expected):
        if i >= len(items) or items[i] != item:
            findings.append(f"{GUIDE}: item “{' '.join(item[1][:8])}…” is not at level {item[0]} there")
    if len(items) > len(expected):
        findings.append(f"{GUIDE}: {len(items) - len(expected)} items too many")
    # The source's lists of the first level: runs of bullets with no other line between.
    runs, previous = [], 0
    for depth, _ in guide_lines():
        if depth == 1 and previous == 0:
            runs.append(0)
        if depth == 1:
            runs[-1] += 1
        previous = depth
    found = [
        sum(getattr(c, "tag", "") == "li" for c in e.children)
        for e in _own(main, "ul", "ol")
        if not any(a.tag == "li" for a in e.ancestors())
    ]
    if found != runs:
        findings.append(f"{GUIDE}: lists of {found} items, expected {runs}")
    return findings


def last_list(folder):
    """The last list is one list of nine; its sixth item nests to the third level."""
    main = read_page(folder / GUIDE).first("main")
    tops = [e for e in _own(main, "ul", "ol") if not any(a.tag == "li" for a in e.ancestors())]
    if not tops:
        return [f"{GUIDE}: no list"]
    items = [c for c in tops[-1].children if getattr(c, "tag", "") == "li"]
    if len(items) != 9:
        return [f"{GUIDE}: the last list has {len(items)} items"]
    deepest = [max(_depth(li) for li in item.all("li")) for item in items]
    if deepest != [1, 1, 1, 1, 1, 3, 1, 1, 1]:
        return [f"{GUIDE}: the items of the last list nest to the levels {deepest}"]
    return []


def links(folder):
    """The words that are links, in order, each with its address; and no other."""
    main = read_page(folder / GUIDE).first("main")
    found = [(a.words(), a.get("href")) for a in _own(main, "a")]
    findings = []
    if len(found) != len(GUIDE_LINKS):
        findings.append(f"{GUIDE}: {len(found)} links in the text, expected {len(GUIDE_LINKS)}")
    for (content, address), (beginning, expected) in zip(found, GUIDE_LINKS):
        if address != expected or beginning not in " ".join(content):
            findings.append(f"{GUIDE}: “{' '.join(content)}” leads to {address}")
    if not any(address == CAMPAIGN for _, address in found):
        findings.append(f"{GUIDE}: no link to the campaign")
    return findings


def languages(folder):
    """The two English words are marked, the two German lines are marked, and nothing else in the text is."""
    page = read_page(folder / GUIDE)
    html, main = page.first("html"), page.first("main")
    findings = []
    if html.get("lang") != "fr-CH":
        findings.append(f"{GUIDE}: its language is {html.get('lang')}")
    marked = {}
    for element in main.having("lang"):
        if not any(is_interface(a) for a in [element, *element.ancestors()]):
            marked.setdefault(element.get("lang"), []).append(element.words())
    if marked.get("en") != [["sexual"], ["extortion"]]:
        findings.append(f"{GUIDE}: marked as English: {marked.get('en')}")
    german = [line for _, line in guide_lines()[-2:]]
    if [w for part in marked.get("de", []) for w in part] != [w for line in german for w in line]:
        findings.append(f"{GUIDE}: marked as German: {marked.get('de')}")
    findings += [f"{GUIDE}: marked as {other}: {marked[other]}" for other in marked if other not in ("en", "de")]
    return findings


def call_out(folder):
    """« Publier ou menacer de publier … » is the one call-out."""
    main = read_page(folder / GUIDE).first("main")
    expected = next(line for _, line in guide_lines() if line[0] == "Publier")
    found = [own_words(e) for e in main.of_class("callout")]
    return [] if found == [expected] else [f"{GUIDE}: call-outs: {found}"]
