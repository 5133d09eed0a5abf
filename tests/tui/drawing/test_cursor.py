"""The cursor is told by a border or a row, and changes nothing else."""

from tui.drawing.cursor import cursor_cell, with_cursor
from tui.drawing.layout import beside, drawing
from tui.drawing.lines import line, slice_line, text_of
from tui.drawing.panels import panel


def test_a_row_gets_a_sign_and_a_ground() -> None:
    drawn = drawing(line("  walk"), spot="walk", width=8)
    lit = with_cursor(drawn, "walk")
    assert text_of(lit.lines[0]) == "› walk  "
    assert {style for _, style in lit.lines[0]} == {"accent bold on-selected", "text on-selected"}
    assert with_cursor(drawn, "elsewhere") == drawn
    assert cursor_cell(drawn.spots[0]) == (0, 0)


def test_a_sign_is_never_written_over() -> None:
    drawn = drawing(line(("● walk", "done")), spot="walk")
    assert text_of(with_cursor(drawn, "walk").lines[0]) == "● walk"


def test_what_stands_beside_stays_as_it_is() -> None:
    drawn = beside([drawing(line("a")), drawing(line("  b"), spot="b", width=4)], [3, 4])
    lit = with_cursor(drawn, "b")
    assert text_of(lit.lines[0]) == "a   › b "
    assert lit.lines[0][0][1] == "text"


def test_only_the_border_of_a_panel_changes() -> None:
    body = drawing(line(("───", "border"), " bar"))
    drawn = panel("Walk", body, 16, spot="walk")
    lit = with_cursor(drawn, "walk")
    assert [text_of(each) for each in lit.lines] == [text_of(each) for each in drawn.lines]
    styles = [[style for text, style in row if text.strip()] for row in lit.lines]
    assert styles[0][0] == styles[0][-1] == styles[1][0] == styles[1][-1] == "accent"
    assert styles[1][1] == "border"
    assert cursor_cell(drawn.spots[0]) == (2, 0)


def test_half_of_a_wide_character_is_a_space() -> None:
    spans = line("散歩", ("x", "dim"))
    assert text_of(slice_line(spans, 1, 4)) == " 歩"
    assert slice_line(spans, 4, 5) == (("x", "dim"),)
