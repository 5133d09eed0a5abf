"""What a command is: a line in the table, and the work behind it."""

from collections.abc import Callable

from flows.documents.light_types import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser

    from tui.commands.base.call import Call


class Command(NamedTuple):
    """A line of the command table, cheap to read: the work behind it is imported when called."""

    name: str
    """What is typed after `handrail`, one or two words; empty for the program by itself."""

    group: str
    """The heading under which the help lists it."""

    summary: str
    """What it does, in a few words for the help."""

    module: str
    """The module below `tui.commands` that declares its arguments and does its work."""

    completes: str = ""
    """What its first argument names, for the shell: `entries`, `plans`, `flows`, `backups`, …"""


class Work(NamedTuple):
    """The work behind a command: its arguments, and what it does with them."""

    declare: "Callable[[ArgumentParser], None]"
    """Adds the arguments of the command to its parser."""

    run: "Callable[[Call], int]"
    """Carries the command out and returns the exit code."""
