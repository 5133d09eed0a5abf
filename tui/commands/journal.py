"""`note` and `win`: a line in the journal, something worth counting."""

import sys
from argparse import ArgumentParser
from functools import partial

from flows.documents.errors import UsageError
from flows.documents.vocabulary import WinKind
from tui.commands.base.arguments import add_day, add_json, day_of
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work
from tui.commands.base.text_files import STANDARD, read_text


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "text", metavar="TEXT", nargs="*", help="the words; without any they are read from input"
    )
    parser.add_argument(
        "--objective", metavar="OBJECTIVE", help="what it belongs to: any part of its title"
    )
    add_day(parser)
    add_json(parser)


def _declare_note(parser: ArgumentParser) -> None:
    _declare(parser)
    parser.add_argument(
        "--tag", metavar="TAG", action="append", default=[], help="a tag of your own; may repeat"
    )


def _declare_win(parser: ArgumentParser) -> None:
    _declare(parser)
    kinds = [kind.value for kind in WinKind]
    parser.add_argument(
        "--kind",
        metavar="KIND",
        choices=kinds,
        help=f"what kind of win: {', '.join(kinds)}; in words it may follow after a comma",
    )


def _note(call: Call) -> int:
    from flows.actions.journal import write_line

    text, tags, day = _text(call), tuple(call.options.tag), day_of(call)
    plan, objective = _belonging(call)
    return report(
        call, write_line(call.store, text, on=day, tags=tags, plan=plan, objective=objective)
    )


def _win(call: Call) -> int:
    from flows.actions.journal import add_win, write_win

    text, kind, day = _text(call), call.options.kind, day_of(call)
    plan, objective = _belonging(call)
    note = write_win if kind is None else partial(add_win, kind=WinKind(kind))
    return report(call, note(call.store, text, on=day, plan=plan, objective=objective))


def _belonging(call: Call) -> tuple[str | None, str | None]:
    """Return the plan and the objective that the words belong to, where one is named."""
    if call.options.objective is None:
        return None, None
    from flows.lookup.search import find_objective

    found = find_objective(call.store, call.options.objective)
    return found.plan, found.id


def _text(call: Call) -> str:
    """Return the words of the command, or what standard input holds when there are none."""
    if call.options.text:
        return " ".join(call.options.text)
    if sys.stdin.isatty():
        raise UsageError("What would you like to write? Put the words after the command.")
    text = read_text(STANDARD).rstrip("\n")
    if not text.strip():
        raise UsageError("There were no words to write down.")
    return text


WORK = {"note": Work(_declare_note, _note), "win": Work(_declare_win, _win)}
