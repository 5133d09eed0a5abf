"""The ways from one screen to the next: what is opened by which name."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.app.garbage import spare_first_session
from tui.app.screen_table import screen_class, screen_of
from tui.screens.base.host import host_of
from tui.screens.base.place_names import PLACES
from tui.screens.base.place_screen import PlaceScreen

if TYPE_CHECKING:
    from flows.actions.drafts.draft_session import DraftSession
    from flows.guide.session.session import GuidedSession


class AppNavigation:
    """Leads an application from screen to screen."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._host = host_of(app)

    # Places

    def go(self, name: str, plan: str | None = None) -> None:
        """Go to a place; the one that was open is left.

        Args:
            name: The name of the place, as `PLACES` has it.
            plan: The plan it shows, where it shows one; the current one when left out.
        """
        place, screen = screen_of(name)
        if type(self._app.screen) is screen:
            return
        while len(self._app.screen_stack) > 1:
            self._app.pop_screen()
        if type(self._app.screen) is not screen:
            self._app.switch_screen(screen(plan) if place.shows_plan else screen())

    def step_back(self) -> None:
        """Go back to what lies below, and from a place to Today."""
        if len(self._app.screen_stack) > 1:
            self._app.pop_screen()
        else:
            self.go(PLACES[0].name)

    # Screens by name

    def open(self, name: str, **values: Any) -> None:
        """Open a screen over the one that is shown.

        Args:
            name: The name of the screen, as `SCREENS` has it.
            values: What the screen is made with, by the names of its parameters.
        """
        self._app.push_screen(screen_class(name)(**values))

    def open_once(self, name: str) -> None:
        """Open a screen, unless it is the one that is shown."""
        if not isinstance(self._app.screen, screen_class(name)):
            self.open(name)

    def replace(self, name: str, **values: Any) -> None:
        """Show a screen in place of the one that is shown; the arguments are those of `open`."""
        self._app.switch_screen(screen_class(name)(**values))

    def prepare(self, name: str) -> None:
        """Import a screen that is likely to be opened next; may be called from any thread."""
        screen_class(name)

    # Guided sessions

    def open_session(self, verb: str, name: str) -> None:
        """Open the session that the app was started for.

        Args:
            verb: `new`, `resume` or `change`.
            name: The id of the flow, the draft or the plan.
        """
        match verb:
            case "new":
                self.begin(name)
            case "resume":
                self.resume(name)
            case _:
                self.change(name)

    def begin(self, flow: str, plan: str | None = None) -> None:
        """Begin a guided session, about a plan or the current one."""
        from flows.actions.sessions import begin_session

        self._walk(partial(begin_session, self._host.store, flow, plan))

    def offer_sessions(self, plan: str) -> None:
        """Offer the short sessions that are about a plan there is."""
        from tui.screens.plans.short_flows import ShortFlows

        def begin(flow: str | None) -> None:
            if flow is not None:
                self.begin(flow, plan)

        self._app.push_screen(ShortFlows(self._host.store), begin)

    def resume(self, draft: str) -> None:
        """Go on with a draft, at the question where it was left."""
        from flows.actions.sessions import resume_session

        self._walk(partial(resume_session, self._host.store, draft), self._tell_misfits)

    def _tell_misfits(self, session: "GuidedSession") -> None:
        if session.misfits:
            count = len(session.misfits)
            self._app.notify(
                f"The questions have changed since. {count} of your answers fit none of them "
                "any more; they are kept with the plan.",
                markup=False,
            )

    def change(self, plan: str, path: str = "", part: str = "") -> None:
        """Take a plan up again, at one of its lines or parts, or from the beginning."""
        from flows.actions.sessions import change_session

        def begin() -> "GuidedSession":
            session = change_session(self._host.store, plan, part)
            if path:
                session.go_to_question(path)
            return session

        self._walk(begin)

    def _walk(
        self,
        begin: Callable[[], "GuidedSession"],
        then: Callable[["GuidedSession"], None] | None = None,
    ) -> None:
        """Read a session beside the event loop, and open it."""
        store = self._host.store

        def read() -> "DraftSession":
            from flows.actions.drafts.draft_session import DraftSession

            return DraftSession(store, begin())

        def walk(kept: "DraftSession") -> None:
            self.prepare("wizard")
            spare_first_session()
            self.open("wizard", kept=kept)
            if then is not None:
                then(kept.session)

        self._host.save(read, walk, keys_wait=True)

    # What the app itself opens

    def open_help(self) -> None:
        """Show help for what one is looking at."""
        from tui.screens.base.windows.help_window import Help

        screen = self._app.screen
        if isinstance(screen, PlaceScreen):
            self._app.push_screen(Help(screen.help_sections()))

    def open_palette(self) -> None:
        """Offer everything by name, and do what is chosen."""
        from tui.app.palette import Palette, entries_for

        def do(run: Callable[[], object] | None) -> None:
            if run is not None:
                run()

        if not isinstance(self._app.screen, Palette):
            self._app.push_screen(Palette(entries_for(self._app.screen)), do)

    def offer_to_host(self, begins: Callable[[str], None]) -> None:
        """Ask whether others may come; `begins` is given the place where it goes on then."""
        from tui.app.host_offer import offer_to_host

        offer_to_host(self._app, begins)

    def open_themes(self) -> None:
        """Ask for the colours; they are worn while one looks, and kept when one says so."""
        from flows.actions.settings import choose_theme
        from tui.screens.settings.theme_dialog import Themes

        def keep(theme: str | None) -> None:
            if theme is not None:
                action = partial(choose_theme, self._host.store, theme)
                self._host.save(action, lambda _: self._host.appearance.take_settings())

        names = self._host.appearance.theme_names()
        self._app.push_screen(Themes(names, self._app.theme), keep)

    def blank(self) -> None:
        """Show nothing, until a key is pressed."""
        from tui.screens.base.blank import Blank

        if not isinstance(self._app.screen, Blank):
            self._app.push_screen(Blank())

    def open_crisis(self, *, is_open: bool) -> None:
        """Open the page for hard times; before the home is open, what helps anybody."""
        if is_open:
            self.open_once("crisis")
            return
        from tui.screens.crisis.general_page import GeneralPage

        if not isinstance(self._app.screen, GeneralPage):
            self._app.push_screen(GeneralPage())
