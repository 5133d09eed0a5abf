"""The last stage of a plan that is read back: who was there, what may be shared, how it feels."""

from datetime import date
from typing import Any

import pytest

from flows.export.read_back.review import ALONE, build_review, format_extra
from flows.export.read_back.word_sources import Writer
from tests.flows.export.plan_texts import plan
from tests.stored_plan import stored

TODAY = date(2026, 11, 21)


def told(*, tells_days: bool = False, **values: Any) -> list[str]:
    """The rows of the last stage of a plan of which only this is known."""
    found = build_review(stored(plan(**values)), Writer(TODAY), tells_days=tells_days)
    blocks = found.blocks if found else ()
    return [": ".join(filter(None, (r.label, r.text))) for block in blocks for r in block.rows]


@pytest.mark.parametrize(
    ("present", "sentence"),
    [
        ([], []),
        ([ALONE], ["I read it back by myself."]),
        (["My doctor"], ["I read it back with my doctor."]),
        (["Jo", ALONE, "Someone close to me"], ["I read it back with Jo and someone close to me."]),
        (["Ann", "Ben", "Jo"], ["I read it back with Ann, Ben and Jo."]),
        (["Priya, my sponsor", "Jo"], ["I read it back with Priya, my sponsor; Jo."]),
        (["Aunt Mia"], ["I read it back with Aunt Mia."]),
    ],
)
def test_who_was_there_is_one_sentence(present: list[str], sentence: list[str]) -> None:
    assert told(agreement={"present": present}) == sentence


@pytest.mark.parametrize(
    ("agreed", "sentence"),
    [
        ("yes", "It feels like my plan."),
        ("partly", "It feels partly like my plan."),
        ("no", "It does not feel like my plan yet."),
    ],
)
def test_whether_it_feels_right_is_told(agreed: str, sentence: str) -> None:
    assert told(agreement={"agreed": agreed}) == [sentence]


def test_what_was_agreed_and_may_be_shared_stands_under_its_words() -> None:
    found = told(
        celebrate="a swim",
        sharing=["objectives", "support"],
        agreement={"mine": "call", "theirs": "wait", "change": "fewer words"},
    )
    assert found == [
        "How I mark a small win: a swim",
        *("Objectives", "Support (names only)"),
        *("What I will do: call", "What others will do: wait"),
        "What would make it more mine: fewer words",
    ]


def test_the_days_of_a_plan_that_goes_on_are_told() -> None:
    days: dict[str, Any] = {"started": "2026-11-01", "closed": "2026-11-20"}
    assert told(tells_days=True, **days) == ["Begun on Sun 1 Nov.", "Closed on Fri 20 Nov."]
    assert told(**days) == []
    assert told() == []


@pytest.mark.parametrize(
    ("value", "words"), [(True, "yes"), (False, "no"), (2.5, "2.5"), ("x", "x"), (["a", "b"], "a")]
)
def test_an_answer_without_a_question_is_told_as_text(value: object, words: str) -> None:
    assert format_extra(value, TODAY).startswith(words)


def test_what_nobody_asks_any_more_stands_under_its_old_words() -> None:
    extra = [{"path": "a.b", "label": "The weather?", "value": "rain"}]
    assert told(extra=extra) == ["The weather?: rain"]
    plan_with = stored(plan(extra=extra))
    asked = Writer(TODAY, asked=frozenset({"a.b"}))
    assert build_review(plan_with, asked, tells_days=False) is None
