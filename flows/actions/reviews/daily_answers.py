"""What the daily flow says, put where it belongs: entries, a line of journal, a win."""

from datetime import date
from typing import Any

from flows.actions.entries import apply_done
from flows.actions.feelings import apply_feelings
from flows.actions.journal import apply_note, apply_win
from flows.actions.plan_editor import Editing
from flows.actions.ratings import apply_rating
from flows.actions.reviews.review_effects import apply_kind_words
from flows.documents.review import Review
from flows.documents.vocabulary import DAY_SCALE, RatingKind
from flows.lookup.search import Found
from flows.store.file_names import JOURNAL
from flows.store.store import Store

DAILY = "daily"
"""The flow that is understood here."""

MARKED = "today.done"
"""Where it asks which habits were part of the day."""


def apply_daily_answers(store: Store, edit: Editing, review: Review) -> None:
    """Carry out what somebody said about a day, as a part of another action.

    Raises:
        UnacceptableError: a text cannot be kept.
    """
    answers = review.answers if isinstance(review.answers, dict) else {}
    said: Any = answers.get("today") or {}
    edit.recording.words = "the day written down"
    for habit in edit.plan["habits"]:
        if habit["id"] in (said.get("done") or ()):
            apply_done(store, edit, Found(edit.plan["id"], "habit", habit["id"], ""), review.date)
    _put_words(store, edit, said, review.date)
    _put_own_measures(store, edit, said, review.date)
    if isinstance(said.get("day"), int | float):
        apply_rating(
            store,
            edit.recording,
            JOURNAL,
            RatingKind.SCALE,
            said["day"],
            review.date,
            of=DAY_SCALE,
        )


def _put_own_measures(store: Store, edit: Editing, said: Any, on: date) -> None:
    """Keep what was said of scales of one's own, and the words for feelings."""
    for name, marks in (said.get("scales") or {}).items():
        level = marks.get("level") if isinstance(marks, dict) else None
        if isinstance(level, int | float):
            apply_rating(store, edit.recording, JOURNAL, RatingKind.SCALE, level, on, of=str(name))
    if felt := said.get("feelings"):
        apply_feelings(store, edit.recording, [str(each) for each in felt], on)


def _put_words(store: Store, edit: Editing, said: Any, on: date) -> None:
    plan = edit.plan["id"]
    if line := said.get("line"):
        apply_note(store, edit.recording, line, on=on, plan=plan)
    if words := said.get("kind_words"):
        apply_kind_words(edit, str(words))
    if win := said.get("win"):
        apply_win(store, edit.recording, win, on=on, plan=plan)
