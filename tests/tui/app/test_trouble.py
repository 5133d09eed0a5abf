"""When something goes wrong: a sentence, nothing lost, and no private word anywhere."""

import os
from pathlib import Path
from threading import Event

import pytest
from textual.worker import WorkerFailed

from flows.actions.drafts.saved_drafts import Saving
from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.documents.errors import HandrailError
from flows.store.store import Store
from tests.flows.samples import sample_plan
from tests.tui.places import hears
from tests.tui.screens.session.wizard_page import answers, wizard, wizard_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.screens.session.wizard import Wizard

SECRET = "what nobody else may read"


async def test_a_full_disk_is_told_and_the_answers_stay(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(store: Store, saving: Saving) -> None:
        raise HandrailError("The disk is full. Nothing was changed.")

    async with wizard(home, clock) as (pilot, app):
        with monkeypatch.context() as patch:
            patch.setattr("flows.actions.drafts.draft_session.save_changes", full)
            await pilot.press(*"Spring", "enter")
            await until(pilot, lambda: "not saved yet" in text_of(app))
        await hears(pilot, "The disk is full")
        assert answers(app)["reflection.title"] == "Spring"
        wizard_of(app).save_pending()
        await until(pilot, lambda: "saved 19:02" in text_of(app))


async def test_a_crash_leaves_a_sentence_and_a_report_without_private_words(
    home: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(self: Wizard) -> None:
        private = SECRET
        raise ValueError(private)

    app = app_on(home, clock, "new:personal")
    with pytest.raises(ValueError, match=SECRET):
        # A test is told of the error itself; a person only reads the last words.
        async with app.run_test(size=(80, 24)) as pilot:
            await opened(pilot)
            await until(pilot, lambda: isinstance(app.screen, Wizard))
            monkeypatch.setattr(Wizard, "action_prompts", broken)
            await pilot.press("f4")
            await pilot.pause()
    assert "Something in the program went wrong (reference " in app.last_words
    assert SECRET not in app.last_words
    (report,) = (home / "reports").iterdir()
    written = report.read_text()
    assert SECRET not in written
    assert "test_trouble.py" in written
    assert report.stat().st_mode & 0o777 == 0o600
    told = capsys.readouterr()
    assert SECRET not in told.out + told.err


async def test_what_goes_wrong_while_opening_ends_with_a_sentence(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(home: Path, clock: FixedClock) -> Store:
        raise ValueError(SECRET)

    monkeypatch.setattr("flows.lookup.open_home.open_home", broken)
    app = app_on(home, clock)
    home.mkdir()
    with pytest.raises(WorkerFailed):
        # A test is told of the error itself; a person only reads the last words.
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: not app.is_running)
    assert app.return_code == 1
    assert "Something in the program went wrong (reference " in app.last_words
    (report,) = (home / "reports").iterdir()
    written = report.read_text()
    assert "ValueError" in written
    assert "_open_home" in written
    assert SECRET not in written + app.last_words


async def test_leaving_while_it_opens_is_no_crash(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, left = Event(), Event()

    def slow(home: Path, clock: FixedClock) -> Store:
        begun.set()
        left.wait(10)
        return Store.open(home, clock)

    monkeypatch.setattr("flows.lookup.open_home.open_home", slow)
    app = app_on(home, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, begun.is_set)
        app.exit(0)
        left.set()
        await until(pilot, lambda: not app.is_running)
    assert not app.last_words
    assert not (home / "reports").exists()


async def test_a_plan_that_is_missing_is_told_when_the_app_opens(
    home: Path, clock: FixedClock
) -> None:
    save_plan(Store.open(home, clock), sample_plan())
    (home / "plans" / "p1.json").unlink()
    async with app_on(home, clock, "").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await hears(pilot, "The file plans/p1.json is missing.")
        await pilot.press("f2")
        await until(pilot, lambda: "Your own page cannot be read just now" in text_of(app))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
async def test_a_home_that_cannot_be_written_is_told(home: Path, clock: FixedClock) -> None:
    home.parent.chmod(0o500)
    app = HandrailApp(home, clock)
    async with app.run_test() as pilot:
        await until(pilot, lambda: bool(app.last_words))
    assert str(home) in app.last_words


async def test_ascii_draws_with_ascii_alone(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Elsewhere it is the painter of each terminal that draws with other signs.
    monkeypatch.setenv("HANDRAIL_RAW_TERMINAL", "1")
    app = HandrailApp(home, clock, start="new:personal", ascii=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.pause()
        assert text_of(app).isascii(), [sign for sign in text_of(app) if not sign.isascii()]
