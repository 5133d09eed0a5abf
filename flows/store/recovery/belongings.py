"""What in a folder is Handrail's and what is somebody else's: the second is never touched."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

from flows.store.errors import UnsuitablePlaceError
from flows.store.file_names import EDITING, GATE, SHARING
from flows.store.file_system import FileSystem, exists, read_whole
from flows.store.lock import is_gate
from flows.store.recovery.own_names import BY_HAND, kind_of

SHARED_FOLDER = "It holds other things than Handrail's, so who may use it stays as it is."

_OPEN_TEXT = re.compile(r"tmp[a-z0-9_]{8}")
_SOCKET_NAMES = ("door", "lock")


def is_own_name(inside: Path) -> bool:
    """Return whether a path inside a home is one that Handrail, or the person for it, writes."""
    first, *rest = inside.parts
    if first in BY_HAND:
        return True
    if first == EDITING:
        return not rest or bool(_OPEN_TEXT.fullmatch(rest[0]))
    if first == SHARING:
        return not rest or (len(rest) == 1 and rest[0] in _SOCKET_NAMES)
    return kind_of(inside) is not None


def holds_others(home: Path, inside: Path, files: FileSystem) -> bool:
    """Return whether a folder of a home holds other things than Handrail's own.

    Raises:
        OSError: it cannot be looked into.
    """
    return not all(is_own_name(inside / name) for name in files.list(home / inside))


def is_home(home: Path, files: FileSystem) -> bool:
    """Return whether a folder is a home, or empty, so that it can become one."""
    try:
        if foreign_file(home, files) is not None:
            return False
        names = [Path(name) for name in files.list(home) if name not in (GATE, *BY_HAND)]
        own = [name for name in names if kind_of(name)]
        return len(own) == len(names) or any(
            _is_ours(home, each, files) for each in _files(home, own, files)
        )
    except OSError:
        # What cannot be looked at is told as that.
        return True


def sentence_on_entering(home: Path, files: FileSystem) -> str:
    """Return what to say of a home that others may enter."""
    said = "Other people on this computer may enter your home folder."
    with suppress(OSError):
        if holds_others(home, Path(), files):
            return (
                f"{said} {SHARED_FOLDER} What Handrail writes there is for you alone. "
                "A folder of its own, with --home, is closed to them."
            )
    return f"{said} The command “handrail doctor --repair” closes it."


def check_nothing_foreign(home: Path, files: FileSystem) -> None:
    """Refuse a folder in which somebody else's file has the name of one of Handrail's.

    Raises:
        UnsuitablePlaceError: such a file would be taken for a damaged one, and be moved.
        OSError: the folder cannot be looked into.
    """
    found = foreign_file(home, files)
    if found is not None:
        raise UnsuitablePlaceError(
            f"The folder {home} is no home of Handrail's: it holds a file {found} that Handrail "
            "did not write, under a name that Handrail would use. Nothing there was changed. "
            "Please choose another folder with --home."
        )


def foreign_file(home: Path, files: FileSystem) -> Path | None:
    """Return a file of somebody else's that has a name of the store, where none is the store's.

    Raises:
        OSError: the folder cannot be looked into.
    """
    if is_gate(home / GATE, files) or exists(files, home / "plans" / "backups"):
        return None
    own = [Path(name) for name in files.list(home) if name != GATE and kind_of(Path(name))]
    found = [each for each in _files(home, own, files) if kind_of(each) in ("file", "record")]
    return None if any(_is_ours(home, each, files) for each in found) else next(iter(found), None)


def _files(home: Path, own: list[Path], files: FileSystem) -> Iterator[Path]:
    """Yield the files under names of the store, also those in its folders."""
    for each in own:
        if kind_of(each) != "folder":
            yield each
        elif S_ISDIR(files.stat(home / each).st_mode):
            inside = (each / name for name in files.list(home / each))
            yield from (path for path in inside if kind_of(path) not in (None, "folder"))


def _is_ours(home: Path, inside: Path, files: FileSystem) -> bool:
    """Return whether a file says in its first line that Handrail wrote it, or once did."""
    try:
        data, _ = read_whole(files, home / inside)
    except OSError:
        return True
    return b'"handrail"' in data[:64] or is_gate(home / GATE, files)
