"""The page of a session on the screen: shown to both, and written out on purpose alone."""

from pathlib import Path

from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.lookup.agenda import waiting_agenda
from flows.lookup.agreements import read_agreed
from flows.lookup.plans import view_plan
from tests.flows.samples import PLAN, sample_store
from tests.flows.session_samples import ANSWERS, meet
from tests.tui.places import place, sees
from tests.tui.wizard_walk import until
from tui.screens.session.wizard import Wizard
from tui.screens.session_page.session_page import SessionPagePlace
from tui.widgets.canvas import Canvas
from tui.widgets.text_line import Line


async def test_a_session_of_the_past_is_a_page_to_take_along(
    home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    meet(sample_store(home, clock), ANSWERS)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("right", "right", "right")
        await sees(pilot, "Opening a session")
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, SessionPagePlace))
        await sees(pilot, "“It is all right to ask twice”")
        await sees(pilot, "Dr Weber: Ask about the group")
        assert not list((tmp_path / "user").glob("*.md"))
        await pilot.press("p")
        await sees(pilot, "Where to? Only you can read the file.")
        assert not list((tmp_path / "user").glob("*.md"))
        await pilot.press("enter")
        await sees(pilot, "Written to ")
        [written] = (tmp_path / "user").glob("handrail-session-*.md")
        assert "# Session of Sat 21 Nov 2026" in written.read_text()
        assert "Too fast" not in written.read_text()
        await pilot.press("escape")
        await sees(pilot, "Opening a session")


async def test_the_end_of_a_session_shows_its_page(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, ANSWERS)
    async with place(home, clock, "1") as (pilot, app):
        app.navigation.begin("session_opening", PLAN)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        wizard = app.screen
        assert isinstance(wizard, Wizard)
        asked = {each.path for page in wizard.session.pages() for each in page.questions}
        assert "compare.agreed_done" in asked
        wizard.session.answer("agree.remember", "One thing at a time")
        wizard.save_session()
        await until(pilot, lambda: isinstance(app.screen, SessionPagePlace))
        await sees(pilot, "“One thing at a time”")


async def test_a_key_notes_something_for_the_next_session(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("B")
        await sees(pilot, "What would you like to bring to the next session?")
        await pilot.press(*"The letter", "enter")
        await until(pilot, lambda: bool(waiting_agenda(store, PLAN)))
        await sees(pilot, "'The letter' noted for the next session")
        await pilot.press("4")
        await sees(pilot, "For next time")
        app.screen.query_one(Canvas).go_to(f"noted:{waiting_agenda(store, PLAN)[0].id}")
        await pilot.press("x")
        await until(pilot, lambda: not waiting_agenda(store, PLAN))
    session = begin_session(store, "session_opening", PLAN)
    offered = [each.label for each in session.question("choose.topics").choices]
    assert "The letter" not in offered


async def test_without_a_plan_nothing_can_be_brought(home: Path, clock: FixedClock) -> None:
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("B")
        await sees(pilot, "There is no plan yet")
        assert not app.screen.query(Line)


async def test_a_promise_is_kept_on_today_and_in_support(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, ANSWERS)

    def state() -> str | None:
        return next(e.state for e in read_agreed(store, view_plan(store, PLAN)) if not e.is_mine)

    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "Promised to me")
        spot = next(e.id for e in read_agreed(store, view_plan(store, PLAN)) if not e.is_mine)
        app.screen.query_one(Canvas).go_to(f"agreed:{spot}")
        await pilot.press("p")
        await until(pilot, lambda: state() == "part")
        await pilot.press("x")
        await until(pilot, lambda: state() == "open")
        await pilot.press("4")
        await sees(pilot, "Dr Weber: Ask about the group")
        app.screen.query_one(Canvas).go_to(f"agreed:{spot}")
        await pilot.press("space")
        await until(pilot, lambda: state() == "done")
        await sees(pilot, "done, Sat 21 Nov")
