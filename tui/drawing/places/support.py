"""The support network as it is drawn: people by kind, what helps, what was agreed, one card."""

from datetime import date

from flows.rules.own_words import OwnText
from flows.text.dates import format_date
from flows.views.agreements import AgreementView
from flows.views.support import (
    ContactView,
    KindView,
    SupportView,
    WayView,
    format_open_kinds,
    format_waiting,
    format_wished,
)
from tui.drawing.columns import (
    MEASURE,
    Part,
    column,
    column_widths,
    count_columns,
    is_boxed,
    paneled,
    words,
)
from tui.drawing.layout import EMPTY, Drawing, beside, drawing, stack
from tui.drawing.lines import Span, line
from tui.drawing.places.empty import draw_no_plan
from tui.drawing.sanitize import masked, shown_line
from tui.drawing.told_rows import labelled_rows, note, titled_row

WAY = "way:"
"""What the spot of something that helps begins with."""

AGREED = "agreed:"
"""What the spot of something that was agreed begins with."""

NOTED = "noted:"
"""What the spot of something that waits for the next session begins with."""

AGREED_SIGNS: dict[str, Span] = {
    "done": ("●", "done"),
    "part": ("◐", "done"),
    "changed": ("–", "dim"),
    "": ("·", "dim"),
}
"""What stands before something agreed, by how it went; what is still to come is `○`."""

ADD = "add"
"""The spot that adds somebody, while nobody stands here yet."""

NOT_PREPARED = "You have not prepared a request. e change has a line for one."


def shows_card(width: int) -> bool:
    """Return whether there is room for a card of the contact one is on, beside all of them."""
    return count_columns(width) > 1


def draw_support(
    view: SupportView | None, width: int, today: date, *, unmask: bool = False, here: str = ""
) -> Drawing:
    """Return who one may be in touch with again, all kinds, what helps, and what was agreed.

    Args:
        view: The network; None while there is no plan.
        width: Cells there are.
        today: The local calendar day.
        unmask: Show how to reach people.
        here: What the cursor is on; its card stands at the right where there is room.
    """
    if view is None:
        return draw_no_plan(width, above=EMPTY)
    boxed = is_boxed(width)
    waiting = paneled("A while ago", lambda room: _waiting(view, room), boxed=boxed)
    wished = paneled("To do", lambda room: _wished(view, room), boxed=boxed)
    kinds = [_kind(each, boxed=boxed, unmask=unmask) for each in view.kinds]
    helps = paneled("What helps", lambda room: _ways(view.ways, room), boxed=boxed)
    agreed = _agreed(view, today, boxed=boxed)
    agenda = _agenda(view, today, boxed=boxed, unmask=unmask or not view.is_watched)
    told = [_own_text(each, boxed=boxed) for each in view.words]
    others = _open_kinds(view, boxed=boxed)
    people: list[Part] = [wished, waiting, *(kinds or [_nobody(boxed=boxed)])]
    count = count_columns(width)
    if count == 1:
        return column([*people, helps, agreed, agenda, *told, others], width)
    card = _card(view, here, boxed=boxed, unmask=unmask)
    groups = [[*people, helps, others], [card, agreed, agenda, *told]]
    if count == 3:
        groups = [people, [helps, agreed, agenda, *told, others], [card]]
    widths = column_widths(width, count)
    drawn = [column(parts, own, width) for parts, own in zip(groups, widths, strict=True)]
    return beside(drawn, widths)


def describe_contact(contact: ContactView, *, unmask: bool) -> list[tuple[str, str]]:
    """Return everything about a contact, each with what it is; what one prepared comes first."""
    reach = contact.reach if unmask else masked(contact.reach) if contact.reach else ""
    page = "on your page for hard times" if contact.in_hard_times else ""
    return [
        ("To ask", f"“{contact.ask}”" if contact.ask else NOT_PREPARED),
        ("How to reach them", reach),
        ("In touch", contact.last.removeprefix("in touch ")),
        ("How often", contact.rhythm),
        ("Promised", contact.promised),
        ("What they can do", "\n".join(contact.roles)),
        ("They stand", page),
        ("Worth knowing", contact.note),
        ("When I share", contact.shared),
    ]


def format_touch(contact: ContactView) -> str:
    """Return when one was last in touch, and the rhythm that was chosen."""
    return " · ".join(each for each in (contact.last, contact.rhythm) if each)


def _waiting(view: SupportView, width: int) -> Drawing:
    told = format_waiting(view.waiting)
    return note(told, width, "text") if told else EMPTY


