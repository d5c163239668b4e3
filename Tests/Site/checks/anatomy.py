"""Where things are on a page of the theme: which parts are the interface's, which are the publishers'."""

from .html_reading import Element

START = "faire-le-point.html"
TREE_FOLDER = "faire-le-point/"
WHOLE = TREE_FOLDER + "tout.html"
GUIDE = "parents.html"

# Inside `main`, these are the interface's own; whatever else stands there is the publishers' text.
INTERFACE_TAGS = {"nav", "details", "aside", "b"}
INTERFACE_CLASSES = {
    "callout-label",  # "Important" at the head of a call-out
    "tag",  # tone label, "Question 2 sur 4"
    "answers",  # the choices of a question
    "go",  # a button: Continuer, Commencer, the call
    "more",  # a smaller way on
    "jumps",  # the choices on the whole tree's page
    "to-contents",  # back to the contents of a guide
}


def step_page(step):
    return f"{TREE_FOLDER}{step}.html"


def is_interface(element):
    return (
        element.tag in INTERFACE_TAGS
        or bool(INTERFACE_CLASSES & set(element.classes))
        or in_colophon(element)
    )


def in_colophon(element):
    """Whether it stands after the last rule of `main`: source, credits, date of review."""
    if element.parent is None or element.parent.tag != "main" or element.tag == "hr":
        return False
    siblings = [e for e in element.parent.children if isinstance(e, Element)]
    rules = [i for i, e in enumerate(siblings) if e.tag == "hr"]
    return bool(rules) and siblings.index(element) > rules[-1]


def own_words(element):
    """The words of a part of a page without the interface's."""
    return element.words(without=is_interface) if element else []


def credits_words(page):
    """The words of a page's colophon, its line with the source apart."""
    lines = [e for e in page.first("main").walk() if in_colophon(e) and not e.all("a")]
    return [word for line in lines for word in line.words()]


def help_blocks(page):
    """The help block of a page: one landmark, one section a country."""
    return [e for e in page.having("id", "aide") if e.tag == "aside"]


def choices(page):
    """(label, address) of each way on from a step's page: the answers, or the one way to continue."""
    main = page.first("main")
    links = [a for block in main.of_class("answers") for a in block.all("a")]
    if not links:
        cards = set().union(*(set(card.walk()) for card in main.of_class("card")))
        links = [a for a in main.of_class("go") if a.tag == "a" and a not in cards and "talk" not in a.classes]
    return [(" ".join(a.words()), a.get("href")) for a in links]


def tone(element):
    """The tone of a step: the class its card has beside `card`."""
    cards = [e for e in element.walk() if "card" in e.classes]
    tones = [c for card in cards for c in card.classes if c in ("safe", "caution", "danger", "support")]
    return tones[0] if tones else None


def whole_choices(section):
    """(label, id, number shown) of each way on from a step on the whole tree's page."""
    found = []
    for link in [a for block in section.of_class("jumps") for a in block.all("a")]:
        label = link.words(without=lambda e: e.tag in ("span", "b"))
        number = "".join(w for b in link.all("b") for w in b.words())
        found.append((" ".join(label), link.get("href"), number))
    return found


