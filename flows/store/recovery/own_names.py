"""Which names in a home the store owns: the doctor sets right and throws away nothing else."""

import re
from pathlib import Path
from typing import Literal

from flows.store.backups import is_backup_name
from flows.store.file_names import GATE, MANIFEST, REDO, TEMPORARY, read_file_name
from flows.store.recovery.damaged_files import DAMAGED

BY_HAND = ("flows", "keys.toml")
"""What the person writes into the home with an editor; how, is up to them."""

Kind = Literal["folder", "file", "backup", "leftover", "aside", "lock", "record", "report"]
"""What something of the store is."""

_FOLDERS = ("plans", "drafts", "plans/backups", "reports")
_WRITTEN_FIRST = re.compile(rf"\.handrail-[0-9a-f]{{16}}{re.escape(TEMPORARY)}")
_BACKED = re.compile(
    r"(?:(?:plans|drafts)\.[A-Za-z0-9_-]{1,64}|journal|profile|manifest)(?:\.\d{4})?"
)


def kind_of(inside: Path) -> Kind | None:
    """Return what a path inside a home is to the store; None when it is somebody else's."""
    folder, name = str(inside.parent), inside.name
    if str(inside) in _FOLDERS or (folder == "plans/backups" and _BACKED.fullmatch(name)):
        return "folder"
    if folder == "reports":
        return "report" if inside.suffix == ".txt" else None
    if str(inside.parent.parent) == "plans/backups":
        return "backup" if _BACKED.fullmatch(inside.parent.name) and is_backup_name(name) else None
    if folder == ".":
        if name in (GATE, REDO):
            return "lock" if name == GATE else "record"
        if name == f"{REDO}.damaged":
            return "aside"
        if name == f"{REDO}{TEMPORARY}" or _WRITTEN_FIRST.fullmatch(name):
            return "leftover"
    return _kind_of_file(folder, name)


def _kind_of_file(folder: str, name: str) -> Kind | None:
    """Return what a file with documents is, or what is left of one."""
    if _is_part(folder, name):
        return "file"
    if name.startswith(".") and _is_part(folder, name[1:].removesuffix(TEMPORARY)):
        return "leftover" if name.endswith(TEMPORARY) else None
    before, aside, _ = name.partition(DAMAGED)
    return "aside" if aside and _is_part(folder, before) else None


def _is_part(folder: str, name: str) -> bool:
    """Return whether the store keeps documents in a file of this name."""
    found = read_file_name(name)
    if found is None:
        return False
    if folder == ".":
        return found[0] == "journal" or found in (("profile", None), (MANIFEST, None))
    return folder in ("plans", "drafts")
