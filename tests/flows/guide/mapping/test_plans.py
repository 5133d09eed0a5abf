"""What five lives answered becomes their plans, and comes back out of them as it was."""

import pytest

from flows.documents.plan import Plan
from flows.guide.mapping.field_map import map_fields
from flows.guide.mapping.from_document import read_answers
from flows.guide.session.session import GuidedSession
from tests.flows.guide.mapping.saved_plans import FOLDER, as_text
from tests.lives import CLOCK, LIVES, answered


@pytest.fixture(scope="module", params=LIVES)
def session(request: pytest.FixtureRequest) -> GuidedSession:
    return answered(request.param)


@pytest.fixture
def plan(session: GuidedSession) -> Plan:
    return session.build()


def test_every_answer_stands_in_its_field(session: GuidedSession, plan: Plan) -> None:
    assert as_text(plan) == (FOLDER / f"{session.flow.id}.json").read_text("utf-8")


def test_every_answer_is_read_out_of_its_field(session: GuidedSession, plan: Plan) -> None:
    mapping = map_fields(session.flow)
    answers = read_answers(session.flow, mapping, plan.model_dump(mode="json"))
    assert answers.instances == session.answers.instances
    assert answers.misfits == {}
    # Beside them stands what the plan holds by default where nobody answered.
    assert {path: answers.values.get(path) for path in session.answers.values} == (
        session.answers.values
    )


def test_a_plan_that_is_changed_in_nothing_stays_as_it_was(
    session: GuidedSession, plan: Plan
) -> None:
    again = GuidedSession.start(session.flow, CLOCK, plan=plan)
    assert again.build() == plan
