"""Filling a throw-away home with a sample: a plan of Sam, who does not exist, and three months."""

from collections.abc import Iterable
from datetime import timedelta

from flows.actions.import_archive import is_empty
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.actions.settings import apply_settings
from flows.documents.base import Document
from flows.documents.profile import Profile
from flows.lookup.refusals import RefusedError
from flows.sample.sample_days import days, entries, journal, ratings, reviews, sessions, wins
from flows.sample.sample_plan import PLAN, sample_plan
from flows.store.file_names import JOURNAL, PROFILE
from flows.store.store import Store

NAME = f"plans/{PLAN}"
"""The file of the sample plan."""


def fill_demo(store: Store) -> ChangeResult:
    """Fill an empty home with the sample; the same date gives the same documents.

    Raises:
        RefusedError: the home holds something already; nothing was changed.
        NotSavedError: nothing was changed.
    """
    if not is_empty(store):
        raise RefusedError(
            "There is something in this home already, so no sample was put into it. "
            "Please choose an empty folder with --home."
        )
    today = store.clock.today()
    plan = sample_plan(today)
    lines, noted = list(journal(today)), list(wins(today))
    with store.transaction(NAME, JOURNAL, PROFILE) as transaction:
        for name, documents in (
            (
                NAME,
                (*entries(plan, today), *ratings(today), *reviews(today), *sessions(today)),
            ),
            (JOURNAL, (*lines[:-1], *noted[:-1], *days(today))),
            (PROFILE, (Profile(name="Sam"),)),
        ):
            for document in documents:
                transaction.put(name, document.table, document.model_dump(mode="json"))
    with record(store, NAME, PROFILE, words="plan 'Sam's recovery plan' saved") as recording:
        _put(recording, NAME, [plan.changed(next_review=today - timedelta(days=9))])
        apply_settings(recording, current_plan=PLAN)
    saved = recording.recorded
    with record(store, NAME, words="next review moved") as recording:
        _put(recording, NAME, [plan])
    for last in (lines[-1], noted[-1]):
        what = "journal line" if last is lines[-1] else "win"
        with record(store, JOURNAL, words=f"{what} '{last.text}' written", plan=PLAN) as recording:
            _put(recording, JOURNAL, [last])
    return saved


def _put(recording: ChangeRecorder, name: str, documents: Iterable[Document]) -> None:
    for document in documents:
        recording.put(name, document.table, document.model_dump(mode="json"))
