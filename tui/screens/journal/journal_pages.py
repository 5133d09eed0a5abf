"""The pages of the journal as lines of text and small pictures."""

from collections.abc import Mapping
from datetime import date

from textual.content import Content

from flows.text.dates import format_date
from flows.text.numbers import format_number
from flows.views.day_ratings import WeekView
from flows.views.journal import JournalView, LineView, MonthView
from flows.views.reviews import LookView
from flows.views.then_and_now import ChangeView, ManagedView, ThenAndNow
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize, shown_line
from tui.drawing.widths import fill
from tui.widgets.block import Block, below, block
from tui.widgets.pictures import progress_bar, sparkline

OLDER = "older"
"""The spot that shows older lines."""

LONGEST = 6
"""How many rows of a longer text are shown; enter shows all of it."""

BAR = 10
"""Cells of a bar."""

SPARK = 12
"""The most values of a small line."""


def lines_page(view: JournalView, today: date, width: int, search: str = "") -> Block:
    """Return lines and wins by day."""
    if not view.lines:
        words = (
            "Nothing here has these words."
            if search
            else "Nothing is written yet. n begins a line."
        )
        return block([Content.styled(words, "$muted")])
    parts: list[Block] = []
    day = None
    for line in view.lines:
        if line.day != day:
            gap = [Content("")] if parts else []
            parts.append(block([*gap, _title(format_date(line.day, today))]))
            day = line.day
        parts.append(block(_line(line, width), line.id, width))
    if view.found > len(view.lines):
        more = view.found - len(view.lines)
        row = Content.styled(f"  show older lines ({more} more)", "$primary")
        parts += [block([Content("")]), block([row], OLDER, width)]
    return below(*parts)


def managed_page(view: ManagedView, width: int) -> Block:
    """Return what was managed so far."""
    if view.is_empty:
        words = "What you manage gathers here by itself: wins, steps, habits, objectives."
        return block([Content.styled(part, "$muted") for part in wrap(words, width)])
    lines = [Content.styled("What I have managed so far", "bold"), Content("")]
    if view.reached:
        lines += _listed("Reached", [("", each) for each in view.reached], width)
    if view.habits:
        times = [(f"{count} time{'s' if count > 1 else ''}", each) for each, count in view.habits]
        lines += _listed("Again and again", times, width)
    if view.steps:
        lines += _listed("Steps", list(view.steps), width)
    if view.wins:
        kinds = " · ".join(f"{kind} {count}" for kind, count in view.kinds)
        lines += _listed("Wins", list(view.wins), width, kinds)
    return block(lines)


def then_and_now_page(
    found: tuple[ThenAndNow, ...], weeks: tuple[WeekView, ...], width: int
) -> Block:
    """Return the first and the latest value of each objective, in words and as bars.

    Below them stands how the days were, week by week, where days were rated.
    """
    if not (found or weeks):
        words = (
            "Once something was rated a second time, then and now stand here side by side. "
            "On the board, r rates an objective."
        )
        return block([Content.styled(part, "$muted") for part in wrap(words, width)])
    lines: list[Content] = []
    for each in found:
        title = Content.styled(shown_line(each.title), "bold").truncate(width, ellipsis=True)
        lines.append(title)
        for change in each.changes:
            lines += _change(change, width)
        lines.append(Content(""))
    return block([*lines, *_days(weeks, width)])


def tags_page(months: tuple[MonthView, ...], width: int) -> Block:
    """Return each month with its tags, the most used first."""
    if not months:
        words = "Tags of your own gather here by month. At the end of a line, #evening is a tag."
        return block([Content.styled(part, "$muted") for part in wrap(words, width)])
    lines: list[Content] = []
    for month in months:
        counts = [f"{month.lines} line{'s' if month.lines != 1 else ''}"]
        counts += [f"{month.wins} win{'s' if month.wins != 1 else ''}"] if month.wins else []
        lines.append(Content.assemble(_title(month.name), (f"  {' · '.join(counts)}", "$muted")))
        most = max((count for _, count in month.tags), default=1)
        for tag, count in month.tags:
            full, _ = progress_bar(count / most, BAR)
            name = Content(f"  #{shown_line(tag, 24)}")
            lead = Content.assemble(name, " " * max(1, 28 - name.cell_length))
            lines.append(Content.assemble(lead, f"{count:>3}  ", (full, "$primary")))
        lines.append(Content(""))
    return block(lines)


def sharing_page(lines: tuple[LineView, ...], today: date, width: int) -> Block:
    """Return the passages that are marked for sharing, and nothing else of their lines."""
    if not lines:
        words = (
            "Nothing is marked for sharing. On a line of yours, s marks a passage; "
            "nothing else of it is ever shared."
        )
        return block([Content.styled(part, "$muted") for part in wrap(words, width)])
    parts = [block([Content.styled("Marked for sharing, and nothing else", "$muted"), Content("")])]
    for line in lines:
        rows = [Content.styled(f"  {format_date(line.day, today)}", "$muted")]
        for passage in line.excerpts:
            rows += [Content(row) for row in _wrapped(f"“{passage}”", width, "  ")]
        parts += [block(rows, line.id, width), block([Content("")])]
    return below(*parts)


