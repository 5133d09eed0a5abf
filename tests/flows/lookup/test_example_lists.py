"""Lists of examples: what ships, what a service puts in its place, and how they are found."""

from pathlib import Path

import pytest

from flows.actions.drafts.taken_answers import put_example_in
from flows.documents.clock import FixedClock
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from flows.lookup.example_lists import (
    FOLDER,
    JOURNAL_PROMPTS,
    LONGEST,
    OBJECTIVES,
    Example,
    ExampleListError,
    find_examples,
    read_examples,
)
from tests.reading_ease import measure

KINDS = (
    *("coping", "symptoms", "self image", "relationships", "communication", "trust"),
    *("boundaries", "social contact", "sobriety", "mobility", "pain", "sleep", "mindfulness"),
    *("work", "life skills", "community", "growth"),
)
"""What somebody may look for, in words that the examples themselves need not have."""

OBJECTIVE = "objectives.objective"


def write(home: Path, text: str, name: str = OBJECTIVES) -> None:
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text, "utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_examples_of_every_kind(kind: str) -> None:
    assert len(find_examples(read_examples(OBJECTIVES, None), kind)) >= 3


def test_each_example_says_what_somebody_could_see_and_stands_once() -> None:
    found = read_examples(OBJECTIVES, None)
    assert len(found) >= 60
    assert all(each.specific for each in found)
    assert len({each.text.casefold() for each in found}) == len(found)
    assert all(max(len(each.text), len(each.specific)) <= 72 for each in found)


@pytest.mark.parametrize("name", [OBJECTIVES, JOURNAL_PROMPTS])
def test_the_lists_are_easy_to_read(name: str) -> None:
    texts = [f"{each.text}. {each.specific}." for each in read_examples(name, None)]
    assert measure(" ".join(texts)).score >= 90


def test_every_word_that_is_typed_begins_a_word() -> None:
    found = find_examples(read_examples(OBJECTIVES, None), "hal PHONE")
    assert [each.text for each in found] == ["Put the phone to bed before me"]
    assert find_examples(found, "") == found
    assert find_examples(found, "xylophone") == ()


def test_a_service_can_put_its_own_list_in_place(home: Path) -> None:
    write(home, '[[areas]]\ntitle="Here"\nexamples=[{wish="Grow tomatoes"}, "Ride a bike"]\n')
    assert read_examples(OBJECTIVES, home) == (
        Example("Here", "Grow tomatoes", "", "here grow tomatoes"),
        Example("Here", "Ride a bike", "", "here ride a bike"),
    )
    assert len(read_examples(JOURNAL_PROMPTS, home)) == 8, "the other list is the one that ships"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("areas = 3", "It is no list of examples."),
        ("[[areas]]\ntitle='A'", "It is no list of examples."),
        ("[[areas]]\ntitle='A'\nexamples=[{specific='x'}]", "It is no list of examples."),
        ("[[areas]]\ntitle='A'\nexamples=[3]", "It is no list of examples."),
        ("[[areas]]\ntitle=3\nexamples=[]", "An example is text."),
        ('[[areas]]\ntitle="A"\nexamples=["a\\nb"]', "This has to"),
        (f"[[areas]]\ntitle='A'\nexamples=['{'x' * (LONGEST + 1)}']", "This"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_with_the_reason(
    home: Path, text: str, why: str
) -> None:
    write(home, text)
    with pytest.raises(ExampleListError, match=r"^The list .* cannot be used\. ") as refused:
        read_examples(OBJECTIVES, home)
    assert why in refused.value.sentence or "TOML" in refused.value.sentence


def test_an_example_goes_in_with_what_would_be_different(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("recovery"), clock)
    around = f"{OBJECTIVE}.{session.answers.instances[OBJECTIVE][0]}"
    put_example_in(session, f"{around}.wish", Example("A", "Drink less", "Twice a week", ""))
    assert session.answers.values[f"{around}.specific"] == "Twice a week"
    put_example_in(session, f"{around}.wish", Example("A", "Swim", "On Mondays", ""))
    assert session.answers.values[f"{around}.wish"] == "Swim"
    assert session.answers.values[f"{around}.specific"] == "Twice a week", "it stands already"


@pytest.mark.parametrize(
    "flow", ["personal", "recovery", "therapy", "rehabilitation", "peer_support"]
)
def test_every_plan_offers_them(flow: str) -> None:
    item = find_flow(flow).declared[f"{OBJECTIVE}.wish"]
    assert getattr(item, "examples_from", "") == OBJECTIVES
