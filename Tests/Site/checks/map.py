"""The map of a tree: its edges are those of the pages, whoever reads it and however."""

import re

from .gate import Finding, gate
from .pages import text_of
from .textbrowsers import dump
from .tree import choices, edges_of_pages, label_of, step_id


def trees_under_scrutiny(site):
    for tree in site.trees.values():
        paths = {tree.start.path, tree.whole.path, *(step.path for step in tree.steps)}
        if site.focus is None or site.focus in paths:
            yield tree


def map_of(tree):
    return next((e for e in tree.whole.elements if "map" in e.get("class", "").split()), None)


def numbers(tree):
    """Step -> its number, from the headings of the sections on the whole page."""
    found = {}
    for section in tree.whole.all("section"):
        heading = next(section.iter("h2"), None)
        number = None if heading is None else next(heading.iter("b"), None)
        if section.get("id") and number is not None:
            found[section.get("id")] = int(text_of(number))
    return found


def edges_of_whole(tree):
    """(step, label, step) for every jump in the sections of the whole page."""
    steps = {step_id(step.path) for step in tree.steps}
    return {
        (section.get("id"), label_of(link), target.partition("#")[2])
        for section in tree.whole.all("section")
        if section.get("id") in steps
        for link, target in tree.whole.links(section)
        if target.startswith(tree.whole.path + "#") and target.partition("#")[2] in steps
    }


def edges_of_map_markup(tree):
    """(number, label, number) for every edge of the map, from its HTML."""
    found = []
    for node in map_of(tree).iter("li"):
        here = int(text_of(next(node.iter("b"))))
        for label in node.iter("span"):
            if "on" not in label.get("class", "").split():
                continue
            rest = text_of(label.getparent()).removeprefix(text_of(label))
            number = re.search(r"\d+", rest)
            found.append((here, text_of(label), int(number.group()) if number else None))
    return found


def edges_of_lines(lines, labels):
    """(number, label, number), from the map's lines of words as someone reads or hears them."""
    found, here = [], None
    for line in lines:
        line = " ".join(line.split())
        # French has a space before what follows a label, English has none.
        label = next((l for l in sorted(labels, key=len, reverse=True) if re.match(re.escape(l) + r"\W", line)), None)
        if label:
            number = re.search(r"\d+", line.removeprefix(label))
            found.append((here, label, int(number.group()) if number else None))
        elif re.match(r"\d+ ", line):
            here = int(line.split()[0])
    return found


def edges_heard(tab, labels):
    """The map as a screen reader is told it: the browser's accessibility tree."""
    lines, before = [], ""
    for line in tab.locator(".map").first.aria_snapshot().splitlines():
        role = re.match(r"\s*- (?:'|\")?(\w+)\b(.*)", line)
        if not role:
            continue
        kind, rest = role.groups()
        said = re.search(r'"(.*)"', rest)
        words = said.group(1) if said else rest.split(":", 1)[-1].strip(" '\"")
        if kind in ("paragraph", "listitem"):
            if before:
                lines.append(before)
            before = words if said or ":" in rest and words else ""
        elif kind in ("link", "text", "strong", "emphasis"):
            before = f"{before} {words}".strip()
    return edges_of_lines(lines + [before], labels)


SEEN = """() => {
  balise.openAll();
  const boxes = [...document.querySelectorAll(".map .box")].filter(balise.seen).map(element => ({
    number: Number(element.querySelector("b").textContent),
    main: !element.closest("p"),
    box: element.getBoundingClientRect(),
  }));
  const main = boxes.filter(one => one.main);
  const fromTheRight = document.dir === "rtl";
  return [...document.querySelectorAll(".map .on")].filter(balise.seen).map(element => {
    const label = element.getBoundingClientRect();
    const own = element.parentElement.querySelector(":scope > b");
    const middle = (label.top + label.bottom) / 2;
    const beside = boxes.filter(one => (fromTheRight ? one.box.right <= label.left + 1 : one.box.left >= label.right - 1) && one.box.top <= middle && one.box.bottom >= middle)
      .sort((one, two) => fromTheRight ? two.box.right - one.box.right : one.box.left - two.box.left)[0];
    const above = main.filter(one => one !== beside && one.box.top <= label.top).pop();
    const below = boxes.filter(one => one.box.top >= label.bottom - 1).sort((one, two) => one.box.top - two.box.top)[0];
    // A label that stands alone says which box it leads to, further down.
    const said = own && balise.seen(own) ? Number(own.textContent) : null;
    return [above?.number ?? null, balise.words(element.textContent), said ?? (beside ?? below)?.number ?? null];
  });
}"""


