"""A session line by line together with its draft: every answer is kept as soon as it is given."""

from flows.actions.drafts import finish_draft, save_draft
from flows.actions.record import ChangeResult
from flows.documents.errors import HandrailError
from flows.guide.session.session import GuidedSession
from flows.store.store import Store
from tui.plain.console import Console
from tui.plain.walk import Ending, Walk

KEPT = "Everything is kept. 'handrail resume' goes on at this question."
NOTHING = "Nothing was written yet, so there is nothing to keep."


class KeptWalk:
    """Walks through a session and keeps its draft, until it is saved or left."""

    def __init__(
        self, store: Store, session: GuidedSession, console: Console, *, resumed: bool = False
    ) -> None:
        self._store = store
        self._session = session
        self._console = console
        self._kept = resumed
        self._begun = session.to_draft()
        self._trouble = ""

    def run(self) -> ChangeResult | None:
        """Walk to the end and save what the session makes; None when the person left before.

        Raises:
            HandrailError: it could not be saved; the draft is still there.
        """
        session, console = self._session, self._console
        if session.misfits:
            console.say(
                "The questions have changed since you were here. Answers that fit none of them "
                "any more are kept with the plan:",
                *(f"  {path}" for path in session.misfits),
            )
        ending = Walk(session, console, session.today, self._keep).run()
        if ending is Ending.FINISHED:
            return finish_draft(self._store, session)
        if self._trouble:
            raise HandrailError(self._trouble)
        console.say("", KEPT if self._kept else NOTHING)
        return None

    def _keep(self) -> None:
        draft = self._session.to_draft()
        if not self._kept and draft.holds_the_same(self._begun):
            return
        try:
            save_draft(self._store, draft)
        except HandrailError as error:
            if error.sentence != self._trouble:
                self._console.say(error.sentence)
            self._trouble = error.sentence
        else:
            self._kept, self._trouble = True, ""
