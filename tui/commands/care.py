"""`doctor`, `backups`, `backups restore`: looks the saved files over, and brings one back."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.arguments import add_json
from tui.commands.call import Call
from tui.commands.command import Work


def _declare_doctor(parser: ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="set right what can be set right")
    add_json(parser)


def _doctor(call: Call) -> int:
    from flows.store.doctor import examine, repair

    done = repair(call.store) if call.options.repair else []
    findings = examine(call.store)
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
        call.say(*done, *(f"{each.path}: {each.sentence}" for each in findings))
        if any(each.repairable for each in findings):
            call.say("", "'handrail doctor --repair' sets right what can be.")
        elif not findings:
            call.say("Everything is as it is meant to be.")
    return 1 if findings else 0


def _backups(call: Call) -> int:
    from flows.store.restoring import all_backups

    found = all_backups(call.store)
    if call.options.json:
        call.data(
            {
                part: [{"number": each.generation, "day": each.day} for each in backups]
                for part, backups in found.items()
            }
        )
        return 0
    for part, backups in found.items():
        call.say(part, *(f"  {each.generation}  saved on {each.day}" for each in backups))
    if found:
        call.say("", "'handrail backups restore FILE NUMBER' brings one back.")
    else:
        call.say("There is no backup yet; each change makes one of what it replaces.")
    return 0


def _declare_restore(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file, as 'handrail backups' lists it")
    parser.add_argument("number", metavar="NUMBER", help="the number of the backup")
    add_json(parser)


def _restore(call: Call) -> int:
    from flows.store.restoring import restore

    part, number = call.options.file, call.options.number
    if not number.isdecimal():
        raise UsageError("A backup has a number; 'handrail backups' lists them.")
    restore(call.store, part, int(number))
    if call.options.json:
        call.data({"file": part, "number": int(number)})
    else:
        call.say(f"{part} is as it was in backup {number}; what it held is a backup now.")
    return 0


WORK = {
    "doctor": Work(_declare_doctor, _doctor),
    "backups": Work(add_json, _backups),
    "backups restore": Work(_declare_restore, _restore),
}
