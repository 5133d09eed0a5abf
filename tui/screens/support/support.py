"""The support network: who is there, by kind, how one is in touch, and what else helps."""

from collections.abc import Callable
from datetime import date
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from flows.actions.record import new_id
from flows.actions.support import (
    add_contact,
    correct_contact,
    record_contact,
    remove_contact,
)
from flows.documents.errors import UnacceptableError
from flows.text.dates import format_date
from flows.views.objective import LabelledText
from flows.views.support import (
    ContactView,
    SupportView,
    WayView,
    format_open_kinds,
    format_waiting,
    support_view,
)
from tui.screens.base.canvas_screen import CanvasScreen
from tui.screens.base.day_dialog import ChooseDay
from tui.screens.base.dialogs import Notice
from tui.screens.base.line_dialog import AskLine
from tui.screens.base.no_plan import BEGIN, no_plan
from tui.screens.base.place_screen import PLACES_KEYS, UNDO
from tui.screens.support.contact_form import ContactForm
from tui.screens.support.strategies_block import WAY, ways_block
from tui.widgets.block import Block, below, block
from tui.widgets.canvas import Canvas
from tui.widgets.drawn import drawing_of
from tui.widgets.progress_bars import Key
from tui.widgets.sanitize import masked, sanitize, shown_line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

MOST = 92
"""Cells of a line; longer lines are hard to read."""


NOBODY = "Nobody stands here yet. The key a adds somebody."

NO_PERSON = "This key is for a person or a place. The arrows lead there."

NO_WAY = "Go to something that helps first: the arrows lead there."

NO_WAYS = "Nothing that helps is written down yet. The wizard asks for it."


