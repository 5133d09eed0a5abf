"""Where the questions of a page stand: below each other, or those of one row beside each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from textual.containers import VerticalScroll
from textual.widget import Widget

from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.screens.session.company import CompanyPage
from tui.screens.session.merged_page import MergedPage
from tui.screens.session.page_row import PageRow
from tui.textual_private import forget_painted


class PageLayout(CompanyPage, MergedPage):
    """A page of a session, as far as it says where its questions stand."""

    def questions(self) -> list[Question]:
        """Return the questions with what is typed in them now; a page knows what was before."""
        asked = self.session.visible.by_path
        return [
            self.session.question(each.path) if each.path in asked else each
            for each in self.page.questions
        ]

    def asked(self) -> Iterator[Widget]:
        """Yield what stands on this page alone."""
        raise NotImplementedError

    def show_asked(self) -> None:
        """Show how the questions that were just put on the page stand, and go to one of them."""
        raise NotImplementedError

    def turn_over(self) -> None:
        """Show the page that the session has gone to, within what stands around every page."""
        self.host.hold_keys()  # What is typed meanwhile is meant for the page that comes.
        self.show_message("")
        self.kept.tell_again()
        self.call_later(self._turn_over)

    async def _turn_over(self) -> None:
        """Put other questions in the place of those that are shown; it is painted once."""
        if found := self.query("#page"):
            sheet = found.first(VerticalScroll)
            with self.app.batch_update():
                # What is taken away need not look as if one had left it.
                self.focused = None
                await sheet.remove_children([*sheet.children][1:-1])
                forget_painted()
                self.page = self.session.page
                self.read_company()
                sheet.scroll_to(y=0, animate=False, immediate=True)
                await sheet.mount_all(self.asked(), after=0)
                self.show_asked()
            await self.lay_out_unpainted()
        self.call_later(self.host.release_keys)

    def blocks(self) -> list[Widget]:
        """Return what stands below each other: fields, or rows of them."""
        fresh = {each.path: each for each in self.questions()}
        rows = ([fresh[each.path] for each in row] for row in self.page.rows)
        return [self._block(row) for row in rows]

    def _block(self, row: Sequence[Question]) -> Widget:
        """Return one question as its field, several as a row.

        Where another answer puts more questions beside one, it stands in a row from the beginning.
        """
        fields = [*map(self.make_field, row)]
        is_row = len(row) > 1 or row[0].item.id in stand_beside(self.page.step.items)
        return PageRow(*fields) if is_row else fields[0]

    def lay_out(self) -> None:
        """Show the questions that are asked now, leaving those that are there untouched."""
        asked = {question.path: question for question in self.page.questions}
        there = {field.path: field for field in self.fields()}
        still_asked = {self.block_of(field) for path, field in there.items() if path in asked}
        for path, field in there.items():
            if path in asked:
                field.take(asked[path])
                continue
            # A row goes with the last of its fields: an empty one would keep its room.
            block = self.block_of(field)
            (field if block in still_asked else block).remove()
        before: Widget = self.query("#purpose, SessionChoices, EarlierRow").last(Widget)
        for row in self.page.rows:
            if any(each.path in there for each in row):
                before = self._fill_row(row, there)
            else:
                before = self._mount_after(self._block(row), before)

    def _mount_after(self, widget: Widget, before: Widget) -> Widget:
        self.query_one("#page").mount(widget, after=before)
        return widget

    def _fill_row(self, row: tuple[Question, ...], there: dict[str, Field]) -> Widget:
        """Add what an answer has opened to a row, and return what stands there."""
        known = next(there[each.path] for each in row if each.path in there)
        whole = self.block_of(known)
        if not isinstance(whole, PageRow):
            return whole
        beside: list[Field] = []
        for each in row:
            field = there.get(each.path)
            if field is None or field.parent is not whole:
                field = self.make_field(each)
                if beside:
                    whole.mount(field, after=beside[-1])
                else:
                    whole.mount(field, before=0)
            beside.append(field)
        whole.fit(beside)
        return whole

    def block_of(self, field: Field) -> Widget:
        """Return what a field stands in on the page: its row, or itself."""
        return field.parent if isinstance(field.parent, PageRow) else field


def stand_beside(items: Sequence[Item]) -> set[str]:
    """Return the ids of the items that stand beside another one when both are asked."""
    found: set[str] = set()
    for one, other in pairwise(items):
        if other.beside:
            found |= {one.id, other.id}
    for item in items:
        if isinstance(item, GroupItem | RepeatItem):
            found |= stand_beside(item.items)
    return found
