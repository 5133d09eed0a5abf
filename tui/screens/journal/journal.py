"""The journal: lines and wins by day, and ways to look back at them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from flows.actions.journal import mark_excerpt, remove_note, remove_win, unmark_excerpt
from flows.guide.schema.catalog import all_flows
from flows.lookup.review_words import SESSION
from flows.lookup.settings import chosen_wording
from flows.text.dates import format_date
from flows.views.day_ratings import own_weeks
from flows.views.journal import (
    NEWEST,
    LineView,
    journal_view,
    marked_lines,
    passages,
    tags_by_month,
)
from flows.views.reviews import LookView, past_reviews, review_in_full
from flows.views.then_and_now import managed, then_and_now
from tui.drawing.layout import Drawing
from tui.drawing.places.journal.journal_lines import OLDER, draw_lines, draw_sharing, shows_card
from tui.drawing.places.journal.retrospect import draw_managed, draw_then_and_now
from tui.drawing.places.journal.reviews import draw_reviews, draw_tags
from tui.drawing.sanitize import sanitize, shown_line
from tui.drawing.tabs import draw_tabs, tab_at
from tui.screens.base.windows.dialogs import Notice
from tui.screens.journal.journal_commands import JOURNAL_COMMANDS, SEARCHING, WRITING
from tui.screens.journal.journal_dialogs import ChooseLine
from tui.screens.journal.journal_entry_line import KEPT, Writing
from tui.widgets.canvas import Canvas
from tui.widgets.drawn import content_of
from tui.widgets.horizontal_scroll import SidewaysCanvas
from tui.widgets.key_command import hints
from tui.widgets.progress_bars import KeyBar
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

Page = Callable[[int, str], Drawing]
"""A page that was read; it is drawn by saying how many cells there are, and where one is."""

PAGES = ("Lines", "Managed", "Then and now", "Reviews", "Tags", "Sharing")
"""The pages, from left to right."""


class Journal(Writing[Page]):
    """What one wrote; it follows every change, whoever makes it."""

    NAME = "Journal"

    DEFAULT_CSS = """
    Journal #writing { height: auto; padding: 0 2 0 1; }
    Journal #search { display: none; }
    Journal #pages { height: 2; padding: 1 1 0 1; }
    """

    KEY_COMMANDS = JOURNAL_COMMANDS

    HELP = "Lines and wins by day, and ways to look back at them."

    def __init__(self, plan: str | None = None) -> None:
        super().__init__(plan)
        self._page = 0
        self._most = NEWEST
        self._held: dict[str, LineView] = {}
        self._looks: dict[str, LookView] = {}
        self._remark = ""
        self._passage = 0

    def middle(self) -> ComposeResult:
        """Yield the line to write in, the names of the pages, and the page."""
        with Vertical(id="writing"):
            yield self.pen
            yield Line("", "words to look for", id="search")
        yield Static("", id="pages", markup=False)
        yield SidewaysCanvas()

    # Showing

    def read(self, store: "Store") -> Page:
        """Return the page that is open."""
        today = self.host.clock.today()
        self._held, self._looks, self._remark = {}, {}, ""
        match self._page:
            case 1:
                view = managed(store, self.plan)
                return lambda width, here: draw_managed(view, width)
            case 2:
                found, weeks = then_and_now(store, self.plan), own_weeks(store)
                return lambda width, here: draw_then_and_now(found, weeks, width)
            case 3:
                looks = past_reviews(store, self.plan)
                self._looks = {each.id: each for each in looks}
                flows = all_flows(store.home, chosen_wording(store))
                titles = {each.id: each.title for each in flows}
                return lambda width, here: draw_reviews(looks, titles, width, today, here=here)
            case 4:
                months = tags_by_month(store)
                return lambda width, here: draw_tags(months, width)
            case 5:
                marked = marked_lines(store)
                self._held = {each.id: each for each in marked}
                return lambda width, here: draw_sharing(marked, width, today)
        search = self._search
        lines = journal_view(store, search, self._most)
        self._held = {each.id: each for each in lines.lines}
        self._remark = f"{lines.found} found" if search else ""
        return lambda width, here: draw_lines(lines, width, today, search=search, here=here)

    def has_card(self) -> bool:
        """Return whether there is room for a whole entry beside the list."""
        return shows_card(self.room)

    def draw(self) -> None:
        """Draw the page, and above it the names of all pages."""
        if self.view is None:
            return
        self.set_title(self.NAME, self._remark)
        names = draw_tabs(PAGES, self._page, self.room)
        self.query_one("#pages", Static).update(content_of(names))
        self.canvas.show(self.view(self.room, self.card))

    def on_click(self, event: events.Click) -> None:
        """Turn to the page whose name is pointed at."""
        names = self.query_one("#pages", Static).content_region
        if names.contains_point(event.screen_offset):
            page = tab_at(PAGES, self._page, self.room, event.screen_x - names.x)
            self._turn(self._page if page is None else page)

    @property
    def _search(self) -> str:
        return self.query_one("#search", Line).value.strip()

    @property
    def line(self) -> LineView | None:
        """The line or win one is on."""
        return self._held.get(self.canvas.cursor)

    @property
    def session_look(self) -> LookView | None:
        """The session of two that one is on, among the reviews."""
        look = self._looks.get(self.canvas.cursor)
        return look if look is not None and look.flow == SESSION else None

    def action_session_page(self) -> None:
        """Show the page of a session to take along."""
        look = self.session_look
        if look is not None:
            self.host.navigation.open("session_page", plan=look.plan, session=look.id)

    def on_sideways_canvas_sideways(self, event: SidewaysCanvas.Sideways) -> None:
        """Turn to another page."""
        event.stop()
        self._turn(max(0, min(len(PAGES) - 1, self._page + event.by)))

    def _turn(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.canvas.scroll_home(animate=False)
            self.show()

    def show_lines(self) -> None:
        """Show the page on which a new line appears, with nothing left out."""
        self._end_search()
        self._turn(0)

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Show all of a line, or older lines."""
        event.stop()
        if event.spot == OLDER:
            self._most += NEWEST
            self.show()
        elif (look := self._looks.get(event.spot)) is not None:
            told = self.host.perform(review_in_full, self.host.store, look) or ()
            words = "\n\n".join(f"{each.label}\n  {each.text}" for each in told)
            when = format_date(look.day, self.host.clock.today())
            self.app.push_screen(Notice(when, sanitize(words or "Nothing was written in it.")))
        elif self.line is not None:
            when = format_date(self.line.day, self.host.clock.today())
            self.app.push_screen(Notice(when, sanitize(self.line.text)))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of the line one is in: all others are words there."""
        keys = {"write": WRITING, "search": SEARCHING}.get(event.widget.id or "", ())
        self.query_one(KeyBar).meanwhile(*hints(self, keys, self.host.keys))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep a line, or go to what was found."""
        event.stop()
        if event.input.id == "search":
            self.canvas.focus()
        elif event.value.strip():
            self.write(event.value, partial(self.show_message, KEPT))
        else:
            self.canvas.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for words while they are typed."""
        event.stop()
        if event.input.id == "search":
            self.show()

    # What is there

    def action_edit(self) -> None:
        """Change the words, the tags and what a line belongs to; of a win its kind, too."""
        # The fields bring pydantic along; who reads does not wait for it.
        from tui.screens.journal.entry_forms import LineForm, WinForm

        if (line := self.line) is not None:
            form = WinForm if line.win else LineForm
            self.app.push_screen(form(line.id, self.own_plan))

    def action_share(self) -> None:
        """Choose a passage, and mark it for sharing or take its mark off."""
        line = self.line
        if line is None:
            return
        if line.win:
            self.show_message("Passages are marked in lines of the journal.")
            return
        found = tuple(dict.fromkeys((*passages(line.text), *line.excerpts)))
        told = tuple(
            f"[{'x' if each in line.excerpts else ' '}] {shown_line(each)}" for each in found
        )

        def mark(place: int | None) -> None:
            if place is None:
                self._passage = 0
                return
            self._passage = place
            action = unmark_excerpt if found[place] in line.excerpts else mark_excerpt
            self.save(self.on_store(action, line.id, found[place]), go_on, keys_wait=True)

        def go_on(change: "ChangeResult") -> None:
            self.after(change)
            if self.line is not None and self.is_current:
                self.action_share()

        title = "Which passage may be shared? Nothing else of it ever is."
        self.app.push_screen(ChooseLine(title, told, "mark, or not", self._passage), mark)

    def action_remove(self) -> None:
        """Take a line or a win out; undo brings it back."""
        line = self.line
        if line is not None:
            self.carry_out(remove_win if line.win else remove_note, line.id)

    def action_search(self) -> None:
        """Look for words in everything that was written."""
        self._turn(0)
        search = self.query_one("#search", Line)
        search.display = True
        search.focus()

    def action_back(self) -> None:
        """Leave the line one is in, then end the search, then go back."""
        if self.pen.has_focus:
            self.canvas.focus()
        elif self.query_one("#search", Line).display:
            self.canvas.focus()
            self._end_search()
            self.show()
        else:
            super().action_back()

    def _end_search(self) -> None:
        search = self.query_one("#search", Line)
        search.value, search.display = "", False

    def action_history(self) -> None:
        """Show what was changed in everything."""
        self.host.navigation.open("history")
