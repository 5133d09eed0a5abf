"""What the painter sends leads to the same picture as what Textual wrote, with fewer bytes."""

import re

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.terminal.pictures import differences
from tui.terminal.cells.charset import Charset
from tui.terminal.cells.colour_depth import Depth
from tui.terminal.modes import ENTER, LEAVE
from tui.terminal.paint.painter import HOLD, SHOW, Painter
from tui.terminal.paint.picture import Bell, Clipboard, Picture
from tui.terminal.paint.viewport import Region, Viewport

COLUMNS, ROWS = 12, 4

CLEAR = (
    "\x1b[?7l\x1b[m" + "".join(f"\x1b[{row + 1}H{' ' * COLUMNS}" for row in range(ROWS)) + "\x1b[H"
)
"""Let no line wrap, and fill the screen with blanks: the emulator erases no other cells."""

looks = st.sampled_from(
    [
        "",
        "0",
        "1",
        "1;31",
        "4;48;5;17",
        "7;38;2;1;2;3",
        "22",
        "27;39",
        "24;49;97",
        "3;9;104",
        "23;29",
    ]
).map("\x1b[{}m".format)
texts = st.text("ab ─●é", min_size=1, max_size=COLUMNS)
moves = st.builds("\x1b[{}{}".format, st.integers(0, COLUMNS + 2), st.sampled_from("ABCDGd"))
# The emulator lets erased cells take more than the colour behind the text.
erasures = st.builds(
    "\x1b[0;44m\x1b[{}".format, st.sampled_from(["J", "1J", "2J", "K", "1K", "2K"])
)
# Not to the last column: terminals differ in what they erase from there on.
words = st.builds(
    lambda row, column, look, text: f"\x1b[{row};{column}H{look}{text[: COLUMNS - column]}",
    *(st.integers(1, ROWS), st.integers(1, COLUMNS), looks, texts),
)
writings = st.lists(words | words | moves | looks | erasures, max_size=8).map("".join)

cells = st.lists(
    st.tuples(looks, st.sampled_from(["a", "b", " ", "─", "é", "e\u0301", "日", "本", "🙂"])),
    max_size=COLUMNS,
)
grids = st.lists(cells, min_size=ROWS, max_size=ROWS)


class Pair:
    """A painter and the screen it paints on."""

    def __init__(
        self,
        columns: int = COLUMNS,
        rows: int = ROWS,
        depth: Depth = Depth.TRUE,
        *,
        erases: bool = True,
    ) -> None:
        self.picture = Picture(columns, rows)
        self.painter = Painter(self.picture, Viewport(columns, rows), depth)
        self.painter.can_erase = erases
        self.screen = Screen(columns, rows)
        self.painter.open(f"{ENTER}\x1b[?7l")
        self.show(CLEAR)

    def show(self, written: str) -> bytes:
        """Let Textual write something, and return what the terminal gets of it."""
        self.picture.feed(written)
        sent = self.painter.take()
        self.screen.feed(sent.decode())
        return sent


class Screen(pyte.Screen):
    """A screen that takes in what is written to it."""

    def feed(self, data: str) -> None:
        pyte.Stream(self).feed(data)


def painted(grid: list[list[tuple[str, str]]]) -> str:
    """Return what Textual would write to paint all cells of a grid."""
    written = ""
    for row, line in enumerate(grid):
        written += f"\x1b[{row + 1};1H"
        left = COLUMNS
        for look, text in line:
            width = 2 if text in "日本🙂" else 1
            if width <= left:
                written += f"{look}{text}\x1b[0m"
                left -= width
        written += " " * left
    return written + "\x1b[2;3H"


@given(st.lists(writings, max_size=4), st.booleans())
def test_what_is_sent_shows_what_was_written(frames: list[str], erases: bool) -> None:
    pair, expected = Pair(erases=erases), Screen(COLUMNS, ROWS)
    expected.feed(CLEAR)
    for frame in frames:
        expected.feed(frame)
        pair.show(frame)
        assert differences(expected, pair.screen) == ""


@given(st.lists(grids, min_size=2, max_size=3), st.booleans())
def test_one_grid_becomes_another(each: list[list[list[tuple[str, str]]]], erases: bool) -> None:
    pair = Pair(erases=erases)
    for grid in each:
        pair.show(painted(grid))
        expected = Screen(COLUMNS, ROWS)
        expected.feed(CLEAR + painted(grid))
        assert differences(expected, pair.screen) == ""


