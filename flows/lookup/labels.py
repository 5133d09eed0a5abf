"""The flow of a plan, and what it calls life areas, values and limits."""

from flows.lookup.settings import chosen_wording
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from flows.guide.answers.value_names import Names
    from flows.guide.schema.flow import Flow

FALLBACK = "personal"
"""The flow that reads a plan back whose own flow is not there any more."""


def flow_of(store: Store, flow: str) -> "Flow":
    """Return the flow that built a plan, or one that can read any plan where that is gone.

    Args:
        store: The open store.
        flow: The id of the flow, as the plan tells it.
    """
    # A flow brings the models along, which most of what reads a plan does without.
    from flows.guide.schema.catalog import find_flow
    from flows.guide.schema.problems import FlowError, UnknownFlowError

    wording = chosen_wording(store)
    try:
        return find_flow(flow, store.home, wording)
    except (UnknownFlowError, FlowError):
        return find_flow(FALLBACK, store.home, wording)


def private_answers(store: Store, flow: str, paths: "Iterable[str]") -> frozenset[str]:
    """Return which answers are to questions that are nobody else's business.

    Those of a flow, or of a question of it, that is not there any more are taken for such.

    Args:
        store: The open store.
        flow: The id of the flow that asked.
        paths: The instance paths of the answers.
    """
    from flows.guide.answers.answers import declared_path
    from flows.guide.schema.catalog import find_flow
    from flows.guide.schema.problems import FlowError, UnknownFlowError

    try:
        asking = find_flow(flow, store.home, chosen_wording(store))
    except (UnknownFlowError, FlowError):
        return frozenset(paths)

    def is_private(path: str) -> bool:
        try:
            return declared_path(asking, path) in asking.private
        except KeyError:
            return True

    return frozenset(filter(is_private, paths))


def plan_names(store: Store, flow: str) -> "Names":
    """Return the labels that a plan's flow has for what is kept; none when it is not there.

    Args:
        store: The open store.
        flow: The id of the flow that built the plan.
    """
    # A flow brings the models along, which most of what reads a plan does without.
    from flows.guide.answers.value_names import find_value_names
    from flows.guide.schema.catalog import find_flow
    from flows.guide.schema.problems import FlowError, UnknownFlowError

    try:
        return find_value_names(find_flow(flow, store.home, chosen_wording(store)))
    except (UnknownFlowError, FlowError):
        return {}
