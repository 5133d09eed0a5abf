"""`tick`, `skip`, `untick`: what became of a habit or a step on a day."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.base.arguments import (
    add_day,
    add_json,
    amount_in,
    day_of,
    take_numbers_below_zero,
    words_and_amount,
)
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from flows.actions.record import ChangeResult
    from flows.lookup.search import Found
    from flows.store.store import Store


SKIPPED_STEP = (
    "A step can be skipped as well as a habit: it is left out for that day, and stays in the plan "
    "to be done on another."
)
"""What skipping is for a step."""


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="HABIT-OR-STEP", nargs="+", help="any part of its title that is enough"
    )
    add_day(parser)
    add_json(parser)


def _declare_noted(parser: ArgumentParser) -> None:
    _declare(parser)
    parser.add_argument("--note", metavar="TEXT", help="a note on it")


def _declare_skip(parser: ArgumentParser) -> None:
    _declare_noted(parser)
    parser.epilog = SKIPPED_STEP


def _declare_tick(parser: ArgumentParser) -> None:
    _declare_noted(parser)
    take_numbers_below_zero(parser)
    parser.add_argument("--part", action="store_true", help="a part of it was done")
    parser.epilog = (
        "An amount may follow the title: 'handrail tick walk 20' sets it, "
        "'handrail tick walk +10' adds to it. Lengths of time are read as well: 20 min, 1h, 1:30."
    )


def _tick(call: Call) -> int:
    from flows.actions.entries import tick

    target, amount, add = _target_and_amount(call)
    options = call.options
    if target.kind == "agreed":
        return _keep_promise(call, target, amount)
    return _enter(
        call,
        target,
        lambda on: tick(
            call.store,
            target,
            on=on,
            amount=amount,
            add=add,
            part=options.part,
            note=options.note,
        ),
        adds=add,
    )


def _keep_promise(call: Call, target: "Found", amount: float | None) -> int:
    """Mark what somebody promised in a session done, or done in part."""
    from flows.actions.reviews.agreements import mark_agreed
    from flows.documents.vocabulary import AgreedState

    options = call.options
    if amount is not None:
        raise UsageError("A promise has no amount. Leave the number out.")
    state = AgreedState.PART if options.part else AgreedState.DONE
    on, note = day_of(call), options.note or ""
    return report(call, mark_agreed(call.store, target.plan, target.id, state, note, on=on))


def _open_promise(call: Call, target: "Found") -> int:
    """Take back that something was done which somebody promised in a session."""
    from flows.actions.reviews.agreements import mark_agreed
    from flows.documents.vocabulary import AgreedState

    on = day_of(call)
    return report(call, mark_agreed(call.store, target.plan, target.id, AgreedState.OPEN, on=on))


def _enter(
    call: Call, target: "Found", action: "Callable[[date], ChangeResult]", *, adds: bool = False
) -> int:
    """Enter something for a day; say what stood there, and which plan it is unless it is open."""
    from flows.actions.entries import describe_entry
    from flows.documents.errors import quoted
    from flows.lookup.plans import current_document, view_plan

    on = day_of(call)
    before = describe_entry(call.store, target, on)
    change = action(on)
    words = change.words
    opened = current_document(call.store)
    if opened is not None and opened["id"] != target.plan:
        words += f", in your other plan {quoted(view_plan(call.store, target.plan).title)}"
    after = describe_entry(call.store, target, on)
    # What was added to or taken away is no news; what was replaced stands nowhere else.
    if before and after and not adds and not after.startswith(before):
        words += f" (before: {before})"
    return report(call, change._replace(words=words))


def _target_and_amount(call: Call) -> "tuple[Found, float | None, bool]":
    """Return what is meant, and the amount after it unless that is a part of the title."""
    from flows.lookup.refusals import AmbiguousName, UnknownName
    from flows.lookup.search import find_to_tick, unit_of

    words = call.options.name
    title, amount = words_and_amount(words)
    if not amount:
        return find_to_tick(call.store, title), None, False
    try:
        target = find_to_tick(call.store, title)
    except AmbiguousName:
        # The number may be what tells them apart, as in `tick chapter 2`.
        if (whole := _with_number(call.store, words)) is None:
            raise
        return whole, None, False
    except UnknownName:
        return find_to_tick(call.store, " ".join(words)), None, False
    if target.kind == "step" and (whole := _with_number(call.store, words)) is not None:
        return whole, None, False
    try:
        return target, *amount_in(amount, unit_of(call.store, target))
    except UsageError:
        # What is no amount, or could be two, is none where a title ends in it: `save 1,000`.
        if (whole := _with_number(call.store, words)) is None:
            raise
        return whole, None, False


def _with_number(store: "Store", words: list[str]) -> "Found | None":
    """Return what has all of the words in its title, the number at their end included."""
    from flows.lookup.refusals import AmbiguousName, UnknownName
    from flows.lookup.search import find_to_tick

    try:
        found = find_to_tick(store, " ".join(words))
    except (AmbiguousName, UnknownName):
        return None
    return found if words[-1] in found.title else None


def _skip(call: Call) -> int:
    from flows.actions.entries import skip
    from flows.lookup.search import find_habit_or_step

    target = find_habit_or_step(call.store, " ".join(call.options.name))
    return _enter(call, target, lambda on: skip(call.store, target, on=on, note=call.options.note))


def _untick(call: Call) -> int:
    from flows.actions.entries import untick
    from flows.lookup.search import find_to_tick

    target = find_to_tick(call.store, " ".join(call.options.name), back=True)
    if target.kind == "agreed":
        return _open_promise(call, target)
    return _enter(call, target, lambda on: untick(call.store, target, on=on))


WORK = {
    "tick": Work(_declare_tick, _tick),
    "skip": Work(_declare_skip, _skip),
    "untick": Work(_declare, _untick),
}
