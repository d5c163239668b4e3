#!/usr/bin/env python3
"""Writes a site to measure with: generate.py SHAPE COUNT FOLDER [--seed N]

The same arguments give the same bytes. Shapes, and what COUNT counts:
  guides  Markdown files of about 2.2 KB, in five languages; of every hundred, one is a tree of
          twelve steps and ten are translations
  tiny    Markdown files of two sentences
  huge    sections of about 2 KB, all in one page
  tree    steps of one tree, ten choices a question
  trees   the same steps in trees of a hundred, most of whose choices lead into other trees
  links   Markdown files with 200 links each
Every site passes `balise check --strict` without a message; its theme is copied from themes/calm.
"""

import argparse
import pathlib
import random
import shutil

from words import HEADINGS, PHRASES, pick, sentences

SITE_LANGUAGE = "fr"
SITE_TITLE = "Fiches"  # of the home page too: a home page shows the site's
TREE_SIZE = 100  # steps in one of many trees
FOLDER_SIZE = 250  # pages in one folder
THEME = pathlib.Path(__file__).resolve().parent.parent / "themes" / "calm"
SETTINGS = """\
title: {title}
language: fr
theme: calm
url: https://www.example.org/fiches/
exit: https://www.meteo.be/
navigation:
  - index.md
{navigation}help:
  ici:
    country: Belgique
    lines:
      - name: Une ligne d'aide
        phone: "116 000"
        url: https://www.example.org/aide
        text: Le numéro ne coûte rien.
"""


class Prose:
    """Sentences of every language, made once; each page brings its own chance."""

    def __init__(self, seed):
        self.stock = {
            language: sentences(language, random.Random(f"{seed}/{language}"))
            for language in PHRASES
        }

    def paragraph(self, chance, language, count):
        """So many sentences, some words of them strong or emphasised."""
        lines = [pick(chance, self.stock[language]) for _ in range(count)]
        words = PHRASES[language]
        draw = chance.random()
        if draw < 0.3:
            lines.insert(1, f"**{words['strong'].capitalize()}**.")
        elif draw < 0.5:
            lines[-1] += f" *{words['soft'].capitalize()}*."
        return " ".join(lines)


def language_of(index):
    """The language of a guide: six of ten French, one Dutch translation, three of other languages."""
    return ("fr", "fr", "fr", "fr", "fr", "fr", "nl", "de", "en", "it")[index % 10]


def is_tree(index):
    return index % 100 == 50


def is_translation(index):
    """Every tenth page is the Dutch version of the one before it."""
    return index % 10 == 6


def name_of(index):
    """The file of a page, from the folder of contents."""
    if index == 0:
        return "index.md"
    if is_translation(index):
        return f"{name_of(index - 1)[:-3]}.nl.md"
    kind = "tree" if is_tree(index) else "guide"
    return f"folder-{index // FOLDER_SIZE:03}/{kind}-{index}.md"


def next_guide(index, count):
    """The guide after a page, so that a reader comes by all of them; the first after the last."""
    after = index + 1
    while after < count and (is_translation(after) or is_tree(after)):
        after += 1
    return after if after < count else 0


def link(chance, index, count, language, text=None, target=None):
    """A link from one page to another that is there, sometimes to one of its headings."""
    drawn = int(chance.random() * count)
    target = drawn if target is None else target
    target -= is_translation(target)
    name = name_of(target)
    if index != 0:
        here, there = name_of(index).split("/")[0], name.split("/")
        name = there[-1] if here == there[0] else f"../{name}"
    anchor = "" if target == 0 or is_tree(target) or chance.random() < 0.6 else "#part-2"
    return f"[{text or PHRASES[language]['to']} {target}]({name}{anchor})"


