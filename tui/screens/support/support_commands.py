"""The keys of the support network, in the order in which they are told."""

from flows.documents.light_types import Protocol
from flows.lookup.agenda import AgendaView
from flows.views.agreements import AgreementView
from flows.views.support import ContactView, WayView
from tui.screens.base.place_commands import HISTORY, PLACES_COMMANDS, UNDO
from tui.widgets.key_command import Command, widget_key


class HasSupport(Protocol):
    """A support network with a cursor in it: what one is on is one of these, or none."""

    @property
    def contact(self) -> ContactView | None:
        """Somebody or something one may be in touch with."""

    @property
    def way(self) -> WayView | None:
        """Something that helps."""

    @property
    def agreement(self) -> AgreementView | None:
        """Something that was agreed."""

    @property
    def noted(self) -> AgendaView | None:
        """What waits for the next session."""


def has_contact(place: HasSupport) -> bool:
    """Say whether one is on somebody or something one may be in touch with."""
    return place.contact is not None


def open_word(place: HasSupport) -> str:
    """Return what enter does with what one is on."""
    if place.way is not None:
        return "tried it"
    if place.agreement is not None:
        return "done" if place.agreement.is_open else "open again"
    if place.noted is not None:
        return ""
    return "what to ask" if place.contact is not None else "add somebody"


def can_mark(place: HasSupport) -> bool:
    """Say whether what one is on can be marked."""
    return any(each is not None for each in (place.contact, place.way, place.agreement))


SUPPORT_COMMANDS = (
    widget_key(
        "enter",
        open_word,
        "shows what you prepared to ask of them, and how to reach them",
        lambda place: bool(place.canvas.cursor),
    ),
    Command(
        "in_touch",
        "c",
        "in_touch",
        "in touch today",
        tooltip="We were in touch today",
        help="notes that you were in touch today",
        synonyms="contact called met talked rang visited",
        when=has_contact,
        explains=True,
    ),
    Command(
        "in_touch_on",
        "C",
        "in_touch_on",
        "on a day",
        tooltip="We were in touch on another day",
        help="notes that you were in touch on another day",
        synonyms="contact called met date yesterday",
        when=has_contact,
        explains=True,
    ),
    Command(
        "tried",
        "t",
        "tried",
        "tried it",
        tooltip="Say how much something helped",
        help="says how much something helped that you tried",
        synonyms="rate coping strategy helped helpful",
        when=lambda place: place.way is not None,
        explains=True,
    ),
    Command(
        "done",
        "space",
        "mark",
        tooltip="Mark it: in touch, tried, or done",
        help="the same for the row you are on: in touch today, tried, or done as agreed",
        synonyms="tick check complete done agreed promise",
        when=can_mark,
        explains=True,
    ),
    Command(
        "unmask",
        "m",
        "unmask",
        "show numbers",
        tooltip="Show how to reach them",
        help="shows how to reach them, and masks it again",
        synonyms="phone number address unmask hide reveal",
        when=lambda place: bool(place.view and (place.view.contacts or place.view.agenda)),
    ),
    Command(
        "edit_contact",
        "e",
        "edit",
        "change",
        tooltip="Change this contact",
        help="changes what you wrote about them",
        synonyms="edit rename person",
        when=has_contact,
        explains=True,
    ),
    Command(
        "add_contact",
        "a",
        "add",
        lambda place: "" if place.canvas.cursor == "add" else "add",
        tooltip="Add somebody or something",
        help="adds somebody or something",
        synonyms="new person contact friend create",
    ),
    Command(
        "take_out",
        "x,delete",
        "remove",
        "take out",
        tooltip="Take this contact out",
        help="takes out a contact, or what waits for the next session; undo brings it back",
        synonyms="delete remove erase discard person",
        when=lambda place: place.contact is not None or place.noted is not None,
        explains=True,
    ),
    Command(
        "part",
        "p",
        "part",
        tooltip="Done in part, as agreed",
        help="marks something agreed done in part",
        synonyms="partly partial some half",
        when=lambda place: place.agreement is not None,
        explains=True,
    ),
    HISTORY,
    *UNDO,
    *PLACES_COMMANDS,
)
