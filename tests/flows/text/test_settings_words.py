"""What each choice of the settings is called."""

from collections.abc import Callable
from typing import Any

import pytest

from flows.documents.vocabulary import Weekday
from flows.text.settings_words import (
    format_day_end,
    format_mouse,
    format_theme,
    format_week_begin,
    format_wording,
    format_yes,
)


@pytest.mark.parametrize(
    ("tell", "value", "words"),
    [
        (format_theme, "handrail", "Dark"),
        (format_theme, "handrail-light", "Light"),
        (format_theme, "handrail-contrast", "High contrast"),
        (format_theme, "nord", "nord"),
        (format_theme, "", "as the program chooses"),
        (format_day_end, 0, "at midnight"),
        (format_day_end, 1, "at 1 in the night"),
        (format_day_end, 6, "at 6 in the night"),
        (format_week_begin, Weekday.MON, "Monday"),
        (format_week_begin, Weekday.SAT, "Saturday"),
        (format_week_begin, Weekday.SUN, "Sunday"),
        (format_wording, "", "their own"),
        (format_wording, "en", "their own"),
        (format_wording, "de", "de"),
        (format_yes, True, "yes"),
        (format_yes, False, "no"),
        (format_mouse, True, "used here"),
        (format_mouse, False, "the terminal's own"),
        (format_mouse, None, "used here, but over SSH the terminal's own"),
    ],
)
def test_a_choice_is_called_as_it_is_chosen(
    tell: Callable[[Any], str], value: object, words: str
) -> None:
    assert tell(value) == words
