"""Saying how much something helped, so that one finds out what does."""

from flows.actions.plan_editor import edit_plan
from flows.actions.record import ChangeResult
from flows.documents.errors import UnacceptableError, quoted
from flows.store.store import Store
from flows.text.support_words import HELPED


def rate_helpfulness(
    store: Store, plan: str, strategy: str, helped: float, *, who: str = ""
) -> ChangeResult:
    """Say how much something that helps did help this time.

    Args:
        store: The open store.
        plan: The id of the plan.
        strategy: The id of the strategy.
        helped: 0 not this time, 1 a little, 2 it helped, 3 a lot.
        who: Who says it.

    Raises:
        NotThereError: the strategy is not there any more.
        UnacceptableError: the number is none of these.
    """
    with edit_plan(store, plan, who=who, check=False) as edit:
        part = edit.part("strategies", strategy)
        if helped not in HELPED:
            raise UnacceptableError("This has to be 0, 1, 2 or 3.")
        part["helped"] = int(helped)
        edit.recording.words = f"{quoted(part['name'])} {HELPED[part['helped']]}"
    return edit.recording.recorded
