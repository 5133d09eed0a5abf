"""A guided session together with its draft: the one class behind screens and plain prompts."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flows.actions.drafts.draft_copy import copy_draft, remove_copy
from flows.actions.drafts.draft_ending import SessionOverError
from flows.actions.drafts.draft_merge import changed_paths, state_of
from flows.actions.drafts.draft_words import (
    ENDED,
    TWICE,
    format_ending,
    format_news,
    format_saving,
    format_unsaved,
)
from flows.actions.drafts.finish_session import DraftMovedError, finish_session
from flows.actions.drafts.offered_answers import OfferedAnswers
from flows.actions.drafts.saved_drafts import (
    Saved,
    Saving,
    drop_draft,
    is_kept,
    read_changes,
    save_changes,
)
from flows.actions.record import ChangeResult
from flows.documents.errors import HandrailError
from flows.documents.records import Json
from flows.guide.session.session import GuidedSession
from flows.guide.session.unread import find_refusal
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.store import Store

if TYPE_CHECKING:
    from flows.actions.drafts.draft_ending import Ending
    from flows.documents.draft import Draft


class DraftSession:
    """A session whose draft is saved whenever something is answered.

    Several processes may have one draft open. What each of them changes is merged answer by answer;
    the cursor stays where it is.

    To save beside an event loop: `pending` gives plain values, `save_changes` of `drafts` may run
    in any thread, and `settle` takes its result in; `keep` does the three of them at once.
    """

    def __init__(self, store: Store, session: GuidedSession) -> None:
        self._store = store
        self.session = session
        """The session itself."""

        self.saved_at: datetime | None = None
        """When the draft was last saved, in local time."""

        self.trouble = ""
        """Why the draft could not be saved the last time, in a sentence."""

        self.copied_to: Path | None = None
        """Where a copy was saved, because the home could not be written."""

        self.ending: Ending | None = None
        """How another process ended the session; it is over then."""

        self.afterwards: str | None = None
        """The id of the draft that holds what was answered here after that."""

        self.refusals: dict[str, str] = {}
        """Why what was typed at a question is no answer, in sentences, by its instance path."""

        self.offered = OfferedAnswers(session)
        """What else was answered to a question, by another session or before."""

        self._news: list[str] = []
        self._told = ""
        self._given: dict[str, datetime] = {}
        self._waits = False
        self.is_under_way = False
        """Whether it is being saved beside the event loop; what comes meanwhile is saved next."""

        self._known: Json | None = None
        self._was_kept = False
        draft = session.to_draft()
        with suppress(HandrailError):
            self._was_kept = is_kept(store, draft.id)
        self._begun = None if self._was_kept else draft
        self._before = self._last = state_of(session.answers, session.typing, {})
        self._title = draft.title
        if self._was_kept:
            self.follow()

    @property
    def is_untouched(self) -> bool:
        """Whether it began just now and nothing was answered: leaving it leaves nothing behind."""
        return self._begun is not None and self._begun.holds_the_same(self.session.to_draft())

    def hold(self) -> None:
        """Save it, though nothing may be answered yet: another process goes on with it."""
        self._begun, self._waits = None, True

    @property
    def is_kept(self) -> bool:
        """Whether a draft of it is in the home."""
        return self._was_kept and self.ending is None

    @property
    def remark(self) -> str:
        """What the title line says about saving."""
        if self.ending is not None:
            return ENDED
        return format_saving(self.trouble, self.saved_at, is_copied=self.copied_to is not None)

    def take_news(self) -> list[str]:
        """Return what is to be told of other sessions, in sentences; each is told once."""
        news, self._news = self._news, []
        return news

    def tell_again(self) -> None:
        """Let what stands in the way be told once more, where what was said is gone from sight."""
        self._told = ""

    def take_trouble(self) -> str:
        """Return why the draft is not saved, when that was not told yet; else nothing."""
        told, self._told = self._told, self.trouble
        return self.trouble if self.trouble != told else ""

    # What is typed and no answer

    def note_refusal(self, path: str, sentence: str) -> None:
        """Remember why what was typed at a question is no answer; an empty sentence forgets it."""
        if sentence:
            self.refusals[path] = sentence
        else:
            self.refusals.pop(path, None)

    def refusal_at(self, path: str) -> str:
        """Return why what is typed at a question is no answer; nothing where it is one."""
        return self.refusals.get(path) or find_refusal(self.session, path)

    # Saving

    def touch(self) -> None:
        """Remember that something is to be saved soon, once anything at all was answered."""
        self._waits = self._was_kept or self.is_under_way or not self.is_untouched

    def note_cursor(self) -> None:
        """Remember to save where one is, with a draft that is kept; it makes none by itself."""
        self._waits = self._waits or self._was_kept or self.is_under_way

    def save_pending(self) -> bool:
        """Save the draft if something waits to be saved; say whether anything did."""
        if self._waits:
            self.keep()
            return True
        return False

    def draft(self) -> "Draft":
        """Return the draft as the session has it now."""
        return self.session.to_draft().changed(others=self.offered.by_path)

    def pending(self) -> Saving:
        """Return what is to be saved, as plain values that another thread may save."""
        if self.offered.put_overtaken():
            self._news.append(TWICE)
        state = state_of(self.session.answers, self.session.typing, self.offered.by_path)
        now = self._store.clock.now()
        self._given |= dict.fromkeys(changed_paths(self._last, state), now)
        self._last, self._waits = state, False
        given = dict(self._given)
        return Saving(
            self.session.flow,
            self.draft(),
            state,
            self._before,
            self._title,
            lambda path, moment: given.get(path, moment) >= moment,
            self._was_kept,
            self._known,
            self.afterwards,
        )

    def next_saving(self) -> Saving | None:
        """Return what is to be saved beside the event loop; None while there is nothing to do.

        One saving is under way at a time, until `settle` takes in what came of it.
        """
        if self.is_under_way or not self._waits:
            return None
        self.is_under_way = True
        return self.pending()

    def save(self, saving: Saving) -> Saved:
        """Save it, in any thread; what came of it is for `settle`.

        Raises:
            HandrailError: it is not saved.
        """
        return save_changes(self._store, saving)

    def settle(self, saving: Saving, saved: Saved | HandrailError) -> None:
        """Take in what became of saving: what others changed, or why it is not saved.

        Args:
            saving: What was to be saved.
            saved: What `save_changes` returned or raised.
        """
        self.is_under_way = False
        if isinstance(saved, HandrailError):
            self._waits, self.trouble = True, saved.sentence
            return
        self.trouble = ""
        self._take_copy_away()
        if saved.ending is not None:
            self.ending = saved.ending
            self.afterwards = saved.afterwards or self.afterwards
            return
        self._take_in(saving, saved)
        self._was_kept = True
        self._waits = self._waits or bool(saved.unconfirmed)  # What came meanwhile waits, too.
        self.trouble = saved.unconfirmed
        self.saved_at = self._store.clock.now().astimezone()

    def keep(self) -> None:
        """Save what has changed, now. What cannot be saved stays here, and `trouble` says why."""
        saving = self.pending()
        try:
            self.settle(saving, self.save(saving))
        except HandrailError as error:
            self.settle(saving, error)

    def next_look(self) -> Saving | None:
        """Return what to hold against the draft beside the event loop; None while it is saved.

        Nothing is saved meanwhile, until `take_look` takes in what was found.
        """
        if self.ending is not None or self.is_under_way:
            return None
        waited, saving = self._waits, self.pending()
        self._waits, self.is_under_way = waited, True
        return saving

    def look(self, saving: Saving) -> Saved | None:
        """Return what other processes have changed, in any thread; None for nothing.

        A draft that cannot be read is told of when something is to be saved.
        """
        try:
            return read_changes(self._store, saving)
        except HandrailError:
            return None

    def take_look(self, saving: Saving, found: Saved | None) -> bool:
        """Take in what other processes have changed; say whether anything is different now.

        Where one has ended the session, what was answered after that waits to be saved.
        """
        self.is_under_way = False
        if found is None:
            return False
        if found.ending is not None:
            self._waits = True
            return False
        waited = self._waits
        self._take_in(saving, found)
        self._waits = waited or (found.merge is not None and found.merge.state != found.state)
        return found.merge is not None

    def follow(self) -> bool:
        """Take in at once what other processes have changed; say whether anything is different."""
        saving = self.next_look()
        if saving is None:
            return False
        is_different = self.take_look(saving, found := self.look(saving))
        if found is not None and found.ending is not None:
            self.keep()
            return True
        return is_different

    def copy(self) -> Path:
        """Save a copy of the draft outside the home, and return where it is.

        Raises:
            StoreError: there is no folder that takes it.
        """
        self.copied_to = copy_draft(self._store, self.draft(), self.copied_to)
        return self.copied_to

    def save_or_copy(self) -> str:
        """Save what waits before the program ends, or else a copy; return what is to be told."""
        if self.save_pending() and self.trouble:
            with suppress(HandrailError):
                self.copy()
            return self.where_it_is()
        return ""

    def where_it_is(self) -> str:
        """Return in words why the draft is not saved, and where what was answered is instead."""
        return format_unsaved(self.trouble, self.copied_to)

    # Ending

    def drop_pending(self) -> None:
        """Save nothing more that waits, before its draft is taken away."""
        self._waits = False

    def drop(self) -> None:
        """Take its draft away, if nothing is in it; one that stays does no harm."""
        self._waits = False
        with suppress(HandrailError):
            if self._begun is not None:
                drop_draft(self._store, self._begun)

    def finish(self) -> ChangeResult:
        """Save what the session makes and take its draft away.

        Raises:
            SessionOverError: another process has ended it.
            RefusedError: another session has changed something, which is to be looked at first.
            HandrailError: it cannot be saved; the draft is still there.
        """
        if self._was_kept or self._begun is None:
            self._look_before_end()
        try:
            return finish_session(self._store, self.session, kept=self._known)
        except DraftMovedError:
            self._look_before_end()
            raise
        except NotThereError as error:
            raise NotThereError(f"{error.sentence} What you wrote stays here as a draft.") from None

    def _look_before_end(self) -> None:
        self._news = []
        self.keep()
        if self.ending is not None:
            raise SessionOverError(self.describe_ending())
        if self._news:
            raise RefusedError(" ".join([*self.take_news(), "Please look, then save once more."]))

    def describe_ending(self) -> str:
        """Return in words how the session ended elsewhere, and where later answers are."""
        assert self.ending is not None
        return format_ending(self.ending.describe(), is_kept_apart=self.afterwards is not None)

    def _take_copy_away(self) -> None:
        """Take the copy away, as the home holds everything again."""
        if self.copied_to is not None and remove_copy(self.copied_to):
            self._news.append("Everything is saved again; the copy outside the home is gone.")
        self.copied_to = None

    def _take_in(self, saving: Saving, saved: Saved) -> None:
        """Put what others changed into the session, beside what was answered meanwhile."""
        from flows.actions.drafts.draft_merge import merge

        merged = saved.merge
        if merged is not None:
            now = state_of(self.session.answers, self.session.typing, self.offered.by_path)
            stands = merge(saving.state, now, merged.state).state
            if stands != now:
                self.session.take_over(stands.answers(), stands.typing)
                self.offered.by_path = stands.others
            self._last = state_of(self.session.answers, self.session.typing, self.offered.by_path)
            self._news += format_news(merged)
            self.offered.note_overtaken(merged.taken_in)
        self._before = saved.state
        self._known, self._title = saved.document, saved.document["title"]
        self._given = {}
