"""The manifest of a home: which files there are, so that one which is gone is never taken for new.

It is part of every change that makes a file or removes one; other changes do not touch it. Drafts
are not in it, because they come and go. A home of an earlier version has none until it is changed.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from flows.store.codec import Tables
from flows.store.file_names import MANIFEST, read_file_name
from flows.store.file_system import FileSystem

_TABLE = "files"


def listed_parts(tables: Tables) -> frozenset[str]:
    """Return the files, closed years included, that a manifest lists."""
    return frozenset(tables.get(_TABLE, {}))


def build_manifest(parts: Iterable[str]) -> Tables:
    """Return the documents of a manifest that lists these files."""
    return {_TABLE: {part: {"id": part} for part in sorted(parts)}}


def is_listed(part: str) -> bool:
    """Return whether a manifest lists files of this name: all but drafts and itself."""
    return part != MANIFEST and not part.startswith("drafts/")


def parts_there(home: Path, files: FileSystem) -> list[str]:
    """Return the files that a manifest would list now, in order.

    Raises:
        OSError: the home cannot be looked at.
    """
    names = files.list(home)
    found = [file for file in names if (read_file_name(file) or [""])[0] in ("journal", "profile")]
    with suppress(FileNotFoundError, NotADirectoryError):
        found += [f"plans/{each}" for each in files.list(home / "plans") if read_file_name(each)]
    return sorted(file.removesuffix(".json") for file in found)
