"""What a session would ask of somebody whose plan is saved, as it is read back and exported."""

from flows.documents.clock import Clock
from flows.documents.records.plan_records import PlanRecord
from flows.guide.answers.pending_text import PendingText
from flows.guide.answers.plan_choices import NO_FACTS, plan_lists
from flows.guide.mapping.field_map import map_fields
from flows.guide.mapping.from_document import read_answers
from flows.guide.schema.flow import Flow
from flows.guide.session.question_builder import QuestionBuilder
from flows.guide.session.state import SessionState


def read_saved_plan(flow: Flow, clock: Clock, plan: PlanRecord) -> SessionState:
    """Return the answers that make a saved plan, and what is asked because of them.

    Args:
        flow: The flow that built the plan, or another one that can read it.
        clock: Says what day it is.
        plan: The plan, as it is kept.
    """
    mapping = map_fields(flow)
    return SessionState(
        flow,
        mapping,
        read_answers(flow, mapping, plan.document),
        PendingText({}),
        QuestionBuilder(flow, mapping, clock, None, None, NO_FACTS.last),
        lambda: plan_lists(plan, NO_FACTS),
    )
