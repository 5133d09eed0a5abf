"""The quiet lines of a page: what is chosen for the whole session, and what there is more of."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from flows.documents.vocabulary import Depth
from flows.guide.session.earlier_plan import EarlierPart
from flows.guide.session.pages import Page
from flows.guide.session.session import GuidedSession
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import MORE, cell_width, fill

SIDES = 4
"""Cells beside what stands on a page in a narrow window."""

WIDEST = 72
"""Cells of a line at most."""


class SessionChoices(Static):
    """What is chosen at the beginning, and can be changed at any time: how much, and who looks."""

    DEFAULT_CSS = """
    SessionChoices { height: auto; margin-bottom: 1; }
    """

    def show(
        self, session: GuidedSession, depth_key: str, company_key: str, *, with_me: bool
    ) -> None:
        """Show what is chosen.

        Args:
            session: The session.
            depth_key: The key that changes how much is asked.
            company_key: The key that changes whether somebody is there.
            with_me: Whether somebody is.
        """
        lines = []
        if has_more(session):
            counts = session.question_counts
            few, all_of_it = (
                f"the essentials, about {counts[Depth.ESSENTIALS].all}",
                f"everything, about {counts[Depth.EVERYTHING].all}",
            )
            is_few = session.depth == Depth.ESSENTIALS
            lines.append(self._choice("How much?", few, all_of_it, is_few, depth_key))
        lines.append(self._choice("Someone there?", "no", "yes", not with_me, company_key))
        self.update(Content("\n").join(lines))

    def _choice(self, asked: str, one: str, other: str, is_one: bool, key: str) -> Content:
        def told(words: str, is_chosen: bool) -> tuple[str, str]:
            return (f"[{words}]", "bold $primary") if is_chosen else (f" {words} ", "$muted")

        first, second = told(one, is_one), told(other, not is_one)
        whole = Content.assemble(fill(asked, 15), first, " ", second, "  ", (key, "bold"))
        if whole.cell_length <= self.app.size.width - SIDES:
            return whole
        # Where there is little room, what is not chosen is left to the key.
        chosen = first if is_one else second
        return Content.assemble(fill(asked, 15), chosen, "  ", (key, "bold"))


def has_more(session: GuidedSession) -> bool:
    """Return whether there is less to ask than everything."""
    counts = session.question_counts
    return counts[Depth.ESSENTIALS].all < counts[Depth.EVERYTHING].all


SAVES = "Going on from here saves your plan."
"""What the last page says."""


EARLIER = "Your earlier plan has "
"""What is said of what can be taken over."""


class EarlierRow(Static):
    """What an earlier plan has for a page as a whole, with the key that takes it over."""

    DEFAULT_CSS = """
    EarlierRow { height: auto; color: $muted; margin-bottom: 1; }
    """

    def show(self, earlier: tuple[EarlierPart, ...], key: str) -> None:
        """Show what can be taken over; nothing where there is nothing.

        Args:
            earlier: What an earlier plan has for the page as a whole.
            key: The key that takes it over.
        """
        room = _widest(self) - len(EARLIER) - len(key) - 3
        told = shown_line(", ".join(each.words for each in earlier), room)
        self.display = bool(earlier)
        self.update(Content.assemble(EARLIER, told, "   ", (key, "bold")))


class MoreRow(Static):
    """What a page has more of, with the key that asks it."""

    DEFAULT_CSS = """
    MoreRow { height: auto; color: $muted; }
    """

    def show(self, page: Page, key: str) -> None:
        """Show what there is more of; nothing where there is none.

        Args:
            page: The page.
            key: The key that asks more.
        """
        is_last = page.is_closing and page.number == page.of
        lines = [Content(SAVES)] if is_last else []
        if page.more:
            end = f" ({len(page.more)})"
            begin = "More on this: "
            room = _widest(self) - len(begin) - len(end) - len(key) - 3
            told = f"{begin}{_whole_words(page.more, room)}{end}"
            lines.append(Content.assemble(told, "   ", (key, "bold")))
        self.display = bool(lines)
        self.update(Content("\n").join(lines))


def _widest(row: Widget) -> int:
    """Return the cells of a line in the window there is."""
    return min(WIDEST, row.app.size.width - SIDES)


def _whole_words(names: Sequence[str], room: int) -> str:
    """Return as many names as there is room for, none of them cut."""
    kept = [shown_line(name) for name in names]
    while len(kept) > 1 and cell_width(", ".join([*kept, MORE])) > room:
        kept.pop()
    return ", ".join(kept if len(kept) == len(names) else [*kept, MORE])
