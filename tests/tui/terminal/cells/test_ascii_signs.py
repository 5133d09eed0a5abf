"""With ASCII signs alone nothing is told by the same sign as something else."""

from pathlib import Path

import pytest

from flows.actions.settings import choose_ascii
from flows.documents.clock import FixedClock
from flows.rules.weeks import Cell
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of
from tui.commands.base.output import printable
from tui.drawing.marks import DAYS
from tui.terminal.signs import IN_CELLS, in_ascii_cells


def test_the_days_of_a_week_differ_and_are_printed_by_the_same_signs() -> None:
    signs = {each: sign for each, (sign, _) in DAYS.items()}
    assert set(signs) == set(Cell)
    in_cells = {each: sign.translate(IN_CELLS) for each, sign in signs.items()}
    drawn = [sign for each, sign in in_cells.items() if each is not Cell.PAUSED]
    assert len(set(drawn)) == len(drawn)
    assert "".join(drawn).isascii()
    assert all(printable(signs[each], True) == in_cells[each] for each in Cell)


@pytest.mark.parametrize(("key", "told"), [("3", "left/right a day"), ("5", "left/right pages")])
async def test_arrow_keys_have_names(home: Path, clock: FixedClock, key: str, told: str) -> None:
    choose_ascii(lively_store(home, clock), True)
    async with place(home, clock, key) as (pilot, app):
        await sees(pilot, told)
        await pilot.press("question_mark")
        await sees(pilot, "left/right")
        assert "←" not in text_of(app)


@pytest.mark.parametrize(
    ("text", "drawn", "printed"),
    [
        ("3 → 6 of 10", "3 ->6 of 10", "3 -> 6 of 10"),
        ("→ Sat 12 Dec", "->Sat 12 Dec", "-> Sat 12 Dec"),
        ("0815 → how to reach Priya", "0815 ->how to reach Priya", "0815 -> how to reach Priya"),
    ],
)
def test_an_arrow_does_not_read_as_greater(text: str, drawn: str, printed: str) -> None:
    assert in_ascii_cells(text) == drawn
    assert len(drawn) == len(text)
    assert printable(text, True) == printed
