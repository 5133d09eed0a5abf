"""Answers whose question has another type or other choices by now: listed, and kept."""

from pathlib import Path
from typing import Any

import pytest

from flows.documents.clock import FixedClock
from flows.guide.schema.catalog import find_flow
from flows.guide.schema.flow import Flow
from flows.guide.session.session import GuidedSession
from tests.flows.guide.schema.flow_texts import items


def flow_of(tmp_path: Path, *lines: str) -> Flow:
    """Return a flow of these items, in a home of its own."""
    home = tmp_path / str(len(list(tmp_path.iterdir())))
    (home / "flows").mkdir(parents=True)
    (home / "flows" / "own.toml").write_text(items(*lines), encoding="utf-8")
    return find_flow("own", home)


CHOICES = 'label="A",choices=[{value="x",label="X"},{value="y",label="Y"}]'

QUESTIONS = {
    "text": '{type="text",id="a",label="A"}',
    "number": '{type="number",id="a",label="A"}',
    "date": '{type="date",id="a",label="A"}',
    "schedule": '{type="schedule",id="a",label="A"}',
    "select": f'{{type="select",id="a",{CHOICES}}}',
    "multi_select": f'{{type="multi_select",id="a",{CHOICES}}}',
    "if_then": '{type="if_then",id="a",label="A"}',
    "repeat": '{type="repeat",id="a",label="A",items=[{type="text",id="w",label="W"}]}',
}

ANSWERS: dict[str, Any] = {
    "text": "three",
    "number": 3.0,
    "date": "2027-01-31",
    "schedule": {"kind": "daily"},
    "select": "x",
    "multi_select": ["x", "y"],
    "if_then": {"if": "it rains", "then": "stay in"},
}

ALSO_FITS = {("date", "text"), ("select", "text")}
"""What is an answer to another question too."""


@pytest.mark.parametrize("now", QUESTIONS)
@pytest.mark.parametrize("then", ANSWERS)
def test_an_answer_of_another_type_is_a_misfit_and_stays_with_the_plan(
    then: str, now: str, tmp_path: Path, clock: FixedClock
) -> None:
    session = GuidedSession.start(flow_of(tmp_path, QUESTIONS[then]), clock)
    session.answer("one.a", ANSWERS[then])
    changed = flow_of(tmp_path, QUESTIONS[now])
    resumed = GuidedSession.start(changed, clock, draft=session.to_draft())
    fits = then == now or (then, now) in ALSO_FITS
    assert resumed.misfits == ({} if fits else {"one.a": ANSWERS[then]})
    assert resumed.outline() is not None
    plan = resumed.build()
    assert [(each.path, each.value) for each in plan.extra] == [("one.a", ANSWERS[then])]
    taken_up = GuidedSession.start(changed, clock, plan=plan)
    assert taken_up.outline() is not None
    assert taken_up.build().extra == plan.extra
    # Once more by a draft of the changed plan.
    again = GuidedSession.start(changed, clock, draft=taken_up.to_draft(), plan=plan)
    assert again.build().extra == plan.extra


def test_of_several_choices_only_those_that_are_gone_are_misfits(
    tmp_path: Path, clock: FixedClock
) -> None:
    session = GuidedSession.start(flow_of(tmp_path, QUESTIONS["multi_select"]), clock)
    session.answer("one.a", ["x", "y"])
    less = QUESTIONS["multi_select"].replace(',{value="y",label="Y"}', "")
    resumed = GuidedSession.start(flow_of(tmp_path, less), clock, draft=session.to_draft())
    assert resumed.answers.values == {"one.a": ["x"]}
    assert resumed.misfits == {"one.a": ["y"]}
    assert [each.value for each in resumed.build().extra] == [["x"], ["y"]]


def test_limits_that_are_closer_now_make_no_misfit(tmp_path: Path, clock: FixedClock) -> None:
    wide = ('{type="text",id="t",label="T"}', '{type="date",id="d",label="D"}')
    close = [wide[0].replace("}", ",max_length=2}"), wide[1].replace("}", ',max="today"}')]
    session = GuidedSession.start(flow_of(tmp_path, *wide), clock)
    session.answer("one.t", "Long enough")
    session.answer("one.d", "2027-01-31")
    resumed = GuidedSession.start(flow_of(tmp_path, *close), clock, draft=session.to_draft())
    assert resumed.misfits == {}
    assert resumed.answers.values == session.answers.values


def test_what_a_plan_holds_stays_in_its_field_whatever_the_flow_offers(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    (identity,) = session.answers.instances["objectives.objective"]
    session.answer(f"objectives.objective.{identity}.wish", "Sleep")
    plan = session.build()
    other = plan.changed(objectives=[plan.objectives[0].changed(area="a word of mine")])
    changing = GuidedSession.start(find_flow("personal"), clock, plan=other)
    resumed = GuidedSession.start(changing.flow, clock, draft=changing.to_draft(), plan=other)
    assert resumed.misfits == changing.misfits == {}
    assert resumed.build() == changing.build()


def test_the_answers_of_a_part_that_was_taken_out_go_with_it(
    tmp_path: Path, clock: FixedClock
) -> None:
    contact = (
        '{type="repeat",id="c",label="C",maps_to="contacts",items=['
        '{type="contact",id="who",label="Who",maps_to={name="name"}},'
        '{type="text",id="secret",label="Between us"}]}'
    )
    session = GuidedSession.start(flow_of(tmp_path, contact), clock)
    for name in ("Ann", "Leo"):
        path = f"one.c.{session.add('one.c')}"
        session.answer(f"{path}.who", {"name": name})
        session.answer(f"{path}.secret", f"about {name}")
    plan = session.build()
    assert len(plan.extra) == 2
    changing = GuidedSession.start(session.flow, clock, plan=plan)
    for identity in [*changing.answers.instances["one.c"]]:
        removed = changing.remove("one.c", identity)
    assert changing.build().contacts == ()
    assert changing.build().extra == ()
    changing.restore(removed)
    assert [each.value for each in changing.build().extra] == ["about Leo"]


def test_a_flow_with_nothing_to_ask_says_so(tmp_path: Path, clock: FixedClock) -> None:
    flow = flow_of(
        tmp_path, '{type="multi_select",id="a",label="Which?",choices_from="plan.habits"}'
    )
    session = GuidedSession.start(flow, clock)
    (page,) = session.pages()
    assert "nothing to ask here" in page.questions[0].label
    assert page == session.page
    assert not session.next()
    assert session.stages()[0].state == "current"
    assert session.to_draft().cursor == page.key


def test_only_the_kinds_that_are_meant_are_offered(tmp_path: Path, clock: FixedClock) -> None:
    contact = (
        '{type="repeat",id="c",label="C",maps_to="contacts",items=['
        '{type="contact",id="who",label="Who",maps_to={name="name"},kinds=["peer"]},'
        '{type="select",id="kind",label="Kind",maps_to="kind",'
        'choices=[{value="peer",label="Peer"},{value="personal",label="Friend"}]}]}'
    )
    session = GuidedSession.start(flow_of(tmp_path, contact), clock)
    question = session.question(f"one.c.{session.add('one.c')}.kind")
    assert [each.value for each in question.choices] == ["peer"]


def test_a_step_that_can_be_left_out_says_so(tmp_path: Path) -> None:
    (step,) = flow_of(tmp_path, QUESTIONS["text"]).steps
    assert step.purpose_in_full == ""
    optional = step.with_keys(optional=True, purpose="A few words.")
    assert optional.purpose_in_full == "A few words. You can leave this part out."
