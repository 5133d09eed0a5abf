"""Where the home is, and everything in it, for the person who asks."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

VARIABLE = "HANDRAIL_HOME"
"""The variable that names a home other than the usual one."""


class Place(NamedTuple):
    """A file or folder of a home."""

    path: Path
    """Where it is."""

    size: int
    """How large it is, in bytes; 0 for a folder."""

    mode: int
    """Who may read, write and enter: the nine lowest bits, such as 0o600."""

    is_folder: bool
    """Whether it is a folder."""


def home_of(option: str | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the home that is meant, an absolute path that need not exist yet.

    It is `option` if given, else what HANDRAIL_HOME says, else the user's data folder.
    """
    if chosen := option or environment.get(VARIABLE):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("handrail", appauthor=False)


def places(home: Path) -> Iterator[Place]:
    """Yield the home and everything in it, folder by folder, in order; nothing if it is not there.

    Links are named, never followed.
    """
    try:
        looks = home.lstat()
    except OSError:
        return
    is_folder = home.is_dir() and not home.is_symlink()
    yield Place(home, 0 if is_folder else looks.st_size, looks.st_mode & 0o777, is_folder)
    if is_folder:
        for path in sorted(home.iterdir()):
            yield from places(path)
