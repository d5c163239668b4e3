"""The publishers' words against the site's: nothing lost, nothing twice, nothing added, in order."""

from difflib import SequenceMatcher

from . import anatomy
from .anatomy import GUIDE, START, TREE_FOLDER, WHOLE, step_page
from .html_reading import read_page, words
from .texts import NOTES_TO_SELF, TREE, flyer, guide_words, step_texts


def differences(expected, found, where):
    """What has to be done to the expected words to get those found."""
    findings = []
    for kind, a, b, c, d in SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
        if kind != "equal":
            findings.append(f"{where}: “{' '.join(expected[a:b])}” became “{' '.join(found[c:d])}”")
    return findings


def occurrences(needle, haystack):
    """How often some words stand together in others."""
    size = len(needle)
    return sum(haystack[i : i + size] == needle for i in range(len(haystack) - size + 1))


def tree_on_step_pages(folder):
    """Each step's page carries the step's words, and no others but the interface's."""
    findings = []
    for step, (heading, text) in step_texts().items():
        path = folder / step_page(step)
        if not path.is_file():
            findings.append(f"{step_page(step)}: missing")
            continue
        page = read_page(path)
        main, h1 = page.first("main"), page.first("h1")
        findings += differences(heading, anatomy.own_words(h1), f"{step_page(step)}, heading")
        findings += differences(heading + text, anatomy.own_words(main), step_page(step))
    return findings


def tree_on_start_page(folder):
    """The start page carries the title as its heading, and the credits once."""
    pieces, _ = flyer()
    page = read_page(folder / START)
    h1 = page.first("h1")
    return differences(
        words(pieces["title"]), h1.words() if h1 else [], f"{START}, heading"
    ) + differences(words(pieces["credits"]), anatomy.credits_words(page), f"{START}, credits")


def tree_on_one_page(folder):
    """The whole tree's page carries the title, then every step's words in the order of the tree."""
    pieces, _ = flyer()
    steps = step_texts()
    main = read_page(folder / WHOLE).first("main")
    h1 = main.first("h1")
    findings = differences(words(pieces["title"]), h1.words() if h1 else [], f"{WHOLE}, heading")
    sections = [e for e in main.all("section") if e.get("id") in TREE]
    findings += differences(
        [word for heading, text in steps.values() for word in heading + text],
        [word for section in sections for word in anatomy.own_words(section)],
        WHOLE,
    )
    for step, (heading, text) in steps.items():
        found = [section for section in sections if section.get("id") == step]
        if len(found) != 1:
            findings.append(f"{WHOLE}: {len(found)} sections with the id {step}")
        for section in found:
            findings += differences(heading + text, anatomy.own_words(section), f"{WHOLE}#{step}")
    around = main.words(without=lambda e: e in sections or anatomy.is_interface(e))
    for step, (heading, text) in steps.items():
        if occurrences(text or heading, around):
            findings.append(f"{WHOLE}: the words of {step} stand outside its section too")
    return findings


def tree_once(folder):
    """No step's words stand on another page of the tree, nor on the pages around it."""
    names = [START, *map(step_page, TREE), "index.html", "aide.html", GUIDE]
    pages = {name: read_page(folder / name) for name in names if (folder / name).is_file()}
    texts = {name: anatomy.own_words(page.first("main")) for name, page in pages.items()}
    findings = []
    for step, (heading, text) in step_texts().items():
        where = [page for page, found in texts.items() for _ in range(occurrences(heading + text, found))]
        if where != [step_page(step)]:
            findings.append(f"the words of {step} stand on {len(where)} pages: {', '.join(where)}")
    pieces, _ = flyer()
    for name in ("title", "credits"):
        passage = words(pieces[name])
        where = [page for page, root in pages.items() for _ in range(occurrences(passage, root.words()))]
        if where != [START]:
            findings.append(f"the {name} stands on {len(where)} pages: {', '.join(where)}")
    return findings


def bold_passages(folder):
    """What is bold in the flyer is strong on its page, and nothing else is."""
    _, bold = flyer()
    found = []
    for step in TREE:
        path = folder / step_page(step)
        main = read_page(path).first("main") if path.is_file() else None
        for strong in main.all("strong", "b") if main else []:
            if not any(anatomy.is_interface(e) for e in [strong, *strong.ancestors()]):
                found += [" ".join(strong.words())]
    return differences(bold, found, "bold passages")


def help_of_the_tree(folder):
    """Every page of the tree carries the flyer's help sentence and address once, in the Belgian block."""
    pieces, _ = flyer()
    sentence, address = words(pieces["help"]), words(pieces["address"])
    findings = []
    for name in [START, WHOLE, *map(step_page, TREE)]:
        if not (folder / name).is_file():
            continue
        page = read_page(folder / name)
        blocks = anatomy.help_blocks(page)
        if len(blocks) != 1:
            findings.append(f"{name}: {len(blocks)} help blocks")
            continue
        content = blocks[0].words()
        for passage in (sentence, address):
            if occurrences(passage, content) != 1:
                findings.append(f"{name}: “{' '.join(passage)}” is not once in its help block")
        if "Belgique" not in " ".join(content):
            findings.append(f"{name}: the help block does not name its country")
        links = [a for a in blocks[0].all("a") if a.words() == address]
        if [a.get("href") for a in links] != ["https://www.clicksafe.be"]:
            findings.append(f"{name}: www.clicksafe.be is not the link it should be")
        if occurrences(sentence, page.words()) != 1:
            findings.append(f"{name}: the help sentence stands there more than once")
    return findings


def guide_on_its_page(folder):
    """The guide's page carries the guide's words, and no others but the interface's."""
    main = read_page(folder / GUIDE).first("main")
    return differences(guide_words(), anatomy.own_words(main), GUIDE)


# Text that is never meant for a reader: notes to self, the drawn cross, marks of a language that was not understood.
LEFT_OVER_ANYWHERE = [
    *NOTES_TO_SELF,
    "--> Hinweis",
    "Hinweis auf Checkliste",
    "Checkliste Fakeprofile",
    "weiterführende Informationen",
    "((Link",
    "X Ce n'est pas",
    "X Ce n’est pas",
]
LEFT_OVER_IN_TEXT = ["-->", "((", "))", "**", "TODO", "[!", "{#", "{.", "{lang", "{{", "}}", "](", "•"]


def leftovers(folder):
    """No file of the site holds an editorial leftover."""
    findings = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.name != ".gitignore"):
        name = path.relative_to(folder).as_posix()
        text = path.read_bytes().decode("utf-8", "replace")
        shown = " ".join(read_page(path).words()) if path.suffix == ".html" else text
        for leftover in LEFT_OVER_ANYWHERE:
            if leftover in text or " ".join(words(leftover)) in shown:
                findings.append(f"{name}: “{leftover}”")
        if path.suffix == ".html":
            findings += [f"{name}: “{sign}” in its text" for sign in LEFT_OVER_IN_TEXT if sign in shown]
    return findings


def neutral_addresses(folder):
    """What a browser's history keeps of the teenagers' pages says nothing: no address, no title."""
    findings = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if "sextor" in name.lower():
            findings.append(f"{name}: its address says what it is about")
        teenagers = name.startswith(TREE_FOLDER) or name in (START, "index.html", "aide.html", "sortie.html")
        if path.suffix == ".html" and teenagers:
            title = read_page(path).first("title")
            text = "".join(title.children).lower() if title else ""
            if not text.strip() or any(word in text for word in ("sextor", "webcam", "flirt", "menace", "nu(e)")):
                findings.append(f"{name}: its title is “{text}”")
    return findings
