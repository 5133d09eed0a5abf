"""What a facilitator sees and writes: drawn for one terminal, in every size it may have."""

import pytest

from tui.drawing.widths import cell_width
from tui.terminal.shared.margin import AT_HAND, TITLE, Asked, Margin, Style, Words

PROMPT = "Stay here for a while. How did you do that? Who else noticed?"
HERE = Asked("plan", "reflection.strengths", "What has helped before?", PROMPT)
THERE = Asked("plan", "reflection.values", "What matters to you?", "")


@pytest.fixture
def margin() -> Margin:
    """A margin at a question."""
    made = Margin()
    made.asked = HERE
    return made


def press(margin: Margin, *keys: str) -> Words | None:
    """Press keys; anything longer than a letter that is no key is written."""
    words = None
    for key in keys:
        words = margin.press(key, key if len(key) == 1 else None)
    return words


def text(margin: Margin, width: int = 40, height: int = 12) -> str:
    """Return what is drawn."""
    return "\n".join(row for row, _ in margin.draw(width, height).rows)


def test_a_note_goes_out_with_enter_and_blank_words_do_not(margin: Margin) -> None:
    assert press(margin, "enter") is None
    assert press(margin, " ", "enter") is None
    assert press(margin, "escape", *"He smiled", "enter") == Words("He smiled", None)
    assert margin.editor.text == ""


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (36, "enter send  tab suggest  esc clear"),
        (34, "enter send  tab suggest  esc clear"),
        (33, "enter send  tab suggest"),
        (20, "enter send"),
    ],
)
def test_the_hints_are_told_whole_or_not_at_all(margin: Margin, width: int, told: str) -> None:
    assert text(margin, width).splitlines()[-1] == told


def test_a_suggestion_is_for_the_question_at_which_it_was_begun(margin: Margin) -> None:
    press(margin, "tab", "a")
    margin.asked = THERE
    assert "Suggested for: What has helped before?" in text(margin)
    assert press(margin, "b", "enter") == Words("ab", HERE)
    assert press(margin, "c", "enter") == Words("c", THERE)
    margin.asked = None
    assert press(margin, "d", "enter") == Words("d", None), "where nothing is asked it is a note"


def test_words_that_were_begun_as_a_note_become_a_suggestion_and_back(margin: Margin) -> None:
    press(margin, *"walks", "tab")
    assert margin.target == HERE
    press(margin, "tab")
    assert margin.target is None and margin.editor.text == "walks"


def test_words_that_could_not_be_kept_come_back_with_the_reason(margin: Margin) -> None:
    press(margin, "tab", *"one")
    words = press(margin, "enter")
    assert words is not None
    margin.asked = THERE
    press(margin, "tab", *"two")
    margin.take_back(words, "The disk is full.")
    assert margin.editor.text == "one two"
    assert margin.target == HERE
    assert "The disk is full." in text(margin)


def test_prompts_stand_above_and_a_question_that_is_not_for_everybody_has_no_words(
    margin: Margin,
) -> None:
    drawn = text(margin)
    assert TITLE in drawn and "Who else noticed?" in drawn and "A note for their journal" in drawn
    margin.asked = HERE._replace(label="", prompt="")
    press(margin, "tab")
    drawn = text(margin)
    assert AT_HAND in drawn and "Silence is fine" in drawn
    assert "What has helped" not in drawn


@pytest.mark.parametrize("height", [2, 3, 5, 9, 30])
@pytest.mark.parametrize("width", [4, 10, 24, 80])
def test_it_fits_and_what_is_written_stays_in_sight(
    margin: Margin, width: int, height: int
) -> None:
    margin.write("words " * 100 + "end")
    drawn = margin.draw(width, height)
    assert len(drawn.rows) == height
    assert all(cell_width(row) <= width for row, _ in drawn.rows)
    row, column = drawn.cursor
    assert row < height and column < max(width, 3)
    assert drawn.rows[row][1] == Style.WRITTEN
    if width > 6:
        assert drawn.rows[row][0].rstrip().endswith("end")


def test_nothing_a_text_holds_steers_the_terminal(margin: Margin) -> None:
    margin.asked = HERE._replace(prompt="a\x1b[31mb", label="c\x07d")
    margin.write("e\x1b]0;title\x07f")
    press(margin, "tab")
    assert all(ord(each) >= 32 for each in text(margin).replace("\n", ""))
