"""Every place of the program as text: what stands on it for one plan, in a wide window."""

from collections.abc import Iterator

from flows.actions.sessions import begin_session
from flows.documents.records.plan_records import PlanRecord
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import view_plan
from flows.store.store import Store
from flows.views import crisis as crisis_views
from flows.views import why as why_views
from flows.views.board import board, with_named_values
from flows.views.day_ratings import own_weeks
from flows.views.habit import habit_story
from flows.views.hard_day import format_offer, offer_today
from flows.views.objective import objective_story
from flows.views.plans import plan_card
from flows.views.support import support_view
from flows.views.then_and_now import managed, then_and_now
from flows.views.timeline import timeline_view
from flows.views.today import today
from tui.drawing.frame import title_line
from tui.drawing.layout import Drawing
from tui.drawing.lines import text_of
from tui.drawing.places.board.board_picture import draw_board, weeks_for
from tui.drawing.places.crisis import HardDay, draw_crisis
from tui.drawing.places.habit import draw_habit
from tui.drawing.places.journal.retrospect import draw_managed, draw_then_and_now
from tui.drawing.places.objective import draw_objective
from tui.drawing.places.support import draw_support, shows_card
from tui.drawing.places.timeline import draw_about, draw_timeline, first_weeks
from tui.drawing.places.today import draw_today

WIDTH = 157
"""Cells of a place in a window of 160 columns."""

SHORT_FLOWS = ("daily", "weekly_review", "setback", "session_opening", "closing")
"""What is asked about a plan afterwards."""


def place_texts(store: Store, plan_id: str, width: int = WIDTH) -> dict[str, str]:
    """Return the text of every place by its name, hidden words shown and folded parts open.

    Args:
        store: The open store.
        plan_id: The plan.
        width: Cells there are.
    """
    plan, now = view_plan(store, plan_id), store.clock.today()
    view, day, weeks = board(store, plan_id, weeks_for(width)), today(store), timeline_view(store)
    assert view is not None
    assert day is not None
    assert weeks is not None
    offer, reasons = format_offer(offer_today(store), "y", "F2"), why_views.why(store)
    return {
        "Board": _joined(
            text_of(title_line("Board", view.title, "", width)), drawn_text(draw_board(view, width))
        ),
        "Board, by value": drawn_text(
            draw_board(with_named_values(store, view), width, by_value=True)
        ),
        "Today": drawn_text(draw_today(day, {}, width, offer=offer)),
        "Timeline": _joined(
            drawn_text(draw_timeline(weeks, first_weeks(weeks, now, 0, width))),
            *(text_of(draw_about(each, weeks, width).lines[0]) for each in weeks.rows),
        ),
        "Support": _joined(*_support(store, plan, width)),
        "Objective": _joined(
            *(
                drawn_text(draw_objective(objective_story(store, plan_id, each.id), width))
                for each in plan.objectives
            )
        ),
        "Habit": _joined(
            *(
                drawn_text(draw_habit(habit_story(store, plan_id, each.id), width))
                for each in plan.habits
            )
        ),
        "Hard times": _hard_times(store, plan_id, width),
        "Why": "\n".join(f"{head}\n{text}" for head, text in why_views.sections(reasons)),
        "Then and now": drawn_text(
            draw_then_and_now(then_and_now(store, plan_id), own_weeks(store), width)
        ),
        "Managed": drawn_text(draw_managed(managed(store, plan_id), width)),
        "Plans": _card(store, plan_id),
        **{
            f"Asked in {flow.replace('_', ' ')}": asked_in(begin_session(store, flow, plan_id))
            for flow in SHORT_FLOWS
        },
    }


def asked_in(session: GuidedSession, leave_out: str = "") -> str:
    """Return everything that a session asks: questions, what there is to choose, what is shown.

    Args:
        session: The session.
        leave_out: The instance path of a question of which nothing is told.
    """
    return "\n".join(
        line
        for path in session.visible.by_path
        if path != leave_out
        for line in _question(session, path)
    )


def _question(session: GuidedSession, path: str) -> Iterator[str]:
    asked = session.question(path)
    yield asked.label
    if asked.item.asks:
        yield from (each.label for each in asked.choices)
        yield from (title for _, title in asked.rows)
    elif asked.value:
        yield from asked.value if isinstance(asked.value, list) else [str(asked.value)]


def _card(store: Store, plan_id: str) -> str:
    card = plan_card(store, plan_id)
    assert card is not None
    return "\n".join((card.vision, *(wish for wish, *_ in card.objectives)))


def _support(store: Store, plan: PlanRecord, width: int) -> Iterator[str]:
    view = support_view(store, plan.id)
    # In a narrow window there is no card beside the list.
    for each in (plan.contacts if shows_card(width) else plan.contacts[:1]) or [None]:
        here = each.id if each else ""
        yield drawn_text(draw_support(view, width, store.clock.today(), unmask=True, here=here))


def _hard_times(store: Store, plan_id: str, width: int) -> str:
    page = crisis_views.crisis_page(store, plan_id)
    assert page is not None
    more = HardDay(page.hard_day, "m", is_open=True)
    return drawn_text(draw_crisis(crisis_views.sections(page), width, more))


def drawn_text(drawn: Drawing) -> str:
    """Return the text of what is drawn."""
    return "\n".join(text_of(each).rstrip() for each in drawn.lines)


def _joined(*texts: str) -> str:
    return "\n\n".join(texts)
