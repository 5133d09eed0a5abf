"""Three months of Sam's days: entries, ratings, wins and a journal, the same for the same date."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from flows.documents.entries import Entry, Rating
from flows.documents.journal import JournalEntry, Win
from flows.documents.plan import Plan
from flows.documents.review import AgreedAction, Review, Session
from flows.documents.vocabulary import (
    DAY_SCALE,
    AgreedState,
    Doer,
    EntryState,
    RatingKind,
    StepState,
    WinKind,
)
from flows.rules.schedules import is_planned
from flows.sample.sample_plan import DAYS, PLAN

_WINS = (
    (WinKind.ASKED_FOR_HELP, "rang Priya back"),
    (WinKind.SET_A_BOUNDARY, "said no to Friday"),
    (WinKind.TRIED, "opened the letter"),
    (WinKind.RESTED, "lay down before I was worn out"),
    (WinKind.COPED, "walked before I answered"),
    (WinKind.DID_IT, "breakfast with the children, all four of us"),
)

_LINES = (
    ("Rain, soup, and a call from Leo.", ("evening",)),
    ("Woke at four. Got up, wrote this, slept again.", ("sleep",)),
    ("The children laughed at breakfast. I was there for it.", ("family",)),
    ("A hard day. It passed.", ("hard day",)),
    ("Ada asked what kept it from being lower. Good question.", ("session",)),
)

_LEARNED = (
    "Mornings are better for me than evenings.",
    "After two short nights I stay at home.",
    "Asking is easier by message than by phone.",
)


def entries(plan: Plan, today: date) -> Iterator[Entry]:
    """Yield an entry for most planned days before today, fewer at first and some of them skipped.

    Today itself has one entry only: there is something left to do.
    """
    for away in range(DAYS, -1, -1):
        day = today - timedelta(days=away)
        for number, habit in enumerate(plan.habits):
            mood = (day.toordinal() * 7 + number * 5 + away * away) % 23
            blank = mood < 3 + away // 12 or (habit.id == "write" and day.toordinal() % 4)
            if not is_planned(habit, day) or blank or (away == 0 and number):
                continue
            state = _STATES.get(mood, EntryState.DONE)
            yield Entry(
                id=f"{habit.id}-{day}",
                date=day,
                habit=habit.id,
                state=state,
                amount=_AMOUNTS.get(state) if habit.amount else None,
                note="knee" if state is EntryState.SKIP and habit.amount else "",
                at=_evening(day),
            )
    for objective in plan.objectives:
        for step in objective.steps:
            if step.state is StepState.DONE and step.done_on:
                yield Entry(
                    id=f"step-{step.id}",
                    date=step.done_on,
                    step=step.id,
                    state=EntryState.DONE,
                    at=_evening(step.done_on),
                )


_STATES = {22: EntryState.SKIP, 21: EntryState.PART, 20: EntryState.PART}
_AMOUNTS = {EntryState.DONE: 20.0, EntryState.PART: 10.0}


def ratings(today: date) -> Iterator[Rating]:
    """Yield a rating of each open objective for every week, going up and down and slowly up."""
    weeks = DAYS // 7
    for week in range(weeks + 1):
        day = today - timedelta(days=7 * (weeks - week) + 1)
        wave = (0, 1, 0, -1)[week % 4]
        for objective, kind, value in (
            ("sleep", RatingKind.CLOSENESS, 3 + week * 3 // weeks + max(wave, 0)),
            ("sleep", RatingKind.MEASURE, 2 + week * 2 // weeks + (wave if week < weeks else 0)),
            ("trust", RatingKind.CLOSENESS, 2 + week // 6 + (wave > 0)),
        ):
            yield Rating(
                id=f"{objective}-{kind}-{day}",
                date=day,
                kind=kind,
                objective=objective,
                value=value,
                at=_evening(day),
            )


def days(today: date) -> Iterator[Rating]:
    """Yield how a day was for about every third one, with hard ones among them."""
    for away in range(DAYS, 0, -3):
        day = today - timedelta(days=away)
        value = (5, 3, 6, 7, 4, 6, 2, 7)[away % 8] + (away < DAYS // 2)
        yield Rating(
            id=f"day-{day}",
            date=day,
            kind=RatingKind.SCALE,
            name=DAY_SCALE,
            value=value,
            at=_evening(day),
        )


def wins(today: date) -> Iterator[Win]:
    """Yield a win for every fourth day or so, two of them in the last days."""
    for number, away in enumerate((*range(DAYS - 2, 4, -4), 2, 1)):
        kind, text = _WINS[(number + 2) % len(_WINS)]
        day = today - timedelta(days=away)
        yield Win(id=f"win-{day}", date=day, at=_evening(day), text=text, kind=kind, plan=PLAN)


def journal(today: date) -> Iterator[JournalEntry]:
    """Yield a line for every sixth day."""
    for number, away in enumerate(range(DAYS - 1, 0, -6)):
        text, tags = _LINES[number % len(_LINES)]
        day = today - timedelta(days=away)
        yield JournalEntry(
            id=f"line-{day}", date=day, at=_evening(day), text=text, tags=tags, plan=PLAN
        )


def reviews(today: date) -> Iterator[Review]:
    """Yield a look back for every third week."""
    for number, learned in enumerate(_LEARNED):
        day = today - timedelta(days=9 + 21 * (len(_LEARNED) - 1 - number))
        yield Review(
            id=f"review-{day}",
            date=day,
            at=_evening(day),
            flow="weekly_review",
            learned=learned,
            next_review=day + timedelta(days=14),
        )


def sessions(today: date) -> Iterator[Session]:
    """Yield the last session with Ada, and what came of it."""
    day = today - timedelta(days=10)
    yield Session(
        id=f"session-{day}",
        date=day,
        opened=_evening(day),
        closed=_evening(day),
        present=("Sam", "Ada"),
        topics=("trust",),
        actions=(
            AgreedAction(
                id="agreed-letter",
                text="Write the letter, without sending it yet",
                due=today + timedelta(days=2),
                state=AgreedState.OPEN,
                step="letter",
            ),
            AgreedAction(
                id="agreed-group",
                text="Ask about the evening group",
                doer=Doer.YOURS,
                state=AgreedState.OPEN,
            ),
        ),
    )


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(19, 40), UTC)
