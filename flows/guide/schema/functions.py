"""The functions that a computed item may name. There are no others: a flow holds no code."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from flows.documents.light_types import Any, NamedTuple
from flows.rules.priority import suggested_order

Rows = Sequence[tuple[str, str]]
"""Ids and titles of the rows that a value is computed for."""


LastTime = Mapping[str, Mapping[str, float]]
"""How rows were rated the last time, by their ids and by what was asked about them."""


SATISFACTION = "satisfaction"
"""The name under which the flows rate life areas, as the field of the plan is called."""


class RowFacts(NamedTuple):
    """What is known about the rows beside the answers that a function is given."""

    last: LastTime
    """How they were rated the last time."""

    places: Mapping[str, int]
    """Their places in the person's own order, 1 first, by id; those that have one."""

    due: Mapping[str, date]
    """By when each is meant to be there, by id; those that have a date."""


class WeightedRow(NamedTuple):
    """What an order is suggested from."""

    id: str
    """The id of the objective."""

    significance: int
    """How much it matters, 1 to 5."""

    urgency: int
    """How soon it is needed, 1 to 5."""

    rank: int | None
    """Its place in the person's own order."""

    due: date | None
    """By when it is meant to be there."""


def weighted_rank(
    rows: Rows, facts: RowFacts, weights: Mapping[str, Any] | None, own: Any = None
) -> list[str]:
    """Return the titles in the order that significance × urgency suggests.

    Ties go by own order, then by due date, then by id, as everywhere else: what is suggested here
    is what comes into focus when the plan is saved.

    Args:
        rows: The objectives, by id and title.
        facts: Their own order and their due dates.
        weights: Significance and urgency of each, 1 to 5.
        own: The person's own order when it is another one than that of these rows.
    """
    places = places_in(own) if own else facts.places
    titles = dict(rows)
    weighed = [
        WeightedRow(
            each,
            marks["significance"],
            marks["urgency"],
            places.get(each),
            facts.due.get(each),
        )
        for each, marks in (weights or {}).items()
        if each in titles and {"significance", "urgency"} <= marks.keys()
    ]
    names = [titles[each] for each in suggested_order(weighed)]
    return [f"{place}. {name}" for place, name in enumerate(names, 1)]


def places_in(own: Mapping[str, Any]) -> dict[str, int]:
    """Return the place of each row in an order of one's own, 1 first; ties share a place."""
    return {each: place for place, tied in enumerate(own["order"], 1) for each in tied}


def since_last_time(rows: Rows, facts: RowFacts, ratings: Mapping[str, Any] | None) -> list[str]:
    """Return each objective with what it was the last time and what it is now.

    Args:
        rows: The objectives, by id and title.
        facts: How they were rated the last time.
        ratings: How they were rated now.
    """
    told = []
    for identity, title in rows:
        for name, now in (ratings or {}).get(identity, {}).items():
            before = facts.last.get(identity, {}).get(name)
            then = "for the first time" if before is None else f"was {before:g}"
            told.append(f"{title}: {now:g}, {'still' if before == now else then}")
    return told


def tell_rows(rows: Rows, facts: RowFacts) -> list[str]:
    """Return what is known of the plan in words, as it comes.

    Args:
        rows: What is told, by id and in words.
        facts: Nothing of it is needed.
    """
    return [words for _, words in rows]


def said_earlier(rows: Rows, facts: RowFacts, said: str | None) -> list[str]:
    """Return what was answered earlier in the same session, to be looked at again.

    Args:
        rows: There are none.
        facts: Nothing of it is needed.
        said: The answer.
    """
    return [said] if said else []


class Function(NamedTuple):
    """A registered function, with what a flow document has to give it."""

    call: Callable[..., list[str]]
    """Gets the rows, what is known beside them, and the answers of the `args`."""

    takes: tuple[str, ...]
    """The type of item that each of its `args` has to name."""

    least: int
    """How many of them it cannot do without."""

    of: str = ""
    """The list of the plan that gives its rows, where no item does; blank, it is not shown."""


FUNCTIONS: dict[str, Function] = {
    "weighted_rank": Function(weighted_rank, ("matrix", "rank"), 1),
    "since_last_time": Function(since_last_time, ("matrix",), 1),
    "untouched": Function(tell_rows, (), 0, "plan.untouched"),
    "agreed_done": Function(tell_rows, (), 0, "plan.agreed_done"),
    "to_allow_for": Function(tell_rows, (), 0, "plan.room"),
    "noted": Function(tell_rows, (), 0, "plan.noted"),
    "to_bring": Function(tell_rows, (), 0, "plan.to_bring"),
    "at_the_start": Function(tell_rows, (), 0, "plan.beginning"),
    "for_hard_days": Function(tell_rows, (), 0, "plan.for_hard_days"),
    "last_time": Function(tell_rows, (), 0, "plan.last_time"),
    "hard_days": Function(tell_rows, (), 0, "plan.hard_days"),
    "left_open": Function(tell_rows, (), 0, "plan.left_open"),
    "said_earlier": Function(said_earlier, ("text",), 1),
}
"""Registered functions by name."""

TOLD = frozenset(each.of for each in FUNCTIONS.values() if each.of)
"""The lists of the plan that are told as they are, and never chosen from."""
