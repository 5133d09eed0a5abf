"""The draft of somebody who is asked line by line, shown to others as they go on in it."""

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.sessions import resume_session
from flows.documents.errors import HandrailError
from tui.screens.base.host import host_of
from tui.screens.session.wizard import Wizard

if TYPE_CHECKING:
    from flows.actions.drafts.saved_drafts import Saving
    from flows.store.store import Store


class FollowedDraft(DraftSession):
    """A session that is looked at while another process answers it: it saves nothing."""

    def touch(self) -> None:
        """Remember nothing: where one looks is not where the other one is."""

    def next_saving(self) -> "Saving | None":
        """Save nothing."""
        return None

    def save_pending(self) -> bool:
        """Save nothing."""
        return False


class DraftFollower:
    """Leads the app to the question that somebody is asked elsewhere."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._draft, self._path = "", ""
        self._is_opening = False

    def follow(self, draft: str, path: str) -> None:
        """Go where somebody is now.

        Args:
            draft: The id of their draft; blank where they are in no session.
            path: The instance path of the question they are asked.
        """
        if self._draft and not draft:
            host_of(self._app).navigation.go("Today")
        self._draft, self._path = draft, path
        self.look()

    def look(self) -> None:
        """Show what they are at, once their draft is in the home; nothing where it is shown."""
        screen = self._app.screen
        if not self._draft:
            return
        if not isinstance(screen, Wizard) or screen.kept.session.draft_id != self._draft:
            self._open()
        elif self._path in screen.session.visible.by_path and screen.session.cursor != self._path:
            self._go_on(screen)

    def _go_on(self, screen: Wizard) -> None:
        """Go to the question that they are asked now, on the same page or another one."""
        session = screen.session
        before = session.page.key
        session.go_to_question(self._path)
        if session.page.key != before:
            screen.turn_over()
            return
        for field in screen.fields():
            if field.path == self._path and (way := field.way_in()) is not None:
                way.focus()

    def _open(self) -> None:
        if self._is_opening:
            return
        self._is_opening = True
        host = host_of(self._app)

        def opened(kept: FollowedDraft) -> None:
            self._is_opening = False
            host.navigation.go("Today")
            host.navigation.open("wizard", kept=kept)
            self._app.call_after_refresh(self.look)

        def refused(_: Exception) -> None:
            self._is_opening = False  # Nothing was answered yet, so there is no draft.

        host.save(partial(_read, host.store, self._draft), opened, refused)


def _read(store: "Store", draft: str) -> FollowedDraft:
    """Return a session as its draft has it.

    Raises:
        HandrailError: there is no such draft, or not yet.
    """
    session = resume_session(store, draft)
    if session.draft_id != draft:
        raise HandrailError("This session has ended.")
    return FollowedDraft(store, session)
