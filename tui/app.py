"""The application: opens the home after the first paint, and leads from place to place."""

# Textual reads its settings from the environment when it is imported.
# ruff: noqa: E402
from tui.terminal.surroundings import prepare

prepare()

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from tui.screens.opening import Opening
from tui.terminal.pacing import PacedApp
from tui.terminal.plain_text import PlainTextFilter

if TYPE_CHECKING:
    from flows.actions.recording import Recorded
    from flows.guide.session import GuidedSession
    from flows.store.store import Store
    from tui.screens.kept_session import KeptSession

CALM = Theme(
    name="handrail",
    primary="#7fb5b5",
    secondary="#a3b8c2",
    accent="#7fb5b5",
    success="#8fbf8f",
    warning="#d9b26f",
    error="#d9956f",
    foreground="#dcdcd4",
    background="#1c2023",
    surface="#262b2f",
    panel="#2c3236",
    dark=True,
    variables={"muted": "#8f9a96"},
)
"""Few colours, each with a meaning: where one is, what is done, what needs a look."""

BRIGHT = Theme(
    name="handrail-light",
    primary="#1f6f78",
    secondary="#4c6472",
    accent="#1f6f78",
    success="#3c7a3c",
    warning="#8a5a00",
    error="#9a4a20",
    foreground="#23282b",
    background="#fbfaf6",
    surface="#efede6",
    panel="#e6e3da",
    dark=False,
    variables={"muted": "#667075"},
)
"""The same by daylight."""


LOOK_EVERY = 0.2
"""Seconds between two looks at whether another process has changed something."""


