"""The plan beside the questions: in a panel, wrapped, with what one is at in sight."""

import pytest

from flows.guide.session.questions import Line, Outline, Section
from tui.drawing.lines import text_of, width_of
from tui.drawing.plan_so_far import draw_plan_so_far


def answer(path: str, text: str, *, is_bare: bool = False, sensitive: bool = False) -> Line:
    return Line(path, "How many?", text, is_bare, sensitive, depth=0, is_title=False)


def outline(count: int = 1) -> Outline:
    lines = tuple(
        answer(f"goals.a{n}", f"answer {n} that is long enough to wrap") for n in range(count)
    )
    start = (answer("start.place", "Nights"), answer("start.secret", "hush", sensitive=True))
    return Outline((Section("Now", "start", start), Section("Goals", "goals", lines)))


def drawn(here: str, *, height: int = 14, count: int = 1) -> list[str]:
    made = draw_plan_so_far(outline(count), 34, height, here)
    assert {width_of(each) for each in made.lines} == {34}
    assert made.height == height
    return [text_of(each) for each in made.lines]


def test_what_was_answered_stands_under_its_stage() -> None:
    rows = drawn("start.place")
    assert rows[0].startswith("╭─ Your plan so far ─")
    assert "› Nights" in rows[2]
    assert "hush" not in "".join(rows)
    assert "answer 0 that is long enough" in rows[6] and "to wrap" in rows[7]


@pytest.mark.parametrize("at", [0, 5, 19])
def test_what_one_is_at_is_in_sight(at: int) -> None:
    rows = drawn(f"goals.a{at}", count=20)
    assert any(f"› answer {at} " in row for row in rows)


def test_nothing_is_marked_before_it_is_answered() -> None:
    rows = drawn("goals.later", count=20)
    assert not any("›" in row for row in rows)
    assert any("Goals" in row for row in rows)


def test_a_number_says_what_it_is_of() -> None:
    plan = Outline((Section("Goals", "goals", (answer("goals.aim", "5", is_bare=True),)),))
    rows = [text_of(each) for each in draw_plan_so_far(plan, 34, 8, "").lines]
    assert any("How many? 5" in row for row in rows)


def test_an_empty_plan_says_that_it_grows() -> None:
    rows = [text_of(each) for each in draw_plan_so_far(Outline(()), 34, 6, "").lines]
    assert any("It grows here as you answer." in row for row in rows)
