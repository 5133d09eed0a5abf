"""Drafts: gone on with at the same question, also when the questions have changed since."""

from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession


def again(session: GuidedSession, clock: FixedClock) -> GuidedSession:
    draft = Draft.model_validate_json(session.to_draft().model_dump_json())
    return GuidedSession.start(session.flow, clock, draft=draft)


def test_answers_to_questions_that_are_gone_are_listed_and_kept(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    session.answer("reflection.title", "Spring")
    draft = session.to_draft()
    answers = {
        **draft.answers,
        "reflection": {"title": "Spring", "weather": "rain", "situation": "long days"},
        "garden": {"flowers": ["tulip"]},
    }
    resumed = GuidedSession.start(session.flow, clock, draft=draft.changed(answers=answers))
    assert resumed.misfits == {"reflection.weather": "rain", "garden": {"flowers": ["tulip"]}}
    assert resumed.answers.values["reflection.situation"] == "long days"
    once_more = again(resumed, clock)
    assert once_more.misfits == resumed.misfits
    kept = {each.path: each.value for each in once_more.build().extra}
    assert kept == {"reflection.weather": "rain", "garden": {"flowers": ["tulip"]}}


def test_a_hidden_answer_stays_in_the_draft_and_out_of_the_plan(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    session.answer("reflection.health_notes_wanted", True)
    session.answer("reflection.health_notes", "my back")
    session.answer("reflection.health_notes_wanted", False)
    assert session.build().reflection.allow_for == ""
    resumed = again(session, clock)
    resumed.answer("reflection.health_notes_wanted", True)
    assert resumed.build().reflection.allow_for == "my back"


def test_a_previous_plan_is_suggested_and_taken_with_one_key(clock: FixedClock) -> None:
    first = GuidedSession.start(find_flow("personal"), clock)
    first.answer("reflection.strengths", "Walking with Ann")
    session = GuidedSession.start(find_flow("personal"), clock, previous=first.build())
    question = session.question("reflection.strengths")
    assert question.suggestion == "Walking with Ann"
    assert question.value is None
    session.accept("reflection.strengths")
    assert session.build().reflection.strengths == "Walking with Ann"


def test_people_who_were_taken_away_are_in_no_answer_any_more(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    ann, leo = session.add("support.contact"), session.add("support.contact")
    session.answer(f"support.contact.{ann}.who", {"name": "Ann"})
    session.answer(f"support.contact.{leo}.who", {"name": "Leo"})
    session.answer("coping.crisis_contacts", [leo, ann])
    assert session.build().crisis.contacts == (leo, ann)
    removed = session.remove("support.contact", leo)
    assert session.build().crisis.contacts == (ann,)
    session.restore(removed)
    assert session.build().crisis.contacts == (leo, ann)


def test_the_first_objectives_of_ones_own_order_come_into_focus(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    repeat = "objectives.objective"
    ids = [*session.answers.instances[repeat], session.add(repeat), session.add(repeat)]
    for identity, wish in zip(ids, ("One", "Two", "Three"), strict=True):
        session.answer(f"{repeat}.{identity}.wish", wish)
    session.answer("priorities.order", [[ids[2]], [ids[0], ids[1]]])
    session.answer("priorities.focus", 1)
    states = {each.wish: each.state.value for each in session.build().objectives}
    assert states == {"One": "later", "Two": "later", "Three": "in_focus"}
    assert [each.rank for each in session.build().objectives] == [2, 2, 1]
