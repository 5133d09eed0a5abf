"""A copy of a draft outside the home, for when the home cannot be written."""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from flows.actions.drafts.saved_drafts import stored_draft
from flows.store.confinement import EXPORTS, confined_to
from flows.store.draft_documents import TABLE, draft_name
from flows.store.errors import StoreError
from flows.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from flows.documents.draft import Draft

NO_ROOM = "There is no folder outside the home that can be written, either."
"""What is said when not even a copy can be saved."""


def copy_draft(store: Store, draft: "Draft", path: Path | None = None) -> Path:
    """Save a draft outside the home, as a file that `handrail import` brings back.

    Only its owner may read it. It goes into the first folder that takes it: that of the user, the
    current one, the one for temporary files.

    Args:
        store: The open store.
        draft: The draft.
        path: The copy that was made of it before, which is replaced.

    Returns:
        Where it is now.

    Raises:
        StoreError: none of these folders can be written.
    """
    from flows.export.archive.archive import APP, KIND, checksum, write_archive
    from flows.store.codec import SCHEMA

    document = stored_draft(draft)
    contents = {"files": {draft_name(draft.id): {TABLE: [document]}}, "own_files": {}}
    exported = store.clock.now().isoformat(timespec="seconds").replace("+00:00", "Z")
    head = {"app": APP, "kind": KIND, "schema": SCHEMA, "exported": exported}
    archive = {**head, "sha256": checksum(contents), **contents}
    for place in [path] if path is not None else []:
        with suppress(StoreError):
            write_archive(place, archive, store.files)
            return place
    moment = store.clock.now().astimezone()
    for folder in outside_folders(store.home):
        place = free_name(folder, f"handrail-draft-{moment:%Y%m%d-%H%M%S}", ".json")
        with suppress(StoreError, OSError):
            write_archive(place, archive, store.files)
            return place
    raise StoreError(NO_ROOM)


def remove_copy(path: Path) -> bool:
    """Remove a copy that is not needed any more; say whether it is gone."""
    with suppress(OSError):
        path.unlink()
        return True
    return False


def outside_folders(home: Path) -> Iterator[Path]:
    """Yield the folders that a copy may go to; those that are in the home are none.

    Where the process is confined to the home it is one in there, and that for temporary files
    when the home cannot be written: the file that says which keys there are is in neither.
    """
    finders: list[Callable[[], Path]] = [Path.home, Path.cwd, lambda: Path(tempfile.gettempdir())]
    if (own := confined_to()) is not None:
        with suppress(OSError):
            (own / EXPORTS).mkdir(mode=0o700, exist_ok=True)
            yield own / EXPORTS
        finders = finders[2:]
    for find in finders:
        with suppress(OSError, RuntimeError):
            folder = find().resolve()
            if home != folder and home not in folder.parents:
                yield folder


def free_name(folder: Path, name: str, ending: str) -> Path:
    """Return a path in a folder that nothing has yet."""
    place, number = folder / f"{name}{ending}", 1
    with suppress(OSError):
        while place.exists():
            number += 1
            place = folder / f"{name}-{number}{ending}"
    return place
