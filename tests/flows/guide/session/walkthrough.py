"""Answers anybody might give, for walks through a flow that nobody planned."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from flows.guide.items.choice import MultiSelectItem, SelectItem
from flows.guide.items.contact import ContactItem
from flows.guide.items.date import DateItem
from flows.guide.items.gas_levels import GasLevelsItem
from flows.guide.items.if_then import IfThenItem
from flows.guide.items.long_text import LongTextItem
from flows.guide.items.matrix import MatrixItem
from flows.guide.items.number import NumberItem
from flows.guide.items.rank import RankItem
from flows.guide.items.scale import ScaleItem
from flows.guide.items.schedule import ScheduleItem
from flows.guide.items.text import TextItem
from flows.guide.items.yes_no import YesNoItem
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
    match item:
        case TextItem():
            return WORDS
        case LongTextItem():
            return st.lists(WORDS, max_size=3).map("\n".join)
        case NumberItem():
            least = item.min if item.min is not None else -1000
            most = item.max if item.max is not None else 1000
            return st.integers(int(-(-least // 1)), int(most))
        case ScaleItem():
            return st.sampled_from(list(item.marks()))
        case YesNoItem():
            return st.booleans()
        case SelectItem():
            own = [OWN] if item.other else []
            known = [st.sampled_from(values)] if values else []
            return st.one_of(*known, *own) if known or own else st.none()
        case MultiSelectItem():
            each = [*([st.sampled_from(values)] if values else []), *([OWN] if item.other else [])]
            if not each:
                return st.none()
            most = item.max_choices or 4
            return st.lists(st.one_of(*each), max_size=most, unique=True)
        case DateItem():
            return st.integers(0, 400).map(lambda days: (today + timedelta(days)).isoformat())
        case ScheduleItem():
            return st.sampled_from([each for each in SCHEDULES if each["kind"] in list(item.allow)])
        case RankItem():
            return st.permutations(rows).flatmap(
                lambda order: st.integers(1, len(order)).map(
                    lambda cut: {
                        "order": [[each] for each in order[: cut - 1]] + [order[cut - 1 :]]
                    }
                )
            )
        case MatrixItem():
            marks = st.fixed_dictionaries(
                {axis.id: st.sampled_from(list(axis.marks())) for axis in item.axes}
            )
            return st.fixed_dictionaries(dict.fromkeys(rows, marks))
        case GasLevelsItem():
            return st.fixed_dictionaries({"expected": WORDS, "current": st.integers(-2, 2)})
        case IfThenItem():
            return st.fixed_dictionaries({"if": WORDS, "then": WORDS})
        case ContactItem():
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
    visible = session.visible
    return {
        path: asked.value
        for path, asked in visible.by_path.items()
        if asked.item.asks
        and asked.value is not None
        and all(not visible.is_blank(instance) for instance in asked.scope.values())
    }
