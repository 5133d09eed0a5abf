"""Panels end where they are told to, and hold what is in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.layout import drawing
from tui.drawing.lines import line, text_of, width_of
from tui.drawing.panels import inner_width, panel, rule


def drawn(*, boxed: bool, title: str = "Wins", state: str = "2") -> list[str]:
    body = drawing(line("rang Priya back"), spot="win")
    return [text_of(each) for each in panel(title, body, 24, state=state, boxed=boxed).lines]


def test_a_box_has_its_title_and_its_state_in_the_border() -> None:
    assert drawn(boxed=True) == [
        "╭─ Wins ─────────── 2 ─╮",
        "│ rang Priya back      │",
        "╰──────────────────────╯",
    ]
    assert drawn(boxed=True, title="", state="")[0] == "╭──────────────────────╮"


def test_where_rows_are_dear_a_title_and_a_rule_are_enough() -> None:
    assert drawn(boxed=False) == ["─ Wins ─────────────── 2", "  rang Priya back"]


def test_a_state_is_whole_where_the_title_leaves_it_room() -> None:
    (head, _) = drawn(boxed=False, state="by 7 Feb, ahead")
    assert head == "─ Wins ─ by 7 Feb, ahead"


@given(st.text(max_size=40), st.text(max_size=40), st.integers(12, 60), st.booleans())
def test_every_line_ends_in_the_same_column(
    title: str, state: str, width: int, boxed: bool
) -> None:
    body = drawing(line("a walk"), line(("x" * inner_width(width, boxed=boxed), "dim")))
    made = panel(title, body, width, state=state, boxed=boxed)
    widths = {width_of(each) for each in made.lines}
    assert widths == {width} if boxed else max(widths) == width


@pytest.mark.parametrize("boxed", [True, False])
def test_the_spots_stand_on_their_lines(boxed: bool) -> None:
    body = drawing(line("rang Priya back"), spot="win")
    made = panel("Wins", body, 24, boxed=boxed, spot="wins")
    (whole, win) = made.spots
    assert (whole.id, whole.width) == ("wins", 24 if boxed else 7)
    assert (whole.height, whole.is_framed) == ((made.height, True) if boxed else (1, False))
    assert text_of(made.lines[win.y])[win.x :].startswith("rang Priya back")


def test_the_panel_with_the_cursor_is_told_by_its_border() -> None:
    body = drawing(line("a"))
    borders = {
        focused: {style for text, style in panel("T", body, 20, focused=focused).lines[-1]}
        for focused in (False, True)
    }
    assert borders == {False: {"border"}, True: {"accent"}}


def test_words_stand_in_a_rule() -> None:
    assert text_of(rule(20)) == "─" * 20
    assert text_of(rule(20, line("Saved"))) == "── Saved ───────────"
