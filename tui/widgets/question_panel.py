"""The panel that the questions of a page stand in: its title and its number in the border."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.widget import Widget

from tui.drawing.layout import EMPTY
from tui.drawing.panels import BOXED_FROM, panel, title_room
from tui.drawing.widths import cell_width, cut
from tui.widgets.drawn import content_of
from tui.widgets.plan_so_far import plan_width
from tui.widgets.private_words import PrivateWords, seen_cells
from tui.widgets.unscrolled import Column

BESIDE = 1
"""Free cells between panels that stand beside each other."""


LEAST_NAME = 12
"""Cells of a name from which on it tells something."""


class PanelTop(PrivateWords, Widget):
    """The first line of the panel."""

    DEFAULT_CSS = """
    PanelTop { height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._said = ("", "")
        self._is_private = False

    def show(self, title: str, state: str, *, is_private: bool) -> None:
        """Show what the panel is, and at its right how things stand."""
        if (title, state, is_private) != (*self._said, self._is_private):
            self._said, self._is_private = (title, state), is_private
            self.refresh()

    def private_cells(self) -> Iterator[Region]:
        """Yield all of it where a name in the title is nobody else's business."""
        if self._is_private:
            yield from seen_cells(self)

    def render(self) -> Content:
        """Draw the upper border of a box, or a rule."""
        title, state = self._said
        boxed = self.app.size.width >= BOXED_FROM
        # Which of several it is, and what is asked of it, stay whole; its name gives way.
        name, between, rest = title.partition(" · ")
        room = title_room(self.size.width, state, boxed) - cell_width(between + rest)
        if LEAST_NAME <= room < cell_width(name):
            title = cut(name, room) + between + rest
        drawn = panel(title, EMPTY, self.size.width, state=state, boxed=boxed, focused=True)
        return content_of(drawn.lines[0])


class Sheet(VerticalScroll, can_focus=False):
    """What can be longer than the window."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """The cells that all in it takes; its scrollbar asks by itself to be laid out."""


class QuestionPanel(Column):
    """A box in a wide window; in a narrow one a title in a rule, which spares its rows."""

    DEFAULT_CSS = f"""
    QuestionPanel {{ width: 1fr; height: 1fr; margin: 0 0 0 1; }}
    QuestionPanel > PanelTop {{ padding: 0 2 0 0; }}
    QuestionPanel > #page {{
        height: 1fr; padding: 0 0 0 1; scrollbar-size: 1 1; scrollbar-gutter: stable;
    }}
    QuestionPanel > #page > * {{ padding: 0 1 0 0; }}
    QuestionPanel > #page > PageRow {{ padding: 0; }}
    QuestionPanel.-boxed {{ margin: 0 2 0 1; }}
    QuestionPanel.-boxed.-beside {{ margin: 0 {BESIDE} 0 1; }}
    QuestionPanel.-boxed > PanelTop {{ padding: 0; }}
    QuestionPanel.-boxed > #page {{ border: round $primary; border-top: none; }}
    """

    def __init__(self, *children: Widget) -> None:
        super().__init__()
        self._held = children
        # A class that is there when the page is drawn costs nothing.
        self.fit()

    def compose(self) -> ComposeResult:
        """Yield the first line, and what can be longer than the window."""
        yield PanelTop()
        yield Sheet(*self._held, id="page")

    def fit(self) -> None:
        """Be a box where there is room for one, beside the plan where there is room for that."""
        columns = self.app.size.width
        self.set_class(columns >= BOXED_FROM, "-boxed")
        self.set_class(plan_width(columns) > 0, "-beside")

    def on_descendant_focus(self) -> None:
        """Let the end of the page be seen from its last question."""
        self.call_after_refresh(self._show_end)

    def _show_end(self) -> None:
        """Show what stands below the last question, where the line one is in stays in sight."""
        page, focused = self.query_one("#page"), self.screen.focused
        ways = [each for each in page.query("*") if each.focusable]
        if focused is None or ways[-1:] != [focused]:
            return
        line = focused.region.y - page.region.y + page.scroll_offset.y
        if page.virtual_size.height - line <= page.size.height:
            page.scroll_end(animate=False)

    def show_title(self, title: str, state: str, *, is_private: bool = False) -> None:
        """Show what the page is called, and its number.

        Args:
            title: What it is called.
            state: Its number.
            is_private: Whether a name in the title is nobody else's business.
        """
        self.query_one(PanelTop).show(title, state, is_private=is_private)
