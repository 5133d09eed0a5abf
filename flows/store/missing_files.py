"""Files that are gone although no change of the program removed them."""

from pathlib import Path
from typing import NamedTuple

from flows.store.backups import Backup, backups_of, folder_of, parts_of
from flows.store.codec import Tables
from flows.store.file_names import path_of, read_file_name
from flows.store.file_system import FileSystem, exists


class Missing(NamedTuple):
    """A file that ought to be in the home and is not."""

    part: str
    """The file, or a closed year of it."""

    advice: str
    """What can be done about it."""


def missing(home: Path, profile: Tables, files: FileSystem) -> list[Missing]:
    """Return the files that are gone although nothing removed them here.

    Two things tell: backups whose newest one is not that of a removal, and the plan that was chosen
    to be open. A draft goes away when its session ends, and earlier versions left no mark then, so
    drafts are never missed.

    Args:
        home: The folder of the home.
        profile: The documents of the profile, which say what plan was chosen.
        files: The file system.

    Raises:
        OSError: the home cannot be looked at.
    """
    backed = [part for part in parts_of(home, files) if not part.startswith("drafts/")]
    named = _chosen(profile)
    absent = [
        part for part in dict.fromkeys([*backed, *named]) if not exists(files, path_of(home, part))
    ]
    found = ((part, backups_of(home, part, files)) for part in absent)
    return [
        Missing(part, _advice(home, part, backups))
        for part, backups in found
        if (backups or part in named) and not _removed(backups)
    ]


def _chosen(profile: Tables) -> list[str]:
    """Return the plan that the settings name, where they name one."""
    settings = profile.get("settings", {}).get("settings")
    chosen = settings.get("current_plan") if isinstance(settings, dict) else None
    named = read_file_name(f"{chosen}.json") if isinstance(chosen, str) else None
    return [f"plans/{named[0]}"] if named else []


def _removed(backups: list[Backup]) -> bool:
    """Return whether the newest backup is that of a removal.

    A removal that did not come about leaves its mark, too; then the next change has kept the same
    state without one.
    """
    newest = [each for each in backups if each.generation == backups[-1].generation]
    return bool(newest) and all(each.gone for each in newest)


def _advice(home: Path, part: str, backups: list[Backup]) -> str:
    if not backups:
        return (
            "There is no backup of it in this home either. "
            "If you have an export, “handrail import” brings it in again; "
            "to go on without it, begin or open another plan."
        )
    folder = folder_of(home, part).relative_to(home)
    return (
        f"“handrail backups restore {part}” brings it back as it was before its last change. "
        f"If it is meant to be gone, delete {folder} too."
    )
