"""Wordings: other texts for the same flow, from files beside it."""

from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.sessions import begin_session
from flows.actions.settings import choose_wording
from flows.documents.clock import FixedClock
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item import ITEM_TYPES
from flows.guide.items.item_parts import Choice
from flows.guide.schema.catalog import (
    all_flows,
    check_file,
    find_flow,
    unusable_flows,
    usable_flows,
)
from flows.guide.schema.flow import Flow, Step
from flows.guide.schema.flow_files import library
from flows.guide.schema.flow_models import model_of
from flows.guide.schema.wording_files import all_wordings, list_untold
from flows.guide.schema.wordings import CHOICE_TEXTS, ITEM_TEXTS, LISTS, OWN_TEXTS, STEP_TEXTS
from flows.lookup.settings import chosen_wording
from tests.flows.samples import bare_store, sample_store

GERMAN = """
title = "Mein Plan"

[[libraries.areas]]
value = "rest"
label = "Schlaf und Ruhe"

[[steps]]
id = "look"
title = "Hinsehen"

[[steps.items]]
id = "how"
label = "Wie geht es?"
low_label = "schwer"
follow_up = "Was hilft?"

[[steps.items]]
id = "things"
items = [ { id = "name", label = "Wie heißt es?" } ]
"""

OWN = """
schema_version = 1
id = "mine"
version = 1
title = "My plan"
libraries.areas = [ { value = "rest", label = "Rest" }, { value = "people", label = "People" } ]

[[steps]]
id = "look"
title = "Look"

[[steps.items]]
type = "scale"
id = "how"
label = "How is it?"
low_label = "hard"
high_label = "easy"
follow_up = "What helps?"

[[steps.items]]
type = "multi_select"
id = "areas"
label = "Which?"
choices_from = "areas"

[[steps.items]]
type = "repeat"
id = "things"
title_from = "name"
items = [ { type = "text", id = "name", label = "What is it called?" } ]
"""


@pytest.fixture
def flows(home: Path) -> Path:
    folder = home / "flows"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(OWN, encoding="utf-8")
    (folder / "mine.de.toml").write_text(GERMAN, encoding="utf-8")
    return folder


def label(flow: Flow, path: str) -> str:
    return flow.declared[path].label


def test_a_wording_gives_its_texts_and_what_it_leaves_out_stays(home: Path, flows: Path) -> None:
    german, own = find_flow("mine", home, "de"), find_flow("mine", home)
    assert own.title == "My plan"
    assert german.title == "Mein Plan"
    assert label(german, "look.how") == "Wie geht es?"
    assert label(german, "look.how_follow_up") == "Was hilft?"
    assert label(german, "look.areas") == "Which?"
    assert label(german, "look.things.name") == "Wie heißt es?"
    assert [each.label for each in german.libraries["areas"]] == ["Schlaf und Ruhe", "People"]
    assert [each.title for each in all_flows(home, "de") if each.id == "mine"] == ["Mein Plan"]


def test_a_country_falls_back_to_its_language_and_an_unknown_wording_to_the_flow(
    home: Path, flows: Path
) -> None:
    assert find_flow("mine", home, "de_CH").title == "Mein Plan"
    assert find_flow("mine", home, "fr").title == "My plan"
    assert all_wordings(home) == tuple(sorted({*all_wordings(), "de"}))


def test_a_flow_that_extends_another_has_its_wording_too(home: Path, flows: Path) -> None:
    (flows / "more.toml").write_text(
        'schema_version = 1\nid = "more"\nversion = 1\nextends = "mine"\ntitle = "More"\n'
        '[[steps]]\nid = "look"\n[[steps.items]]\nid = "areas"\nlabel = "Which ones?"\n',
        encoding="utf-8",
    )
    flow = find_flow("more", home, "de")
    assert (flow.title, label(flow, "look.how")) == ("More", "Wie geht es?")
    (flows / "more.de.toml").write_text(
        '[[steps]]\nid = "look"\n[[steps.items]]\nid = "areas"\nlabel = "Welche?"\n',
        encoding="utf-8",
    )
    assert label(find_flow("more", home, "de"), "look.areas") == "Welche?"


