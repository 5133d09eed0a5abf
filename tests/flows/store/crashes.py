"""Every state that a power cut may leave: file calls are recorded, what was not durable is lost.

The model is weak on purpose. What was written since a file's last sync may be missing, torn or
zeroed; names made, changed or removed since a folder's last sync may or may not be there, each on
its own. Locks and reading leave nothing behind.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from flows.store.file_system import FileSystem

Left = dict[str, bytes]
"""What a power cut left: bytes by name."""


@dataclass(eq=False)
class Inode:
    """A file: what the disk surely holds, and what was written since."""

    durable: bytes = b""
    """What survives for certain."""

    written: bytes = b""
    """What programs see."""

    def survive(self, chance: random.Random) -> bytes:
        """Return what may be found after a power cut."""
        if self.durable == self.written:
            return self.written
        kind = chance.randrange(4)
        cut = chance.randrange(len(self.written) + 1)
        if kind == 0:
            return self.durable
        if kind == 1:
            return self.written
        if kind == 2:
            return self.written[:cut]
        return self.written[:cut] + bytes(len(self.written) - cut)


@dataclass(eq=False)
class Naming:
    """A name that was given or taken since its folder was last synced."""

    path: str
    """The name."""

    inode: Inode | None
    """What it stands for since; None when it was taken away."""

    @property
    def folder(self) -> str:
        """The folder that the name is in."""
        return self.path.rpartition("/")[0]


@dataclass
class Disk:
    """What a recorded history of calls leaves behind."""

    names: dict[str, Inode] = field(default_factory=dict)
    """The names that programs see."""

    durable: dict[str, Inode] = field(default_factory=dict)
    """The names that survive for certain."""

    pending: list[Naming] = field(default_factory=list)
    """The changes of names that may be lost, in order."""

    folders: set[str] = field(default_factory=set)
    """The folders; those made survive, which favours nobody: an empty one holds nothing."""

    def name(self, path: str, inode: Inode | None) -> None:
        """Let a name stand for a file, or for nothing."""
        if inode is None:
            self.names.pop(path, None)
        else:
            self.names[path] = inode
        self.pending.append(Naming(path, inode))

    def sync_folder(self, folder: str) -> None:
        """Make the names in a folder durable."""
        inside = [each for each in self.pending if each.folder == folder]
        self._settle(self.durable, inside)
        self.pending = [each for each in self.pending if each not in inside]

    def cut_power(self, chance: random.Random) -> Left:
        """Return one of the states that may be found afterwards."""
        kept = dict(self.durable)
        odds = chance.choice([0.0, 0.5, 1.0])
        self._settle(kept, [each for each in self.pending if chance.random() < odds])
        contents: dict[int, bytes] = {}
        return {
            path: contents.setdefault(id(inode), inode.survive(chance))
            for path, inode in sorted(kept.items())
        }

    def restore(self, left: Left, place: Path) -> None:
        """Write a state into an empty folder."""
        for folder in sorted(self.folders):
            (place / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        for path, data in left.items():
            target = place / path
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.write_bytes(data)
            target.chmod(0o600)

    @staticmethod
    def _settle(names: dict[str, Inode], changes: list[Naming]) -> None:
        for change in changes:
            if change.inode is None:
                names.pop(change.path, None)
            else:
                names[change.path] = change.inode


class RecordingFiles(FileSystem):
    """The file system of the machine, beside a model of what of it would survive a power cut.

    Args:
        root: the folder that is modelled.
        file_sync: whether syncing a file does anything; False is a control.
        folder_sync: whether syncing a folder does anything; False is a control.
        in_place: whether a file that takes another's name writes over it instead; a control.
    """

    def __init__(
        self,
        root: Path,
        *,
        file_sync: bool = True,
        folder_sync: bool = True,
        in_place: bool = False,
    ) -> None:
        self.root = root
        self.disk = Disk()
        self.calls = 0
        self._file_sync = file_sync
        self._folder_sync = folder_sync
        self._in_place = in_place
        self._open: dict[int, str] = {}

    def after_call(self) -> None:
        """Do something after each call that may leave something behind; tests replace it."""
        self.calls += 1

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        """Open a file or folder; a new file gets its name."""
        descriptor = super().open(path, flags, mode)
        inside = self._inside(path)
        self._open[descriptor] = inside
        if flags & os.O_CREAT and inside not in self.disk.names:
            self.disk.name(inside, Inode())
            self.after_call()
        return descriptor

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        self._open.pop(descriptor, None)
        super().close(descriptor)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write in two halves, so that a crash may fall between them."""
        taken = super().write(descriptor, data[: len(data) // 2 + 1])
        inode = self.disk.names[self._open[descriptor]]
        inode.written += bytes(data[:taken])
        self.after_call()
        return taken

    def sync(self, descriptor: int) -> None:
        """Make a file or the names in a folder durable. The machine itself need not wait."""
        inside = self._open[descriptor]
        inode = self.disk.names.get(inside)
        if inode and self._file_sync:
            inode.durable = inode.written
        elif not inode and self._folder_sync:
            self.disk.sync_folder(inside)
        self.after_call()

    def make_folder(self, path: Path) -> None:
        """Make a folder."""
        super().make_folder(path)
        self.disk.folders.add(self._inside(path))

    def link(self, old: Path, new: Path) -> None:
        """Give a file a second name."""
        super().link(old, new)
        self.disk.name(self._inside(new), self.disk.names[self._inside(old)])
        self.after_call()

    def replace(self, old: Path, new: Path) -> None:
        """Give a file another name. Whether the old one goes is a matter of its own."""
        super().replace(old, new)
        inode = self.disk.names[self._inside(old)]
        there = self.disk.names.get(self._inside(new))
        if there and self._in_place:
            there.written = inode.written
        else:
            self.disk.name(self._inside(new), inode)
        self.disk.name(self._inside(old), None)
        self.after_call()

    def remove(self, path: Path) -> None:
        """Take a name away."""
        super().remove(path)
        self.disk.name(self._inside(path), None)
        self.after_call()

    def _inside(self, path: Path) -> str:
        inside = str(path.relative_to(self.root))
        return "" if inside == "." else inside


def cuts(files: RecordingFiles, count: int, seed: int) -> Iterator[Left]:
    """Yield up to `count` different states that a power cut at this moment may leave.

    When there are fewer of them, each is found several times and comes once.
    """
    seen: list[Left] = []
    for number in range(count * 2):
        left = files.disk.cut_power(random.Random(f"{seed}-{files.calls}-{number}"))
        if left not in seen:
            seen.append(left)
            yield left
        if len(seen) == count:
            return
