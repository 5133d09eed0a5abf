"""One draft in two processes: merged, followed, and over for all when one has saved it."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.draft_ending import SessionOverError
from flows.actions.drafts.draft_session import DraftSession
from flows.actions.drafts.finish_session import finish_session
from flows.actions.drafts.saved_drafts import discard_draft, load_draft, save_draft
from flows.actions.history import undo
from flows.actions.import_archive import import_archive
from flows.actions.plans import delete_plan
from flows.actions.sessions import begin_session, change_session, resume_session
from flows.documents.clock import FixedClock
from flows.export.archive.archive import load_archive
from flows.lookup.plans import load_plan, plans
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.errors import NotSavedError
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.flows.samples import PLAN, bare_store, sample_store

TITLE, SITUATION, GOOD_DAY = "reflection.title", "reflection.situation", "reflection.good_day"

OBJECTIVES = "objectives.objective"


def begun(home: Path, clock: FixedClock) -> tuple[DraftSession, DraftSession]:
    """Return one draft as two processes have it open."""
    one = DraftSession(bare_store(home, clock), begin_session(Store.open(home, clock), "personal"))
    one.session.answer(TITLE, "Spring")
    one.keep()
    return one, again(one, home, clock)


def again(one: DraftSession, home: Path, clock: FixedClock) -> DraftSession:
    """Open the draft of a session in another process."""
    store = Store.open(home, clock)
    return DraftSession(store, resume_session(store, one.session.draft_id))


def answer(draft: DraftSession, path: str, value: object) -> None:
    """Answer a question, as a front end does."""
    draft.session.answer(path, value)
    draft.keep()
    assert not draft.trouble


def test_both_sessions_answers_are_kept(home: Path, clock: FixedClock) -> None:
    one, two = begun(home, clock)
    answer(one, SITUATION, "Long days")
    answer(two, GOOD_DAY, "Slow")
    assert two.session.answers.values[SITUATION] == "Long days"
    assert two.take_news() == ["Another session changed an answer of this draft."]
    assert two.take_news() == []
    one.session.focus(SITUATION)
    one.keep()  # Only a page was turned, or a window that hung was closed.
    kept = load_draft(Store.open(home, clock), one.session.draft_id)
    assert kept.answers["reflection"] == {
        "title": "Spring",
        "situation": "Long days",
        "good_day": "Slow",
    }


def test_nothing_is_saved_before_something_was_answered(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    one = DraftSession(store, begin_session(store, "personal"))
    one.session.focus(SITUATION)
    one.touch()
    assert one.next_saving() is None
    assert not one.save_pending()
    assert drafts(store) == ()
    one.session.answer(SITUATION, "Long days")
    one.touch()
    assert one.save_pending()
    one.session.answer(SITUATION, None)
    one.touch()
    assert one.save_pending(), "what was taken back is no answer any more"


def test_what_another_process_goes_on_with_is_saved_without_an_answer(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    one = DraftSession(store, begin_session(store, "personal"))
    one.session.focus(SITUATION)
    one.hold()
    assert one.save_pending()
    assert again(one, home, clock).session.cursor == SITUATION


def test_the_cursor_of_the_other_session_is_not_moved(home: Path, clock: FixedClock) -> None:
    one, two = begun(home, clock)
    one.session.focus(SITUATION)
    two.session.focus(GOOD_DAY)
    answer(two, GOOD_DAY, "Slow")
    assert one.follow()
    assert one.session.cursor == SITUATION
    assert one.session.answers.values[GOOD_DAY] == "Slow"
    assert not one.follow()


def test_two_answers_to_one_question_are_both_there(home: Path, clock: FixedClock) -> None:
    one, two = begun(home, clock)
    answer(one, SITUATION, "Long days")
    answer(two, SITUATION, "Short nights")
    assert two.session.answers.values[SITUATION] == "Short nights"
    assert two.offered.at(SITUATION) == ["Long days"]
    assert any("Another session answered the same" in each for each in two.take_news())
    assert one.follow()
    assert one.session.answers.values[SITUATION] == "Short nights"
    # Gone on with later, it is offered still; taken, the other one is offered.
    three = again(one, home, clock)
    three.offered.take(SITUATION)
    three.keep()
    assert three.session.answers.values[SITUATION] == "Long days"
    assert three.offered.at(SITUATION) == ["Short nights"]
    assert one.follow()
    assert one.offered.at(SITUATION) == ["Short nights"]


def test_an_answer_that_could_not_be_sent_in_time_does_not_beat_a_later_one(
    home: Path, clock: FixedClock
) -> None:
    one, two = begun(home, clock)
    one.session.answer(SITUATION, "Before the line stalled")
    stalled = one.pending()
    clock.moment += timedelta(minutes=5)
    answer(two, SITUATION, "Afterwards")
    from flows.actions.drafts.saved_drafts import save_changes

    one.settle(stalled, save_changes(Store.open(home, clock), stalled))
    assert one.session.answers.values[SITUATION] == "Afterwards"
    assert one.offered.at(SITUATION) == ["Before the line stalled"]


def test_what_is_typed_while_it_is_saved_stays(home: Path, clock: FixedClock) -> None:
    from flows.actions.drafts.saved_drafts import save_changes

    one, two = begun(home, clock)
    answer(two, GOOD_DAY, "Slow")
    saving = one.pending()
    one.session.save_typing(SITUATION, "half a w")
    one.session.answer(TITLE, "Summer")
    one.settle(saving, save_changes(Store.open(home, clock), saving))
    assert one.session.typing == {SITUATION: "half a w"}
    assert one.session.answers.values == {TITLE: "Summer", GOOD_DAY: "Slow"}
    one.keep()
    kept = load_draft(Store.open(home, clock), one.session.draft_id)
    assert kept.typing == {SITUATION: "half a w"}
    assert kept.title == "Summer"


def test_lists_of_both_are_merged(home: Path, clock: FixedClock) -> None:
    one, two = begun(home, clock)
    first = len(one.session.answers.instances.get(OBJECTIVES, []))
    for draft, text in ((one, "Sleep"), (two, "Rest")):
        identity = draft.session.add(OBJECTIVES)
        answer(draft, f"{OBJECTIVES}.{identity}.wish", text)
    one.follow()
    assert one.session.answers.instances == two.session.answers.instances
    assert len(two.session.answers.instances[OBJECTIVES]) == first + 2


def test_what_was_changed_here_and_not_saved_yet_outlives_following(
    home: Path, clock: FixedClock
) -> None:
    one, two = begun(home, clock)
    one.session.answer(SITUATION, "Not saved yet")
    answer(two, GOOD_DAY, "Slow")
    assert one.follow()
    assert one.save_pending()
    kept = load_draft(Store.open(home, clock), one.session.draft_id)
    assert kept.answers["reflection"]["situation"] == "Not saved yet"
    assert kept.answers["reflection"]["good_day"] == "Slow"


# An old process comes back


def test_a_saved_session_is_over_for_all_and_no_second_plan_stands_beside_it(
    home: Path, clock: FixedClock
) -> None:
    one, two = begun(home, clock)
    plan = one.finish().plan
    two.session.answer(SITUATION, "Typed into the old line")
    two.keep()
    assert two.ending is not None
    assert "saved elsewhere" in two.describe_ending()
    with pytest.raises(SessionOverError):
        two.finish()
    store = Store.open(home, clock)
    assert [each.id for each in plans(store)] == [plan]
    (after,) = drafts(store)
    assert (after.id, after.plan) == (two.afterwards, plan)
    assert after.title == "Spring (after it was saved)"
    two.session.answer(GOOD_DAY, "And this")
    two.keep()
    assert [each.id for each in drafts(store)] == [after.id]
    # What was typed afterwards is a change of the plan, with everything else as it was saved.
    assert plan is not None
    finish_session(store, resume_session(store, after.id))
    (only,) = plans(store)
    saved = load_plan(store, only.id)
    assert saved.title == "Spring"
    assert saved.reflection.situation == "Typed into the old line"


def test_a_saved_session_with_nothing_new_leaves_nothing_behind(
    home: Path, clock: FixedClock
) -> None:
    one, two = begun(home, clock)
    one.finish()
    assert two.follow()
    assert two.ending is not None
    assert two.afterwards is None
    assert "missing" in two.describe_ending()
    assert drafts(Store.open(home, clock)) == ()


def test_a_review_that_was_saved_keeps_only_what_came_later(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    one = DraftSession(store, begin_session(store, "weekly_review", PLAN))
    answer(one, "next.learned", "Mornings are better")
    two = again(one, home, clock)
    one.finish()
    answer(two, "week.ratings", {"sleep": {"closeness": 6}})
    assert two.ending is not None
    (after,) = drafts(store)
    kept = load_draft(store, after.id)
    assert kept.plan == PLAN
    assert "next" not in kept.answers
    assert kept.answers["week"] == {"ratings": {"sleep": {"closeness": 6}}}


def test_a_draft_that_was_taken_away_is_not_reborn(home: Path, clock: FixedClock) -> None:
    one, two = begun(home, clock)
    store = Store.open(home, clock)
    discard_draft(store, one.session.draft_id)
    assert one.follow()
    assert "taken away elsewhere" in one.describe_ending()
    assert drafts(store) == ()
    answer(two, SITUATION, "Typed into the old line")
    assert two.ending is not None
    (after,) = drafts(store)
    assert after.id not in (one.session.draft_id, two.session.draft_id)
    assert load_draft(store, after.id).answers["reflection"]["situation"]


def test_an_undone_end_is_none(home: Path, clock: FixedClock) -> None:
    one, two = begun(home, clock)
    one.finish()
    store = Store.open(home, clock)
    undo(store)
    answer(two, SITUATION, "Still here")
    assert two.ending is None
    assert load_draft(store, two.session.draft_id).answers["reflection"]["situation"]
    two.finish()
    assert len(plans(store)) == 1


def test_saving_takes_in_what_the_other_session_answered_first(
    home: Path, clock: FixedClock
) -> None:
    one, two = begun(home, clock)
    answer(two, SITUATION, "Long days")
    with pytest.raises(RefusedError, match="Another session changed an answer"):
        one.finish()
    plan = one.finish().plan
    assert plan is not None
    assert load_plan(Store.open(home, clock), plan).reflection.situation == "Long days"


def test_a_draft_from_a_copy_changes_the_plan_that_was_made_of_it(
    home: Path, clock: FixedClock
) -> None:
    one, two = begun(home, clock)
    kept = load_draft(Store.open(home, clock), one.session.draft_id)
    answer(two, SITUATION, "Long days")
    two.finish()
    store = Store.open(home, clock)
    save_draft(store, kept.changed(answers={"reflection": {"title": "Autumn"}}))
    three = DraftSession(store, resume_session(store, kept.id))
    three.finish()
    (plan,) = plans(store)
    saved = load_plan(store, plan.id)
    assert (saved.title, saved.reflection.situation) == ("Autumn", "")


def test_a_change_of_a_plan_that_was_taken_away_can_be_read_still(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    one = DraftSession(store, change_session(store, PLAN))
    answer(one, SITUATION, "Long days")
    delete_plan(store, PLAN)
    two = again(one, home, clock)
    assert two.session.answers.values[SITUATION] == "Long days"
    with pytest.raises(NotThereError, match="stays here as a draft"):
        two.finish()
    assert len(drafts(store)) == 1
    undo(store)
    two.finish()
    assert load_plan(store, PLAN).reflection.situation == "Long days"


def test_a_file_that_nobody_took_away_is_written_again(home: Path, clock: FixedClock) -> None:
    one, _ = begun(home, clock)
    (home / "drafts" / f"{one.session.draft_id}.json").unlink()
    answer(one, SITUATION, "Long days")
    assert one.ending is None
    assert load_draft(Store.open(home, clock), one.session.draft_id).title == "Spring"


def test_a_home_that_was_moved_away_is_told_and_not_made_anew(
    home: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    one, _ = begun(home, clock)
    shutil.move(home, tmp_path / "moved")
    one.session.answer(SITUATION, "Long days")
    one.keep()
    assert one.trouble
    assert not home.exists()
    assert not one.follow()
    told = one.save_or_copy()
    assert str(one.copied_to) in told


# The home cannot be written


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    def refuse(*_: object) -> None:
        raise NotSavedError("Not saved: the disk said “no space left on device”.")

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("flows.actions.drafts.draft_session.save_changes", refuse)
    return monkeypatch


def test_a_copy_outside_the_home_comes_back(
    home: Path, clock: FixedClock, full: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    store = bare_store(home, clock)
    one = DraftSession(store, begin_session(store, "personal"))
    one.session.answer(TITLE, "Spring")
    one.keep()
    assert "no space left" in one.trouble
    assert one.remark == "not saved yet"
    told = one.save_or_copy()
    copy = one.copied_to
    assert copy is not None
    assert copy.parent == tmp_path
    assert copy.stat().st_mode & 0o777 == 0o600
    assert str(copy) in told and "handrail import" in told
    assert json.loads(copy.read_text())["kind"] == "everything"
    one.session.answer(SITUATION, "Long days")
    one.keep()
    assert one.copy() == copy
    import_archive(store, load_archive(copy))
    (draft,) = drafts(store)
    assert load_draft(store, draft.id).answers["reflection"]["situation"] == "Long days"
    full.undo()
    one.keep()
    assert not one.trouble
    assert not copy.exists()
    assert "is gone" in one.take_news()[0]


def test_without_any_folder_it_is_said_that_nothing_is_saved(
    home: Path, clock: FixedClock, full: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    store = bare_store(home, clock)
    one = DraftSession(store, begin_session(store, "personal"))
    one.session.answer(TITLE, "Spring")
    one.keep()
    full.setattr("flows.export.archive.archive.write_whole", refuse)
    assert "saved nowhere" in one.save_or_copy()
    assert one.copied_to is None


OWN = """
schema_version = 1
id = "own"
version = {version}
title = "Own"
records = "plan"

