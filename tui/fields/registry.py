"""Which field asks which type of item."""

from collections.abc import Callable
from datetime import date

from flows.guide.session.questions import Question
from tui.fields.choice import ChoiceField
from tui.fields.computed import ComputedField
from tui.fields.contact import ContactField
from tui.fields.date import DateField
from tui.fields.field import Field
from tui.fields.gas_levels import GasLevelsField
from tui.fields.if_then import IfThenField
from tui.fields.long_text import LongTextField
from tui.fields.matrix import build_matrix_field
from tui.fields.note import NoteField
from tui.fields.number import NumberField
from tui.fields.plain_list import build_repeat_field
from tui.fields.rank import build_rank_field
from tui.fields.scale import ScaleField
from tui.fields.schedule import ScheduleField
from tui.fields.text import TextField
from tui.fields.yes_no import YesNoField

FIELDS: dict[str, Callable[[Question, date], Field]] = {
    "note": NoteField,
    "text": TextField,
    "long_text": LongTextField,
    "number": NumberField,
    "scale": ScaleField,
    "yes_no": YesNoField,
    "select": ChoiceField,
    "multi_select": ChoiceField,
    "date": DateField,
    "schedule": ScheduleField,
    "rank": build_rank_field,
    "matrix": build_matrix_field,
    "gas_levels": GasLevelsField,
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
