"""A file of answers fills in a session, or everything that is wrong with it is told at once."""

import json
import re
from typing import Any

import pytest

from flows.documents.base import Document
from flows.documents.clock import FixedClock
from flows.guide.answers.answers_file import fill_session, parse_answers
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.schema.problems import ProblemsError
from flows.guide.session.session import GuidedSession
from tests.tui.plain.person import Conversation, begin, plan_written_at

PLANS = [each.id for each in all_flows() if each.records == "plan"]
SHORT = [each.id for each in all_flows() if each.records != "plan"]


def read(clock: FixedClock, data: Any, flow: str = "personal") -> GuidedSession:
    """Return the session that a file of answers makes."""
    session = GuidedSession.start(find_flow(flow), clock)
    fill_session(session, data)
    return session


def problems(clock: FixedClock, data: Any) -> dict[str, str]:
    """Return what is wrong with a file of answers, by path."""
    with pytest.raises(ProblemsError) as caught:
        read(clock, data)
    return {problem.path: problem.sentence for problem in caught.value.problems}


def without_ids(document: Document) -> str:
    """Return a document in which ids are told apart but are the same in every session."""
    names: dict[str, str] = {}
    text = json.dumps(document.model_dump(mode="json"))
    return re.sub("[0-9a-f]{32}", lambda id_: names.setdefault(id_[0], f"#{len(names)}"), text)


def answered(flow: str, clock: FixedClock) -> GuidedSession:
    """Return a session in which a person has answered everything."""
    if flow in PLANS:
        conversation = begin(flow, clock)
    else:
        plan = plan_written_at(clock.now())
        conversation = Conversation(GuidedSession.start(find_flow(flow), clock, plan=plan), clock)
    conversation.walk.run()
    return conversation.session


@pytest.mark.parametrize("flow", [*PLANS, *SHORT])
def test_the_answers_of_a_session_make_the_same_document(flow: str, clock: FixedClock) -> None:
    session = answered(flow, clock)
    text = json.dumps(session.answers.nested(session.flow))
    again = GuidedSession.start(session.flow, clock, plan=session.plan)
    fill_session(again, parse_answers(text))
    assert without_ids(again.record()) == without_ids(session.record())


def test_entries_are_named_by_own_id_title_or_position(clock: FixedClock) -> None:
    session = read(
        clock,
        {
            "objectives": {
                "objective": [
                    {"id": "sleep", "wish": "Sleep"},
                    {"wish": "Friends", "by": "in 6 weeks"},
                    {"wish": "Work"},
                ]
            },
            "priorities": {
                "weights": {"sleep": {"significance": 5, "urgency": 2}, "Friends": {"urgency": 1}},
                "order": ["Friends", ["sleep", 3]],
            },
            "timeline": {
                "milestone": [
                    {"objective": "sleep", "what": "A week"},
                    {"objective": 2, "what": "A call"},
                    {"objective": "Work", "what": "A letter"},
                ]
            },
        },
    )
    plan = session.build()
    assert [each.rank for each in plan.objectives] == [2, 1, 2]
    assert [[step.text for step in each.steps] for each in plan.objectives] == [
        ["A week"],
        ["A call"],
        ["A letter"],
    ]
    assert plan.objectives[0].significance == 5
    assert plan.objectives[1].due is not None
    assert plan.objectives[0].id != "sleep"


def test_every_problem_is_told_with_its_path(clock: FixedClock) -> None:
    found = problems(
        clock,
        {
            "reflexion": {},
            "reflection": {
                "titel": "x",
                "welcome": "x",
                "title": 3,
                "areas": "body",
                "health_notes_wanted": False,
                "health_notes": "not asked unless wanted",
                "challenge": [{"text": "\x1b"}],
            },
            "objectives": {
                "objective": [
                    {"id": "a", "wish": "One", "confidence": 11, "by": "someday"},
                    {"id": "a", "wish": "One", "step": {"text": "x"}},
                    {"specific": "no wish"},
                ]
            },
            "priorities": {"weights": {"One": {}, "b": {}}, "order": [["a", "a"]], "focus": 9},
            "timeline": {"habit": ["walk"], "review": {"kind": "daily"}},
            "support": [],
        },
    )
    assert found["reflexion"] == "There is no such question. Did you mean 'reflection'?"
    assert "Did you mean 'title'?" in found["reflection.titel"]
    assert found["reflection.welcome"] == "This is not something to answer."
    assert found["reflection.title"] == "This has to be text."
    assert found["reflection.areas"] == "This has to be a list of choices."
    assert found["reflection.health_notes"] == "This is not asked at the moment."
    assert "control character" in found["reflection.challenge[1].text"]
    assert "from 0 to 10" in found["objectives.objective[1].confidence"]
    assert "objectives.objective[1].by" in found
    assert "is the id of another entry" in found["objectives.objective[2].id"]
    assert found["objectives.objective[2].step"] == "This has to be a list of entries."
    assert "needed" in found["objectives.objective[3].wish"]
    assert "is the title of 2 of these" in found["priorities.weights"]
    assert "twice" in found["priorities.order"]
    assert "from 1 to 3" in found["priorities.focus"]
    assert found["timeline.habit[1]"].startswith("This has to be a table")
    assert "only weekdays, every_n_days" in found["timeline.review"]
    assert found["support"].startswith("This has to be a table")
    assert len(found) == 18


