"""One's own plan written out, as a document to read or print, outside the home."""

from pathlib import Path

from flows.store.store import Store
from tui.screens.base.written_file import write_out

NAME = "handrail-plan"
"""What the file is called; a title would tell others what the plan is about."""


def write_plan_out(store: Store, plan: str) -> Path:
    """Write a whole plan out for its owner, as Markdown, and return where it is.

    Args:
        store: The open store.
        plan: The id of the plan.

    Raises:
        NotThereError: there is no such plan.
        StoreError: no folder can be written.
    """
    from flows.export.markdown.document import OWN, format_markdown
    from flows.lookup.plans import load_plan
    from flows.views.plan_read_back import read_plan_to_share

    written = read_plan_to_share(store, load_plan(store, plan), None)
    return write_out(store, NAME, format_markdown(written, store.clock.today(), OWN))
