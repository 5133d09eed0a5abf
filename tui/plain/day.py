"""The daily update line by line: what is due, ratings, a line of journal, a win."""

from collections.abc import Callable, Container
from datetime import date
from functools import partial
from typing import NamedTuple

from flows.actions.entries import skip, tick, untick
from flows.actions.feelings import choose_feelings
from flows.actions.journal import write_line, write_win
from flows.actions.links import link_win
from flows.actions.ratings import rate, rate_scale, unrate, unrate_scale
from flows.actions.record import ChangeResult
from flows.actions.reviews.agreements import mark_agreed
from flows.actions.support import record_contact
from flows.documents.errors import HandrailError, UnacceptableError
from flows.documents.records import Json
from flows.documents.vocabulary import AgreedState, RatingKind
from flows.lookup.feelings import offered_feelings
from flows.lookup.search import candidates, find_objective
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.amounts import parse_amount
from flows.text.dates import format_date
from flows.text.numbers import format_amount
from flows.views.hard_day import format_chosen
from flows.views.today import today
from flows.views.today_models import (
    ContactRow,
    DueRow,
    PromiseRow,
    RatingRow,
    ScaleRow,
    TodayView,
)
from tui.plain.console import Console
from tui.plain.prompt_words import Back, Clear, EndOfInput, Save, Turn
from tui.plain.spoken import speak
from tui.plain.status import hard_day_offer
from tui.plain.typed_input import whole_number

DONE, PART, REST = ("done", "yes", "y", "x"), ("part", "in part"), ("rest", "rest day")
"""What may be typed for something that was due."""

STATES = {"": "not yet", "done": "done", "part": "done in part", "skip": "a rest day"}
"""How each state is told."""

LEAVE = "Enter alone leaves it as it is; clear takes it away. Type ? for the other words."
"""What is told of every question to somebody who asks for help."""

Change = Callable[[], ChangeResult | None]
"""Carries out what was typed; nothing is left as it is."""


class Ask(NamedTuple):
    """One question of the day."""

    lines: tuple[str, ...]
    """What is said before it."""

    prompt: str
    """What asks for the answer."""

    understand: Callable[[str], Change]
    """Understands what is typed, or says in a sentence why it cannot be kept."""

    clear: Change
    """Takes away what was entered."""


def walk_day(store: Store, console: Console) -> bool:
    """Ask for everything of today, one thing after another; each is kept at once.

    Returns False while there is no plan, and nothing was asked.
    """
    view = today(store)
    if view is None:
        return False
    console.print_lines(view.title, format_date(view.day, view.today))
    if view.is_welcome_back:
        console.print_lines("Welcome back. Today is all there is to do here.")
    if view.counting:
        console.print_lines(f"{view.counting[:1].upper()}{view.counting[1:]}.")
    if offer := hard_day_offer(view):
        console.print_lines(offer)
    if chosen := format_chosen(view.chosen):
        console.print_lines(chosen)
    for told in view.about_habits:
        console.print_lines(told.title, *(f"  {line}" for line in told.lines))
    console.print_details(
        "Enter alone leaves a thing as it is. back, save and help work everywhere."
    )
    place, before = 0, _wins(store)
    while place < len(asks := [*_asks(store, view), *_belonging(store, view, before)]):
        console.asides["help"] = partial(_help_lines, asks[place])
        console.print_lines("", *asks[place].lines)
        try:
            change = console.settle(asks[place].understand, asks[place].prompt)
        except Back:
            place = max(0, place - 1)
            continue
        except Clear:
            change = asks[place].clear
        except (Save, EndOfInput):
            break
        except Turn:
            place += 1
            continue
        if _carry_out(console, change):
            marks, view = view.celebrate, today(store) or view
            place += 1
            if view.celebrate and not marks:
                console.print_lines(f"To mark it: {view.celebrate}")
    console.print_lines("", "Everything is kept.")
    return True


def _help_lines(ask: Ask) -> list[str]:
    """Return what is asked and what may be typed, and how to look up the words there are."""
    if not ask.lines:
        return [ask.prompt.strip(), LEAVE]
    may = ask.prompt.rstrip(": ")
    return [*ask.lines, f"You may type: {may[:1].lower()}{may[1:]}.", LEAVE]


def _carry_out(console: Console, change: Change) -> bool:
    """Carry out what was typed and say so, or say why it cannot be kept."""
    try:
        recorded = change()
    except (HandrailError, UnacceptableError) as error:
        console.print_lines(str(error))
        return False
    if recorded is not None and recorded.changed:
        console.print_lines(f"{recorded.words[:1].upper()}{recorded.words[1:]}.")
    return True


def _asks(store: Store, view: TodayView) -> list[Ask]:
    rows = [_due(store, each, view.day) for each in (*view.habits, *view.steps)]
    rows += [_promise(store, each, view.day) for each in view.promises]
    rows += [_contact(store, each, view.day) for each in view.contacts]
    rows += [_rating(store, each, view.day) for each in view.ratings]
    rows += [_scale(store, each, view.day) for each in view.scales]
    return [
        *rows,
        _feelings(store, view),
        _words("A line for the journal?", partial(write_line, store, on=view.day, plan=view.plan)),
        _words("A win, however small?", partial(write_win, store, on=view.day, plan=view.plan)),
    ]