def front_matter(title, **more):
    """The lines between the dashes; names with values only."""
    lines = [f"title: {title}"] + [f"{key}: {value}" for key, value in more.items() if value]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def guide(prose, chance, index, count, language, size=4):
    """About 2.2 KB: an introduction, four parts, a list, a call-out, links."""
    words = PHRASES[language]
    heading = pick(chance, HEADINGS[language])
    own = None if language == SITE_LANGUAGE or is_translation(index) else language
    # What a reader can turn to is the same in a translation.
    original = index - is_translation(index)
    tree = index + 1 if is_tree(index + 1) and index + 1 < count else None
    text = [front_matter(
        f"{words['title']} {index}", language=own, help="ici" if original % 5 == 0 else None,
        description=pick(chance, prose.stock[language]).replace(":", ",") if index % 3 else None)]
    text.append(prose.paragraph(chance, language, 3))
    for part in range(1, size + 1):
        text.append(f"\n\n## {heading if part == 1 else pick(chance, HEADINGS[language])} "
                    f"{{#part-{part}}}\n\n")
        text.append(prose.paragraph(chance, language, 3))
        target = next_guide(index, count) if part == 1 else tree if part == 2 else None
        text.append(f" {words['see']} {link(chance, index, count, language, target=target)}.")
        text.append(extra(prose, chance, language, (original + part) % 6))
    return "".join(text) + "\n"


def extra(prose, chance, language, kind):
    """What makes a part more than a paragraph: a list, a call-out, a smaller heading, an address."""
    lines = [pick(chance, prose.stock[language]) for _ in range(3)]
    if kind == 0:
        return "\n\n" + "\n".join(f"- {line}" for line in lines)
    if kind == 1:
        return "\n\n" + "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    if kind == 2:
        return f"\n\n> [!TIP]\n> {lines[0]}"
    if kind == 3:
        return f"\n\n### {pick(chance, HEADINGS[language])}\n\n{lines[0]}"
    if kind == 4:
        return f"\n\n{PHRASES[language]['call']} https://www.example.org/{kind}"
    return f"\n\n{lines[0]} {PHRASES[language]['call']} [116 000](tel:116000)"


def step_tree(prose, chance, title, steps, choices, language=SITE_LANGUAGE, part=None,
              address="#s{}".format):
    """A tree numbered like a heap: the choices of step n lead to the next free steps.

    Of a part only those steps are written; address says where the others are.
    """
    words = PHRASES[language]
    # Answers that lead to other trees are long on the page with the whole tree.
    asking = sum(step * choices + 1 < steps for step in part or ())
    part = part or range(steps)
    text = [front_matter(title, layout="tree", help="ici"),
            ALLOWED_WEIGHT if len(part) >= 250 or asking >= 50 else "", prose.paragraph(chance, language, 2)]
    for step in part:
        first = step * choices + 1
        targets = range(first, min(first + choices, steps))
        tone = "" if len(targets) > 1 else (" .safe", " .caution", " .support")[step % 3]
        text.append(f"\n\n## {pick(chance, HEADINGS[language])} ({step + 1}) {{#s{step}{tone}}}\n\n")
        text.append(pick(chance, prose.stock[language]))
        if len(targets) > 1:
            answers = [words["yes"], words["no"]] + [f"{words['other']} {n}" for n in range(choices)]
            text.append("\n")
            text += [f"\n- [{answers[n]}]({address(target)})" for n, target in enumerate(targets)]
        elif targets:
            text.append(f"\n\n[{words['go']}]({address(targets[0])})")
    return "".join(text) + "\n"


def home(prose, chance, count):
    text = [front_matter(SITE_TITLE), prose.paragraph(chance, SITE_LANGUAGE, 3), "\n\n"]
    for _ in range(5):
        text.append(f"- {link(chance, 0, count, SITE_LANGUAGE)}\n")
    return "".join(text)


