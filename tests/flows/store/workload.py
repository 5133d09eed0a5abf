"""What is done to a home while the power may fail: numbered changes that can be told apart."""

import random
from collections.abc import Mapping
from typing import Any

from flows.store.store import Store

NAMES = ("plans/p1", "plans/p2", "journal", "drafts/d1")
"""The files that the changes are made to."""

State = Mapping[str, Mapping[str, Any]]
"""What a home should hold: documents by file and id."""


def change(store: Store, number: int, chance: random.Random) -> None:
    """Make change `number`: to one file or several, with an old date at times, or a removal."""
    names = chance.sample(NAMES, chance.choice([1, 1, 2, 3]))
    with store.transaction(*names) as transaction:
        for name in names:
            if chance.random() < 0.15:
                transaction.delete(name)
            else:
                date = chance.choice([store.clock.today().isoformat(), "2025-04-01"])
                identity = f"n{number % 7}"
                transaction.document(name, "entries", identity)
                document = {"id": identity, "date": date, "number": number}
                transaction.put(name, "entries", document)


def state(store: Store) -> State:
    """Return everything that a home holds."""
    found = {name: store.read_all(name).get("entries", {}) for name in NAMES}
    return {name: dict(documents) for name, documents in found.items() if documents}
