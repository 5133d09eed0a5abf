"""Everything about one contact, to be read; from here it can be changed."""

from collections.abc import Callable
from typing import ClassVar

from flows.views.support import ContactView
from tui.drawing.places.support import NOT_PREPARED, format_touch
from tui.drawing.sanitize import sanitize, shown_line
from tui.screens.base.windows.dialogs import Notice
from tui.widgets.key_command import Command


class ContactCard(Notice):
    """Everything about a contact; from here it can be changed, too."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command(
            "edit_contact",
            "e",
            "change",
            "change",
            tooltip="Change this contact",
            help="changes what you wrote about them",
            synonyms="edit rename person",
        ),
    )

    def __init__(self, contact: ContactView, change: Callable[[], None]) -> None:
        super().__init__(shown_line(contact.name, 60), _card(contact))
        self._change = change

    def action_change(self) -> None:
        """Close the card, and change what it tells."""
        self.dismiss()
        self._change()


def _card(contact: ContactView) -> str:
    """Return everything about a contact, what one prepared to ask first."""
    parts = [
        f"“{contact.ask}”" if contact.ask else NOT_PREPARED,
        f"How to reach them: {contact.reach}" if contact.reach else "",
        format_touch(contact),
        f"Promised: {contact.promised}" if contact.promised else "",
        ", ".join(contact.roles),
        "They stand on your page for hard times." if contact.in_hard_times else "",
        contact.note,
    ]
    return sanitize("\n\n".join(part for part in parts if part))
