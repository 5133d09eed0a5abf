"""A screen that works on a draft: saved at once, followed, and never left unsaved unknowingly."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from flows.actions.drafts.draft_ending import SessionOverError
from flows.actions.drafts.draft_session import DraftSession
from flows.actions.drafts.saved_drafts import Saved
from flows.actions.record import ChangeResult
from flows.documents.errors import HandrailError
from flows.guide.schema.problems import Problem
from flows.guide.session.unread import find_unread
from tui.screens.base.answered_key import show_answer
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.windows.dialogs import Confirm, Notice
from tui.widgets.progress_bars import TitleBar


class DraftScreen(PlaceScreen):
    """What the pages of a session and its read-back have in common."""

    kept: DraftSession
    """The session with its draft."""

    _has_told_ending = False

    def show_draft(self) -> None:
        """Show the session as it stands now, as another process has changed it."""
        raise NotImplementedError

    # Saving

    def save_draft(self) -> None:
        """Save what has changed, and say what came of it."""
        self.kept.touch()
        self.save_soon()

    def save_soon(self) -> None:
        """Save what waits beside the event loop, once what is being saved already is through."""
        kept, host, saving = self.kept, self.host, self.kept.next_saving()
        if saving is None:
            return

        def settled(saved: Saved | HandrailError) -> None:
            kept.settle(saving, saved)
            screen = self.app.screen
            if isinstance(screen, DraftScreen) and screen.kept is kept:
                screen.show_draft_state()
                if not kept.trouble:
                    screen.save_soon()

        def refused(error: Exception) -> None:
            settled(error if isinstance(error, HandrailError) else HandrailError(str(error)))

        host.save(partial(kept.save, saving), settled, refused)

    @property
    def is_saving(self) -> bool:
        """Whether the draft is being saved or looked at beside the event loop."""
        return self.kept.is_under_way

    def show_saving(self, words: str, *, is_over: bool) -> None:
        """Say what is waited for; that it is saved stands in the title line, and is not news."""
        super().show_saving("" if is_over else words, is_over=is_over)

    def save_pending(self) -> None:
        """Save what is being typed, before this or the program ends."""
        self.save_soon()

    def save_elsewhere(self) -> str:
        """Save a copy when the program ends and the home cannot be written; return what to tell."""
        if not self.kept.is_under_way:
            return self.kept.save_or_copy()
        # There is no time to wait for it; where nothing stood in the way before, somebody writes.
        self.kept.trouble = self.kept.trouble or "Another process kept writing to this home."
        with suppress(HandrailError):
            self.kept.copy()
        return self.kept.where_it_is()

    def saving_remark(self) -> str:
        """Return what the title line says at its right."""
        return self.kept.remark

    def show_draft_state(self) -> None:
        """Say whether it is saved, why not, and what others have done."""
        for bar in self.walk_children(TitleBar):
            bar.remark = self.saving_remark()
        if trouble := self.kept.take_trouble():
            self.notify(trouble, markup=False)
        if news := self.kept.take_news():
            self.notify(" ".join(news), markup=False)
            self.show_draft()
        self._show_ending()

    # Other processes

    def on_screen_resume(self) -> None:
        """Take in what has changed while another screen was shown."""
        self.show()

    def show(self) -> None:
        """Take in what another process has changed in the draft, once that was read."""
        kept, looking = self.kept, self.kept.next_look()
        # Another screen, or what has changed, took the words about it away; it holds all the same.
        kept.tell_again()
        if looking is None:
            self.show_draft_state()
            return

        def looked(found: Saved | None) -> None:
            is_different = kept.take_look(looking, found)
            screen = self.app.screen
            if isinstance(screen, DraftScreen) and screen.kept is kept:
                if is_different:
                    screen.show_draft()
                screen.show_draft_state()
                screen.save_soon()

        self.host.save(partial(kept.look, looking), looked)

    def _show_ending(self) -> None:
        """Say that another process has ended the session; it is over here then."""
        if self.kept.ending is None or self._has_told_ending or not self.is_current:
            return
        self._has_told_ending = True
        if self.kept.afterwards is None:
            told = Notice("This session is over", self.kept.describe_ending())
            self.app.push_screen(told, lambda _: self.leave())
            return

        def go_on(does: bool | None) -> None:
            draft = self.kept.afterwards
            self.leave()
            if does and draft is not None:
                self.host.navigation.resume(draft)

        window = Confirm(
            "This session is over", self.kept.describe_ending(), "go on there", "leave it for now"
        )
        self.app.push_screen(window, go_on)

    # Saving what the session makes

    def find_problems(self) -> tuple[Problem, ...]:
        """Return what is to be looked at before it can be saved."""
        return (*find_unread(self.kept.session, self.kept.refusals), *self.kept.session.problems())

    def save_session(self) -> None:
        """Save what the session makes, or go to what is needed before."""
        if problems := self.find_problems():
            self.kept.session.go_to_question(problems[0].path)
            self.host.navigation.replace("wizard", kept=self.kept)
            return
        self.run_worker(self._finish())  # The app itself may be what runs this action.

    async def _finish(self) -> None:
        await self.host.saved()
        self.host.save(self.kept.finish, self._finished, self._refused, keys_wait=True)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, SessionOverError):
            self.show_draft_state()
        else:
            self.show_draft()
            show_answer(self.app, str(error))

    def _finished(self, change: ChangeResult) -> None:
        if not self.is_current:
            return
        if self.kept.session.flow.records == "session":
            # What two people take along is shown to both.
            self.host.navigation.replace("session_page", plan=change.plan or "")
        elif self.kept.session.flow.records != "plan":
            # A short session leads back to where it was begun.
            self.app.pop_screen()
            show_answer(self.app, f"Saved: {self.kept.session.title()}")
        elif self.kept.session.plan is None:
            self.host.navigation.replace("session_end", plan=change.plan or "")
        else:
            self.host.navigation.replace("plan", plan=change.plan or "", remark="saved")

    # Leaving

    def leave(self) -> None:
        """Leave the session for what lies below it."""
        self.app.pop_screen()

    def leave_unsaved(self, leave: Callable[[], None]) -> None:
        """Ask what to do about a draft that cannot be saved, before one leaves.

        Args:
            leave: Leaves, once what was answered is saved elsewhere or the person wants it so.
        """

        def copy(does: bool | None) -> None:
            if not does:
                return
            try:
                self.kept.copy()
            except HandrailError as error:
                self._leave_without(error.sentence, leave)
            else:
                told = Notice("Saved outside the home", self.kept.where_it_is())
                self.app.push_screen(told, lambda _: leave())

        text = (
            f"{self.kept.trouble}\n\nWhat you answered since then is only here. It can be saved in "
            "a file outside the home, for your eyes only, and brought back later."
        )
        window = Confirm("This is not saved", text, "save it elsewhere and leave")
        self.app.push_screen(window, copy)

    def _leave_without(self, why: str, leave: Callable[[], None]) -> None:
        def answered(does: bool | None) -> None:
            if does:
                leave()

        text = f"{why} What you answered since it was saved last would be gone."
        window = Confirm("Leave without saving?", text, "leave without saving it")
        self.app.push_screen(window, answered)

    def asks_before_end(self) -> bool:
        """Ask before the program ends, when what was answered can be saved nowhere at all."""
        if self.kept.is_under_way:
            return False
        self.kept.save_or_copy()
        if not self.kept.trouble or self.kept.copied_to is not None:
            return False
        self._leave_without(self.kept.trouble, self.app.exit)
        return True
