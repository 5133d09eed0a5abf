"""Writing a text in one's own editor, without leaving a copy behind."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from flows.documents.errors import HandrailError


class NoEditorError(HandrailError):
    """There is no editor to open."""


NOT_UTF_8 = (
    "Your editor did not save in UTF-8, so the text was read as {}. "
    "Please look whether every letter is as you wrote it."
)


class Written(NamedTuple):
    """What was written in an editor."""

    text: str
    """The text, without the end of its last line."""

    remark: str = ""
    """What the person has to know about how it was read; blank when there is nothing."""


def edit(text: str) -> Written:
    """Open a text in `$VISUAL` or `$EDITOR` and return what was written.

    The text lies in a private folder, in memory where the system has such a place, and is
    overwritten before it is removed. Copies that the editor makes beside it go with the folder.

    Raises:
        NoEditorError: no editor is set, it cannot be started, or it ended with an error.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        raise NoEditorError("No editor is set. Set EDITOR to the one you like, such as nano.")
    with tempfile.TemporaryDirectory(prefix="handrail-", dir=_private_place()) as folder:
        path = Path(folder) / "text.txt"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        try:
            ended = subprocess.run([*shlex.split(command), str(path)], check=False)
            if ended.returncode != 0:
                raise NoEditorError("The editor ended with an error; the text is as it was.")
            return _read(path.read_bytes())
        except (OSError, ValueError):
            raise NoEditorError(
                f"The editor {command.split()[0]!r} could not be used; the text is as it was."
            ) from None
        finally:
            _overwrite(Path(folder))


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
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return Written(lines, NOT_UTF_8.format(name) if name else "")


def _private_place() -> str | None:
    """Return a place in memory that is the person's own, or None for the usual one."""
    for place in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):
        if place and Path(place).is_dir() and os.access(place, os.W_OK):
            return place
    return None


def _overwrite(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_file() and not path.is_symlink():
            with path.open("r+b") as file:
                file.write(b"\0" * path.stat().st_size)
                file.flush()
                os.fsync(file.fileno())
