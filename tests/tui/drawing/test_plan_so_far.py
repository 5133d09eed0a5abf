"""The plan beside the questions: in a panel, wrapped, with what one is at in sight."""

import pytest

from flows.export.read_back.blocks import Block, Kind, Row, Section, WrittenPlan
from tui.drawing.lines import text_of, width_of
from tui.drawing.plan_so_far import SAID, draw_plan_so_far


def written(count: int = 1) -> WrittenPlan:
    start = (Row("Nights", "start.place"), Row("hush", "start.secret", is_masked=True))
    rows = [Row(f"answer {n} that is long enough to wrap", f"goals.a{n}") for n in range(count)]
    return WrittenPlan(
        "Spring",
        (
            Section("Now", (Block(Kind.LIST, start),)),
            Section("Goals", (Block(Kind.LIST, tuple(rows)),)),
        ),
        "start.title",
    )


def drawn(here: str, *, height: int = 14, count: int = 1) -> list[str]:
    made = draw_plan_so_far(written(count), 34, height, here)
    assert {width_of(each) for each in made.lines} == {34}
    assert len(made.lines) == height
    return [text_of(each) for each in made.lines]


def test_what_was_answered_stands_under_its_stage() -> None:
    rows = drawn("start.place")
    assert rows[0].startswith("╭─ Your plan so far ─")
    assert "Now" in rows[1] and " more ─╮" not in rows[0] and "›  Nights" in rows[3]
    assert "hush" not in "".join(rows)
    assert "answer 0 that is long" in rows[8] and "enough to wrap" in rows[9]


def test_private_words_are_read_where_nobody_looks_along() -> None:
    made = draw_plan_so_far(written(), 34, 14, "start.place", unmask=True)
    assert "hush" in "".join(text_of(each) for each in made.lines)


def test_what_is_no_plan_is_not_called_one() -> None:
    made = draw_plan_so_far(written(), 34, 14, "start.place", title=SAID)
    assert text_of(made.lines[0]).startswith("╭─ What you said so far ─")


def test_the_name_of_the_plan_stands_in_the_title_line_alone() -> None:
    assert "Spring" not in "".join(drawn("start.title"))


@pytest.mark.parametrize("at", [0, 5, 19])
def test_what_one_is_at_is_in_sight(at: int) -> None:
    rows = drawn(f"goals.a{at}", count=20)
    assert any(f"›  answer {at} " in row for row in rows)
    assert " more ─╮" in rows[0]


def test_what_belongs_with_it_is_in_sight_before_it_is_answered() -> None:
    rows = drawn("goals.later", count=20)
    assert not any("›" in row for row in rows)
    assert any("answer 19" in row for row in rows)


def test_what_came_last_is_in_sight_where_nothing_of_a_stage_was_answered() -> None:
    assert any("answer 19" in row for row in drawn("people.contact", count=20))


def test_an_empty_plan_says_that_it_grows() -> None:
    rows = [text_of(each) for each in draw_plan_so_far(WrittenPlan("", ()), 34, 6, "").lines]
    assert any("It grows here as you answer." in row for row in rows)
