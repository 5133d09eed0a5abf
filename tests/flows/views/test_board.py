"""What the board shows of a plan, and in which words."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.history import undo
from flows.actions.journal import write_note
from flows.actions.objectives import move, reorder
from flows.actions.plans import close, set_current
from flows.actions.steps import plan_step, set_impact
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.refusals import NotThereError
from flows.lookup.search import find_habit
from flows.rules.weeks import Cell
from flows.views.board import board, order_after_move
from flows.views.board_models import BoardView
from flows.views.board_objective import format_step_day
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.flows.views.board_samples import TODAY, lively_store
from tui.plain.board import board_lines


@pytest.fixture
def view(home: Path, clock: FixedClock) -> BoardView:
    """The board of a plan in the middle of its course."""
    found = board(lively_store(home, clock))
    assert found is not None
    return found


def test_without_a_plan_there_is_no_board(home: Path, clock: FixedClock) -> None:
    assert board(bare_store(home, clock)) is None


def test_a_plan_that_is_gone_is_told(home: Path, clock: FixedClock) -> None:
    with pytest.raises(NotThereError):
        board(bare_store(home, clock), "gone")


def test_the_heading(view: BoardView) -> None:
    assert (view.title, view.day, view.review) == (
        "Sam's recovery plan",
        21,
        "review on Thu 26 Nov",
    )
    assert view.vision.startswith("Enough patience")


@pytest.mark.parametrize(("away", "words"), [(0, "review today"), (-4, "time for a review")])
def test_the_review_in_words(home: Path, clock: FixedClock, away: int, words: str) -> None:
    found = board(lively_store(home, clock, next_review=TODAY + timedelta(days=away)))
    assert found is not None
    assert found.review == words


def test_every_objective_is_in_the_column_of_its_state(view: BoardView) -> None:
    assert {each.title: [own.id for own in each.objectives] for each in view.columns} == {
        "In focus": ["sleep"],
        "Doing": ["trust"],
        "Later": ["routine", "garden"],
        "Reached": ["doctor"],
        "Paused": ["choir"],
        "Set aside": [],
    }


def test_an_objective_with_a_measure(view: BoardView) -> None:
    sleep = view.objective("sleep")
    assert sleep is not None
    assert sleep.share == pytest.approx(2 / 3)
    assert sleep.progress == "2 → 4 of 5 nights a week"
    assert (sleep.basis, sleep.unit, sleep.has_measure) == ("measure", "nights a week", True)
    assert (sleep.closeness, sleep.measure) == ((3, 3, 4, 6), (2, 2, 3, 4))
    assert (sleep.due, sleep.pace) == ("by 31 Jan", "a little ahead")


def test_an_objective_with_steps_alone(view: BoardView) -> None:
    trust = view.objective("trust")
    assert trust is not None
    assert (trust.share, trust.progress, trust.basis) == (0.25, "1 of 4 steps", "steps")
    assert (trust.steps_done, trust.steps_all) == (1, 4)
    assert (trust.due, trust.pace, trust.closeness) == ("", "", ())
    assert trust.next_step is not None
    assert (trust.next_step.text, trust.next_step.when) == ("ring on her birthday", "Fri")
    assert [step.id for step in trust.open_steps] == ["ring", "letter", "visit"]


def test_days_of_steps_in_words() -> None:
    said = [format_step_day(TODAY + timedelta(days=away), TODAY) for away in (-5, 0, 1, 6, 27, 100)]
    assert said == [
        "was planned for Mon 16 Nov",
        "today",
        "tomorrow",
        "Fri",
        "Fri 18 Dec",
        "Mon 1 Mar 2027",
    ]
    assert format_step_day(None, TODAY) == ""


def test_habits_of_this_week(view: BoardView) -> None:
    walk, read = view.habits
    assert (walk.title, walk.words) == ("Walk 20 min", "3 of 6 this week")
    assert walk.cells == (
        *(Cell.DONE, Cell.DONE, Cell.SKIP, Cell.DONE, Cell.BLANK, Cell.OPEN, Cell.LATER),
    )
    assert (read.words, read.cells[4]) == ("0.5 of 3 this week", Cell.PART)


def test_wins_of_this_week_the_latest_first(view: BoardView) -> None:
    assert [each.text for each in view.wins] == ["rang Priya back", "said no to Friday"]


def test_a_clock_that_was_years_ahead_for_a_moment_takes_nothing_off_it(
    home: Path, clock: FixedClock
) -> None:
    store, moment = lively_store(home, clock), clock.moment
    before = board(store)
    clock.moment = moment + timedelta(days=3000)
    tick(store, find_habit(store, "walk"), on=clock.today())
    write_note(store, "A cold November.", on=clock.today())
    undo(store)
    undo(store)
    clock.moment = moment
    assert board(store) == before


def test_the_next_small_step_of_all(home: Path, clock: FixedClock, view: BoardView) -> None:
    assert view.next_step is not None
    assert (view.next_step.step.text, view.next_step.step.when) == (
        "put the charger in the hall",
        "today",
    )
    bare = board(sample_store(home / "other", clock, sample_plan(objectives=[])))
    assert bare is not None
    assert (bare.next_step, bare.objectives, bare.vision, bare.review) == (None, (), "", "")


def test_of_the_steps_for_today_the_one_that_moves_things_most_is_the_next_of_all(
    home: Path, clock: FixedClock
) -> None:
    store = lively_store(home, clock)
    plan_step(store, PLAN, "letter", TODAY)
    for impact, wanted in ((None, "charger"), (3, "letter"), (1, "charger")):
        set_impact(store, PLAN, "letter", impact)
        view = board(store)
        assert view is not None and view.next_step is not None
        assert view.next_step.step.id == wanted


def test_moving_within_a_column_gives_a_whole_order(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    view = board(store)
    assert view is not None
    assert order_after_move(view, "sleep", -1) is None
    assert order_after_move(view, "garden", 1) is None
    assert order_after_move(view, "gone", 1) is None
    order = order_after_move(view, "garden", -1)
    assert order == ("sleep", "trust", "garden", "routine", "choir", "doctor")
    reorder(store, PLAN, order)
    later = board(store)
    assert later is not None
    assert [each.id for each in later.column("later").objectives] == ["garden", "routine"]


def test_a_reason_is_shown_where_an_objective_was_moved(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    move(store, PLAN, "garden", ObjectiveState.SET_ASIDE, "the ground is frozen")
    view = board(store)
    assert view is not None
    (garden,) = view.column("set_aside").objectives
    assert garden.state_note == "the ground is frozen"


def test_a_closed_plan_says_since_when_and_asks_for_nothing(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    set_current(store, PLAN)
    close(store, PLAN)
    clock.moment += timedelta(days=3)
    found = board(store)
    assert found is not None
    assert (found.standing, found.review, found.day) == ("closed since Sat 21 Nov", "", None)
    assert (found.habits, found.next_step) == ((), None)
    assert not any(step.when for each in found.objectives for step in each.steps)
    assert all(each.next_step is None and not each.pace for each in found.objectives)
    assert found.objectives[0].progress == "2 → 4 of 5 nights a week"
    lines = "\n".join(board_lines(found))
    assert "Tue 24 Nov · closed since Sat 21 Nov" in lines
    assert "next" not in lines.lower()


def test_a_plan_that_goes_on_has_nothing_to_say_of_it(view: BoardView) -> None:
    assert view.standing == ""
