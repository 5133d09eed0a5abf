"""Keeping everything at once, and leaving a session with everything kept."""

from tui.screens.base.windows.dialogs import Confirm
from tui.screens.session.question_page import QuestionPage

LONGEST = 1.0
"""Seconds for which leaving waits for the disk; what is not saved by then is saved after that."""


class PageExit(QuestionPage):
    """A page of a session, as far as one leaves it for now."""

    def action_keep(self) -> None:
        """Keep everything now."""
        self.commit_then(self._save_and_confirm)

    async def _save_and_confirm(self) -> None:
        self.save_draft()
        await self.host.saved(LONGEST)
        if self.kept.trouble:
            self.notify(self.kept.trouble, markup=False)

    def action_back(self) -> None:
        """Leave, with everything kept."""
        self.commit_then(self._ask_to_leave)

    async def _ask_to_leave(self) -> None:
        if self.kept.is_untouched:
            self.kept.drop_pending()
            self.host.save(self.kept.drop)
            self.leave()
            return
        self.save_draft()
        await self.host.saved(LONGEST)
        if self.kept.ending is not None:
            return
        if self.kept.trouble:
            self.leave_unsaved(self.leave)
            return

        def leave(does: bool | None) -> None:
            if does:
                self.leave()

        self.app.push_screen(
            Confirm(
                "Leave for now?",
                "Everything you answered is kept as a draft. When you come back, you go on "
                "at this question.",
                "leave",
            ),
            leave,
        )
