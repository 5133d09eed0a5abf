"""From question to question, and from page to page: what turns the pages of a session."""

from collections.abc import Collection
from functools import partial

from flows.documents.vocabulary import Depth
from tui.screens.session.contents import Contents
from tui.screens.session.page_hints import takes_keys
from tui.screens.session.page_layout import PageLayout


class PageTurns(PageLayout):
    """A page of a session, as far as one goes on from it, back, or anywhere else."""

    def after_last(self) -> None:
        """Go to the next page from the last question."""
        self.call_later(self.action_turn, 1)

    def action_go_on(self) -> None:
        """Go to the next question, and from the last one to the next page."""
        known = {field.path for field in self.fields() if field.has_problem}
        self.commit_then(partial(self._go_on, known))

    async def _go_on(self, known: Collection[str]) -> None:
        await self.all_drawn()
        if (way := self.way_beside(1)) is not None:
            way.focus()
        else:
            self._turn(1, known)

    def action_go_back(self) -> None:
        """Go to the question before, and from the first one to the page before."""
        self.commit_then(self._go_back)

    async def _go_back(self) -> None:
        await self.all_drawn()
        if (way := self.way_beside(-1)) is not None:
            way.focus()
        else:
            self._turn(-1, to_last=True)

    def action_turn(self, by: int) -> None:
        """Turn the page; forward, an answer that cannot be kept is told once before."""
        known = {field.path for field in self.fields() if field.has_problem}
        self.commit_then(partial(self._turn, by, known))

    def action_next_page(self) -> None:
        """Turn the page, where nothing on it takes keys."""
        self.action_turn(1)

    def _turn(self, by: int, known: Collection[str] = (), *, to_last: bool = False) -> None:
        stuck = [field for field in self.fields() if field.has_problem and field.path not in known]
        if stuck and by > 0:
            self.focus_path(stuck[0].path)
            return
        if self._crosses_the_end(by):
            self._read_back()
        elif self.session.next() if by > 0 else self.session.back():
            asked = [each.path for each in self.session.page.questions if takes_keys(each)]
            if to_last and asked:
                self.session.focus(asked[-1])
            self.open_page()
        elif by > 0 and self.page.is_closing:
            self.note_refusals()
            self.save_session()
        elif by > 0:
            self._read_back()

    def _crosses_the_end(self, by: int) -> bool:
        """Say whether the plan is read back between this page and the next, or the one before."""
        pages = self.session.pages()
        place = self.session.page.number - 1 + by
        if not 0 <= place < len(pages) or pages[place].is_closing is self.session.page.is_closing:
            return False
        if by < 0:
            self.session.go_to(pages[place].key)
        return True

    def action_read_back(self) -> None:
        """Read the plan back as one document."""
        self.commit_then(self._read_back)

    def _read_back(self) -> None:
        self.note_refusals()
        self.save_draft()
        if self.kept.ending is None:
            wants = self.wants_prompts
            self.host.navigation.replace("read_back", kept=self.kept, with_prompts=wants)

    # How much is asked, and where one is

    def action_contents(self) -> None:
        """Show all pages, and go to the one that is chosen."""
        self.commit_then(self._open_contents)

    def _open_contents(self) -> None:
        def go(key: str | None) -> None:
            if key is not None and key != self.page.key:
                self.session.go_to(key)
                self.open_page()

        self.app.push_screen(Contents(self.session), go)

    def action_more(self) -> None:
        """Ask more on this page, beginning with the first question of it, or say there is none."""
        if self.page.more:
            self.commit_then(self._open_more)
        else:
            self.show_message("There is no more on this page.")

    def _open_more(self) -> None:
        opened = [each.path for each in self.page.hidden]
        self.session.open_more(self.page)
        found = (
            path
            for page in self.session.pages()
            for path in page.paths
            if any(path == each or path.startswith(f"{each}.") for each in opened)
        )
        if path := next(found, ""):
            self.session.focus(path)
        self.open_page()

    def action_depth(self) -> None:
        """Ask the essentials instead of everything, or the other way round."""
        self.commit_then(self._change_depth)

    def _change_depth(self) -> None:
        is_few = self.session.depth == Depth.ESSENTIALS
        self.session.set_depth(Depth.EVERYTHING if is_few else Depth.ESSENTIALS)
        self.open_page()
