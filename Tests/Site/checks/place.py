"""Where a reader is in a tree, and what she is told of it: counts, ways back and numbers are true."""

import re

from .gate import Finding, gate
from .map import numbers, trees_under_scrutiny
from .pages import text_of
from .tree import choices, step_id


def graph_of(tree):
    """Step -> the steps its page leads to."""
    return {step_id(page.path): [step_id(target) for _, target in choices(tree, page)] for page in tree.steps}


def asked_on_paths(graph, start):
    """Step -> the numbers of questions on paths to it, itself included; None where a loop is."""
    counts = {step: set() for step in graph}
    waiting, steps = [(start, 0)], 0
    while waiting and steps < 200_000:
        step, before = waiting.pop()
        steps += 1
        here = before + (len(graph[step]) > 1)
        if here > len(graph):
            return None
        if here not in counts[step]:
            counts[step].add(here)
            waiting += [(target, here) for target in graph[step]]
    return counts


def first_step(tree):
    starts = [target for _, target in tree.start.links(tree.start.first("main")) if target in {s.path for s in tree.steps}]
    return step_id(starts[0]) if starts else None


@gate
def questions_are_counted_truly(site):
    """“Question 2 of 4” only where every path asks as many and nothing is longer than the longest path."""
    findings = []
    for tree in trees_under_scrutiny(site):
        graph = graph_of(tree)
        start = first_step(tree)
        if start not in graph:
            continue
        counts = asked_on_paths(graph, start)
        most = max((n for one in counts.values() for n in one), default=0) if counts else None
        for page in tree.steps:
            if page not in site.pages or len(graph[step_id(page.path)]) < 2:
                continue
            tag = next((e for e in page.elements if "tag" in e.get("class", "").split()), None)
            said = [int(n) for n in re.findall(r"\d+", "" if tag is None else text_of(tag))]
            asked = sorted(counts[step_id(page.path)]) if counts else []
            if said != ([asked[0], most] if len(asked) == 1 else []):
                findings.append(Finding(page.path, f"says {said}, but {asked} of {most} are asked on the paths"))
        if tree.start in site.pages:
            said = [int(n) for e in tree.start.first("main").iter("p") if not list(e) for n in re.findall(r"^\D*(\d+)\D*\.", text_of(e))]
            if said and said[0] != most and most != 1:
                findings.append(Finding(tree.start.path, f"counts {said[0]} questions, {most} are asked at most"))
    return findings


@gate
def the_way_back_leads_back(site):
    """A link back on a step leads to the one page from which a reader can have come; else there is none."""
    findings = []
    for tree in trees_under_scrutiny(site):
        graph = graph_of(tree)
        start = first_step(tree)
        for page in tree.steps:
            if page not in site.pages:
                continue
            here = step_id(page.path)
            before = [step for step, targets in graph.items() for target in targets if target == here]
            pages = {page.path.replace(f"{here}.html", f"{step}.html") for step in before}
            if here == start:
                pages.add(tree.start.path)
            way = next((e for e in page.elements if e.get("class") == "way"), None)
            steps = {step.path for step in tree.steps} | {tree.start.path}
            back = [t for e in way.iter("nav") for a, t in page.links(e) if not a.get("hreflang") and t in steps]
            if back != (sorted(pages) if len(pages) == 1 and len(before) < 2 else []):
                findings.append(Finding(page.path, f"leads back to {back}, but one comes from {sorted(pages)}"))
    return findings


@gate
def a_step_has_one_number(site):
    """The page of a step, its box on the map, its card and the site map say the same number, and lead to each other."""
    findings = []
    maps = [page for page in site.every if any(e.get("aria-labelledby") == "plan" for e in page.all("nav"))]
    for tree in trees_under_scrutiny(site):
        number = numbers(tree)
        boxes = {e.get("id"): e for e in tree.whole.all("a") if "box" in e.get("class", "").split() and e.get("id")}
        cards = {e.get("id"): e for e in tree.whole.all("section") if e.get("id")}
        for page in tree.steps:
            here = step_id(page.path)
            own = number.get(here)
            there = [(a, t.partition("#")[2]) for a, t in page.links() if t.startswith(tree.whole.path + "#")]
            for link, fragment in there:
                box = boxes.get(fragment)
                if box is None or box.get("href") != f"#{here}":
                    findings.append(Finding(page.path, f"#{fragment} is not the box of {here}"))
                if re.findall(r"\d+", text_of(link)) != [str(own)]:
                    findings.append(Finding(page.path, f"“{text_of(link)}” for step {own}"))
            if not there:
                findings.append(Finding(page.path, "does not say where one is"))
            links = [] if here not in cards else [t for _, t in tree.whole.links(cards[here])]
            if page.path not in links:
                findings.append(Finding(tree.whole.path, f"the card {here} does not lead to its page"))
            if not any(t.partition("#")[2] in boxes and boxes[t.partition("#")[2]].get("href") == f"#{here}" for t in links):
                findings.append(Finding(tree.whole.path, f"the card {here} does not lead to its box"))
            for plan in maps:
                for link, target in plan.links(plan.first("main")):
                    if target == page.path and re.findall(r"\d+", text_of(link))[:1] != [str(own)]:
                        findings.append(Finding(plan.path, f"“{text_of(link)[:40]}” for step {own}"))
    return [one for one in findings if site.focus in (None, one.page)]


@gate
def the_box_one_comes_to_is_lit(site, browser):
    """A reader who asks where she is sees it: the box has another outline than its neighbours."""
    findings = []
    for tree in trees_under_scrutiny(site):
        fragment = next((t.partition("#")[2] for page in tree.steps for _, t in page.links() if t.startswith(tree.whole.path + "#")), "")
        tab = browser.open(site, tree.whole.path)
        lit = tab.evaluate("""async id => {
          location.hash = id;
          await new Promise(done => setTimeout(done, 50));
          const box = document.getElementById(id);
          if (!box) return "is not there";
          const look = getComputedStyle(box), at = box.getBoundingClientRect();
          if (look.outlineStyle === "none" || parseFloat(look.outlineWidth) < 3) return "is not lit";
          return at.top < 0 || at.bottom > innerHeight ? "is out of view" : "";
        }""", fragment)
        if lit:
            findings.append(Finding(tree.whole.path, f"the box #{fragment} {lit}"))
    return findings
