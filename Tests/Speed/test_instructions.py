"""What a build costs, in instructions: the same number on a busy machine as on an idle one.

Benchmarks/budget.json holds what each run may need; `make budget` renews it.
"""

import json
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
sys.path.insert(0, str(REPOSITORY / "Benchmarks"))

import instructions  # noqa: E402

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Valgrind counts on Linux only")
PROGRAM = Path(os.environ.get("BALISE") or instructions.PROGRAM)


def run(*words):
    """The command as `make budget` calls it."""
    return subprocess.run(
        [sys.executable, instructions.HERE / "instructions.py", "--balise", PROGRAM, *words],
        capture_output=True, text=True, check=False)


def test_no_run_needs_more_instructions_than_its_budget():
    budget = json.loads(instructions.BUDGET.read_text(encoding="utf-8"))
    over, below = instructions.judge(instructions.count_all(PROGRAM, budget), budget)
    for said in below:
        warnings.warn(f"far below its budget, `make budget` lowers it: {said}", stacklevel=1)
    assert not over, "`make budget` renews the budget, if the price is worth it"


@pytest.mark.parametrize("case", ["--version", instructions.THIS_SITE, "tiny-10"])
def test_a_budget_that_is_too_small_is_told(case, tmp_path):
    small = tmp_path / "budget.json"
    small.write_text(json.dumps({case: 1000}), encoding="utf-8")
    told = run("--budget", small)
    assert told.returncode == 1, told.stderr
    assert told.stderr.startswith(f"over budget: {case}:"), told.stderr


def test_the_budget_holds_the_start_of_the_program_and_the_real_site():
    budget = json.loads(instructions.BUDGET.read_text(encoding="utf-8"))
    assert {"--version", instructions.THIS_SITE} <= budget.keys()


def test_a_program_that_fails_is_not_taken_for_a_quick_one(tmp_path):
    budget = tmp_path / "budget.json"
    budget.write_text('{"--no-such-option": 1000}', encoding="utf-8")
    program = tmp_path / "failing.c"
    program.write_text("int main(void) { return 3; }", encoding="utf-8")
    subprocess.run(["cc", "-o", tmp_path / "failing", program], check=True)
    told = run("--balise", tmp_path / "failing", "--budget", budget)
    assert told.returncode == 2, told.stdout
    assert "exit status 3" in told.stderr


@pytest.mark.parametrize("part, over, below", [(1.2, 1, 0), (1.1, 0, 0), (0.8, 0, 0), (0.6, 0, 1)])
def test_margins_are_kept_on_both_sides(part, over, below):
    found = instructions.judge({"a": int(1000 * part)}, {"a": 1000})
    assert [len(each) for each in found] == [over, below]
