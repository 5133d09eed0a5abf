"""Plans: where the app opens until there is one, and where all of them are found."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from flows.actions.drafts import discard_draft
from flows.documents.errors import HandrailError
from flows.documents.vocabulary import ASKING, PlanState
from flows.guide.schema.catalog import usable_flows
from flows.lookup.plans import PlanSummary, describe_missing_files, plans
from flows.views.drafts import DraftSummary, drafts
from tui.drawing.sanitize import sanitize
from tui.screens.base.place_screen import FLOWS, HISTORY, PLACES_COMMANDS, UNDO, PlaceScreen
from tui.screens.plans.plan_rows import draft_row, flow_row, heading_row, plan_row
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key

if TYPE_CHECKING:
    from flows.store.store import Store

GREETING = (
    "A handrail is there when you want it, and takes you nowhere you did not choose to go.\n\n"
    "You are the author here. Every question can be skipped, everything can be "
    "changed, and nothing you write leaves this computer."
)
"""What somebody reads who opens the program for the first time."""

READY_AFTER = 0.3
"""Seconds until a session is made ready for; the list comes first."""

CLOSING = "closing"
"""The flow that closes a plan."""


BESIDE = 4
"""Cells beside the list: its edges and the scrollbar."""
NO_PLAN = "There is no plan yet. Go to one of these, and enter begins it."

ELSEWHERE = "Go to one of your plans first: this is done to a plan."


def has_plan(place: "Plans") -> bool:
    """Say whether one is on a plan."""
    return place.plan_here is not None


def pause_word(place: "Plans") -> str:
    """Return what the key of pausing does to the plan one is on."""
    plan = place.plan_here
    return "pause" if plan is not None and plan.state in ASKING else "take up again"


class Plans(PlaceScreen):
    """All plans and drafts, and the flows that begin a new one."""

    NAME = "Plans"

    KEY_COMMANDS = (
        widget_key(
            "enter",
            lambda place: {"draft": "go on", "plan": "open"}.get(place.kind_here, "begin"),
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
            when=lambda place: place.kind_here != "flow",
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
            tooltip="Close this plan with a look back",
            help="closes it, with a look back first",
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
            help="takes a draft or a plan away (you are asked first)",
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
        self._problem = ""

    def middle(self) -> ComposeResult:
        """Yield the greeting and the list."""
        yield Static("", id="greeting", markup=False)
        yield CalmList(markup=False)

    def on_mount(self) -> None:
        """Get ready for a session, once the list is painted; most come here to begin one."""
        self.set_timer(READY_AFTER, self._get_ready)

    @work(thread=True, exit_on_error=False)
    def _get_ready(self) -> None:
        # What is imported here is not waited for later.
        self.host.navigation.prepare("wizard")

    def on_screen_resume(self) -> None:
        """Show what there is now."""
        self.show()

    def on_resize(self) -> None:
        """Draw the list for the room there is."""
        self.show()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the keys that do something with the row one is on."""
        event.stop()
        self.show_hints()

    @property
    def kind_here(self) -> str:
        """What one is on: a `draft`, a `plan`, a `flow`; empty where it is none of them."""
        return self._here()[0]

    @property
    def plan_here(self) -> PlanSummary | None:
        """The plan one is on."""
        kind, identity = self._here()
        return self._there.get(identity) if kind == "plan" else None

    def show(self) -> None:
        """Read the home anew and draw the list."""
        store = self.host.store
        begun, there, self._problem = _read(store)
        self._there = {each.id: each for each in there}
        today, width = store.clock.today(), self.app.size.width - BESIDE
        options: list[Option] = []
        if begun:
            options.append(heading_row("Go on where you left off"))
            options += [Option(draft_row(each, width), id=f"draft:{each.id}") for each in begun]
        if there:
            options.append(heading_row("Your plans"))
            options += [
                Option(plan_row(each, today, width), id=f"plan:{each.id}") for each in there
            ]
        options.append(heading_row("Begin a plan"))
        options += [
            Option(flow_row(each, width), id=f"flow:{each.id}")
            for each in usable_flows(store.home)
            if each.records == "plan"
        ]
        choices = self.query_one(CalmList)
        place = self._place_in(options)
        choices.clear_options()
        choices.add_options(options)
        if place is None or place >= len(options) or options[place].disabled:
            choices.action_first()
            choices.scroll_home(animate=False)
        else:
            choices.highlighted = place
        choices.focus()
        self.show_hints()
        greeting = self.query_one("#greeting", Static)
        greeting.update(sanitize(self._problem) or GREETING)
        greeting.display = bool(self._problem) or not (begun or there)

    def _place_in(self, options: list[Option]) -> int | None:
        """Return where the draft or plan one is on stands now.

        A session that was left stands where the flow was that began it.
        """
        kind, identity = self._here()
        same = (n for n, each in enumerate(options) if each.id == f"{kind}:{identity}")
        before = self.query_one(CalmList).highlighted
        return before if kind == "flow" else next(same, before)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a draft or a plan, or begin one."""
        event.stop()
        kind, _, identity = (event.option_id or "").partition(":")
        match kind:
            case "draft":
                self.host.navigation.resume(identity)
            case "plan":
                self.host.navigation.open("plan", plan=identity)
            case "flow":
                self.host.navigation.begin(identity)

    def _here(self) -> tuple[str, str]:
        choices = self.query_one(CalmList)
        if choices.highlighted is None:
            return "", ""
        kind, _, identity = (choices.get_option_at_index(choices.highlighted).id or "").partition(
            ":"
        )
        return kind, identity

    def action_new(self) -> None:
        """Go to the flows that begin a plan."""
        choices = self.query_one(CalmList)
        for place in range(choices.option_count):
            if (choices.get_option_at_index(place).id or "").startswith("flow:"):
                choices.highlighted = place
                return

    def action_history(self) -> None:
        """Show what was changed, in the plan one is on or in everything."""
        kind, identity = self._here()
        self.host.navigation.open("history", plan=identity if kind == "plan" else None)

    def action_change(self) -> None:
        """Change the plan one is on."""
        if plan := self._plan_here():
            self.host.navigation.change(plan)

    def action_discard(self) -> None:
        """Take a draft or a plan away, when the person says so twice."""
        kind, identity = self._here()
        if kind == "plan":
            self._delete(identity)
        if kind == "flow":
            self.tell("What can be taken away is a draft or a plan of yours: go to one first.")
        if kind != "draft":
            return

        def discard() -> None:
            self.host.save(partial(discard_draft, self.host.store, identity), discarded)

        def discarded(result: object) -> None:
            if self.is_attached:
                self.show()

        self._ask_before(
            discard,
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
        kind, identity = self._here()
        if kind == "plan":
            return identity
        self.tell(ELSEWHERE if self._there else self._problem or NO_PLAN)
        return ""


class _Found(NamedTuple):
    """What can be read of the home."""

    drafts: Sequence[DraftSummary] = ()
    """The sessions that were left."""

    plans: Sequence[PlanSummary] = ()
    """The plans."""

    problem: str = ""
    """Why something cannot be read, in a sentence."""


def _read(store: "Store") -> _Found:
    found = _Found()
    try:
        found = found._replace(drafts=drafts(store))
        there = plans(store)
        return found._replace(plans=there, problem=describe_missing_files(store))
    except HandrailError as error:
        return found._replace(problem=error.sentence)
