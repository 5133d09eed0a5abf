"""Files spoiled in every way that disks and people know: all are found, an old state is back."""

import random
from pathlib import Path

from flows.documents.clock import SystemClock
from flows.documents.errors import HandrailError
from flows.store.backups import folder_of
from flows.store.store import Store
from tests.flows.store.tally import Tally

PLAN = "plans/p1"
DRAFT = "drafts/d1"


def spoil(whole: bytes, chance: random.Random) -> bytes:
    """Return a file with a flipped bit, cut off, zeroed in part, longer, or shuffled."""
    data = bytearray(whole)
    place = chance.randrange(len(data))
    match chance.randrange(5):
        case 0:
            data[place] ^= 1 << chance.randrange(8)
        case 1:
            del data[place:]
        case 2:
            data[place : place + 64] = bytes(len(data[place : place + 64]))
        case 3:
            data[place:place] = chance.randbytes(chance.randrange(1, 64))
        case _:
            data = data[place:] + data[:place]
    return bytes(data)


def spoiled_files(home: Path, times: int, seed: int, name: str = PLAN) -> Tally:
    """Spoil a file of the store that many times; the last good state is read, and it is told."""
    chance, tally = random.Random(seed), Tally()
    store = Store.open(home, SystemClock())
    for title in ("Sam's plan", "Second title"):
        with store.transaction(name) as transaction:
            transaction.put(name, "plan", {"id": "p1", "title": title})
    path = home / f"{name}.json"
    whole = path.read_bytes()
    for _ in range(times):
        data = spoil(whole, chance)
        path.write_bytes(data)
        store = Store.open(home, SystemClock())
        try:
            title = store.read(name)["plan"]["p1"]["title"]
        except HandrailError:
            tally.count(False)
            continue
        good = ("Second title", 0) if data == whole else ("Sam's plan", 1)
        tally.count((title, len(store.notices)) == good)
        for aside in path.parent.glob("*.damaged-*"):
            aside.unlink()
        for backup in folder_of(home, name).iterdir():
            if not backup.name.startswith("00000001"):
                backup.unlink()
    return tally
