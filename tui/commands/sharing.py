"""`export`, `import`: taking everything or one plan along in a file, and bringing it back."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from flows.documents.errors import HandrailError, UsageError
from tui.commands.arguments import add_json, add_plan
from tui.commands.call import Call
from tui.commands.command import Work
from tui.commands.files import STANDARD, check_free, write_text
from tui.commands.reporting import report

FORMATS = ("json", "markdown")
"""What a file can hold: everything, or one plan to read."""

PARTS = ("objectives", "timeline", "support", "coping")
"""The parts of a plan that a summary may hold."""

ALL = "all"
"""The word for a whole plan, with everything that is otherwise kept back."""


def _declare_export(parser: ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--output", "-o", metavar="FILE", default=STANDARD, help="the file; else it is printed"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="json", help="json: everything; markdown: one plan"
    )
    parser.add_argument(
        "--include",
        metavar="PARTS",
        help=f"for markdown: any of {', '.join(PARTS)} with commas between them, or {ALL}; "
        "else what you chose to share",
    )
    parser.add_argument("--replace", action="store_true", help="replace a file that is there")


def _export(call: Call) -> int:
    options = call.options
    check_free(options.output, replace=options.replace)
    if options.format == "markdown":
        return _export_markdown(call)
    if options.plan or options.include:
        raise UsageError(
            "json holds everything. Add '--format markdown' to choose a plan or parts."
        )
    from flows.share.archive import encode_archive, export_everything, write_archive

    archive = export_everything(call.store)
    if options.output == STANDARD:
        write_text(STANDARD, encode_archive(archive).decode())
    else:
        write_archive(Path(options.output), archive)
        call.remark(f"Everything is in {options.output} now. Only you can read it.")
    return 0


def _export_markdown(call: Call) -> int:
    from flows.actions.finding import find_plan
    from flows.actions.looking import load_plan
    from flows.actions.naming import plan_names
    from flows.share.markdown import plan_as_markdown

    plan = load_plan(call.store, find_plan(call.store, call.options.plan).id)
    parts = _parts(call.options.include)
    if parts is not None:
        plan = plan.changed(sharing=parts)
    whole = parts == (ALL,)
    going = PARTS if whole else [part for part in PARTS if part in plan.sharing]
    call.remark(
        f"What goes out of '{plan.title}': {', '.join(['the title', *going])}.",
        "It is the whole plan, private answers included."
        if whole
        else "Everything else stays here; --include chooses the parts.",
    )
    labels = plan_names(call.store, plan.flow)
    text = plan_as_markdown(plan, call.clock.today(), redact=not whole, labels=labels)
    write_text(call.options.output, text)
    return 0


def _parts(text: str | None) -> tuple[str, ...] | None:
    if text is None:
        return None
    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    unknown = [part for part in parts if part not in PARTS and parts != (ALL,)]
    if unknown:
        raise UsageError(
            f"There is no part '{unknown[0]}'. There are: {', '.join(PARTS)}; or {ALL}, by itself."
        )
    return parts


def _declare_import(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="what 'handrail export' wrote")
    parser.add_argument(
        "--yes", action="store_true", help="bring it in although something is here already"
    )
    add_json(parser)


def _import(call: Call) -> int:
    from flows.actions.importing import import_archive, preview_import
    from flows.share.archive import load_archive

    archive = load_archive(call.options.file)
    preview = preview_import(call.store, archive)
    call.remark("The file holds:", *(f"  {merge}" for merge in preview.merges))
    call.remark(*(f"  your own file {name}: new" for name in preview.new_files))
    call.remark(*(f"  {name}: different here, and stays as it is" for name in preview.other_files))
    if not preview.changes and not call.options.json:
        call.remark("Everything in it is here already.")
        return 0
    if preview.changes and not preview.is_fresh and not call.options.yes and not _agreed(call):
        raise HandrailError(
            "Nothing was changed. Add --yes to bring it in; 'handrail undo' takes it back."
        )
    return report(call, import_archive(call.store, archive))


def _agreed(call: Call) -> bool:
    if not call.has_terminal:
        return False
    call.write("Bring it in? yes or no: ")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


WORK = {
    "export": Work(_declare_export, _export),
    "import": Work(_declare_import, _import),
}
