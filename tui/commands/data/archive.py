"""`export`, `import`: taking everything or one plan along in a file, and bringing it back."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from flows.documents.errors import HandrailError
from tui.commands.base.arguments import add_json, add_plan
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.base.text_files import STANDARD, check_place, write_text
from tui.commands.data.export_formats import FORMATS, add_plan_formats, check_options, plan_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.actions.import_archive import Preview
    from flows.export.archive.archive import Archive


def _declare_export(parser: ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--output", "-o", metavar="FILE", default=STANDARD, help="the file; else it is printed"
    )
    parser.add_argument(
        "--format",
        choices=("json", *FORMATS),
        default="json",
        help="json: everything; markdown, ics (a calendar), fhir: one plan",
    )
    add_plan_formats(parser)
    parser.add_argument("--replace", action="store_true", help="replace a file that is there")


def _export(call: Call) -> int:
    options = call.options
    check_options(call)
    check_place(options.output, replace=options.replace)
    if options.format in FORMATS:
        write_text(options.output, plan_text(call))
        return 0
    from flows.export.archive.archive import (
        describe_obstacle,
        encode_archive,
        export_everything,
        write_archive,
    )
    from flows.export.archive.own_files import left_out_files

    archive = export_everything(call.store)
    left_out, obstacle = left_out_files(call.store), describe_obstacle(archive)
    if options.output == STANDARD:
        write_text(STANDARD, encode_archive(archive).decode())
    else:
        write_archive(Path(options.output), archive)
        what = "Everything else" if left_out else "Everything"
        if not obstacle:
            call.print_message(f"{what} is in {options.output} now. Only you can read it.")
    call.print_message(*left_out)
    if obstacle:
        call.print_message(
            f"This export is written, but as it is it could not be brought in again. {obstacle} "
            "Please set that right in your home, where “handrail doctor” says more, or in the file."
        )
    return 1 if obstacle else 0


def _declare_import(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="what 'handrail export' wrote")
    parser.add_argument(
        "--yes",
        action="store_true",
        help="bring it in without asking, also beside what is here, or changed by hand",
    )
    parser.epilog = (
        "Without --yes you are asked first. Without a terminal to ask in, or with --json, "
        "a file goes into an empty home at once, since nothing is replaced there; beside "
        "what is here, or changed by hand, it goes in with --yes alone."
    )
    add_json(parser)


def _import(call: Call) -> int:
    from flows.actions.import_archive import import_archive, preview_import
    from flows.export.archive.archive import load_archive

    archive = load_archive(call.options.file)
    preview = preview_import(call.store, archive)
    _tell_what_it_holds(call, archive, preview)
    if not preview.changes:
        if call.options.json:
            call.data(_report("", "nothing was changed: everything in the file is here already", 0))
        else:
            call.print_message("Everything in it is here already, so nothing was changed.")
        return 0
    # Where nobody can be asked, what overwrites nothing goes on: scripts bring a home back so.
    may_go_on = preview.is_fresh and not archive.by_hand
    may_go_on = may_go_on and (call.options.json or not _can_ask())
    if not call.options.yes and not may_go_on and not _agreed(call):
        raise HandrailError(
            "Nothing was changed. With --yes it is brought in, and 'handrail undo' then takes that "
            "back."
        )
    done = import_archive(call.store, archive)
    call.saved = True
    if call.options.json:
        call.data(_report(done.id, done.words, done.brought_in))
    else:
        call.print_lines(f"{done.words}.")
    if done.was_empty:
        call.print_message(
            "Nothing was here before, so this is now just what was exported, with its history; "
            "'handrail undo' goes on where that history ends.",
            f"To have nothing here again, move this folder away: {call.home}",
        )
    return 0


def _tell_what_it_holds(call: Call, archive: "Archive", preview: "Preview") -> None:
    if archive.by_hand:
        call.print_message(
            "This file was changed by hand after it was exported, or on its way. "
            "Every document in it is one that can be kept, but please look at what it holds:"
        )
    call.print_message(
        *(f"  {name} in it is a copy of another plan, and is left out" for name in archive.copies)
    )
    call.print_message("The file holds:", *(f"  {merge}" for merge in preview.merges))
    call.print_message(*(f"  your own file {name}: new" for name in preview.new_files))
    call.print_message(
        *(f"  {name}: different here, and stays as it is" for name in preview.other_files)
    )


def _report(change: str, words: str, brought_in: int) -> dict[str, object]:
    return {"change": change or None, "words": words, "plan": None, "brought_in": brought_in}


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _agreed(call: Call) -> bool:
    if not _can_ask():
        return False
    call.write("Bring it in? yes or no: ")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


WORK = {
    "export": Work(_declare_export, _export),
    "import": Work(_declare_import, _import),
}
