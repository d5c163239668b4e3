"""How heavy a page is on the wire. 1 KB is 1 000 bytes here, the stricter reading."""

import gzip

from .gate import Finding, gate

ANY_PAGE, TREE_PAGE, GUIDE, SITE, STYLE = 14_000, 4_000, 10_000, 84_000, 6_000


def wire(data):
    """Bytes of a file at `gzip -9`."""
    return len(gzip.compress(data, 9, mtime=0))


def heaviest(site, paths):
    return max((wire(site.files[path]) for path in paths), default=0)


def too_heavy(pages, limit, what):
    return [
        Finding(page.path, f"{wire(page.data)} bytes compressed, {limit} allowed for {what}")
        for page in pages
        if wire(page.data) > limit
    ]


@gate
def every_page_is_light(site):
    return too_heavy(site.pages, ANY_PAGE, "any page")


@gate
def tree_pages_are_lighter(site):
    pages = [p for p in site.pages if p.path in site.step_pages or p.path in site.trees]
    return too_heavy(pages, TREE_PAGE, "a page of a tree")


@gate
def guides_are_lighter(site):
    in_trees = site.step_pages | site.whole_pages | set(site.trees)
    return too_heavy([p for p in site.pages if p.path not in in_trees], GUIDE, "a guide")


@gate
def whole_site_is_light(site):
    total = sum(wire(data) for data in site.files.values())
    return [Finding("the site", f"{total} bytes compressed, {SITE} allowed")] if total > SITE else []


@gate
def style_is_small(site):
    return [
        Finding(page.path, f"{size} bytes of style, {STYLE} allowed")
        for page in site.pages
        if (size := sum(len((e.text or "").encode()) for e in page.all("style"))) > STYLE
    ]
