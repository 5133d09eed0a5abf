"""A command: its key, its word below the page, its line of help, its words in the palette.

Each is declared once, in `KEY_COMMANDS` of what it acts on. Bindings, hints, help, the palette,
the names in a person's own keys and the page about keys are all made from that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from flows.documents.light_types import NamedTuple
from tui.drawing.key_hints import Key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar

    from textual.binding import BindingType

HERE = ""
"""The group of what acts on the place one is at."""

PLACES_GROUP = "Places"
"""The group of what leads from place to place."""

EVERYWHERE = "Everywhere"
"""The group of what works wherever one is."""


class Command(NamedTuple):
    """Something that can be done with a key, or found by its words."""

    id: str = ""
    """Its name in a person's own keys, lasting; empty where the key cannot be changed."""

    keys: str = ""
    """Its keys by Textual's names, commas between them; empty where only the palette has it."""

    action: str = ""
    """Textual's action; empty where what has the focus takes the key by itself."""

    footer: str | Callable[[Any], str] = ""
    """The word or two of the hint below the page, or what says them of how things stand."""

    tooltip: str = ""
    """What it does, as the palette and the page about keys say it; without one, neither does."""

    help: str = ""
    """The line of the help window."""

    synonyms: str = ""
    """Everyday words for it, with spaces between them, beside those of the tooltip."""

    when: Callable[[Any], bool] | None = None
    """Whether it does something now, asked of what it acts on; None stands for always."""

    explains: bool = False
    """Whether its key stays alive where it does nothing, as its action then says what would."""

    joined: bool = False
    """Whether it is told together with the command before it, as an arrow with its opposite."""

    group: str = HERE
    """Under which heading it is told."""

    priority: bool = False
    """Whether its key acts even where one writes."""

    @property
    def key_list(self) -> tuple[str, ...]:
        """Its keys, one by one."""
        return tuple(self.keys.split(",")) if self.keys else ()

    def is_available(self, owner: object) -> bool:
        """Say whether it does something now."""
        return self.when is None or self.when(owner)

    def footer_word(self, owner: object) -> str:
        """Return the word of its hint; empty where it has none."""
        return self.footer if isinstance(self.footer, str) else self.footer(owner)


class HasCommands:
    """What commands act on: a screen, a window, a widget. Its bindings are made of them."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = ()
    """The commands; those of shared pieces may be named again, to stand in another order."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init_subclass__(cls, **more: object) -> None:
        """Make the bindings, before Textual reads them."""
        if "KEY_COMMANDS" in cls.__dict__:
            cls.BINDINGS = bindings_of(cls.KEY_COMMANDS)
        super().__init_subclass__(**more)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key do something only while its command is available."""
        owner: type = type(self)
        command = _silent(owner).get(action)
        if command is not None and not command.is_available(self):
            return False
        return super().check_action(action, parameters)  # type: ignore[misc,no-any-return]


def bindings_of(commands: Iterable[Command]) -> list[BindingType]:
    """Return Textual's bindings for commands that have an action and a key."""
    # The first picture names keys as well, and is painted before Textual is there.
    from textual.binding import Binding

    return [
        Binding(
            each.keys,
            each.action,
            each.footer if isinstance(each.footer, str) else "",
            tooltip=each.tooltip,
            show=bool(each.footer),
            id=each.id or None,
            priority=each.priority,
        )
        for each in commands
        if each.action and each.keys
    ]


@cache
def commands_of(owner: type) -> tuple[Command, ...]:
    """Return all commands of a class: its own first, then those of what it is made of.

    Of several that go by one name, or have the same key, the first one counts.
    """
    found: list[Command] = []
    ids: set[str] = set()
    taken: set[str] = set()
    for base in owner.__mro__:
        own: tuple[Command, ...] = base.__dict__.get("KEY_COMMANDS", ())
        fresh = [
            each
            for each in own
            if each not in found
            and not (each.id and each.id in ids)
            and not (each.action and taken.issuperset(each.key_list) and each.keys)
        ]
        found += fresh
        ids |= {each.id for each in fresh}
        taken |= {key for each in fresh if each.action for key in each.key_list}
    return tuple(found)


@cache
def _silent(owner: type) -> dict[str, Command]:
    """Return the commands that do nothing at all while they are not available, by action."""
    return {
        each.action.partition("(")[0]: each
        for each in commands_of(owner)
        if each.action and each.when is not None and not each.explains
    }


def widget_key(
    keys: str,
    footer: str | Callable[[Any], str] = "",
    help: str = "",
    when: Callable[[Any], bool] | None = None,
) -> Command:
    """Return a command for keys that what has the focus takes by itself."""
    return Command(keys=keys, footer=footer, help=help, when=when)


# Words for keys

_NAMES = {
    "escape": "esc",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "delete": "del",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "comma": ",",
    "full_stop": ".",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "question_mark": "?",
    "exclamation_mark": "!",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "semicolon": ";",
    "colon": ":",
    "asterisk": "*",
    "number_sign": "#",
}


@cache
def key_name(key: str) -> str:
    """Return what is written on a key."""
    *held, last = key.split("+") if len(key) > 1 else [key]
    if last[:1] == "f" and last[1:].isdigit():
        last = last.upper()
    return "+".join([*held, _NAMES.get(last, last)])


def keys_now(command: Command, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a command for somebody who may have chosen others."""
    keys = (chosen.get(command.id) if command.id else None) or command.keys
    return tuple(keys.split(",")) if keys else ()


def with_joined(commands: Iterable[Command]) -> list[list[Command]]:
    """Return each command together with those that are told with it."""
    found: list[list[Command]] = []
    for each in commands:
        if found and each.joined:
            found[-1].append(each)
        else:
            found.append([each])
    return found


def format_keys(together: Sequence[Command], chosen: Mapping[str, str]) -> str:
    """Return the keys of commands that are told together, as they are drawn."""
    shown: list[str] = []
    for each in together:
        keys = keys_now(each, chosen)
        shown += keys if not each.action else keys[:1]
    return " ".join(map(key_name, shown))


def hints(owner: object, commands: Iterable[Command], chosen: Mapping[str, str]) -> tuple[Key, ...]:
    """Return the hints of the commands that do something now.

    Args:
        owner: What the commands act on.
        commands: The commands, the most important ones first.
        chosen: Keys of the person's own, by the names of commands.
    """
    found: list[Key] = []
    for first, *joined in with_joined(commands):
        if first.footer and first.is_available(owner) and (word := first.footer_word(owner)):
            there = [first, *(each for each in joined if each.is_available(owner))]
            found.append(Key(format_keys(there, chosen), word))
    return tuple(found)


class HelpRow(NamedTuple):
    """A line of help."""

    keys: str
    """The keys, as they are drawn."""

    words: str
    """What they do."""


def help_rows(commands: Iterable[Command], chosen: Mapping[str, str]) -> list[HelpRow]:
    """Return the lines of help of commands that have a key."""
    return [
        HelpRow(format_keys(together, chosen), _with_others(together, chosen))
        for together in with_joined(commands)
        if together[0].keys and together[0].help
    ]


def _with_others(together: Sequence[Command], chosen: Mapping[str, str]) -> str:
    """Return what commands do, with the other keys that do it, too."""
    others = [
        key_name(key) for each in together if each.action for key in keys_now(each, chosen)[1:]
    ]
    words = together[0].help
    return f"{words} (also {', '.join(others)})" if others else words
