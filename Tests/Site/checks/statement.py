"""The paragraph of the accessibility statement that quotes figures: made from them, never typed."""

import pathlib
import re

FILE = pathlib.Path(__file__).parents[3] / "content" / "accessibilite.md"
BLOCK = re.compile(r"(<!-- Chiffres écrits par « make figures ». -->\n\n).*?(\n\n<!-- Fin des chiffres. -->)", re.S)


def paragraph(figures):
    """The figures in an editor's Markdown."""
    checkers, axe, contrast = figures["checkers"], figures["axe-core"], figures["lowest contrast"]
    found = len(figures["gates that found something"])
    rest = "aucun défaut trouvé" if found == 0 else f"{found} ont trouvé quelque chose"
    return "\n".join([
        f"Au dernier contrôle, {figures['pages']} pages vérifiées en clair, en sombre et en couleurs imposées :",
        "",
        f"- [axe-core {checkers['axe-core']}]{{lang=en}}, {axe['rules']} règles : {count(axe['violations'], 'défaut')} ;",
        f"- [Nu Html Checker {checkers['Nu Html Checker']}]{{lang=en}} : "
        f"{count(figures['Nu Html Checker']['errors and warnings'], 'erreur')} ;",
        f"- contraste le plus faible d'un texte : {decimal(contrast['text, light'])} pour 1 en clair, "
        f"{decimal(contrast['text, dark'])} pour 1 en sombre ;",
        f"- lecture et parcours dans Chromium {checkers['Chromium']}, w3m {checkers['w3m']} et Lynx {checkers['Lynx']} ;",
        f"- {figures['gates']} contrôles en tout : {rest}. Eux-mêmes ont été éprouvés par {figures['poisons']} défauts "
        "glissés exprès, tous repérés.",
    ])


def count(number, noun):
    return f"{number} {noun}" + ("s" if number > 1 else "")


def decimal(number):
    return str(number).replace(".", ",")


def read():
    """The paragraph as it stands in the statement; None where its place is missing."""
    text = FILE.read_text()
    block = BLOCK.search(text)
    return block and text[block.end(1):block.start(2)]


def write(figures):
    FILE.write_text(BLOCK.sub(lambda block: block[1] + paragraph(figures) + block[2], FILE.read_text()))
