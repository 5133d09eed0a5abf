"""Choosing a flow to begin or a draft to go on with, by number or by a part of its title."""

from pathlib import Path

from flows.lookup.refusals import NotThereError
from flows.lookup.titles import Titled, find_titled
from flows.store.store import Store
from flows.views.drafts import DraftSummary, drafts
from tui.plain.console import Console
from tui.plain.prompt_words import Blank
from tui.plain.typed_input import one_of


def find_draft(store: Store, words: str | None) -> str:
    """Return the id of the draft that a number, an id or a part of a title means.

    Args:
        store: The open store.
        words: What was typed; the draft kept last when left out. The number may stand after the
            title, too, where several have the same.

    Raises:
        NotThereError: there is no draft.
        UnknownName: none is called so.
        AmbiguousName: several are.
    """
    every = drafts(store)
    if not every:
        raise NotThereError("There is no unfinished session. 'handrail new' begins one.")
    if words is None:
        return every[0].id
    titled = [
        Titled(each.title, False, each.id, each.id, (str(number),), (str(number),))
        for number, each in enumerate(every, 1)
    ]
    found: str = find_titled(titled, words, "unfinished session")
    return found


def choose_draft(console: Console, store: Store, flow: str | None) -> str | None:
    """Offer to go on with an unfinished session; None to begin anew.

    Args:
        console: Who is asked.
        store: The open store.
        flow: The flow that is to be begun; only its drafts are offered.

    Raises:
        Turn: the person turns elsewhere.
    """
    every = [draft for draft in drafts(store) if flow in (None, draft.flow)]
    if not every:
        return None
    console.print_lines("You have begun already:")
    console.print_lines(
        *(f"  {number}. {_format_draft(draft)}" for number, draft in enumerate(every, 1))
    )
    console.print_details("A number goes on with it; enter begins anew.")
    chosen = one_of([draft.title for draft in every])
    try:
        return every[console.settle(chosen, "Number or enter: ")].id
    except Blank:
        return None


def choose_flow(console: Console, home: Path, wording: str = "") -> str:
    """Ask which flow to walk through, among those that build a plan.

    Raises:
        Turn: the person turns elsewhere.
    """
    from flows.guide.schema.catalog import usable_flows

    flows = [flow for flow in usable_flows(home, wording) if flow.records == "plan"]
    console.print_lines("Which plan would you like to make?")
    for number, flow in enumerate(flows, 1):
        length = f" ({flow.length})" if flow.length else ""
        console.print_lines(f"  {number}. {flow.title}{length}: {flow.description}")
    console.print_details("A number; enter takes the first.")
    try:
        return flows[console.settle(one_of([flow.title for flow in flows]), "Number: ")].id
    except Blank:
        return flows[0].id


def _format_draft(draft: DraftSummary) -> str:
    return f"{draft.title} ({draft.flow}, kept {draft.saved.astimezone():%a %d %b %H:%M})"
