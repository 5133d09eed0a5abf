"""A guided session on the screen, by keys: open it at a question, type, save, come back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual import events
from textual.pilot import Pilot

from flows.actions.drafts.saved_drafts import load_draft
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.tui.wizard_walk import app_on, ask_at, opened, until
from tui.app.application import HandrailApp
from tui.screens.session.read_back import ReadBack
from tui.screens.session.session_end import SessionEnd
from tui.screens.session.wizard import KEEP_EVERY, Wizard
from tui.widgets.text_line import Line


@asynccontextmanager
async def wizard(
    home: Path,
    clock: FixedClock,
    at: str = "",
    size: tuple[int, int] = (80, 24),
    depth: Depth = Depth.EVERYTHING,
) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
    """Open the app on a new personal plan that asks so much, at a question."""
    async with app_on(home, clock, "new:personal").run_test(size=size) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await ask_at(pilot, app, depth)
        if at:
            await go_to(pilot, app, at)
        yield pilot, app


async def go_to(pilot: Pilot[Any], app: HandrailApp, path: str) -> None:
    """Open the page of a question, with the cursor on it."""
    screen = wizard_of(app)
    screen.session.go_to_question(path)
    app.navigation.replace("wizard", kept=screen.kept)
    await until(pilot, lambda: app.screen is not screen and app.focused is not None)
    await pilot.pause()


async def save(pilot: Pilot[Any], app: HandrailApp) -> None:
    """Save what was read back, answering nothing of what is asked at the end."""
    await until(pilot, lambda: isinstance(app.screen, ReadBack))
    await pilot.press("s")
    await until(pilot, lambda: not isinstance(app.screen, ReadBack))
    while isinstance(app.screen, Wizard):
        await pilot.press("pagedown")
        await pilot.pause()
    await until(pilot, lambda: isinstance(app.screen, SessionEnd))


def wizard_of(app: HandrailApp) -> Wizard:
    assert isinstance(app.screen, Wizard)
    return app.screen


def answers(app: HandrailApp) -> dict[str, Any]:
    return wizard_of(app).session.answers.values


async def paste(pilot: Pilot[Any], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def type_and_resume(pilot: Pilot[Any], app: HandrailApp, home: Path) -> None:
    """Keep what is being typed, and go on with the draft as after the end of the process."""
    store = Store.open(home, app.clock)
    typed = dict(wizard_of(app).session.typing)
    assert typed
    # What is typed slowly may have been kept half-way, too.
    await until(
        pilot,
        lambda: [load_draft(store, each.id).typing for each in drafts(store)] == [typed],
        KEEP_EVERY + 3,
    )
    before = app.screen
    app.navigation.resume(drafts(store)[0].id)
    await until(pilot, lambda: app.screen is not before and isinstance(app.screen, Wizard))
    await pilot.pause()


def line_in_focus(app: HandrailApp) -> str:
    assert isinstance(app.focused, Line)
    return app.focused.value


async def first_objective(pilot: Pilot[Any], app: HandrailApp, name: str) -> str:
    identity = wizard_of(app).session.answers.instances["objectives.objective"][0]
    path = f"objectives.objective.{identity}"
    await go_to(pilot, app, f"{path}.{name}")
    return path
