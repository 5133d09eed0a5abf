"""One earlier review or session in full: every question that was answered, with its answer."""

from flows.documents.errors import HandrailError
from flows.guide.answers.misfits import fitting_answers
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import load_plan
from flows.store.store import Store
from flows.views.objective import Told
from flows.views.reviews import LookView


def review_in_full(store: Store, look: LookView) -> tuple[Told, ...]:
    """Return all that was answered; without its flow, what is known without it.

    Raises:
        NotThereError: the plan is not there any more.
    """
    try:
        flow = find_flow(look.flow, store.home)
    except HandrailError:
        return look.lines
    answers = fitting_answers(flow, look.answers)
    session = GuidedSession(flow, store.clock, answers, load_plan(store, look.plan))
    told = [
        Told(line.label, line.text)
        for section in session.outline().sections
        for line in section.lines
    ]
    return tuple(told) or look.lines