@given(st.lists(grids, min_size=2, max_size=3), st.sampled_from(Depth))
def test_in_fewer_colours_it_is_the_same_however_it_came_about(
    each: list[list[list[tuple[str, str]]]], depth: Depth
) -> None:
    pair, whole = Pair(depth=depth), Pair(depth=depth, erases=False)
    for grid in each:
        pair.show(painted(grid))
    whole.show(painted(each[-1]))
    assert differences(whole.screen, pair.screen) == ""


MARKED, UNMARKED = (
    f"\x1b[1;38;2;127;181;181;48;2;{ground}m{sign} \x1b[0m"
    f"\x1b[38;2;220;220;212;48;2;{ground}m  Walk{' ' * 60}\x1b[38;2;111;194;118mdone\x1b[0m"
    for sign, ground in (("›", "35;55;55"), (" ", "28;32;35"))
)
"""A row that one is on, and the same one that one has left."""


def rows_of(*rows: str) -> str:
    """Return what Textual would write for rows."""
    return "".join(f"\x1b[{number};1H{row}" for number, row in enumerate(rows, 1)) + "\x1b[H"


@pytest.mark.parametrize(
    ("depth", "erases", "most"),
    [
        (Depth.MANY, True, 150),
        (Depth.MANY, False, 250),
        (Depth.SIXTEEN, True, 130),
        (Depth.NONE, True, 120),
    ],
)
def test_a_move_to_the_next_row_costs_little(depth: Depth, erases: bool, most: int) -> None:
    pair = Pair(80, 4, depth, erases=erases)
    pair.show(rows_of(MARKED, UNMARKED))
    sent = pair.show(rows_of(UNMARKED, MARKED))
    assert len(sent) <= most
    whole = Pair(80, 4, depth, erases=False)
    whole.show(rows_of(UNMARKED, MARKED))
    assert differences(whole.screen, pair.screen) == ""
    assert (b"X" in sent) is erases


def test_of_a_blank_only_what_is_seen_is_sent() -> None:
    pair = Pair()
    pair.show("\x1b[1;1H\x1b[31mone   \x1b[32mtwo\x1b[0m\x1b[H")
    assert pair.show("\x1b[1;4H\x1b[1;33m   \x1b[0m\x1b[H") == b""
    assert pair.show("\x1b[1;4H\x1b[4m   \x1b[0m\x1b[H") != b""
    assert pair.show("\x1b[1;4H\x1b[4;31m   \x1b[0m\x1b[H") != b""
    assert pair.show("\x1b[1;4H\x1b[41m   \x1b[0m\x1b[H") != b""


def test_nothing_new_costs_nothing() -> None:
    pair = Pair()
    frame = "\x1b[1;1H\x1b[1;38;5;110;48;5;234mSleep\x1b[0m\x1b[2;3H"
    pair.show(frame)
    assert pair.show(frame) == b""


def test_a_key_costs_what_it_changes() -> None:
    pair = Pair()
    pair.show("\x1b[1;1H\x1b[38;5;253;48;5;235mSlee\x1b[0m\x1b[7m \x1b[0m       \x1b[1;5H")
    sent = pair.show("\x1b[1;1H\x1b[38;5;253;48;5;235mSleep\x1b[0m\x1b[7m \x1b[0m      \x1b[1;6H")
    assert sent.count(b"p") == 1
    assert b"S" not in sent
    assert len(sent) < 50


def test_what_is_not_about_cells_is_a_request_or_goes_nowhere() -> None:
    pair = Pair(40, 3)
    others = "\x07\x1b]52;c;aGk=\x07\x1b]22;text\x07\x1b]0;title\x07\x1b[>1u\x1b]52;c;?\x07\x1b[6n"
    asked = pair.picture.feed(f"\x1b[1;1Hone{others}two")
    assert asked == [Bell(), Clipboard("aGk=")]
    sent = pair.painter.take()
    assert b"one" in sent and b"two" in sent
    assert b"\x1b]" not in sent and b"title" not in sent and b"\x1b[>1u" not in sent
    pair.picture.feed("\x1b[2;1Hthree")
    pair.painter.send("\x07")
    sent = pair.painter.take()
    assert sent.index(b"three") < sent.index(b"\x07")


def test_all_is_painted_again_after_leaving_and_at_another_size() -> None:
    pair = Pair()
    pair.show("\x1b[1;1HSleep")
    pair.painter.close(f"{LEAVE}\x1b[?25h")
    assert pair.painter.take().endswith(f"{LEAVE}\x1b[?25h".encode())
    assert pair.show("\x1b[2;1HWalk") == b""
    pair.screen.reset()
    pair.painter.open(ENTER)
    pair.show("")
    assert pair.screen.display[:2] == ["Sleep".ljust(COLUMNS), "Walk".ljust(COLUMNS)]

    pair.painter.look_at(Viewport(COLUMNS, ROWS))
    assert b"Sleep" in pair.painter.take()
    pair.picture.resize(COLUMNS - 4, ROWS)
    pair.painter.look_at(Viewport(COLUMNS - 4, ROWS))
    assert b"Sleep" not in pair.painter.take()
    assert b"Rest" in pair.show("\x1b[1;1HRest")


