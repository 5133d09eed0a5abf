"""`plans`, `show`: what there is, and one plan read back as a document."""

from argparse import ArgumentParser

from flows.documents.vocabulary import PlanState
from tui.commands.base.arguments import add_json, add_plan
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.drawing.sanitize import shown_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.lookup.plans import PlanSummary


def _list(call: Call) -> int:
    from flows.lookup.plans import misses_plans, plans
    from flows.views.drafts import drafts

    every, unfinished = plans(call.store), drafts(call.store)
    if call.options.json:
        call.data({"plans": every, "drafts": unfinished})
        return 0
    for plan in every:
        call.print_lines(f"{plan.title}  ({_standing(plan)})")
        if not call.line_choice:
            call.print_lines(f"  {plan.id}")
    if unfinished:
        call.print_lines(*([""] if every else []), _heading(len(unfinished)))
    for number, draft in enumerate(unfinished, 1):
        when = draft.saved.astimezone().strftime("%a %d %b %H:%M")
        call.print_lines(f"  {number}. {draft.title}  ({draft.flow}, saved {when})")
    if unfinished:
        which = "the first, 'handrail resume 2' with another" if unfinished[1:] else "it"
        call.print_lines(f"'handrail resume' goes on with {which}.")
    if not every and not unfinished:
        call.print_lines(
            "There is no other plan to show."
            if misses_plans(call.store)
            else "There is no plan yet. 'handrail new' begins one."
        )
    return 0


def _heading(unfinished: int) -> str:
    return "Unfinished sessions, the latest first:" if unfinished > 1 else "Unfinished session:"


def _standing(plan: "PlanSummary") -> str:
    """Return where a plan stands, in the words of the app: `in use; 1 of 2 objectives reached`."""
    stands = [] if plan.is_current and plan.state == PlanState.ACTIVE else [plan.state]
    if plan.is_current:
        stands.insert(0, "in use")
    reached = f"{plan.reached} of {plan.objectives} objectives reached"
    if not plan.objectives:
        reached = "no objectives yet"
    elif plan.objectives == 1:
        reached = "1 objective, reached" if plan.reached else "1 objective"
    return f"{', '.join(stands)}; {reached}"


def _declare_show(parser: ArgumentParser) -> None:
    add_plan(parser)
    add_json(parser)


def _show(call: Call) -> int:
    from flows.lookup.plans import stored_plan
    from flows.lookup.search import find_plan

    plan = find_plan(call.store, call.options.plan)
    if call.options.json:
        call.data(stored_plan(call.store, plan))
        return 0
    from flows.views.plan_read_back import read_plan
    from tui.plain.document import document_lines, spoken_document

    _, written = read_plan(call.store, plan)
    if call.line_choice:
        call.print_lines(shown_line(written.title), *spoken_document(written))
    else:
        call.print_lines(*document_lines(written))
    return 0


WORK = {"plans": Work(add_json, _list), "show": Work(_declare_show, _show)}
