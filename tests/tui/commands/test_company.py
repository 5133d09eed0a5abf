"""Line by line, too, what is private is not told while someone is with the person."""

from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.journal import add_win, write_note
from flows.actions.sessions import begin_session
from flows.actions.settings import choose_company
from flows.documents.clock import FixedClock
from flows.guide.answers.answers_file import fill_session
from flows.lookup.settings import is_watched
from flows.store.store import Store
from tests.flows.samples import PLAN, sample_store
from tests.flows.views.board_samples import TODAY
from tests.tui.commands.conftest import Run
from tui.drawing.sanitize import UNTOLD

SECRET = "old corner"
"""What nobody else is to hear."""


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    store = sample_store(home, clock)
    write_note(store, f"I stood at the {SECRET}.", on=TODAY, plan=PLAN, objective="sleep")
    add_win(store, "Rang Priya back.", on=TODAY)
    choose_company(store, True)
    return store


@pytest.mark.parametrize("words", [("journal",), ("journal", "corner"), ("objective", "sleep")])
def test_lines_of_the_journal_are_not_told(run: Run, store: Store, words: tuple[str, ...]) -> None:
    told = run(*words, *(("--plain",) if words[0] == "journal" else ())).out
    assert SECRET not in told
    assert UNTOLD in told
    assert run("settings", "company", "no").out == "Nobody is with me.\n"
    assert SECRET in run(*words, *(("--plain",) if words[0] == "journal" else ())).out


def test_wins_are_told(run: Run, store: Store) -> None:
    assert "Rang Priya back." in run("journal", "--plain").out


def test_what_is_taken_back_is_said_without_private_words(run: Run, store: Store) -> None:
    write_note(store, f"Back at the {SECRET}.", on=TODAY)
    for word, said in (("undo", "Undone"), ("redo", "Done again")):
        assert run(word).out == f"{said}: journal line '••••' written.\n"
    assert SECRET not in run("history").out


@pytest.mark.parametrize("is_watched", [True, False])
def test_a_sign_is_not_told_among_the_changes_of_an_objective(
    run: Run, store: Store, is_watched: bool
) -> None:
    choose_company(store, is_watched)
    session = begin_session(store, "setback")
    after = {"if": f"I pass the {SECRET}", "then": "ring Priya"}
    fill_session(session, {"onwards": {"next_time": after, "small_step": "Open a window"}})
    finish_session(store, session)
    told = run("objective", "sleep").out
    assert "Open a window" in told
    assert (SECRET in told) is not is_watched


def test_ways_to_reach_people_and_what_waits_for_next_time_are_not_told(
    run: Run, store: Store
) -> None:
    run("bring", f"the {SECRET}")
    told = run("support", "--plain").out
    assert f"how to reach them: {UNTOLD}" in told
    assert f"For next time\n  {UNTOLD}" in told
    assert SECRET not in told
    choose_company(store, False)
    told = run("support", "--plain").out
    assert UNTOLD not in told
    assert SECRET in told


ANSWERS = {
    "reflection": {
        "situation": f"Nights at the {SECRET}.",
        "challenge": [{"text": f"The {SECRET}"}],
        "patterns": f"At the {SECRET}.",
    },
    "coping": {"sign": [{"what": f"I pass the {SECRET}"}]},
}


@pytest.mark.parametrize("said", ["plan\n", "\n" * 200, "everything\n" + "\n" * 300])
def test_answers_to_sensitive_questions_are_not_told(run: Run, store: Store, said: str) -> None:
    session = begin_session(store, "personal")
    fill_session(session, ANSWERS)
    session.focus("reflection.situation")
    save_draft(store, session.to_draft())
    told = run("resume", "--plain", typed=said).out
    assert UNTOLD in told
    assert SECRET not in told


def test_they_are_told_to_oneself(run: Run, store: Store) -> None:
    choose_company(store, False)
    session = begin_session(store, "personal")
    fill_session(session, ANSWERS)
    session.focus("reflection.situation")
    save_draft(store, session.to_draft())
    assert SECRET in run("resume", "--plain", typed="plan\n").out


def test_no_undo_uncovers_what_is_private(run: Run, store: Store) -> None:
    choose_company(store, False)
    assert run("settings", "company", "yes").out == "Someone is with me.\n"
    assert run("undo").out == "Undone: win 'Rang Priya back.' noted.\n"
    assert is_watched(store)
    assert run("redo").out == "Done again: win 'Rang Priya back.' noted.\n"
