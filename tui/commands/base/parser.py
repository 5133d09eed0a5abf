"""From words to options: finds the command, then parses its words with a parser of its own."""

import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence

from flows.documents.errors import UsageError, quoted
from tui.commands.base.command import Command, Work
from tui.commands.command_table import BY_NAME, COMMANDS
from tui.version import version_line

PROGRAM = "handrail"


_USUAL_WIDTH = 80


UNKNOWN_WORDS = "unrecognized arguments: -"
"""How argparse begins to complain about a word that could be an option."""

DASH = "Words that begin with - go after a -- of their own. "
"""How to write words that could be options."""

LONGEST = 60
"""The most characters of a word that stand in a sentence; longer ones end in `…`."""


TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


class HelpFormatter(RawDescriptionHelpFormatter):
    """Formats help as wide as the terminal.

    argparse makes a formatter for every argument that is declared, and imports `shutil` with all
    its compression to ask how wide the terminal is.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_terminal_width() - 2)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Return a text line by line as it is written, with those that are too long wrapped."""
        from tui.drawing.printed_lines import fit_line

        lines = [part for line in text.splitlines() for part in fit_line(line, width)]
        return super()._fill_text("\n".join(lines), width, indent)


class Parser(ArgumentParser):
    """A parser that tells a slip in one sentence instead of printing the whole usage."""

    def error(self, message: str) -> "NoReturn":
        """Raise what argparse complains about as a `UsageError` with a hint."""
        sentence = _shortened(message[:1].upper() + message[1:].rstrip("."))
        takes_words = any(not each.option_strings for each in self._actions)
        dash = DASH if takes_words and message.startswith(UNKNOWN_WORDS) else ""
        raise UsageError(f"{sentence}. {dash}{hint(self.prog)}")


def _shortened(sentence: str) -> str:
    words = sentence.split(" ")
    return " ".join(f"{each[: LONGEST - 1]}…" if len(each) > LONGEST else each for each in words)


def hint(program: str) -> str:
    """Return the sentence that says where the help is."""
    return f"'{program} --help' shows how it is used."


def find_command(words: Sequence[str]) -> tuple[Command, list[str]]:
    """Tell which command is meant, and return it with the other words.

    Options may stand before the command, so this looks for the first word that is none. A command
    of two words, such as `flows show`, wins over the one with its first word alone.

    Raises:
        UsageError: no command has that name.
    """
    rest = list(words)
    places = plain_places(rest)
    if not places:
        return BY_NAME[""], rest
    first = places[0]
    if rest[first] == "help":
        del rest[first]
        return find_command([*rest, "--help"]) if len(places) > 1 else (BY_NAME[""], ["--help"])
    if len(places) > 1 and (command := BY_NAME.get(f"{rest[first]} {rest[places[1]]}")):
        del rest[places[1]], rest[first]
        return command, rest
    found = BY_NAME.get(rest[first])
    if found is None or not rest[first]:
        raise UsageError(f"There is no command {quoted(rest[first])}. {_closest(rest[first])}")
    del rest[first]
    return found, rest


def parse(command: Command, work: Work, words: Sequence[str]) -> Namespace | None:
    """Parse the words of a command; None when they only asked for help or the version.

    Raises:
        UsageError: an argument that the command does not take, or lacks.
    """
    parser = parser_of(command, work)
    try:
        return _parse(parser, words)
    except SystemExit:
        # argparse ends the process after --help and --version; a slip goes through `Parser.error`.
        return None


def _parse(parser: Parser, words: Sequence[str]) -> Namespace:
    """Parse words among which options may stand anywhere, as in `rate sleep --measure 4`."""
    try:
        return parser.parse_args(words)
    except UsageError:
        if "--" in words:  # What follows it is no option, which is forgotten at a second look.
            raise
        return parser.parse_intermixed_args(words)


def parser_of(command: Command, work: Work) -> Parser:
    """Return the parser of one command, with the options that every command takes."""
    summary = command.summary[:1].upper() + command.summary[1:] + "."
    parser = Parser(
        prog=f"{PROGRAM} {command.name}".strip(),
        description=summary,
        epilog=None if command.name else overview(),
        formatter_class=HelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    work.declare(parser)
    everywhere = parser.add_argument_group("options of every command")
    everywhere.add_argument("--home", metavar="DIR", help="where everything is kept")
    if "--as" not in parser._option_string_actions:  # Who comes to a session says it, too.
        everywhere.add_argument(
            "--as", dest="who", metavar="NAME", help="who does it, where it is not the person"
        )
    everywhere.add_argument("--ascii", action="store_true", help="write ASCII characters alone")
    everywhere.add_argument(
        "--no-color", action="store_true", help="no colours; NO_COLOR does the same"
    )
    everywhere.add_argument("--help", "-h", action="help", help="print this and leave")
    everywhere.add_argument(
        "--version", action="version", version=version_line().strip(), help=SUPPRESS
    )
    return parser


def overview() -> str:
    """Return all commands with their summaries, group by group."""
    from tui.drawing.widths import cell_width, pad

    lines: list[str] = []
    width = max(cell_width(command.name) for command in COMMANDS) + 2
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", f"{group}:"] if lines else [f"{group}:"]
        lines += [
            f"  {pad(command.name, width)}{command.summary}"
            for command in COMMANDS
            if command.group == group and command.name
        ]
    return "\n".join([*lines, "", f"'{PROGRAM} COMMAND --help' tells more about one of them."])


def _terminal_width() -> int:
    """Return what COLUMNS says, else how wide the terminal is, else 80 characters."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        if sys.__stdout__ is not None:
            return os.get_terminal_size(sys.__stdout__.fileno()).columns or _USUAL_WIDTH
    except (ValueError, OSError):  # It is closed, or no terminal.
        pass
    return _USUAL_WIDTH


def plain_places(words: Sequence[str]) -> list[int]:
    """Return where the first two words stand that are neither options nor the value of one."""
    places: list[int] = []
    skip = False
    for place, word in enumerate(words):
        if skip:
            skip = False
        elif word == "--" or len(places) == 2:
            break
        elif word in ("--home", "--as"):
            skip = True
        elif not word.startswith("-"):
            places.append(place)
        elif places:
            break
    return places


def _closest(word: str) -> str:
    from difflib import get_close_matches

    names = [command.name for command in COMMANDS if command.name]
    if near := get_close_matches(word, names, n=1):
        return f"Did you mean '{near[0]}'?"
    return f"'{PROGRAM} --help' lists them all."