@pytest.mark.parametrize("data", [None, [], "answers", 3])
def test_a_file_has_to_hold_a_table(clock: FixedClock, data: Any) -> None:
    assert list(problems(clock, data)) == ["answers"]


def test_too_many_entries_are_told_and_none_is_taken(clock: FixedClock) -> None:
    found = problems(clock, {"objectives": {"objective": [{"wish": "x"}] * 6}})
    assert found == {"objectives.objective": "There can be at most 5 of these."}


def test_a_number_too_large_to_be_kept_is_told(clock: FixedClock) -> None:
    two = {"objective": [{"wish": "Sleep"}, {"wish": "Walk"}]}
    found = problems(clock, {"objectives": two, "priorities": {"focus": 10**400}})
    assert found == {"priorities.focus": "This number is too large to be kept."}


def test_null_stands_for_a_question_that_is_left_open(clock: FixedClock) -> None:
    session = read(clock, {"reflection": {"title": None}, "objectives": None})
    assert session.answers.values == {}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"order": "x"}, "have to be lists"),
        ({"places": []}, "An order has no 'places'."),
        ({"comparisons": [{"left": 1}]}, "A comparison has"),
        ([7], "7 is not the id, title or position of one. There are: 'One', 'Two'."),
        (7, "has to be a table of an order"),
    ],
)
def test_an_order_of_another_form_is_told(clock: FixedClock, value: Any, sentence: str) -> None:
    objectives = {"objective": [{"wish": "One"}, {"wish": "Two"}]}
    found = problems(clock, {"objectives": objectives, "priorities": {"order": value}})
    assert sentence in found["priorities.order"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "at line 1, column 2"),
        ('{"a": 1, "a": 2}', "answers: It says 'a' twice"),
        ('{"x": {"y": [0, {"a": 1, "a": 2}]}}', r"x\.y\[2\]: It says 'a' twice"),
        ("[" * 100_000, "not JSON that can be read"),
        (" " * 10_000_001, "longer than 10,000,000"),
    ],
)
def test_what_is_no_json_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ProblemsError, match=sentence):
        parse_answers(text)


def test_days_rhythms_and_amounts_are_read_in_words(clock: FixedClock) -> None:
    habit = {"text": "Walk", "when": "every other day", "amount": "1½"}
    found = read(clock, {"timeline": {"habit": [habit]}}).answers.values
    said = {path.rpartition(".")[2]: value for path, value in found.items()}
    assert said["when"] == {"kind": "every_n_days", "every": 2}
    assert said["amount"] == 1.5


def test_what_could_be_two_is_asked_about(clock: FixedClock) -> None:
    habit = {"text": "Walk", "when": "biweekly", "amount": "10.000"}
    objective = {"wish": "Sleep", "by": "next sun"}
    found = problems(
        clock, {"timeline": {"habit": [habit]}, "objectives": {"objective": [objective]}}
    )
    assert "twice a week or every 2 weeks" in found["timeline.habit[1].when"]
    assert "could be either" in found["timeline.habit[1].amount"]
    assert "Sun 29 Nov or Sun 22 Nov" in found["objectives.objective[1].by"]


def test_what_is_answered_after_a_question_answers_it(clock: FixedClock) -> None:
    objective = {"wish": "Rest", "measure": "Naps", "baseline": 0, "target": 2}
    made = read(clock, {"objectives": {"objective": [objective, {"wish": "Rain"}]}}).build()
    assert [each.measure for each in made.objectives] == ["Naps", ""]
    assert [each.target for each in made.objectives] == [2, None]
    no = {"objectives": {"objective": [{"counted": False, **objective}]}}
    assert problems(clock, no) == {
        f"objectives.objective[1].{each}": "This is not asked at the moment."
        for each in ("measure", "baseline", "target")
    }
