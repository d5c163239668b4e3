"""The two source texts, and what has to become of each of their pieces."""

import re
from pathlib import Path

from .html_reading import plain, words

SOURCES = Path(__file__).resolve().parent.parent / "sources"

QUESTION, ADVICE, OUTCOME = "question", "advice", "outcome"

# The tree as it was rebuilt: kind, tone, the choices by their labels. In the order of the steps.
TREE = {
    "q1": (QUESTION, None, {"Oui": "a1", "Non": "r1"}),
    "r1": (OUTCOME, "safe", {}),
    "a1": (ADVICE, "caution", {"Continuer": "q2"}),
    "q2": (QUESTION, None, {"Oui": "a2", "Non": "r2"}),
    "a2": (ADVICE, "danger", {"Continuer": "q3"}),
    "r2": (OUTCOME, "safe", {}),
    "q3": (QUESTION, None, {"Oui": "a3", "Non": "r3"}),
    "r3": (OUTCOME, "caution", {}),
    "a3": (ADVICE, "danger", {"Continuer": "q4"}),
    "q4": (QUESTION, None, {"Oui": "r5", "Non": "r4"}),
    "r4": (OUTCOME, "danger", {}),
    "r5": (OUTCOME, "support", {}),
}
WAYS = {
    ("Non",): "r1",
    ("Oui", "Non"): "r2",
    ("Oui", "Oui", "Non"): "r3",
    ("Oui", "Oui", "Oui", "Non"): "r4",
    ("Oui", "Oui", "Oui", "Oui"): "r5",
}
# Where each piece of the flyer begins, in the order of the file: "title", a step, or another part of the page.
FLYER_PIECES = [
    ("title", "Sextortion"),
    ("q1", "1 As-tu"),
    ("r1", "Aucun problème :-)"),
    ("q2", "2 Est-ce"),
    ("a1", "Internet c'est fun"),
    ("a2", "Fais attention"),
    ("r2", "Aucun problème ! Bon"),
    ("q3", "3 As-tu"),
    ("r3", "Très bien"),
    ("a3", "Il faut à présent"),
    ("q4", "4 En as-tu"),
    ("r4", "X Ce n'est"),
    ("r5", "Tu as bien fait"),
    ("help", "Si vous avez"),
    ("address", "www."),
    ("credits", "Avec le soutien"),
]
# The last words of each step's heading; a question is all heading.
HEADING_ENDS = {
    "r1": ":-)",
    "a1": "fais quand même attention !",
    "a2": "Fais attention !",
    "r2": "Aucun problème !",
    "r3": "Très bien !",
    "a3": "limiter les dégâts.",
    "r4": "garder ceci pour toi !",
    "r5": "Tu as bien fait !",
}
# The headings of the guide under its h1, in order: level and first words.
GUIDE_HEADINGS = [
    (2, "La sextorsion, qu’est-ce"),
    (2, "Comment fonctionne la sextorsion"),
    (2, "La sextorsion peut arriver"),
    (2, "Influence de l'intelligence artificielle"),
    (2, "Comment procèdent"),
    (3, "Recherche de victimes potentielles"),
    (3, "Prise de contact"),
    (3, "Établissement d’une relation"),
    (3, "Évaluation des risques"),
    (3, "Mise en place de l’exclusivité"),
    (3, "Exploitation sexuelle"),
    (2, "Comment se protéger"),
    (2, "Que pouvez-vous faire"),
]
NOTES_TO_SELF = ["--> Hinweis auf Checkliste Fakeprofile", "((Link weiterführende Informationen))"]
CAMPAIGN = (
    "https://kinderschutz.ch/fr/qui-sommes-nous/communiques-de-presse/cybercrimes-sexuels-sextorsion"
)
GUIDE_LINKS = [
    ("Vidéo de la campagne", CAMPAIGN),
    ("Sexting", "https://clickandstop.ch/fr/infractions-sexuelles-en-ligne/sexting-31.html"),
    (
        "Love Limits",
        "https://www.kinderschutz.ch/fr/offres/offres-de-prevention/mon-corps-est-a-moi/mon-corps-est-e-moi-14-16",
    ),
    (
        "https://www.kinderschutz.ch/",
        "https://www.kinderschutz.ch/fr/parents-et-les-responsables-legaux/photos-d-enfants-sur-le-web",
    ),
    ("clickandstop.ch", "https://clickandstop.ch/fr/"),
    ("Take It Down", "https://takeitdown.ncmec.org/"),
    ("Gemeinsam", CAMPAIGN),
]


def _read(name):
    return (SOURCES / name).read_text(encoding="utf-8")


def flyer():
    """The flyer's pieces by name: the words to publish; and its bold passages, in order."""
    text = re.sub(r"\n[ \t]*\n\s*", "\n\n", _read("flyer.txt")).strip()
    starts, position = [], 0
    for name, beginning in FLYER_PIECES:
        position = text.index(beginning, position)
        starts.append((name, position))
        position += len(beginning)
    ends = [start for _, start in starts[1:]] + [len(text)]
    pieces = {}
    for (name, start), end in zip(starts, ends):
        piece = re.sub(r"^([1-4]|X) ", "", text[start:end].strip())
        pieces[name] = piece.replace("**", "")
    bold = [plain(b) for b in re.findall(r"\*\*(.+?)\*\*", text)]
    return pieces, bold


def step_texts():
    """For each step: the words of its heading and the words of its text, as the flyer has them."""
    pieces, _ = flyer()
    result = {}
    for step in TREE:
        piece = pieces[step]
        end = HEADING_ENDS.get(step)
        cut = piece.index(end) + len(end) if end else len(piece)
        result[step] = (words(piece[:cut]), words(piece[cut:]))
    return result


def guide_lines():
    """The guide's lines with text: (depth of its bullet or 0, words). The notes to self are gone."""
    text = _read("guide.txt")
    for note in NOTES_TO_SELF:
        assert text.count(note) == 1, note
        text = text.replace(" " + note, "")
    lines = []
    for line in text.splitlines():
        bullet = re.match(r"( *)•\s+", line)
        depth = len(bullet[1]) // 2 if bullet else 0
        content = words(line[bullet.end():] if bullet else line)
        if content:
            lines.append((depth, content))
    return lines


def guide_words():
    return [word for _, line in guide_lines() for word in line]
