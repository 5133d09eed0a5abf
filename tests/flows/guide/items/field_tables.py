"""The tables of `docs/flow-format.md` of the fields that an answer can have, made from the models.

`python -m tests.flows.guide.items.field_tables` writes them into the page.
"""

import re
from collections.abc import Iterator
from enum import Enum

from flows.documents import vocabulary
from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.records import FieldShape, find_model
from tests.paths import ROOT

PAGE = ROOT / "docs" / "flow-format.md"

SET_BY_PROGRAM = frozenset(
    [
        "id",
        "schema_version",
        "flow",
        "flow_version",
        "created",
        "started",
        "closed",
        "date",
        "at",
        "opened",
        "answers",
        "extra",
        "replaces",
        "comparisons",
        "earlier",
        "paused",
        "ended",
        "last_contact",
        "done_on",
        "said_on",
        "state_note",
        "rank",
    ]
)
"""Fields that no question asks for: what the program notes, and what comes of other answers."""

PARTS = {
    "The plan": "flows.documents.plan:Plan",
    "An objective, one of `objectives`": "flows.documents.objective:Objective",
    "A step of an objective, one of `steps`": "flows.documents.objective:Step",
    "A habit, one of `habits`": "flows.documents.habit:Habit",
    "A contact, one of `contacts`": "flows.documents.support:Contact",
    "A sign that it gets harder, one of `signs`": "flows.documents.coping_plan:Sign",
    "Something that helps, one of `strategies`": "flows.documents.coping_plan:Strategy",
    "A challenge, one of `challenges`": "flows.documents.plan:Challenge",
    "A review": "flows.documents.review:Review",
    "A session of two": "flows.documents.review:Session",
    "Something agreed, one of `actions`": "flows.documents.review:AgreedAction",
}
"""What each table is about, and its model."""

FORMS = {
    "Line": "a line",
    "Wording": "a line",
    "Text": "text",
    "Day": "a day",
    "Number": "a number",
    "positive": "a number above 0",
    "int": "a whole number",
    "bool": "yes or no",
    "TimeOfDay": "a time, `HH:MM`",
    "Identifier": "one of a list of the plan",
}
"""What a field holds, by its kind."""

WHOLE = frozenset(["flows.documents.schedule:Schedule", "flows.documents.objective:OutcomeLevels"])
"""Parts that are one answer: a rhythm, the five levels."""


def tables() -> str:
    """Return the tables, each below what it is about."""
    return "\n".join(
        f"{title}:\n\n| field | holds | what it is |\n|---|---|---|\n{''.join(_rows(model))}"
        for title, model in PARTS.items()
    )


def _rows(model: str, before: str = "") -> Iterator[str]:
    fields = find_model(model).model_fields
    for name, shape in FIELD_SHAPES[model].items():
        if not before and name in SET_BY_PROGRAM:
            continue
        is_part = "id" in FIELD_SHAPES.get(shape.part, {})
        if shape.part and not is_part and shape.part not in WHOLE:
            inside = _rows(shape.part, f"{before}{name}.")
            yield from (_several(row) for row in inside) if shape.is_list else inside
        else:
            words = " ".join((fields[name].description or "").split())
            # A plan without a title has that of its flow; a row without a name is none.
            needed = ", needed" if shape.is_needed and not before and name != "title" else ""
            form = "a `repeat`" if is_part else f"{_form(shape)}{needed}"
            yield f"| `{before}{name}` | {form} | {words} |\n"


def _several(row: str) -> str:
    """Return the row of a field that each of several parts has."""
    field, _, rest = row.removeprefix("| ").partition(" | ")
    return f"| {field} | several: {rest}"


def _form(shape: FieldShape) -> str:
    if shape.part:
        return "a `schedule`" if shape.part.endswith("Schedule") else "`gas_levels`"
    kind = getattr(vocabulary, shape.kind, None)
    if isinstance(kind, type) and issubclass(kind, Enum):
        form = ", ".join(f"`{each.value}`" for each in kind)
    else:
        form = FORMS[shape.kind]
    if shape.least is not None and shape.most is not None:
        form = f"{shape.least:g} to {shape.most:g}".replace("-", "\N{MINUS SIGN}")
    return f"several: {form}" if shape.is_list else form


def page_with(text: str) -> str:
    """Return the page with the tables in their place: between the two marks."""
    marks = r"(<!-- fields -->\n).*?(<!-- end of fields -->)"
    return re.sub(marks, lambda found: f"{found[1]}{tables()}\n{found[2]}", text, flags=re.S)


if __name__ == "__main__":
    PAGE.write_text(page_with(PAGE.read_text("utf-8")), "utf-8")
