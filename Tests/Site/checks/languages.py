"""Every part of a page says what language it is in: by words that only one language has."""

import re

from .gate import Finding, gate
from .pages import VOID_OF_TEXT, ancestors, language_of, shown

# Small words, a few of them more telling than small. One that two languages share tells nothing and
# is left out below.
WORDS = {
    "fr": "le la les de des du d l en y on à a as ai un une et est sont dans pour pas avec sur qui que ne ou par plus tu te ton ta"
          " tes vous votre vos nous il elle ils ce cette ces se aux au je mon ma mes leur son sa ses être"
          " avoir fait faire si mais où comme quelqu aide page pages question questions réponse réponses arbre parents encadré type non oui me se tout tous sans met dit dits",
    "de": "der die das und ist nicht ein eine einen einem einer sie wir ihr ich du auf mit für von zu zum"
          " zur den dem des im am bei aus nach über mehr hier sind wird werden oder aber auch als wie kein"
          " keine kinder kindern jugendliche jugendlichen gegen gemeinsam heb alle er was so hat in an war will bin bist hast hinweis erfahren kampagne"
          " weiterführende informationen schweiz hilfe seite",
    "nl": "de het een en van niet voor met zijn wordt worden aan ook als maar bij naar uit door over jij je"
          " jouw jullie wij ons onze deze dit dat die ik heb hebt heeft geen wat wie waar hoe hulp vraag"
          " antwoord ouders bladzijde terug is of we was pagina er om te op in over zo al",
    "it": "il lo la gli le di che non per con sono una uno del della dei delle nel nella al alla ai alle"
          " anche come più questo questa tuo tua suo sua essere aiuto domanda genitori pagina e è",
    "en": "the of and is are not with you your this that these it its they we our from have has was were be"
          " been will would can should who what when where how which their there help page pages"
          " question questions type parents on a as me"
          " sexual extortion back in to so am all over come an door",
}
OWN = {
    language: {
        word for word in words.split()
        if len(word) > 1 and not any(word in other.split() for key, other in WORDS.items() if key != language)
    }
    for language, words in WORDS.items()
}

# Names are said as they are (WCAG 3.1.2 asks nothing for them).
NAMES = [
    "Child Focus", "Take It Down", "Love Limits", "Connecting Europe Facility", "Clicksafe", "INHOPE",
    "Missing Children Switzerland", "Nu Html Checker", "Click and Stop",
]
NAME = re.compile("|".join(map(re.escape, NAMES)), re.I)
ADDRESS = re.compile(r"(https?://|www\.)\S+|\S+\.(ch|be|org|html)\b\S*")
TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def runs(page):
    """Every run of words with the element that says its language; labels and titles too."""
    for element in page.elements:
        if element.tag in VOID_OF_TEXT and element.tag != "title":
            continue
        if element.text and element.text.strip():
            yield element, element.text
        for attribute in ("aria-label", "alt", "title", "content" if element.get("name") == "description" else "alt"):
            if element.get(attribute):
                yield element, element.get(attribute)
        for child in element:
            if child.tail and child.tail.strip():
                yield element, child.tail


def foreign(text, language):
    """The words in a text that belong to one other language and to no language in common."""
    text = NAME.sub(" ", ADDRESS.sub(" ", text))
    words = [word.lower() for word in re.findall(r"[^\W\d_]+(?=[^\W\d_]*)", text)]
    own = set(WORDS.get(language, "").split())
    return {
        other: found
        for other, list_ in OWN.items()
        if other != language and (found := [w for w in words if w in list_ and w not in own])
    }


@gate
def parts_in_other_languages_are_marked(site):
    findings = []
    for page in site.pages:
        for element, text in runs(page):
            language = language_of(element).split("-")[0].lower()
            for other, words in foreign(text, language).items():
                said = f"{shown(text)} is marked {language or 'nothing'}, but has {other} words: {', '.join(words)}"
                findings.append(Finding(page.path, said))
    return findings


@gate
def the_page_says_its_language(site):
    """`lang` is a language tag, and pages in the folder of a language say that language."""
    findings = []
    home = site.page("index.html").first("html").get("lang", "") if "index.html" in site.files else ""
    for page in site.pages:
        for element in page.elements:
            for attribute in ("lang", "hreflang"):
                tag = element.get(attribute)
                # `x-default` stands for all other languages, where search engines are told of versions.
                others = (element.tag, attribute, tag) == ("link", "hreflang", "x-default")
                if tag is not None and not others and not TAG.fullmatch(tag):
                    findings.append(Finding(page.path, f"<{element.tag} {attribute}={shown(tag)}>"))
        language = page.first("html").get("lang", "")
        folder = page.path.split("/")[0]
        wanted = folder if folder in {*WORDS, "ar"} and "/" in page.path else home.split("-")[0]
        if not language or language.split("-")[0] != wanted:
            findings.append(Finding(page.path, f"says it is in {language!r}, its place says {wanted!r}"))
    return findings