class Support(CanvasScreen[SupportView]):
    """Everybody and everything that helps; it follows every change, whoever makes it."""

    NAME = "Support"

    BINDINGS: ClassVar[list[BindingType]] = [
        *UNDO,
        *PLACES_KEYS,
        Binding("c", "in_touch", "in touch", tooltip="We were in touch today", id="in_touch"),
        Binding("C", "in_touch_on", "on a day", tooltip="We were in touch on another day"),
        Binding("e", "edit", "change", tooltip="Change this contact", id="edit_contact"),
        Binding("a", "add", "add", tooltip="Add somebody or something", id="add_contact"),
        Binding("m", "unmask", "show", tooltip="Show how to reach them", id="unmask"),
        Binding("x,delete", "remove", "take out", tooltip="Take this contact out", id="take_out"),
        Binding("t", "tried", "tried it", tooltip="Say how much something helped", id="tried"),
        Binding("h", "history", "history", tooltip="What was changed", id="history"),
    ]

    KEYS = (
        Key("enter", "what to ask"),
        Key("c", "in touch today"),
        Key("m", "show numbers"),
        Key("e", "change"),
        Key("a", "add"),
        Key("esc", "back"),
    )

    FIRST_KEYS = (Key("a", "add somebody"), Key("h", "history"), Key("esc", "back"))
    """The keys that do something while nobody stands here."""

    HELP = (
        "Who and what is there to help, by kind.\n\n"
        "enter    shows what you prepared to ask of them, and how to reach them\n"
        "c        notes that you were in touch today; C asks for the day\n"
        "m        shows how to reach them, and masks it again\n"
        "e        changes what you wrote about them\n"
        "a        adds somebody or something\n"
        "x        takes a contact out; u brings it back\n"
        "t        says how much something helped that you tried (enter, too)\n"
        "u  U     takes the last change back, and brings it back again"
    )

    def __init__(self, plan: str | None = None) -> None:
        super().__init__(plan)
        self._unmask = False

    def read(self, store: "Store") -> SupportView | None:
        """Return the network."""
        return support_view(store, self.plan)

    def looks(self) -> tuple[object, ...]:
        """Return everything the picture depends on; whether it is masked, too."""
        return *super().looks(), self._unmask

    def keys(self) -> tuple[Key, ...]:
        """Return the keys that do something with those who stand here."""
        if self.view is None:
            return super().keys()
        keys = super().keys() if self.view.contacts else self.FIRST_KEYS
        return (*keys[:2], Key("t", "tried it"), *keys[2:]) if self.view.ways else keys

    def draw(self) -> None:
        """Draw the network."""
        self.set_title(self.view.title if self.view else self.NAME)
        self.canvas.show(
            drawing_of(
                _picture(self.view, min(MOST, self.room), self._unmask, self.host.clock.today())
            )
        )

    @property
    def _contact(self) -> ContactView | None:
        return self.view.contact(self.canvas.cursor) if self.view else None

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Show what was prepared, or begin with a first contact."""
        event.stop()
        contact = self._contact
        if event.spot == BEGIN:
            self.host.navigation.go("Plans")
        elif self._way is not None:
            self.action_tried()
        elif contact is None:
            self.action_add()
        else:
            keys = self.own([Key("e", "change")])
            self.app.push_screen(ContactCard(contact, self.action_edit, *keys))

    def _contact_here(self) -> ContactView | None:
        """Return the contact one is on; where there is none, say what to do first."""
        if self._contact is None and self.view is not None:
            self.tell(NO_PERSON if self.view.contacts else NOBODY)
        return self._contact

    def action_in_touch(self) -> None:
        """Note that one was in touch today."""
        contact = self._contact_here()
        if contact is not None:
            self.save(partial(self._noted, contact, self.host.clock.today()), self.after)

    def _noted(self, contact: ContactView, day: date) -> "ChangeResult":
        """Note a day, or put a later one right: whoever says a day means the last one."""
        is_earlier = contact.last_day is not None and day < contact.last_day
        action = correct_contact if is_earlier else record_contact
        return self.on_store(action)(self.view.plan if self.view else "", contact.id, day)

    def action_in_touch_on(self) -> None:
        """Ask for the day on which one was in touch."""
        contact, today = self._contact_here(), self.host.clock.today()
        if contact is None:
            return

        def keep(day: date | None) -> "ChangeResult":
            if day is None:
                raise UnacceptableError("A day goes here, such as yesterday or last fri.")
            return self._noted(contact, day)

        question = f"When were you last in touch with “{shown_line(contact.name, 60)}”?"
        self.app.push_screen(ChooseDay(question, today, keep, past=True), self.after)

    def action_edit(self) -> None:
        """Change what was written about a contact."""
        contact = self._contact_here()
        if contact is not None and self.view is not None:
            self.app.push_screen(ContactForm(self.view.plan, contact.id))

    def action_add(self) -> None:
        """Ask for a name, and then for the rest."""
        from flows.actions.model_builder import build_model
        from flows.documents.support import Contact

        view, identity = self.view, new_id()
        if view is None:
            self.tell("There is no plan yet. One begins among the plans.")
            return

        def add(name: str) -> "ChangeResult":
            contact = build_model(Contact, {"id": identity, "name": name})
            return self.on_store(add_contact)(view.plan, contact)

        def go_on(change: "ChangeResult | None") -> None:
            self.after(change)
            if change is not None:
                self.app.push_screen(ContactForm(view.plan, identity))

        question = "Who or what helps? A name is enough, or a few words."
        example = "Priya, the Tuesday group, the library"
        self.app.push_screen(AskLine(question, add, example=example), go_on)

    def action_remove(self) -> None:
        """Take a contact out; undo brings it back."""
        contact = self._contact_here()
        if contact is not None and self.view is not None:
            self.carry_out(remove_contact, self.view.plan, contact.id)

    @property
    def _way(self) -> WayView | None:
        here = self.canvas.cursor
        return self.view.way(here.removeprefix(WAY)) if self.view and here.startswith(WAY) else None

    def action_tried(self) -> None:
        """Ask how much something helped, and keep the answer."""
        from flows.actions.helpfulness import rate_helpfulness
        from flows.text.support_words import ANSWERS
        from tui.screens.base.choose_one import ChooseOne

        way, view = self._way, self.view
        if view is None:
            return
        if way is None:
            self.tell(NO_WAY if view.ways else NO_WAYS)
            return
        window = ChooseOne(
            f"How much did “{shown_line(way.name, 60)}” help?",
            list(enumerate(ANSWERS)),
            self.on_store(rate_helpfulness, view.plan, way.id),
            chosen=way.helped,
            first=0,
        )
        self.app.push_screen(window, self.after)

    def action_unmask(self) -> None:
        """Show how to reach them, or mask it again."""
        self._unmask = not self._unmask
        self.redraw()

    def action_history(self) -> None:
        """Show what was changed in this plan."""
        if self.view is not None:
            self.host.navigation.open("history", plan=self.view.plan)


class ContactCard(Notice):
    """Everything about a contact; from here it can be changed, too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "change", "change", tooltip="Change this contact", id="edit_contact"),
    ]

    def __init__(self, contact: ContactView, change: Callable[[], None], *keys: Key) -> None:
        super().__init__(shown_line(contact.name, 60), _card(contact), *keys)
        self._change = change

    def action_change(self) -> None:
        """Close the card, and change what it tells."""
        self.dismiss()
        self._change()


