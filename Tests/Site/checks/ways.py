"""The tree as a reader walks it: from the home page, by links alone."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urldefrag

from . import anatomy
from .anatomy import START, TREE_FOLDER, WHOLE, step_page
from .crawl import addresses, is_relative
from .html_reading import read_page
from .texts import ADVICE, OUTCOME, QUESTION, TREE, WAYS, step_texts

HOME = "index.html"


def target(page, address):
    """The file of the site that an address on a page leads to; None for an address outside."""
    if not is_relative(address):
        return None
    file, _ = urldefrag(address)
    if not file:
        return page
    parts = []
    for part in [*PurePosixPath(page).parent.parts, *PurePosixPath(unquote(file)).parts]:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def reached_from_home(folder):
    """The pages that one meets from the home page on by the links in `main`, without the page that holds all."""
    seen, waiting = set(), [HOME]
    while waiting:
        name = waiting.pop()
        if name in seen or name == WHOLE or not (folder / name).is_file():
            continue
        seen.add(name)
        main = read_page(folder / name).first("main") if name.endswith(".html") else None
        for element, address in addresses(main) if main else []:
            if element.tag == "a" and (found := target(name, address)):
                waiting.append(found)
    return seen


def steps_reached(folder):
    """All steps are reached from the home page by links alone, and no page of a step is one too many."""
    reached = reached_from_home(folder)
    findings = [f"{step_page(s)}: not reached from the home page" for s in TREE if step_page(s) not in reached]
    expected = {step_page(s) for s in TREE} | {WHOLE}
    for path in sorted((folder / TREE_FOLDER).rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        if name not in expected:
            findings.append(f"{name}: a page that is no step of the tree")
    return findings


def steps_as_rebuilt(folder):
    """Each step's page has the choices, the tone and the position it should have."""
    questions = [step for step in TREE if TREE[step][0] is QUESTION]
    findings = []
    for step, (kind, tone, expected) in TREE.items():
        name = step_page(step)
        if not (folder / name).is_file():
            findings.append(f"{name}: missing")
            continue
        page = read_page(folder / name)
        found = [(label, target(name, address)) for label, address in anatomy.choices(page)]
        if found != [(label, step_page(to)) for label, to in expected.items()]:
            findings.append(f"{name}: its choices are {found}")
        if anatomy.tone(page) != tone:
            findings.append(f"{name}: its tone is {anatomy.tone(page)}")
        position = " ".join(w for e in page.of_class("tag") for w in e.words())
        if kind is QUESTION and f"{questions.index(step) + 1} sur {len(questions)}" not in position:
            findings.append(f"{name}: its position is “{position}”")
    return findings


def walk(folder, answers):
    """The steps met on the way from the home page; advice is read and left by its one way on."""
    home = read_page(folder / HOME).first("main")
    if not any(element.tag == "a" and target(HOME, address) == START for element, address in addresses(home)):
        return ["no way from the home page"]
    begin = [target(START, a.get("href")) for a in read_page(folder / START).first("main").of_class("go")]
    name, met, answers = begin[0] if len(begin) == 1 else "", [], list(answers)
    while name and (folder / name).is_file() and len(met) < 50:
        met.append(PurePosixPath(name).stem)
        ways = anatomy.choices(read_page(folder / name))
        if not ways:
            break
        if len(ways) == 1:
            name = target(name, ways[0][1])
        else:
            wanted = answers.pop(0) if answers else None
            name = next((target(name, address) for label, address in ways if label == wanted), "")
    return met if not answers else [*met, f"answers left over: {answers}"]


def ways_to_the_ends(folder):
    """Every way of answering ends where the rebuilt tree says, with that end's words as the heading."""
    findings = []
    for answers, end in WAYS.items():
        step, expected, left = "q1", ["q1"], list(answers)
        while TREE[step][0] is not OUTCOME:
            kind, _, ways = TREE[step]
            step = ways["Continuer"] if kind is ADVICE else ways[left.pop(0)]
            expected.append(step)
        found = walk(folder, answers)
        if found != expected or found[-1] != end:
            findings.append(f"{', '.join(answers)}: met {found} instead of {expected}")
        elif anatomy.own_words(read_page(folder / step_page(end)).first("h1")) != step_texts()[end][0]:
            findings.append(f"{', '.join(answers)}: {end} has another heading")
    return findings


def one_page_as_rebuilt(folder):
    """The whole tree's page has the same steps, choices and tones; the number shown is the target's."""
    page = read_page(folder / WHOLE)
    findings, numbers, ways = [], {}, {}
    for section in page.first("main").all("section"):
        step = section.get("id")
        if step not in TREE:
            findings.append(f"{WHOLE}: a section {step}")
            continue
        heading = section.first("h2")
        numbers[step] = " ".join(w for b in heading.all("b") for w in b.words()) if heading else ""
        ways[step] = anatomy.whole_choices(section)
        found = [(label, address) for label, address, _ in ways[step]]
        if found != [(label, f"#{to}") for label, to in TREE[step][2].items()]:
            findings.append(f"{WHOLE}#{step}: its choices are {found}")
        if anatomy.tone(section) != TREE[step][1]:
            findings.append(f"{WHOLE}#{step}: its tone is {anatomy.tone(section)}")
    if list(ways) != list(TREE):
        findings.append(f"{WHOLE}: the steps are {list(ways)}")
    for step, found in ways.items():
        for label, address, number in found:
            if number != numbers.get(address.lstrip("#")):
                findings.append(f"{WHOLE}#{step}: “{label}” shows number {number}")
    if len(set(numbers.values())) != len(numbers):
        findings.append(f"{WHOLE}: numbers {numbers}")
    return findings


def map_of_the_tree(folder):
    """The drawing has every step once and every choice once, by its word and its number."""
    drawing = next(iter(read_page(folder / WHOLE).having("id", "map")), None)
    if drawing is None:
        return [f"{WHOLE}: no map"]
    number_of = {str(i): step for i, step in enumerate(TREE, 1)}
    findings, edges, boxes = [], [], []
    for node in (e for e in drawing.walk() if e.tag == "li" and "node" in e.classes):
        links = [a for a in node.all("a") if "box" in a.classes]
        own = links[0].get("href").lstrip("#")
        boxes.append(own)
        for link in links[1:]:
            label = " ".join(w for e in link.parent.of_class("on") for w in e.words())
            aside = link.get("href").lstrip("#")
            edges.append((own, label, aside))
            if "jump" not in link.classes:
                boxes.append(aside)
        for link in links:
            shown = "".join(w for b in link.all("b") for w in b.words())
            if number_of.get(shown) != link.get("href").lstrip("#"):
                findings.append(f"{WHOLE}, map: number {shown} leads to {link.get('href')}")
        for down in node.of_class("down"):
            label = " ".join(w for e in down.of_class("on") for w in e.words())
            number = down.words()[-1]
            edges.append((own, label, number_of.get(number, number)))
    expected = [(step, label, to) for step in TREE for label, to in TREE[step][2].items()]
    findings += [f"{WHOLE}, map: no edge {edge}" for edge in expected if edge not in edges]
    findings += [f"{WHOLE}, map: edge {e} too many" for e in edges if e not in expected or edges.count(e) > 1]
    findings += [f"{WHOLE}, map: {boxes.count(s)} boxes for {s}" for s in TREE if boxes.count(s) != 1]
    return findings
