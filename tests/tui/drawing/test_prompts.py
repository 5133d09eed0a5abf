"""Prompts for the one who asks: in a panel, wrapped, with the key that closes it."""

from tui.drawing.lines import text_of, width_of
from tui.drawing.prompts import NONE, draw_prompts


def drawn(prompt: str) -> list[str]:
    made = draw_prompts(prompt, 40, 6, "F4")
    assert {width_of(each) for each in made.lines} == {40}
    assert len(made.lines) == 6
    return [text_of(each) for each in made.lines]


def test_a_prompt_is_wrapped_under_its_title() -> None:
    rows = drawn("And what would that make possible, do you think?")
    assert "For the one who asks" in rows[0]
    assert "make possible," in rows[1] and "do you think?" in rows[2]


def test_a_question_without_one_says_so() -> None:
    told = " ".join(row.strip("│ ") for row in drawn("")[1:-1])
    assert told.strip() == NONE
