"""The sites that are measured: sound, the same each time, and all of them found in the output."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "Benchmarks"))

import instructions  # noqa: E402
from generate import SHAPES, generate  # noqa: E402
from measure import count_pages  # noqa: E402
from pages import pages_of  # noqa: E402

PROGRAM = Path(os.environ.get("BALISE") or instructions.PROGRAM)


def digest(folder):
    """One number for all files below a folder."""
    total = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        total.update(str(file.relative_to(folder)).encode())
        total.update(file.read_bytes() if file.is_file() else b"")
    return total.hexdigest()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_generated_site_is_built_without_a_message_and_found_whole(shape, tmp_path):
    pages = generate(shape, 120, tmp_path / "site")
    run = subprocess.run(
        [PROGRAM, "build", "site", "--strict", "--quiet", "--output", "output"],
        cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout + run.stderr) == (0, "")
    titles = {page.matter["title"] for page in pages_of(tmp_path / "site")}
    assert count_pages(tmp_path / "output", titles).pages == len(titles) == pages


@pytest.mark.parametrize("shape", SHAPES)
def test_a_seed_gives_the_same_bytes_and_another_seed_others(shape, tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        generate(shape, 60, tmp_path / name, seed)
    assert digest(tmp_path / "a") == digest(tmp_path / "b") != digest(tmp_path / "c")


def test_a_page_that_is_missing_is_not_counted(tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / "a.html").write_text("<title>Fiche 1 – Fiches</title>", encoding="utf-8")
    assert count_pages(output, {"Fiche 1", "Fiche 2"}).pages == 1
