"""The benchmarks tell the truth: what they run is what a person has, and tables come from runs."""

import sys

import pytest

from tests.benchmarks.measuring import Cost, Figures, budget_cells, format_ratios, run, timed
from tests.benchmarks.page import PAGE, with_tables

BENCHMARKS = (
    *("first-paint", "commands", "typing", "living", "day", "traffic"),
    *("session", "walks", "changes", "reading"),
)


@pytest.mark.parametrize("name", BENCHMARKS)
def test_the_page_has_a_place_for_every_table_and_one_run_fills_it(name: str) -> None:
    page = with_tables(PAGE.read_text(), name, ["| a |", "| b |"], "Made from a run on 2026-11-21")
    assert "| a |\n\n| b |\n\n(Made from a run on 2026-11-21)" in page
    assert with_tables(page, name, ["| c |"], "later").count("| a |") == 0


@pytest.mark.parametrize("name", BENCHMARKS)
def test_every_table_of_the_page_says_that_it_was_made_from_a_run(name: str) -> None:
    page = PAGE.read_text()
    made = page.partition(f"<!-- run: {name} -->")[2].partition("<!-- end of run")[0]
    assert "| --- " in made.replace("|-", "| --- ")
    assert "Made from a run on 20" in made


def test_a_page_without_the_place_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for commands"):
        with_tables("# Benchmarks", "commands", [], "")


def test_the_ratio_is_that_of_processor_times_and_the_budget_stands_beside_it() -> None:
    figures = {
        "pass": Figures([Cost(10, 50), Cost(10, 10)]),
        "slow": Figures([Cost(45, 20), Cost(35, 40)]),
        "quick": Figures([Cost(41, 20)]),
    }
    lines = format_ratios("Commands", figures, "pass", {"slow": 4, "quick": 4}).splitlines()
    cells = {line.split("|")[1].strip(): line.split("|")[2:-1] for line in lines[2:]}
    assert [cell.strip() for cell in cells["slow"]] == [
        *("40.0", "4.00", "30.0", "40.0", "1.00", "4", "yes")
    ]
    assert [cell.strip() for cell in cells["quick"]][-2:] == ["4", "no"]
    assert [cell.strip() for cell in cells["pass"]][-2:] == ["", ""]


def test_without_a_budget_nothing_is_said() -> None:
    assert budget_cells(3, None) == ("", "")
    assert budget_cells(1.5, 1.5) == ("1.5", "yes")


def test_a_program_is_measured_by_the_time_it_used_itself() -> None:
    busy = run([sys.executable, "-c", "sum(range(3_000_000))"], {})
    idle = run([sys.executable, "-c", "import time; time.sleep(0.3)"], {})
    assert busy.processor > 10
    assert idle.wall >= 300
    assert idle.processor < idle.wall


def test_a_program_that_ends_in_trouble_is_no_measurement() -> None:
    with pytest.raises(ValueError, match="ended with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"], {})


def test_what_is_done_here_has_both_times() -> None:
    cost = timed(lambda: sum(range(1_000_000)))
    assert cost.processor > 0
    assert cost.wall > 0