class HandrailApp(PacedApp):
    """The app. Screens ask it to open things; it asks the actions."""

    TITLE = "Handrail"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared as a plain variable by Textual
        (0, "-narrow"),
        (110, "-wide"),
    ]
    ENABLE_COMMAND_PALETTE = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "help", tooltip="Help for what you are looking at", id="help"),
        Binding("question_mark", "help", "help", show=False),
        Binding("f2", "crisis", "hard times", tooltip="Your page for hard times", id="crisis"),
        Binding("exclamation_mark", "crisis", "hard times", show=False),
    ]

    def __init__(self, home: Path, clock: Clock, *, start: str = "", ascii: bool = False) -> None:
        super().__init__()
        self.home = home
        self.clock = clock
        self.start = start
        self.store: Store | None = None
        """The store of the home, once it is open."""

        self.last_words = ""
        """What is said after the screen is gone, such as why it could not be opened."""

        self.register_theme(CALM)
        self.register_theme(BRIGHT)
        self.theme = CALM.name
        self.animation_level = "none"
        self._filters.append(PlainTextFilter())
        if ascii:
            from tui.terminal.ascii import AsciiFilter

            self._filters.append(AsciiFilter())

    def on_mount(self) -> None:
        """Paint first; then open the home beside the event loop."""
        self.push_screen(Opening())
        self.call_after_refresh(self._open_home)

    @work(thread=True, exit_on_error=False)
    def _open_home(self) -> None:
        # These imports cost more than the first paint, so they come after it.
        try:
            import tui.screens.wizard  # noqa: F401
            from flows.store.store import Store

            store = Store.open(self.home, self.clock)
        except HandrailError as error:
            self.call_from_thread(self._refuse, error.sentence)
        else:
            self.call_from_thread(self._opened, store)

    def _refuse(self, sentence: str) -> None:
        self.last_words = sentence
        self.exit(1)

    def _opened(self, store: "Store") -> None:
        from tui.screens.plans import Plans

        self.store = store
        self.set_interval(LOOK_EVERY, self._look_for_changes)
        for notice in store.notices:
            self.notify(notice, timeout=10, markup=False)
        self.switch_screen(Plans())
        verb, _, name = self.start.partition(":")
        if verb == "new" and name:
            self.begin(name)
        elif verb == "resume" and name:
            self.resume(name)
        elif verb == "board":
            self.open_board()

    # What screens ask for

    def attempt(self, action: Callable[..., Any], *values: Any) -> Any:
        """Carry an action out; what stands in the way is told, and None returned."""
        try:
            return action(*values)
        except HandrailError as error:
            self.notify(error.sentence, severity="warning", timeout=10, markup=False)
            return None

    def begin(self, flow: str) -> None:
        """Begin a guided session."""
        from flows.actions.sessions import begin_session

        self._walk(self.attempt(begin_session, self.store, flow))

    def resume(self, draft: str) -> None:
        """Go on with a draft, at the question where it was left."""
        from flows.actions.sessions import resume_session

        session = self.attempt(resume_session, self.store, draft)
        self._walk(session)
        if session is not None and session.misfits:
            count = len(session.misfits)
            self.notify(
                f"The questions have changed since. {count} of your answers fit none of them "
                "any more; they are kept with the plan.",
                timeout=10,
                markup=False,
            )

    def change(self, plan: str, path: str = "") -> None:
        """Take a plan up again, at one of its lines or from the beginning."""
        from flows.actions.sessions import change_session

        session = self.attempt(change_session, self.store, plan)
        if session is not None and path:
            session.go_to_question(path)
        self._walk(session)

    def _walk(self, session: "GuidedSession | None") -> None:
        if session is None or self.store is None:
            return
        from tui.screens.kept_session import KeptSession
        from tui.screens.wizard import Wizard

        self.push_screen(Wizard(KeptSession(self.store, session)))

    def read_back(self, kept: "KeptSession") -> None:
        """Read a session back as one document."""
        from tui.screens.read_back import ReadBack

        self.switch_screen(ReadBack(kept))

    def go_on_asking(self, kept: "KeptSession") -> None:
        """Go back to the questions of a session."""
        from tui.screens.wizard import Wizard

        self.switch_screen(Wizard(kept))

    def leave_session(self) -> None:
        """Leave a session whose draft is kept."""
        self.pop_screen()

    def saved(self, plan: str) -> None:
        """Show a plan that was just saved."""
        from tui.screens.plan import PlanDocument

        self.switch_screen(PlanDocument(plan, "saved"))

    def open_plan(self, plan: str) -> None:
        """Open a plan."""
        from tui.screens.plan import PlanDocument

        self.push_screen(PlanDocument(plan))

    def open_plan_on(self, plan: str, day: date) -> None:
        """Open a plan as it was on a day."""
        from tui.screens.history import PlanOnDay

        self.push_screen(PlanOnDay(plan, day))

    def open_board(self, plan: str | None = None) -> None:
        """Open the progress board of a plan, or of the one that is open."""
        from tui.screens.board import Board

        if self.store is not None and not isinstance(self.screen, Board):
            self.push_screen(Board(plan))

    def open_objective(self, plan: str, objective: str, step: str = "") -> None:
        """Open the whole story of an objective, at one of its steps or at the beginning."""
        from tui.screens.objective import ObjectiveStory

        self.push_screen(ObjectiveStory(plan, objective, f"step:{step}" if step else ""))

    def open_history(self, plan: str | None = None) -> None:
        """Open what was changed."""
        from tui.screens.history import History

        self.push_screen(History(plan))

    # What works everywhere

    def action_board(self) -> None:
        """Open the progress board of the plan one is looking at, or of the one that is open."""
        self.open_board(getattr(self.screen, "plan", None))

    def action_undo(self) -> None:
        """Take the last change back, and say which one."""
        from flows.actions.history import undo

        self._tell_change(self.attempt(undo, self.store))

    def action_redo(self) -> None:
        """Bring back what was taken back last, and say what it was."""
        from flows.actions.history import redo

        self._tell_change(self.attempt(redo, self.store))

    def _tell_change(self, change: "Recorded | None") -> None:
        if change is not None:
            words = change.words
            self.notify(f"{words[:1].upper()}{words[1:]}", markup=False)
            self._show_changes()

    def _look_for_changes(self) -> None:
        """Show what another process has changed; this only looks at the dates of files."""
        if self.store is not None and self.store.changed():
            self._show_changes()

    def _show_changes(self) -> None:
        show = getattr(self.screen, "show", None)
        if show is not None and self.screen.is_mounted:
            show()

    def action_help(self) -> None:
        """Show help for what one is looking at."""
        from tui.screens.notices import Notice

        text = getattr(self.screen, "help_text", lambda: "")()
        if text:
            self.push_screen(Notice("Help", text))

    def action_crisis(self) -> None:
        """Open the page for hard times."""
        from tui.screens.crisis import Crisis

        if not isinstance(self.screen, Crisis):
            self.push_screen(Crisis())

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """Offer what can be done here, and nothing that writes a picture of private words."""
        for binding in screen.active_bindings.values():
            about = binding.binding
            if about.tooltip:
                yield SystemCommand(
                    about.tooltip, f"key: {about.key}", self._doing(binding.node, about.action)
                )
        other = BRIGHT.name if self.theme == CALM.name else CALM.name
        yield SystemCommand(
            "Colours for day or night", "Switches between dark and light", self._wear(other)
        )
        yield SystemCommand("Quit", "Everything is kept", lambda: self.exit())

    def _doing(self, node: Any, action: str) -> Callable[[], None]:
        async def do() -> None:
            await self.run_action(action, default_namespace=node)

        def soon() -> None:
            self.call_later(do)

        return soon

    def _wear(self, theme: str) -> Callable[[], None]:
        def wear() -> None:
            self.theme = theme

        return wear

    def _fatal_error(self) -> None:
        """End with a sentence. Textual's own report would print private words."""
        from tui.terminal.report import report_crash

        reference = uuid4().hex[:8]
        self.bell()
        self.last_words = report_crash(self.home, reference)
        self._return_code = 1
        self._close_messages_no_wait()


def run_app(
    home: Path, clock: Clock, *, ascii: bool = False, color: bool = True, start: str = ""
) -> int:
    """Open the app and return what the process should end with.

    Args:
        home: Where everything is kept.
        clock: Says what day it is.
        ascii: Draw with ASCII characters alone.
        color: Whether colours are wanted.
        start: Where to begin: empty, `new:FLOW` or `resume:DRAFT`, `board`, `plans`.
    """
    if not color:
        os.environ["NO_COLOR"] = "1"
    app = HandrailApp(home, clock, start=start, ascii=ascii)
    code = app.run()
    if app.last_words:
        import sys

        sys.stderr.write(app.last_words + "\n")
        return 1
    return code or 0
