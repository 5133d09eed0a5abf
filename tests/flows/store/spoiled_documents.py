"""Flows and exports spoiled by people, editors and disks: refused whole with the reason, or read.

A flow is written by hand and has no checksum, so a spoiled one may still be a flow. An export has
one; besides spoiling its bytes, values in it are replaced and the checksum is made to fit again.
"""

import json
import random
from pathlib import Path
from typing import Any

from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.entries import tick
from flows.actions.import_archive import import_archive, preview_import
from flows.actions.journal import add_win, write_note
from flows.actions.plans import save_plan
from flows.actions.ratings import rate
from flows.actions.sessions import change_session
from flows.documents.clock import SystemClock
from flows.documents.errors import HandrailError
from flows.documents.vocabulary import RatingKind
from flows.export.archive.archive import checksum, encode_archive, export_everything, load_archive
from flows.guide.schema.catalog import check_file, find_flow
from flows.guide.schema.flow_files import library
from flows.guide.session.session import GuidedSession
from flows.lookup.search import find_habit_or_step, find_objective
from flows.store.store import Store
from tests.flows.samples import PLAN, sample_plan
from tests.flows.store.spoiled import spoil
from tests.flows.store.tally import Tally

ODD: tuple[Any, ...] = (None, True, -1, 1e300, "", "x", "\0", "2026-02-30", [], [[]], {}, {"id": 1})
"""What stands where something else should."""


def spoiled_flows(folder: Path, times: int, seed: int) -> Tally:
    """Spoil a flow of the person's own that many times; it is told, or it works, and it stays."""
    chance, tally = random.Random(seed), Tally()
    whole = (library() / "daily.toml").read_bytes().replace(b'id = "daily"', b'id = "mine"', 1)
    path = folder / "flows" / "mine.toml"
    path.parent.mkdir(parents=True)
    for number in range(times):
        data = spoil(whole, chance) if number % 2 else _lines_spoiled(whole, chance)
        path.write_bytes(data)
        tally.count(_is_told_or_works(path, folder) and path.read_bytes() == data)
    return tally


def spoiled_archives(folder: Path, times: int, seed: int) -> Tally:
    """Spoil an export that many times; it is refused whole, or comes in whole.

    Bytes that were spoiled where any text may stand come in as what somebody changed by hand, and
    that is told; a value that was changed with its checksum comes in as what it is.
    """
    chance, tally = random.Random(seed), Tally()
    store = Store.open(folder / "home", SystemClock())
    _fill(store)
    before = export_everything(store)
    whole = encode_archive(before)
    path = folder / "export.json"
    refused = 0
    for number in range(times):
        by_bytes = bool(number % 2)
        path.write_bytes(spoil(whole, chance) if by_bytes else _value_spoiled(whole, chance))
        fresh = Store.open(folder / "fresh" / str(number), SystemClock())
        try:
            archive = load_archive(path)
        except HandrailError as error:
            refused += 1
            tally.count("Nothing was changed" in error.sentence)
            continue
        preview_import(store, archive)
        import_archive(fresh, archive)
        wanted = _kept(json.loads(path.read_bytes())["files"])
        is_told = not by_bytes or archive.by_hand or wanted == before["files"]
        tally.count(is_told and export_everything(fresh)["files"] == wanted)
    tally.bad += export_everything(store)["files"] != before["files"]
    tally.remark = f"{refused:,} exports refused, the others came in whole"
    return tally


def _fill(store: Store) -> None:
    """Put a plan with an entry, a rating, a win, a journal line and a draft into a home."""
    save_plan(store, sample_plan())
    today = store.clock.today()
    tick(store, find_habit_or_step(store, "walk"), on=today, note="Rain, soup")
    rate(store, find_objective(store, "sleep"), RatingKind.CLOSENESS, 6, on=today)
    add_win(store, "I tried.", on=today)
    write_note(store, "A line of my own.", on=today)
    save_draft(store, change_session(store, PLAN).to_draft())


def _is_told_or_works(path: Path, home: Path) -> bool:
    """Return whether a flow works from its first page to its last, or it is told what is wrong."""
    problems = check_file(path, home)
    try:
        session = GuidedSession.start(find_flow("mine", home), SystemClock())
        while session.next():
            session.outline()
    except HandrailError as error:
        return bool(error.sentence)
    return not problems


def _lines_spoiled(whole: bytes, chance: random.Random) -> bytes:
    """Return a text with a line taken out, twice, elsewhere, or with another value."""
    lines = whole.splitlines(keepends=True)
    place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[place]
        case 1:
            lines.insert(other, lines[place])
        case 2:
            lines[place], lines[other] = lines[other], lines[place]
        case _:
            name, equals, _ = lines[place].partition(b" = ")
            value = json.dumps(chance.choice(ODD)).encode()
            lines[place] = name + b" = " + value + b"\n" if equals else lines[place]
    return b"".join(lines)


def _value_spoiled(whole: bytes, chance: random.Random) -> bytes:
    """Return an export with something odd in one place and a checksum that fits."""
    archive = json.loads(whole)
    holders = list(_holders(archive))
    holder = chance.choice(holders)
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    if keys:
        holder[chance.choice(keys)] = chance.choice(ODD)
    if isinstance(archive, dict) and isinstance(archive.get("files"), dict):
        archive["sha256"] = checksum(archive)
    return json.dumps(archive).encode()


def _holders(value: Any) -> Any:
    """Yield every object and list in a JSON value."""
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _holders(inner)


def _kept(files: Any) -> Any:
    """Return the files of an export without tables and files that hold nothing."""
    full = {
        name: {table: held for table, held in tables.items() if held}
        for name, tables in files.items()
    }
    return {name: tables for name, tables in full.items() if tables}
