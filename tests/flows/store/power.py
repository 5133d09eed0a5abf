"""Power cuts at every recorded call: what was acknowledged is there, nothing is half."""

import pickle
import random
import shutil
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from flows.documents.errors import HandrailError
from flows.store.store import Store
from tests.flows.store.conftest import on
from tests.flows.store.crashes import RecordingFiles, cuts
from tests.flows.store.faulty import HASTY
from tests.flows.store.tally import Tally
from tests.flows.store.workload import State, change, state

CONTROLS = {
    "files not synced": {"file_sync": False},
    "folders not synced": {"folder_sync": False},
    "files written in place": {"in_place": True},
}
"""What is switched off to see that the proof notices."""

PASSING = timedelta(days=6)
"""The time between two changes, so that what is old moves into closed years now and then."""


class PowerCuts:
    """Makes changes and cuts the power at every call, `each` times in different ways.

    Args:
        folder: an empty folder to work in.
        each: how many states are looked at after each call, at most; none of them twice.
        seed: chooses the changes and the states.
        broken: what is switched off for a control, as `RecordingFiles` takes it.
    """

    def __init__(
        self,
        folder: Path,
        each: int,
        seed: int,
        **broken: bool,
    ) -> None:
        self.tally = Tally()
        """What came of it so far."""

        self.seen: set[bytes] = set()
        """Marks of the states that were looked at; they do not count again."""

        self._folder = folder
        self._each = each
        self._seed = seed
        self._acknowledged: State = {}
        self._begun: State = {}
        home = folder / "home"
        home.mkdir(parents=True, mode=0o700)
        self._files = RecordingFiles(home, **broken)
        self._files.after_call = self._after_call  # type: ignore[method-assign]
        self._chance = random.Random(seed)
        self._clock = on(2026, 6, 1)

    def run(self, changes: int) -> Tally:
        """Make that many changes, and return what came of all the power cuts."""
        beside = Store.open(self._folder / "beside", self._clock, HASTY)
        store = Store.open(self._folder / "home", self._clock, self._files)
        for number in range(changes):
            self._clock.moment += PASSING
            before = self._chance.getstate()
            change(beside, number, self._chance)
            self._begun = state(beside)
            self._chance.setstate(before)
            change(store, number, self._chance)
            self._acknowledged = self._begun
            self._look()
        return self.tally

    def _after_call(self) -> None:
        self._files.calls += 1
        self._look()

    def _look(self) -> None:
        """Cut the power now, in several ways, and look at each state that was not seen before."""
        for left in cuts(self._files, self._each, self._seed):
            found = pickle.dumps((sorted(left.items()), self._acknowledged, self._begun))
            if (mark := sha256(found).digest()) in self.seen:
                continue
            self.seen.add(mark)
            place = self._folder / "cut"
            place.mkdir(mode=0o700)
            self._files.disk.restore(left, place)
            self.tally.count(self._is_good(place))
            shutil.rmtree(place)

    def _is_good(self, place: Path) -> bool:
        try:
            store = Store.open(place, self._clock, HASTY)
            found = state(store)
            store.names("plans")  # which tells of files that are missing
            if found not in (self._acknowledged, self._begun) or store.notices:
                return False
            change(store, 1000, random.Random(1))
        except HandrailError:
            return False
        return True
