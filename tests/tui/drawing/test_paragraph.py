"""Paragraphs fit their width in cells, and lose nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.paragraph import wrap
from tui.drawing.widths import cell_width, graphemes

texts = st.text(st.sampled_from("ab -\u200d\ufe0f❤散歩👩\u0301हि"), max_size=60)


@given(texts, st.integers(2, 20), st.sampled_from(["", "  "]))
def test_lines_fit_and_lose_nothing(text: str, width: int, indent: str) -> None:
    lines = wrap(text, width + len(indent) + 2, indent=indent)
    assert "".join("".join(lines).split()) == "".join(text.split())
    widest = max((cells for _, cells in graphemes(text)), default=1)
    assert all(cell_width(each) <= width + len(indent) + max(2, widest) for each in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("散歩する 毎日", ["散歩する", "毎日"]),
        ("散歩する毎日", ["散歩する", "毎日"]),
        ("one 散歩 two", ["one 散歩", "two"]),
        ("one two three", ["one two", "three"]),
        ("", []),
    ],
)
def test_wide_characters_count_twice(text: str, lines: list[str]) -> None:
    assert wrap(text, 8) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a散散散散a", ["a散散", "  散散", "  a"]),
        ("a 散散散散散", ["a", "  散散", "  散散", "  散"]),
        ("  散散散散", ["散散散", "  散"]),
        ("a散散 b", ["a散散", "  b"]),
    ],
)
def test_the_indent_of_the_pieces_of_a_word_takes_its_cells(text: str, lines: list[str]) -> None:
    assert wrap(text, 6, indent="  ") == lines


def test_marks_do_not_make_up_for_wide_characters() -> None:
    text = "a\u0301散散\ufe0f"
    assert cell_width(text) == len(text)
    assert wrap(text, 4) == ["a\u0301散", "散\ufe0f"]
