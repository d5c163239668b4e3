"""A tree's edges, read from the links of its pages alone."""

import posixpath
import re

from .pages import text_of


def step_id(path):
    return posixpath.basename(path).removesuffix(".html")


def choices(tree, page):
    """The choices on a step's page: links in main, told apart from the rest by leading straight to
    another step's page; those in `details` look back."""
    steps = {step.path for step in tree.steps}
    return [
        (link, target)
        for main in page.all("main")
        for link, target in page.links(main)
        if target in steps and not any(e.tag in ("details", "nav") for e in link.iterancestors())
    ]


def label_of(link):
    """A choice's own words, without what is added for the page that holds all: “Oui : va au 3”."""
    return re.sub(r"\s*:\s*\D+\d+$", "", text_of(link)).strip()


def edges_of_pages(tree):
    """(step, label, step) for every choice on every step's page."""
    return {
        (step_id(page.path), label_of(link), step_id(target))
        for page in tree.steps
        for link, target in choices(tree, page)
    }


def questions(site):
    """Every (tree, page) under scrutiny whose reader has to choose."""
    return [
        (tree, page)
        for tree in site.trees.values()
        for page in tree.steps
        if page in site.pages and len(choices(tree, page)) > 1
    ]
