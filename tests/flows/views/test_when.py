"""How a text is read is told with everything that it could be."""

import pytest

from flows.views.when import read_wordings
from tests.flows.text.day_cases import TODAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("next sun", [("day", "Sun 6 Dec, in 8 days (or Sun 29 Nov)")]),
        (
            "fri",
            [
                ("day", "Fri 4 Dec, in 6 days"),
                ("day gone by", "Fri 27 Nov, yesterday"),
                ("rhythm", "Friday"),
            ],
        ),
        ("every other day", [("rhythm", "every other day")]),
        ("1h", [("amount", "60 minutes")]),
        ("20", [("amount", "20")]),
        ("10.000", [("amount", "Please type 10000 or 10: 10.000 could be either.")]),
        ("tomorrow", [("day", "Sun 29 Nov, tomorrow")]),
        ("soon", []),
    ],
)
def test_every_way_in_which_a_text_is_read_is_told(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [each[:2] for each in read_wordings(text, TODAY)] == expected


def test_what_is_open_comes_with_the_days_it_could_be() -> None:
    day, amount = read_wordings("3/4", TODAY)[0], read_wordings("3/4", TODAY)[-1]
    assert (day.value, day.others) == (None, ("2027-04-03", "2027-03-04"))
    assert (amount.kind, amount.value) == ("amount", 0.75)
