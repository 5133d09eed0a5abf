"""The page of a session: what two people take along, and nothing else."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.journal import mark_excerpt, write_note
from flows.actions.reviews.agenda import bring
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.export.markdown.document import format_markdown
from flows.lookup.refusals import NotThereError
from flows.store.store import Store
from flows.views.session_page import NOTE, NOTHING, session_on, session_page
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, sample_plan, sample_store
from tests.flows.session_samples import ANSWERS, meet

TODAY = date(2026, 11, 21)


def told(store: Store, session: str | None = None) -> dict[str, list[str]]:
    """Return the page by its headings."""
    written = session_page(store, PLAN, session).written
    return {
        each.title: [row.text for block in each.blocks for row in block.rows]
        for each in written.sections
    }


def test_the_page_holds_what_was_chosen_agreed_and_is_to_be_remembered(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    meet(store, ANSWERS)
    assert told(store) == {
        "Who was there": ["Me and Dr Weber."],
        "What we talked about": ["Sleep through most nights", "My boss"],
        "To remember": ["It is all right to ask twice"],
        "What we agreed": [
            "Me: Ring my sister, by Tue 24 Nov",
            "Dr Weber: Ask about the group",
        ],
        "We meet again": ["On Sat 28 Nov."],
    }


def test_how_it_was_and_what_was_hard_are_in_no_form_of_it(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, ANSWERS)
    page = session_page(store, PLAN)
    text = format_markdown(page.written, TODAY, NOTE)
    for private in ("Worn out", "Sunday", "Too fast", "heard", "closeness", "3 of 10"):
        assert private not in text
        assert private not in str(page)


def test_the_next_page_tells_how_it_went(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, ANSWERS)
    clock.moment = MOMENT + timedelta(days=7)
    session = begin_session(store, "session_opening", PLAN)
    choices = {each.label: each.value for each in session.question("compare.agreed_done").choices}
    theirs = next(value for label, value in choices.items() if label.startswith("Dr Weber"))
    session.answer("compare.agreed_done", [theirs])
    finish_session(store, session)
    assert told(store)["How it went with what we agreed"] == [
        "Me: Ring my sister, by Tue 24 Nov (not yet)",
        "Dr Weber: Ask about the group (done)",
    ]
    first = session_on(store, PLAN, TODAY)
    assert "How it went with what we agreed" not in told(store, first)


def test_only_marked_passages_since_the_session_before_are_on_it(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    for back, text in ((20, "Old. Very old."), (3, "A good day. A hard night.")):
        day = TODAY - timedelta(days=back)
        clock.moment = MOMENT - timedelta(days=back)
        write_note(store, text, on=day, plan=PLAN)
        (note,) = [e for e in store.read_all("journal")["journal"].values() if e["text"] == text]
        mark_excerpt(store, note["id"], text.partition(" ")[0] + text[len(text.split()[0]) : 6])
        if back == 20:
            clock.moment = MOMENT - timedelta(days=10)
            meet(store, {"arrive": {"arriving": "Fine"}})
    clock.moment = MOMENT
    meet(store, ANSWERS)
    assert told(store)["From my journal"] == ["A good"]


def test_an_objective_that_is_only_for_the_person_has_no_name_on_it(
    home: Path, clock: FixedClock
) -> None:
    plan = sample_plan(objectives=[{"id": "sleep", "wish": "Sleep", "share": "never"}])
    store = sample_store(home, clock, plan)
    bring(store, PLAN, "The letter")
    meet(store, {"choose": {"topics": ["The letter", "Sleep"]}})
    assert told(store)["What we talked about"] == ["The letter", "One of my objectives"]


def test_without_a_session_there_is_no_page(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    with pytest.raises(NotThereError, match="There was no session of two"):
        session_page(store, PLAN)
    meet(store, ANSWERS)
    with pytest.raises(NotThereError, match="on that day"):
        session_on(store, PLAN, TODAY - timedelta(days=1))


def test_a_session_in_which_nothing_was_noted_says_so(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, {"arrive": {"arriving": "Fine"}})
    assert told(store) == {"What we agreed": [NOTHING]}
