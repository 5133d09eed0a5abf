"""What changes is shown, whoever changes it; and what the store noticed is told."""

import time
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.screens.base.host import host_of

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

SOON = 0.2
"""Seconds after which a home that was just opened is watched."""


class AppLiveUpdates:
    """Lets an application follow its home, and the days."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._host = host_of(app)
        self._day = self._host.clock.today()
        self._told = 0

    def follow(self) -> None:
        """Look from now on for what another process or midnight changes."""
        self._day = self._host.clock.today()
        self.print_notices()
        # What has been typed already comes first; what changes meanwhile is seen then.
        self._app.set_timer(SOON, self._begin)

    def _begin(self) -> None:
        Thread(target=self._watch, daemon=True, name="handrail-watch").start()

    def _watch(self) -> None:
        from flows.store.watch import LOOK_EVERY, HomeWatch

        watch = HomeWatch(self._host.store.home)
        while self._app.is_running:
            while self._app.is_running and (self._has_changed() or self._has_notices()):
                self._app.call_later(self.look_for_changes)
                time.sleep(LOOK_EVERY)
            watch.wait()
        watch.close()

    def _has_changed(self) -> bool:
        return self._host.store.changed() or self._host.clock.today() != self._day

    def _has_notices(self) -> bool:
        return len(self._host.store.notices) > self._told

    def look_for_changes(self) -> None:
        """Show what another process or midnight has changed; this looks at dates alone."""
        if not self._is_showing():
            return
        if self._has_changed():
            self._day = self._host.clock.today()
            # What was said of a change need not be true any more.
            self._to_screen("forget_change")
            self.show_changes()
            # What this place does not show is read where it is shown; until then it may rest.
            self._host.store.forget_stale()
        self.print_notices()

    def _is_showing(self) -> bool:
        # A screen that is just being drawn may have read what was before, and one that saves looks
        # at nothing meanwhile: they are told the next time. While the app ends, there is none.
        if not self._app.screen_stack:
            return False
        screen = self._app.screen
        return screen.is_mounted and not getattr(screen, "is_saving", False)

    def show_changes(self) -> None:
        """Have the screen that is shown read anew, whatever has changed."""
        self._host.appearance.take_settings()
        show = getattr(self._app.screen, "show", None)
        if show is not None:
            show()

    def print_notices(self) -> None:
        """Tell what the store has noticed since, such as a damaged file that was brought back."""
        if getattr(self._app.screen, "is_blank", False):
            return
        notices = self._host.store.notices
        fresh, self._told = notices[self._told :], len(notices)
        if fresh:
            self._app.notify(" ".join(fresh), markup=False)

    # Taking back

    def undo(self) -> None:
        """Take the last change back, and say which one."""
        from flows.actions.history import undo

        self._host.save(partial(undo, self._host.store), self.tell_change)

    def redo(self) -> None:
        """Bring back what was taken back last, and say what it was."""
        from flows.actions.history import redo

        self._host.save(partial(redo, self._host.store), self.tell_change)

    def tell_change(self, change: "ChangeResult") -> None:
        """Say what was changed, and show how things stand now."""
        self._to_screen("show_change", change.words)
        self.show_changes()

    def _to_screen(self, name: str, *words: str) -> None:
        """Have the screen that is shown do something, where it is a place that can."""
        do = getattr(self._app.screen, name, None)
        if do is not None:
            do(*words)
