"""What a place tells of its keys: the hints below it, the line of places, the name of a key."""

from __future__ import annotations

from tui.drawing.key_hints import Key
from tui.screens.base.place_commands import BACK, COMPANY, PLACES_COMMANDS, QUIT, UNDO
from tui.screens.base.place_names import PLACES
from tui.widgets.key_command import HERE, Command, commands_of, format_keys, hints, key_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import ClassVar

_MAIN = frozenset(each.name for each in PLACES)


class PlaceKeys:
    """A place as far as its keys go: a screen is one, and so is the picture painted before it."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (COMPANY, BACK)

    NAME: ClassVar[str] = ""
    """What the title line says."""

    @property
    def chosen_keys(self) -> Mapping[str, str]:
        """Keys of the person's own, by the names of commands."""
        return {}

    def app_commands(self) -> tuple[Command, ...]:
        """Return what works wherever one is."""
        return ()

    @property
    def is_main(self) -> bool:
        """Whether it is one of the places, which have a line of their own below the keys."""
        return self.NAME in _MAIN

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, in the order in which it is told."""
        owner: type = type(self)
        return commands_of(owner)

    def hints(self) -> tuple[Key, ...]:
        """Return the hints of what does something now, the most important ones first."""
        is_main = self.is_main
        own = [each for each in self.commands() if each.group == HERE]
        # A place tells the way back only where it is not the usual one, and undo in its last line.
        rest = [
            each
            for each in self.commands()
            if each not in own
            and (each.id == "back" and each != BACK if is_main else each.id == "undo")
        ]
        return hints(self, [*own, *rest], self.chosen_keys)

    def always(self) -> tuple[Key, ...]:
        """Return the hints that are told however little room there is."""
        if self.is_main:
            return ()
        back = [each for each in self.commands() if each.id == "back"]
        return (self.help_hint("question_mark"), *hints(self, back, self.chosen_keys))

    def help_hint(self, key: str) -> Key:
        """Return the hint of the help: this key of it, where the person has given it no other."""
        return Key(key_name(self.chosen_keys.get("help", key).partition(",")[0]), "help")

    def places(self) -> list[Key]:
        """Return the hints of all places, in their order."""
        names = {each.name.lower(): each.name for each in PLACES}
        return [
            Key(format_keys([each], self.chosen_keys), names[each.id])
            for each in PLACES_COMMANDS
            if each.id in names
        ]

    def places_always(self) -> tuple[Key, ...]:
        """Return the hints after those of the places: undo, help, and the way out."""
        undo, leave = hints(self, [UNDO[0], QUIT._replace(footer="quit")], self.chosen_keys)
        return undo, self.help_hint("question_mark"), leave

    def key_of(self, command: Command) -> str:
        """Return the key of a command as it is written on this person's keyboard."""
        return format_keys([command._replace(action="-")], self.chosen_keys)
