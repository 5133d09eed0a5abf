"""What is computed in a session: an order from weights, and what changed since the last time."""

from datetime import date

from flows.guide.schema.functions import (
    FUNCTIONS,
    RowFacts,
    places_in,
    since_last_time,
    tell_rows,
    weighted_rank,
)

ROWS = (("a", "Sleep"), ("b", "Trust"), ("c", "Rent"))
NOTHING = RowFacts({}, {}, {})


def weights(**marks: tuple[int, int]) -> dict[str, dict[str, int]]:
    return {name: {"significance": s, "urgency": u} for name, (s, u) in marks.items()}


def test_an_order_goes_by_how_much_it_matters_times_how_soon_it_is_needed() -> None:
    found = weighted_rank(ROWS, NOTHING, weights(a=(2, 2), b=(5, 1), c=(3, 3)))
    assert found == ["1. Rent", "2. Trust", "3. Sleep"]


def test_a_tie_goes_by_own_order_then_by_due_date() -> None:
    same = weights(a=(3, 3), b=(3, 3), c=(3, 3))
    due = {"c": date(2026, 12, 1), "b": date(2026, 12, 24)}
    assert weighted_rank(ROWS, RowFacts({}, {}, due), same) == ["1. Rent", "2. Trust", "3. Sleep"]
    facts = RowFacts({}, {"b": 1, "a": 2, "c": 3}, due)
    assert weighted_rank(ROWS, facts, same) == ["1. Trust", "2. Sleep", "3. Rent"]
    own = {"order": [["c"], ["a"], ["b"]]}
    assert weighted_rank(ROWS, facts, same, own) == ["1. Rent", "2. Sleep", "3. Trust"]


def test_what_is_not_weighed_whole_or_not_there_has_no_place() -> None:
    marks = weights(a=(3, 3), gone=(5, 5)) | {"b": {"significance": 5}}
    assert weighted_rank(ROWS, NOTHING, marks) == ["1. Sleep"]
    assert weighted_rank(ROWS, NOTHING, None) == []


def test_ties_share_a_place() -> None:
    assert places_in({"order": [["b"], ["a", "c"]]}) == {"b": 1, "a": 2, "c": 2}


def test_what_was_rated_is_told_beside_the_last_time() -> None:
    facts = RowFacts({"a": {"closeness": 3}, "b": {"closeness": 4.5}}, {}, {})
    ratings = {name: {"closeness": 4} for name in ("c", "b", "a")} | {"b": {"closeness": 4.5}}
    assert since_last_time(ROWS, facts, ratings) == [
        "Sleep: 4, was 3",
        "Trust: 4.5, still",
        "Rent: 4, for the first time",
    ]
    assert since_last_time(ROWS, facts, None) == []


def test_what_the_plan_knows_is_told_in_its_words() -> None:
    assert tell_rows(ROWS, NOTHING) == ["Sleep", "Trust", "Rent"]


def test_each_function_says_what_it_takes_or_where_its_rows_are() -> None:
    assert FUNCTIONS["weighted_rank"][1:] == (("matrix", "rank"), 1, "")
    assert FUNCTIONS["since_last_time"][1:] == (("matrix",), 1, "")
    told = [each for each in FUNCTIONS.values() if not each.takes]
    assert all(each.least == 0 and each.of.startswith("plan.") for each in told)
    assert len({each.of for each in told}) == len(told)
