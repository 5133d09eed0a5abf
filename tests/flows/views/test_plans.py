"""The list of plans: unfinished sessions, plans and flows; what cannot be read is told."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.saved_drafts import save_draft
from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.store.store import Store
from flows.views.drafts import drafts
from flows.views.plans import plan_card, plans_view
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, add_plan, bare_store, sample_plan, sample_store


def draft(identity: str, minutes: int = 0, **values: str) -> Draft:
    saved = MOMENT + timedelta(minutes=minutes)
    return Draft(id=identity, flow="personal", flow_version=1, created=MOMENT, saved=saved).changed(
        **values
    )


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


def test_nothing_yet_is_the_welcome(store: Store) -> None:
    view = plans_view(store)
    assert view.is_empty
    assert (view.drafts, view.plans, view.problem) == ((), (), "")
    assert "personal" in [each.id for each in view.flows]
    assert {each.records for each in view.flows} == {"plan"}


def test_the_session_that_was_kept_last_comes_first(store: Store, clock: FixedClock) -> None:
    for identity, minutes in (("b", 1), ("a", 2), ("c", 0)):
        clock.moment = MOMENT + timedelta(minutes=minutes)
        save_draft(store, draft(identity, minutes))
    save_draft(store, draft("d", title="Spring", plan=PLAN))
    found = {each.id: each for each in drafts(store)}
    order = [each.id for each in drafts(store) if each.id != "d"]
    assert order == ["a", "b", "c"]
    assert (found["a"].title, found["a"].plan) == ("personal", None)
    assert (found["d"].title, found["d"].flow, found["d"].plan) == ("Spring", "personal", PLAN)
    assert found["a"].created == MOMENT
    view = plans_view(store)
    assert not view.is_empty
    assert [each.id for each in view.drafts] == [each.id for each in drafts(store)]


def test_a_draft_that_was_changed_by_hand_is_left_out_and_told_once(store: Store) -> None:
    save_draft(store, draft("good"))
    save_draft(store, draft("odd"))
    with store.transaction("drafts/odd") as transaction:
        held = dict(transaction.document("drafts/odd", "draft", "odd") or {})
        transaction.put("drafts/odd", "draft", {**held, "saved": "some day"})
    for _ in range(2):
        assert [each.id for each in drafts(store)] == ["good"]
    assert len([each for each in store.notices if "drafts/odd.json" in each]) == 1


def test_a_plan_has_a_card_with_its_wishes_in_own_order(home: Path, clock: FixedClock) -> None:
    objectives = [
        {"id": "a", "wish": "A", "rank": 2, "state": "doing"},
        {"id": "b", "wish": "B", "rank": 1, "share": "never"},
    ]
    store = sample_store(home, clock, sample_plan(objectives=objectives, vision="a calm day"))
    card = plan_card(store, PLAN)
    assert card is not None
    assert card.vision == "a calm day"
    assert card.objectives == (("B", "later", True), ("A", "doing", False))
    assert plan_card(store, "gone") is None


def test_a_plan_that_cannot_be_read_is_told_beside_the_others(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    odd = {**sample_plan(id="odd").model_dump(mode="json"), "created": "some day"}
    with store.transaction("plans/odd") as transaction:
        transaction.put("plans/odd", "plan", odd)
    add_plan(store, "other")
    view = plans_view(store)
    assert {each.id for each in view.plans} == {PLAN, "other"}
    assert view.problem.startswith("plans/odd.json: ")
