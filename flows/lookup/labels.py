"""What a plan calls its life areas, values and limits, as its flow words them."""

from typing import TYPE_CHECKING

from flows.store.store import Store

if TYPE_CHECKING:
    from flows.guide.answers.value_names import Names


def plan_names(store: Store, flow: str) -> "Names":
    """Return the labels that a plan's flow has for what is kept; none when it is not there.

    Args:
        store: The open store.
        flow: The id of the flow that built the plan.
    """
    # A flow brings the models along, which most of what reads a plan does without.
    from flows.guide.answers.value_names import names_of
    from flows.guide.schema.catalog import find_flow
    from flows.guide.schema.problems import FlowError, UnknownFlowError

    try:
        return names_of(find_flow(flow, store.home))
    except (UnknownFlowError, FlowError):
        return {}
