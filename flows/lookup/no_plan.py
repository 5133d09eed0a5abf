"""What is said where there is no plan to show."""

from flows.documents.errors import quoted
from flows.store.draft_documents import draft_documents
from flows.store.store import Store

NONE_TO_BE_ABOUT = "There is no plan yet that this could be about."
"""What is said where a short session needs a plan, and nothing is begun either."""


def describe_no_plan(store: Store) -> str:
    """Return that there is no plan, and how there comes to be one: a begun one goes before."""
    begun = draft_documents(store)
    if not begun:
        return "There is no plan yet. The command “handrail new” begins one."
    title = str(begun[0].get("title") or begun[0].get("flow") or "")
    return (
        f"There is no plan yet, but {quoted(title)} is begun: the command “handrail resume” goes "
        "on with it."
    )


def describe_nothing_to_be_about(store: Store) -> str:
    """Return that there is no plan for a session to be about, and which one is begun."""
    return describe_no_plan(store) if draft_documents(store) else NONE_TO_BE_ABOUT
