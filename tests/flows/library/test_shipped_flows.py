"""The flows that ship: each loads, is complete, and fits on a small screen."""

import re
import textwrap
import tomllib
from typing import Any

import pytest

from flows.documents.clock import FixedClock
from flows.export.shared_parts import shared_part
from flows.guide.items.item import RepeatItem
from flows.guide.schema.catalog import all_flows, check_file, find_flow
from flows.guide.schema.conditions import comparisons
from flows.guide.schema.flow_files import library
from flows.guide.session.session import GuidedSession
from tests.stored_plan import stored

PLANS = ("personal", "recovery", "therapy", "rehabilitation", "peer_support")
SHORT = ("daily", "weekly_review", "setback", "session_opening", "closing")

STAGES = [
    "reflection",
    "objectives",
    "prioritisation",
    "timeline",
    "support",
    "coping",
    "review",
]

ASKED_ABOUT = {
    "situation": "reflection.situation",
    "life areas": "areas.name",
    "challenges": "challenges",
    "values": "values",
    "strengths": "reflection.strengths",
    "patterns": "reflection.patterns",
    "what the plan allows for": "reflection.allow_for",
    "what helpers may know": "reflection.about_me",
    "the good day": "vision",
    "what it is all for": "purpose",
    "specific": "specific",
    "measurable": "measure",
    "where it starts": "baseline",
    "where it goes": "target",
    "more or less of it": "direction",
    "limits": "limits",
    "allowing for limits": "allow_for",
    "importance": "importance",
    "confidence": "confidence",
    "why": "why",
    "the value it serves": "value",
    "whose wish it is": "whose",
    "by when": "due",
    "closeness": "closeness",
    "outcome levels": "levels",
    "steps": "steps",
    "own order": "objectives.rank",
    "focus": "focus",
    "milestones": "objectives.steps",
    "rewards": "reward",
    "habits": "habits",
    "anchors": "anchor",
    "the next review": "next_review",
    "people": "contacts",
    "roles": "roles",
    "what to ask": "ask",
    "what was promised": "promised",
    "being in touch": "rhythm",
    "signs": "signs",
    "kind words": "kind_words",
    "things that help": "strategies",
    "crisis signs": "crisis.signs",
    "crisis steps": "crisis.steps",
    "crisis contacts": "crisis.contacts",
    "safer places": "crisis.safer",
    "a place to go": "crisis.place",
    "reasons": "crisis.reasons",
    "small wins": "celebrate",
    "sharing": "sharing",
    "who was present": "agreement.present",
    "agreement": "agreement.agreed",
}
"""Each idea a plan asks about, with the field its answer is kept in."""

ALL_TYPES = {
    "note",
    "text",
    "long_text",
    "number",
    "scale",
    "yes_no",
    "select",
    "multi_select",
    "date",
    "schedule",
    "rank",
    "matrix",
    "gas_levels",
    "if_then",
    "contact",
    "computed",
    "group",
    "repeat",
}


def items_of(name: str) -> dict[str, Any]:
    """Return the items of a flow by declared path."""
    return dict(find_flow(name).items())


def test_all_flows_ship() -> None:
    summaries = all_flows()
    assert [each.id for each in summaries][: len(PLANS)] == list(PLANS)
    assert {each.id for each in summaries} == {*PLANS, *SHORT}


@pytest.mark.parametrize("name", [*PLANS, *SHORT])
def test_a_flow_has_nothing_wrong_with_it(name: str) -> None:
    assert check_file(library() / f"{name}.toml") == ()
    flow = find_flow(name)
    assert flow.id == name
    assert flow.description
    assert flow.licence == "MIT"
    assert flow.minutes


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_has_seven_stages_with_a_word_for_each(name: str) -> None:
    flow = find_flow(name)
    assert flow.records == "plan"
    assert [step.stage for step in flow.steps] == STAGES
    assert all(step.short and step.purpose for step in flow.steps)


LEFT_OUT = {
    "recovery": {"outcome levels"},
    "therapy": {"rewards"},
    "rehabilitation": {"importance", "the value it serves", "values", "whose wish it is"},
    "peer_support": {
        *("allowing for limits", "importance", "limits", "outcome levels"),
    },
}
"""What the people of a flow do not need, and so are not asked about."""


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_asks_about_each_idea_that_its_people_need(name: str) -> None:
    fields = {
        field
        for _, item in items_of(name).items()
        for field in (item.maps_to, getattr(item, "follow_up_maps_to", None))
        if isinstance(field, str)
    }
    not_asked = {idea for idea, field in ASKED_ABOUT.items() if field not in fields}
    assert not_asked == LEFT_OUT.get(name, set())


def test_the_general_plan_uses_every_type_of_item() -> None:
    assert {item.type for _, item in items_of("personal").items()} == ALL_TYPES


