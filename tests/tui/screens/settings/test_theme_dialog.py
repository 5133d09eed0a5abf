"""The names of the colours."""

from flows.text.settings_words import THEME_NAMES
from tui.drawing.roles import THEMES
from tui.screens.settings.theme_dialog import ABOUT, theme_title


def test_each_of_our_themes_has_a_name_and_says_what_it_is_like() -> None:
    assert set(THEME_NAMES) == set(ABOUT) == set(THEMES)
    assert theme_title("handrail-light") == "Light   our own, for a bright room"
    assert theme_title("nord") == "nord   dark"
