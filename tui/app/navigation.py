"""The ways from one screen to the next: what screens ask the app to open."""

from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from flows.documents.errors import HandrailError, UnacceptableError
from tui.screens.base.place_screen import PLACES, PlaceName, PlaceScreen
from tui.terminal.pacing import PacedApp

if TYPE_CHECKING:
    from flows.guide.session.session import GuidedSession
    from flows.store.store import Store
    from tui.screens.session.draft_session import KeptSession

GROUND = 1
"""How many screens lie below the places: the opening one."""


def screen_of(name: str) -> tuple[PlaceName, type[PlaceScreen]]:
    """Return a place by its name, with its screen, which is imported by this."""
    place = next(each for each in PLACES if each.name == name)
    module, _, called = place.screen.partition(":")
    return place, getattr(import_module(module), called)


class Ways(PacedApp):
    """The app as far as it leads from screen to screen."""

    store: "Store | None" = None
    """The store of the home, once it is open."""

    keys: Mapping[str, str] = {}
    """Keys of the person's own, by the names of what they do."""

    def perform(self, action: Callable[..., Any], *values: Any) -> Any:
        """Carry an action out; what stands in the way is told, and None returned."""
        try:
            return action(*values)
        except (HandrailError, UnacceptableError) as error:
            self.notify(str(error), severity="warning", timeout=10, markup=False)
            return None

    # Places

    def go(self, name: str, plan: str | None = None) -> None:
        """Go to a place; the one that was open is left.

        Args:
            name: The name of the place, as `PLACES` has it.
            plan: The plan it shows, where it shows one; the current one when left out.
        """
        place, screen = screen_of(name)
        if self.store is None or type(self.screen) is screen:
            return
        while len(self.screen_stack) > GROUND + 1:
            self.pop_screen()
        if type(self.screen) is screen:
            return
        fresh: PlaceScreen = screen(plan) if place.shows_plan else screen()
        if len(self.screen_stack) > GROUND:
            self.switch_screen(fresh)
        else:
            self.push_screen(fresh)

    def step_back(self) -> None:
        """Go back to what lies below, and from a place to Today."""
        if len(self.screen_stack) > GROUND + 1:
            self.pop_screen()
        else:
            self.go(PLACES[0].name)

    def action_go(self, name: str) -> None:
        """Go to a place, with the plan one is looking at."""
        self.go(name, getattr(self.screen, "plan", None))

    # Guided sessions

    def begin(self, flow: str, plan: str | None = None) -> None:
        """Begin a guided session, about a plan or the current one."""
        from flows.actions.sessions import begin_session

        self._walk(self.perform(begin_session, self.store, flow, plan))

    def offer_sessions(self, plan: str) -> None:
        """Offer the short sessions that are about a plan there is."""
        from tui.screens.plans.short_flows import ShortFlows

        def begin(flow: str | None) -> None:
            if flow is not None:
                self.begin(flow, plan)

        if self.store is not None:
            self.push_screen(ShortFlows(self.store.home), begin)

    def resume(self, draft: str) -> None:
        """Go on with a draft, at the question where it was left."""
        from flows.actions.sessions import resume_session

        session = self.perform(resume_session, self.store, draft)
        self._walk(session)
        if session is not None and session.misfits:
            count = len(session.misfits)
            self.notify(
                f"The questions have changed since. {count} of your answers fit none of them "
                "any more; they are kept with the plan.",
                timeout=10,
                markup=False,
            )

    def change(self, plan: str, path: str = "", part: str = "") -> None:
        """Take a plan up again, at one of its lines or parts, or from the beginning."""
        from flows.actions.sessions import change_session

        session = self.perform(change_session, self.store, plan, part)
        if session is not None and path:
            session.go_to_question(path)
        self._walk(session)

    def _walk(self, session: "GuidedSession | None") -> None:
        if session is None or self.store is None:
            return
        from tui.screens.session.draft_session import KeptSession
        from tui.screens.session.wizard import Wizard

        self.push_screen(Wizard(KeptSession(self.store, session)))

    def read_back(self, kept: "KeptSession") -> None:
        """Read a session back as one document."""
        from tui.screens.session.read_back import ReadBack

        self.switch_screen(ReadBack(kept))

    def go_on_asking(self, kept: "KeptSession") -> None:
        """Go back to the questions of a session."""
        from tui.screens.session.wizard import Wizard

        self.switch_screen(Wizard(kept))

    def leave_session(self) -> None:
        """Leave a session whose draft is kept."""
        self.pop_screen()

    def saved(self, plan: str, kept: "KeptSession") -> None:
        """Show a plan that was just saved; a short session leads back to where it was begun."""
        from tui.screens.plans.plan_document import PlanDocument

        if kept.session.flow.records == "plan":
            self.switch_screen(PlanDocument(plan, "saved"))
        else:
            self.pop_screen()
            self.notify(f"Saved: {kept.session.title()}", markup=False)

    # Documents

    def open_plan(self, plan: str) -> None:
        """Open a plan."""
        from tui.screens.plans.plan_document import PlanDocument

        self.push_screen(PlanDocument(plan))

    def open_plan_on(self, plan: str, day: date) -> None:
        """Open a plan as it was on a day."""
        from tui.screens.plans.history import PlanOnDay

        self.push_screen(PlanOnDay(plan, day))

    def open_objective(self, plan: str, objective: str, step: str = "") -> None:
        """Open the whole story of an objective, at one of its steps or at the beginning."""
        from tui.screens.objective.objective import ObjectiveStory

        self.push_screen(ObjectiveStory(plan, objective, f"step:{step}" if step else ""))

    def open_habit(self, plan: str, habit: str) -> None:
        """Open the story of a habit."""
        from tui.screens.habit.habit import HabitPlace

        self.push_screen(HabitPlace(plan, habit))

    def action_settings(self) -> None:
        """Open the settings."""
        from tui.screens.settings.settings import SettingsPlace

        if not isinstance(self.screen, SettingsPlace):
            self.push_screen(SettingsPlace())

    def open_history(self, plan: str | None = None) -> None:
        """Open what was changed."""
        from tui.screens.plans.history import History

        self.push_screen(History(plan))

    def action_why(self) -> None:
        """Show why the plan matters, in the person's own words."""
        from flows.views.why import NOTHING_YET, sections, why
        from tui.screens.base.dialogs import Notice

        view = self.perform(why, self.store, getattr(self.screen, "plan", None))
        told = [f"{title}\n  {text}" for title, text in sections(view)]
        self.push_screen(Notice("Why", "\n\n".join(told) or NOTHING_YET))

    def action_sources(self) -> None:
        """Show where the ideas of the sessions come from."""
        from flows.guide.sources import page
        from tui.screens.base.dialogs import Notice

        self.push_screen(Notice("Where the ideas come from", page()))

    def action_crisis(self) -> None:
        """Open the page for hard times."""
        from tui.screens.crisis.crisis import Crisis

        if not isinstance(self.screen, Crisis):
            self.push_screen(Crisis())
