"""Habits in words."""

import pytest

from flows.text.habit_words import format_anchor, format_strength, format_week


def test_a_week_says_what_was_done_of_what_was_planned() -> None:
    assert format_week(1.5, 6) == "1.5 of 6 this week"
    assert format_week(2, 0) == "2 this week"


@pytest.mark.parametrize(
    ("strength", "words"),
    [
        (0, "just beginning"),
        (0.25, "taking shape"),
        (0.5, "settling in"),
        (0.74, "settling in"),
        (0.75, "part of your days"),
        (1, "part of your days"),
    ],
)
def test_how_far_a_habit_has_settled(strength: float, words: str) -> None:
    assert format_strength(strength) == words


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("tea", "after tea"),
        ("Breakfast.", "after Breakfast"),
        ("The news", "after the news"),
        ("After I've brushed my teeth", "after I've brushed my teeth"),
        ("when the news begins", "when the news begins"),
        ("I wake up", "after I wake up"),
        ("  ", ""),
    ],
)
def test_an_anchor_reads_as_when_it_is(written: str, told: str) -> None:
    assert format_anchor(written) == told
