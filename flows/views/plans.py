"""What the list of plans shows: unfinished sessions, plans, and the flows that begin a new one."""

from flows.documents.errors import HandrailError
from flows.documents.light_types import NamedTuple
from flows.guide.schema.catalog import FlowSummary, usable_flows
from flows.lookup.objectives import in_order
from flows.lookup.plans import PlanSummary, describe_missing_files, plans, view_plan
from flows.lookup.settings import chosen_wording
from flows.rules.held_back import is_held_back
from flows.store.store import Store
from flows.views.drafts import DraftSummary, drafts


class PlanCard(NamedTuple):
    """What is told of a plan beside the list."""

    vision: str
    """What a good day would look like, in the person's words."""

    objectives: tuple[tuple[str, str, bool], ...]
    """Each wish with where it stands (one of `ObjectiveState`), in own order, and whether it is
    only for the person."""


class PlansView(NamedTuple):
    """Everything the list of plans shows."""

    drafts: tuple[DraftSummary, ...] = ()
    """The sessions that were left, the one kept last first."""

    plans: tuple[PlanSummary, ...] = ()
    """The plans."""

    flows: tuple[FlowSummary, ...] = ()
    """The flows that begin a plan."""

    problem: str = ""
    """Why something cannot be read, in a sentence."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet: then this is the welcome."""
        return not (self.drafts or self.plans)


def plans_view(store: Store) -> PlansView:
    """Return what there is; what cannot be read is told in a sentence."""
    begins = tuple(
        each for each in usable_flows(store.home, chosen_wording(store)) if each.records == "plan"
    )
    found = PlansView(flows=begins)
    try:
        found = found._replace(drafts=tuple(drafts(store)))
        return found._replace(plans=tuple(plans(store)), problem=describe_missing_files(store))
    except HandrailError as error:
        return found._replace(problem=error.sentence)


def plan_card(store: Store, plan: str) -> PlanCard | None:
    """Return what is told of a plan beside the list; None while it cannot be read."""
    try:
        found = view_plan(store, plan)
        wishes = ((each.wish, each.state, is_held_back(each)) for each in in_order(found))
        return PlanCard(found.vision, tuple(wishes))
    except HandrailError:
        return None
