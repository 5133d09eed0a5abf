"""Writing a text in one's own editor, without leaving a copy behind."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from flows.documents.errors import HandrailError


class NoEditorError(HandrailError):
    """There is no editor to open."""


def edit(text: str) -> str:
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
            return path.read_text(encoding="utf-8").removesuffix("\n")
        except (OSError, ValueError):
            raise NoEditorError(
                f"The editor {command.split()[0]!r} could not be used; the text is as it was."
            ) from None
        finally:
            _overwrite(Path(folder))


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
