"""`plans`, `show`: what there is, and one plan read back as a document."""

from argparse import ArgumentParser

from tui.commands.base.arguments import add_json, add_plan
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.drawing.sanitize import shown_line
from tui.plain.document import document_lines, spoken_document


def _list(call: Call) -> int:
    from flows.lookup.plans import misses_plans, plans
    from flows.views.drafts import drafts

    every, unfinished = plans(call.store), drafts(call.store)
    if call.options.json:
        call.data({"plans": every, "drafts": unfinished})
        return 0
    for plan in every:
        current = ", open now" if plan.is_current else ""
        reached = f"{plan.reached} of {plan.objectives} objectives reached"
        call.print_lines(f"{plan.title}  ({plan.state}{current}; {reached})")
        if not call.line_choice:
            call.print_lines(f"  {plan.id}")
    if unfinished:
        call.print_lines(*([""] if every else []), "Unfinished sessions, the latest first:")
    for number, draft in enumerate(unfinished, 1):
        when = draft.saved.astimezone().strftime("%a %d %b %H:%M")
        call.print_lines(f"  {number}. {draft.title}  ({draft.flow}, saved {when})")
    if unfinished:
        call.print_lines(
            "'handrail resume' goes on with the first, 'handrail resume 2' with another."
        )
    if not every and not unfinished:
        call.print_lines(
            "There is no other plan to show."
            if misses_plans(call.store)
            else "There is no plan yet. 'handrail new' begins one."
        )
    return 0


def _declare_show(parser: ArgumentParser) -> None:
    add_plan(parser)
    add_json(parser)


def _show(call: Call) -> int:
    from flows.lookup.plans import stored_plan
    from flows.lookup.search import find_plan

    summary = find_plan(call.store, call.options.plan)
    if call.options.json:
        call.data(stored_plan(call.store, summary.id))
        return 0
    from flows.views.plan_read_back import read_plan

    _, written = read_plan(call.store, summary.id)
    if call.line_choice:
        call.print_lines(shown_line(written.title), *spoken_document(written))
    else:
        call.print_lines(*document_lines(written))
    return 0


WORK = {"plans": Work(add_json, _list), "show": Work(_declare_show, _show)}
