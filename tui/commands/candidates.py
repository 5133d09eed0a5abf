"""What may stand in place of the word that is being typed, for the completion of the shells."""

from collections.abc import Sequence
from pathlib import Path

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from tui.commands.completion import SHELLS
from tui.commands.parsing import find_command, parser_of, plain_places
from tui.commands.table import COMMANDS, work_of


def candidates(words: Sequence[str], clock: Clock) -> list[str]:
    """Return the candidates for the last of the words after `handrail`; none on any trouble."""
    *before, current = words or [""]
    try:
        found = _candidates(before, current, clock)
    except (HandrailError, OSError):
        return []
    return sorted({each for each in found if each.casefold().startswith(current.casefold())})


def _candidates(before: list[str], current: str, clock: Clock) -> list[str]:
    command, rest = find_command(before)
    if current.startswith("-"):
        parser = parser_of(command, work_of(command))
        return [option for action in parser._actions for option in action.option_strings]
    if not command.name:
        return list(dict.fromkeys(each.name.split()[0] for each in COMMANDS if each.name))
    inner = [
        each.name.split()[1]
        for each in COMMANDS
        if each.name.startswith(f"{command.name} ") and not plain_places(rest)
    ]
    return inner + _named(command.completes, before, clock)


def _named(kind: str, before: list[str], clock: Clock) -> list[str]:
    if kind == "shells":
        return list(SHELLS)
    home = _home(before)
    if kind == "flows":
        from flows.guide.finding import usable_flows

        return [flow.id for flow in usable_flows(home)]
    if kind not in ("entries", "objectives", "plans", "drafts") or not home.is_dir():
        return []
    from flows.actions.drafts import drafts
    from flows.actions.finding import candidates as parts
    from flows.actions.looking import plans
    from flows.store.store import Store

    store = Store.open(home, clock)
    match kind:
        case "entries":
            return [each.title for each in parts(store, "habit", "step")]
        case "objectives":
            return [each.title for each in parts(store, "objective")]
        case "plans":
            return [each.title for each in plans(store)]
    return [each.title for each in drafts(store)]


def _home(before: list[str]) -> Path:
    from flows.store.whereabouts import home_of

    option = None
    for place, word in enumerate(before):
        if word == "--home" and place + 1 < len(before):
            option = before[place + 1]
        elif word.startswith("--home="):
            option = word.removeprefix("--home=")
    return home_of(option)
