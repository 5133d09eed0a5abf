"""One's own plan written out, as a document to read or print, outside the home."""

from flows.actions.record import ChangeResult
from flows.store.store import Store
from tui.screens.base.written_file import write_to

NAME = "handrail-plan"
"""What the file is called; a title would tell others what the plan is about."""


def write_plan_out(store: Store, plan: str, typed: str) -> ChangeResult:
    """Write a whole plan out for its owner, as Markdown, and return in words where it is.

    Args:
        store: The open store.
        plan: The id of the plan.
        typed: The path that one has chosen.

    Raises:
        NotThereError: there is no such plan.
        UnacceptableError: it cannot be written there.
    """
    from flows.export.markdown.document import OWN, format_markdown
    from flows.lookup.plan_fit import fit_plan
    from flows.lookup.plans import plan_name, stored_plan
    from flows.views.plan_read_back import read_plan_to_share

    written = read_plan_to_share(store, fit_plan(plan_name(plan), stored_plan(store, plan)), None)
    return write_to(store, typed, format_markdown(written, store.clock.today(), OWN))
