"""What everything that asks line by line works with: the session, who is asked, how it is kept."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from flows.actions.drafts.draft_session import DraftSession
from flows.guide.session.session import GuidedSession
from tui.plain.console import Console
from tui.plain.suggestions import Suggestions


class Conversation:
    """A session that is walked through line by line."""

    def __init__(
        self,
        session: GuidedSession,
        console: Console,
        today: date,
        keep: Callable[[], None],
        draft: DraftSession | None = None,
    ) -> None:
        self.session = session
        """The session that is walked through."""

        self.console = console
        """Who is asked."""

        self.today = today
        """The day that relative dates are counted from."""

        self.keep = keep
        """Saves the draft."""

        self.has_told_blank = False
        """Whether it was said that enter alone leaves a question blank."""

        self.draft = draft
        """The session with its draft, which knows what other sessions answered."""

        self.suggestions: Suggestions | None = None
        """What somebody suggests as answers here."""

        self.is_watched = False
        """Whether someone is with the person, so that what is private is not told."""

        self.home: Path | None = None
        """The home whose own lists of examples come first."""
