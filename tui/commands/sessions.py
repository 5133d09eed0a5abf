"""`new`, `resume`: guided sessions on screens, line by line, or from a file of answers."""

from argparse import ArgumentParser
from functools import partial
from typing import TYPE_CHECKING

from flows.documents.errors import UsageError
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.base.text_files import read_text

if TYPE_CHECKING:
    from flows.guide.session.session import GuidedSession


def _declare_plain(parser: ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help="ask line by line, without a screen")


def _declare_new(parser: ArgumentParser) -> None:
    parser.add_argument(
        "flow", metavar="FLOW", nargs="?", help="the flow to walk through; 'handrail flows' lists"
    )
    _declare_plain(parser)
    parser.add_argument(
        "--answers", metavar="FILE", help="take the answers from a JSON file; - reads input"
    )


def _new(call: Call) -> int:
    options = call.options
    if options.answers is not None:
        return _from_answers(call)
    on_screen = not call.line_mode
    if on_screen and not options.flow:
        return _open(call, "new")
    from tui.commands.call_console import console_of
    from tui.commands.session_choice import choose_draft, choose_flow
    from tui.plain.prompt_words import EndOfInput, Turn

    if options.flow:
        from flows.guide.schema.catalog import find_flow

        options.flow = find_flow(options.flow, call.home, call.wording).id
    call.announce_lines()
    console = console_of(call)
    try:
        if (draft := choose_draft(console, call.store, options.flow)) is not None:
            return _go_on(call, draft, on_screen=on_screen)
        flow = options.flow or choose_flow(console, call.home, call.wording)
    except (EndOfInput, KeyboardInterrupt):
        call.print_lines("Nothing was begun.")
        return 0
    except Turn:
        return 0
    if on_screen:
        return _open(call, f"new:{flow}")
    from flows.actions.sessions import begin_session

    return walk(call, begin_session(call.store, flow), resumed=False)


def _declare_resume(parser: ArgumentParser) -> None:
    parser.add_argument(
        "draft",
        metavar="DRAFT",
        nargs="?",
        help="its number or a part of its title, as 'handrail plans' lists it; else the latest",
    )
    _declare_plain(parser)


def _resume(call: Call) -> int:
    from tui.commands.session_choice import find_draft

    draft = find_draft(call.store, call.options.draft)
    return _go_on(call, draft, on_screen=not call.line_mode)


def _go_on(call: Call, draft: str, *, on_screen: bool) -> int:
    if on_screen:
        return _open(call, f"resume:{draft}")
    from flows.actions.sessions import resume_session

    return walk(call, resume_session(call.store, draft), resumed=True)


def _open(call: Call, start: str) -> int:
    from tui.app.host_process import run_or_host
    from tui.app.start import run_app

    run = partial(
        run_app,
        call.home,
        call.clock,
        ascii=call.ascii,
        color=call.color,
        start=start,
        user=call.who,
    )
    return run_or_host(run, call.home, ascii=call.ascii, color=call.color)


def walk(call: Call, session: "GuidedSession", *, resumed: bool) -> int:
    """Walk through a session line by line, and say what came of it."""
    from flows.views.hard_day import NO_OFFER, format_offer, offer_today
    from tui.commands.call_console import console_of
    from tui.plain.draft_walk import DraftWalk

    was_offered = offer_today(call.store) != NO_OFFER
    call.announce_lines()
    console = console_of(call)
    console.print_lines(session.flow.title)
    console.print_details(
        "Type your answer and press enter.",
        "back, skip, help and save work at every question; ? lists all such words.",
        *_depth_lines(session),
    )
    try:
        recorded = DraftWalk(call.store, session, console, resumed=resumed).run()
    finally:
        console.note_place("", "")
    if recorded is not None:
        call.saved = True
        call.print_lines("", f"{recorded.words[:1].upper()}{recorded.words[1:]}.")
        offer = format_offer(offer_today(call.store), "“handrail why”", "“handrail crisis --all”")
        if offer and not was_offered:
            call.print_lines(offer)
    return 0


def _depth_lines(session: "GuidedSession") -> list[str]:
    """Return how much is asked and how to ask less or more; nothing where all is essential."""
    from flows.documents.vocabulary import Depth

    counts = {depth: count.all for depth, count in session.question_counts.items()}
    if counts[Depth.ESSENTIALS] == counts[Depth.EVERYTHING]:
        return []
    if session.depth == Depth.ESSENTIALS:
        return [f"About {counts[session.depth]} questions; type everything for all of them."]
    most, least = counts[Depth.EVERYTHING], counts[Depth.ESSENTIALS]
    return [f"About {most} questions; type essentials for the {least} that matter first."]


def _from_answers(call: Call) -> int:
    from flows.actions.drafts.finish_session import finish_session
    from flows.actions.sessions import begin_session
    from flows.guide.answers.answers_file import fill_session, parse_answers

    if not call.options.flow:
        raise UsageError("Which flow do the answers belong to? Put its id after 'new'.")
    data = parse_answers(read_text(call.options.answers))
    session = begin_session(call.store, call.options.flow)
    fill_session(session, data)
    recorded = finish_session(call.store, session)
    call.saved = True
    call.print_lines(str(recorded.plan))  # Alone: scripts read it.
    words = recorded.words
    call.print_message(f"{words[:1].upper()}{words[1:]}.", *_ways_on(call, recorded.plan))
    return 0


def _ways_on(call: Call, plan: str | None) -> list[str]:
    """Return what one may do with a plan that was just made or changed."""
    from flows.lookup.plans import current_plan

    opened = current_plan(call.store)
    if plan is None or opened is None or opened.id != plan:
        return []
    return ["“handrail show” reads it back, “handrail today” opens the day."]


WORK = {"new": Work(_declare_new, _new), "resume": Work(_declare_resume, _resume)}
