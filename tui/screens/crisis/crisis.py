"""The page for very hard times: one key away from every screen, and never empty-handed."""

from textual.app import ComposeResult

from flows.documents.errors import HandrailError
from flows.lookup.plans import describe_missing_files
from flows.views.crisis import (
    OUT_OF_REACH,
    crisis_page,
    general_page,
    sections,
)
from tui.drawing.layout import Drawing
from tui.drawing.places.crisis import HardDay, draw_crisis, draw_general_page
from tui.screens.base.canvas_screen import EDGES, FEWEST
from tui.screens.base.place_commands import BACK
from tui.screens.base.place_screen import PlaceScreen
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import EVERYWHERE, Command, widget_key


class Crisis(PlaceScreen):
    """Own signs, own steps, own people in own order, own place and number."""

    NAME = "For hard times"

    DEFAULT_CSS = """
    Crisis Canvas { padding: 1 0 0 1; }
    """

    KEY_COMMANDS = (
        Command(
            "write_crisis",
            "e",
            "write",
            "write this page",
            tooltip="Write this page",
            help="writes it, or changes it",
            synonyms="edit change crisis emergency",
        ),
        Command(
            "hard_day",
            "m",
            "more",
            lambda page: "less" if page.shows_more else "more",
            tooltip="What else you wrote for a hard day",
            help="shows what else you wrote for a hard day, and folds it again",
            synonyms="if then plans coping strategies helps kind words setback",
            when=lambda page: page.has_more,
        ),
        widget_key("up,down", "read on", "scrolls", lambda place: place.is_longer),
        BACK._replace(footer="back to where you were", help="goes back to where you were"),
        Command("", "f2,exclamation_mark", "back", joined=True, group=EVERYWHERE),
    )

    HELP = "What you wrote for very hard times."

    def __init__(self) -> None:
        super().__init__()
        self.shows_more = False
        """Whether what else was written for a hard day is shown."""
        self.has_more = False
        """Whether there is anything of that kind that can be folded."""

    def middle(self) -> ComposeResult:
        """Yield the page."""
        yield Canvas()

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(Canvas).focus()

    @property
    def is_longer(self) -> bool:
        """Whether there is more than is in sight."""
        return any(each.max_scroll_y > 0 for each in self.walk_children(Canvas))

    def on_screen_resume(self) -> None:
        """Show what was written meanwhile."""
        self.show()

    def on_resize(self) -> None:
        """Draw it for the room there is."""
        self.show()

    def show(self) -> None:
        """Read the page anew."""
        if self.is_mounted:
            self.query_one(Canvas).show(self._page(max(FEWEST, self.app.size.width - EDGES)))
            self.call_after_refresh(self.show_hints)

    def action_more(self) -> None:
        """Show what else was written for a hard day, or fold it again."""
        self.shows_more = not self.shows_more
        self.show()

    def action_write(self) -> None:
        """Write the page, with or without a plan."""
        from tui.screens.crisis.crisis_form import CrisisForm

        try:
            view = crisis_page(self.host.store)
            missed = "" if view else describe_missing_files(self.host.store)
        except HandrailError as error:
            view, missed = None, error.sentence
        if missed:
            # Nothing is begun anew beside a page that is only out of reach.
            self.notify(missed, markup=False)
        else:
            self.app.push_screen(CrisisForm(view.plan if view else None))

    def _page(self, width: int) -> Drawing:
        self.has_more = False
        try:
            view = crisis_page(self.host.store)
        except HandrailError as error:
            # Whatever has happened to the files: nobody who asks for this page goes without one.
            return draw_general_page(OUT_OF_REACH, width, error.sentence)
        if view is None or view.is_empty:
            remark = describe_missing_files(self.host.store)
            told = view.hard_day if view else ()
            text = general_page(self.host.store, write_key=self._key("write_crisis"))
            return draw_general_page(text, width, remark, told)
        self.has_more = bool(view.hard_day)
        key = self._key("hard_day")
        return draw_crisis(sections(view), width, HardDay(view.hard_day, key, self.shows_more))

    def _key(self, identity: str) -> str:
        """Return the key of one of its commands, by the name of the command."""
        return self.key_of(next(each for each in self.KEY_COMMANDS if each.id == identity))
