"""What comes when, printed as text or as JSON."""

from tui.commands.base.call import Call


def print_timeline(call: Call) -> int:
    """Print the timeline of a plan, as text or as JSON."""
    from flows.lookup.search import find_plan
    from flows.views.timeline import timeline_view
    from tui.plain.timeline import timeline_lines

    view = timeline_view(call.store, find_plan(call.store, call.options.plan).id)
    assert view is not None, "a plan that was found has a timeline"
    if call.options.json:
        call.data(view)
    else:
        call.print_lines(*timeline_lines(view))
    return 0