@pytest.mark.parametrize("name", PLANS[1:])
def test_a_plan_for_some_people_has_questions_and_words_of_their_own(name: str) -> None:
    general = items_of("personal")
    own = items_of(name)
    assert len(own.keys() - general.keys()) >= 3
    reworded = [path for path, item in own.items() if path in general and item != general[path]]
    assert len(reworded) >= 15


@pytest.mark.parametrize("name", PLANS[1:])
def test_nothing_is_said_again_that_the_general_plan_says(name: str) -> None:
    """What two plans share stands once, in the general one."""
    general = tomllib.loads((library() / "personal.toml").read_text("utf-8"))
    own = tomllib.loads((library() / f"{name}.toml").read_text("utf-8"))
    repeated: list[str] = []

    def compare(mine: dict[str, Any], theirs: dict[str, Any], path: str) -> None:
        repeated.extend(
            f"{path}.{key}"
            for key in ("label", "help", "example", "facilitator", "title", "purpose")
            if key in mine and mine[key] == theirs.get(key)
        )
        there = {each["id"]: each for each in theirs.get("items", [])}
        for each in mine.get("items", []):
            compare(each, there.get(each["id"], {}), f"{path}.{each['id']}")

    steps = {each["id"]: each for each in general["steps"]}
    for step in own["steps"]:
        compare(step, steps[step["id"]], step["id"])
    libraries = own.get("libraries", {})
    repeated += [key for key in libraries if libraries[key] == general["libraries"].get(key)]
    assert repeated == []


@pytest.mark.parametrize("name", [*PLANS, *SHORT])
def test_every_text_fits_at_80_columns(name: str) -> None:
    too_long = []
    for path, item in items_of(name).items():
        if len(item.label) > 70:
            too_long.append(f"{path}: label of {len(item.label)} characters")
        if len(item.help) > 76:
            too_long.append(f"{path}: help of {len(item.help)} characters")
        for key, rows in (("details", 4), ("example", 2), ("facilitator", 3)):
            wrapped = textwrap.wrap(getattr(item, key), 72)
            if len(wrapped) > rows:
                too_long.append(f"{path}: {key} of {len(wrapped)} lines")
        if isinstance(item, RepeatItem) and item.written:
            line = f"{item.add_label}, such as: {item.written[0].example}"
            if item.written[0].example and len(line) > 68:
                too_long.append(f"{path}: {line}")
        if item.type == "text" and len(item.example) > 74:
            too_long.append(f"{path}: example of {len(item.example)} characters on one line")
        for choice in getattr(item, "choices", ()):
            if len(choice.label) > 60:
                too_long.append(f"{path}: choice {choice.value}")
    for key, choices in find_flow(name).libraries.items():
        too_long += [f"{key}: {each.label}" for each in choices if len(each.label) > 60]
    assert too_long == []


@pytest.mark.parametrize("name", PLANS)
def test_what_there_is_more_of_has_a_word_for_it(name: str) -> None:
    unnamed = [
        path
        for path, item in items_of(name).items()
        if item.more and item.type not in ("note", "group") and not item.short
    ]
    assert unnamed == []


@pytest.mark.parametrize("name", PLANS)
def test_no_heavy_words_stand_before_somebody(name: str) -> None:
    """Examples of hard times are chosen from, or asked for by F1; they are no placeholder."""
    heavy = ("coping.sign.what", "coping.sign.plan", "coping.crisis_safer", "coping.crisis_reasons")
    assert [path for path in heavy if items_of(name)[path].example] == []


@pytest.mark.parametrize("name", PLANS)
def test_conditions_on_life_areas_name_areas_there_are(name: str) -> None:
    """Own words are an answer too, so loading cannot tell a slip from somebody's own area."""
    areas = {each.value for each in find_flow(name).libraries["areas"]}
    named = {
        value
        for item in items_of(name).values()
        for condition in comparisons(item.when)
        if condition.item == "reflection.areas"
        for value in condition.values()
    }
    assert named
    assert named <= areas


@pytest.mark.parametrize("name", PLANS)
def test_free_questions_have_an_example_or_help(name: str) -> None:
    open_questions = [
        path
        for path, item in items_of(name).items()
        if item.type in ("text", "long_text", "contact", "if_then", "gas_levels")
        and not path.endswith("_follow_up")
        and not (item.help or item.details or item.example or getattr(item, "suggestions", ()))
        and path != "review.change"
    ]
    assert open_questions == []


@pytest.mark.parametrize("name", [*PLANS, *SHORT])
def test_a_helper_finds_prompts(name: str) -> None:
    flow = find_flow(name)
    prompted = [item for _, item in flow.items() if item.facilitator]
    assert len(prompted) >= (25 if flow.records == "plan" else 1)


@pytest.mark.parametrize("name", PLANS)
def test_hardly_anything_is_required(name: str) -> None:
    """Outside a repeat nothing is; inside, only what names the thing or what it cannot lack."""
    required = {path for path, item in items_of(name).items() if item.required}
    everywhere = {
        "reflection.challenge.text",
        "objectives.objective.wish",
        "objectives.objective.step.text",
        "timeline.appointment.objective",
        "timeline.appointment.what",
        "timeline.milestone.objective",
        "timeline.milestone.what",
        "timeline.habit.text",
        "timeline.habit.when",
        "support.contact.who",
        "coping.sign.what",
        "coping.strategy.name",
    }
    there = items_of(name).keys()
    assert required == everywhere & there


