"""What the settings are called: where they are chosen, in history, and when they are undone."""

from flows.documents.vocabulary import Weekday
from flows.text.calendar_words import LONG_DAYS

THEME_NAMES = {
    "handrail": "Dark",
    "handrail-light": "Light",
    "handrail-contrast": "High contrast",
}
"""The names of our own themes; all others go by the names that they come with."""


def format_theme(theme: str) -> str:
    """Return what a theme is called, for a sentence; empty is the choice of the program."""
    return THEME_NAMES.get(theme, theme) or "as the program chooses"


def format_day_end(hour: int) -> str:
    """Return when a day ends, from its hour, 0 to 6; 0 is midnight."""
    return f"at {hour} in the night" if hour else "at midnight"


def format_week_begin(day: Weekday) -> str:
    """Return the name of the day that weeks begin with."""
    return LONG_DAYS[tuple(Weekday).index(day)]


def format_wording(wording: str) -> str:
    """Return what a wording of flows is called; their own is `en`, or nothing was chosen."""
    return "their own" if wording in ("", "en") else wording


def format_yes(wanted: bool) -> str:
    """Return what a choice between yes and no is called."""
    return "yes" if wanted else "no"


def format_mouse(wanted: bool | None) -> str:
    """Return who hears the mouse; none is the choice of the program."""
    if wanted is None:
        return "used here, but over SSH the terminal's own"
    return "used here" if wanted else "the terminal's own"
