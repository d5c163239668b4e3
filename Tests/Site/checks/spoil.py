"""Changes to one page of a site, each breaking one promise. A change that finds nothing to change is
an error: a poison that does not bite proves nothing."""

import hashlib
import re

from .tree import choices


def replace(old, new, count=1):
    def change(text, site=None):
        assert old in text, f"nothing to spoil: {old!r} is not in the page"
        return text.replace(old, new, count)

    return change


def rewrite(pattern, new, count=1):
    def change(text, site=None):
        text, times = re.subn(pattern, new, text, count=count, flags=re.S)
        assert times, f"nothing to spoil: {pattern!r} is not in the page"
        return text

    return change


def in_head(html):
    """Put at the end of the head."""
    return replace("</head>", html + "\n</head>")


def in_main(html):
    """Put at the end of main."""
    return replace("</main>", html + "\n</main>")


def styled(rules):
    """Put at the end of the page's style."""
    return replace("</style>", rules + "</style>")


def both(*changes):
    def change(text, site=None):
        for one in changes:
            text = one(text, site)
        return text

    return change


def same_title(text, site):
    """The title of the home page instead of its own."""
    return rewrite(r"<title>.*?</title>", f"<title>{site.page('index.html').title}</title>")(text)


def noise(size):
    """Text that does not compress, the same every time."""
    text, block = "", b""
    while len(text) < 2 * size:
        block = hashlib.sha256(block + b"noise").digest()
        text += block.hex()
    return text[: 2 * size]


# --- which page a poison goes into ------------------------------------------------------------


def home(site):
    return "index.html"


def headers(site):
    return "_headers"


def a_tree(site):
    return next(iter(site.trees.values()))


def start(site):
    return a_tree(site).start.path


def whole(site):
    return a_tree(site).whole.path


def question(site):
    return next(page.path for page in a_tree(site).steps if len(choices(a_tree(site), page)) > 1)


def outcome(site):
    return next(page.path for page in a_tree(site).steps if not choices(a_tree(site), page))


def outcome_of(tone):
    """A step's page of that tone."""
    return lambda site: next(page.path for page in a_tree(site).steps if f'card {tone}"'.encode() in page.data)


def guide(site):
    """The ordinary page with the most text."""
    trees = site.step_pages | site.whole_pages | set(site.trees) | site.exit_pages
    return max((p for p in site.every if p.path not in trees), key=lambda p: len(p.data)).path


def helping(site):
    """A page with a number to call."""
    return next(page.path for page in site.every if b'href="tel:' in page.data and page.path not in site.trees)


def leaving(site):
    return sorted(site.exit_pages)[0]


def missing(site):
    return "404.html"
