"""The daily update line by line, for a screen reader, a braille display or a dumb terminal."""

from io import StringIO
from pathlib import Path

from flows.actions.journal import add_win
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.store.store import Store
from flows.views.today import today
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tui.plain.console import Console
from tui.plain.day import walk_day


def walked(store: Store, *lines: str) -> str:
    """Return what is said to somebody who types these lines."""
    said: list[str] = []
    walk_day(store, Console(StringIO("".join(f"{line}\n" for line in lines)), said.append))
    return "".join(said)


def states(store: Store) -> list[str]:
    """Return the state of each habit and step on the page of today."""
    view = today(store)
    assert view is not None
    return [each.state for each in (*view.habits, *view.steps)]


def test_each_thing_is_asked_and_kept_at_once(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    said = walked(store, "done", "4", "7", "", "Rain, soup #evening", "rang back")
    assert "Walk 20 min: not yet" in said
    assert "Habit 'Walk 20 min' marked done." in said
    view = today(store)
    assert view is not None
    assert [each.state for each in view.habits] == ["done", "part"]
    assert view.habits[1].amount == 4
    assert [each.value for each in view.ratings] == [7]
    assert (view.lines, view.wins) == (("Rain, soup",), ("rang back",))
    (line,) = store.read("journal")["journal"].values()
    assert line["tags"] == ["evening"]


def test_enter_leaves_everything_as_it_is(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    said = walked(store, *[""] * 6)
    assert states(store) == ["", ""]
    assert said.rstrip().endswith("Everything is kept.")


def test_words_for_how_the_day_felt_are_asked_for(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    said = walked(store, *[""] * 3, "tired, a bit  foggy", "save")
    assert "Such as calm, glad, " in said
    assert "Felt tired and a bit foggy." in said
    assert "It says: tired, a bit foggy." in walked(store, *[""] * 3, "clear", "save")
    view = today(store)
    assert view is not None and view.feelings == ()


def test_a_scale_of_ones_own_says_where_it_stands_and_helps(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    change_profile(store, scales=[{"name": "mood"}])
    said = walked(store, *[""] * 3, "4", "back", "help", "save")
    assert "\nmood?\nIt stands at 4.\nNumber from 0 to 10: " in said
    told = said.rpartition("Number from 0 to 10: mood?\n")[2]
    assert told.startswith(
        "It stands at 4.\nYou may type: number from 0 to 10.\nEnter alone leaves it as it is; "
    )


def test_what_one_wrote_for_such_moments_is_told(home: Path, clock: FixedClock) -> None:
    enough = {
        "path": "timeline.enough",
        "label": "How do you notice that it was enough?",
        "heading": "How I notice that it was enough",
        "value": "My knee is warm.",
    }
    plan = sample_plan(extra=[enough], celebrate="Cake with the group")
    store = sample_store(home, clock, plan)
    said = walked(store, *[""] * 5, "said no", "")
    assert "How I notice that it was enough\n  My knee is warm.\n" in said
    assert "Win 'said no' noted.\nTo mark it: Cake with the group\n" in said


def test_a_win_that_was_just_noted_may_belong_to_an_objective(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    add_win(store, "early", on=clock.today(), plan=PLAN)
    asked = "Does it belong to one of these?"
    assert asked not in walked(store, *[""] * 6)
    said = walked(store, *[""] * 5, "rang her", "swim", "sister")
    assert f"{asked} Any part of a title is enough.\n  Sleep through most nights\n" in said
    assert "There is no objective with 'swim' in its title." in said
    assert "Win 'rang her' put to an objective." in said
    wins = store.read("journal")["wins"].values()
    assert [each["objective"] for each in wins] == [None, "trust"]
    assert walked(store, *[""] * 5, "lay down", "").count(asked) == 1


def test_a_part_a_rest_day_and_the_way_back(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    walked(store, "part", "rest", "back", "back", "clear", "", "save")
    assert states(store) == ["", "skip"]
    walked(store, "", "+2", "save")
    walked(store, "", "+2", "save")
    view = today(store)
    assert view is not None and view.habits[1].amount == 4


def test_what_cannot_be_kept_is_asked_again(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    said = walked(store, "perhaps", "done", "save")
    assert "Please type done, part or rest, or enter alone to leave it." in said
    assert states(store)[0] == "done"


def test_the_end_of_the_input_keeps_what_was_typed(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(objectives=[]))
    walked(store, "done")
    assert states(store)[0] == "done"


def test_without_a_plan_nothing_is_asked(home: Path, clock: FixedClock) -> None:
    assert walked(bare_store(home, clock)) == ""
