"""The support network as it is drawn: people by kind, what helps, what was agreed."""

from datetime import date

from textual.content import Content

from flows.text.dates import format_date
from flows.views.objective import LabelledText
from flows.views.support import ContactView, SupportView, format_open_kinds, format_waiting
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import masked, sanitize, shown_line
from tui.screens.base.no_plan import no_plan
from tui.screens.support.strategies_block import ways_block
from tui.widgets.block import Block, below, block


def support_picture(view: SupportView | None, width: int, unmask: bool, today: date) -> Block:
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


def _agreed(action: LabelledText, width: int) -> Content:
    """Return who does something that was agreed, and what."""
    words = Content.assemble((f"  {action.label}: ", "$muted"), shown_line(action.text))
    return words.truncate(width, ellipsis=True)


def _words(text: str, width: int, style: str) -> Block:
    lines = [Content.styled(line, style) for line in wrap(text, width)]
    return block([*lines, Content("")] if lines else [])


def _contact(contact: ContactView, width: int, unmask: bool) -> list[Content]:
    """Return the lines of one contact: who and how to reach them, how one is in touch, the rest."""
    reach = contact.reach and (shown_line(contact.reach) if unmask else masked(contact.reach))
    name = Content.assemble("  ", (shown_line(contact.name), "bold"))
    when = Content.styled(format_touch(contact), "$primary" if contact.is_time else "$muted")
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


def format_touch(contact: ContactView) -> str:
    """Return when one was last in touch, and the rhythm that was chosen."""
    return " · ".join(each for each in (contact.last, contact.rhythm) if each)
