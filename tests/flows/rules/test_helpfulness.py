"""What helped most stands first."""

from flows.documents.coping_plan import Strategy
from flows.rules.helpfulness import most_helpful_first


def ways(*helped: int | None) -> list[Strategy]:
    """Return strategies that are called by their place and helped so much."""
    return [Strategy(id=f"s{n}", name=str(n), helped=each) for n, each in enumerate(helped)]


def test_what_was_not_tried_stands_between_what_helped_and_what_did_not() -> None:
    ordered = most_helpful_first(ways(0, None, 1, 3, 2))
    assert [each.helped for each in ordered] == [3, 2, 1, None, 0]


def test_what_helped_alike_stays_in_its_own_order() -> None:
    assert [each.name for each in most_helpful_first(ways(2, None, 2, None))] == list("0213")
