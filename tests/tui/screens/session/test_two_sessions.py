"""The wizard beside another session on the same draft, and on a home that cannot be written."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.drafts.saved_drafts import Saved, Saving
from flows.actions.sessions import resume_session
from flows.documents.clock import FixedClock
from flows.export.archive.archive import load_archive
from flows.lookup.plans import plans
from flows.store.errors import NotSavedError
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.tui.places import hears, sees
from tests.tui.screens.session.wizard_page import answers, wizard, wizard_of
from tests.tui.textual_state import is_ending
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.plans.plans import Plans
from tui.screens.session.wizard import Wizard
from tui.widgets.text_line import Line

SITUATION, GOOD_DAY = "reflection.situation", "reflection.good_day"


async def beside(pilot: Pilot[Any], app: HandrailApp, clock: FixedClock) -> DraftSession:
    """Give the draft a title here, and open it as another process does."""
    await pilot.press(*"Spring", "enter")
    await until(pilot, lambda: "saved" in text_of(app).splitlines()[0])
    store = Store.open(app.home, clock)
    return DraftSession(store, resume_session(store, drafts(store)[0].id))


def answer(other: DraftSession, path: str, value: object) -> None:
    other.session.answer(path, value)
    other.keep()


async def test_what_another_session_answers_is_shown_and_no_word_is_lost(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        other = await beside(pilot, app, clock)
        await until(pilot, lambda: wizard_of(app).session.cursor == SITUATION)
        await pilot.press(*"half")
        answer(other, "reflection.title", "Summer")
        answer(other, GOOD_DAY, "Slow")
        await until(pilot, lambda: answers(app).get(GOOD_DAY) == "Slow")
        await hears(pilot, "changed")
        await until(pilot, lambda: app.screen.query(Line).first().value == "Summer")
        await pilot.press(*" a word")
        assert wizard_of(app).session.cursor == SITUATION
        await pilot.press("pagedown")
        await until(pilot, lambda: answers(app).get(SITUATION) == "half a word")
    assert other.follow()
    assert other.session.answers.values[SITUATION] == "half a word"


async def test_what_changes_while_the_draft_is_saved_is_shown_afterwards(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with wizard(home, clock) as (pilot, app):
        other = await beside(pilot, app, clock)
        kept, through = wizard_of(app).kept, Event()
        save = kept.save

        def save_slowly(saving: Saving) -> Saved:
            saved = save(saving)
            assert through.wait(20)
            return saved

        monkeypatch.setattr(kept, "save", save_slowly)
        wizard_of(app).save_draft()
        await until(pilot, lambda: kept.is_under_way)
        answer(other, "reflection.title", "Summer")
        await until(pilot, app.store.changed)
        app.live_updates.look_for_changes()
        through.set()
        await until(pilot, lambda: answers(app).get("reflection.title") == "Summer")


async def test_the_other_answer_is_offered_and_a_key_takes_it(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        other = await beside(pilot, app, clock)
        await until(pilot, lambda: wizard_of(app).session.cursor == SITUATION)
        await pilot.press(*"Mine")
        answer(other, SITUATION, "Theirs")
        await until(pilot, lambda: answers(app).get(SITUATION) == "Theirs")
        await pilot.press("pagedown")
        await until(pilot, lambda: answers(app).get(SITUATION) == "Mine")
        await pilot.press("pageup")
        await sees(pilot, "Also written here: “••••••”   F8 takes it")
        await pilot.press("tab")
        await sees(pilot, "Also written here: “Theirs”   F8 takes it")
        await pilot.press("f8")
        await sees(pilot, "Also written here: “Mine”   F8 takes it")
        assert answers(app)[SITUATION] == "Theirs"


async def test_a_session_that_is_saved_elsewhere_is_over_here(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        other = await beside(pilot, app, clock)
        other.finish()
        await sees(pilot, "This session is over")
        await sees(pilot, "was saved elsewhere at")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))
    store = Store.open(home, clock)
    assert len(plans(store)) == 1
    assert drafts(store) == ()


async def test_words_typed_into_the_old_line_lead_on_as_a_change_of_the_plan(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        other = await beside(pilot, app, clock)
        await until(pilot, lambda: wizard_of(app).session.cursor == SITUATION)
        await pilot.press(*"later words")
        other.finish()
        await sees(pilot, "This session is over")
        await sees(pilot, "kept as a draft of its own")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard) and app.screen.kept is not other)
        await until(pilot, lambda: wizard_of(app).session.plan is not None)
        # The window has taken one out of the line, so what stood there is an answer.
        assert answers(app)[SITUATION] == "later words"
    store = Store.open(home, clock)
    assert len(plans(store)) == 1
    assert len(drafts(store)) == 1


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], None]:
    monkeypatch.setenv("HOME", str(tmp_path))

    def begin() -> None:
        def refuse(*_: object) -> None:
            raise NotSavedError("Not saved: the disk said “no space left on device”.")

        monkeypatch.setattr("flows.actions.drafts.draft_session.save_changes", refuse)

    return begin


async def test_one_leaves_a_full_home_knowing_and_with_a_copy(
    home: Path, clock: FixedClock, full: Callable[[], None], tmp_path: Path
) -> None:
    full()
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "enter")
        await sees(pilot, "not saved yet")
        await hears(pilot, "no space left")
        await pilot.press("escape")
        await sees(pilot, "This is not saved")
        await sees(pilot, "no space left")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("escape")
        await sees(pilot, "This is not saved")
        await pilot.press("enter")
        await sees(pilot, "Saved outside the home")
        await sees(pilot, "handrail import")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))
    (copy,) = tmp_path.glob("handrail-draft-*.json")
    assert load_archive(copy).count == 1


async def test_whatever_ends_the_program_leaves_a_copy_and_says_where(
    home: Path, clock: FixedClock, full: Callable[[], None], tmp_path: Path
) -> None:
    full()
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "enter")
        await sees(pilot, "not saved yet")
        await pilot.press("ctrl+q")
        # It ends beside the keys, once what is being kept has settled.
        await until(pilot, lambda: is_ending(app))
    (copy,) = tmp_path.glob("handrail-draft-*.json")
    assert str(copy) in app.last_words
    assert "no space left" in app.last_words


async def test_nothing_is_left_without_asking_when_it_can_be_saved_nowhere(
    home: Path, clock: FixedClock, full: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    full()
    monkeypatch.setattr("flows.export.archive.archive.write_whole", refuse)
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "enter")
        await sees(pilot, "not saved yet")
        await pilot.press("ctrl+q")
        await sees(pilot, "Leave without saving?")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("escape")
        await sees(pilot, "This is not saved")
        await pilot.press("enter")
        await sees(pilot, "There is no folder outside the home")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Plans))
