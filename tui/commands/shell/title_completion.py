"""What may stand in place of the word that is being typed, for the completion of the shells."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from flows.text.comparison import comparable
from tui.commands.base.parser import find_command, parser_of, plain_places
from tui.commands.command_table import COMMANDS, work_of
from tui.commands.data.export_formats import ALL, PARTS
from tui.commands.shell.shell_scripts import SHELLS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.store import Store

ENDS_OPTIONS = "--"
"""After this word nothing is an option, whatever it begins with."""

DAYS = ("today", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The shortest words for days that have been."""


def candidates(words: Sequence[str], clock: Clock) -> list[str]:
    """Return the candidates for the last of the words after `handrail`; none on any trouble.

    Args:
        words: The words as they are typed, with their quotes and backslashes, or without.
        clock: Says what day it is.
    """
    *before, current = words or [""]
    bare = unquoted(current)
    try:
        found = _candidates([unquoted(word) for word in before], bare, clock)
    except (HandrailError, OSError):
        return []
    typed = (comparable(current), comparable(bare))
    return sorted({each for each in found if comparable(each).startswith(typed)})


def _candidates(before: list[str], current: str, clock: Clock) -> list[str]:
    command, rest = find_command(before)
    parser = parser_of(command, work_of(command))
    if ENDS_OPTIONS not in before:
        option, equals, _ = current.partition("=")
        if current.startswith("-") and equals:
            return [f"{option}={each}" for each in _values(parser, option, before, clock) or ()]
        if current.startswith("-"):
            return [option for action in parser._actions for option in action.option_strings]
        if before and (values := _values(parser, before[-1], before, clock)) is not None:
            return values
    if not command.name:
        return list(dict.fromkeys(each.name.split()[0] for each in COMMANDS if each.name))
    given = [rest[place] for place in plain_places(rest)]
    if ENDS_OPTIONS in rest:
        given = [*given, *rest[rest.index(ENDS_OPTIONS) + 1 :]][:2]
    inner = [
        each.name.split()[1]
        for each in COMMANDS
        if each.name.startswith(f"{command.name} ") and not given
    ]
    return inner + _named(command.completes, before, given, clock)


def _values(
    parser: ArgumentParser, option: str, before: list[str], clock: Clock
) -> list[str] | None:
    """Return what may stand after an option, or None when it takes nothing or is none."""
    for action in parser._actions:
        if option in action.option_strings and action.nargs is None:
            if action.choices:
                return list(action.choices)
            if action.dest == "objective":
                return _named("objectives", before, [], clock)
            return list(_WORDS_AFTER.get(action.dest, ()))
    return None


_WORDS_AFTER = {"on": DAYS, "include": (*PARTS, ALL)}
"""What may stand after options whose words are not closed lists."""


def _named(kind: str, before: list[str], given: list[str], clock: Clock) -> list[str]:
    """Return what the arguments of a command name.

    Args:
        kind: What its first argument names.
        before: All words before the one that is typed.
        given: The first arguments that stand there already, at most two.
        clock: Says what day it is.
    """
    if kind == "shells":
        return list(SHELLS)
    home = _home(before)
    if kind == "flows":
        from flows.guide.schema.catalog import usable_flows

        return [flow.id for flow in usable_flows(home)]
    if kind not in _KINDS or not home.is_dir():
        return []
    from flows.store.store import Store

    store = Store.open(home, clock)
    return _backups(store, given) if kind == "backups" else _titles(store, kind)


_KINDS = ("entries", "objectives", "strategies", "plans", "drafts", "backups")
"""What is looked up in a home."""


def _titles(store: "Store", kind: str) -> list[str]:
    from flows.lookup.plans import plans
    from flows.lookup.search import candidates as parts
    from flows.views.drafts import drafts

    match kind:
        case "entries":
            return [each.title for each in parts(store, "habit", "step")]
        case "objectives":
            return [each.title for each in parts(store, "objective")]
        case "strategies":
            return [each.title for each in parts(store, "strategy")]
        case "plans":
            return [each.title for each in plans(store)]
    return [each.title for each in drafts(store)]


def _backups(store: "Store", given: list[str]) -> list[str]:
    """Return the files that have backups, or the numbers of those of the file that is named."""
    from flows.store.recovery.restore import all_backups

    found = all_backups(store)
    if not given:
        return list(found)
    return [str(each.generation) for each in found.get(given[0], ()) if len(given) == 1]


def _home(before: list[str]) -> Path:
    from flows.store.home import home_of

    option = None
    for place, word in enumerate(before):
        if word == "--home" and place + 1 < len(before):
            option = before[place + 1]
        elif word.startswith("--home="):
            option = word.removeprefix("--home=")
    return home_of(option)


def unquoted(word: str) -> str:
    """Return what a shell makes of a word that may end within quotes or after a backslash."""
    plain: list[str] = []
    quote = ""
    signs = iter(word)
    for sign in signs:
        if sign == "\\" and quote != "'":
            plain.append(_escaped(next(signs, ""), quote))
        elif sign == quote:
            quote = ""
        elif sign in "'\"" and not quote:
            quote = sign
        else:
            plain.append(sign)
    return "".join(plain)


def _escaped(sign: str, quote: str) -> str:
    """Return what a backslash and the sign after it stand for."""
    return sign if not quote or sign in '$`"\\' else f"\\{sign}"
