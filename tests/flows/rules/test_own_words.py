"""Texts without a field of their own, and the places they are told on."""

from pathlib import Path

from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.plan import ExtraAnswer
from flows.rules.own_words import REASONS, SUPPORT, OwnText, texts_asked_in
from flows.views.support import support_view
from flows.views.why import sections, why
from tests.flows.samples import sample_plan, sample_store

MEANING = ExtraAnswer(
    path="reflection.meaning",
    label="What does recovery mean to you?",
    heading="What recovery means to me",
    value="Being somebody my brother can ring.",
)

OLD_CIRCLES = ExtraAnswer(
    path="support.old_circles", label="Whom less?", value="Lee.\n\nNot on Fridays."
)

BLANK = ExtraAnswer(path="support.give", label="What to give?", value=" ")

NO_TEXT = ExtraAnswer(path="support.wanted", label="Wanted?", value=True)

ALL = (MEANING, OLD_CIRCLES, BLANK, NO_TEXT)


def test_texts_are_found_by_the_step_they_were_asked_in() -> None:
    assert texts_asked_in(ALL, SUPPORT) == (OwnText("Whom less?", "Lee.\n\nNot on Fridays."),)
    assert texts_asked_in(ALL, SUPPORT, without=("support.old_circles",)) == ()
    assert texts_asked_in(ALL, "reflection", only=REASONS)[0].title == "What recovery means to me"
    assert texts_asked_in(ALL, SUPPORT)[0].lines == ("Lee.", "Not on Fridays.")


def test_what_recovery_means_says_why_and_is_shown_again_at_the_end(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(extra=[each.model_dump() for each in ALL]))
    assert ("What recovery means to me", MEANING.value) in sections(why(store))
    begun = begin_session(store, "closing").question("back.beginning")
    assert begun.value == [f"What recovery means to me: {MEANING.value}"]


def test_what_is_between_people_stands_on_support(home: Path, clock: FixedClock) -> None:
    agreement = {"mine": "I ask first.", "theirs": "He says when it is too much."}
    store = sample_store(
        home, clock, sample_plan(extra=[OLD_CIRCLES.model_dump()], agreement=agreement)
    )
    view = support_view(store)
    assert view is not None
    assert [each.title for each in view.words] == [
        "Whom less?",
        "What I said I will do",
        "What others said they will do",
    ]


def test_a_look_at_the_week_says_what_the_plan_was_to_make_room_for(
    home: Path, clock: FixedClock
) -> None:
    reflection = {"allow_for": "No stairs\nbefore ten"}
    store = sample_store(home, clock, sample_plan(reflection=reflection))
    room = begin_session(store, "weekly_review").question("next.room")
    assert room.value == ["To make room for: No stairs before ten"]
