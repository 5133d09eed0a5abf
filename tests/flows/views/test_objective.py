"""The whole story of an objective."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.history import undo
from flows.actions.journal import add_win, write_note
from flows.actions.plan_editor import edit_plan
from flows.actions.ratings import rate
from flows.documents.clock import FixedClock
from flows.documents.objective import Objective
from flows.documents.plan import ExtraAnswer, Plan
from flows.documents.vocabulary import RatingKind, WinKind
from flows.lookup.refusals import NotThereError
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.objective import StoryView, objective_story
from flows.views.then_and_now import then_and_now
from tests.flows.samples import PLAN, reword, sample_plan, sample_store
from tests.flows.views.board_samples import TODAY, lively_plan, lively_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with a plan in the middle of its course."""
    return lively_store(home, clock)


def story_of(store: Store, objective: str = "sleep") -> StoryView:
    """Return the story of an objective."""
    return objective_story(store, PLAN, objective)


def test_what_was_written_stands_by_its_question(store: Store) -> None:
    texts = {each.label: each.text for each in story_of(store).texts}
    assert texts["Why"] == "So that mornings are kind again."
    assert texts["What makes it hard"] == "The neighbours' dog"
    assert texts["How to allow for it"] == "Earplugs."
    assert "Life area" not in texts
    assert story_of(store, "routine").texts == ()


def test_a_measure_that_nothing_counts_yet_says_what_it_waits_for(
    home: Path, clock: FixedClock
) -> None:
    sleep, trust, *others = lively_plan().objectives
    counted = trust.changed(measure="letters", target=1, counted="times")
    store = lively_store(home, clock, objectives=(sleep, counted, *others))

    def source() -> str:
        return {each.label: each.text for each in story_of(store, "trust").texts}["Its number"]

    assert source() == "counted from what is ticked, as soon as a habit serves it"
    with edit_plan(store, PLAN) as edit:
        edit.part("habits", "walk")["objective"] = "trust"
    assert source() == "counted from what is ticked"


def test_areas_values_and_limits_are_told_as_the_flow_words_them(
    home: Path, clock: FixedClock
) -> None:
    sleep, *others = lively_plan().objectives
    told = sleep.changed(area="body", value="faith", limits=("time", "energy", "The dog"))
    store = lively_store(home, clock, objectives=(told, *others))
    texts = {each.label: each.text for each in story_of(store).texts}
    assert texts["Life area"] == "Body, sleep and rest"
    assert texts["What makes it hard"] == "Time\nEnergy or health\nThe dog"
    assert texts["The value it serves"] == "Faith or spirit"


def test_outcome_levels_are_told_with_the_one_that_fits_today(
    home: Path, clock: FixedClock
) -> None:
    levels = {"much_less": "as now", "expected": "five nights", "current": 0}
    sleep, *others = lively_plan().objectives
    told = Objective.model_validate({**sleep.model_dump(mode="json"), "levels": levels})
    store = lively_store(home, clock, objectives=(told, *others))
    every = story_of(store).levels
    assert [each.mark for each in every] == ["+2", "+1", "0", "−1", "−2"]
    assert [each.words for each in every if each.fits] == ["five nights"]
    assert story_of(store, "trust").levels == ()


def test_numbers_over_time_begin_with_the_plan(store: Store) -> None:
    told = {each.name: each for each in story_of(store).series}
    assert told["closeness"].values == (3, 3, 4, 6)
    assert told["closeness"].words == "3 → 6 of 10 since Sun 1 Nov"
    assert told["confidence"].words == "5 → 7 of 10 since Sun 1 Nov"
    measure = told["nights of 6 h or more"]
    assert (measure.words, measure.span) == ("2 → 4 nights a week since Sun 1 Nov", 3)
    assert story_of(store, "routine").series == ()


def test_numbers_are_told_as_then_and_now_tells_them(store: Store) -> None:
    told = {each.name: each for each in story_of(store).series}
    (sleep, *_) = then_and_now(store)
    for change in sleep.changes:
        assert told[change.name].values == change.values
        assert told[change.name].words.endswith(change.since)


def test_ratings_of_closed_years_belong_to_it(store: Store) -> None:
    rate(store, Found(PLAN, "objective", "sleep", ""), RatingKind.CLOSENESS, 1, on=date(2024, 5, 1))
    (closeness, *_) = story_of(store).series
    assert closeness.values == (3, 1, 3, 4, 6)
    assert closeness.words.endswith("since Wed 1 May 2024")