def test_large_frames_are_held_together_where_the_terminal_can() -> None:
    pair = Pair(80, 24)
    large = "".join(f"\x1b[{row};1H{str(row) * 30}" for row in range(1, 21))
    assert HOLD.encode() not in pair.show(large)
    pair.painter.can_hold = True
    assert HOLD.encode() not in pair.show("\x1b[1;1Hsmall")
    sent = pair.show(large.replace("1", "2"))
    assert sent.startswith(HOLD.encode()) and sent.endswith(SHOW.encode())
    assert sent.count(HOLD.encode()) == 1


def seen_by(picture: Picture, painter: Painter, columns: int, rows: int) -> tuple[list[str], bytes]:
    """Return what one terminal shows of a picture, row by row, and the bytes it took."""
    screen = Screen(columns, rows)
    painter.open("\x1b[?7l")
    sent = painter.take()
    screen.feed(sent.decode())
    return [row.rstrip() for row in screen.display], sent


def test_each_terminal_shows_the_part_it_has_room_for() -> None:
    picture = Picture(8, 3)
    picture.feed("\x1b[1;1Habcdefgh\x1b[2;1Hab日本cd\x1b[3;1Hxyz\x1b[2;5H")
    small = Painter(picture, Viewport(3, 2))
    assert seen_by(picture, small, 3, 2)[0] == ["abc", "ab"]
    moved = Painter(picture, Viewport(4, 2, left=3, top=1))
    assert seen_by(picture, moved, 4, 2)[0] == [" 本c", ""]
    large = Painter(picture, Viewport(12, 5))
    assert [row.replace(" ", "") for row in seen_by(picture, large, 12, 5)[0]] == [
        *("abcdefgh", "ab日本cd", "xyz"),
        *("", ""),
    ]


def test_what_is_hidden_is_never_sent() -> None:
    picture = Picture(12, 3)
    picture.feed("\x1b[1;1Hmy secret日x\x1b[2;1Hmy secret\x1b[3;1Hopen")
    painter = Painter(picture, Viewport(12, 3))
    painter.hide([Region(3, 0, 7, 1), Region(0, 1, 12, 1)])
    rows, sent = seen_by(picture, painter, 12, 3)
    assert [row.replace(" ", "") for row in rows] == ["myx", "", "open"]
    assert b"secret" not in sent and "日".encode() not in sent
    painter.hide([])
    assert b"secret" in painter.take()
    painter.hide([Region(0, 0, 12, 2)])
    assert b"secret" not in painter.take()


def test_two_terminals_show_one_picture_each_in_its_own_way() -> None:
    picture = Picture(8, 1)
    rich = Painter(picture, Viewport(8, 1))
    poor = Painter(picture, Viewport(8, 1), Depth.NONE, Charset("ascii", has_signs=False))
    for painter in (rich, poor):
        painter.open("")
        painter.take()
    picture.feed("\x1b[1;1H\x1b[1;38;2;127;181;181m● über\x1b[0m")
    full, plain = rich.take(), poor.take()
    assert "● über".encode() in full and b"38;2;127;181;181" in full
    assert b"* uber" in plain and b"38" not in plain and plain.isascii()
    assert rich.take() == poor.take() == b""


def test_below_a_prompt_nothing_is_counted_from_the_top_of_the_screen() -> None:
    picture = Picture(10, 8)
    painter = Painter(picture, Viewport(10, 8), is_inline=True)
    screen = Screen(10, 4)
    screen.feed("\x1b[?7l$ today\r\n")
    painter.open("")
    picture.feed("one\ntwo\nthree\r")
    screen.feed(painter.take().decode())
    assert [row.rstrip() for row in screen.display] == ["$ today", "one", "two", "three"]
    # A row more than there is room for rolls the prompt away.
    picture.feed("\nfour\x1b[3A\rONE\x1b[1B\r")
    sent = painter.take().decode()
    screen.feed(sent)
    assert [row.rstrip() for row in screen.display] == ["ONE", "two", "three", "four"]
    assert not re.search(r"\x1b\[\d*;?\d*H", sent)
    painter.close("\x1b[J")
    screen.feed(painter.take().decode())
    assert not "".join(screen.display).strip()
