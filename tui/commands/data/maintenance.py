"""`doctor`, `backups`, `backups restore`: looks the saved files over, and brings one back."""

from argparse import ArgumentParser
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.documents.errors import UsageError
from flows.store.errors import StoreError
from tui.commands.base.arguments import add_json
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.data.backup_summary import holdings, size
from tui.drawing.widths import fill

if TYPE_CHECKING:
    from flows.store.recovery.restore import State


def _declare_doctor(parser: ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="set right what can be set right")
    parser.add_argument(
        "--forget", metavar="FILE", help="say that a file which is missing is meant to be gone"
    )
    add_json(parser)


def _doctor(call: Call) -> int:
    from flows.lookup.unfit_documents import unfit_documents
    from flows.store.recovery.belongings import is_home
    from flows.store.recovery.doctor import Finding, examine, repair
    from flows.store.store import Store

    store = Store.enter(call.home, call.clock)
    done = []
    # Nothing is read, and so nothing brought back, in a folder that is no home.
    if is_own := is_home(store.home, store.files):
        with suppress(StoreError):  # What a crash cut off is finished first, where that goes.
            store.read("profile")
    if call.options.forget is not None and is_own:
        store.forget(call.options.forget.removesuffix(".json"))
        done.append(f"{call.options.forget} may be gone from now on. Its backups stay.")
    if call.options.repair:
        done += repair(store)
    call.saved = bool(done)
    findings = examine(store)
    # What the store itself finds comes first: what cannot be read is not held against a model.
    if is_own:
        findings += [
            Finding(Path(f"{each.file}.json"), each.description) for each in unfit_documents(store)
        ]
    if call.options.json:
        call.data(
            {
                "done": done,
                "findings": [
                    {
                        "path": str(each.path),
                        "sentence": each.sentence,
                        "repairable": each.repairable,
                    }
                    for each in findings
                ],
            }
        )
    else:
        call.print_lines(*done, *(f"{each.path}: {each.sentence}" for each in findings))
        if any(each.repairable for each in findings):
            call.print_lines("", "'handrail doctor --repair' sets right what can be.")
        elif not findings:
            call.print_lines("Everything is as it is meant to be.")
    return 1 if findings else 0


def _backups(call: Call) -> int:
    from flows.store.recovery.restore import all_backups, look_at

    found = all_backups(call.store)
    states = {
        part: [look_at(call.store, part, each) for each in backups]
        for part, backups in found.items()
    }
    if call.options.json:
        call.data({part: [_data(part, each) for each in held] for part, held in states.items()})
        return 0
    for part, held in states.items():
        call.print_lines(part, *(_line(part, each) for each in held))
    if found:
        call.print_lines("", "'handrail backups restore FILE NUMBER' brings one back.")
    else:
        call.print_lines("There is no backup yet; each change makes one of what it replaces.")
    return 0


def _declare_restore(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file, as 'handrail backups' lists it")
    parser.add_argument(
        "number", metavar="NUMBER", nargs="?", help="the number of the backup; else the newest"
    )
    parser.add_argument(
        "--yes", action="store_true", help="bring back a state too in which the plan is not there"
    )
    add_json(parser)


def _restore(call: Call) -> int:
    from flows.store.recovery.restore import restore

    part, number = call.options.file, call.options.number
    if number is not None and not number.isdecimal():
        raise UsageError("A backup has a number; 'handrail backups' lists them.")
    wanted = None if number is None else int(number)
    done = restore(call.store, part, wanted, without_plan=call.options.yes)
    call.saved = done.changed
    for passed, trouble in done.passed_over.items():
        call.print_message(f"Backup {passed} is {trouble}, so an older one was taken.")
    if call.options.json:
        call.data({"file": part, "number": done.number, "before": done.before})
    elif not done.changed:
        call.print_lines(f"{part} is just as in backup {done.number} already.")
    else:
        call.print_lines(f"{part} is as it was in backup {done.number}.")
        if done.before is not None:
            call.print_lines(
                f"What it held is backup {done.before} now: "
                f"'handrail backups restore {part} {done.before}' brings it back."
            )
    return 0


def _data(part: str, state: "State") -> dict[str, Any]:
    return {
        "number": state.number,
        "day": state.day,
        "saved": _moment(state) if state.saved else None,
        "bytes": state.size,
        "holds": holdings(part, state),
    }


def _line(part: str, state: "State") -> str:
    saved = f"{_moment(state):%a %d %b %Y %H:%M:%S}" if state.saved else fill(str(state.day), 24)
    return f"{state.number:6}  {saved}  {size(state.size):>7}  {holdings(part, state)}"


def _moment(state: "State") -> datetime:
    return datetime.fromisoformat(state.saved).astimezone()


WORK = {
    "doctor": Work(_declare_doctor, _doctor),
    "backups": Work(add_json, _backups),
    "backups restore": Work(_declare_restore, _restore),
}
