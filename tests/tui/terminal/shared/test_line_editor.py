"""The small editor of a margin: words go where the cursor is, and none can be cut in two."""

from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.widths import cell_width
from tui.terminal.shared.line_editor import LONGEST, LineEditor

KEYS = (
    *("backspace", "delete", "left", "right", "home", "end"),
    *("ctrl+left", "ctrl+right", "ctrl+w", "ctrl+u", "ctrl+k"),
)


def written(*keys: str) -> LineEditor:
    """Return an editor after some keys; anything that is no key is written."""
    editor = LineEditor()
    for key in keys:
        if not editor.press(key):
            editor.insert(key)
    return editor


def test_words_go_where_the_cursor_is() -> None:
    assert written("calm", "home", "a ").text == "a calm"
    assert written("one two", "ctrl+left", "and ").text == "one and two"
    assert written("one two", "home", "ctrl+right", "!").text == "one! two"
    assert written("abc", "left", "backspace").text == "ac"
    assert written("abc", "home", "delete").text == "bc"
    assert written("one two", "ctrl+w").text == "one "
    assert written("one two", "ctrl+left", "ctrl+k").text == "one "
    assert written("one two", "ctrl+left", "ctrl+u").text == "two"


def test_what_belongs_together_is_taken_out_together() -> None:
    family = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}"
    assert written(f"a{family}", "backspace").text == "a"
    assert written("e\N{COMBINING ACUTE ACCENT}x", "home", "delete").text == "x"


def test_line_ends_are_spaces_and_what_steers_a_terminal_goes_nowhere() -> None:
    assert written("one\r\ntwo\nthree").text == "one two three"
    assert "\x1b" not in written("a\x1b[31mb").text
    assert len(written("x" * 20_000_000).text) == LONGEST


def test_rows_are_broken_at_the_edge_and_tell_where_the_next_word_goes() -> None:
    assert written("abcdef").rows(4) == (["abcd", "ef"], (1, 2))
    assert written("abcd").rows(4) == (["abcd", ""], (1, 0))
    assert written("abcdef", "home").rows(4) == (["abcd", "ef"], (0, 0))
    assert written("日本語").rows(5) == (["日本", "語"], (1, 2))


@given(st.lists(st.sampled_from(KEYS) | st.text("ab 日é\u0301\n", max_size=4), max_size=20))
def test_whatever_is_pressed_no_row_is_too_long_and_nothing_else_is_lost(keys: list[str]) -> None:
    editor = written(*keys)
    rows, (row, column) = editor.rows(6)
    assert "".join(rows) == editor.text
    assert all(cell_width(each) <= 6 for each in rows)
    assert 0 <= row < len(rows) and 0 <= column < 6