def _due(store: Store, row: DueRow, day: date) -> Ask:
    wanted = format_amount(row.wanted, row.unit) or row.unit
    stands = STATES[row.state]
    if row.amount is not None:
        stands += f", {format_amount(row.amount, row.unit)}"
    about = [each for each in (wanted if not row.state else "", row.remark, row.anchor) if each]
    how = "done, part, rest" + (", or how much, as in 3 or +2" if row.has_amount else "")

    def understand(line: str) -> Change:
        text = line.strip().lower()
        if text in DONE:
            return partial(tick, store, row.found, on=day)
        if text in PART:
            return partial(tick, store, row.found, on=day, part=True)
        if text in REST:
            return partial(skip, store, row.found, on=day)
        if not row.has_amount:
            raise UnacceptableError("Please type done, part or rest, or enter alone to leave it.")
        amount, adds = parse_amount(text, row.unit), text.startswith("+")
        return partial(tick, store, row.found, on=day, amount=amount, add=adds)

    told = f"{row.found.title}: {stands}" + (f" ({', '.join(map(speak, about))})" if about else "")
    return Ask((told,), f"{how}: ", understand, partial(untick, store, row.found, on=day))


def _contact(store: Store, row: ContactRow, day: date) -> Ask:
    def understand(line: str) -> Change:
        if line.strip().lower() in DONE:
            return partial(record_contact, store, row.found.plan, row.found.id, day)
        raise UnacceptableError("Please type done, or enter alone to leave it.")

    stands = "you were in touch" if row.state else "not yet"
    told = f"In touch with {row.found.title}: {stands} ({row.remark})"
    return Ask((told,), "done: ", understand, lambda: None)


def _promise(store: Store, row: PromiseRow, day: date) -> Ask:
    keep = partial(mark_agreed, store, row.found.plan, row.found.id, on=day)

    def understand(line: str) -> Change:
        text = line.strip().lower()
        if text in DONE:
            return partial(keep, AgreedState.DONE)
        if text in PART:
            return partial(keep, AgreedState.PART)
        raise UnacceptableError("Please type done or part, or enter alone to leave it.")

    about = f" ({row.remark})" if row.remark else ""
    told = f"Promised by {row.who}: {row.found.title}: {STATES[row.state]}{about}"
    return Ask((told,), "done, part: ", understand, partial(keep, AgreedState.OPEN))


def _scale(store: Store, row: ScaleRow, day: date) -> Ask:
    now = f" It stands at {row.value:g}." if row.value is not None else ""
    read = whole_number(0, 10)

    def understand(line: str) -> Change:
        return partial(rate_scale, store, row.found.id, read(line), on=day)

    ends = f"{row.ends}." if row.ends else ""
    stands = f"{ends}{now}".strip()
    lines = (f"{row.found.title}?", *([stands] if stands else []))
    clear = partial(unrate_scale, store, row.found.id, on=day)
    return Ask(lines, "Number from 0 to 10: ", understand, clear)


def _feelings(store: Store, view: TodayView) -> Ask:
    """Return the question which words fit how the day felt; those that are typed replace others."""
    now = f" It says: {', '.join(view.feelings)}." if view.feelings else ""
    offered = ", ".join(offered_feelings(store))

    def understand(line: str) -> Change:
        words = [each.strip().removeprefix("and ") for each in line.split(",") if each.strip()]
        return partial(choose_feelings, store, words, on=view.day)

    lines = (f"Which words fit how the day felt?{now}", f"Such as {offered}; or your own.")
    clear = partial(choose_feelings, store, (), on=view.day)
    return Ask(lines, "Words, with commas between: ", understand, clear)


def _rating(store: Store, row: RatingRow, day: date) -> Ask:
    kind = RatingKind.CLOSENESS
    last = ""
    if row.last is not None and row.last_day is not None:
        last = f" It was {row.last:g} on {format_date(row.last_day, day)}."
    now = f" It stands at {row.value:g}." if row.value is not None else ""
    read = whole_number(0, 10)

    def understand(line: str) -> Change:
        return partial(rate, store, row.found, kind, read(line), on=day)

    lines = (f"How close is {row.found.title}?", f"0 is not yet, 10 is there.{now}{last}")
    clear = partial(unrate, store, row.found, kind, on=day)
    return Ask(lines, "Number from 0 to 10: ", understand, clear)


def _wins(store: Store) -> dict[str, Json]:
    """Return the wins there are, by id, oldest first."""
    return dict(store.read(JOURNAL).get("wins", {}))


def _belonging(store: Store, view: TodayView, before: Container[str]) -> list[Ask]:
    """Return the question what a win belongs to that was just noted, where there is anything."""
    fresh = [
        each
        for identity, each in _wins(store).items()
        if identity not in before and each.get("objective") is None
    ]
    every = candidates(store, "objective") if fresh else ()
    titles = [f"  {each.title}" for each in every if each.plan == view.plan]
    if not titles:
        return []

    def link(words: str) -> ChangeResult:
        found = find_objective(store, words)
        return link_win(store, fresh[-1]["id"], found.plan, found.id)

    lines = ("Does it belong to one of these? Any part of a title is enough.", *titles)
    return [Ask(lines, "Title: ", lambda line: partial(link, line.strip()), lambda: None)]


def _words(question: str, write: Callable[[str], ChangeResult]) -> Ask:
    return Ask((), f"{question} ", lambda line: partial(write, line.strip()), lambda: None)
