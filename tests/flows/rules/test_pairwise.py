"""Pairwise answers are counted by wins, and a circle is never broken."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from flows.documents.plan import Comparison
from flows.rules.pairwise import circular_triads, next_pair, pairs_left, pairwise_order, wins
from tests.flows.rules.builders import comparison


@st.composite
def answered(draw: st.DrawFn) -> tuple[list[str], list[Comparison]]:
    """Up to six ids, and any answers to some of the questions about them."""
    ids = [f"o{number}" for number in range(draw(st.integers(0, 6)))]
    answers = [
        comparison(left, right, draw(st.sampled_from([left, right, None])))
        for left, right in combinations(ids, 2)
        if draw(st.booleans())
    ]
    return ids, draw(st.permutations(answers))


def test_wins_are_counted() -> None:
    answers = [comparison("a", "b", "b"), comparison("a", "c", "a"), comparison("c", "b", "b")]
    assert wins("abc", answers) == {"a": 1, "b": 2, "c": 0}
    assert pairwise_order("abc", answers) == (("b",), ("a",), ("c",))


def test_about_equal_is_half_a_win_for_each() -> None:
    answers = [comparison("a", "b", None), comparison("a", "c", "a"), comparison("b", "c", "b")]
    assert wins("abc", answers) == {"a": 1.5, "b": 1.5, "c": 0}
    assert pairwise_order("abc", answers) == (("a", "b"), ("c",))


def test_a_circle_is_about_equal() -> None:
    answers = [comparison("a", "b", "a"), comparison("b", "c", "b"), comparison("a", "c", "c")]
    assert circular_triads("abc", answers) == (("a", "b", "c"),)
    assert pairwise_order("abc", answers) == (("a", "b", "c"),)


def test_a_circle_leaves_what_is_clear_in_its_place() -> None:
    circle = [comparison("a", "b", "a"), comparison("b", "c", "b"), comparison("a", "c", "c")]
    below = [comparison(each, "d", each) for each in "abc"]
    above = [comparison(each, "e", "e") for each in "abcd"]
    assert pairwise_order("abcde", circle + below + above) == (("e",), ("a", "b", "c"), ("d",))


def test_members_of_a_circle_stay_together_with_unequal_wins() -> None:
    preferred = {"ab": "a", "bc": "b", "ac": "c", "ad": "d", "bd": "b", "cd": "c"}
    answers = [comparison(pair[0], pair[1], first) for pair, first in preferred.items()]
    assert wins("abcd", answers) == {"a": 1, "b": 2, "c": 2, "d": 1}
    assert pairwise_order("abcd", answers) == (("a", "b", "c", "d"),)


def test_a_later_answer_replaces_an_earlier_one_either_way_round() -> None:
    answers = [comparison("a", "b", "a"), comparison("b", "a", "b")]
    assert pairwise_order("ab", answers) == (("b",), ("a",))
    assert pairs_left("ab", answers) == 0


def test_answers_about_something_else_are_passed_over() -> None:
    answers = [comparison("a", "x", "x"), comparison("a", "a", "a")]
    assert pairwise_order("ab", answers) == (("a", "b"),)
    assert pairs_left("ab", answers) == 1


def test_neighbours_are_asked_about_first() -> None:
    answers: list[Comparison] = []
    asked = []
    while pair := next_pair("abcd", answers):
        asked.append("".join(pair))
        answers.append(comparison(*pair, pair[0]))
    assert asked == ["ab", "bc", "cd", "ac", "bd", "ad"]


@given(answered())
def test_every_question_is_asked_once(case: tuple[list[str], list[Comparison]]) -> None:
    ids, answers = case
    assert pairs_left(ids, answers) == len(ids) * (len(ids) - 1) // 2 - len(answers)
    left = pairs_left(ids, answers)
    while pair := next_pair(ids, answers):
        answers = [*answers, comparison(*pair, None)]
        left -= 1
        assert pairs_left(ids, answers) == left
    assert left == 0


@given(answered())
def test_the_wins_add_up_to_the_questions(case: tuple[list[str], list[Comparison]]) -> None:
    ids, answers = case
    assert sum(wins(ids, answers).values()) == len(ids) * (len(ids) - 1) / 2


@given(answered())
def test_the_order_holds_all_and_never_goes_against_a_circle(
    case: tuple[list[str], list[Comparison]],
) -> None:
    ids, answers = case
    order = pairwise_order(ids, answers)
    assert sorted(each for tie in order for each in tie) == ids
    place = {each: number for number, tie in enumerate(order) for each in tie}
    for triad in circular_triads(ids, answers):
        assert len({place[each] for each in triad}) == 1
    counted = wins(ids, answers)
    for one, other in combinations(ids, 2):
        if place[one] < place[other]:
            assert counted[one] > counted[other]


@given(st.permutations([f"o{number}" for number in range(6)]))
def test_consistent_answers_give_that_order(order: list[str]) -> None:
    answers = [comparison(one, other, one) for one, other in combinations(order, 2)]
    assert pairwise_order(sorted(order), answers) == tuple((each,) for each in order)
