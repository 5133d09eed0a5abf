"""Files that are gone although no change of the program removed them."""

from collections.abc import Collection
from pathlib import Path

from flows.documents.light_types import NamedTuple
from flows.store.backups import Backup, backups_of, parts_of
from flows.store.codec import Tables
from flows.store.file_names import MANIFEST, path_of, read_file_name
from flows.store.file_system import FileSystem, exists


class Missing(NamedTuple):
    """A file that ought to be in the home and is not."""

    part: str
    """The file, or a closed year of it."""

    advice: str
    """What can be done about it."""


def missing(
    home: Path, known: Collection[str] | None, profile: Tables, files: FileSystem
) -> list[Missing]:
    """Return the files that are gone although nothing removed them here.

    Three things tell: the manifest; backups whose newest one is not that of a removal; and, in a
    home without a manifest, the plan that was chosen to be open. A draft goes away when its session
    ends, and earlier versions left no mark then, so drafts are never missed.

    Args:
        home: The folder of the home.
        known: The files that the manifest lists; None in a home that has none yet.
        profile: The documents of the profile, which say what plan was chosen.
        files: The file system.

    Raises:
        OSError: the home cannot be looked at.
    """
    backed = [part for part in parts_of(home, files) if not part.startswith(("drafts/", MANIFEST))]
    named = _chosen(profile) if known is None else sorted(known)
    absent = [
        part for part in dict.fromkeys([*backed, *named]) if not exists(files, path_of(home, part))
    ]
    found = ((part, backups_of(home, part, files)) for part in absent)
    return [
        Missing(part, _advice(home, part, backups))
        for part, backups in found
        if (backups or part in named) and not _removed(backups)
    ]


def is_missing(home: Path, part: str, known: Collection[str], files: FileSystem) -> bool:
    """Return whether a file that is not there was there, and nothing removed it.

    Args:
        home: The folder of the home.
        part: The file, or a closed year of it.
        known: The files that the manifest lists.
        files: The file system.

    Raises:
        OSError: the home cannot be looked at.
    """
    backups = backups_of(home, part, files)
    return bool(backups or part in known) and not _removed(backups)


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
            f"to go on without it, “handrail doctor --forget {part}” says that it may be gone."
        )
    return (
        f"“handrail backups restore {part}” brings back its newest backup. "
        f"If it is meant to be gone, “handrail doctor --forget {part}” says so."
    )
