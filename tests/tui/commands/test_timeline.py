"""The timeline as text, and as data for other programs."""

import json

from flows.actions.plans import save_plan
from flows.store.store import Store
from tests.flows.samples import sample_plan
from tests.flows.views.board_samples import lively_plan
from tests.tui.commands.conftest import Run


def test_what_comes_when_week_by_week(run: Run, store: Store) -> None:
    save_plan(store, lively_plan().changed(id="p2"))
    assert run("timeline", "recovery", "--plain").out.splitlines() == [
        "Sam's recovery plan",
        "Today is Sat 21 Nov.",
        "",
        "Week of Mon 9 Nov",
        "  find the photograph (Rebuild trust with my sister): done, Tue 10 Nov",
        "",
        "Week of Mon 16 Nov (this week)",
        "  put the charger in the hall (Sleep through most nights): Sat 21 Nov, today",
        "",
        "Week of Mon 23 Nov",
        "  Next review: Thu 26 Nov, in 5 days",
        "  ring on her birthday (Rebuild trust with my sister): Fri 27 Nov, in 6 days",
        "",
        "Week of Mon 14 Dec",
        "  visit for a day (Rebuild trust with my sister): Fri 18 Dec, in 4 weeks",
        "",
        "Week of Mon 25 Jan 2027",
        "  Sleep through most nights: by Sun 31 Jan 2027, in 10 weeks",
        "",
        "Without a day",
        "  hang the thick curtain (Sleep through most nights)",
        "  Rebuild trust with my sister",
        "  write the letter (Rebuild trust with my sister)",
        "  Find a morning routine",
        "  Dig over the garden",
        "  Sing in the choir: paused",
        "  Tell my doctor: reached",
        "",
        "Habits",
        "  Walk 20 min: every day",
        "  Read a little: 3 times a week",
    ]


def test_a_crowded_week_and_a_marker_are_told(run: Run, store: Store) -> None:
    steps = [{"id": f"s{n}", "text": f"wade {n}", "planned": "2026-12-09"} for n in range(5)]
    objective = {"id": "b", "wish": "Swim", "steps": [{**steps[0], "milestone": True}, *steps[1:]]}
    save_plan(store, sample_plan(id="p2", title="Water", objectives=[objective]))
    out = run("timeline", "water").out
    assert "  marker: wade 0 (Swim): Wed 9 Dec, in 3 weeks\n" in out
    assert out.endswith("The week of Mon 7 Dec holds 5 things. Is that all right?\n")


def test_the_timeline_as_data(run: Run, store: Store) -> None:
    found = json.loads(run("timeline", "--json").out)
    assert found["plan"] == "p1"
    assert {"objective:sleep", "step:letter", "habit:walk", "review:"} <= {
        row["id"] for row in found["rows"]
    }


def test_without_a_plan_it_says_how_to_begin(run: Run) -> None:
    ran = run("timeline", "--plain")
    assert (ran.code, ran.out) == (1, "")
    assert "handrail new" in ran.err