@gate
def map_has_the_edges_of_the_pages(site):
    """The links of the pages, the jumps on the whole page and the edges of the map are the same set."""
    findings = []
    for tree in trees_under_scrutiny(site):
        by_page, by_whole = edges_of_pages(tree), edges_of_whole(tree)
        for edge in sorted(by_page ^ by_whole):
            where = "pages" if edge in by_page else "whole page"
            findings.append(Finding(tree.whole.path, f"{' – '.join(edge)} only on the {where}"))
        if map_of(tree) is None:
            findings.append(Finding(tree.whole.path, "has no map"))
            continue
        number = numbers(tree)
        wanted = sorted((number.get(a), label, number.get(b)) for a, label, b in by_page)
        got = edges_of_map_markup(tree)
        findings += compare(tree, wanted, got, "the map's HTML")
        drawn = {int(text_of(b)) for b in map_of(tree).iter("b")}
        for missing in sorted(set(number.values()) - drawn):
            findings.append(Finding(tree.whole.path, f"step {missing} is not on the map"))
    return findings


@gate
def map_reads_the_same_to_everyone(site, browser):
    """An eye on a phone and on a desk, a screen reader, w3m and lynx get the edges of the pages."""
    findings = []
    for tree in trees_under_scrutiny(site):
        if map_of(tree) is None:
            findings.append(Finding(tree.whole.path, "has no map"))
            continue
        number = numbers(tree)
        edges = edges_of_pages(tree)
        labels = {label for _, label, _ in edges}
        wanted = sorted((number.get(a), label, number.get(b)) for a, label, b in edges)
        for width in (360, 1280):
            tab = browser.show(site, tree.whole.path, width=width)
            seen = [tuple(edge) for edge in tab.evaluate(SEEN)]
            findings += compare(tree, wanted, seen, f"an eye at {width} px")
        findings += compare(tree, wanted, edges_heard(tab, labels), "a screen reader")
        for name in ("w3m", "lynx"):
            lines = dump(name, tree.whole.data).splitlines()
            first = text_of(next(map_of(tree).iter("h2")))
            start = next((i for i, line in enumerate(lines) if line.strip() == first), 0)
            read = edges_of_lines(lines[start:], labels)[: len(wanted)]
            findings += compare(tree, wanted, read, name)
    return findings


def compare(tree, wanted, got, reader):
    got = sorted(got, key=str)
    missing = [edge for edge in wanted if edge not in got]
    extra = [edge for edge in got if edge not in wanted]
    if not missing and not extra and len(got) != len(wanted):
        extra = ["an edge twice"]
    return [
        Finding(tree.whole.path, f"{reader}: {what} {' – '.join(map(str, edge)) if isinstance(edge, tuple) else edge}")
        for what, edges in (("misses", missing), ("has besides", extra))
        for edge in edges
    ]


@gate
def answers_keep_their_order_on_the_map(site):
    """On the map the answers of a question stand in the order in which they stand on its page."""
    findings = []
    for tree in trees_under_scrutiny(site):
        if map_of(tree) is None:
            continue
        number = numbers(tree)
        drawn = {}
        for here, label, _ in edges_of_map_markup(tree):
            drawn.setdefault(here, []).append(label)
        for page in tree.steps:
            wanted = [label_of(link) for link, _ in choices(tree, page)]
            got = drawn.get(number.get(step_id(page.path)), [])
            if wanted != [label for label in got if label in wanted]:
                findings.append(Finding(tree.whole.path, f"{step_id(page.path)}: {got} on the map, {wanted} on the page"))
    return findings


HIGHEST = 6_400  # px on a phone of 360: ten screens


@gate
def a_map_is_a_few_screens(site, browser):
    """On a phone the map is not endless: what does not fit is folded, and a box that a link leads to is in view all the same."""
    findings = []
    for tree in trees_under_scrutiny(site):
        tab = browser.show(site, tree.whole.path)
        height = tab.evaluate("document.querySelector('.map')?.getBoundingClientRect().height ?? 0")
        if height > HIGHEST:
            findings.append(Finding(tree.whole.path, f"a map of {height:.0f} px"))
        hidden = tab.evaluate("""async () => {
          const faults = [];
          for (const box of document.querySelectorAll(".map .box[id]")) {
            location.hash = "#" + box.id;
            await new Promise(requestAnimationFrame);
            if (!balise.seen(box)) faults.push(box.id);
          }
          return faults;
        }""")
        findings += [Finding(tree.whole.path, f"{one} is folded when a link leads there") for one in hidden]
    return findings
