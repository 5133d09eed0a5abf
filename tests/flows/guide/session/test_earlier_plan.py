"""What an earlier plan has for a new one: taken over as a whole, with ids of its own."""

import pytest

from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.documents.vocabulary import Depth
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.session.earlier_plan import take_parts
from flows.guide.session.pages import Page
from flows.guide.session.session import GuidedSession

PLANS = [each.id for each in all_flows() if each.records == "plan"]
CONTACT, STRATEGY, CONTACTS = "support.contact", "coping.strategy", "coping.crisis_contacts"


def earlier(clock: FixedClock) -> Plan:
    """Return a plan with two people, two things that help, and a page for hard times."""
    session = GuidedSession.start(find_flow("personal"), clock)
    session.answer("objectives.objective." + first(session) + ".wish", "Sleep through")
    session.take_line(CONTACT, "Ann, evenings")
    leo = session.take_line(CONTACT, "Leo")
    session.answer(f"{CONTACT}.{leo}.ask", "To ring on Sundays")
    session.take_line(STRATEGY, "A walk")
    session.take_line(STRATEGY, "Music")
    session.answer("coping.crisis_steps", ["Go where other people are"])
    session.answer("coping.crisis_safer", "The library")
    session.answer(CONTACTS, [leo])
    return session.build()


def first(session: GuidedSession) -> str:
    return session.answers.instances["objectives.objective"][0]


def begun(flow: str, clock: FixedClock, depth: Depth = Depth.ESSENTIALS) -> GuidedSession:
    return GuidedSession.start(find_flow(flow), clock, previous=earlier(clock), depth=depth)


def page_of(session: GuidedSession, path: str) -> Page:
    return next(each for each in session.pages() if path in each.paths)


def told(session: GuidedSession, path: str) -> list[str]:
    page = page_of(session, path)
    return [each.words for each in session.earlier.parts(session.visible, page)]


@pytest.mark.parametrize("depth", Depth)
@pytest.mark.parametrize("flow", PLANS)
def test_people_what_helps_and_the_page_for_hard_times_are_taken_as_a_whole(
    flow: str, depth: Depth, clock: FixedClock
) -> None:
    before = earlier(clock)
    session = GuidedSession.start(find_flow(flow), clock, previous=before, depth=depth)
    session.answer("objectives.objective." + first(session) + ".wish", "See people")
    for path in (CONTACT, STRATEGY, "coping.crisis_steps"):
        assert told(session, path)
        take_parts(session, page_of(session, path))
        assert told(session, path) == []
    plan = session.build()
    assert [(each.name, each.reach, each.ask) for each in plan.contacts] == [
        (each.name, each.reach, each.ask) for each in before.contacts
    ]
    assert [each.name for each in plan.strategies] == ["A walk", "Music"]
    assert plan.crisis is not None
    assert before.crisis is not None
    assert (plan.crisis.steps, plan.crisis.safer) == (before.crisis.steps, before.crisis.safer)
    assert plan.crisis.contacts == (plan.contacts[1].id,)
    assert {each.id for each in plan.contacts}.isdisjoint(each.id for each in before.contacts)


def test_what_can_be_taken_over_is_told_without_its_words(clock: FixedClock) -> None:
    session = begun("personal", clock)
    assert told(session, CONTACT) == ["who helps (2)"]
    assert told(session, STRATEGY) == ["what helps (2)"]
    assert told(session, "coping.crisis_steps") == ["your page for hard times"]
    assert told(session, "reflection.title") == []


def test_what_is_taken_over_has_pages_only_where_it_says_more_than_its_line(
    clock: FixedClock,
) -> None:
    session = begun("personal", clock)
    take_parts(session, page_of(session, CONTACT))
    pages = [each for each in session.pages() if each.repeat == CONTACT]
    assert [page.heading for page in pages] == ["Support 2 of 2 · Leo"]


def test_no_plan_before_has_nothing_to_be_taken_over(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    assert not any(told(session, path) for page in session.pages() for path in page.paths)


def test_people_of_an_earlier_plan_are_suggested_only_where_they_are_here(
    clock: FixedClock,
) -> None:
    session = begun("personal", clock)
    session.take_line(CONTACT, "Mia")
    assert session.question(CONTACTS).suggestion is None
    take_parts(session, page_of(session, CONTACT))
    leo = session.answers.instances[CONTACT][2]
    assert session.question(CONTACTS).suggestion == [leo]
    session.accept(CONTACTS)
    assert session.question(CONTACTS).value == [leo]


def test_an_order_of_other_objectives_is_not_suggested(clock: FixedClock) -> None:
    before = GuidedSession.start(find_flow("personal"), clock)
    ids = [first(before), before.add("objectives.objective")]
    for identity, wish in zip(ids, ("Sleep", "Walk"), strict=True):
        before.answer(f"objectives.objective.{identity}.wish", wish)
    before.answer("priorities.order", ids)
    session = GuidedSession.start(find_flow("personal"), clock, previous=before.build())
    here = [first(session), session.add("objectives.objective")]
    for identity, wish in zip(here, ("Read", "Rest"), strict=True):
        session.answer(f"objectives.objective.{identity}.wish", wish)
    assert session.question("priorities.order").suggestion is None


def test_what_was_answered_here_stays_and_a_draft_takes_nothing_twice(clock: FixedClock) -> None:
    session = begun("personal", clock)
    session.take_line(CONTACT, "Mia")
    session.answer("coping.crisis_steps", ["Sit down and breathe slowly"])
    take_parts(session, page_of(session, "coping.crisis_steps"))
    take_parts(session, page_of(session, CONTACT))
    again = GuidedSession.start(
        session.flow, clock, draft=session.to_draft(), previous=earlier(clock)
    )
    assert [title for _, title in again.question(CONTACT).rows] == ["Mia", "Ann", "Leo"]
    assert again.question("coping.crisis_steps").value == ["Sit down and breathe slowly"]
    assert again.question("coping.crisis_safer").value == "The library"
