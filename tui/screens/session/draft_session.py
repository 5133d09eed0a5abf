"""A guided session together with its draft in the store: every answer is kept at once."""

from contextlib import suppress
from datetime import datetime

from flows.actions.drafts import drop_draft, is_kept, save_draft
from flows.actions.finish_session import finish_session
from flows.documents.errors import HandrailError
from flows.guide.session.session import GuidedSession
from flows.store.store import Store


class KeptSession:
    """What a wizard works on. Whatever happens to the program, the draft is there."""

    def __init__(self, store: Store, session: GuidedSession) -> None:
        self._store = store
        self.session = session
        """The session itself."""

        self.saved_at: datetime | None = None
        """When the draft was last saved, in local time."""

        self.trouble = ""
        """Why the draft could not be saved the last time, in a sentence."""

        self._waits = False
        self._begun = None
        with suppress(HandrailError):
            if not is_kept(store, session.draft_id):
                self._begun = session.to_draft()

    @property
    def is_untouched(self) -> bool:
        """Whether it began just now and nothing was answered: leaving it leaves nothing behind.

        A session that makes a plan counts as begun when one has gone on to another question.
        """
        begun, now = self._begun, self.session.to_draft()
        if begun is None or not begun.holds_the_same(now):
            return False
        return self.session.plan is not None or begun.cursor == now.cursor

    def drop(self) -> None:
        """Take its draft away; one that stays does no harm."""
        self._waits = False
        with suppress(HandrailError):
            drop_draft(self._store, self.session.draft_id)

    def touch(self) -> None:
        """Remember that something is to be kept soon: text being typed, a cursor that moved."""
        self._waits = True

    def save_pending(self) -> bool:
        """Save the draft if something waits to be kept; say whether anything did."""
        if self._waits:
            self.keep()
            return True
        return False

    def keep(self) -> None:
        """Save the draft now. What cannot be saved stays here, and `trouble` says why."""
        self._waits = False
        try:
            save_draft(self._store, self.session.to_draft())
        except HandrailError as error:
            self._waits = True
            self.trouble = error.sentence
        else:
            self.trouble = ""
            self.saved_at = self._store.clock.now().astimezone()

    def finish(self) -> str:
        """Save what the session makes, take its draft away, and return the id of the plan.

        Raises:
            HandrailError: it cannot be saved; the draft is still there.
        """
        finish_session(self._store, self.session)
        plan = self.session.plan
        return plan.id if plan else self.session.built_id

    @property
    def remark(self) -> str:
        """What the title line says about saving."""
        if self.trouble:
            return "not saved yet"
        return f"saved {self.saved_at:%H:%M}" if self.saved_at else ""
