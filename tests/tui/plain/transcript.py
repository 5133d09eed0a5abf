"""A whole session in lines, as it is read aloud: the places, a first plan, and its first day.

`python -m tests.tui.plain.transcript` writes the transcripts anew; they are read before they are
committed, line by line.
"""

import shutil
import sys
import tempfile
from argparse import Namespace
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from flows.actions.settings import choose_brief
from flows.documents.clock import FixedClock
from flows.store.store import Store
from tui.commands.base.call import Call
from tui.commands.base.line_mode import CHOSEN
from tui.commands.line_menu import run_menu

FOLDER = Path(__file__).parent / "transcripts"
CLOCK = FixedClock(datetime(2026, 11, 21, 18, 30, tzinfo=UTC))

TYPED = (FOLDER / "typed.txt").read_text().splitlines()
"""What the person types, line by line."""


class Keyboard(StringIO):
    """Somebody at a terminal: what is typed is seen where it was asked for."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        """Return the next line, and let it be seen."""
        line = super().readline(size)
        sys.stdout.write(line)
        return line

    def isatty(self) -> bool:
        """Return that somebody sits here."""
        return True


class Screen(StringIO):
    """What is read."""

    def isatty(self) -> bool:
        """Return that somebody reads it."""
        return True


def transcript(home: Path, *, is_brief: bool) -> str:
    """Return what is said in a whole session to somebody who chose lines in the settings."""
    store = Store.open(home, CLOCK)
    (home / "flows").mkdir()
    shutil.copy(FOLDER / "quiet.toml", home / "flows")
    choose_brief(store, is_brief)
    call = Call(Namespace(home=str(home), ascii=False, no_color=False), CLOCK)
    call.line_mode = CHOSEN
    screen = Screen()
    with redirect_stdout(screen), patch("sys.stdin", Keyboard(TYPED)):
        run_menu(call)
    return screen.getvalue()


def main() -> None:
    """Write the transcripts anew."""
    for name, is_brief in (("full", False), ("brief", True)):
        with tempfile.TemporaryDirectory() as folder:
            told = transcript(Path(folder) / "home", is_brief=is_brief)
        (FOLDER / f"{name}.txt").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
