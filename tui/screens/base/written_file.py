"""A document written out outside the home, to read, to print or to give away."""

from contextlib import suppress
from pathlib import Path

from flows.actions.drafts.draft_copy import free_name, outside_folders
from flows.export.read_back.blocks import WrittenPlan
from flows.store.errors import StoreError
from flows.store.store import Store

NO_ROOM = "There is no folder outside the home that can be written."
"""What is said when a document can be written out nowhere."""

SESSION = "handrail-session"
"""What the page of a session is called; it does not say what it was about."""


def write_out(store: Store, name: str, text: str) -> Path:
    """Write a Markdown document out, and return where it is.

    Only its owner may read the file. It goes into the first folder that takes it: that of the
    user, the current one, the one for temporary files. Nothing that is there is written over.

    Args:
        store: The open store.
        name: What the file is called, before its date; it says nothing of what is in it.
        text: The document.

    Raises:
        StoreError: none of these folders can be written.
    """
    from flows.store.file_system import write_whole

    for folder in outside_folders(store.home):
        place = free_name(folder, f"{name}-{store.clock.today():%Y%m%d}", ".md")
        with suppress(StoreError, OSError):
            write_whole(store.files, place, text.encode())
            return place
    raise StoreError(NO_ROOM)


def write_page_out(store: Store, written: WrittenPlan) -> Path:
    """Write the page of a session out, and return where it is.

    Raises:
        StoreError: no folder can be written.
    """
    from flows.export.markdown.document import format_markdown
    from flows.views.session_page import NOTE

    return write_out(store, SESSION, format_markdown(written, store.clock.today(), NOTE))
