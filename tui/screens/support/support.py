"""The support network: who is there, by kind, how one is in touch, and what else helps."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from flows.actions.reviews.agenda import let_agenda_go
from flows.actions.reviews.agreements import mark_agreed
from flows.actions.support import (
    add_contact,
    correct_contact,
    record_contact,
    remove_contact,
)
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import AgreedState
from flows.lookup.agenda import AgendaView
from flows.store.ids import new_id
from flows.views.agreements import AgreementView
from flows.views.support import (
    ContactView,
    SupportView,
    WayView,
    format_named,
    support_view,
)
from tui.drawing.places.spot_ids import BEGIN
from tui.drawing.places.support import AGREED, NOTED, WAY, draw_support, shows_card
from tui.drawing.sanitize import shown_line
from tui.screens.base.card_screen import CardScreen
from tui.screens.base.place_commands import UNDO
from tui.screens.base.windows.day_dialog import ChooseDay
from tui.screens.base.windows.dialogs import Confirm
from tui.screens.base.windows.line_dialog import AskLine
from tui.screens.support.contact_card import ContactCard
from tui.screens.support.support_commands import SUPPORT_COMMANDS
from tui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

NOBODY = "Nobody stands here yet. The key a adds somebody."

NOTED_WAITS = "This is offered first when the next session of two begins. x lets it go."

NO_PERSON = "This key is for a person or a place. The arrows lead there."

NO_WAY = "Go to something that helps first: the arrows lead there."

NO_WAYS = "Nothing that helps is written down yet. The wizard asks for it."


class Support(CardScreen[SupportView]):
    """Everybody and everything that helps; it follows every change, whoever makes it."""

    NAME = "Support"

    KEY_COMMANDS = SUPPORT_COMMANDS

    HELP = "Who and what is there to help, by kind."

    def __init__(self, plan: str | None = None) -> None:
        super().__init__(plan)
        self._unmask = False

    def read(self, store: "Store") -> SupportView | None:
        """Return the network."""
        return support_view(store, self.plan)

    def looks(self) -> tuple[object, ...]:
        """Return everything the picture depends on; whether it is masked, too."""
        return *super().looks(), self._unmask

    def has_card(self) -> bool:
        """Return whether there is room for a card beside the network."""
        return shows_card(self.room)

    def draw(self) -> None:
        """Draw the network."""
        self.set_title(self.view.title if self.view else self.NAME)
        today = self.host.clock.today()
        picture = draw_support(self.view, self.room, today, unmask=self._unmask, here=self.card)
        self.canvas.show(picture)

    @property
    def contact(self) -> ContactView | None:
        """The contact one is on."""
        return self.view.contact(self.canvas.cursor) if self.view else None

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Show what was prepared, or begin with a first contact."""
        event.stop()
        contact = self.contact
        if event.spot == BEGIN:
            self.host.navigation.go("Plans")
        elif self.way is not None:
            self.action_tried()
        elif self.agreement is not None:
            self.action_mark()
        elif self.noted is not None:
            self.show_message(NOTED_WAITS)
        elif contact is None:
            self.action_add()
        else:
            self.app.push_screen(ContactCard(contact, self.action_edit))

    def _contact_here(self) -> ContactView | None:
        """Return the contact one is on; where there is none, say what to do first."""
        if self.contact is None and self.view is not None:
            self.show_message(NO_PERSON if self.view.contacts else NOBODY)
        return self.contact

    def action_mark(self) -> None:
        """Note that one was in touch today, or ask how much something helped."""
        agreement = self.agreement
        if self.way is not None:
            self.action_tried()
        elif agreement is not None:
            self._mark(agreement, AgreedState.DONE if agreement.is_open else AgreedState.OPEN)
        else:
            self.action_in_touch()

    def action_part(self) -> None:
        """Mark something agreed done in part."""
        if self.agreement is not None:
            self._mark(self.agreement, AgreedState.PART)

    def _mark(self, agreement: AgreementView, state: AgreedState) -> None:
        """Say how it went with something that was agreed."""
        if self.view is not None:
            day = self.host.clock.today()
            self.carry_out(mark_agreed, self.view.plan, agreement.id, state, on=day)

    @property
    def agreement(self) -> AgreementView | None:
        """What was agreed, of which one is on one."""
        here = self.canvas.cursor
        is_one = self.view is not None and here.startswith(AGREED)
        return self.view.agreement(here.removeprefix(AGREED)) if self.view and is_one else None

    @property
    def noted(self) -> AgendaView | None:
        """What waits for the next session, of which one is on one."""
        here = self.canvas.cursor
        is_one = self.view is not None and here.startswith(NOTED)
        return self.view.noted(here.removeprefix(NOTED)) if self.view and is_one else None

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
            self._open_form(self.view.plan, contact.id)

    def _open_form(self, plan: str, contact: str) -> None:
        # The fields bring pydantic along; who looks whom to ring does not wait for it.
        from tui.screens.support.contact_form import ContactForm

        self.app.push_screen(ContactForm(plan, contact))

    def action_add(self) -> None:
        """Ask for a name, and then for the rest."""
        from flows.actions.model_builder import build_model
        from flows.documents.support import Contact

        view, identity = self.view, new_id()
        if view is None:
            self.show_message(self.problem or "There is no plan yet. One begins among the plans.")
            return

        def add(name: str) -> "ChangeResult":
            contact = build_model(Contact, {"id": identity, "name": name})
            return self.on_store(add_contact)(view.plan, contact)

        def go_on(change: "ChangeResult | None") -> None:
            self.after(change)
            if change is not None:
                self._open_form(view.plan, identity)

        question = "Who or what helps? A name is enough, or a few words."
        example = "Priya, the Tuesday group, the library"
        self.app.push_screen(AskLine(question, add, example=example), go_on)

    def action_remove(self) -> None:
        """Take out a contact, or what waits for the next session; undo brings it back."""
        if self.noted is not None and self.view is not None:
            self.carry_out(let_agenda_go, self.view.plan, self.noted.id)
            return
        contact, view = self._contact_here(), self.view
        if contact is None or view is None:
            return
        undo = self.key_of(UNDO[0])
        remove = self.on_store(remove_contact, view.plan, contact.id)
        named = format_named(contact, view.agreed)

        def taken_out(change: "ChangeResult") -> None:
            self.after(change)
            if change.changed:
                self.show_change(f"{change.words}; {undo} brings it back")

        def answered(does: bool | None) -> None:
            if does:
                self.save(remove, taken_out)

        if not named:
            answered(True)
            return
        title = f"Take “{shown_line(contact.name, 40)}” out?"
        text = f"{named} {undo} brings everything back."
        self.app.push_screen(Confirm(title, text, "take out", "keep"), answered)

    @property
    def way(self) -> WayView | None:
        """What helps, of those one is on one."""
        here = self.canvas.cursor
        return self.view.way(here.removeprefix(WAY)) if self.view and here.startswith(WAY) else None

    def action_tried(self) -> None:
        """Ask how much something helped, and keep the answer."""
        from flows.actions.ratings import rate_helpfulness
        from flows.text.support_words import ANSWERS
        from tui.screens.base.windows.choose_one import ChooseOne

        way, view = self.way, self.view
        if view is None:
            return
        if way is None:
            self.show_message(NO_WAY if view.ways else NO_WAYS)
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