def test_notes_of_the_objective_the_latest_first(store: Store) -> None:
    write_note(store, "Awake at four.", on=date(2026, 11, 19), objective="sleep")
    told = [(each.label, each.text) for each in story_of(store).notes]
    assert told == [("Sat 21 Nov", "Slept until six."), ("Thu 19 Nov", "Awake at four.")]
    assert story_of(store, "trust").notes == ()


def test_steps_that_are_done_and_wins_speak_for_it_the_latest_first(store: Store) -> None:
    assert story_of(store).managed == ()
    for kind, day in ((WinKind.TRIED, 9), (WinKind.ASKED_FOR_HELP, 19)):
        add_win(
            store, f"wrote on the {day}th", on=date(2026, 11, day), kind=kind, objective="trust"
        )
    assert story_of(store, "trust").managed == (
        ("Thu 19 Nov", "asked for help: wrote on the 19th"),
        ("Tue 10 Nov", "step: find the photograph"),
        ("Mon 9 Nov", "tried: wrote on the 9th"),
    )
    tick(store, Found(PLAN, "step", "letter", ""), on=TODAY)
    assert story_of(store, "trust").managed[0] == ("Sat 21 Nov", "step: write the letter")
    undo(store)
    assert len(story_of(store, "trust").managed) == 3


def test_a_milestone_and_a_step_without_a_day_speak_for_it_too(
    home: Path, clock: FixedClock
) -> None:
    steps = [
        {"id": "a", "text": "the first night", "state": "done"},
        {"id": "b", "text": "a week", "state": "done", "done_on": "2026-11-10", "milestone": True},
        {"id": "c", "text": "a month", "state": "part"},
    ]
    plan = sample_plan(objectives=[{"id": "sleep", "wish": "Sleep", "steps": steps}])
    assert story_of(sample_store(home, clock, plan)).managed == (
        ("Tue 10 Nov", "milestone: a week"),
        ("", "step: the first night"),
    )


def test_only_its_own_changes_are_told_the_latest_first(store: Store) -> None:
    assert story_of(store, "trust").changes == ()
    reword(store, "trust", "Be close to my sister")
    tick(store, Found(PLAN, "step", "letter", ""), on=TODAY)
    told = [each.text for each in story_of(store, "trust").changes]
    assert told == [
        "step 'write the letter' marked done",
        "objective 'Rebuild trust with my sister' now reads 'Be close to my sister'",
    ]
    assert len(story_of(store).changes) == 9


def test_an_objective_that_is_gone_is_told(store: Store) -> None:
    with pytest.raises(NotThereError):
        story_of(store, "gone")


def test_everything_that_belongs_to_it_is_told(home: Path, clock: FixedClock) -> None:
    plan = lively_plan().model_dump(mode="json")
    sleep, trust, *_ = plan["objectives"]
    sleep |= {"whose": "someone_elses", "challenges": ["hard"]}
    trust["rank"] = sleep["rank"]
    sleep["steps"][0]["reward"] = "a long bath"
    plan["challenges"] = [{"id": "hard", "text": "the long evenings"}]
    habit, *_ = plan["habits"]
    habit |= {"objective": "sleep", "anchor": "after breakfast"}
    told = Plan.model_validate(plan)
    store = lively_store(
        home,
        clock,
        objectives=told.objectives,
        habits=told.habits,
        challenges=told.challenges,
    )
    texts = {each.label: each.text for each in story_of(store).texts}
    assert texts["Whose wish it is"] == "more someone else's"
    assert texts["What it answers"] == "the long evenings"
    assert texts["Side by side with"] == trust["wish"]
    assert texts["To mark it"] == f"{sleep['steps'][0]['text']}: a long bath"
    assert [(each.title, each.about) for each in story_of(store).habits] == [
        (habit["text"], "every day · after breakfast")
    ]
    assert story_of(store, "routine").habits == ()


def test_an_answer_of_its_flow_without_a_field_of_its_own_is_told_too(
    home: Path, clock: FixedClock
) -> None:
    extra = ExtraAnswer(
        path="objectives.objective.sleep.side_by_side",
        label="Side by side?",
        value="The first evening",
    )
    store = lively_store(home, clock, extra=(extra,))
    texts = {each.label: each.text for each in story_of(store).texts}
    assert texts["Side by side?"] == "The first evening"
    assert "Side by side?" not in {each.label for each in story_of(store, "trust").texts}
