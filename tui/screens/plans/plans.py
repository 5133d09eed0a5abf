"""Plans: where the app opens until there is one, and where all of them are found."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work

from flows.actions.drafts.saved_drafts import discard_draft
from flows.documents.vocabulary import ASKING, PlanState
from flows.lookup.plans import PlanSummary
from flows.views.plans import PlansView, plan_card, plans_view
from tui.drawing.places.plans import DRAFT, FLOW, PLAN, SAMPLE, draw_plans, shows_card
from tui.screens.base.card_screen import CardScreen
from tui.screens.base.host import LOOK_AROUND
from tui.screens.base.place_commands import FLOWS, HISTORY, PLACES_COMMANDS, UNDO
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import Command, widget_key

if TYPE_CHECKING:
    from flows.store.store import Store

READY_AFTER = 0.3
"""Seconds until a session is made ready for; the list comes first."""

CLOSING = "closing"
"""The flow that closes a plan."""

NO_PLAN = "There is no plan yet. Go to one of these, and enter begins it."

ELSEWHERE = "Go to one of your plans first: this is for plans."


def has_plan(place: "Plans") -> bool:
    """Say whether one is on a plan."""
    return place.plan_here is not None


def pause_word(place: "Plans") -> str:
    """Return what the key of pausing does to the plan one is on."""
    plan = place.plan_here
    return "pause" if plan is not None and plan.state in ASKING else "take up again"


class Plans(CardScreen[PlansView]):
    """All plans and drafts, and the flows that begin a new one."""

    NAME = "Plans"

    KEY_COMMANDS = (
        widget_key(
            "enter",
            lambda place: {"draft": "go on", "plan": "open", "sample": "look around"}.get(
                place.kind_here, "begin"
            ),
            "opens what you are on",
        ),
        Command(
            "new",
            "n",
            "new",
            "new",
            tooltip="Begin a new plan",
            help="begins a new plan",
            synonyms="add create start session",
            when=lambda place: place.kind_here in ("draft", "plan"),
            explains=True,
        ),
        Command(
            "change",
            "e",
            "change",
            "change",
            tooltip="Change this plan in the wizard",
            help="changes the plan you are on",
            synonyms="edit rename wizard",
            when=has_plan,
            explains=True,
        ),
        Command(
            "current",
            "o",
            "current",
            "use",
            tooltip="Use this plan from now on",
            help="uses this plan from now on, on Today and everywhere",
            synonyms="current select switch active choose",
            when=lambda place: place.plan_here is not None and not place.plan_here.is_current,
            explains=True,
        ),
        Command(
            "pause",
            "p",
            "pause",
            pause_word,
            tooltip="Pause this plan, or take it up again",
            help="pauses the plan, or takes it up again",
            synonyms="rest stop resume reopen break",
            when=has_plan,
            explains=True,
        ),
        Command(
            "close_plan",
            "c",
            "close",
            "close",
            tooltip="Close this plan with a review",
            help="closes it, with a review first",
            synonyms="finish end complete archive review closing",
            when=lambda place: (
                place.plan_here is not None and place.plan_here.state != PlanState.CLOSED
            ),
            explains=True,
        ),
        Command(
            "duplicate",
            "d",
            "duplicate",
            "duplicate",
            tooltip="Begin a plan like this",
            help="begins a new plan with its words, without its dates",
            synonyms="copy template clone",
            when=has_plan,
            explains=True,
        ),
        FLOWS._replace(when=has_plan, explains=True),
        Command(
            "discard",
            "x,delete",
            "discard",
            "take away",
            tooltip="Take it away",
            help="takes a draft or a plan away, after a question",
            synonyms="delete remove erase discard draft plan",
            when=lambda place: place.kind_here in ("draft", "plan"),
            explains=True,
        ),
        HISTORY._replace(help="shows what was changed, in the plan you are on or in everything"),
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP = "Everything you have here: unfinished drafts first, then your plans."

    def __init__(self) -> None:
        super().__init__()
        self._there: dict[str, PlanSummary] = {}

    def on_mount(self) -> None:
        """Get ready for a session, once the list is painted; most come here to begin one."""
        super().on_mount()
        self.set_timer(READY_AFTER, self._get_ready)

    @work(thread=True, exit_on_error=False)
    def _get_ready(self) -> None:
        # What is imported here is not waited for later.
        self.host.navigation.prepare("wizard")

    @property
    def kind_here(self) -> str:
        """What one is on: a `draft`, a `plan`, a `flow`, the `sample`; else it is empty."""
        return self.row_here[0]

    @property
    def plan_here(self) -> PlanSummary | None:
        """The plan one is on."""
        kind, identity = self.row_here
        return self._there.get(identity) if kind == "plan" else None

    def read(self, store: "Store") -> PlansView:
        """Return what there is now."""
        view = plans_view(store)
        self._there = {each.id: each for each in view.plans}
        return view

    def has_card(self) -> bool:
        """Return that there always is: beside the list, or below it."""
        return True

    def draw(self) -> None:
        """Draw the list, and what the row one is on leads to."""
        view = self.view
        if view is None:
            return
        here = self._row_in(view)
        kind, _, identity = here.partition(":")
        store = self.host.store
        is_told = kind == "plan" and shows_card(self.room)
        picture = draw_plans(
            view,
            self.room,
            store.clock.today(),
            here=here,
            card=plan_card(store, identity) if is_told else None,
        )
        self.canvas.show(picture, here)

    def _row_in(self, view: PlansView) -> str:
        """Return the row one is on, or the one that the cursor goes to where that is gone."""
        rows = [
            *(DRAFT + each.id for each in view.drafts),
            *(PLAN + each.id for each in view.plans),
            *(FLOW + each.id for each in view.flows),
            *([SAMPLE] if view.is_empty else []),
        ]
        here, before = self.canvas.cursor, self._rows
        self._rows = rows
        if here in rows:
            # From a flow one comes to what was begun with it: a draft that was left, or a plan.
            begun = [each for each in rows if each not in before and not each.startswith(FLOW)]
            return begun[0] if begun and before and here.startswith(FLOW) else here
        place = before.index(here) if here in before else 0
        return rows[min(place, len(rows) - 1)] if rows else ""

    _rows: list[str] = []  # noqa: RUF012  # Replaced, never changed.

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

    @property
    def row_here(self) -> tuple[str, str]:
        """The kind of the row one is on, and the id of what it is about; blank for no row."""
        kind, _, identity = self.canvas.cursor.partition(":")
        return kind, identity

    def action_new(self) -> None:
        """Go to the flows that begin a plan."""
        self.canvas.go_to(next((each for each in self._rows if each.startswith(FLOW)), ""))

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
        from tui.screens.base.dialogs import Confirm

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

        plan = self._plan_here()
        if plan:
            is_asking = self._there[plan].state in ASKING
            self.carry_out(pause if is_asking else resume, plan)

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
        self.show_message(
            ELSEWHERE if self._there else (self.view.problem if self.view else "") or NO_PLAN
        )
        return ""
