"""One's own plan written out, as a document to read or print, outside the home."""

from contextlib import suppress
from pathlib import Path

from flows.actions.drafts.draft_copy import free_name, outside_folders
from flows.store.errors import StoreError
from flows.store.store import Store

NO_ROOM = "There is no folder outside the home that can be written."
"""What is said when a plan can be written out nowhere."""

NAME = "handrail-plan"
"""What the file is called; a title would tell others what the plan is about."""


def write_plan_out(store: Store, plan: str) -> Path:
    """Write a whole plan out for its owner, as Markdown, and return where it is.

    Only its owner may read the file. It goes into the first folder that takes it: that of the
    user, the current one, the one for temporary files. Nothing that is there is written over.

    Args:
        store: The open store.
        plan: The id of the plan.

    Raises:
        NotThereError: there is no such plan.
        StoreError: none of these folders can be written.
    """
    from flows.export.markdown.document import OWN, format_markdown
    from flows.lookup.plans import load_plan
    from flows.store.file_system import write_whole
    from flows.views.plan_read_back import read_plan_to_share

    written = read_plan_to_share(store, load_plan(store, plan), None)
    text = format_markdown(written, store.clock.today(), OWN)
    for folder in outside_folders(store.home):
        place = free_name(folder, f"{NAME}-{store.clock.today():%Y%m%d}", ".md")
        with suppress(StoreError, OSError):
            write_whole(store.files, place, text.encode())
            return place
    raise StoreError(NO_ROOM)
