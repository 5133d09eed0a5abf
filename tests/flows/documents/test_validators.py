"""Each rule for a single value: its last value on either side, and what is said of the next one."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from flows.documents.errors import UnacceptableError
from flows.documents.validators import (
    EARLIEST,
    LATEST,
    LINE_LIMIT,
    TEXT_LIMIT,
    check_date,
    check_line,
    check_moment,
    check_number,
    check_text,
    check_wording,
    refuse_number,
)

FAR_EAST = timezone(timedelta(hours=14))


@pytest.mark.parametrize(
    ("check", "value"),
    [
        (check_text, "x" * TEXT_LIMIT),
        (check_text, "two\nlines\tand a tab"),
        (check_text, ""),
        (check_line, "x" * LINE_LIMIT),
        (check_line, "  kept as it was  "),
        (check_line, ""),
        (check_wording, "x" * LINE_LIMIT),
        (check_wording, " x "),
        (check_date, EARLIEST),
        (check_date, LATEST),
        (check_moment, datetime(1900, 1, 2, tzinfo=UTC)),
        (check_moment, datetime(2199, 12, 30, 23, 59, tzinfo=FAR_EAST)),
        (refuse_number, "2027-01-31"),
        (refuse_number, date(2027, 1, 31)),
    ],
)
def test_what_can_be_kept_is_kept_as_it_is(check: Callable[[Any], object], value: object) -> None:
    assert check(value) == value


@pytest.mark.parametrize(
    ("check", "value", "said"),
    [
        (check_text, "x" * (TEXT_LIMIT + 1), "This text has 100,001 characters; at most 100,000"),
        (check_text, "ab\x07", r"Character 3 is a control character \(U\+0007\)"),
        (check_text, "\x9f", r"Character 1 is a control character \(U\+009F\)"),
        (check_text, "a\udcff", r"Character 2 is not UTF-8 text \(byte FF\)"),
        (check_text, "\udc80", r"Character 1 is not UTF-8 text \(byte 80\)"),
        (check_text, "\udc7f", r"control character \(U\+DC7F\)"),
        (check_text, "\ud800", r"control character \(U\+D800\)"),
        (check_line, "x" * (LINE_LIMIT + 1), "This text has 1,001 characters; at most 1,000"),
        (check_line, "two\nlines", "This has to fit on one line."),
        (check_wording, "x" * (LINE_LIMIT + 1), "at most 1,000"),
        (check_wording, " \t ", "This needs a few words."),
        (check_wording, "", "This needs a few words."),
        (check_date, date(1899, 12, 31), "before 1900 or after 2199"),
        (check_date, date(2200, 1, 1), "before 1900 or after 2199"),
        (check_moment, datetime(2027, 1, 31, 18), "does not say in which time zone"),
        (check_moment, datetime(1900, 1, 1, tzinfo=UTC), "before 1900 or after 2199"),
        (check_moment, datetime(2199, 12, 31, tzinfo=UTC), "before 1900 or after 2199"),
        (refuse_number, 20270131, "a date, not a number"),
        (refuse_number, 2.5, "a date, not a number"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(
    check: Callable[[Any], object], value: object, said: str
) -> None:
    with pytest.raises(UnacceptableError, match=said):
        check(value)


@pytest.mark.parametrize(
    ("least", "most", "fits", "too_far", "said"),
    [
        (0, 10, (0, 10, 2.5), (-0.1, 10.1), "from 0 to 10"),
        (0, None, (0, 1e9), (-1,), "at least 0"),
        (None, 10, (-1e9, 10), (11,), "at most 10"),
    ],
)
def test_a_number_has_to_lie_between_its_ends(
    least: float | None,
    most: float | None,
    fits: tuple[float, ...],
    too_far: tuple[float, ...],
    said: str,
) -> None:
    assert [check_number(each, least, most) for each in fits] == list(fits)
    for each in too_far:
        with pytest.raises(UnacceptableError, match=f"This has to be {said}"):
            check_number(each, least, most)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused_whatever_its_ends(value: float) -> None:
    with pytest.raises(UnacceptableError, match="This has to be a number"):
        check_number(value)
