"""`where`: every path that is used, with sizes and permissions."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui.commands.arguments import add_json
from tui.commands.call import Call
from tui.commands.command import Work


def _where(call: Call) -> int:
    from flows.store.whereabouts import places

    found = list(places(call.home))
    facts = _facts(call.home, bool(found))
    listed = [
        {
            "path": str(place.path),
            "folder": place.is_folder,
            "bytes": place.size,
            "mode": f"{place.mode:04o}",
        }
        for place in found
    ]
    if call.options.json:
        call.data({**facts, "places": listed})
        return 0
    call.say(
        f"home            {facts['home']}",
        f"schema version  {facts['schema_version']}",
        f"last backup     {facts['last_backup'] or 'none yet'}",
    )
    if not found:
        call.say("", "There is nothing here yet; the first session makes it.")
    else:
        call.say("", *(_line(each) for each in listed))
    return 0


def _facts(home: Path, exists: bool) -> dict[str, Any]:
    from flows.store.backups import FOLDER
    from flows.store.codec import SCHEMA

    backups = list((home / FOLDER).rglob("*.json")) if exists else []
    # A backup is a second name of an old file, so the moment it became one is in its ctime.
    latest = max((path.stat().st_ctime for path in backups), default=None)
    return {
        "home": str(home),
        "schema_version": SCHEMA,
        "last_backup": _moment(latest) if latest is not None else None,
    }


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone().isoformat(" ", "seconds")


def _line(place: dict[str, Any]) -> str:
    size = "folder" if place["folder"] else _size(place["bytes"])
    return f"{place['mode']}  {size:>9}  {place['path']}"


def _size(count: int) -> str:
    return f"{count} B" if count < 10_000 else f"{count / 1000:,.0f} kB"


WORK = {"where": Work(add_json, _where)}
