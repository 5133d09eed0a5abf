"""Signs and words of the screen itself: where one is, which keys matter, what the help says."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from tests.flows.samples import PLAN, rename
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of, until
from tui.screens.base.dialogs import LONGEST, Notice, hanging
from tui.screens.base.form import Form
from tui.screens.base.place_screen import PLACES, PlaceScreen
from tui.screens.board.board import Board
from tui.screens.habit.habit import HabitPlace
from tui.screens.journal.journal import Journal
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.plans.history import History
from tui.screens.plans.plans import Plans
from tui.screens.session.wizard import Wizard
from tui.screens.settings.settings import SettingsPlace
from tui.screens.support.support import Support
from tui.screens.timeline.timeline import Timeline
from tui.screens.today.today import Today


async def test_the_current_row_of_a_list_has_a_sign(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await sees(pilot, " › Sam's recovery plan ")
        await pilot.press("down")
        await sees(pilot, " > Personal plan ")
        assert sum(line.startswith(" › ") for line in text_of(app).splitlines()) == 1


async def test_windows_with_a_choice_have_it_too(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, _):
        await pilot.press("m")
        await sees(pilot, "› 1  In focus")
        await pilot.press("down")
        await sees(pilot, "› 2  Doing")


async def test_while_one_writes_the_keys_are_those_of_the_line(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await pilot.press("j")
        await sees(pilot, "enter keep   esc leave it")
        assert "p part" not in text_of(app)
        await pilot.press("escape")
        await sees(pilot, "p part")
        await pilot.press("5", "n")
        await sees(pilot, "enter keep it   F3 own editor   esc leave the line")
        await pilot.press("escape")
        await sees(pilot, "n write   w win")


@pytest.mark.parametrize("name", [each.name for each in PLACES])
def test_the_help_of_a_place_fits_and_names_the_page_for_hard_times(name: str) -> None:
    module, _, called = next(each.screen for each in PLACES if each.name == name).partition(":")
    screen = getattr(import_module(module), called)()
    lines = hanging(screen.help_text(), 200).split("\n")
    assert max(map(len, lines)) <= LONGEST
    assert any(line.startswith("F2  !    your page for very hard times") for line in lines)


HELPS = (Today, Board, Timeline, Support, Journal, Plans, ObjectiveStory, HabitPlace, Form, Wizard)
"""What has a help of several lines."""


@pytest.mark.parametrize("screen", [*HELPS, SettingsPlace], ids=lambda each: each.__name__)
def test_a_help_breaks_well_in_a_small_window(screen: type[PlaceScreen]) -> None:
    lines = screen.HELP.split("\n")
    keys = [line for line in lines if re.match(r"\S+(?:  ?\S+)? {2,}\S", line)]
    # One column alone can go on below itself; a sentence goes on by itself.
    assert not [line for line in keys if re.search(r"\w {3,}\S.* {3,}\w", line)]
    sentences = [line for line in lines if line and not line.startswith(" ") and line not in keys]
    assert not [line for line in sentences if line[-1] not in ".:" and "●" not in line]


def test_what_two_keys_do_goes_on_below_itself() -> None:
    assert hanging("<  >     the same by a week (also shift and the arrows)", 44).split("\n") == [
        "<  >     the same by a week (also shift and",
        "         the arrows)",
    ]


async def test_a_longer_help_scrolls_with_its_keys_in_sight(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "5", (60, 20)) as (pilot, app):
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, Notice))
        await sees(pilot, "esc close")
        await pilot.press("end")
        await sees(pilot, "ctrl+p   everything by name")
        assert "esc close" in text_of(app)


async def test_what_was_changed_stands_below_itself(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    rename(store, PLAN, "A title that goes on for a good while, and then for a little more")
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, History))
        lines = [line for line in text_of(app).splitlines() if line.strip()]
        assert "renamed" in lines[1]
        assert lines[2].startswith(" " * 20)


async def test_the_palette_has_no_sign_that_takes_two_cells(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("ctrl+p")
        await sees(pilot, "Search for commands")
        assert "🔎" not in text_of(app)
