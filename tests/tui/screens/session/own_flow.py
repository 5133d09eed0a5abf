"""A flow of the person's own that has more to ask than its essentials."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.tui.wizard_walk import app_on, opened, until
from tui.app.application import HandrailApp
from tui.screens.session.wizard import Wizard

HEAD = """
schema_version = 1
id = "own"
version = 1
title = "Own"

[[steps]]
id = "one"
title = "One"
"""
"""How a flow with one step begins."""

FLOW = (
    HEAD
    + """
[[steps.items]]
type = "text"
id = "name"
label = "What is it called?"
maps_to = "title"

[[steps.items]]
type = "text"
id = "deep"
label = "What lies below it?"
short = "below it"
more = true

[[steps.items]]
type = "long_text"
id = "secret"
label = "What is nobody else's business?"
sensitive = true
"""
)


@asynccontextmanager
async def own_flow(
    home: Path, clock: FixedClock, flow: str = FLOW
) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
    """Open the app on a session of a flow of one's own, which has more to ask if none is given."""
    Store.open(home, clock)
    (home / "flows").mkdir(exist_ok=True)
    (home / "flows" / "own.toml").write_text(flow)
    async with app_on(home, clock, "new:own").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        yield pilot, app
