"""The terminal's cursor follows what is marked, for braille displays and input methods."""

from tests.terminal.cursor_walk import walk


def test_the_cursor_stands_on_what_is_marked_after_each_of_many_keys() -> None:
    assert walk(60, seed=1) == []