@pytest.mark.parametrize("name", PLANS)
def test_the_most_private_answers_stay_out_of_summaries(name: str, clock: FixedClock) -> None:
    items, session = items_of(name), GuidedSession.start(find_flow(name), clock)
    session.answer("reflection.health_notes_wanted", True)
    for path in (
        "reflection.situation",
        "reflection.health_notes",
        "reflection.patterns",
        "coping.crisis_safer",
        "coping.crisis_reasons",
    ):
        assert items[path].sensitive, path
        session.answer(path, "Nobody else's business")
    contact = f"support.contact.{session.add('support.contact')}"
    assert items["support.contact.who"].sensitive
    who = {"name": "Priya", "reach": "Nobody else's business", "note": "Nobody else's business"}
    session.answer(f"{contact}.who", who)
    session.answer(f"{contact}.may_share", "default")
    parts = ("objectives", "timeline", "support", "coping", "journal")
    whole = session.build().changed(sharing=parts)
    assert "Nobody else's" in whole.model_dump_json()
    assert "Nobody else's" not in str(shared_part(stored(whole)).document)
    assert [each.name for each in shared_part(stored(whole)).contacts] == ["Priya"]


@pytest.mark.parametrize("asked", ["never", "ask"])
def test_who_may_not_be_named_is_in_no_summary(asked: str, clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    contact = f"support.contact.{session.add('support.contact')}"
    session.answer(f"{contact}.who", {"name": "Priya"})
    session.answer(f"{contact}.may_share", asked)
    session.answer("review.share", ["support"])
    assert shared_part(stored(session.build())).contacts == ()
    told = {each.value: each.label for each in find_flow("personal").libraries["sharing"]}
    assert told["ask"] == "Only when I share the whole plan"


@pytest.mark.parametrize("name", [*PLANS, *SHORT])
def test_a_flow_says_nothing_that_nobody_reads(name: str) -> None:
    raw = tomllib.loads((library() / f"{name}.toml").read_text("utf-8"))
    assert "locale" not in raw
    assert all(item.share == "default" for item in items_of(name).values())


@pytest.mark.parametrize("name", [*PLANS, *SHORT])
def test_no_number_to_ring_is_written_into_a_flow(name: str) -> None:
    """Helplines differ by place and change; a person writes down the ones that hold for them."""
    text = (library() / f"{name}.toml").read_text("utf-8").replace("2027-01-31", "")
    assert re.findall(r"\d{3,}", text) == []


def test_the_daily_flow_has_three_to_five_questions() -> None:
    asks = [item for _, item in items_of("daily").items() if item.asks]
    own = [item for item in asks if item.rows_source == "plan.scales"]
    sometimes = [item for item in asks if item.when is not None]
    assert 3 <= len(asks) - len(own) - len(sometimes) <= 5
    assert [item.id for item in sometimes] == ["kind_words"]  # Only on a hard day.
    assert len(own) == 1  # Asked only of who has scales of their own.


def test_a_session_chooses_at_most_three_objectives_and_agrees_actions() -> None:
    flow = find_flow("session_opening")
    items = items_of("session_opening")
    assert flow.records == "session"
    assert [step.id for step in flow.steps] == ["arrive", "compare", "choose", "agree", "check"]
    assert items["choose.topics"].max_choices == 3
    assert {each.value for each in items["agree.actions.doer"].choices} == {
        "mine",
        "yours",
        "others",
    }


@pytest.mark.parametrize("name", PLANS)
def test_thinking_about_not_living_can_be_said_and_telling_somebody_stands_beside_it(
    name: str, clock: FixedClock
) -> None:
    """It is one of several suggestions, never put before somebody; the first step is to tell."""
    items = items_of(name)
    words = "I think about not living"
    signs, steps = items["coping.crisis_signs"], items["coping.crisis_steps"]
    assert words in {each.value for each in signs.choices}
    assert words not in " ".join((signs.example, signs.help, signs.details))
    assert signs.sensitive
    assert steps.choices[0].label == "Tell somebody how it is"
    session = GuidedSession.start(find_flow(name), clock)
    assert "coping.crisis_tell" not in session.visible.by_path
    session.answer("coping.crisis_signs", [words])
    asked = list(session.visible.by_path)
    assert asked.index("coping.crisis_steps") == asked.index("coping.crisis_tell") + 1
    assert "tell somebody" in items["coping.crisis_tell"].label


@pytest.mark.parametrize("flow", [*PLANS, *SHORT])
def test_the_line_of_stages_says_nothing_that_its_page_says_again(flow: str) -> None:
    steps = find_flow(flow).steps
    assert [step.id for step in steps if step.short in ("", step.title)] == []
