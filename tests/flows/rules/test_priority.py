"""A suggestion is a suggestion, and own order always wins."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from flows.documents.objective import Objective
from flows.documents.records.objective_records import ObjectiveRecord
from flows.rules.priority import own_order, suggested_order, weighted_score
from tests.flows.rules.builders import objective

WEIGHTS = st.none() | st.integers(1, 5)


@st.composite
def weighed(draw: st.DrawFn) -> list[Objective]:
    """Up to seven objectives with any weights, ranks and due dates."""
    return [
        objective(
            f"o{number}",
            significance=draw(WEIGHTS),
            urgency=draw(WEIGHTS),
            rank=draw(st.none() | st.integers(1, 4)),
            due=draw(st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1))),
        )
        for number in range(draw(st.integers(0, 7)))
    ]


def test_the_score_goes_from_1_to_25() -> None:
    assert weighted_score(1, 1) == 1
    assert weighted_score(5, 5) == 25
    assert weighted_score(3, 4) == 12
    assert weighted_score(None, 4) is None
    assert weighted_score(4, None) is None


def test_the_suggestion_goes_by_score() -> None:
    every = [
        objective("a", significance=2, urgency=2),
        objective("b"),
        objective("c", significance=5, urgency=4),
    ]
    assert suggested_order(every) == ("c", "a", "b")


def test_ties_go_by_rank_then_due_date_then_id() -> None:
    every = [
        objective("d"),
        objective("c"),
        objective("b", due="2027-01-31"),
        objective("a", rank=2),
        objective("e", rank=1),
    ]
    assert suggested_order(every) == ("e", "a", "b", "c", "d")


def test_own_order_wins_and_equal_ranks_are_ties() -> None:
    every = [
        objective("a", significance=5, urgency=5),
        objective("b", rank=2),
        objective("c", rank=1),
        objective("d", rank=2, significance=5, urgency=5),
        objective("e"),
    ]
    assert own_order(every) == (("c",), ("d", "b"), ("a",), ("e",))


@given(weighed())
def test_scores_never_rise_along_the_suggestion(every: list[Objective]) -> None:
    score = {each.id: weighted_score(each.significance, each.urgency) or 0 for each in every}
    scores = [score[each] for each in suggested_order(every)]
    assert scores == sorted(scores, reverse=True)


@given(weighed().flatmap(lambda every: st.tuples(st.just(every), st.permutations(every))))
def test_orders_hold_everything_once_and_do_not_depend_on_the_list(
    case: tuple[list[Objective], list[Objective]],
) -> None:
    every, shuffled = case
    assert suggested_order(shuffled) == suggested_order(every)
    assert own_order(shuffled) == own_order(every)
    assert sorted(each for tie in own_order(every) for each in tie) == sorted(
        each.id for each in every
    )


@given(weighed())
def test_stored_documents_are_ordered_alike(every: list[Objective]) -> None:
    stored = [ObjectiveRecord(each.model_dump(mode="json")) for each in every]
    assert own_order(stored) == own_order(every)
    assert suggested_order(stored) == suggested_order(every)
