"""Coming back from damage and loss, with each file call of it failing, killing, or losing power.

Whatever happens: the damaged bytes are still somewhere in the home, no backup is lost, what is read
next is what a recovery without trouble brings back, and the next change works.
"""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

from flows.documents.errors import HandrailError
from flows.store.file_system import FileSystem
from flows.store.recovery.doctor import repair
from flows.store.recovery.restore import restore
from flows.store.store import Store
from tests.flows.store.crashes import Inode, RecordingFiles, cuts
from tests.flows.store.faults import CLOCK, PLAN, State, one, state
from tests.flows.store.faulty import HASTY, FaultyFiles, Killed
from tests.flows.store.tally import Tally

DAMAGED = b"bytes that nobody wrote"

Work = Callable[[Store], object]


def read_plan(store: Store) -> object:
    """Read a plan, which is damaged."""
    return store.read(PLAN)


def look_over(store: Store) -> object:
    """Repair everything: a plan and the journal are damaged."""
    return repair(store)


def bring_back(store: Store) -> object:
    """Restore the first backup of the plan."""
    return restore(store, PLAN, 1)


def change_what_is_gone(store: Store) -> object:
    """Write to the journal, which is gone."""
    with store.transaction("journal") as transaction:
        return transaction.document("journal", "wins", "w0")


SPOILT: dict[Work, tuple[tuple[str, bool], ...]] = {
    read_plan: (("plans/p1.json", True),),
    look_over: (("plans/p1.json", True), ("journal.json", True)),
    bring_back: (),
    change_what_is_gone: (("journal.json", False),),
}
"""What is wrong with the home before each work: the file, and whether it is damaged or gone."""


def prepare(home: Path, work: Work) -> None:
    """Fill a home, and spoil what the work is about."""
    store = Store.open(home, CLOCK, HASTY)
    for number in range(3):
        with store.transaction(PLAN, "journal") as transaction:
            transaction.put(PLAN, "plan", {"id": "p1", "title": f"Title {number}"})
            transaction.put("journal", "wins", {"id": f"w{number}", "date": "2026-06-01"})
    for number, (file, is_damaged) in enumerate(SPOILT[work]):
        (home / file).unlink()
        if is_damaged:
            (home / file).write_bytes(DAMAGED + bytes([number]))
            (home / file).chmod(0o600)


def interrupted_recoveries(folder: Path, step: int = 1) -> Tally:
    """Let each file call of each recovery fail or kill, and cut the power after each.

    Args:
        folder: An empty folder to work in.
        step: Look at one call in so many alone.
    """
    tally, bad = Tally(), []
    for work in SPOILT:
        before = folder / f"{work.__name__} before"
        prepare(before, work)
        allowed = _outcomes(before, work)
        for fault in (errno.EIO, errno.ENOSPC, errno.EINTR, None):
            failed = _let_calls_fail(before, work, fault, allowed, tally, step)
            bad += [f"{work.__name__} at call {at} with {fault}" for at in failed]
        lost = _cut_power(before, work, allowed, tally, step)
        bad += [f"{work.__name__} without power, {lost} times"] if lost else []
    tally.remark = "; ".join(bad) or "a damaged file read, a repair, a restore, a lost journal"
    return tally


def _outcomes(before: Path, work: Work) -> list[State]:
    """Return what may be read before and after the work, when nothing goes wrong."""
    found = []
    for does_work in (False, True):
        copy = before.with_name("outcome")
        shutil.copytree(before, copy)
        if does_work:
            work(Store.open(copy, CLOCK, HASTY))
        found.append(state(Store.open(copy, CLOCK, HASTY)))
        shutil.rmtree(copy)
    return found


def _let_calls_fail(
    before: Path, work: Work, fault: int | None, allowed: list[State], tally: Tally, step: int
) -> list[int]:
    bad = []
    at, files = 0, FaultyFiles(1, fault)
    while at == 0 or files.reached:
        at += step
        home = before.with_name("home")
        shutil.copytree(before, home)
        files = FaultyFiles(at, fault)
        said = _attempt(work, home, files)
        good = said != "?" and _is_good(before, home, work, allowed, may_be_older=fault is not None)
        tally.count(good)
        bad += [] if good else [at]
        shutil.rmtree(home)
    return bad


def _attempt(work: Work, home: Path, files: FileSystem) -> str:
    try:
        work(Store.open(home, CLOCK, files))
    except HandrailError as error:
        return error.sentence
    except Killed:
        return "killed"
    except Exception:
        return "?"
    return ""


def _cut_power(before: Path, work: Work, allowed: list[State], tally: Tally, step: int) -> int:
    home = before.with_name("powered")
    shutil.copytree(before, home)
    files = RecordingFiles(home)
    _load(files, before)
    bad = 0

    def look() -> None:
        nonlocal bad
        files.calls += 1
        for left in () if files.calls % step else cuts(files, 4, 1):
            place = before.with_name("cut")
            place.mkdir(mode=0o700)
            files.disk.restore(left, place)
            good = _is_good(before, place, work, allowed)
            tally.count(good)
            bad += not good
            shutil.rmtree(place)

    files.after_call = look  # type: ignore[method-assign]
    work(Store.open(home, CLOCK, files))
    shutil.rmtree(home)
    return bad


def _load(files: RecordingFiles, home: Path) -> None:
    """Let the model of the disk hold what a home holds, all of it durable."""
    inodes: dict[bytes, Inode] = {}
    for path in sorted(home.rglob("*")):
        inside = str(path.relative_to(home))
        if path.is_dir():
            files.disk.folders.add(inside)
        else:
            data = path.read_bytes()
            inode = inodes.setdefault(data, Inode(data, data))
            files.disk.names[inside] = files.disk.durable[inside] = inode


def _is_good(
    before: Path, home: Path, work: Work, allowed: list[State], *, may_be_older: bool = False
) -> bool:
    """Return whether nothing is lost in a home, and it can be changed.

    Args:
        before: The home before the work.
        home: What is left.
        work: What was done.
        allowed: What may be read.
        may_be_older: Whether a backup that could not be read may have been passed over.
    """
    try:
        store = Store.open(home, CLOCK, HASTY)
        found = state(store)
        if found not in allowed and not (may_be_older and _is_older(found)):
            return False
        kept = {path.read_bytes() for path in home.rglob("*") if path.is_file()}
        backups = {path.read_bytes() for path in (before / "plans" / "backups").rglob("*.json")}
        spoilt = {(before / file).read_bytes() for file, damaged in SPOILT[work] if damaged}
        gone = {file.removesuffix(".json") for file, damaged in SPOILT[work] if not damaged}
        if not backups | spoilt <= kept or {each.part for each in store.missing()} - gone:
            return False
        one(store)
        title: str = Store.open(home, CLOCK, HASTY).read(PLAN)["plan"]["p1"]["title"]
        return title == "Changed"
    except HandrailError:
        return False


def _is_older(found: State) -> bool:
    plan = found.get(PLAN, {}).get("plan", {}).get("p1", {})
    return plan.get("title", "") in ("Title 0", "Title 1", "Title 2") and "w0" in found[
        "journal"
    ].get("wins", {})
