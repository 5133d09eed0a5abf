"""The page of a session of two: shown as it is, and written out only when one says so."""

from functools import partial

from textual.app import ComposeResult

from flows.text.dates import format_date
from flows.views.session_page import SessionPage, session_page
from tui.screens.base.place_commands import BACK, HISTORY, PLACES_COMMANDS, UNDO
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.plan_lines import PlanLines
from tui.screens.base.windows.file_dialog import ask_file
from tui.screens.base.written_file import SESSION, write_page_out
from tui.widgets.key_command import Command

NOT_SHARED = "This is all that is on it. No numbers, and nothing of how it was."
"""What is said of the page while it is shown."""


class SessionPagePlace(PlaceScreen):
    """A session as one page: who was there, what was chosen, agreed, and is to be remembered."""

    KEY_COMMANDS = (
        Command(
            "write_out",
            "p",
            "write_out",
            "write a file",
            tooltip="Write this page out",
            help="writes just what stands here into a file, to print or to give away",
            synonyms="print export write markdown file paper out take along share",
        ),
        HISTORY,
        BACK,
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP_TITLE = "The page of a session"

    HELP = (
        "What the two of you may want to take along. Passages of the journal stand here only when "
        "you marked them for sharing."
    )

    def __init__(self, plan: str, session: str | None = None) -> None:
        super().__init__()
        self.plan = plan
        """The plan that the session was about."""

        self._session = session
        self._page: SessionPage | None = None

    def middle(self) -> ComposeResult:
        """Yield the page."""
        yield PlanLines()

    def on_mount(self) -> None:
        """Read the session."""
        self.show()
        self.show_message(NOT_SHARED)

    def show(self) -> None:
        """Read the session anew; when it is gone, go back."""
        page = self.read_or_leave(lambda: session_page(self.host.store, self.plan, self._session))
        if page is None:
            return
        self._page = page
        self.set_title(format_date(page.day, self.host.clock.today()), place="Session")
        self.query_one(PlanLines).read(page.written, unmask=True)
        self.show_hints()

    def action_write_out(self) -> None:
        """Ask where the page is written to, and say where it is."""
        if self._page is not None:
            ask_file(self, SESSION, partial(write_page_out, self.host.store, self._page.written))

    def action_history(self) -> None:
        """Show what was changed in this plan."""
        self.host.navigation.open("history", plan=self.plan)
