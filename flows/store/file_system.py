"""Every call to the file system, behind one object that tests replace to record and to break them.

The methods of `FileSystem` are single system calls; the functions below are made of them.
"""

import fcntl
import os
from contextlib import suppress
from errno import EINVAL, EIO, EISDIR
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from flows.store.errors import UnconfirmedError, reason
from flows.store.file_names import TEMPORARY

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
"""How a file is made: it must not be there yet, not even as a link to somewhere else."""

FILE_MODE = 0o600
FOLDER_MODE = 0o700
"""Nobody but the person may read, from the first byte on."""

_BLOCK = 1 << 20


class FileSystem:
    """The file system of the machine. Every method may raise `OSError`."""

    def open(self, path: Path, flags: int, mode: int = FILE_MODE) -> int:
        """Open a file or folder and return its descriptor."""
        return os.open(path, flags | os.O_CLOEXEC, mode)

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        os.close(descriptor)

    def read(self, descriptor: int, size: int) -> bytes:
        """Read at most `size` bytes; none at the end."""
        return os.read(descriptor, size)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of `data` and return how many bytes were taken."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Wait until the disk holds what was written to a file, or the names in a folder."""
        os.fsync(descriptor)

    def stat(self, path: Path) -> os.stat_result:
        """Look at what a name stands for, without following a link."""
        return os.lstat(path)

    def look(self, descriptor: int) -> os.stat_result:
        """Look at an open file."""
        return os.fstat(descriptor)

    def list(self, folder: Path) -> list[str]:
        """Return the names in a folder, in no order."""
        return [path.name for path in folder.iterdir()]

    def make_folder(self, path: Path) -> None:
        """Make a folder that only the person may enter."""
        path.mkdir(FOLDER_MODE)

    def link(self, old: Path, new: Path) -> None:
        """Give a file a second name."""
        os.link(old, new, follow_symlinks=False)

    def replace(self, old: Path, new: Path) -> None:
        """Let `new` stand for the file `old` from one moment to the next."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        """Take a name away."""
        path.unlink()

    def set_mode(self, path: Path, mode: int) -> None:
        """Set who may read, write and enter."""
        path.chmod(mode)

    def try_lock(self, descriptor: int) -> bool:
        """Take the exclusive lock on an open file; return whether it was free."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


REAL = FileSystem()
"""The file system of the machine."""


def exists(files: FileSystem, path: Path) -> bool:
    """Return whether a name is taken."""
    try:
        files.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def open_file(path: Path) -> int:
    """Open a file of the person's own to be read, through links; never wait for a pipe.

    Raises:
        OSError: it cannot be opened, or is no file.
    """
    descriptor = REAL.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        _check_file(REAL.look(descriptor), path)
    except OSError:
        REAL.close(descriptor)
        raise
    return descriptor


def read_whole(files: FileSystem, path: Path) -> tuple[bytes, os.stat_result]:
    """Return the bytes of a file and what the file looked like, both of the same moment.

    Raises:
        OSError: it cannot be read, or is a link, a pipe or a device.
    """
    descriptor = files.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        looks = files.look(descriptor)
        _check_file(looks, path)
        blocks = []
        while block := files.read(descriptor, max(_BLOCK, looks.st_size + 1)):
            blocks.append(block)
    finally:
        files.close(descriptor)
    return b"".join(blocks), looks


def _check_file(looks: os.stat_result, path: Path) -> None:
    """Refuse what has no end, or none that stays: pipes and devices."""
    if S_ISDIR(looks.st_mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    if not S_ISREG(looks.st_mode):
        raise OSError(EINVAL, "It is a pipe or a device, not a file", str(path))


def write_all(files: FileSystem, descriptor: int, data: bytes) -> None:
    """Write all of `data`, however little the system takes at a time."""
    rest = memoryview(data)
    while rest:
        taken = files.write(descriptor, rest)
        if not taken:
            raise OSError(EIO, os.strerror(EIO))
        rest = rest[taken:]


def write_new(files: FileSystem, path: Path, data: bytes) -> None:
    """Make a file whose bytes the disk holds; its name is not durable yet.

    Something left over under that name by a crash is thrown away.
    """
    try:
        descriptor = files.open(path, NEW_FILE)
    except FileExistsError:
        files.remove(path)
        descriptor = files.open(path, NEW_FILE)
    try:
        write_all(files, descriptor, data)
        files.sync(descriptor)
    finally:
        files.close(descriptor)


def write_whole(files: FileSystem, path: Path, data: bytes) -> None:
    """Give a file these bytes, durably; when that fails, what was there is there unchanged.

    A link is followed. It may be anywhere on the machine, so nothing else there is touched: the
    bytes are written first under a name that nothing else has.

    Raises:
        UnconfirmedError: it is written, but the disk did not confirm that.
        OSError: it cannot be written.
    """
    path = Path(os.path.realpath(path))
    if exists(files, path):
        _check_file(files.stat(path), path)
    new = path.with_name(f".handrail-{os.urandom(8).hex()}{TEMPORARY}")
    try:
        write_new(files, new, data)
        files.replace(new, path)
    except OSError:
        with suppress(OSError):
            files.remove(new)
        raise
    try:
        sync_folder(files, path.parent)
    except OSError as error:
        raise UnconfirmedError(
            f"{path.name} is written, but not confirmed by the disk, which said "
            f"“{reason(error)}”. Please check the disk before you rely on it."
        ) from error


def sync_folder(files: FileSystem, folder: Path) -> None:
    """Wait until the disk holds the names in a folder."""
    descriptor = files.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        files.sync(descriptor)
    finally:
        files.close(descriptor)


def make_folders(files: FileSystem, folder: Path) -> None:
    """Make a folder and those above it that are missing, each durably."""
    if exists(files, folder):
        return
    make_folders(files, folder.parent)
    try:
        files.make_folder(folder)
    except FileExistsError:
        return
    sync_folder(files, folder.parent)
