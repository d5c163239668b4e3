"""The publishers' words are on the site unchanged: nothing lost, twice, added or out of order."""

from hashlib import sha256

import pytest

from checks import words
from checks.poison import added, removed, replaced, rewritten
from checks.texts import SOURCES

CHECKS = [
    words.tree_on_step_pages,
    words.tree_on_start_page,
    words.tree_on_one_page,
    words.tree_once,
    words.bold_passages,
    words.help_of_the_tree,
    words.guide_on_its_page,
    words.leftovers,
    words.neutral_addresses,
]

STEP = "faire-le-point/a2.html"
WHOLE = "faire-le-point/tout.html"
START = "faire-le-point.html"
GUIDE = "parents.html"

POISONS = [
    # the steps' pages
    (words.tree_on_step_pages, "a word changed", replaced(STEP, "immédiatement le contact", "vite le contact")),
    (words.tree_on_step_pages, "a word lost", replaced(STEP, "Coupe immédiatement", "Coupe")),
    (words.tree_on_step_pages, "a letter changed", replaced(STEP, "sexuels", "sexuel")),
    (words.tree_on_step_pages, "two words made one", replaced("faire-le-point/a1.html", "inconnu (e)", "inconnu(e)")),
    (words.tree_on_step_pages, "a sign lost", replaced("faire-le-point/r3.html", "Net est un fraudeur et", "Net, est un fraudeur et")),
    (words.tree_on_step_pages, "a sentence added", replaced(STEP, "sur le Net.", "sur le Net. Ne réponds plus.")),
    (words.tree_on_step_pages, "a paragraph added", replaced(STEP, "</h1>", "</h1><p>Attention, danger.</p>")),
    (words.tree_on_step_pages, "a sentence doubled", replaced("faire-le-point/a3.html", "Tu es victime", "Tu es victime d'extorsion sexuelle. Tu es victime")),
    (words.tree_on_step_pages, "two words swapped", replaced("faire-le-point/r4.html", "images ou vidéos", "vidéos ou images")),
    (words.tree_on_step_pages, "a heading changed", replaced("faire-le-point/r5.html", "Tu as bien fait", "Bravo")),
    (words.tree_on_step_pages, "the number of the flyer kept", rewritten("faire-le-point/q4.html", "(<h1[^>]*>)", r"\g<1>4 ")),
    (words.tree_on_step_pages, "the drawn cross kept", rewritten("faire-le-point/r4.html", "(<h1[^>]*>)", r"\g<1>X ")),
    (words.tree_on_step_pages, "a step missing", removed("faire-le-point/r2.html")),
    # the start page
    (words.tree_on_start_page, "the title corrected", replaced(START, "<h1>Sextortion", "<h1>Sextorsion")),
    (words.tree_on_start_page, "the credits lost", replaced(START, "Insafe et INHOPE", "INHOPE")),
    (words.tree_on_start_page, "the credits doubled", rewritten(START, r"(<p>Avec le soutien.*?</p>)", r"\1\1")),
    # the whole tree on one page
    (words.tree_on_one_page, "a word changed", replaced(WHOLE, "immédiatement le contact", "vite le contact")),
    (words.tree_on_one_page, "a word lost", replaced(WHOLE, "Tu es victime ", "Tu es ")),
    (words.tree_on_one_page, "a paragraph doubled", rewritten(WHOLE, "(<p>Tu ne connais pas.*?</p>)", r"\1\1")),
    (words.tree_on_one_page, "a section lost", rewritten(WHOLE, r'<section[^>]*id="r2".*?</section>', "")),
    (words.tree_on_one_page, "a section under another id", replaced(WHOLE, 'id="r2"', 'id="r9"')),
    (words.tree_on_one_page, "two sections swapped", rewritten(WHOLE, r'(<section[^>]*id="q3".*?</section>)(\s*<section.*?</section>)', r"\2\1")),
    (words.tree_on_one_page, "a text outside its section", replaced(WHOLE, "</h1>", "</h1><p>Bon amusement sur le Net !</p>")),
    (words.tree_on_one_page, "the title lost", rewritten(WHOLE, "<h1>.*?</h1>", "<h1>Les étapes</h1>")),
    # once
    (words.tree_once, "an outcome's words on the page before it", replaced("faire-le-point/q2.html", "</h1>", "</h1><p>Aucun problème !</p><p>Bon amusement sur le Net !</p>")),
    (words.tree_once, "the credits on a step too", replaced("faire-le-point/r2.html", "</main>", "<p>Avec le soutien du programme « Connecting Europe Facility » de la Commission européenne, Insafe et INHOPE collaborent pour faire d'Internet un monde meilleur.</p></main>")),
    # bold
    (words.bold_passages, "bold lost", rewritten("faire-le-point/a3.html", r"<strong>(Ne paie.*?)</strong>", r"\1")),
    (words.bold_passages, "bold added", replaced("faire-le-point/r3.html", "tu as eu de la chance", "<strong>tu as eu de la chance</strong>")),
    # help
    (words.help_of_the_tree, "the sentence changed", replaced("faire-le-point/q3.html", "pour un Internet plus sûr", "pour Internet")),
    (words.help_of_the_tree, "the block lost", rewritten("faire-le-point/q3.html", "<aside.*?</aside>", "")),
    (words.help_of_the_tree, "the country lost", replaced("faire-le-point/q3.html", "Belgique", "Europe", count=-1)),
    (words.help_of_the_tree, "another address", rewritten(WHOLE, r'(<aside.*?)href="https://www.clicksafe.be"', r'\1href="https://www.clicksafe.example"')),
    # the guide
    (words.guide_on_its_page, "a word changed", replaced(GUIDE, "images sensibles", "images intimes")),
    (words.guide_on_its_page, "a word lost", replaced(GUIDE, "réelles, ou présumées telles,", "réelles,")),
    (words.guide_on_its_page, "a sentence doubled", replaced(GUIDE, "Cela va de ", "Cela va de l’apparence physique à la voix. Cela va de ")),
    (words.guide_on_its_page, "a paragraph lost", rewritten(GUIDE, "<p>Ces stratégies créent.*?</p>", "")),
    (words.guide_on_its_page, "a paragraph of ours", rewritten(GUIDE, "(<p>Lorsque)", r"<p>Votre enfant est victime ?</p>\1")),
    (words.guide_on_its_page, "two items swapped", rewritten(GUIDE, r"(<li>se sentant.*?</li>)(\s*)(<li>extra.*?</li>)", r"\3\2\1")),
    (words.guide_on_its_page, "a middle dot lost", replaced(GUIDE, "prédateur·trice·s recherchent", "prédateurs recherchent")),
    (words.guide_on_its_page, "the German lines lost", rewritten(GUIDE, r"Hier erfahren Sie mehr", "Hier")),
    (words.guide_on_its_page, "a note to self kept", replaced(GUIDE, "personnes inconnues.", "personnes inconnues. --&gt; Hinweis auf Checkliste Fakeprofile")),
    # leftovers
    (words.leftovers, "a note in a page", replaced(GUIDE, "personnes inconnues.", "personnes inconnues. --&gt; Hinweis auf Checkliste Fakeprofile")),
    (words.leftovers, "a placeholder in a page", replaced(GUIDE, "en justice", "en justice ((Link weiterführende Informationen))")),
    (words.leftovers, "a note in a comment", replaced(GUIDE, "</main>", "<!-- Hinweis auf Checkliste Fakeprofile --></main>")),
    (words.leftovers, "a note in a description", replaced(GUIDE, '<meta charset="utf-8">', '<meta charset="utf-8"><meta name="x" content="((Link weiterführende Informationen))">')),
    (words.leftovers, "a note in another file", added("notes.txt", "--> Hinweis auf Checkliste Fakeprofile\n")),
    (words.leftovers, "the cross", rewritten(WHOLE, "(Ce n.{1,6}est pas une bonne)", r"X \1")),
    (words.leftovers, "stars not understood", replaced("faire-le-point/r1.html", "vérifie", "**vérifie")),
    (words.leftovers, "an attribute not understood", replaced(GUIDE, "</h2>", " {#agir}</h2>")),
    (words.leftovers, "a bullet as text", replaced(GUIDE, "<li>réservé", "<li>• réservé")),
    # neutral addresses
    (words.neutral_addresses, "a telling title", rewritten("faire-le-point/q1.html", "<title>.*?</title>", "<title>Sextorsion – Question 1</title>")),
    (words.neutral_addresses, "a telling title of the start page", rewritten(START, "<title>.*?</title>", "<title>Attention aux flirts devant la webcam</title>")),
    (words.neutral_addresses, "no title", rewritten("index.html", "<title>.*?</title>", "")),
    (words.neutral_addresses, "a telling address", added("faire-le-point/sextorsion.html", "<title>Conseil</title>")),
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_site_keeps_the_words(check, site):
    assert check(site) == []


@pytest.mark.parametrize(
    "check, poison", [(c, p) for c, _, p in POISONS], ids=[f"{c.__name__}: {n}" for c, n, _ in POISONS]
)
def test_a_changed_word_is_found(check, poison, findings_of):
    assert findings_of(check, poison) != []


def test_every_check_of_words_has_a_poison():
    assert {check for check, _, _ in POISONS} == set(CHECKS)


@pytest.mark.parametrize(
    "name, digest",
    [
        ("flyer.txt", "4085b66d20d4f0fcf8917f5dd2d219c698daa9d7e594561d1ea4135075da6bcf"),
        ("guide.txt", "31eb0182662d187c8da6c8372f1e49d66f92cb29f1c5f7e9e8ac27915779ea37"),
    ],
)
def test_the_texts_are_those_received(name, digest):
    assert sha256((SOURCES / name).read_bytes()).hexdigest() == digest


def test_typography_alone_is_no_change():
    from checks.html_reading import words as read

    source = read("L'auteur dit : « Non ! » Et puis...")
    assert read("L’auteur dit\u00a0: «\u00a0Non\u202f!\u00a0» Et puis…") == source
    assert read("L'auteur dit: «Non!» Et puis…") == source
    assert read("L'auteur dit. « Non ! » Et puis…") != source
    assert read("L'auteurs dit : « Non ! » Et puis…") != source
