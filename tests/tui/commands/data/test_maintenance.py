"""`backups` and `backups restore`: which state is which, and a way back from the way back."""

import json

from flows.actions.history import redo, undo
from flows.store.store import Store
from tests.tui.commands.conftest import Run


def test_each_backup_tells_when_it_was_saved_its_size_and_what_is_in_it(
    run: Run, store: Store
) -> None:
    run("tick", "walk")
    run("win", "slept well")
    run("win", "rang Priya")
    out = run("backups").out
    assert "plans/p1\n     1  Sat 21 Nov 2026 " in out
    assert "“Sam's plan”, 2 objectives" in out
    assert "1 win" in out
    kept = json.loads(run("backups", "--json").out)["plans/p1"][0]
    assert kept["number"] == 1
    assert kept["saved"] == "2026-11-21T19:02:00Z"
    assert kept["bytes"] > 100
    assert kept["holds"].startswith("“Sam's plan”")


def test_a_backup_that_cannot_be_read_is_listed_as_such(run: Run, store: Store) -> None:
    run("tick", "walk")
    (backup,) = (store.home / "plans" / "backups" / "plans.p1").iterdir()
    backup.write_text("{}")
    assert "damaged" in run("backups").out


def test_a_restore_says_how_to_take_it_back(run: Run, store: Store) -> None:
    run("tick", "walk")
    before = store.read("plans/p1")["entries"]
    ran = run("backups", "restore", "plans/p1", "1")
    assert ran.code == 0
    assert "'handrail backups restore plans/p1 2'" in ran.out
    assert store.read("plans/p1").get("entries", {}) == {}
    assert json.loads(run("backups", "restore", "plans/p1", "2", "--json").out) == {
        "file": "plans/p1",
        "number": 2,
        "before": 3,
    }
    assert store.read("plans/p1")["entries"] == before


def test_a_restore_of_what_is_there_changes_nothing(run: Run, store: Store) -> None:
    run("tick", "walk")
    run("backups", "restore", "plans/p1", "1")
    ran = run("backups", "restore", "plans/p1", "1")
    assert (ran.code, ran.out) == (0, "plans/p1 is just as in backup 1 already.\n")


def test_a_state_without_the_plan_is_not_restored_unasked(run: Run, store: Store) -> None:
    undo(store)
    redo(store)
    run("tick", "walk")
    assert "no plan in it" in run("backups").out
    ran = run("backups", "restore", "plans/p1", "2")
    assert (ran.code, ran.out) == (1, "")
    assert "Nothing was changed" in ran.err
    assert "--yes" in ran.err
    assert run("plans").out.startswith("Sam's plan")
    assert run("backups", "restore", "plans/p1", "2", "--yes").code == 0
    assert "Sam's plan" not in run("plans").out


def test_states_of_sessions_are_told_apart(run: Run, store: Store) -> None:
    run("new", "personal", "--plain", typed="A calmer spring\n")
    run("resume", "--plain", typed="Long days\n.\n")
    out = run("backups").out
    assert "unfinished session “A calmer spring” begun Sat 21 Nov 2026 " in out
    assert "1 answer\n" in out
