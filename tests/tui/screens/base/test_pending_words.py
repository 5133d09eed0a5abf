"""Whatever ends a place or the program: what was being written is there afterwards."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.journal import write_line
from flows.documents.clock import FixedClock
from flows.lookup.plans import stored_plan
from flows.store.store import Store
from flows.views.journal import journal_view
from flows.views.today import today
from tests.flows.samples import PLAN, sample_store
from tests.flows.views.board_samples import lively_store
from tests.tui.places import elsewhere, is_at, place, sees
from tests.tui.textual_state import is_ending
from tests.tui.wizard_walk import until
from tui.app.application import HandrailApp
from tui.screens.base.windows.line_dialog import AskLine
from tui.screens.base.windows.window import KeepWindow
from tui.screens.journal.entry_forms import LineForm
from tui.screens.support.contact_form import ContactForm
from tui.widgets.text_line import Line


def kept(home: Path, clock: FixedClock) -> list[tuple[str, tuple[str, ...]]]:
    """Return the lines of the journal with their tags, as another process reads them."""
    return [(each.text, tuple(each.tags)) for each in journal_view(elsewhere(home, clock)).lines]


async def end(pilot: Pilot[Any], app: HandrailApp, how: str) -> None:
    """End the program in one of the ways there are."""
    if how == "signal":
        app.exit(129)
    else:
        await pilot.press(how)
    await until(pilot, lambda: is_ending(app))


@pytest.mark.parametrize("how", ["signal", "ctrl+q"])
@pytest.mark.parametrize(("where", "key"), [("1", "j"), ("1", "w"), ("2", "n"), ("5", "w")])
async def test_words_that_were_not_sent_become_a_line_of_the_journal(
    home: Path, clock: FixedClock, where: str, key: str, how: str
) -> None:
    plan = stored_plan(lively_store(home, clock), PLAN)
    before = kept(home, clock)
    async with place(home, clock, where) as (pilot, app):
        await pilot.press(key, *"half a")
        await end(pilot, app, how)
    (fresh,) = [each for each in kept(home, clock) if each not in before]
    assert fresh == ("half a", ("unfinished",))
    assert stored_plan(elsewhere(home, clock), PLAN) == plan


@pytest.mark.parametrize(("where", "key"), [("1", "j"), ("2", "n")])
async def test_words_given_up_on_purpose_are_not_kept(
    home: Path, clock: FixedClock, where: str, key: str
) -> None:
    lively_store(home, clock)
    before = kept(home, clock)
    async with place(home, clock, where) as (pilot, app):
        await pilot.press(key, *"half a", "escape")
        await end(pilot, app, "signal")
    assert kept(home, clock) == before


async def test_words_that_were_sent_are_kept_once(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    before = len(kept(home, clock))
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("n", *"Paint", "enter")
        await sees(pilot, "Paint")
        await end(pilot, app, "q")
    assert len(kept(home, clock)) == before


async def test_words_in_a_window_are_kept_when_one_is_led_elsewhere(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("n", *"half a")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
        app.navigation.go("Today")
        await until(pilot, lambda: is_at(app, "1"))
        await until(pilot, lambda: ("half a", ("unfinished",)) in kept(home, clock))


async def test_a_day_that_is_looked_for_is_no_line_of_the_journal(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    before = kept(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await pilot.press("g", *"yest")
        await end(pilot, app, "signal")
    assert kept(home, clock) == before


@pytest.mark.parametrize(
    ("where", "keys"), [("2", ("r", "tab", "4")), ("4", ("C", *"yest")), ("3", ("d", *"fri"))]
)
async def test_days_and_numbers_in_a_window_are_no_lines_of_the_journal(
    home: Path, clock: FixedClock, where: str, keys: tuple[str, ...]
) -> None:
    lively_store(home, clock)
    before = kept(home, clock)
    async with place(home, clock, where) as (pilot, app):
        await pilot.press("down", *keys)
        await until(pilot, lambda: isinstance(app.screen, KeepWindow))
        assert app.screen.query_one(Line).value
        await end(pilot, app, "signal")
    assert kept(home, clock) == before


@pytest.mark.parametrize("how", ["signal", "ctrl+q"])
async def test_a_form_keeps_the_field_one_is_in(home: Path, clock: FixedClock, how: str) -> None:
    sample_store(home, clock)
    contact = stored_plan(elsewhere(home, clock), PLAN)["contacts"][0]
    async with place(home, clock, "4") as (pilot, app):
        app.push_screen(ContactForm(PLAN, contact["id"]))
        await until(pilot, lambda: isinstance(app.screen, ContactForm) and app.focused)
        await pilot.press("end", *" too")
        await end(pilot, app, how)
    now = stored_plan(elsewhere(home, clock), PLAN)["contacts"][0]
    assert now["name"] == f"{contact['name']} too"


async def test_a_form_that_is_left_for_another_place_keeps_it_too(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    write_line(store, "A quiet day", on=clock.today())
    (line,) = journal_view(store).lines
    async with place(home, clock, "5") as (pilot, app):
        app.push_screen(LineForm(line.id, PLAN))
        await until(pilot, lambda: isinstance(app.screen, LineForm) and app.focused)
        await pilot.press("space", "A", "n", "d")
        app.navigation.go("Today")
        await until(pilot, lambda: is_at(app, "1"))
        await until(pilot, lambda: kept(home, clock)[0][0] == "A quiet day And")


def amount(store: Store) -> float | None:
    view = today(store)
    assert view is not None
    return next(each.amount for each in view.habits if each.found.id == "read")


@pytest.mark.parametrize("how", ["signal", "ctrl+q"])
async def test_a_number_of_today_is_kept(home: Path, clock: FixedClock, how: str) -> None:
    sample_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "b  ○ Read a little")
        await pilot.press("b", "7")
        await end(pilot, app, how)
    assert amount(elsewhere(home, clock)) == 7


async def test_the_line_of_the_journal_is_kept_once(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("n", *"half a")
        await end(pilot, app, "signal")
    assert kept(home, clock) == [("half a", ())]