def guides(prose, seed, count):
    for index in range(count):
        chance = random.Random(f"{seed}/guides/{index}")
        if index == 0:
            text = home(prose, chance, count)
        elif is_tree(index):
            text = step_tree(prose, chance, f"{PHRASES['fr']['tree']} {index}", 12, 3)
        else:
            text = guide(prose, chance, index, count, language_of(index))
        yield name_of(index), text


def tiny(prose, seed, count):
    for index in range(count):
        chance = random.Random(f"{seed}/tiny/{index}")
        title = f"Fiche {index}" if index else SITE_TITLE
        text = front_matter(title) + prose.paragraph(chance, SITE_LANGUAGE, 2) + "\n"
        yield ("index.md" if index == 0 else f"tiny-{index}.md"), text


# What is measured is one long page.
ALLOWED_WEIGHT = "<!-- balise: allow heavy-page: one long page is what is measured -->\n\n"


def huge(prose, seed, count):
    chance = random.Random(f"{seed}/huge")
    text = [front_matter(SITE_TITLE, toc="false"), ALLOWED_WEIGHT if count >= 60 else ""]
    for part in range(count):
        text.append(f"## {pick(chance, HEADINGS['fr'])} ({part}) {{#part-{part}}}\n\n")
        for _ in range(4):
            text.append(prose.paragraph(chance, "fr", 5))
            text.append(extra(prose, chance, "fr", part % 6) + "\n\n")
        target = int(chance.random() * count)
        text.append(f"{PHRASES['fr']['see']} [la partie {target}](#part-{target}).\n\n")
    yield "index.md", "".join(text)


def tree(prose, seed, count):
    yield "index.md", front_matter(SITE_TITLE) + "[Par où commencer](tree.md)\n"
    yield "tree.md", step_tree(prose, random.Random(f"{seed}/tree"), "Un arbre", count, 6)


def trees(prose, seed, count):
    yield "index.md", front_matter(SITE_TITLE) + "[Par où commencer](tree-0.md)\n"
    for first in range(0, count, TREE_SIZE):
        part = range(first, min(first + TREE_SIZE, count))
        yield f"tree-{first // TREE_SIZE}.md", step_tree(
            prose, random.Random(f"{seed}/trees/{first}"), f"Arbre {first // TREE_SIZE}", count, 6, part=part,
            address=lambda step, part=part: f"#s{step}" if step in part else f"tree-{step // TREE_SIZE}.md#s{step}")


def links(prose, seed, count):
    for index in range(count):
        chance = random.Random(f"{seed}/links/{index}")
        text = [front_matter(f"Fiche {index}" if index else SITE_TITLE),
                prose.paragraph(chance, "fr", 1), "\n\n## Voir {#part-1}\n\n"]
        for _ in range(200):
            target = int(chance.random() * count)
            name = "index.md" if target == 0 else f"page-{target}.md"
            text.append(f"- [la fiche {target}]({name}#part-1)\n")
        yield ("index.md" if index == 0 else f"page-{index}.md"), "".join(text)


SHAPES = {"guides": guides, "tiny": tiny, "huge": huge, "tree": tree, "trees": trees, "links": links}


def generate(shape, count, folder, seed=1):
    """Writes the site and gives the number of its Markdown files."""
    content = pathlib.Path(folder) / "content"
    content.mkdir(parents=True)
    navigation = []
    written = 0
    for name, text in SHAPES[shape](Prose(seed), seed, count):
        file = content / name
        if "/" in name and not file.parent.exists():
            file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        written += 1
        if 1 < written <= 6:
            navigation.append(f"  - {name}\n")
    (content / "site.yml").write_text(
        SETTINGS.format(title=SITE_TITLE, navigation="".join(navigation)), encoding="utf-8")
    shutil.copytree(THEME, pathlib.Path(folder) / "themes" / "calm")
    return written


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shape", choices=SHAPES)
    parser.add_argument("count", type=int)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    written = generate(given.shape, given.count, given.folder, given.seed)
    print(f"{given.folder}: {written} Markdown files")


if __name__ == "__main__":
    main()
