"""The list of plans as it is drawn, and the welcome: what to go on with, plans, flows, one card."""

from collections.abc import Sequence
from datetime import date

from flows.documents.vocabulary import PlanState
from flows.guide.schema.catalog import FlowSummary
from flows.lookup.plans import PlanSummary
from flows.text.dates import format_date
from flows.views.drafts import DraftSummary
from flows.views.plans import PlanCard, PlansView
from tui.drawing.columns import (
    Part,
    column,
    column_widths,
    count_columns,
    is_boxed,
    paneled,
    words,
)
from tui.drawing.layout import EMPTY, Drawing, as_private, beside, drawing, stack
from tui.drawing.lines import line
from tui.drawing.marks import STATE_SIGNS
from tui.drawing.rows import entry
from tui.drawing.sanitize import sanitize, shown_line
from tui.drawing.told_rows import labelled_rows, note, titled_row

DRAFT, PLAN, FLOW = "draft:", "plan:", "flow:"
"""What the ids of rows begin with."""

SAMPLE = "sample:"
"""The row that opens a sample plan."""

GREETING = (
    "A handrail is there when you want it, and takes you nowhere you did not choose to go. "
    "You are the author here: every question can be skipped, everything can be changed, and "
    "nothing you write leaves this computer."
)
"""What somebody reads who opens the program for the first time."""


def shows_card(width: int) -> bool:
    """Return whether what one is on is described beside the list."""
    return count_columns(width) > 1


def draw_plans(
    view: PlansView,
    width: int,
    today: date,
    *,
    here: str = "",
    card: PlanCard | None = None,
) -> Drawing:
    """Return what there is to go on with, all plans, and the flows that begin one.

    Args:
        view: What there is.
        width: Cells there are.
        today: The local calendar day.
        here: The row the cursor is on; what it leads to is described beside the list, or below.
        card: More about the plan one is on.
    """
    boxed = is_boxed(width)
    greeting = EMPTY
    if view.problem or view.is_empty:
        text = sanitize(view.problem) or GREETING
        greeting = note(text, width, "now" if view.problem else "text")
    lists: list[Part] = [
        paneled(
            "Go on where you left off",
            lambda room: stack(*(_draft(each, room) for each in view.drafts)),
            boxed=boxed,
        ),
        paneled(
            "Your plans",
            lambda room: stack(*(_plan(each, view.plans, today, room) for each in view.plans)),
            boxed=boxed,
        ),
        paneled("Begin a plan", lambda room: _flows(view, room), boxed=boxed),
    ]
    told = _card(view, here, today, card, boxed=boxed)
    if not shows_card(width):
        below = [told] if here.startswith((FLOW, SAMPLE)) else []
        return stack(greeting, column([*lists, *below], width), gap=1)
    # The list needs no more than two columns of a wide window; the rest is for what it leads to.
    widths = column_widths(width, 2)
    drawn = [column(lists, widths[0], width), column([told], widths[1], width)]
    return stack(greeting, beside(drawn, widths), gap=1)


def _draft(draft: DraftSummary, width: int) -> Drawing:
    """Return a session that was left, and when it was kept."""
    saved = draft.saved.astimezone()
    about = f"kept {saved:%a %d %b, %H:%M}"
    return titled_row(draft.title, about, width, style="bold", spot=DRAFT + draft.id)


def _begun(plan: PlanSummary, others: Sequence[PlanSummary], today: date) -> str:
    """Return when a plan was begun where its title is that of another one; the minute in a day."""
    same = [each for each in others if shown_line(each.title) == shown_line(plan.title)]
    if len(same) == 1:
        return ""
    begun = plan.created.astimezone()
    days = [each.created.astimezone().date() for each in same]
    minute = f", {begun:%H:%M}" if days.count(begun.date()) > 1 else ""
    return f"begun {format_date(begun.date(), today)}{minute}"


def _plan(plan: PlanSummary, every: Sequence[PlanSummary], today: date, width: int) -> Drawing:
    """Return a plan, how many objectives it has and where it stands."""
    facts = [f"{plan.objectives} objective{'s' if plan.objectives != 1 else ''}"]
    if begun := _begun(plan, every, today):
        facts.insert(0, begun)
    if plan.is_current:
        facts.insert(0, "in use")
    if plan.state != PlanState.ACTIVE:
        facts.append(plan.state)
    if plan.next_review is not None and plan.state != PlanState.CLOSED:
        facts.append(f"review on {format_date(plan.next_review, today)}")
    about = " · ".join(facts)
    return titled_row(plan.title, about, width, style="bold", spot=PLAN + plan.id)


