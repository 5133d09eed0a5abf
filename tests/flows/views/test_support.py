"""What the support place shows of a plan."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from flows.actions.support import add_contact, edit_contact, record_contact
from flows.documents.clock import FixedClock
from flows.documents.schedule import Schedule
from flows.documents.support import Contact
from flows.documents.vocabulary import Rhythm
from flows.lookup.refusals import NotThereError
from flows.store.store import Store
from flows.views.agreements import AgreementView
from flows.views.support import (
    SupportView,
    format_named,
    format_open_kinds,
    format_waiting,
    support_view,
)
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.flows.views.support_samples import CONTACTS

TODAY = date(2026, 11, 21)

WEEKLY = Schedule(kind=Rhythm.EVERY_N_DAYS, every=7)


def looked_at(store: Store) -> SupportView:
    """Return the network as it stands now."""
    found = support_view(store)
    assert found is not None
    return found


@pytest.fixture
def view(home: Path, clock: FixedClock) -> SupportView:
    """The network of a plan with four contacts."""
    found = support_view(sample_store(home, clock, sample_plan(contacts=CONTACTS)))
    assert found is not None
    return found


def test_without_a_plan_there_is_no_network(home: Path, clock: FixedClock) -> None:
    assert support_view(bare_store(home, clock)) is None
    with pytest.raises(NotThereError):
        support_view(bare_store(home, clock), "gone")


def test_they_stand_by_kind(view: SupportView) -> None:
    assert [(kind.title, [each.name for each in kind.contacts]) for kind in view.kinds] == [
        ("Family and friends", ["Priya", "Leo"]),
        ("Professionals", ["Ada"]),
        ("Others", ["Jo"]),
    ]


def test_kinds_without_anybody_are_told_neutrally(view: SupportView) -> None:
    assert format_open_kinds(view.open_kinds) == (
        "Other kinds, empty so far and free to stay so: Peers and groups, organisations, "
        "community, services and institutions, things to read, hear or use."
    )
    assert format_open_kinds(()) == ""


def test_being_in_touch_is_told_in_words(view: SupportView) -> None:
    assert [each.last for each in view.contacts] == [
        "in touch Fri 13 Nov, 8 days ago",
        "in touch Sat 1 Aug, 4 months ago",
        "in touch yesterday",
        "",
    ]
    assert [each.rhythm for each in view.contacts] == ["once a week", "", "every 2 weeks", ""]


def test_those_one_has_not_been_in_touch_with_for_a_while(view: SupportView) -> None:
    assert [each.name for each in view.waiting] == ["Leo", "Priya"]


def test_roles_are_told_in_words(view: SupportView) -> None:
    priya, ada = view.contact("priya"), view.contact("ada")
    assert priya is not None and ada is not None
    assert priya.roles == ("listens", "is there in a very hard time")
    assert ada.promised == "to bring the list"
    assert [each.name for each in view.contacts if each.in_hard_times] == ["Priya"]
    assert view.contact("gone") is None


def test_being_in_touch_today_ends_the_waiting(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(contacts=CONTACTS))
    for name in ("priya", "leo"):
        record_contact(store, PLAN, name, TODAY)
    view = support_view(store)
    assert view is not None
    assert view.waiting == ()
    clock.moment += timedelta(days=7)
    later = support_view(store)
    assert later is not None
    assert [each.name for each in later.waiting] == ["Priya"]


def test_somebody_added_today_is_not_waited_for_until_their_rhythm_has_come_round(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(contacts=[]))
    add_contact(store, PLAN, Contact(id="mina", name="Mina"))
    edit_contact(store, PLAN, "mina", rhythm=WEEKLY.model_dump(mode="json"))
    assert [each.name for each in looked_at(store).waiting] == []
    clock.moment += timedelta(days=6)
    edit_contact(store, PLAN, "mina", name="Mina B")
    assert [each.name for each in looked_at(store).waiting] == []
    clock.moment += timedelta(days=1)
    assert [each.name for each in looked_at(store).waiting] == ["Mina B"]


def test_somebody_added_in_the_night_counts_from_the_day_that_has_not_ended(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(contacts=[]))
    clock.day_ends = 3
    clock.moment = datetime(2026, 11, 22, 1, 30).astimezone()
    add_contact(store, PLAN, Contact(id="mina", name="Mina", rhythm=WEEKLY))
    clock.moment += timedelta(days=6)
    assert looked_at(store).waiting == ()
    clock.moment += timedelta(days=1)
    assert [each.name for each in looked_at(store).waiting] == ["Mina"]


def test_somebody_who_came_with_the_plan_counts_from_its_first_day(
    home: Path, clock: FixedClock
) -> None:
    jo = {"id": "jo", "name": "Jo", "rhythm": {"kind": "every_n_days", "every": 7}}
    begun_today = sample_plan(contacts=[jo], crisis={}, started=TODAY)
    store = sample_store(home, clock, begun_today)
    assert looked_at(store).waiting == ()
    clock.moment += timedelta(days=7)
    assert [each.name for each in looked_at(store).waiting] == ["Jo"]


def test_it_is_said_in_a_sentence_with_whom_one_was_not_in_touch(view: SupportView) -> None:
    assert format_waiting(view.waiting) == (
        "You have not been in touch for a while with: Leo, Priya. Only if you feel like it."
    )
    assert format_waiting(()) == ""


def test_where_else_somebody_is_named_is_told(view: SupportView) -> None:
    priya, leo = view.contact("priya"), view.contact("leo")
    assert priya is not None and leo is not None
    agreed = AgreementView("a", " leo", "ring", "open", "", TODAY, is_open=True)
    assert format_named(priya, (agreed,)) == (
        "Your page for hard times names them, and how to reach them: this goes from there, too."
    )
    assert format_named(leo, (agreed,)) == "Something agreed with them is still to come; it stays."
    assert format_named(leo, (agreed._replace(is_open=False),)) == ""
    assert format_named(leo, ()) == ""
