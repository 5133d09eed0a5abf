"""`where`: every path that is used, with sizes and permissions."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.commands.base.arguments import add_json
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.data.backup_summary import size

if TYPE_CHECKING:
    from flows.store.home import HomeEntry


OWN_FILES = {"flows": "a folder: flows of your own", "keys.toml": "keys in other places"}
"""What the person puts into the home by hand, and what it is for."""


def _where(call: Call) -> int:
    from flows.store.home import places

    found = list(places(call.home))
    facts = _facts(call.home, found)
    listed = [
        {
            "path": str(place.path),
            "folder": place.is_folder,
            "bytes": place.size,
            "mode": f"{place.mode:04o}",
            "trouble": place.trouble,
        }
        for place in found
    ]
    if call.options.json:
        call.data({**facts, "places": listed})
        return _tell_trouble(call, found)
    call.print_lines(
        f"home            {facts['home']}",
        f"schema version  {facts['schema_version']}",
        f"last backup     {_moment(facts['last_backup'])}",
    )
    if not found:
        call.print_lines("", "There is nothing here yet; the first session makes it.")
    else:
        call.print_lines("", *(_line(each) for each in listed))
    if absent := [each for each in facts["own_files"] if not each["there"]]:
        call.print_lines("", "For what is your own, not there yet:")
        call.print_lines(*(f"  {each['path']}  ({each['about']})" for each in absent))
    return _tell_trouble(call, found)


def _tell_trouble(call: Call, found: "list[HomeEntry]") -> int:
    """Say what stands in the way of keeping anything here; return the exit code."""
    if found and not found[0].is_folder:
        call.print_message(
            f"{call.home} is not a folder, so nothing can be kept there. "
            "Please choose another home with --home."
        )
        return 1
    if any(place.trouble for place in found):
        call.print_message(
            "Not all can be looked into. 'handrail doctor --repair' sets right what can be."
        )
        return 1
    return 0


def _facts(home: Path, found: "list[HomeEntry]") -> dict[str, Any]:
    from flows.store.backups import FOLDER
    from flows.store.codec import SCHEMA
    from flows.store.recovery.own_names import BY_HAND

    # A backup is a second name of an old file, so the moment it became one is in its ctime.
    backups = (each for each in found if each.path.is_relative_to(home / FOLDER))
    latest = max((each.changed for each in backups if not each.is_folder), default=None)
    there = {each.path for each in found}
    return {
        "home": str(home),
        "schema_version": SCHEMA,
        "last_backup": None if latest is None else datetime.fromtimestamp(int(latest), UTC),
        "own_files": [
            {"path": str(home / name), "there": home / name in there, "about": OWN_FILES[name]}
            for name in BY_HAND
        ],
    }


def _moment(moment: datetime | None) -> str:
    return moment.astimezone().isoformat(" ", "seconds") if moment else "none yet"


def _line(place: dict[str, Any]) -> str:
    large = "folder" if place["folder"] else size(place["bytes"])
    trouble = f"  (cannot be looked into: {place['trouble']})" if place["trouble"] else ""
    return f"{place['mode']}  {large:>9}  {place['path']}{trouble}"


WORK = {"where": Work(add_json, _where)}