def reviews_page(
    looks: tuple[LookView, ...], titles: Mapping[str, str], today: date, width: int
) -> Block:
    """Return earlier reviews, hard days and sessions, with what they left behind."""
    if not looks:
        words = (
            "Reviews, hard days and sessions stay here. On Today, f begins one: a look at the "
            "week, a hard day, a session of two."
        )
        return block([Content.styled(part, "$muted") for part in wrap(words, width)])
    parts: list[Block] = []
    for look in looks:
        name = shown_line(titles.get(look.flow, "A look back"), 48)
        day = format_date(look.day, today)
        rows = [Content.assemble(f"  {name}", (f"   {day}", "$muted"))]
        for told in look.lines:
            line = Content.assemble((f"    {told.label}: ", "$muted"), shown_line(told.text))
            rows.append(line.truncate(width, ellipsis=True))
        parts += [block(rows, look.id, width), block([Content("")])]
    return below(*parts)


def _title(text: str) -> Content:
    return Content.styled(text, "bold $primary")


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    rows = [
        row
        for line in sanitize(text).split("\n")
        for row in wrap(line, max(8, width - len(indent)), replace_whitespace=False) or [""]
    ]
    return [f"{indent}{row}" for row in rows]


def _line(line: LineView, width: int) -> list[Content]:
    """Return a line of the journal or a win, with what belongs to it below."""
    win = f"◆ {line.win}: " if line.win else ""
    rows = _wrapped(f"{win}{line.text}", width, "  ")
    if len(rows) > LONGEST:
        rows = [*rows[: LONGEST - 1], "  …"]
    drawn = [Content(row) for row in rows]
    if win:
        drawn[0] = drawn[0].stylize("$primary", 2, min(len(rows[0]), 2 + len(win)))
    about = [*(f"#{shown_line(tag, 24)}" for tag in line.tags), shown_line(line.objective, 40)]
    about += [f"written by {shown_line(line.author, 24)}" if line.author else ""]
    if told := " · ".join(each for each in about if each):
        drawn.append(Content.styled(f"    {told}", "$muted").truncate(width, ellipsis=True))
    for passage in line.excerpts:
        words = Content.assemble(("    for sharing: ", "$muted"), f"“{shown_line(passage)}”")
        drawn.append(words.truncate(width, ellipsis=True))
    return drawn


def _listed(title: str, rows: list[tuple[str, str]], width: int, more: str = "") -> list[Content]:
    head = Content.assemble(_title(title), (f"  {more}" if more else "", "$muted"))
    lead = max(len(before) for before, _ in rows)
    lines = [head.truncate(width, ellipsis=True)]
    for before, text in rows:
        first, *rest = _wrapped(text, width - lead - 4, "")
        gap = "  " if lead else ""
        lines.append(Content.assemble((f"  {fill(before, lead)}{gap}", "$muted"), first))
        lines += [Content(" " * (lead + 4) + row) for row in rest]
    return [*lines, Content("")]


def _change(change: ChangeView, width: int) -> list[Content]:
    """Return then and now beside each other where there is room, else below each other."""
    name = shown_line(change.name, 28)
    unit = f" {shown_line(change.unit, 24)}" if change.unit else ""
    then, now = format_number(change.then), format_number(change.now)
    if change.shares is None:
        words = f"then {then}, now {now}{unit}, {change.since}"
        return [Content.assemble(f"  {name}  ", (words, "$muted")).truncate(width, ellipsis=True)]
    was = Content.assemble(("then ", "$muted"), _bar(change.shares[0]), f" {then}")
    is_now = Content.assemble(("now ", "$muted"), _bar(change.shares[1]), f" {now}{unit}")
    line = sparkline(change.values, SPARK, 5 if change.unit.startswith("of ") else 0)
    drawn = Content.assemble((line, "$primary")) if len(change.values) > 2 else Content("")
    head = Content.assemble(f"  {name}  ", drawn, (f"  {change.since}", "$muted"))
    both = Content.assemble("    ", was, "   ", is_now)
    if both.cell_length <= width:
        return [head.truncate(width, ellipsis=True), both]
    rows = (head, Content.assemble("    ", was), Content.assemble("    ", is_now))
    return [row.truncate(width, ellipsis=True) for row in rows]


def _days(weeks: tuple[WeekView, ...], width: int) -> list[Content]:
    """Return the average of each week, the latest first, with a small line of all of them."""
    if not weeks:
        return []
    drawn = sparkline([each.average for each in weeks], SPARK, 5) if len(weeks) > 2 else ""
    head = Content.assemble(
        ("How the days were", "bold"), ("  on average  ", "$muted"), (drawn, "$primary")
    )
    lead = max(len(each.name) for each in weeks)
    rows = [
        Content.assemble((f"  {fill(each.name, lead)}  ", "$muted"), each.words)
        for each in reversed(weeks)
    ]
    return [*(row.truncate(width, ellipsis=True) for row in (head, *rows)), Content("")]


def _bar(share: float) -> Content:
    full, empty = progress_bar(share, BAR)
    return Content.assemble((full, "$primary"), (empty, "$foreground 30%"))
