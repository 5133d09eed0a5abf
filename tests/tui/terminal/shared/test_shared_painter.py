"""The picture, the line below it and the margin, as one terminal shows them."""

import pyte
import pytest

from tui.terminal.paint.picture import Picture
from tui.terminal.paint.viewport import Viewport
from tui.terminal.shared.margin import Asked, Margin
from tui.terminal.shared.shared_painter import SharedPainter

COLUMNS, ROWS = 80, 23
PROMPT = "Ask for one small thing."


class Window:
    """A terminal of a size, what is painted there, and its margin."""

    def __init__(self, columns: int, rows: int) -> None:
        self.picture = Picture(COLUMNS, ROWS)
        for row in range(ROWS):
            self.picture.feed(f"\x1b[{row + 1};1H{row:02}{'p' * (COLUMNS - 2)}")
        self.picture.feed("\x1b[2;5H")
        self.painter = SharedPainter(self.picture, Viewport(columns, rows))
        self.painter.open("")
        self.margin = Margin()
        self.margin.asked = Asked("plan", "a.b", "What?", PROMPT)
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)

    def lines(self, *, writes: bool = False) -> list[str]:
        """Return the rows of the terminal after it was painted."""
        self.painter.show_own("who sees it", None, self.margin, writes_in_margin=writes)
        return self.painted()

    def painted(self) -> list[str]:
        """Return the rows of the terminal, with what is new of them."""
        self._stream.feed(self.painter.take())
        return [line.rstrip() for line in self.screen.display]


def picture_rows(first: int, count: int) -> list[str]:
    """Return rows of the picture."""
    return [f"{row:02}{'p' * (COLUMNS - 2)}" for row in range(first, first + count)]


def test_beside_the_picture_where_the_window_is_wide() -> None:
    window = Window(120, 24)
    lines = window.lines()
    assert [line[:COLUMNS] for line in lines[:ROWS]] == picture_rows(0, ROWS)
    assert all(line[COLUMNS : COLUMNS + 1].strip() == "" for line in lines)
    assert PROMPT in " ".join(line[COLUMNS + 1 :] for line in lines)
    assert lines[ROWS].startswith("who sees it")


def test_below_the_picture_where_the_window_is_high() -> None:
    lines = Window(80, 30).lines()
    assert lines[:ROWS] == picture_rows(0, ROWS)
    assert PROMPT in lines[ROWS + 1]
    assert lines[29].startswith("who sees it")


def test_over_the_picture_only_when_it_is_called() -> None:
    window = Window(80, 24)
    assert window.lines()[:ROWS] == picture_rows(0, ROWS)
    window.margin.is_called = True
    lines = window.lines(writes=True)
    assert lines[:14] == picture_rows(0, 14)
    assert PROMPT in lines[15] and "note" in "".join(lines[14:23])
    assert "p" * 20 not in "".join(lines[14:23])
    window.margin.is_called = False
    assert window.lines()[:ROWS] == picture_rows(0, ROWS)


@pytest.mark.parametrize("before", [(120, 24), (80, 30), (80, 24)])
def test_a_margin_is_not_drawn_for_a_window_of_another_size(before: tuple[int, int]) -> None:
    window = Window(*before)
    window.margin.is_called = True
    window.lines()
    # The line may be free before it is said what stands in the new window.
    for columns, rows in ((60, 20), (100, 40), (10, 3), before):
        window.screen.resize(rows, columns)
        window.painter.look_at(Viewport(columns, rows))
        assert PROMPT not in " ".join(window.painted())
    assert PROMPT in " ".join(window.lines())


def test_the_cursor_stands_where_ones_own_keys_go() -> None:
    window = Window(120, 24)
    window.lines()
    assert (window.screen.cursor.y, window.screen.cursor.x) == (1, 4)
    window.margin.write("abc")
    lines = window.lines(writes=True)
    assert window.screen.cursor.x == COLUMNS + 1 + len("> abc")
    assert lines[window.screen.cursor.y].endswith("> abc")


def test_a_small_window_scrolls_below_its_margin() -> None:
    window = Window(60, 12)
    window.margin.is_called = True
    window.painter.scroll(3, 8)
    lines = window.lines()
    assert lines[0] == "p" * 60 and lines[1] == "p" * 60
    assert "who sees it" in lines[11]
    assert PROMPT in "".join(lines)


def test_a_page_in_place_of_the_picture_is_whole_in_a_narrow_window() -> None:
    window = Window(30, 10)
    said = ("", "The line of Priya is down.", "The picture comes back with them, and goes on.")
    window.painter.show_own("hidden now", said)
    lines = window.painted()
    assert lines[:4] == [
        "",
        "  The line of Priya is down.",
        "  The picture comes back with",
        "  them, and goes on.",
    ]
    assert lines[9] == "hidden now"
