"""A session line by line together with its draft: every answer is kept as soon as it is given."""

from contextlib import suppress

from flows.actions.drafts.draft_ending import SessionOverError
from flows.actions.drafts.draft_session import DraftSession
from flows.actions.record import ChangeResult
from flows.documents.errors import HandrailError
from flows.guide.session.session import GuidedSession
from flows.lookup.refusals import RefusedError
from flows.lookup.settings import is_watched
from flows.store.errors import StoreError
from flows.store.store import Store
from tui.plain.console import Console
from tui.plain.prompt_words import Turn
from tui.plain.suggestions import Suggestions
from tui.plain.walk import Ending, Walk

KEPT = "Everything is kept. 'handrail resume' goes on at this question."
NOTHING = "Nothing was written yet, so there is nothing to keep."
NOT_KEPT = "Enter tries to save it in the home once more; back goes on; leave leaves it like this."


class DraftWalk:
    """Walks through a session and keeps its draft, until it is saved or left."""

    def __init__(
        self, store: Store, session: GuidedSession, console: Console, *, resumed: bool = False
    ) -> None:
        self._draft = DraftSession(store, session)
        self._home = store.home
        self._is_watched = is_watched(store)
        self._suggestions = Suggestions(store, self._draft)
        self._session = session
        self._console = console
        self._kept = resumed
        self._told = ""

    def run(self) -> ChangeResult | None:
        """Walk to the end and save what the session makes; None when the person left before.

        Raises:
            HandrailError: it could not be saved; what was said tells where it is.
        """
        session, console = self._session, self._console
        if session.misfits:
            console.print_lines(
                "The questions have changed since you were here. Answers that fit none of them "
                "any more are kept with the plan:",
                *(f"  {path}" for path in session.misfits),
            )
        while True:
            walk = Walk(session, console, session.today, self._keep, self._draft)
            walk.home = self._home
            walk.is_watched = self._is_watched
            walk.suggestions = self._suggestions
            try:
                ending = walk.run()
                if ending is Ending.FINISHED:
                    return self._draft.finish()
            except SessionOverError:
                break
            except RefusedError as error:
                console.print_lines(error.sentence)
                continue
            if not self._draft.trouble or self._draft.ending:
                break
            if ending is Ending.CUT_OFF or not self._stays():
                break
        self._leave()
        return None

    def _leave(self) -> None:
        draft = self._draft
        if draft.ending is not None:
            self._console.print_lines("", draft.describe_ending())
        elif draft.trouble:
            if draft.copied_to is None:
                with suppress(StoreError):
                    draft.copy()
            raise HandrailError(draft.where_it_is())
        else:
            self._console.print_lines("", KEPT if self._kept else NOTHING)

    def _stays(self) -> bool:
        """Say why the draft is not saved, and ask what to do; return whether one goes on."""
        draft, console = self._draft, self._console
        console.print_lines("", draft.where_it_is())
        try:
            while draft.trouble:
                console.print_lines(NOT_KEPT)
                said = console.read("What now: ").strip().lower()
                if said in ("back", "leave"):
                    return said == "back"
                draft.keep()
                console.print_lines(*filter(None, [draft.trouble]))
        except (Turn, KeyboardInterrupt):
            pass
        return False

    def _keep(self) -> None:
        """Save what was answered, and say what came of it where that is not as expected.

        Raises:
            SessionOverError: another process has ended the session.
        """
        draft = self._draft
        if not self._kept and draft.is_untouched:
            return
        draft.keep()
        if draft.ending is not None:
            raise SessionOverError(draft.describe_ending())
        self._console.print_lines(*draft.take_news())
        if not draft.trouble:
            self._kept, self._told = True, ""
        else:
            # Whatever ends the program next, a signal included, finds a copy of what was answered.
            with suppress(StoreError):
                draft.copy()
            if draft.trouble != self._told:
                self._console.print_lines(draft.where_it_is())
            self._told = draft.trouble
