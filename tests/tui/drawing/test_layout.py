"""Drawings are put together by cells: nothing is wider than it was asked to be, no spot is lost."""

from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.layout import Drawing, Spot, beside, drawing, inset, stack
from tui.drawing.lines import cut_line, ends, fill, line, text_of, width_of, wrap_line

words = st.text(st.sampled_from("ab 散é👩"), max_size=20)
lines = st.lists(st.tuples(words, st.sampled_from(["text", "dim"])), max_size=4).map(
    lambda spans: line(*spans)
)


def texts(drawn: Drawing) -> list[str]:
    return [text_of(each) for each in drawn.lines]


@given(lines, st.integers(0, 30))
def test_lines_fit(spans: tuple[tuple[str, str], ...], width: int) -> None:
    assert width_of(cut_line(spans, width)) <= width
    assert width_of(fill(spans, width)) == width


@given(lines, lines, st.integers(4, 40))
def test_both_ends_of_a_line_fit(
    left: tuple[tuple[str, str], ...], right: tuple[tuple[str, str], ...], width: int
) -> None:
    assert width_of(ends(left, right, width)) == width


def test_the_left_end_gives_way() -> None:
    assert text_of(ends(line("a long name"), line("Fri"), 10)) == "a lo…  Fri"


def test_a_line_that_is_left_out_shows_a_sign() -> None:
    assert text_of(cut_line(line(("walk", "dim"), " with mum"), 6)) == "walk…"
    assert text_of(cut_line(line(("walk", "dim"), " with mum"), 4)) == "wal…"
    assert text_of(cut_line(line(("walk", "dim"), " with"), 9)) == "walk with"


def test_wrapped_lines_may_be_indented() -> None:
    assert [text_of(each) for each in wrap_line("one two three", 5, indent="  ")] == [
        "one",
        "  two",
        "  thr",
        "  ee",
    ]


def test_spots_move_with_their_lines() -> None:
    top = drawing(line("a"), spot="a", width=4)
    low = drawing(line("b"), line("c"), spot="b")
    drawn = stack(top, Drawing(), low, gap=1)
    assert texts(drawn) == ["a", "", "b", "c"]
    assert drawn.spots == (Spot("a", 0, 0, 4, 1), Spot("b", 0, 2, 1, 2))
    assert drawn.spot("b") == Spot("b", 0, 2, 1, 2)
    wide = beside([top, low], [3, 5], gap=2)
    assert texts(wide) == ["a    b    ", "     c    "]
    assert wide.spots[1] == Spot("b", 5, 0, 1, 2)
    assert inset(low, 2, 5).spots == (Spot("b", 2, 0, 1, 2),)
