"""Every attack in every field an author controls, all the way to a real browser: the program refuses
it with a message, or the pages are what they would be with a harmless value in its place."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from hostile.attacks import ATTACKS
from hostile.building import built
from hostile.fields import CLOSED, FIRST, OPEN
from hostile.files import wrong_with_files
from hostile.judging import judged
from hostile.program import check
from hostile.sources import Sources

# An attack goes through at least so many fields; otherwise the table of fields has come to nothing.
FEWEST_ACCEPTED = 15


@pytest.fixture(scope="module")
def attacked(tmp_path_factory, harmless_site):
    """The site under each attack; the next ones are being built while one is looked at."""

    def prepare(name):
        folder = tmp_path_factory.mktemp("attacked")
        site = built(folder, {field: ATTACKS[name] for field in OPEN | CLOSED})
        taken = [f"{field} takes what it should refuse" for field in CLOSED.keys() & site.accepted.keys()]
        return site, taken + list(wrong_with_files(site, folder / "output", harmless_site))

    with ThreadPoolExecutor(1) as pool:
        yield {name: pool.submit(prepare, name) for name in ATTACKS}


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_runs_and_nothing_breaks_out(name, attacked, tab, harmless, tmp_path):
    site, findings = attacked[name].result()
    assert len(site.accepted) >= FEWEST_ACCEPTED
    on_pages, seen = judged(site, tab, harmless)
    findings += on_pages + not_arrived(site, seen)
    assert not findings, "\n".join([*culprits(site, tab, harmless, tmp_path), *findings[:20]])


def not_arrived(site, seen):
    """The attack is still there, as a text: it has not been dropped on the way."""
    wanted = {"description": "description", "page title": "heading"}
    return [
        f"the {field} says {seen['index.html'][place]!r}" for field, place in wanted.items()
        if field in site.accepted and as_read(site.accepted[field]) != as_read(seen["index.html"][place])
    ]


def as_read(text):
    """A text as a browser reads it: no NUL, one kind of line end."""
    return text.replace("\0", "").replace("\ufffd", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def culprits(site, tab, harmless, folder):
    """Some fields in which the attack succeeds alone, to be told when it has."""
    told = 0
    for field, attack in site.accepted.items():
        findings, _ = judged(built(folder / "alone", {field: attack}), tab, harmless)
        if findings and (told := told + 1):
            yield f"{field}: {findings[0]}"
        if told == 3:
            return


def test_no_field_is_out_of_reach(attacked):
    sites = [site.result()[0] for site in attacked.values()]
    assert sorted(OPEN.keys() - {field for site in sites for field in site.accepted}) == []


def test_neither_language_nor_theme_takes_an_attack(tmp_path):
    for name, attack in ATTACKS.items():
        sources = Sources({field: attack for field in FIRST})
        sources.write(tmp_path)
        errors = [(error["file"], error.get("line")) for error in check(tmp_path)]
        assert FIRST.keys() <= {field for place in errors for field in sources.fields_at(*place)}, name