def _wished(view: SupportView, width: int) -> Drawing:
    told = format_wished(view.wished)
    return note(told, width, "text") if told else EMPTY


def _kind(kind: KindView, *, boxed: bool, unmask: bool) -> Part:
    def draw(width: int) -> Drawing:
        return stack(*(_contact(each, width, unmask=unmask) for each in kind.contacts))

    return paneled(kind.title, draw, boxed=boxed, state=str(len(kind.contacts)))


def _nobody(*, boxed: bool) -> Part:
    def draw(width: int) -> Drawing:
        row = drawing(line("  ", ("add somebody or something", "accent bold")), spot=ADD)
        return stack(note("Nobody stands here yet. One name is enough to begin with.", width), row)

    return paneled("People and places", draw, boxed=boxed)


def _contact(contact: ContactView, width: int, *, unmask: bool) -> Drawing:
    """Return who it is, how one is in touch, and what they can do, in as few lines as it takes."""
    reach = f" · {contact.reach}" if unmask and contact.reach else ""
    touch = line((format_touch(contact), "now" if contact.is_time else "dim"))
    head = titled_row(f"{shown_line(contact.name)}{reach}", touch, width, style="bold")
    room = min(MEASURE, width - 4)
    about = [
        *words(shown_line(", ".join(contact.roles)), room, "dim"),
        *words(shown_line(f"to ask: {contact.ask}" if contact.ask else ""), room, "dim"),
        *words(
            shown_line(f"promised: {contact.promised}" if contact.promised else ""), room, "dim"
        ),
    ]
    rows = [line("    ", *each) for each in about if each]
    return drawing(*head.lines, *rows, spot=contact.id, width=width)


def _ways(ways: tuple[WayView, ...], width: int) -> Drawing:
    """Return what helps, what helped most first; nothing while nothing is written down."""
    return stack(*(titled_row(each.name, each.about, width, spot=WAY + each.id) for each in ways))


def _agreed(view: SupportView, today: date, *, boxed: bool) -> Part:
    """Return who does something that was agreed, and how it went."""
    if not view.agreed:
        return lambda width: EMPTY
    return paneled(
        "Agreed",
        lambda width: stack(*(_agreement(each, width) for each in view.agreed)),
        boxed=boxed,
        state=format_date(view.agreed[0].day, today),
    )


def _agreement(agreement: AgreementView, width: int) -> Drawing:
    sign = line("  ", AGREED_SIGNS.get(agreement.state, ("○", "bold")), " ")
    words = f"{agreement.who}: {agreement.text}"
    return titled_row(words, agreement.about, width, lead=sign, spot=AGREED + agreement.id)


def _agenda(view: SupportView, today: date, *, boxed: bool, unmask: bool) -> Part:
    """Return what waits for the next session; nothing where nothing was noted."""
    if not view.agenda:
        return lambda width: EMPTY

    def draw(width: int) -> Drawing:
        return stack(
            *(
                titled_row(
                    each.text if unmask else masked(each.text),
                    ", ".join(part for part in (each.author, format_date(each.day, today)) if part),
                    width,
                    spot=NOTED + each.id,
                )
                for each in view.agenda
            )
        )

    return paneled("For next time", draw, boxed=boxed)


def _own_text(told: OwnText, *, boxed: bool) -> Part:
    """Return words of the person, below what was asked."""
    return paneled(
        told.title,
        lambda width: stack(*(note(shown_line(each), width, "text") for each in told.lines)),
        boxed=boxed,
    )


def _open_kinds(view: SupportView, *, boxed: bool) -> Part:
    told = format_open_kinds(view.open_kinds)
    if not told:
        return lambda width: EMPTY
    if boxed:
        return paneled("Other kinds", lambda width: note(told, width), boxed=True)
    return lambda width: note(told, width)


def _card(view: SupportView, here: str, *, boxed: bool, unmask: bool) -> Part:
    """Return everything about what the cursor is on; before it is anywhere, the first contact."""
    contact = view.contact(here) or (view.contacts[0] if view.contacts and not here else None)
    if contact is not None:
        told = describe_contact(contact, unmask=unmask)
        return paneled(
            shown_line(contact.name), lambda width: labelled_rows(told, width), boxed=boxed
        )
    way = view.way(here.removeprefix(WAY))
    if way is None:
        return lambda width: EMPTY
    said = f"It {way.about}." if way.about.startswith("helped") else way.about
    rows = [("What is known", said), ("Tried it again?", "t says how much it helped.")]
    return paneled(shown_line(way.name), lambda width: labelled_rows(rows, width), boxed=boxed)
