"""A text in the person's own editor: it comes back whatever happens, and no copy stays behind."""

import fcntl
import os
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from signal import SIGHUP, SIGKILL
from time import monotonic
from typing import NamedTuple

from flows.documents.errors import HandrailError, quoted
from flows.store.file_names import EDITING


class NoEditorError(HandrailError):
    """There is no editor to open, or it left nothing."""


NOT_UTF_8 = (
    "Your editor did not save in UTF-8, so the text was read as {}. "
    "Please look whether every letter is as you wrote it."
)

NONE_SET = "No editor is set. Set EDITOR to the one you like, such as nano."

NOT_USED = "The editor {} could not be used; the text is as it was."

WITH_ERROR = "The editor ended with an error; the text is as it was."

SAVED_WITH_ERROR = "The editor ended with an error; what it had saved is here."

AT_ONCE = (
    "Your editor came back at once and nothing had changed. If it has opened a window of its own, "
    "it has to be asked to wait, as in EDITOR='code --wait'. What is saved there now does not "
    "come back."
)

SOON = 1.0
"""Seconds within which nobody opens an editor, reads and closes it."""

LAST_WORDS = 0.2
"""Seconds that an editor has to save when the line has dropped."""

TEXT, BEFORE = "text.txt", "before"
"""The names of the text and of what tells whether it has changed."""

COPIES = (TEXT, f"{TEXT}.save", f"{TEXT}.save.1")
"""Where editors save, the last one being where nano does when its line drops."""


class Written(NamedTuple):
    """What was written in an editor."""

    text: str
    """The text, without the end of its last line."""

    remark: str = ""
    """What the person has to know about how it was read; blank when there is nothing."""


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """Return the words that start the person's editor.

    Raises:
        NoEditorError: none is set, or what is set is no command.
    """
    names = (environment.get(name, "").strip() for name in ("VISUAL", "EDITOR"))
    command = next((name for name in names if name), "")
    if not command:
        raise NoEditorError(NONE_SET)
    try:
        # Nobody opens an editor before the first paint.
        import shlex

        return shlex.split(command)
    except ValueError:
        raise NoEditorError(NOT_USED.format(quoted(command))) from None


