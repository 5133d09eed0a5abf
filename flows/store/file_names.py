"""What files are called: `plans/3f2a` stands for the file `plans/3f2a.json` of the home."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.light_types import Literal
from flows.store.errors import StoreError

Folder = Literal["plans", "drafts"]
"""The folders that hold one file for each plan or draft."""


_IDENTIFIER = r"[A-Za-z0-9_-]{1,64}"
_NAME = lazy_pattern(rf"profile|journal|(?:plans|drafts)/{_IDENTIFIER}")
_FILE = lazy_pattern(rf"({_IDENTIFIER})(?:\.(\d{{4}}))?\.json")

JOURNAL = "journal"
"""The file of journal entries, wins and own scales; they outlast the plans."""

PROFILE = "profile"
"""The file of the profile and the settings."""

MANIFEST = "manifest"
"""The file that lists all files of a home, drafts aside."""

GATE = ".lock"
"""The file that is locked while waiting, and that says which process holds the lock."""

TEMPORARY = ".new"
"""What a file is called, after a dot and its name, while it is being written."""

REDO = ".txn"
"""The record of a change to several files at once."""

EDITING = "editing"
"""The folder in which a text lies while it is open in the person's own editor."""


SHARING = "sharing"
"""The folder with the socket of a session that several look at."""


def check_name(name: str) -> str:
    """Accept the name of a file of the store.

    Raises:
        StoreError: it is not one; a path to anywhere else is never accepted.
    """
    if not _NAME.fullmatch(name):
        raise StoreError("There is no file of that name in the home.")
    return name


@cache
def temporary(path: Path) -> Path:
    """Return where a file is written before it takes its name."""
    return path.with_name(f".{path.name.lstrip('.')}{TEMPORARY}")


@cache
def path_of(home: Path, part: str) -> Path:
    """Return the path of a file, or of a closed year such as `journal.2025`."""
    return home / f"{part}.json"


def plan_of(name: str) -> str | None:
    """Return the id of the plan that a file belongs to, or None."""
    folder, _, identity = name.partition("/")
    return identity if folder == "plans" else None


def year_part(name: str, year: int) -> str:
    """Return what the file of a closed year is called: `journal`, 2025 gives `journal.2025`."""
    return f"{name}.{year:04d}"


def name_of(part: str) -> str:
    """Return the file that a closed year belongs to: `journal.2025` gives `journal`."""
    return part.partition(".")[0]


def year_of(part: str) -> int | None:
    """Return the year of a closed year, or None for the file that is in use."""
    _, dot, year = part.rpartition(".")
    return int(year) if dot else None


def read_file_name(file: str) -> tuple[str, int | None] | None:
    """Return the id and the closed year that a file name stands for; None for anything else."""
    found = _FILE.fullmatch(file)
    return (found[1], int(found[2]) if found[2] else None) if found else None
