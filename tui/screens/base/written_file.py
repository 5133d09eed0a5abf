"""A document written out outside the home, to read, to print or to give away."""

import os
from pathlib import Path

from flows.actions.drafts.draft_copy import free_name, outside_folders
from flows.actions.record import ChangeResult
from flows.documents.errors import UnacceptableError
from flows.export.read_back.blocks import WrittenPlan
from flows.store.confinement import EXPORTS, check_inside, confined_to
from flows.store.errors import StoreError
from flows.store.store import Store

NO_ROOM = "There is no folder outside the home that can be written."
"""What is said when a document can be written out nowhere."""

SESSION = "handrail-session"
"""What the page of a session is called; it does not say what it was about."""


def propose_place(store: Store, name: str) -> str:
    """Return a path that nothing has yet, for a document that is to be written out.

    Args:
        store: The open store.
        name: What the file is called, before its date; it says nothing of what is in it.

    Raises:
        StoreError: no folder outside the home can be written.
    """
    for folder in outside_folders(store.home):
        if os.access(folder, os.W_OK):
            return str(free_name(folder, f"{name}-{store.clock.today():%Y%m%d}", ".md"))
    raise StoreError(NO_ROOM)


def write_to(store: Store, typed: str, text: str) -> ChangeResult:
    """Write a document where one wants it, and return that in words; its owner alone may read it.

    Raises:
        UnacceptableError: there is something of that name, no such folder, or it may not be used.
    """
    from flows.store.file_system import write_whole

    try:
        place = Path(typed).expanduser().absolute()
        check_inside(place)
        if not place.parent.is_dir():
            raise UnacceptableError(f"There is no folder {place.parent}.")
        if os.path.lexists(place):
            raise UnacceptableError("There is a file of that name. Another name, please.")
        own, real = confined_to(), Path(os.path.realpath(place)).parents
        if store.home in real and (own is None or own / EXPORTS not in real):
            raise UnacceptableError("This folder is for the program alone. Another one, please.")
        write_whole(store.files, place, text.encode())
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, UnacceptableError):
            raise
        raise UnacceptableError("Nothing can be written there. Another place, please.") from None
    return ChangeResult("", f"Written to {place}")


def write_page_out(store: Store, written: WrittenPlan, typed: str) -> ChangeResult:
    """Write the page of a session where one wants it, and return that in words.

    Raises:
        UnacceptableError: it cannot be written there.
    """
    from flows.export.markdown.document import format_markdown
    from flows.views.session_page import NOTE

    return write_to(store, typed, format_markdown(written, store.clock.today(), NOTE))
