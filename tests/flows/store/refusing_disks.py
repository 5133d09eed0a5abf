"""Disks that cannot be written: what can be read is read, whatever would have to be repaired."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from flows.store.codec import Header, decode, encode
from flows.store.file_names import REDO
from flows.store.file_system import FileSystem
from tests.flows.store.lived_in import READERS, live, run
from tests.flows.store.tally import Tally

CHANGING = ("make_folder", "link", "replace", "remove", "set_mode")
"""Calls that change names or modes."""

Spoil = Callable[[Path], None]
"""Does something to a home that would have to be repaired."""


@contextmanager
def read_only() -> Iterator[None]:
    """Let nothing on the machine be written, as on a disk that can only be read."""
    real = FileSystem.open

    def opened(self: FileSystem, path: Path, flags: int, mode: int = 0o600) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        return real(self, path, flags, mode)

    def refuse(self: FileSystem, *arguments: Any) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with ExitStack() as stack:
        stack.enter_context(patch.object(FileSystem, "open", opened))
        for call in CHANGING:
            stack.enter_context(patch.object(FileSystem, call, refuse))
        yield


@contextmanager
def full() -> Iterator[None]:
    """Let no byte be written, as on a disk that is full."""

    def write(self: FileSystem, descriptor: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with patch.object(FileSystem, "write", write):
        yield


def cut_off(home: Path) -> None:
    """Leave the record of a change to the profile and the journal, of which nothing is done yet."""
    texts = {}
    for part in ("profile", "journal", "plans/p1"):
        header, tables = decode((home / f"{part}.json").read_bytes())
        data = encode(header._replace(generation=header.generation + 1), tables)
        texts[part] = {"generation": header.generation + 1, "text": data.decode()}
        # What is in place is damaged, so that only the record tells what is right.
        (home / f"{part}.json").write_bytes(data.replace(b'"', b"'", 3))
    (home / REDO).write_bytes(encode(Header(), {"files": texts}))


def damage_profile(home: Path) -> None:
    """Flip a bit of the profile."""
    _flip(home / "profile.json")


def damage_plan(home: Path) -> None:
    """Flip a bit of the plan."""
    _flip(home / "plans" / "p1.json")


def spoil_record(home: Path) -> None:
    """Leave the record of a change that cannot be read."""
    (home / REDO).write_bytes(b"nothing")


def record_as_folder(home: Path) -> None:
    """Put a folder in place of the record."""
    (home / REDO).mkdir()


def lose_journal(home: Path) -> None:
    """Take the journal away."""
    (home / "journal.json").unlink()


def leave(home: Path) -> None:
    """Leave a home as it is."""


SPOILS: tuple[Spoil, ...] = (
    leave,
    cut_off,
    damage_profile,
    damage_plan,
    spoil_record,
    record_as_folder,
    lose_journal,
)
"""What would have to be repaired."""


def refusing_disks(folder: Path, step: int = 1) -> Tally:
    """Let every reading command read from disks that cannot be written.

    Args:
        folder: An empty folder to work in.
        step: Look at one command in so many alone.
    """
    tally, bad = Tally(), []
    home = folder / "home"
    live(home)
    for spoil in SPOILS:
        spoilt = folder / "spoilt"
        shutil.copytree(home, spoilt)
        spoil(spoilt)
        for number, disk in enumerate((read_only, full)):
            for words in READERS[number % step :: step]:
                good = _reads(home, spoilt, words, disk, whole=spoil in (leave, cut_off))
                tally.count(good)
                bad += [] if good else [f"{' '.join(words)}, {spoil.__name__}, {disk.__name__}"]
        shutil.rmtree(spoilt)
    tally.remark = "; ".join(bad) or f"{len(READERS)} commands, {len(SPOILS)} states, full and not"
    return tally


def _reads(
    sound: Path,
    home: Path,
    words: tuple[str, ...],
    disk: Callable[[], Any],
    *,
    whole: bool,
) -> bool:
    """Read from a home on a disk that refuses, and say whether that went as it has to."""
    before = {path.read_bytes() for path in home.rglob("*") if path.is_file()}
    wanted = run(sound, *words)
    with disk():
        ran = run(home, *words)
    after = {path.read_bytes() for path in home.rglob("*") if path.is_file()}
    refused = words == ("export",) and not whole
    if "unexpected" in ran.err or "Not saved" in ran.err or not before <= after:
        return False
    if words[0] in ("backups", "where"):
        return ran.code == 0
    if refused:
        return ran.code == 0 or bool(ran.err)
    if whole:
        return (ran.code, _plain(ran.out)) == (wanted.code, _plain(wanted.out))
    return ran.code == 0


def _plain(text: str) -> str:
    """Return what was printed, without the moment of an export."""
    return "\n".join(line for line in text.split("\n") if "exported" not in line)


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(bytes(data))
