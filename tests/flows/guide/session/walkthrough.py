"""Answers anybody might give, for walks through a flow that nobody planned."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession

WORDS = st.one_of(
    st.sampled_from(
        ["Walk", "Ruhe finden", "[bold]x[/]", "עברית", "🌱 grün", "  edges  ", "0", "…"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=30),
)
"""Lines in any script, with markup and with spaces at their ends."""

OWN = WORDS.filter(lambda text: bool(text.strip()))
"""Words of one's own among choices; they have to say something."""


def answers_to(question: Question, today: date) -> st.SearchStrategy[Any]:
    """Return a strategy for answers that a question accepts, blank ones included."""
    item = question.item
    rows = [row for row, _ in question.rows]
    values = [choice.value for choice in question.choices]
    match item.type:
        case "text":
            return WORDS
        case "long_text":
            return st.lists(WORDS, max_size=3).map("\n".join)
        case "number":
            least = item.min if item.min is not None else -1000
            most = item.max if item.max is not None else 1000
            return st.integers(int(-(-least // 1)), int(most))
        case "scale":
            return st.sampled_from(list(item.marks()))
        case "yes_no":
            return st.booleans()
        case "select":
            own = [OWN] if item.other else []
            known = [st.sampled_from(values)] if values else []
            return st.one_of(*known, *own) if known or own else st.none()
        case "multi_select":
            each = [*([st.sampled_from(values)] if values else []), *([OWN] if item.other else [])]
            if not each:
                return st.none()
            most = item.max_choices or 4
            return st.lists(st.one_of(*each), max_size=most, unique=True)
        case "date":
            return st.integers(0, 400).map(lambda days: (today + timedelta(days)).isoformat())
        case "schedule":
            return st.sampled_from([each for each in SCHEDULES if each["kind"] in list(item.allow)])
        case "rank":
            return st.permutations(rows).flatmap(
                lambda order: st.integers(1, len(order)).map(
                    lambda cut: {
                        "order": [[each] for each in order[: cut - 1]] + [order[cut - 1 :]]
                    }
                )
            )
        case "matrix":
            marks = st.fixed_dictionaries(
                {axis.id: st.sampled_from(list(axis.marks())) for axis in item.axes}
            )
            return st.fixed_dictionaries(dict.fromkeys(rows, marks))
        case "gas_levels":
            return st.fixed_dictionaries({"expected": WORDS, "current": st.integers(-2, 2)})
        case "if_then":
            return st.fixed_dictionaries({"if": WORDS, "then": WORDS})
        case "contact":
            return st.fixed_dictionaries({"name": WORDS, "reach": WORDS}, optional={"note": WORDS})
    raise AssertionError(f"no answers known for {item.type}")


SCHEDULES: list[dict[str, Any]] = [
    {"kind": "once", "on": "2027-01-31"},
    {"kind": "daily"},
    {"kind": "weekdays", "days": ["mon", "fri"]},
    {"kind": "times_per_week", "times": 3},
    {"kind": "every_n_days", "every": 4},
]


def given_answers(session: GuidedSession) -> dict[str, Any]:
    """Return the visible answers that count, without ids that are made anew each time."""
    view = session._view
    return {
        path: place.value
        for path, place in view.places.items()
        if place.item.asks
        and place.value is not None
        and all(not view.is_blank(instance) for instance in place.scope.values())
    }
