"""The theme can be read: the contrast of every role on every ground of every theme of ours."""

import pytest

from tui.drawing.roles import GROUNDS, ROLES, THEMES, colour_of

TEXT, SIGN, MOST = 4.5, 3.0, 7.0


def test_the_contrast_of_black_and_white_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("role", ROLES)
def test_every_role_can_be_read(role: str, ground: str, theme: str) -> None:
    least = SIGN if role == "border" else TEXT
    if theme == "handrail-contrast" and role not in ("border", "dim"):
        least = MOST
    assert contrast(colour_of(role, theme), colour_of(ground, theme)) >= least


def test_a_theme_that_is_not_ours_falls_back() -> None:
    assert colour_of("accent", "nord") == colour_of("accent")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (`#rrggbb`), 1 to 21: WCAG 2.2, relative luminance."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
