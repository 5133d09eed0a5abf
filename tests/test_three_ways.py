"""Every shipped flow is walked from end to end on screens, line by line, and from a file.

All three give the same document.
"""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.documents.vocabulary import Depth
from flows.guide.answers.answers_file import fill_session
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import load_plan, plans
from flows.store.store import Store
from tests.tui.plain.person import Conversation, plan_written_at
from tests.tui.wizard_walk import Follower, app_on, ask_at, opened, until, without_ids
from tui.plain.walk import Ending
from tui.screens.session.read_back import ReadBack
from tui.screens.session.wizard import Wizard

FLOWS = [each.id for each in all_flows() if each.records == "plan"]
SHORT = [each.id for each in all_flows() if each.records != "plan"]


def walked(
    flow: str,
    clock: FixedClock,
    plan: Plan | None = None,
    many: int = 2,
    depth: Depth = Depth.EVERYTHING,
) -> GuidedSession:
    """Return a session that somebody answered line by line, with so many entries in each list."""
    session = GuidedSession.start(find_flow(flow), clock, plan=plan, depth=depth)
    conversation = Conversation(session, clock, many=many)
    assert conversation.walk.run() is Ending.FINISHED
    return conversation.session


def document(session: GuidedSession) -> dict[str, Any]:
    return without_ids(session.record().model_dump(mode="json"))


@pytest.mark.parametrize("depth", Depth)
@pytest.mark.parametrize("flow", FLOWS + SHORT)
def test_a_file_of_answers_gives_the_same(flow: str, depth: Depth, clock: FixedClock) -> None:
    plan = plan_written_at(clock.now()) if flow in SHORT else None
    session = walked(flow, clock, plan, depth=depth)
    read = GuidedSession.start(find_flow(flow), clock, plan=plan, depth=depth)
    fill_session(read, session.answers.nested(session.flow))
    assert document(read) == document(session)


@pytest.mark.parametrize("depth", Depth)
@pytest.mark.parametrize("flow", FLOWS)
async def test_the_screens_give_the_same(
    flow: str, depth: Depth, clock: FixedClock, home: Path
) -> None:
    session = walked(flow, clock, many=2 if flow == "personal" else 1, depth=depth)
    async with app_on(home, clock, f"new:{flow}").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await ask_at(pilot, app, depth)
        follower = Follower(pilot, session)
        await follower.walk()
        assert isinstance(app.screen, ReadBack)
        await pilot.press("s")
        await until(pilot, lambda: not isinstance(app.screen, ReadBack))
        await follower.walk()
        saved = load_plan(app.store, plans(app.store)[0].id)
    assert without_ids(saved.model_dump(mode="json")) == document(session)


@pytest.mark.parametrize("flow", SHORT)
async def test_short_flows_on_screens_give_the_same(
    flow: str, clock: FixedClock, home: Path
) -> None:
    plan = plan_written_at(clock.now())
    session = walked(flow, clock, plan)
    save_plan(Store.open(home, clock), plan)
    async with app_on(home, clock, f"new:{flow}").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        wizard = app.screen
        assert isinstance(wizard, Wizard)
        await Follower(pilot, session).walk()
        made = document(wizard.session)
    assert made == document(session)
