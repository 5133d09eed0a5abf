"""The rows of the list of plans: headings, drafts, plans and flows."""

from datetime import date

from textual.content import Content
from textual.widgets.option_list import Option

from flows.documents.vocabulary import PlanState
from flows.guide.schema.catalog import FlowSummary
from flows.lookup.plans import PlanSummary
from flows.text.dates import format_date
from flows.views.drafts import DraftSummary
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize, shown_line

WIDEST = 72
"""Cells of the longest line of a description; longer ones are hard to read."""


def heading_row(text: str) -> Option:
    """Return the heading of a group, which nobody can choose."""
    return Option(Content.styled(f"\n{text}", "bold $primary"), disabled=True)


def draft_row(draft: DraftSummary, width: int) -> Content:
    """Return a session that was left, and when it was kept."""
    saved = draft.saved.astimezone()
    return _row(shown_line(draft.title, 40), f"kept {saved:%a %d %b, %H:%M}", width)


def plan_row(plan: PlanSummary, today: date, width: int) -> Content:
    """Return a plan, how many objectives it has and where it stands."""
    facts = [f"{plan.objectives} objective{'s' if plan.objectives != 1 else ''}"]
    if plan.is_current:
        facts.insert(0, "in use")
    if plan.state != PlanState.ACTIVE:
        facts.append(plan.state)
    if plan.next_review is not None and plan.state != PlanState.CLOSED:
        facts.append(f"review on {format_date(plan.next_review, today)}")
    return _row(shown_line(plan.title, 40), " · ".join(facts), width)


def flow_row(flow: FlowSummary, width: int) -> Content:
    """Return a flow, how long it takes and what it is about."""
    time = f"about {flow.minutes} minutes" if flow.minutes else ""
    lines = wrap(sanitize(flow.description), min(width, WIDEST) - 4)
    return Content("\n").join(
        [
            _row(flow.title, time, width),
            *(Content.styled(f"    {line}", "$muted") for line in lines),
        ]
    )


def _row(name: str, about: str, width: int) -> Content:
    """Return a name with what is known of it beside it, or below it where there is no room."""
    if Content(name).cell_length + len(about) + 5 <= width:
        return Content.assemble((f"  {name}", "bold"), (f"   {about}" if about else "", "$muted"))
    lines = [Content.styled(f"  {line}", "bold") for line in wrap(name, width - 2)]
    lines += [Content.styled(f"    {line}", "$muted") for line in wrap(about, width - 4)]
    return Content("\n").join(lines)
