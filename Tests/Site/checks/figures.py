"""The figures of a run, for the accessibility statement: what was checked, with what, and found."""

import json
import math
import pathlib
import re
import subprocess

from . import axe, contrast, nu
from .gates import GATES

FILE = pathlib.Path(__file__).parents[1] / "figures.json"


def of_run(site, browser, found, poisons):
    """Everything here is the same from run to run on the same site with the same checkers."""
    answers = axe.asked(site, browser)
    steps = len(site.step_pages)
    return {
        "pages": len(site.pages),
        "pages of trees": steps + len(site.trees) + len(site.whole_pages),
        "gates": len(GATES),
        "gates that found something": sorted(gate for gate in GATES if found(gate)),
        "poisons": poisons,
        "checkers": {
            "axe-core": re.search(r"axe v([\d.]+)", browser.axe).group(1),
            "Nu Html Checker": nu.version(),
            "Chromium": browser.version.split(".")[0],
            "w3m": first_number("w3m", "-version"),
            "Lynx": first_number("lynx", "-version"),
        },
        "axe-core": {
            "rules": answers[0][2]["rules"],
            "schemes": list(axe.SCHEMES),
            "violations": sum(len(answer["violations"]) for _, _, answer in answers),
            "incomplete, explained": sorted({
                one["rule"] for _, _, answer in answers for one in answer["incomplete"]
            } & set(axe.explained())),
            "incomplete, not explained": sum(
                len(list(axe.unexplained(answer))) for _, _, answer in answers
            ),
        },
        "Nu Html Checker": {"errors and warnings": len(found("nu_finds_nothing"))},
        "lowest contrast": {
            f"{what}, {scheme}": math.floor(10 * contrast.lowest(site, browser, what, scheme)) / 10
            for what in ("text", "graphics")
            for scheme in contrast.SCHEMES
        },
    }


def first_number(program, option):
    out = subprocess.run([program, option], capture_output=True, text=True).stdout
    return re.search(r"\d+\.\d+\.\d+", out).group()


def written(figures):
    return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"


def read():
    return json.loads(FILE.read_text()) if FILE.exists() else {}
