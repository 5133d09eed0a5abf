"""Walks through every flow that nobody planned: nothing answered is lost, whatever happens."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.documents.plan import Plan
from flows.guide.items.date import DateItem
from flows.guide.items.item import RepeatItem
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.schema.problems import AnswerError
from flows.guide.session.session import GuidedSession
from tests.flows.guide.session.walkthrough import answers_to, given_answers

PLAN_FLOWS = [each.id for each in all_flows() if each.records == "plan"]
WALK = settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def walk(
    session: GuidedSession, clock: FixedClock, data: st.DataObject, steps: int
) -> GuidedSession:
    """Answer, go back and forth, add, remove, and be cut off and go on, at random."""
    for _ in range(steps):
        deed = data.draw(st.sampled_from(["answer"] * 8 + ["next"] * 3 + DEEDS))
        if deed == "answer":
            answer_something(session, data)
        elif deed == "next":
            session.next()
        elif deed == "back":
            session.back()
        elif deed == "cut off":
            session = resumed(session, clock)
        elif deed == "page":
            session.go_to(data.draw(st.sampled_from(session.pages())).key)
        else:
            change_repeat(session, data, deed)
    return session


DEEDS = ["back", "cut off", "page", "add", "add", "remove", "restore", "move"]


def answer_something(session: GuidedSession, data: st.DataObject) -> None:
    asked = [
        question
        for question in session.page.questions
        for question in (question, *(each for row in question.inside for each in row))
        if question.item.asks
    ]
    if not asked:
        return
    question = data.draw(st.sampled_from(asked))
    session.focus(question.path)
    try:
        session.answer(question.path, data.draw(answers_to(question, session.today)))
    except AnswerError:
        item = question.item
        has_range = isinstance(item, DateItem) and bool(item.min or item.max)
        assert has_range or item.type in ("text", "number"), "only form or range may be refused"


def change_repeat(session: GuidedSession, data: st.DataObject, deed: str) -> None:
    repeats = [q for q in session.page.questions if isinstance(q.item, RepeatItem)]
    if not repeats:
        return
    repeat = repeats[0]
    if deed == "add":
        if len(repeat.rows) < min(3, repeat.item_as(RepeatItem).max):
            session.add(repeat.path)
        return
    if not repeat.rows:
        return
    identity = data.draw(st.sampled_from(repeat.rows))[0]
    if deed == "move":
        session.move(repeat.path, identity, data.draw(st.sampled_from([-1, 1])))
        return
    before = given_answers(session)
    removed = session.remove(repeat.path, identity)
    if deed == "restore" and len(session.question(repeat.path).rows) < len(repeat.rows):
        session.restore(removed)
        assert given_answers(session) == before


def resumed(session: GuidedSession, clock: FixedClock) -> GuidedSession:
    """Lose the program and go on from the draft, as after a dropped line."""
    draft = Draft.model_validate_json(session.to_draft().model_dump_json())
    again = GuidedSession.start(session.flow, clock, draft=draft, plan=session.plan)
    assert again.cursor == session.cursor
    assert again.page.key == session.page.key
    assert again.answers.values == session.answers.values
    assert again.answers.instances == session.answers.instances
    return again


@pytest.mark.parametrize("name", PLAN_FLOWS)
@WALK
@given(data=st.data())
def test_plan_and_answers_are_each_others_picture(
    name: str, data: st.DataObject, clock: FixedClock
) -> None:
    session = walk(GuidedSession.start(find_flow(name), clock), clock, data, 40)
    settle(session, data)
    plan = session.build()
    again = GuidedSession.start(session.flow, clock, plan=plan)
    assert comparable(again) == comparable(session)
    assert again.build() == plan


@pytest.mark.parametrize("name", PLAN_FLOWS)
@WALK
@given(data=st.data())
def test_a_plan_taken_up_again_keeps_what_is_not_touched(
    name: str, data: st.DataObject, clock: FixedClock
) -> None:
    first = walk(GuidedSession.start(find_flow(name), clock), clock, data, 25)
    settle(first, data)
    plan = first.build().changed(next_review=None)
    lived = plan.changed(
        objectives=[each.changed(notes="lived with", state="doing") for each in plan.objectives]
    )
    again = GuidedSession.start(first.flow, clock, plan=lived)
    assert again.build().objectives == lived.objectives
    assert again.build().id == plan.id


def settle(session: GuidedSession, data: st.DataObject) -> None:
    """Answer what has to be answered before the plan can be saved."""
    for _ in range(60):
        problems = session.problems()
        if not problems:
            return
        question = session.question(problems[0].path)
        answer: Any = data.draw(answers_to(question, session.today))
        if question.item.type == "contact":
            answer = {"name": "Priya"}
        if question.item.type == "text":
            answer = "Something"
        if answer is None:
            remove_instance(session, problems[0].path)
        else:
            session.answer(problems[0].path, answer)
    raise AssertionError(f"the problems never end: {session.problems()}")


def remove_instance(session: GuidedSession, path: str) -> None:
    """Take out an instance whose question has nothing to choose from."""
    for repeat, ids in session.answers.instances.items():
        for identity in ids:
            if path.startswith(f"{repeat}.{identity}."):
                session.remove(repeat, identity)
                return


def comparable(session: GuidedSession) -> dict[str, Any]:
    """Return the answers, a title that stands for itself left out."""
    answers = given_answers(session)
    fallbacks = {path for path in answers if path.endswith(".title") and path.count(".") == 1}
    return {path: value for path, value in answers.items() if path not in fallbacks}


def test_every_plan_flow_builds_a_plan_from_nothing(clock: FixedClock) -> None:
    for name in PLAN_FLOWS:
        plan = GuidedSession.start(find_flow(name), clock).build()
        assert isinstance(plan, Plan)
        assert plan.objectives == ()
        assert plan.title
