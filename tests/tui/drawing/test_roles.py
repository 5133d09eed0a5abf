"""The theme can be read: the contrast of every role on every ground of every theme of ours."""

import pytest

from tests.tui.contrast import MOST, SIGN, TEXT, contrast
from tui.drawing.roles import GROUNDS, ROLES, THEMES, colour_of


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


@pytest.mark.parametrize("theme", THEMES)
def test_the_edge_of_a_field_can_be_seen(theme: str) -> None:
    for ground in ("ground", "surface"):
        assert contrast(colour_of("edge", theme), colour_of(ground, theme)) >= SIGN


def test_the_scrollbar_can_be_seen_in_the_theme_of_most_contrast() -> None:
    thumb, trough, ground = (colour_of(each, THEMES[2]) for each in ("thumb", "trough", "ground"))
    assert min(contrast(thumb, trough), contrast(thumb, ground)) >= SIGN


def test_a_theme_that_is_not_ours_falls_back() -> None:
    assert colour_of("accent", "nord") == colour_of("accent")
