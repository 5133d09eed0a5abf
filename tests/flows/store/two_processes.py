"""Two processes on one home, beside a dictionary that says what the home should hold."""

import errno
import shutil
import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from flows.store.errors import StoreError, UnconfirmedError
from flows.store.store import Store
from tests.flows.store.conftest import on
from tests.flows.store.faulty import HASTY, FaultyFiles

NAMES = st.sampled_from(["plans/p1", "plans/p2", "journal", "drafts/d1"])


IDS = st.sampled_from(["a", "b", "c"])


DATES = st.sampled_from(["2024-05-05", "2025-12-31", "2026-06-01", "2026-12-31"])


CHANGES = st.lists(st.tuples(NAMES, IDS, DATES, st.integers(0, 99) | st.none()), max_size=4)


Change = tuple[str, str, str, int | None]


Model = dict[str, dict[str, Any]]


class TwoProcesses(RuleBasedStateMachine):
    """Two handles on one home, beside a dictionary that says what it should hold."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="handrail-"))
        self.clock = on(2026, 1, 1)
        self.model: Model = {}
        self.stores = [Store.open(self.home, self.clock, HASTY) for _ in range(2)]

    def teardown(self) -> None:
        if hasattr(self, "home"):
            shutil.rmtree(self.home)

    def apply(self, store: Store, changes: list[Change], model: Model) -> None:
        names = list(dict.fromkeys(change[0] for change in changes)) or ["journal"]
        with store.transaction(*names) as transaction:
            for name, identity, date, value in changes:
                if value is None:
                    transaction.remove(name, "entries", identity)
                    model.get(name, {}).pop(identity, None)
                else:
                    transaction.document(name, "entries", identity)
                    document = {"id": identity, "date": date, "value": value}
                    transaction.put(name, "entries", document)
                    model.setdefault(name, {})[identity] = document

    @rule(which=st.integers(0, 1), changes=CHANGES)
    def change(self, which: int, changes: list[Change]) -> None:
        self.apply(self.stores[which], changes, self.model)

    @rule(which=st.integers(0, 1), changes=CHANGES)
    def abort(self, which: int, changes: list[Change]) -> None:
        with suppress(ZeroDivisionError), self.stores[which].transaction("plans/p1") as transaction:
            transaction.table("plans/p1", "entries").truncate()
            raise ZeroDivisionError

    @rule(changes=CHANGES, at=st.integers(1, 80), fault=st.sampled_from([errno.EIO, errno.ENOSPC]))
    def fail(self, changes: list[Change], at: int, fault: int) -> None:
        model = {name: dict(documents) for name, documents in self.model.items()}
        try:
            self.apply(Store.open(self.home, self.clock, FaultyFiles(at, fault)), changes, model)
        except UnconfirmedError:
            self.model = model
        except StoreError:
            pass
        else:
            self.model = model

    @rule(name=NAMES)
    def delete(self, name: str) -> None:
        self.stores[0].delete(name)
        self.model.pop(name, None)

    @rule(days=st.integers(1, 300))
    def pass_time(self, days: int) -> None:
        self.clock.moment += timedelta(days=days)

    @rule(which=st.integers(0, 1))
    def open_again(self, which: int) -> None:
        self.stores[which] = Store.open(self.home, self.clock, HASTY)

    @invariant()
    def both_hold_what_the_model_holds(self) -> None:
        if not hasattr(self, "model"):
            return
        wanted = {name: documents for name, documents in self.model.items() if documents}
        for store in self.stores:
            names = ["journal", *store.names("plans"), *store.names("drafts")]
            found = {name: store.read_all(name).get("entries", {}) for name in names}
            assert {name: dict(each) for name, each in found.items() if each} == wanted
            assert store.notices == []
