"""`helped`: saying how much something helped, and the list of what did."""

import json
from pathlib import Path

import pytest

from flows.actions.plan_editor import edit_plan
from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from flows.store.store import Store
from tests.flows.actions.strategy_samples import WAYS
from tests.flows.samples import PLAN, sample_plan
from tests.tui.commands.conftest import Run
from tui.commands.shell.title_completion import candidates


@pytest.fixture
def ways(store: Store) -> Store:
    """The home with things that help in its plan."""
    with edit_plan(store, PLAN, words="plan changed") as edit:
        edit.plan["strategies"] = WAYS
    return store


def test_it_is_kept_and_listed_and_undone(run: Run, ways: Store) -> None:
    assert run("helped", "priya", "3").out == "'Ring Priya' helped a lot.\n"
    assert run("helped").out.splitlines() == [
        "Ring Priya  (helped a lot the last time)",
        "A warm bath  (helped a little the last time · some effort)",
        "Once around the block  (little effort)",
    ]
    assert json.loads(run("helped", "--json").out)[0]["helped"] == 3
    run("undo")
    assert load_plan(ways, PLAN).strategies[2].helped is None


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["helped", "bath"], 2, "A number from 0 to 3 belongs after it"),
        (["helped", "3"], 2, "A number from 0 to 3 belongs after it"),
        (["helped", "bath", "4"], 1, "This has to be 0, 1, 2 or 3."),
        (["helped", "swim", "1"], 1, "There is no thing that helps with 'swim' in its title."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    run: Run, ways: Store, words: list[str], code: int, sentence: str
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert sentence in ran.err


def test_nothing_written_down_is_said_kindly(run: Run, store: Store) -> None:
    assert run("helped").out.startswith("Nothing that helps is written down yet.")


def test_names_are_completed(ways: Store) -> None:
    words = ["--home", str(ways.home), "helped", "a w"]
    assert candidates(words, ways.clock) == ["A warm bath"]


def test_where_nothing_helps_yet_that_is_said_once(run: Run, home: Path, clock: FixedClock) -> None:
    save_plan(Store.open(home, clock), sample_plan(strategies=[]))
    ran = run("helped", "bath", "3")
    assert ran.code == 1
    assert "There is no thing that helps yet, so none with 'bath' in its title." in ran.err