class OpenText:
    """A text that is open in an editor, in a private folder that goes when it is closed.

    The folder lies in the home, so that a text which a sudden end leaves there is found at the
    next start; where the home cannot be written, it lies in memory or wherever else files may.
    """

    def __init__(self, home: Path, text: str) -> None:
        """Put a text where an editor can open it.

        Raises:
            NoEditorError: there is no place for it.
        """
        try:
            self.folder = _make_folder(home)
            """Where the text lies, in a file that only the person may read."""

            self.mark = os.open(self.folder / BEFORE, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
            """The descriptor of the file that says what the text was; it is locked while open."""

            # Held until this ends, and by the editor as well: who sweeps leaves the folder alone.
            fcntl.flock(self.mark, fcntl.LOCK_EX)
            content = text.encode("utf-8", "surrogateescape")
            os.write(self.mark, _digest(content))
            _write(self.folder / TEXT, content)
        except OSError:
            raise NoEditorError(
                "There is no place to put the text for your editor; it is as it was."
            ) from None
        self._before = content
        self._process: subprocess.Popen[bytes] | None = None
        self._began = 0.0

    def start(self, command: list[str]) -> None:
        """Start an editor on the text.

        Raises:
            NoEditorError: it cannot be started.
        """
        self._began = monotonic()
        try:
            self._process = subprocess.Popen(
                [*command, str(self.folder / TEXT)], pass_fds=(self.mark,)
            )
        except (OSError, ValueError):
            raise NoEditorError(NOT_USED.format(quoted(command[0]))) from None

    @property
    def is_open(self) -> bool:
        """Whether the editor still runs."""
        return self._process is not None and self._process.poll() is None

    def written(self) -> Written:
        """Return what was written, once the editor has ended.

        Raises:
            NoEditorError: nothing was, and something has to be said about it.
        """
        saved, code = self.saved(), self._process.poll() if self._process else None
        if saved is None:
            if code:
                raise NoEditorError(WITH_ERROR)
            if monotonic() - self._began < SOON:
                raise NoEditorError(AT_ONCE)
            return Written(_lines(self._before.decode("utf-8", "surrogateescape")))
        if code:
            return saved._replace(remark=f"{SAVED_WITH_ERROR} {saved.remark}".strip())
        return saved

    def saved(self) -> Written | None:
        """Return what is saved now; None when it is as it was."""
        return _saved_in(self.folder, _digest(self._before))

    def end_editor(self) -> None:
        """End the editor, as the line that it writes to is gone or about to be."""
        if self._process is None:
            return
        for number in (SIGHUP, SIGKILL):
            with suppress(subprocess.TimeoutExpired, ProcessLookupError):
                self._process.send_signal(number)
                self._process.wait(LAST_WORDS)
                return

    def close(self) -> None:
        """Remove the text and everything that the editor has put beside it."""
        _remove(self.folder)
        with suppress(OSError):
            os.close(self.mark)


def sweep_left_texts(home: Path, keep: Callable[[str], bool]) -> int:
    """Hand over the texts that a sudden end has left in editors, and remove them from there.

    What was not changed is just removed; what an editor still has open stays.

    Args:
        home: The home in which they are.
        keep: Keeps one of them and says whether it could; else it stays for another time.

    Returns:
        How many were kept.
    """
    kept = 0
    for folder in sorted((home / EDITING).glob("*/")):
        with suppress(OSError):
            mark = os.open(folder / BEFORE, os.O_RDWR)
            try:
                fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
                saved = _saved_in(folder, os.read(mark, 64))
                has_words = saved is not None and bool(saved.text.strip())
                if not has_words or (saved is not None and keep(saved.text)):
                    kept += has_words
                    _remove(folder)
            finally:
                os.close(mark)
    return kept


def _saved_in(folder: Path, before: bytes) -> Written | None:
    """Return the newest text in a folder that differs from what was there before."""
    times = {}
    for name in COPIES:
        with suppress(OSError):
            times[folder / name] = (folder / name).stat().st_mtime_ns
    for path in sorted(times, key=lambda each: times[each], reverse=True):
        with suppress(OSError):
            content = path.read_bytes()
            if _digest(content) != before and _digest(content.removesuffix(b"\n")) != before:
                return _read(content)
    return None


def _digest(content: bytes) -> bytes:
    from hashlib import sha256

    return sha256(content).hexdigest().encode()


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")


def _make_folder(home: Path) -> Path:
    place = home / EDITING
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=place))
    except OSError:
        return Path(tempfile.mkdtemp(prefix="handrail-", dir=_private_place()))


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


def _read(content: bytes) -> Written:
    """Read what an editor saved, in whatever way it wrote its letters: nothing may be lost."""
    for encoding, name in (*_marked(content), ("utf-8-sig", "")):
        try:
            return _written(content.decode(encoding), name)
        except UnicodeDecodeError:
            continue
    # Latin-1 has a letter for every byte. What Windows writes by itself differs in a few of them.
    try:
        return _written(content.decode("cp1252"), "Windows-1252")
    except UnicodeDecodeError:
        return _written(content.decode("latin-1"), "Latin-1")


def _marked(content: bytes) -> list[tuple[str, str]]:
    """Return UTF-16 when the first bytes show it: its mark, or every other byte being zero."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [("utf-16", "UTF-16")]
    zeros = content[:2].find(b"\0")
    return [(("utf-16-be", "utf-16-le")[zeros], "UTF-16")] if zeros >= 0 else []


def _written(text: str, name: str) -> Written:
    return Written(_lines(text), NOT_UTF_8.format(name) if name else "")


def _private_place() -> str | None:
    """Return a place in memory that is the person's own, or None for the usual one."""
    for place in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):
        if place and Path(place).is_dir() and os.access(place, os.W_OK):
            return place
    return None


def _remove(folder: Path) -> None:
    """Overwrite what is in a folder and remove it; what cannot be overwritten is removed only."""
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file() and not path.is_symlink():
                with path.open("r+b") as file:
                    file.write(b"\0" * path.stat().st_size)
                    file.flush()
                    os.fsync(file.fileno())
    rmtree(folder, ignore_errors=True)
    if folder.exists():
        # An editor may leave something that may not be removed: its text is to go all the same.
        for path in [folder, *folder.rglob("*")]:
            with suppress(OSError):
                path.chmod(0o700 if path.is_dir() else 0o600)
        rmtree(folder, ignore_errors=True)
    if folder.parent.name == EDITING:
        with suppress(OSError):
            folder.parent.rmdir()
