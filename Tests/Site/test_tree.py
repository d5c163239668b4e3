"""The site can be walked: every link leads somewhere, the tree is the one that was rebuilt."""

import shutil
from urllib.parse import urljoin

import pytest

from checks import crawl, guide, markup, ways
from checks.poison import added, removed, replaced, rewritten

STEP = "faire-le-point/q2.html"
WHOLE = "faire-le-point/tout.html"
GUIDE = "parents.html"

CHECKS = [
    crawl.dead_links,
    ways.steps_reached,
    ways.steps_as_rebuilt,
    ways.ways_to_the_ends,
    ways.one_page_as_rebuilt,
    ways.map_of_the_tree,
    guide.headings,
    guide.lists,
    guide.last_list,
    guide.links,
    guide.languages,
    guide.call_out,
    markup.no_script,
    markup.links_tell_nothing,
    markup.telephone_links,
    markup.language_of_pages,
]

POISONS = [
    # links
    (crawl.dead_links, "a page missing", removed("faire-le-point/r3.html")),
    (crawl.dead_links, "a link misspelt", replaced("index.html", 'href="parents.html"', 'href="parent.html"')),
    (crawl.dead_links, "an anchor that is not there", replaced("aide.html", "parents.html#agir", "parents.html#que-faire")),
    (crawl.dead_links, "an anchor renamed", replaced(GUIDE, 'id="agir"', 'id="agissez"')),
    (crawl.dead_links, "an anchor twice", replaced(GUIDE, 'id="agir"', 'id="proteger"')),
    (crawl.dead_links, "an address from the root", replaced("index.html", 'href="parents.html"', 'href="/parents.html"')),
    (crawl.dead_links, "a way out of the folder", replaced("index.html", 'href="parents.html"', 'href="../index.html"')),
    (crawl.dead_links, "an image missing", replaced("index.html", "</main>", '<img src="plan.png" alt="plan"></main>')),
    (crawl.dead_links, "an empty address", replaced("index.html", 'href="parents.html"', 'href=""')),
    # reach
    (ways.steps_reached, "a choice taken away", rewritten("faire-le-point/q4.html", r'<li[^>]*>\s*<a [^>]*href="r4.html".*?</li>', "")),
    (ways.steps_reached, "a step missing", removed("faire-le-point/a1.html")),
    (ways.steps_reached, "a step too many", added("faire-le-point/q5.html", "<title>Question 5</title>")),
    # the steps
    (ways.steps_as_rebuilt, "a choice re-pointed", replaced(STEP, 'href="a2.html"', 'href="r2.html"')),
    (ways.steps_as_rebuilt, "two choices swapped", rewritten(STEP, 'href="a2.html"(.*?)href="r2.html"', r'href="r2.html"\1href="a2.html"')),
    (ways.steps_as_rebuilt, "a label changed", replaced(STEP, ">Oui</a>", ">Peut-être</a>")),
    (ways.steps_as_rebuilt, "a tone changed", replaced("faire-le-point/r3.html", "card caution", "card safe")),
    (ways.steps_as_rebuilt, "a position changed", replaced(STEP, "2 sur 4", "3 sur 4")),
    (ways.steps_as_rebuilt, "an end that goes on", replaced("faire-le-point/r1.html", "</main>", '<p><a class="go" href="q2.html">Continuer</a></p></main>')),
    # the ways
    (ways.ways_to_the_ends, "a choice re-pointed", replaced("faire-le-point/q4.html", 'href="r5.html"', 'href="r4.html"')),
    (ways.ways_to_the_ends, "an advice skipped", replaced("faire-le-point/q3.html", 'href="a3.html"', 'href="q4.html"')),
    (ways.ways_to_the_ends, "no way from the home page", replaced("index.html", 'href="faire-le-point.html"', 'href="aide.html"', count=-1)),
    (ways.ways_to_the_ends, "a wrong first step", replaced("faire-le-point.html", 'href="faire-le-point/q1.html"', 'href="faire-le-point/q2.html"')),
    (ways.ways_to_the_ends, "an end's heading changed", rewritten("faire-le-point/r2.html", "<h1>.*?</h1>", "<h1>Très bien !</h1>")),
    # the whole tree on one page
    (ways.one_page_as_rebuilt, "a jump re-pointed", rewritten(WHOLE, r'(<ul class="jumps">\s*<li[^>]*>\s*<a [^>]*href=)"#\w+"', r'\1"#q3"')),
    (ways.one_page_as_rebuilt, "a jump lost", rewritten(WHOLE, r'(<ul class="jumps">\s*)<li.*?</li>', r"\1")),
    (ways.one_page_as_rebuilt, "a number changed", rewritten(WHOLE, r'(<ul class="jumps">\s*<li.*?)<b>\d+</b>', r"\1<b>12</b>")),
    (ways.one_page_as_rebuilt, "a tone changed", rewritten(WHOLE, r'(<section class="card) danger"', r'\1 safe"')),
    # the map
    (ways.map_of_the_tree, "an edge re-pointed", rewritten(WHOLE, r'(class="edge[^"]*">.*?href=)"#r\d"', r'\1"#q4"')),
    (ways.map_of_the_tree, "an edge without its word", rewritten(WHOLE, r'(class="edge[^"]*">\s*)<span class="on">.*?</span>', r"\1")),
    (ways.map_of_the_tree, "an edge lost", rewritten(WHOLE, r'<p class="edge[^"]*">.*?</p>', "")),
    (ways.map_of_the_tree, "a way down lost", rewritten(WHOLE, r'<p class="down">.*?</p>', "")),
    (ways.map_of_the_tree, "a box lost", rewritten(WHOLE, r'<li class="node">.*?</li>', "")),
    # the guide
    (guide.headings, "a heading a level too deep", rewritten(GUIDE, r'<h3( id="contact".*?)</h3>', r"<h4\1</h4>")),
    (guide.headings, "two headings made one", rewritten(GUIDE, r'<h3 id="contact".*?</h3>', "")),
    (guide.headings, "a heading without id", replaced(GUIDE, ' id="agir"', "")),
    (guide.headings, "a second h1", replaced(GUIDE, "</h1>", "</h1><h1>Guide</h1>")),
    (guide.lists, "an item out of its list", rewritten(GUIDE, r"<li>se sentant(.*?)</li>", r"</ul><p>se sentant\1</p><ul>")),
    (guide.lists, "a list cut in two", replaced(GUIDE, "<li>se sentant", "</ul><ul><li>se sentant")),
    (guide.last_list, "the list cut before its seventh item", rewritten(GUIDE, r"<li>(\s*(?:<p>)?Bloquez)", r"</ul><ul><li>\1")),
    (guide.last_list, "the third level made flat", rewritten(GUIDE, r"(Rassemblez.*?)<ul>(.*?)</ul>", r"\1</li>\2<li>")),
    (guide.links, "a link lost", rewritten(GUIDE, r"<a [^>]*>(Love Limits)</a>", r"\1")),
    (guide.links, "a link re-pointed", replaced(GUIDE, "sexting-31.html", "sexting.html")),
    (guide.links, "a link of ours", replaced(GUIDE, "Take It Down</a>", 'Take It Down</a> (<a href="aide.html">aide</a>)')),
    (guide.languages, "an English word not marked", rewritten(GUIDE, r'<span lang="en">extortion</span>', "extortion")),
    (guide.languages, "the German lines not marked", replaced(GUIDE, ' lang="de"', "", count=-1)),
    (guide.languages, "another language for the page", replaced(GUIDE, '<html lang="fr-CH"', '<html lang="fr-BE"')),
    (guide.languages, "a word marked that is not", replaced(GUIDE, "deepfakes", '<span lang="en">deepfakes</span>', count=-1)),
    (guide.call_out, "the call-out lost", replaced(GUIDE, "callout", "note", count=-1)),
    (guide.call_out, "a word in the call-out", replaced(GUIDE, "Publier ou menacer", "Important : publier ou menacer")),
    # markup
    (markup.no_script, "a script", replaced(STEP, "</main>", "<script>1</script></main>")),
    (markup.no_script, "an event", replaced(STEP, "<h1", '<h1 onclick="1"')),
    (markup.no_script, "a style attribute", replaced(STEP, "<h1", '<h1 style="color:red"')),
    (markup.no_script, "a form", replaced(STEP, "</main>", "<form></form></main>")),
    (markup.no_script, "a frame", replaced(STEP, "</main>", '<iframe src="q1.html"></iframe></main>')),
    (markup.no_script, "an odd address", replaced(STEP, 'href="a2.html"', 'href="javascript:1"')),
    (markup.no_script, "a new window", replaced(STEP, 'href="a2.html"', 'href="a2.html" target="_blank"')),
    (markup.no_script, "a file of script", added("a.js", "1")),
    (markup.links_tell_nothing, "a link that says where from", replaced(GUIDE, ' rel="noreferrer"', "")),
    (markup.links_tell_nothing, "an image from elsewhere", replaced(STEP, "</main>", '<img src="https://www.exemple.be/a.png" alt=""></main>')),
    (markup.links_tell_nothing, "a style from elsewhere", replaced(STEP, "</head>", '<link rel="stylesheet" href="//www.exemple.be/a.css"></head>')),
    (markup.telephone_links, "another number dialled", replaced(STEP, "tel:116000", "tel:116001")),
    (markup.telephone_links, "a number without its country", replaced(STEP, "Belgique", "Europe", count=-1)),
    (markup.language_of_pages, "no language", replaced(STEP, ' lang="fr-BE"', "")),
    (markup.language_of_pages, "another language", replaced(STEP, ' lang="fr-BE"', ' lang="fr-CH"')),
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_site_can_be_walked(check, site):
    assert check(site) == []


@pytest.mark.parametrize(
    "check, poison", [(c, p) for c, _, p in POISONS], ids=[f"{c.__name__}: {n}" for c, n, _ in POISONS]
)
def test_a_broken_way_is_found(check, poison, findings_of):
    assert findings_of(check, poison) != []


def test_every_check_of_the_ways_has_a_poison():
    assert {check for check, _, _ in POISONS} == set(CHECKS)


def test_all_twelve_steps_are_there(site):
    assert len(ways.TREE) == 12
    assert sum(len(choices) for _, _, choices in ways.TREE.values()) == 11
    assert ways.steps_reached(site) == []


# --- the same files anywhere ------------------------------------------------------------------


@pytest.fixture
def on_a_stick(site, tmp_path):
    """Puts the site into a folder with a space and accents in its name; gives the folder and its address."""

    def make(poison=lambda folder: None):
        folder = tmp_path / "clé usb" / "é"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(site, folder)
        poison(folder)
        return folder, (folder / "index.html").as_uri()

    return make


@pytest.fixture
def on_a_server(site, tmp_path):
    """Puts the site under /a/b/ of a server on this machine; gives the folder and its address."""
    root = tmp_path / "server"

    def make(address, poison=lambda folder: None):
        folder = root / "a" / "b"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(site, folder)
        poison(folder)
        return folder, urljoin(address, "a/b/index.html")

    root.mkdir()
    with crawl.served(root) as address:
        yield lambda poison=lambda folder: None: make(address, poison)


def findings_at(folder, start):
    pages, findings = crawl.crawl(start)
    return findings + crawl.lost_pages(folder, start, pages) + crawl.changed_on_the_way(folder, start, pages)


PLACE_POISONS = {
    "a page missing": removed("faire-le-point/r3.html"),
    "an address from the root": replaced("index.html", 'href="parents.html"', 'href="/parents.html"'),
    "an anchor that is not there": replaced("aide.html", "parents.html#agir", "parents.html#que-faire"),
    "a page nobody links to": added("perdue.html", "<title>Perdue</title>"),
}


def test_the_site_works_from_a_stick(on_a_stick):
    assert findings_at(*on_a_stick()) == []


def test_the_site_works_below_a_path_of_a_server(on_a_server):
    assert findings_at(*on_a_server()) == []


@pytest.mark.parametrize("poison", PLACE_POISONS.values(), ids=PLACE_POISONS)
def test_a_broken_way_is_found_on_a_stick(poison, on_a_stick):
    assert findings_at(*on_a_stick(poison)) != []


@pytest.mark.parametrize("poison", PLACE_POISONS.values(), ids=PLACE_POISONS)
def test_a_broken_way_is_found_on_a_server(poison, on_a_server):
    assert findings_at(*on_a_server(poison)) != []


def test_other_bytes_on_the_way_are_found(on_a_server, tmp_path):
    folder, start = on_a_server()
    pages, _ = crawl.crawl(start)
    page = folder / "parents.html"
    page.write_text(page.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert crawl.changed_on_the_way(folder, start, pages) != []
