"""One call of the program: the options, the home, the clock, and where to print."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from flows.documents.clock import Clock
from flows.text.moments import format_moment
from tui.commands.base.output import fit, printable, silence, speaks_unicode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from flows.store.store import Store
    from tui.plain.shared_line import SharedLine


class Call:
    """What a command needs to do its work."""

    def __init__(self, options: Namespace, clock: Clock) -> None:
        self.options = options
        """The parsed arguments."""

        self.clock = clock
        """Says what day it is."""

        self.saved = False
        """Whether a change was saved, which is told even when its words cannot be printed."""

        self.is_announced = False
        """Whether it was said that lines are spoken here, or does not have to be."""

        self.shared: SharedLine | None = None
        """The line to those who look along, where somebody may."""

    @cached_property
    def home(self) -> Path:
        """Where everything is kept: `--home`, else HANDRAIL_HOME, else the user's data folder."""
        from flows.store.home import home_of

        return home_of(self.options.home)

    @cached_property
    def ascii(self) -> bool:
        """Whether to write ASCII signs alone."""
        return bool(self.options.ascii) or not speaks_unicode()

    @property
    def color(self) -> bool:
        """Whether colours are wanted."""
        return not (self.options.no_color or os.environ.get("NO_COLOR"))

    @cached_property
    def store(self) -> Store:
        """The store of the home, opened at the first use."""
        from flows.lookup.open_home import open_home

        store = open_home(self.home, self.clock)
        store.user = self.who
        return store

    @property
    def has_store(self) -> bool:
        """Whether the home was opened."""
        return "store" in self.__dict__

    @property
    def who(self) -> str:
        """Who does it, as `--as` says; empty for the person whose plans these are.

        Raises:
            UsageError: the name is blank, or cannot be kept.
        """
        said = getattr(self.options, "who", None)
        if said is None:
            return ""
        from flows.documents.errors import UnacceptableError, UsageError
        from flows.documents.validators import check_wording

        try:
            return check_wording(" ".join(said.split()))
        except UnacceptableError:
            raise UsageError("The name after --as is blank, or cannot be kept.") from None

    @property
    def wording(self) -> str:
        """The wording in which flows ask; empty for their own words, as where there is no home."""
        from flows.lookup.settings import chosen_wording

        return chosen_wording(self.store) if self.home.is_dir() else ""

    def print_notices(self) -> None:
        """Tell what the store noticed on the way, if it was opened.

        What the error that ends the call says itself is not told twice.
        """
        if self.has_store:
            said = getattr(sys.exception(), "sentence", "")
            self.print_message(*(each for each in self.store.notices if each != said))

    def print_lines(self, *lines: str) -> None:
        """Print lines to standard output."""
        for line in lines:
            self.print_whole(fit(line, sys.stdout))

    def print_whole(self, *lines: str) -> None:
        """Print lines that are to be copied or read by a program, as they are."""
        for line in lines:
            sys.stdout.write(printable(line, self.ascii) + "\n")

    def write(self, text: str) -> None:
        """Write to standard output at once, as a conversation needs it."""
        sys.stdout.write(printable(fit(text, sys.stdout), self.ascii))
        sys.stdout.flush()

    def print_message(self, *lines: str) -> None:
        """Print messages, which are not the answer itself, to standard error.

        What the command is to do is done also where nobody reads them to their end, as in
        `handrail import all.json --yes 2>&1 | head`.
        """
        for line in lines:
            try:
                sys.stderr.write(printable(fit(line, sys.stderr), self.ascii) + "\n")
            except BrokenPipeError:
                silence(sys.stderr)

    @cached_property
    def line_mode(self) -> str:
        """Why lines are spoken in place of a screen, in a line; empty where a screen opens."""
        from tui.commands.base.line_mode import ASKED, NO_SCREEN

        if getattr(self.options, "plain", False):
            return ASKED
        return self.line_choice or ("" if self.has_terminal else NO_SCREEN)

    @property
    def shows_lines(self) -> bool:
        """Whether a place is printed: as JSON, or because lines are spoken here."""
        return self.options.json or bool(self.line_mode)

    @cached_property
    def line_choice(self) -> str:
        """Why the person wants lines from every command, wherever they go; empty where not."""
        from tui.commands.base.line_mode import explain_choice

        return explain_choice(self.home)

    @property
    def hears(self) -> bool:
        """Whether somebody sits here who can be asked line by line."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    def announce_lines(self) -> None:
        """Say once, first of all, that lines are spoken here and how to leave that."""
        if self.line_mode and self.hears and not self.is_announced:
            self.print_lines(self.line_mode)
        self.is_announced = True

    @property
    def has_terminal(self) -> bool:
        """Whether a screen can be opened: a terminal on both sides that can move its cursor."""
        both = sys.stdin.isatty() and sys.stdout.isatty()
        return both and os.environ.get("TERM", "dumb") not in ("", "dumb")

    def data(self, value: object) -> None:
        """Print a value as JSON, for other programs to read; a named tuple by its names.

        A moment is written in ISO 8601 and UTC with a Z, a day as YYYY-MM-DD.
        """
        import json

        plain = not (sys.stdout.encoding or "ascii").lower().startswith("utf")
        named = _by_name(value)
        sys.stdout.write(json.dumps(named, indent=2, ensure_ascii=plain, default=_as_text) + "\n")


def _by_name(value: object) -> Any:
    """Return a value with the named tuples in it as objects."""
    if isinstance(value, dict):
        return {key: _by_name(each) for key, each in value.items()}
    if hasattr(value, "_asdict"):
        return _by_name(value._asdict())
    if isinstance(value, list | tuple):
        return [_by_name(each) for each in value]
    return value


def _as_text(value: object) -> str:
    """Return what JSON has no word for as text."""
    if isinstance(value, datetime):
        return format_moment(value.astimezone(UTC))
    return value.isoformat() if isinstance(value, date) else str(value)