[[steps]]
id = "first"
stage = "reflection"
title = "First"

[[steps.items]]
type = "text"
id = "title"
label = "Title?"
maps_to = "title"
{more}
"""

MORE = """
[[steps.items]]
type = "text"
id = "new"
label = "Anything new?"
"""


def test_an_old_process_does_not_take_away_what_it_does_not_know_to_ask(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    (home / "flows").mkdir(exist_ok=True)
    (home / "flows" / "own.toml").write_text(OWN.format(version=1, more=""))
    old = DraftSession(store, begin_session(store, "own"))
    answer(old, "first.title", "Spring")
    (home / "flows" / "own.toml").write_text(OWN.format(version=2, more=MORE))
    new = again(old, home, clock)
    answer(new, "first.new", "Kept")
    answer(old, "first.title", "Summer")
    assert new.follow()
    assert new.session.answers.values == {"first.title": "Summer", "first.new": "Kept"}
    kept = load_draft(store, old.session.draft_id)
    assert kept.flow_version == 2
    assert again(old, home, clock).session.answers.values["first.new"] == "Kept"


@pytest.mark.parametrize("sentence", ["", "The disk did not confirm it."])
def test_what_the_disk_did_not_confirm_is_saved_again(
    home: Path, clock: FixedClock, sentence: str
) -> None:
    one, _ = begun(home, clock)
    one.session.answer(SITUATION, "Long days")
    one.touch()
    saving = one.next_saving()
    assert saving is not None
    one.settle(saving, one.save(saving)._replace(unconfirmed=sentence))
    assert one.trouble == sentence
    assert (one.next_saving() is not None) is bool(sentence)
