"""Titles and amounts after a quick command."""

import pytest

from tui.commands.base.arguments import words_and_amount


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["walk"], ("walk", "")),
        (["walk", "20"], ("walk", "20")),
        (["walk", "+2,5"], ("walk", "+2,5")),
        (["walk", "20", "min"], ("walk", "20 min")),
        (["walk", "1", "000"], ("walk", "1 000")),
        (["walk", "1:30"], ("walk", "1:30")),
        (["walk", "½"], ("walk", "½")),
        (["call", "Priya", "back"], ("call Priya back", "")),
        (["read", "8", "pages"], ("read", "8 pages")),
        (["again", "chapter", "2", "5"], ("again chapter 2", "5")),
        (["5"], ("5", "")),
        (["20", "min"], ("20 min", "")),
        (["walk", "20m"], ("walk", "20m")),
    ],
)
def test_an_amount_may_follow_the_title(words: list[str], expected: tuple[str, str]) -> None:
    assert words_and_amount(words) == expected