@pytest.mark.parametrize(
    ("texts", "where", "why"),
    [
        ("version = 2\n", "version", "A wording holds texts alone; the flow says all else."),
        ("title = 3\n", "title", "This is a text."),
        ('[[steps]]\nid = "nosuch"\n', "nosuch", "The flow has nothing with this id here."),
        (
            '[[steps]]\nid = "look"\nitems = [{ id = "how", required = true }]\n',
            "look.how.required",
            "A wording holds texts alone; the flow says all else.",
        ),
        ("libraries.none = []\n", "libraries.none", "The flow has no such library."),
        (f'title = "{"x" * 61}"\n', "title", "This can have at most 60 characters."),
        (
            'title = "a\\u001b[2J"\n',
            "title",
            "Character 2 is a control character (U+001B) that cannot be kept. Please take it out.",
        ),
        ("libraries = 3\n", "libraries", "These are tables of choices by the name of the library."),
        ("steps = 3\n", "steps", "This is a list of tables."),
        ("[[steps]]\nid = [1]\n", "[1]", "The flow has nothing with this id here."),
        ("steps = [1]\n", "steps", "This is a list of tables."),
    ],
)
def test_one_that_does_not_fit_is_told_and_the_flow_asks_in_its_own_words(
    home: Path, flows: Path, texts: str, where: str, why: str
) -> None:
    path = flows / "mine.de.toml"
    path.write_text(texts, encoding="utf-8")
    problem = check_file(path, home)[0]
    assert (problem.file, problem.path, problem.reason) == ("mine.de.toml", where, why)
    assert find_flow("mine", home, "de").title == "My plan"
    assert [each.id for each in unusable_flows(home)] == ["mine.de"]
    assert ("mine", "My plan") in [(each.id, each.title) for each in usable_flows(home, "de")]


def test_one_of_no_flow_and_one_that_is_no_toml_are_told(home: Path, flows: Path) -> None:
    lost, odd = flows / "nosuch.de.toml", flows / "mine.plain.toml"
    lost.write_text('title = "x"\n', encoding="utf-8")
    odd.write_text("= =", encoding="utf-8")
    assert check_file(lost, home)[0].reason == "There is no flow called 'nosuch'."
    assert check_file(odd, home)
    assert find_flow("mine", home, "plain").title == "My plan"


@pytest.mark.parametrize("blank", ["", "   ", "\\n"])
def test_a_blank_text_is_one_that_is_not_told_yet(home: Path, flows: Path, blank: str) -> None:
    path = flows / "mine.de.toml"
    path.write_text(
        f'title = "{blank}"\n[[steps]]\nid = "look"\ntitle = "{blank}"\n', encoding="utf-8"
    )
    assert check_file(path, home) == ()
    flow = find_flow("mine", home, "de")
    assert (flow.title, flow.steps[0].title) == ("My plan", "Look")
    assert {"title", "look.title"} < set(list_untold(path, home))


def test_what_is_not_told_yet_is_listed(home: Path, flows: Path) -> None:
    assert list_untold(flows / "mine.de.toml", home) == (
        "libraries.areas.people.label",
        "look.how.high_label",
        "look.areas.label",
    )


def test_the_chosen_wording_is_asked_in_and_answers_stay_the_same(
    home: Path, flows: Path, clock: FixedClock
) -> None:
    (flows / "setback.de.toml").write_text(
        'title = "Nach einem schweren Tag"\n[[steps]]\nid = "onwards"\nitems = '
        '[{ id = "learned", label = "Was hat das gezeigt?" }]\n',
        encoding="utf-8",
    )
    store = sample_store(home, clock)
    choose_wording(store, "de")
    session = begin_session(store, "setback")
    assert session.question("onwards.learned").label == "Was hat das gezeigt?"
    session.answer("onwards.learned", "Sleep first")
    assert finish_session(store, session) is not None
    choose_wording(store, "")
    assert chosen_wording(store) == ""
    assert begin_session(store, "setback").flow.title == "After a hard day"


def test_a_profile_that_cannot_be_read_keeps_nobody_from_a_flow(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    (home / "profile.json").mkdir()
    assert chosen_wording(store) == ""


def test_every_text_of_a_flow_can_be_worded() -> None:
    """A new key of an item has to be said to be a text, or none."""
    names = {"id", "type", "maps_to", "follow_up_maps_to", "share", "shared_as"}
    names |= {"choices_from", "compares", "implied_by", "function", "args", "of", "min", "max"}
    names |= {"examples_from", "pattern", "title_from", "line", "row_keys", "parent", "style"}
    for kind, model in ITEM_TYPES.items():
        for name, field in model_of(model).model_fields.items():
            if "str" in str(field.annotation) and name not in (*LISTS, "when", "prefill"):
                is_text = name in ITEM_TEXTS
                assert is_text or name in names or name in ("default", "sets"), (kind, name)
    assert set(CHOICE_TEXTS) | {"value"} == set(Choice.fields)
    assert set(STEP_TEXTS) < set(Step.fields)
    assert set(OWN_TEXTS) < set(Flow.fields)
    assert set(ITEM_TEXTS) > {"label", "help"} and "label" in BaseItem.fields


@pytest.mark.parametrize("path", sorted(library().glob("*.*.toml")), ids=lambda path: path.name)
def test_a_wording_that_ships_fits_its_flow(path: Path) -> None:
    assert check_file(path) == ()