def _flows(view: PlansView, width: int) -> Drawing:
    """Return the flows in one line each, and a sample to look around in while there is no plan."""
    rows = [
        titled_row(each.title, _questions(each), width, style="bold", spot=FLOW + each.id)
        for each in view.flows
    ]
    if view.is_empty:
        about = "nothing in it is kept"
        rows.append(titled_row("Look around a sample plan", about, width, spot=SAMPLE))
    return stack(*rows)


def _questions(flow: FlowSummary) -> str:
    return f"about {flow.essentials} questions" if flow.essentials else ""


def _card(
    view: PlansView,
    here: str,
    today: date,
    card: PlanCard | None,
    *,
    boxed: bool,
) -> Part:
    """Return what the row one is on leads to."""
    kind, _, identity = here.partition(":")
    if kind == "flow":
        flow = next((each for each in view.flows if each.id == identity), None)
        if flow is not None:
            return _flow_card(flow, boxed=boxed)
    if kind == "plan":
        plan = next((each for each in view.plans if each.id == identity), None)
        if plan is not None:
            return _plan_card(plan, card, today, boxed=boxed)
    if kind == "draft":
        draft = next((each for each in view.drafts if each.id == identity), None)
        if draft is not None:
            return _draft_card(view, draft, today, boxed=boxed)
    if here == SAMPLE:
        text = (
            "Sam's plan with three months of entries: a board, a journal, people who help. "
            "Try every key; nothing in it is kept, and q leads back here."
        )
        return paneled("Look around a sample plan", lambda room: note(text, room), boxed=boxed)
    return lambda width: EMPTY


def _flow_card(flow: FlowSummary, *, boxed: bool) -> Part:
    """Return for whom a flow is, how long it takes, and what comes."""
    takes = ""
    if flow.questions:
        takes = f"about {flow.essentials} questions"
        if flow.essentials != flow.questions:
            takes += f" for the essentials, {flow.questions} for everything"

    def draw(width: int) -> Drawing:
        parts = [note(flow.description, width, "text"), note(takes, width) if takes else EMPTY]
        if boxed:
            parts += [labelled_rows(flow.stages, width)]
        else:
            names = " → ".join(shown_line(name) for name, _ in flow.stages if name)
            parts += [note(names, width)] if names else []
        return stack(*parts, gap=1 if boxed else 0)

    return paneled(shown_line(flow.title), draw, boxed=boxed)


def _plan_card(plan: PlanSummary, card: PlanCard | None, today: date, *, boxed: bool) -> Part:
    """Return what a plan is about: its vision, its objectives, its days."""
    reached = f"{plan.reached} of {plan.objectives}" if plan.objectives else ""
    facts = [
        ("Stands", plan.state if plan.state != PlanState.ACTIVE else "in use" * plan.is_current),
        ("Reached", reached),
        ("Habits", str(plan.habits) if plan.habits else ""),
        ("Next review", format_date(plan.next_review, today) if plan.next_review else ""),
        ("Begun", format_date(plan.created.astimezone().date(), today)),
        ("Last changed", format_date(plan.active.astimezone().date(), today)),
    ]

    def draw(width: int) -> Drawing:
        vision = card.vision if card else ""
        wishes = [
            as_private(_wish(wish, state, width)) if is_own else _wish(wish, state, width)
            for wish, state, is_own in (card.objectives if card else ())
        ]
        return stack(
            drawing(*words(f"“{vision}”", min(76, width))) if vision else EMPTY,
            stack(*wishes),
            labelled_rows(facts, width),
            gap=1,
        )

    return paneled(shown_line(plan.title), draw, boxed=boxed)


def _wish(wish: str, state: str, width: int) -> Drawing:
    """Return an objective with its sign, and where it stands at the right."""
    sign, style = STATE_SIGNS.get(state, ("○", "dim"))
    said = line((state.replace("_", " "), "dim"))
    return entry(shown_line(wish), width, lead=line((f"{sign} ", style)), end=said)


def _draft_card(view: PlansView, draft: DraftSummary, today: date, *, boxed: bool) -> Part:
    """Return what a session that was left is about."""
    titles = {each.id: each.title for each in view.flows}
    plans = {each.id: each.title for each in view.plans}
    saved = draft.saved.astimezone()
    begun = format_date(draft.created.astimezone().date(), today)
    facts = [
        ("Session", titles.get(draft.flow, "")),
        ("About", plans.get(draft.plan or "", "a new plan" if draft.plan is None else "")),
        ("Begun", begun),
        ("Kept", f"{format_date(saved.date(), today)}, {saved:%H:%M}"),
        ("", "enter leads back to the very question where you left."),
    ]
    return paneled(
        shown_line(draft.title), lambda width: labelled_rows(facts, width, 13), boxed=boxed
    )
