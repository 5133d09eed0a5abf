"""Every place in windows of every width, with a usual plan, one of a line, and one far too full."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.history import undo
from flows.documents.clock import FixedClock
from flows.lookup.plans import current_plan, view_plan
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from flows.views.history import history
from tests.tui.places import is_at, name_of
from tests.tui.plan_sizes import fill_huge, fill_small
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.drawing.widths import cell_width
from tui.screens.base.place_screen import PlaceScreen

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50)]
HOMES: dict[str, Callable[[Store], object]] = {
    "sample": fill_demo,
    "small": fill_small,
    "huge": fill_huge,
}

BAR = re.compile(r"[▁▂▃▄▅▆▇█]$")
"""The cell of a scrollbar where it ends between two rows; else it is drawn by its colour."""

ROOM = 3
"""So many blank cells may stand between what was cut and what stands at its right."""


async def every_screen(pilot: Pilot[Any], app: HandrailApp) -> list[tuple[str, str]]:
    """Return the name and the text of every place, page and window that a plan has."""
    found = []

    async def look(name: str) -> None:
        await pilot.pause()
        await pilot.pause()
        found.append((name, text_of(app)))

    for key in "123456":
        await pilot.press(key)
        await until(pilot, lambda key=key: is_at(app, key))
        await look(app.screen.NAME)  # type: ignore[attr-defined]
        if key == "5":
            for _ in range(5):
                await pilot.press("right")
                await look("Journal, another page")
    summary = current_plan(app.store)
    assert summary is not None
    plan = view_plan(app.store, summary.id)
    pages: list[tuple[str, dict[str, str]]] = [
        ("objective", {"plan": plan.id, "objective": plan.objectives[0].id}),
        *(("habit", {"plan": plan.id, "habit": each.id}) for each in plan.habits[:1]),
        ("plan", {"plan": plan.id}),
        ("history", {"plan": plan.id}),
        ("settings", {}),
        ("crisis", {}),
        ("session_end", {"plan": plan.id}),
    ]
    for name, values in pages:
        app.navigation.open(name, **values)
        await look(name)
        await pilot.press("escape")
        await pilot.pause()
    for key in ("f1", "ctrl+p"):
        await pilot.press("1", key)
        await look(key)
        await pilot.press("escape")
    return found


def cut_beside_room(text: str, columns: int) -> list[str]:
    """Return the rows in which something is cut although cells at its right are free."""
    wrong = []
    for row in text.splitlines():
        for place in re.finditer("…", row):
            rest = row[place.end() :]
            free = len(rest) - len(rest.lstrip(" "))
            left = columns - 2 - cell_width(row[: place.end()])
            if (not rest.strip() and left > ROOM) or (rest.strip() and free > ROOM):
                wrong.append(row)
    return wrong


def ends_elsewhere(text: str, columns: int) -> list[str]:
    """Return the rows whose rule or frame ends where no other of the place does."""
    wrong = []
    for row in text.splitlines():
        bare = row.rstrip()
        if cell_width(bare) == columns and BAR.search(bare):
            bare = bare[:-1].rstrip()
        if cell_width(bare) > columns - 2 or (
            bare.startswith(" ─") and bare.endswith("─") and cell_width(bare) != columns - 2
        ):
            wrong.append(row)
    return wrong


@pytest.mark.parametrize("columns", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("kind", HOMES)
async def test_nothing_is_cut_beside_room_and_everything_ends_in_one_column(
    home: Path, clock: FixedClock, kind: str, columns: tuple[int, int]
) -> None:
    HOMES[kind](Store.open(home, clock))
    async with app_on(home, clock, "today").run_test(size=columns) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, PlaceScreen))
        shown = await every_screen(pilot, app)
    wide = columns[0]
    cut = {name: found for name, text in shown if (found := cut_beside_room(text, wide))}
    assert cut == {}
    assert kind == "huge" or not [name for name, text in shown if "…" in text]
    ends = {name: found for name, text in shown if (found := ends_elsewhere(text, wide))}
    assert ends == {}


UNCHANGED = {
    "?": "opens the help, which has tests of its own",
    "q": "ends the program",
    "esc": "leads back",
    "u": "takes back what was done, which is nothing here",
}
"""Keys that are hinted everywhere."""


@pytest.mark.parametrize("name", ["1", "2", "3", "4", "5", "6", "2 enter", "1 enter", "6 enter"])
async def test_every_key_that_is_hinted_does_something(
    home: Path, clock: FixedClock, name: str
) -> None:
    store = Store.open(home, clock)
    fill_demo(store)
    where, *keys = name.split()
    async with app_on(home, clock, "plans").run_test(size=(120, 36)) as pilot:
        app = await opened(pilot)

        async def go() -> PlaceScreen:
            await app.saved()
            aside = "2" if where == "6" else "6"
            app.navigation.go(name_of(aside))
            await until(pilot, lambda: is_at(app, aside))
            await pilot.press(where)
            await until(pilot, lambda: is_at(app, where))
            await pilot.pause()
            if keys:
                at = app.screen
                await pilot.press(*keys)
                await until(pilot, lambda: app.screen is not at)
            await pilot.pause()
            there = app.screen
            assert isinstance(there, PlaceScreen)
            await until(pilot, lambda: len(there.hints()) > 2)
            return there

        screen = await go()
        hints = [each for each in screen.hints() if each.key not in UNCHANGED]
        assert len(hints) > 2
        idle = []
        for hint in hints:
            before, changes = text_of(app), len(history(store))
            # Of two keys that lead there and back, the first can have nowhere to go.
            for key in hint.key.split():
                await pilot.press(PRESSED.get(key, key))
                if await changes_from(pilot, before):
                    break
            else:
                idle.append(f"{hint.key} {hint.does}")
            await app.saved()
            for _ in range(len(history(store)) - changes):
                undo(store)
            screen = await go()
        assert idle == []


async def changes_from(pilot: Pilot[Any], before: str) -> bool:
    """Return whether something else is seen than before, once there was time for it."""
    app = pilot.app
    assert isinstance(app, HandrailApp)
    try:
        await until(pilot, lambda: text_of(app) != before, 4)
    except AssertionError:
        return False
    return True


PRESSED = {
    "←": "left",
    "→": "right",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "/": "slash",
    "+": "plus",
}
"""The keys that Textual calls otherwise than people do."""
