"""The order that significance and urgency suggest, and what decides between equals."""

import pytest

from flows.documents.clock import FixedClock
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession

REPEAT = "objectives.objective"


@pytest.mark.parametrize("later_first", [False, True])
def test_between_equals_the_earlier_due_date_comes_first_then_own_order(
    clock: FixedClock, later_first: bool
) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    first, second = session.answers.instances[REPEAT][0], session.add(REPEAT)
    for identity, wish in ((first, "One"), (second, "Two")):
        session.answer(f"{REPEAT}.{identity}.wish", wish)
    days = ("2027-03-01", "2027-02-01") if later_first else ("2027-02-01", "2027-03-01")
    session.answer(f"{REPEAT}.{first}.by", days[0])
    session.answer(f"{REPEAT}.{second}.by", days[1])
    same = {"significance": 3, "urgency": 3}
    session.answer("priorities.weights", {first: same, second: same})
    wanted = ["1. Two", "2. One"] if later_first else ["1. One", "2. Two"]
    assert session.question("priorities.suggested").value == wanted
    session.answer("priorities.order", [[second], [first]])
    assert session.question("priorities.suggested").value == ["1. Two", "2. One"]
    session.answer("priorities.order", [[first], [second]])
    assert session.question("priorities.suggested").value == ["1. One", "2. Two"]
