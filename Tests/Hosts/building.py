"""The program at work, and a site with something of everything."""

import shutil
import struct
import subprocess
import zlib

from checks.program import program
from document import CHECKOUT


def build(source, output, **how):
    """Builds a site; the program has to succeed. Gives what it said."""
    run = subprocess.run(
        [program(), "build", str(source), "--output", str(output)],
        capture_output=True, text=True, timeout=300, **how)
    assert run.returncode == 0, run.stderr
    return run.stderr


def rich_sources(url):
    """{path: bytes}: the texts of the checkout, and what they lack: a second and a third language,
    an old address, a draft, copied files, a review long past."""
    files = {}
    for folder in ("content", "themes"):
        for path in sorted((CHECKOUT / folder).rglob("*")):
            if path.is_file():
                files[path.relative_to(CHECKOUT).as_posix()] = path.read_bytes()
    settings = files["content/site.yml"].decode()
    files["content/site.yml"] = f"url: {url}\n{settings}".encode()
    tree = """---
title: {title}
layout: tree
help: belgique
reviewed: 2020-02-29
{more}---

## {ask} {{#q1}}

- [{yes}](#r1)
- [{no}](#r2)

## {take} {{#r1 .caution}}

![{map}](images/carte.svg) ![{map}](images/point.png)

## {leave} {{#r2 .safe}}

{enjoy}
"""
    french = dict(
        title="Un parapluie ?", ask="Pleut-il ?", yes="Oui", no="Non", take="Prends-le",
        leave="Laisse-le", enjoy="Bonne promenade. [La feuille](feuille.pdf)", map="Une carte",
        more="aliases: [vieux/parapluie.html]\nscenarios: [{ answers: [Non], ends: r2 }]\n")
    dutch = dict(
        title="Een paraplu?", ask="Regent het?", yes="Ja", no="Nee", take="Neem hem mee",
        leave="Laat hem thuis", enjoy="Een fijne wandeling.", map="Een kaart", more="")
    german = dict(
        title="Ein Schirm?", ask="Regnet es?", yes="Ja", no="Nein", take="Nimm ihn mit",
        leave="Lass ihn daheim", enjoy="Einen schönen Spaziergang.", map="Eine Karte", more="")
    texts = {
        "parapluie.md": tree.format(**french),
        "parapluie.nl.md": tree.format(**dutch),
        "parapluie.de.md": tree.format(**german),
        "index.nl.md": "---\ntitle: Welkom\n---\n\n[Heb ik een paraplu nodig?](parapluie.md)\n",
        "brouillon.md": "---\ntitle: Un brouillon\ndraft: true\n---\n\nRien encore.\n",
        "images/carte.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n',
        "notes.txt": "Déjà copié\n",
        "feuille.pdf": "%PDF-1.4\n%%EOF\n",
    }
    files |= {f"content/{name}": text.encode() for name, text in texts.items()}
    files["content/images/point.png"] = one_dot()
    return files


def one_dot():
    """A PNG of one grey dot."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")


def write(files, folder):
    """Writes {path: bytes} in the order given."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def checkout_copy(folder):
    """What building a site needs of the checkout, and nothing that builds left in it."""
    for name in ("content", "themes"):
        shutil.copytree(CHECKOUT / name, folder / name)
    shutil.copy(CHECKOUT / "Makefile", folder)
    return folder