def _picture(view: SupportView | None, width: int, unmask: bool, today: date) -> Block:
    """Return who one may be in touch with again, all kinds, and the kinds that are open."""
    if view is None:
        return no_plan(width)
    parts: list[Block] = []
    if view.waiting:
        parts.append(_words(sanitize(format_waiting(view.waiting)), width, ""))
    for kind in view.kinds:
        parts.append(block([Content.styled(kind.title, "bold $primary")]))
        parts += [block(_contact(each, width, unmask), each.id, width) for each in kind.contacts]
        parts.append(block([Content("")]))
    if not view.kinds:
        words = "Nobody stands here yet. One name is enough to begin with."
        row = Content.assemble("  ", ("add somebody or something", "bold $primary"))
        parts += [_words(words, width, ""), block([row], "add", width), block([Content("")])]
    parts.append(ways_block(view.ways, width))
    if view.agreed is not None:
        title = f"Agreed on {format_date(view.agreed.day, today)}"
        rows = [_agreed(each, width) for each in view.agreed.actions]
        parts.append(block([Content.styled(title, "bold $primary"), *rows, Content("")]))
    parts.append(_words(format_open_kinds(view.open_kinds), width, "$muted"))
    return below(*parts)


def _agreed(told: LabelledText, width: int) -> Content:
    """Return who does something that was agreed, and what."""
    words = Content.assemble((f"  {told.label}: ", "$muted"), shown_line(told.text))
    return words.truncate(width, ellipsis=True)


def _words(text: str, width: int, style: str) -> Block:
    lines = [Content.styled(line, style) for line in wrap(text, width)]
    return block([*lines, Content("")] if lines else [])


def _contact(contact: ContactView, width: int, unmask: bool) -> list[Content]:
    """Return the lines of one contact: who and how to reach them, how one is in touch, the rest."""
    reach = contact.reach and (shown_line(contact.reach) if unmask else masked(contact.reach))
    name = Content.assemble("  ", (shown_line(contact.name), "bold"))
    when = Content.styled(_when(contact), "$primary" if contact.is_time else "$muted")
    first = Content.assemble(name, "  ", (reach, ""), "  " if reach else "", when)
    lines = [first]
    if first.cell_length > width:
        lines = [Content.assemble(name, "  ", reach), Content.assemble("    ", when)]
    if contact.roles:
        lines.append(Content.styled(f"    {', '.join(contact.roles)}", "$muted"))
    if contact.ask:
        lines.append(Content.assemble(("    to ask: ", "$muted"), shown_line(contact.ask)))
    if contact.promised:
        lines.append(Content.assemble(("    promised: ", "$muted"), shown_line(contact.promised)))
    return [line.truncate(width, ellipsis=True) for line in lines]


def _when(contact: ContactView) -> str:
    return " · ".join(each for each in (contact.last, contact.rhythm) if each)


def _card(contact: ContactView) -> str:
    """Return everything about a contact, what one prepared to ask first."""
    parts = [
        f"“{contact.ask}”" if contact.ask else "You have not prepared a request. e writes one.",
        f"How to reach them: {contact.reach}" if contact.reach else "",
        _when(contact),
        f"Promised: {contact.promised}" if contact.promised else "",
        ", ".join(contact.roles),
        "They stand on your page for hard times." if contact.in_hard_times else "",
        contact.note,
    ]
    return sanitize("\n\n".join(part for part in parts if part))
