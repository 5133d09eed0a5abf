"""`flows`, `flows show`, `flows check`: the documents that say what a session asks."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.documents.errors import HandrailError, quoted
from flows.store.confinement import check_inside
from tui.commands.base.arguments import add_json
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work
from tui.commands.base.text_files import is_file, shown_path
from tui.drawing.widths import cell_width, fill

if TYPE_CHECKING:
    from flows.guide.schema.catalog import FlowSummary

OWN = "own"
"""What the flows' own words are called where a wording is chosen."""

NO_WORDINGS = (
    "A file such as personal.de.toml among your own flows brings other words; there is none yet."
)


def _list(call: Call) -> int:
    from flows.guide.schema.catalog import unusable_flows, usable_flows

    usable, others = usable_flows(call.home, call.wording), unusable_flows(call.home)
    if call.options.json:
        told = [(each, True) for each in usable] + [(each, False) for each in others]
        call.data([{**each._asdict(), "usable": can_be_used} for each, can_be_used in told])
        return 0
    width = max(cell_width(each.id) for each in (*usable, *others)) + 2
    for records, heading in (("plan", "They build a plan:"), ("", "They look at a plan you have:")):
        call.print_lines(heading)
        for each in usable:
            if (each.records == "plan") == (records == "plan"):
                length = f", {each.length}" if each.length else ""
                own = ", your own" if each.own else ""
                instead = f", in place of {_titled(each)}" if each.replaces else ""
                call.print_lines(f"  {fill(each.id, width)}{each.title}{length}{own}{instead}")
    if others:
        call.print_lines("Your own that something has to be set right in first:")
    for each in others:
        see = f"see 'handrail flows check {each.path}'"
        call.print_lines(f"  {fill(each.id, width)}cannot be used yet; {see}")
    call.print_lines(
        "", "'handrail new ID' begins one, 'handrail flows show ID' prints its questions."
    )
    return 0


def _titled(flow: "FlowSummary") -> str:
    """Return how the flow is called that this one stands in place of."""
    whose = "your other" if flow.replaces_own else "the shipped"
    return f"{whose} “{flow.replaces}”"


def _declare_show(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the id of the flow, as 'handrail flows' lists it")
    add_json(parser)


def _show(call: Call) -> int:
    from flows.guide.schema.catalog import find_flow

    flow = find_flow(call.options.id, call.home, call.wording)
    if call.options.json:
        call.data(flow.as_plain())
        return 0
    call.print_lines(f"{flow.title} ({flow.id}, version {flow.version})")
    call.print_lines(*filter(None, [flow.description]))
    for step in flow.steps:
        call.print_lines("", f"{step.title} [{step.id}]", *filter(None, [step.purpose_in_full]))
        _say_items(call, step.items, 1)
    return 0


def _say_items(call: Call, items: tuple[Any, ...], depth: int) -> None:
    for item in items:
        marks = [item.type.replace("_", " ")]
        marks += ["needed"] if item.required else []
        marks += ["more"] if item.more else []
        marks += ["only sometimes"] if item.when is not None else []
        call.print_lines(f"{'  ' * depth}{item.label or item.id}  [{item.id}: {', '.join(marks)}]")
        for choice in getattr(item, "choices", ()):
            call.print_lines(f"{'  ' * depth}  - {choice.label}")
        _say_items(call, getattr(item, "items", ()), depth + 1)


def _declare_check(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the flow document")
    add_json(parser)


def _check(call: Call) -> int:
    from flows.guide.schema.catalog import check_file, find_namesake
    from flows.guide.schema.flow_files import is_wording
    from flows.guide.schema.wording_files import list_untold

    path: Path = call.options.file
    check_inside(path)
    if not is_file(path):
        raise HandrailError(f"There is no file {shown_path(str(path))}.")
    problems = check_file(path, call.home)
    if call.options.json:
        call.data(problems)
    elif problems:
        call.print_message(*(str(problem) for problem in problems))
    elif is_wording(path):
        untold = list_untold(path, call.home)
        call.print_lines(f"{path}: this wording can be used.")
        if untold:
            call.print_lines(f"{len(untold)} texts stay as the flow says them:")
            call.print_lines(*(f"  {each}" for each in untold))
    else:
        call.print_lines(f"{path}: this flow can be used.")
        if namesake := find_namesake(path, call.home):
            whose = "your other" if namesake.own else "the shipped"
            call.print_lines(
                f"Among your own flows it stands in place of {whose} “{namesake.title}”, "
                f"which has the id {namesake.id} as well. With another id in the file there are "
                "both."
            )
    return 1 if problems else 0


def _declare_wording(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help="the name of the wording, as in its files; 'own' for the flows' own words",
    )
    add_json(parser)


def _choose_wording(call: Call) -> int:
    from flows.actions.settings import choose_wording
    from flows.guide.schema.wording_files import all_wordings

    there, chosen = all_wordings(call.home), call.wording
    if not call.options.name and call.options.json:
        call.data([{"name": each, "chosen": each == (chosen or OWN)} for each in (OWN, *there)])
        return 0
    if not call.options.name:
        for each in (OWN, *there):
            now = ", chosen" if each == (chosen or OWN) else ""
            call.print_lines(f"  {each}{now}")
        if not there:
            call.print_lines(NO_WORDINGS)
        return 0
    wanted = "" if call.options.name == OWN else call.options.name
    if wanted and wanted not in there:
        known = ", ".join((OWN, *there))
        raise HandrailError(f"No flow has a wording called {quoted(wanted)}. There are: {known}.")
    return report(call, choose_wording(call.store, wanted))


WORK = {
    "flows": Work(add_json, _list),
    "flows show": Work(_declare_show, _show),
    "flows check": Work(_declare_check, _check),
    "flows wording": Work(_declare_wording, _choose_wording),
}
