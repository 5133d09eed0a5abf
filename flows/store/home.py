"""Where the home is, and everything in it, for the person who asks."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from stat import S_ISDIR

from flows.documents.errors import UsageError
from flows.documents.light_types import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.file_system import FileSystem

VARIABLE = "HANDRAIL_HOME"
"""The variable that names a home other than the usual one."""

_LONGEST_NAME = 255
"""So many bytes the name of a file or folder may have."""


class HomeEntry(NamedTuple):
    """A file or folder of a home."""

    path: Path
    """Where it is."""

    size: int
    """How large it is, in bytes; 0 for a folder."""

    mode: int
    """Who may read, write and enter: the nine lowest bits, such as 0o600."""

    is_folder: bool
    """Whether it is a folder."""

    changed: float
    """When something about it was last changed, in seconds since 1970, in UTC."""

    trouble: str = ""
    """Why it cannot be looked into, in a few words; blank when it can."""


def home_of(option: str | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the home that is meant, an absolute path that need not exist yet.

    It is `option` if given, else what HANDRAIL_HOME says, else the user's data folder. An empty
    variable counts as none; an empty option does not, for it is likely a variable that was not set.

    Raises:
        UsageError: what was given cannot be the path of a folder.
    """
    chosen = option if option is not None else environment.get(VARIABLE)
    if chosen or option is not None:
        return _path(chosen or "", VARIABLE if option is None else "--home")
    from platformdirs import user_data_path

    return user_data_path("handrail", appauthor=False)


def _path(chosen: str, where: str) -> Path:
    """Return a folder that was named with `--home` or in the variable."""
    if not chosen.strip():
        raise UsageError(f"The folder that {where} names is blank. Please give a path.")
    if any(len(os.fsencode(part)) > _LONGEST_NAME for part in Path(chosen).parts):
        raise UsageError(f"The path that {where} names is too long for a folder.")
    try:
        return Path(chosen).expanduser().absolute()
    except (RuntimeError, OSError):
        raise UsageError(
            f"The folder {chosen}, which {where} names, cannot be found: nobody of that name has "
            "a folder on this computer."
        ) from None


def places(home: Path, files: "FileSystem | None" = None) -> Iterator[HomeEntry]:
    """Yield the home and everything in it, folder by folder, in order; nothing if it is not there.

    Links are named, never followed. A folder that cannot be looked into says so.

    Args:
        home: The folder of the home.
        files: The file system; that of the machine when left out.
    """
    from flows.store.file_system import REAL

    yield from _places(home, files or REAL)


def _places(path: Path, files: "FileSystem") -> Iterator[HomeEntry]:
    try:
        looks = files.stat(path)
    except OSError:
        return
    is_folder, mode = S_ISDIR(looks.st_mode), looks.st_mode & 0o777
    place = HomeEntry(path, 0 if is_folder else looks.st_size, mode, is_folder, looks.st_ctime)
    try:
        names = sorted(files.list(path)) if is_folder else []
    except OSError as error:
        from flows.store.errors import reason

        yield place._replace(trouble=reason(error))
        return
    yield place
    for name in names:
        yield from _places(path / name, files)
