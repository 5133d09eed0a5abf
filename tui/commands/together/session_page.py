"""`session-page`: one page of a session of two to take along, shown before it goes out."""

import sys
from argparse import ArgumentParser

from flows.documents.errors import HandrailError
from tui.commands.base.arguments import add_json, add_plan, day_of
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.base.text_files import STANDARD, check_place, write_text

MARKDOWN, TEXT = "markdown", "text"


def _declare(parser: ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--on", metavar="DATE", help="the day of the session; the latest one without it"
    )
    parser.add_argument(
        "--format", choices=(TEXT, MARKDOWN), default=TEXT, help="text to read, or Markdown"
    )
    parser.add_argument(
        "--output", "-o", metavar="FILE", default=STANDARD, help="the file; else it is printed"
    )
    parser.add_argument("--replace", action="store_true", help="replace a file that is there")
    parser.add_argument("--yes", action="store_true", help="write the file without asking")
    add_json(parser)
    parser.epilog = (
        "On it stand who was there, what was chosen, what is to be remembered, what was agreed and "
        "how it went, and passages of the journal that you marked for sharing. Nothing else."
    )


def _page(call: Call) -> int:
    from flows.lookup.search import find_plan
    from flows.views.session_page import NOTE, session_on, session_page

    options = call.options
    check_place(options.output, replace=options.replace)
    plan = find_plan(call.store, options.plan)
    session = session_on(call.store, plan, day_of(call)) if options.on else None
    page = session_page(call.store, plan, session)
    if options.json:
        call.data(page)
        return 0
    from flows.export.markdown.document import format_markdown
    from tui.plain.document import document_lines

    lines = document_lines(page.written)
    if options.output == STANDARD and options.format == TEXT:
        call.print_lines(*lines)
        return 0
    text = format_markdown(page.written, call.clock.today(), NOTE)
    if options.format == TEXT:
        text = "\n".join(lines) + "\n"
    if options.output != STANDARD:
        call.print_message(*lines, "")
        if not options.yes and not _agreed(call):
            raise HandrailError(
                "Nothing was written. This is all that would go out; add --yes to write it."
            )
    write_text(options.output, text)
    if options.output != STANDARD:
        call.print_message(f"This page is in {options.output} now. Only you can read it.")
    return 0


def _agreed(call: Call) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    call.write("Write just this? yes or no: ")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


WORK = {"session-page": Work(_declare, _page)}
