"""A number that is typed key by key, and what does not belong to it any more."""

import pytest

from flows.documents.errors import UnacceptableError
from tui.screens.today.number_entry import NumberEntry


def typed(kind: str, keys: str) -> NumberEntry | None:
    """Return what is asked after these keys, or None when one of them did not belong to it."""
    asking: NumberEntry | None = NumberEntry("walk", kind)  # type: ignore[arg-type]
    for key in keys:
        asking = asking and asking.after(key)
    return asking


@pytest.mark.parametrize(
    ("keys", "number"),
    [("20", 20), ("+2", 2), (".5", 0.5), ("+,75", 0.75), ("7.", 7), ("1,5", 1.5)],
)
def test_an_amount_is_read(keys: str, number: float) -> None:
    asking = typed("amount", keys)
    assert asking is not None
    assert asking.number == number
    assert asking.adds is keys.startswith("+")


@pytest.mark.parametrize("keys", ["+", ".", "+."])
def test_a_sign_alone_is_no_number_yet(keys: str) -> None:
    asking = typed("amount", keys)
    assert asking is not None
    assert asking.number is None


@pytest.mark.parametrize("keys", ["1.2.3", "2+", "a", "٣", "1234567890"])
def test_what_no_amount_looks_like_does_not_belong_to_it(keys: str) -> None:
    assert typed("amount", keys) is None


def test_what_can_be_read_in_two_ways_is_asked_about() -> None:
    asking = typed("amount", "+1,000")
    assert asking is not None
    with pytest.raises(UnacceptableError, match="could be either"):
        assert asking.number


def test_closeness_goes_from_0_to_10() -> None:
    assert typed("closeness", "11") is None
    ten = typed("closeness", "10")
    assert ten is not None
    assert (ten.number, ten.is_settled) == (10, True)
