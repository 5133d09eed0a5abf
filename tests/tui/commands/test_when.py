"""`when` says how a text is read, and writes nothing."""

import json
from pathlib import Path

from tests.tui.commands.conftest import Run


def test_how_a_text_is_read_is_printed(run: Run, home: Path) -> None:
    assert run("when", "next", "fri").out.startswith("day  Fri 27 Nov, in 6 days")
    assert run("when", "every", "other", "day").out == "rhythm  every other day\n"
    assert run("when", "-2d").out == "day  Thu 19 Nov, 2 days ago\n"
    assert not home.exists()


def test_programs_get_what_would_be_kept(run: Run) -> None:
    (found,) = json.loads(run("when", "once a week", "--json").out)
    assert found["value"] == {"kind": "times_per_week", "times": 1}


def test_what_is_not_read_is_answered_with_what_can_be_typed(run: Run) -> None:
    ran = run("when", "soon")
    assert (ran.code, ran.out) == (1, "")
    assert "You can type tomorrow, next week" in ran.err
