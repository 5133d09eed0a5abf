"""The page for very hard times: one key away from every screen, and never empty-handed."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from flows.documents.errors import HandrailError
from flows.lookup.plans import describe_missing_files
from flows.views.crisis import (
    OUT_OF_REACH,
    CrisisView,
    crisis_page,
    general_page,
    sections,
)
from tui.drawing.sanitize import sanitize
from tui.screens.base.place_screen import BACK, PlaceScreen
from tui.widgets.key_command import EVERYWHERE, Command, widget_key


class Crisis(PlaceScreen):
    """Own signs, own steps, own people in own order, own place and number."""

    NAME = "For hard times"

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
        widget_key("up,down", "read on", "scrolls", lambda place: place.is_longer),
        BACK._replace(footer="back to where you were", help="goes back to where you were"),
        Command("", "f2,exclamation_mark", "back", joined=True, group=EVERYWHERE),
    )

    HELP = "What you wrote for very hard times."

    def middle(self) -> ComposeResult:
        """Yield the page."""
        with VerticalScroll(id="crisis"):
            yield Static(self._page(), id="crisis-page", markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#crisis").focus()

    @property
    def is_longer(self) -> bool:
        """Whether there is more than is in sight."""
        return any(each.max_scroll_y > 0 for each in self.query("#crisis"))

    def on_screen_resume(self) -> None:
        """Show what was written meanwhile."""
        self.show()

    def show(self) -> None:
        """Read the page anew."""
        if self.is_mounted:
            self.query_one("#crisis-page", Static).update(self._page())
            self.call_after_refresh(self.show_hints)

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
            self.notify(missed, severity="warning", timeout=10, markup=False)
        else:
            self.app.push_screen(CrisisForm(view.plan if view else None))

    def _page(self) -> Content:
        try:
            view = crisis_page(self.host.store)
        except HandrailError as error:
            # Whatever has happened to the files: nobody who asks for this page goes without one.
            return Content.assemble(OUT_OF_REACH, "\n\n", (sanitize(error.sentence), "$warning"))
        if view is None or view.is_empty:
            missed = sanitize(describe_missing_files(self.host.store))
            return Content.assemble(general_page(self.host.store), "\n\n", (missed, "$warning"))
        return draw(view)


def draw(view: CrisisView) -> Content:
    """Return the page: what to do first, then who, then the rest."""
    parts: list[Content] = []
    for title, told in sections(view):
        parts.append(Content.styled(title, "bold $primary"))
        parts.append(Content(sanitize("\n".join(f"  {line}" for line in told))))
        parts.append(Content(""))
    return Content("\n").join(parts)
