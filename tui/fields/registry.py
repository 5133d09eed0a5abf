"""Which field asks which type of item."""

from collections.abc import Callable
from datetime import date

from flows.guide.session.questions import Question
from tui.fields.choice import ChoosingField
from tui.fields.compound import ContactField, IfThenField, LevelsField
from tui.fields.field import Field, NoteField
from tui.fields.long_text import LongTextField
from tui.fields.matrix import build_matrix_field
from tui.fields.one_line import DateField, LineField, NumberField, ScheduleField
from tui.fields.order import ComputedField, build_rank_field
from tui.fields.repeats import build_repeat_field
from tui.fields.scale import ScaleField, YesNoField

FIELDS: dict[str, Callable[[Question, date], Field]] = {
    "note": NoteField,
    "text": LineField,
    "long_text": LongTextField,
    "number": NumberField,
    "scale": ScaleField,
    "yes_no": YesNoField,
    "select": ChoosingField,
    "multi_select": ChoosingField,
    "date": DateField,
    "schedule": ScheduleField,
    "rank": build_rank_field,
    "matrix": build_matrix_field,
    "gas_levels": LevelsField,
    "if_then": IfThenField,
    "contact": ContactField,
    "computed": ComputedField,
    "repeat": build_repeat_field,
}
"""What makes the field of each type; a group has none, its items have."""


def field_for(question: Question, today: date) -> Field:
    """Return a field that asks a question.

    Args:
        question: What is asked.
        today: The day that relative dates are counted from.
    """
    return FIELDS[question.item.type](question, today)
