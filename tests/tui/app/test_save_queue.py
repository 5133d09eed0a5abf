"""What is kept runs beside the event loop: whoever writes meanwhile, the app goes on."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from flows.actions.sessions import resume_session
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import Depth
from flows.views.drafts import drafts
from flows.views.history import history
from flows.views.journal import journal_view
from tests.flows.views.board_samples import lively_store
from tests.paths import ROOT
from tests.settling import held_up
from tests.tui.places import elsewhere, is_at, place, sees
from tests.tui.screens.session.wizard_page import answers, wizard
from tests.tui.textual_state import error_of, is_ending
from tests.tui.wizard_walk import text_of, until
from tui.app.ending import LAST_WAIT, UNSAVED
from tui.app.save_queue import SaveQueue
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.windows.line_dialog import AskLine
from tui.terminal.hang_up import GRACE
from tui.widgets.text_line import Line

HOLD = """
import sys
from pathlib import Path
from flows.store.file_system import REAL
from flows.store.lock import exclusive
with exclusive(Path(sys.argv[1]), REAL):
    print("held", flush=True)
    sys.stdin.read()
"""


class Holder:
    """Another process that holds the lock of a home."""

    def __init__(self, home: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(home)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.process.stdout.readline()

    def release(self) -> None:
        """Give the lock back."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


@contextmanager
def held(home: Path) -> Iterator[Holder]:
    """Have another process hold the lock of a home, until it lets go or the end."""
    holder = Holder(home)
    try:
        with held_up():
            yield holder
    finally:
        holder.process.kill()
        holder.process.wait()


def words(home: Path, clock: FixedClock, count: int) -> list[str]:
    """Return what was changed last, the first of it first."""
    return [each.words for each in history(elsewhere(home, clock), None, count)][::-1]


async def test_keys_are_answered_while_another_process_writes_and_nothing_is_lost(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "a  ")
        before = len(history(elsewhere(home, clock), None, 500))
        with held(home) as holder:
            begun = time.monotonic()
            await pilot.press("a")
            await until(pilot, lambda: app.save_queue.is_slow)
            told = f"Waiting for another process (number {holder.process.pid})"
            await sees(pilot, told)
            for key in "2315":
                await pilot.press(key)
                await until(pilot, lambda key=key: is_at(app, key))
            await sees(pilot, "Waiting for another process")
            await pilot.press("1")
            await until(pilot, lambda: is_at(app, "1"))
            await pilot.press("s", "x")
            assert time.monotonic() - begun < 8
            assert len(history(elsewhere(home, clock), None, 500)) == before
            assert app.save_queue.unsaved == 3
            holder.release()
            await until(pilot, lambda: app.save_queue.is_idle)
        assert "Waiting" not in text_of(app)
        done = words(home, clock, len(history(elsewhere(home, clock), None, 500)) - before)
        assert len(done) == 3
        assert ["skipped" in each or "rest" in each for each in done] == [False, True, False]


