"""`when`: how the program reads a day, a rhythm or an amount."""

from argparse import ArgumentParser

from flows.documents.errors import HandrailError
from tui.commands.base.arguments import add_json, take_numbers_below_zero
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.drawing.widths import cell_width, pad


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "text", metavar="TEXT", nargs="+", help="a day, a rhythm or an amount, as you would type it"
    )
    take_numbers_below_zero(parser)
    add_json(parser)
    parser.epilog = (
        "Nothing is written down: it only says how the words are read, such as 'next fri', "
        "'every other day', '1h'."
    )


def _when(call: Call) -> int:
    from flows.text.date_parser import EXAMPLES
    from flows.views.when import read_wordings

    text = " ".join(call.options.text)
    found = read_wordings(text, call.clock.today())
    if not found:
        raise HandrailError(
            "This is not a day, a rhythm or an amount I can read. "
            f"You can type {EXAMPLES}; daily, 3 a week or monthly; 20 min or 2.5."
        )
    if call.options.json:
        call.data(found)
        return 0
    width = max(cell_width(each.kind) for each in found)
    call.print_lines(*(f"{pad(each.kind, width)}  {each.words}" for each in found))
    return 0


WORK = {"when": Work(_declare, _when)}
