"""The windows that open over any screen: why, what to bring, how to export, the sources."""

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.screens.base.host import host_of

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

EXPORTS = (
    "In a shell, these write a file that only you can read. Each says first what goes out.\n\n"
    "Everything, to be brought back with handrail import:\n"
    "  handrail export -o all.json\n\n"
    "A plan to read or to print:\n"
    "  handrail export --format markdown -o plan.md\n\n"
    "Its days for a calendar:\n"
    "  handrail export --format ics -o plan.ics\n\n"
    "For a health record (FHIR R4):\n"
    "  handrail export --format fhir -o plan.json"
)
"""How a plan, or everything, is written into a file."""


NO_PLAN_YET = "There is no plan yet, so nothing can be noted for a session."
"""What is said where nothing can be noted for a session."""

BRING_EXAMPLE = "The letter from the benefits office"
"""What somebody might bring to a session."""


class AppWindows:
    """Opens what is read or asked from everywhere, for an application."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._host = host_of(app)

    def open(self, name: str) -> None:
        """Open a window over the screen that is shown.

        Args:
            name: `why`, `bring`, `exports` or `sources`.
        """
        windows = {
            "why": self._open_why,
            "bring": self._open_bring,
            "exports": self._open_exports,
            "sources": self._open_sources,
        }
        windows[name]()

    def _open_why(self) -> None:
        """Show why the plan matters, in the person's own words."""
        from flows.views.why import general_words, sections, why

        plan = getattr(self._app.screen, "plan", None)
        view = self._host.perform(why, self._host.store, plan)
        told = ["\n  ".join((title, *text.split("\n"))) for title, text in sections(view)]
        words = "\n\n".join(told) or general_words(self._host.store)
        self._read("Why", words, is_private=bool(told))

    def _open_bring(self) -> None:
        """Ask for something to talk about in the next session, of the plan one looks at."""
        from flows.actions.reviews.agenda import bring
        from flows.lookup.plans import current_plan
        from tui.screens.base.answered_key import show_answer
        from tui.screens.base.windows.line_dialog import AskLine

        store = self._host.store
        plan = getattr(self._app.screen, "plan", None)
        if not plan:
            current = self._host.perform(current_plan, store)
            plan = current.id if current is not None else None
        if not plan:
            show_answer(self._app, NO_PLAN_YET)
            return

        def noted(change: "ChangeResult | None") -> None:
            if change is not None:
                self._host.live_updates.tell_change(change)

        question = "What would you like to bring to the next session?"
        window = AskLine(question, partial(bring, store, plan), example=BRING_EXAMPLE, does="note")
        window.is_private = True
        self._app.push_screen(window, noted)

    def _open_exports(self) -> None:
        """Show how a plan, or everything, is written into a file."""
        self._read("How to take it along in a file", EXPORTS)

    def _open_sources(self) -> None:
        """Show where the ideas of the sessions come from."""
        from flows.guide.sources import format_sources

        self._read("Where the ideas come from", format_sources())

    def _read(self, title: str, text: str, *, is_private: bool = False) -> None:
        from tui.screens.base.windows.dialogs import Notice

        self._app.push_screen(Notice(title, text, is_private=is_private))
