"""Which field asks which type of item."""

from datetime import date

from flows.guide.session.pages import is_paged
from flows.guide.session.questions import Question
from tui.fields.choice import ChoosingField
from tui.fields.compound import ContactField, IfThenField, LevelsField
from tui.fields.field import Field, NoteField
from tui.fields.long_text import LongTextField
from tui.fields.matrix import MatrixField, PictureField, is_picture
from tui.fields.one_line import DateField, LineField, NumberField, ScheduleField
from tui.fields.order import ComputedField, PairsField, RankField
from tui.fields.repeats import ListField, RepeatField
from tui.fields.scale import ScaleField, YesNoField

FIELDS: dict[str, type[Field]] = {
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
    "rank": RankField,
    "matrix": MatrixField,
    "gas_levels": LevelsField,
    "if_then": IfThenField,
    "contact": ContactField,
    "computed": ComputedField,
}
"""The field for each type; a repeat, a matrix and a rank have another one beside it."""


def field_for(question: Question, today: date) -> Field:
    """Return a field that asks a question.

    Args:
        question: What is asked.
        today: The day that relative dates are counted from.
    """
    if question.item.type == "repeat":
        kind: type[Field] = RepeatField if is_paged(question.item) else ListField
    elif question.item.type == "matrix" and is_picture(question.item):
        kind = PictureField
    elif question.item.type == "rank" and question.item.method == "pairwise":
        kind = PairsField
    else:
        kind = FIELDS[question.item.type]
    return kind(question, today)
