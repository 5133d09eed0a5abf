"""Titles and amounts after a quick command."""

import pytest

from tui.commands.arguments import words_and_amount


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["walk"], ("walk", None, False)),
        (["walk", "20"], ("walk", 20.0, False)),
        (["walk", "+2,5"], ("walk", 2.5, True)),
        (["call", "Priya", "back"], ("call Priya back", None, False)),
        (["5"], ("5", None, False)),
        (["walk", "20m"], ("walk 20m", None, False)),
    ],
)
def test_an_amount_may_follow_the_title(
    words: list[str], expected: tuple[str, float | None, bool]
) -> None:
    assert words_and_amount(words) == expected
