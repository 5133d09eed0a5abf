"""The keys of the list of plans, in the order in which they are told."""

from flows.documents.light_types import Protocol
from flows.documents.vocabulary import ASKING, PlanState
from flows.lookup.plans import PlanSummary
from tui.screens.base.place_commands import FLOWS, HISTORY, PLACES_COMMANDS, UNDO
from tui.widgets.key_command import Command, widget_key


class HasPlans(Protocol):
    """A list of plans with a cursor in it."""

    @property
    def plan_here(self) -> PlanSummary | None:
        """The plan one is on."""


def has_plan(place: HasPlans) -> bool:
    """Say whether one is on a plan."""
    return place.plan_here is not None


def pause_word(place: HasPlans) -> str:
    """Return what the key of pausing does to the plan one is on."""
    plan = place.plan_here
    return "pause" if plan is not None and plan.state in ASKING else "take up again"


PLANS_COMMANDS = (
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
"""What the list of plans does."""
