"""What changes is shown, whoever changes it; and what the store noticed is told."""

import time
from datetime import date
from threading import Thread
from typing import TYPE_CHECKING

from flows.documents.clock import Clock
from tui.app.appearance import Appearance

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class LiveUpdates(Appearance):
    """The app as far as it follows its home, and the days."""

    clock: Clock
    """Says what day it is."""

    _day: date
    """The day that is shown as today."""

    _told = 0
    """How many notices of the store were told already."""

    def follow(self) -> None:
        """Look from now on for what another process or midnight changes."""
        self._day = self.clock.today()
        self.print_notices()
        Thread(target=self._watch, daemon=True, name="handrail-watch").start()

    def _watch(self) -> None:
        from flows.store.watch import LOOK_EVERY, HomeWatch

        watch = HomeWatch(self.home)
        while self.is_running:
            watch.wait()
            while self.is_running and (self._has_changed() or self._has_notices()):
                self.call_later(self._look_for_changes)
                time.sleep(LOOK_EVERY)
        watch.close()

    def _has_changed(self) -> bool:
        return self.store is not None and (self.store.changed() or self.clock.today() != self._day)

    def _has_notices(self) -> bool:
        return self.store is not None and len(self.store.notices) > self._told

    def _look_for_changes(self) -> None:
        """Show what another process or midnight has changed; this looks at dates alone."""
        if self.store is None or not self._is_showing():
            return
        if self._has_changed():
            self._day = self.clock.today()
            # What was said of a change need not be true any more.
            self._tell("")
            self._show_changes()
            # What this place does not show is read where it is shown; until then it may rest.
            self.store.let_go()
        self.print_notices()

    def _is_showing(self) -> bool:
        # A screen that is just being drawn may have read what was before; it is told the next time.
        # While the app ends, there is none at all.
        return bool(self.screen_stack) and self.screen.is_mounted

    def _show_changes(self) -> None:
        self.take_settings()
        show = getattr(self.screen, "show", None)
        if show is not None:
            show()

    def print_notices(self) -> None:
        """Tell what the store has noticed since, such as a damaged file that was brought back."""
        if getattr(self.screen, "is_blank", False):
            return
        notices = self.store.notices if self.store is not None else []
        fresh, self._told = notices[self._told :], len(notices)
        for notice in fresh:
            self.notify(notice, severity="warning", timeout=10, markup=False)

    # Taking back

    def action_undo(self) -> None:
        """Take the last change back, and say which one."""
        from flows.actions.history import undo

        self._tell_change(self.perform(undo, self.store))

    def action_redo(self) -> None:
        """Bring back what was taken back last, and say what it was."""
        from flows.actions.history import redo

        self._tell_change(self.perform(redo, self.store))

    def _tell_change(self, change: "ChangeResult | None") -> None:
        if change is not None:
            self._tell(change.words)
            self._show_changes()

    def _tell(self, words: str) -> None:
        tell = getattr(self.screen, "tell", None)
        if tell is not None:
            tell(words)
