"""Plans: where the app opens until there is one, and where all of them are found."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work

from flows.actions.drafts.saved_drafts import discard_draft
from flows.documents.vocabulary import ASKING
from flows.views.plans import PlansView, plans_view
from tui.drawing.places.plans import FLOW
from tui.screens.base.card_screen import CardScreen
from tui.screens.base.host import LOOK_AROUND
from tui.screens.plans.plans_commands import PLANS_COMMANDS
from tui.screens.plans.plans_page import PlansPage
from tui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from flows.store.store import Store

READY_AFTER = 0.3
"""Seconds until a session is made ready for; the list comes first."""

CLOSING = "closing"
"""The flow that closes a plan."""

NO_PLAN = "There is no plan yet. Go to one of these, and enter begins it."

ELSEWHERE = "Go to one of your plans first: this is for plans."


class Plans(PlansPage, CardScreen[PlansView]):
    """All plans and drafts, and the flows that begin a new one."""

    KEY_COMMANDS = PLANS_COMMANDS

    HELP = "Everything you have here: unfinished drafts first, then your plans."

    def on_mount(self) -> None:
        """Get ready for a session, once the list is painted; most come here to begin one."""
        self.set_timer(READY_AFTER, self._get_ready)

    @work(thread=True, exit_on_error=False)
    def _get_ready(self) -> None:
        # What is imported here is not waited for later.
        self.host.navigation.prepare("wizard")

    def read(self, store: "Store") -> PlansView:
        """Return what there is now."""
        return plans_view(store)

    def has_card(self) -> bool:
        """Return that there always is: beside the list, or below it."""
        return True

    def draw(self) -> None:
        """Draw the list, and what the row one is on leads to."""
        if self.view is not None:
            self.canvas.show(*self.draw_page(self.host.store, self.view, self.room))

    @property
    def cursor(self) -> str:
        """The id of the row one is on; empty when there is none."""
        return self.canvas.cursor

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Open a draft or a plan, or begin one."""
        event.stop()
        kind, _, identity = event.spot.partition(":")
        match kind:
            case "draft":
                self.host.navigation.resume(identity)
            case "plan":
                self.host.navigation.open("plan", plan=identity)
            case "flow":
                self.host.navigation.begin(identity)
            case "sample":
                self.app.exit(LOOK_AROUND)

    def action_new(self) -> None:
        """Go to the flows that begin a plan."""
        self.canvas.go_to(next((each for each in self.rows if each.startswith(FLOW)), ""))

    def action_history(self) -> None:
        """Show what was changed, in the plan one is on or in everything."""
        kind, identity = self.row_here
        self.host.navigation.open("history", plan=identity if kind == "plan" else None)

    def action_change(self) -> None:
        """Change the plan one is on."""
        if plan := self._plan_here():
            self.host.navigation.change(plan)

    def action_discard(self) -> None:
        """Take a draft or a plan away, when the person says so twice."""
        kind, identity = self.row_here
        if kind == "plan":
            self._delete(identity)
        if kind in ("flow", "sample"):
            self.show_message("What can be taken away is a draft or a plan.")
        if kind != "draft":
            return

        self._ask_before(
            lambda: self.carry_out(discard_draft, identity),
            "Take this draft away?",
            "Its answers are not part of any plan yet. A copy stays among the backups.",
        )

    def _delete(self, plan: str) -> None:
        from flows.actions.plans import delete_plan

        self._ask_before(
            lambda: self.carry_out(delete_plan, plan),
            "Take this plan away?",
            "It goes out of sight with its objectives, habits and entries; wins and lines "
            "of the journal stay. u brings it back. Closing it keeps it to be read.",
        )

    def _ask_before(self, take_away: Callable[[], object], title: str, text: str) -> None:
        from tui.screens.base.windows.dialogs import Confirm

        def answered(does: bool | None) -> None:
            if does:
                take_away()

        self.app.push_screen(Confirm(title, text, "take it away", "keep it"), answered)

    def action_flows(self) -> None:
        """Offer the short sessions about the plan one is on."""
        if plan := self._plan_here():
            self.host.navigation.offer_sessions(plan)

    def action_current(self) -> None:
        """Use the plan one is on from now on."""
        from flows.actions.plans import set_current

        if plan := self._plan_here():
            self.carry_out(set_current, plan)

    def action_pause(self) -> None:
        """Let the plan one is on rest, or take it up again."""
        from flows.actions.plans import pause, resume

        if self._plan_here() and (plan := self.plan_here):
            self.carry_out(pause if plan.state in ASKING else resume, plan.id)

    def action_close(self) -> None:
        """Close the plan one is on, with a look back first."""
        if plan := self._plan_here():
            self.host.navigation.begin(CLOSING, plan)

    def action_duplicate(self) -> None:
        """Begin a new plan with the words of the one one is on."""
        from flows.actions.plans import duplicate_as_template

        if plan := self._plan_here():
            self.carry_out(duplicate_as_template, plan)

    def _plan_here(self) -> str:
        """Return the id of the plan one is on; say where to go when one is on something else."""
        kind, identity = self.row_here
        if kind == "plan":
            return identity
        view = self.view or PlansView()
        self.show_message(ELSEWHERE if view.plans else view.problem or NO_PLAN)
        return ""
