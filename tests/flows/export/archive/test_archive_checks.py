"""Documents are checked as their models check them, and these are asked only where one is odd."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.entries import tick
from flows.actions.journal import write_note
from flows.actions.ratings import rate
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.documents.plan import Plan
from flows.documents.records import find_model
from flows.documents.tables import MODEL_OF
from flows.documents.validation_messages import first_refusal
from flows.documents.vocabulary import RatingKind
from flows.export.archive import archive_checks
from flows.export.archive.archive import (
    ArchiveError,
    describe_obstacle,
    export_everything,
    names_of,
)
from flows.export.archive.archive_checks import check_documents, complete_plans
from flows.lookup.open_home import open_home
from flows.lookup.search import find_habit_or_step, find_objective
from flows.sample.sample_home import fill_demo
from flows.store.codec import Tables
from flows.store.store import Store
from tests.flows.samples import bare_store, sample_store
from tests.lives import LIVES, plan_of

LANDED = Path(__file__).parents[2] / "store" / "files" / "landed"
"""A home of the first release."""

ODD: tuple[Any, ...] = (None, 3, 2.5, "", "a\nb", "soon", [], ["x"], {}, {"id": "x"})


def refuse(place: str, why: str) -> ArchiveError:
    """Return the error for a place and a reason."""
    return ArchiveError(place, why)


def checked_by_models(name: str, tables: Tables) -> Tables:
    """Return the documents of a file as their models take them: every one is held against it."""
    checked = {table: dict(documents) for table, documents in tables.items()}
    for table, documents in tables.items():
        for number, (identity, document) in enumerate(documents.items(), 1):
            try:
                read = find_model(MODEL_OF[table]).model_validate(document)
            except ValidationError as error:
                where, why = first_refusal(error)
                place = f"{name}, {table}, document {number}"
                raise refuse(f"{place}, {where}" if where else place, why) from None
            if table == "plan":
                checked[table][identity] = read.model_dump(mode="json")
    return checked


def checked(name: str, tables: Tables) -> Tables:
    """Return the documents of a file as they are brought in."""
    check_documents(name, tables, refuse)
    return complete_plans(tables)


def outcome(check: Any, *arguments: Any) -> Any:
    """Return what a check returns, or the place and the reason of what it refuses."""
    try:
        return check(*arguments)
    except ArchiveError as error:
        return error.place, error.why


@pytest.fixture
def homes(tmp_path: Path, clock: FixedClock) -> dict[str, Store]:
    """Five lives, the sample plan, a home of the first release, and one that is used."""
    found = {"sample": bare_store(tmp_path / "sample", clock)}
    fill_demo(found["sample"])
    for flow in LIVES:
        found[flow] = sample_store(tmp_path / flow, clock, plan_of(flow))
    shutil.copytree(LANDED / "home", tmp_path / "landed")
    found["landed"] = open_home(tmp_path / "landed", clock)
    used = found["used"] = sample_store(tmp_path / "used", clock)
    tick(used, find_habit_or_step(used, "walk"), on=clock.today(), amount=20)
    rate(used, find_objective(used, "sleep"), RatingKind.CLOSENESS, 7, on=clock.today())
    write_note(used, "Rain", on=clock.today())
    save_draft(used, draft_of(clock))
    change_profile(used, scales=[{"name": "hope"}], week_begins="sun")
    return found


def draft_of(clock: FixedClock) -> Draft:
    """Return a session that has begun to change a plan."""
    values = {"flow": "therapy", "flow_version": 1, "ground": plan_of("therapy")}
    return Draft.model_validate({**values, "created": clock.now(), "saved": clock.now()})


def each_file(homes: dict[str, Store]) -> Iterator[tuple[str, Tables]]:
    """Yield the name and the documents of every file."""
    for store in homes.values():
        for name in names_of(store):
            yield name, store.read_all(name)


def test_what_the_program_keeps_needs_no_model(
    homes: dict[str, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = list(each_file(homes))
    assert {table for _, tables in files for table in tables} >= {*MODEL_OF} - {*UNUSED}
    monkeypatch.setattr(archive_checks, "find_model", None)
    for name, tables in files:
        check_documents(name, tables, refuse)
    for store in homes.values():
        assert describe_obstacle(export_everything(store)) == ""


def test_a_plan_comes_in_as_its_model_writes_it(
    homes: dict[str, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, tables in each_file(homes):
        assert complete_plans(tables) == checked_by_models(name, tables)
    # Those of the first release have fewer fields; all others are whole.
    del homes["landed"]
    monkeypatch.setattr(archive_checks, "find_model", None)
    for _, tables in each_file(homes):
        assert complete_plans(tables) == tables


UNUSED = ("suggestions", "agenda", "sessions", "feelings", "episodes")
"""Tables that none of these homes has; the shapes of their models are tested as all are."""


def test_what_was_changed_by_hand_is_checked_by_its_model(homes: dict[str, Store]) -> None:
    few = {name: homes[name] for name in ("landed", "used", "therapy")}
    for name, tables in each_file(few):
        for table, documents in tables.items():
            identity, document = next(iter(documents.items()))
            for field in document:
                for odd in ODD:
                    changed = {table: {identity: {**deepcopy(document), field: odd}}}
                    expected = outcome(checked_by_models, name, changed)
                    assert outcome(checked, name, changed) == expected


def test_a_plan_with_fields_left_out_has_all_of_them_afterwards() -> None:
    plan = {"id": "p", "title": "Rest", "flow": "personal", "flow_version": 1}
    tables: Tables = {"plan": {"p": {**plan, "created": "2026-11-01T09:00:00Z"}}}
    kept = checked("plans/p", tables)
    assert kept == checked_by_models("plans/p", tables)
    assert kept["plan"]["p"].keys() == Plan.model_fields.keys()
