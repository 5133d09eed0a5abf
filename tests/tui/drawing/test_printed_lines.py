"""Printed lines break between words, whatever stands before them."""

import pytest

from tui.drawing.printed_lines import fit_line
from tui.drawing.widths import cell_width


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("short", ["short"]),
        ("", [""]),
        ("one two three four five", ["one two three", "four five"]),
        ("  one two three four", ["  one two", "  three four"]),
        ("- one two three four", ["- one two", "  three four"]),
        ("day  one two three", ["day  one two", "     three"]),
        ("see /a/very/long/path/of/mine now", ["see", "/a/very/long/path/of/mine", "now"]),
        ("漢字漢字 漢字漢字 漢字", ["漢字漢字", "漢字漢字 漢字"]),
    ],
)
def test_lines_fit(line: str, lines: list[str]) -> None:
    assert fit_line(line, 14) == lines
    assert all(cell_width(each) <= 14 or " " not in each for each in lines)
