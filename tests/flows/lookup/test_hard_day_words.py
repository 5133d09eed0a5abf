"""What a plan holds for a hard day."""

from pathlib import Path

import pytest

from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.records.plan_records import PlanRecord
from flows.lookup.hard_day_words import MOST_WAYS, words_for_hard_days
from flows.rules.own_words import LETTER
from tests.flows.samples import sample_plan, sample_store


def told(**parts: object) -> dict[str, tuple[str, ...]]:
    """Return what a plan with such parts holds, by title."""
    plan = PlanRecord(sample_plan(**parts).model_dump(mode="json"))
    return {title: lines for title, lines in words_for_hard_days(plan)}


def test_a_plan_without_anything_for_it_holds_nothing() -> None:
    assert told() == {}


def test_plans_are_sentences_and_signs_without_a_plan_are_left_out() -> None:
    signs = [
        {"id": "a", "what": "two short nights", "if_part": "I slept badly", "then_part": "rest"},
        {"id": "b", "what": "rows at home"},
        {
            "id": "c",
            "what": "I stop answering",
            "then_part": "ring Jo",
            "kind_words": "It is hard.",
        },
    ]
    assert told(signs=signs) == {
        "My plans for it": (
            "If I slept badly, then I rest.",
            "If I stop answering, then I ring Jo.",
        ),
        "What I would say to a friend": ("It is hard.",),
    }


def test_words_written_for_different_days_are_told_apart() -> None:
    """A letter to oneself is none to a friend, and keeps its lines."""
    signs = [
        {"id": "a", "what": "A hard day", "kind_words": "It passes."},
        {"id": "b", "what": LETTER, "kind_words": "Dear me,\n\nbegin with tea,\nthen ring Ada."},
        {"id": "c", "what": "rows at home", "kind_words": "Come in.\nSit down."},
    ]
    assert told(signs=signs) == {
        "What I would say to a friend": ("It passes.", "", "Come in.", "Sit down."),
        "A letter to myself": ("Dear me,", "", "begin with tea,", "then ring Ada."),
    }


def test_what_helped_most_comes_first_and_what_did_not_is_left_out() -> None:
    ways = [
        {"id": "a", "name": "music"},
        {"id": "b", "name": "news", "helped": 0},
        {"id": "c", "name": "a walk", "helped": 3},
    ]
    found = told(strategies=ways)
    assert found == {"What helps": ("a walk (helped a lot the last time)", "music")}
    many = [{"id": f"w{number}", "name": f"way {number}"} for number in range(9)]
    assert len(told(strategies=many)["What helps"]) == MOST_WAYS


def test_texts_without_a_place_of_their_own_stand_under_their_question() -> None:
    extra = [
        {"path": "coping.first_hour", "label": "The hours after?", "value": "Eat\n\nRing Jo"},
        {"path": "coping.wanted", "label": "Wanted?", "value": True},
        {"path": "review.motto", "label": "A motto?", "value": "Slowly"},
    ]
    assert told(extra=extra) == {"The hours after?": ("Eat", "Ring Jo")}


def test_after_a_hard_day_ones_own_words_for_it_are_shown(home: Path, clock: FixedClock) -> None:
    extra = [{"path": "coping.first_hour", "label": "The hours after?", "value": "Eat. Ring Jo."}]
    store = sample_store(home, clock, sample_plan(extra=extra))
    question = begin_session(store, "setback").question("onwards.own_words")
    assert question.value == ["The hours after? Eat. Ring Jo."]


def test_after_a_hard_day_nothing_is_shown_where_nothing_was_written(
    home: Path, clock: FixedClock
) -> None:
    session = begin_session(sample_store(home, clock), "setback")
    with pytest.raises(KeyError):
        session.question("onwards.own_words")