async def test_words_stay_in_their_window_until_they_are_saved_and_keys_wait_for_that(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        with held(home) as holder:
            await pilot.press("n", *"Paint again")
            await until(pilot, lambda: isinstance(app.screen, AskLine))
            pressing = asyncio.create_task(pilot.press("enter", "3"))
            await sees(pilot, f"number {holder.process.pid}")
            window = app.screen
            assert isinstance(window, AskLine)
            assert window.query_one(Line).value == "Paint again"
            holder.release()
            await pressing
            await until(pilot, lambda: is_at(app, "3"))
        assert "Paint again" in words(home, clock, 1)[0]
        assert not [each for each in journal_view(elsewhere(home, clock)).lines if each.tags]


async def test_what_was_said_is_said_again_after_a_wait(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        board = app.screen
        assert isinstance(board, PlaceScreen)
        board.show_message("z brings it back.")
        board.show_saving("Saving …", is_over=False)
        await sees(pilot, "Saving …")
        board.show_saving("Waiting for another process", is_over=False)
        board.show_saving("Saved.", is_over=True)
        await sees(pilot, "Z brings it back.")
        board.show_message("")
        board.show_saving("Saving …", is_over=False)
        board.show_saving("Saved.", is_over=True)
        await sees(pilot, "Saved.")
        board.show_saving("Saving …", is_over=False)
        board.show_message("Marked done.")
        board.show_saving("Saved.", is_over=True)
        await sees(pilot, "Marked done.")


async def test_undo_right_after_a_tick_takes_that_tick_back(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "a  ")
        before = words(home, clock, 500)
        with held(home) as holder:
            await pilot.press("a")
            await until(pilot, lambda: app.save_queue.is_slow)
            await pilot.press("u")
            holder.release()
            await until(pilot, lambda: app.save_queue.is_idle)
        ticked, back = words(home, clock, 500)[len(before) :]
        assert ticked in back


async def test_the_end_waits_for_what_is_being_kept(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    before = len(words(home, clock, 500))
    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "a  ")
        with held(home) as holder:
            await pilot.press("a")
            await until(pilot, lambda: app.save_queue.is_slow)
            app.exit(129)
            assert not is_ending(app)
            holder.release()
            await until(pilot, lambda: is_ending(app))
    assert len(words(home, clock, 500)) == before + 1
    assert app.last_words == ""


async def test_the_end_does_not_wait_for_ever(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "a  ")
        with held(home):
            await pilot.press("a")
            await until(pilot, lambda: app.save_queue.is_slow)
            settled, waited = app.save_queue.settled, list[float | None]()

            async def note(seconds: float | None = None) -> bool:
                waited.append(seconds)
                return await settled(seconds)

            monkeypatch.setattr(app.save_queue, "settled", note)
            app.exit(129)
            await until(pilot, lambda: is_ending(app))
            # After a hang-up no more is left before the process is ended.
            assert waited == [LAST_WAIT]
            assert LAST_WAIT < GRACE
    assert app.last_words == UNSAVED


async def test_a_wizard_goes_on_while_another_process_writes(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        with held(home) as holder:
            # Where one is may be kept already; nothing is, from here on.
            kept = drafts(elsewhere(home, clock))
            await pilot.press(*"Spring", "enter")
            await sees(pilot, f"number {holder.process.pid}")
            await pilot.press(*"Long days", "pagedown")
            await until(pilot, lambda: answers(app).get("reflection.situation") == "Long days")
            assert drafts(elsewhere(home, clock)) == kept
            holder.release()
            await until(pilot, lambda: app.save_queue.is_idle)
        store = elsewhere(home, clock)
        session = resume_session(store, drafts(store)[0].id)
        assert session.answers.values["reflection.title"] == "Spring"
        assert session.answers.values["reflection.situation"] == "Long days"


class QueueApp(App[None]):
    """An app that keeps something."""

    def __init__(self) -> None:
        super().__init__()
        self.save_queue = SaveQueue(self)
        self.heard: list[Any] = []

    def put(self, action: Callable[[], Any]) -> None:
        self.save_queue.put(action, self.heard.append, self.heard.append)


async def test_everything_is_carried_out_in_order_and_heard_of_in_order() -> None:
    async with QueueApp().run_test() as pilot:
        app = pilot.app
        assert isinstance(app, QueueApp)
        refusal = UnacceptableError("That is no day.")

        def refuse() -> None:
            raise refusal

        carried: list[int] = []

        def carry(number: int) -> int:
            carried.append(number)
            return number

        for number in range(20):
            app.put(partial(carry, number))
        app.put(refuse)
        app.put(lambda: "after that")
        assert not app.save_queue.is_idle
        assert await app.save_queue.settled(20)
        assert carried == list(range(20))
        assert app.heard == [*range(20), refusal, "after that"]


async def test_an_error_that_nobody_expects_ends_the_app_as_any_other() -> None:
    app = QueueApp()

    def broken() -> None:
        raise ValueError("unexpected")

    with pytest.raises(ValueError, match="unexpected"):
        async with app.run_test() as pilot:
            app.put(broken)
            await until(pilot, lambda: error_of(app) is not None)
