"""The records in `flows.documents.records`, made from the models.

`python -m tests.structure.record_source` writes them. A field is told once, in its model: the
record has its name, its type and its default.
"""

import subprocess
import sys
import types
import typing
from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from inspect import getdoc

from annotated_types import MaxLen
from pydantic import AwareDatetime, JsonValue
from pydantic.fields import FieldInfo

from flows.documents import base
from flows.documents.base import Document, Part
from flows.documents.change import Change, Edit
from flows.documents.coping_plan import Sign, Strategy
from flows.documents.draft import Draft
from flows.documents.entries import Entry, Episode, Feelings, Rating
from flows.documents.habit import DayRange, EarlierSchedule, Habit
from flows.documents.journal import JournalEntry, Win
from flows.documents.objective import Objective, OutcomeLevels, Step
from flows.documents.plan import (
    Agreement,
    Area,
    Challenge,
    Comparison,
    ExtraAnswer,
    Plan,
    Reflection,
)
from flows.documents.records import FieldShape, find_model
from flows.documents.review import (
    AgendaItem,
    AgreedAction,
    Review,
    Session,
    SessionCheck,
)
from flows.documents.schedule import Schedule
from flows.documents.suggestion import Suggestion
from flows.documents.support import Contact, CrisisPage
from flows.documents.tables import MODEL_OF
from tests.paths import ROOT

FOLDER = ROOT / "flows" / "documents"
"""Where the models are, and the fields of them."""

RECORDS = FOLDER / "records"
"""Where the records are."""

Models = tuple[type[Part], ...]

MODULES: dict[str, tuple[str, Models]] = {
    "objective_records": (
        "Objectives and habits as they are read from the store.",
        (Schedule, Step, OutcomeLevels, Objective, DayRange, EarlierSchedule, Habit),
    ),
    "support_records": (
        "Who and what helps, as it is read from the store.",
        (Contact, CrisisPage, Sign, Strategy),
    ),
    "plan_records": (
        "Plans and drafts as they are read from the store.",
        (Area, Challenge, Reflection, Comparison, Agreement, ExtraAnswer, Plan, Draft),
    ),
    "dated_records": (
        "What belongs to a day, as it is read from the store: entries, ratings, notes, changes.",
        (Entry, Rating, Episode, Feelings, JournalEntry, Win, Suggestion, Review, Edit, Change),
    ),
    "session_records": (
        "Sessions of two people, and what is noted for them, as they are read from the store.",
        (AgreedAction, SessionCheck, Session, AgendaItem),
    ),
}
"""What each module says of itself, and the models of its records; parts before what they are in."""

PLAIN = {str: "str", int: "int", float: "float", bool: "bool", date: "date", datetime: "datetime"}


def name_of(model: type[Part]) -> str:
    """Return the name of the record of a model."""
    return f"{model.__name__}Record"


def is_lazy(model: type[Part]) -> bool:
    """Return whether the parts of a record are read when they are asked for.

    A document may have many parts, and most of what reads it needs only a few of them.
    """
    return issubclass(model, Document) and any(map(part_of, _kinds(model)))


def part_of(kind: typing.Any) -> type[Part] | None:
    """Return the model that a type holds, directly, in a tuple or with None; else None."""
    for each in (kind, *typing.get_args(kind)):
        if isinstance(each, type) and issubclass(each, Part):
            return each
    return None


def type_of(kind: typing.Any) -> str:
    """Return the type of a field of a record, as it is written."""
    match kind:
        case _ if kind is JsonValue:
            return "object"
        case _ if typing.get_origin(kind) in (types.UnionType, typing.Union):
            inner, none = typing.get_args(kind)
            assert none is types.NoneType
            return f"{type_of(inner)} | None"
        case _ if typing.get_origin(kind) is tuple:
            inner, _ = typing.get_args(kind)
            return f"tuple[{type_of(inner)}, ...]"
        case _ if typing.get_origin(kind) is dict:
            return "Json"
        case _ if issubclass(kind, Part):
            return name_of(kind)
        case _ if issubclass(kind, Enum):
            return "str"
    return PLAIN[kind]


def value_of(name: str, kind: typing.Any, field: FieldInfo) -> str:
    """Return the expression that reads a field from `document`, or from its `get`."""
    got, written = f'get("{name}")', type_of(kind)
    inner = written.removesuffix(" | None")
    reader, part = _reader(inner), part_of(kind)
    if written.startswith("tuple["):
        return f"tuple(map({name_of(part)}, {got} or ()))" if part else f"tuple({got} or ())"
    if inner != written:
        return f"{reader}(each) if (each := {got}) is not None else None" if reader else got
    if part and not field.is_required():
        return f"{reader}({got} or {{}})"
    if reader:
        return f'{reader}(document["{name}"])'
    if written in _BLANK and not (field.is_required() and _is_closed(kind)):
        default = None if field.is_required() or field.default_factory else field.get_default()
        shown = str(default) if isinstance(default, Enum) else default
        return f"{got} or {shown!r}" if shown else f"{got} or {_BLANK[written]}"
    return got if written == "object" else f'document["{name}"]'


_BLANK = {"str": "''", "int": "0", "bool": "False", "Json": "{}"}
"""What stands for a value that is missing, where that says nothing wrong."""


def source(module: str) -> str:
    """Return the text of a module of records."""
    words, models = MODULES[module]
    classes = "\n\n".join(_class_of(model) for model in models)
    lines = [f'"""{words}', "", "Made from the models by `tests.structure.record_source`.", '"""']
    lines += [*_imports(module, models, classes), "", *_readers(classes), "", classes]
    return _formatted("\n".join(lines))


SHAPES = "field_shapes"
"""The module that tells the fields of models without the models."""


def shapes_source() -> str:
    """Return the text of the module of the fields of what is kept."""
    models: dict[type[Part], None] = {}
    waiting: list[type[Part]] = [find_model(name) for name in MODEL_OF.values()]
    while waiting:
        model = waiting.pop(0)
        models[model] = None
        found = filter(None, map(part_of, _kinds(model)))
        waiting += [part for part in found if part not in models]
    lines = ['"""The fields of the documents, told without the models.', ""]
    lines += ["Made from the models by `tests.structure.record_source`.", '"""', ""]
    lines += ["from flows.documents.records import FieldShape", ""]
    lines += ["FIELD_SHAPES: dict[str, dict[str, FieldShape]] = {"]
    for model in models:
        lines += [f"    {_own_name(model)!r}: {{"]
        hints = typing.get_type_hints(model, include_extras=True)
        # What is made of nothing but defaults is written without what is left out.
        written = model.model_construct().model_dump(warnings=False)
        lines += [
            f"        {name!r}: {_shape_of(hints[name], field, written, name)},"
            for name, field in _fields(model)
        ]
        lines += ["    },"]
    lines += ["}", '"""The fields of each model, by its module and its name."""']
    return _formatted("\n".join(lines))


_ALIASES = {
    name: getattr(base, name)
    for name in ("Identifier", "Text", "Line", "Wording", "Day", "Moment", "TimeOfDay", "Number")
}


def _shape_of(
    hint: typing.Any, field: FieldInfo, written: typing.Mapping[str, object], name: str
) -> str:
    may_be_none = typing.get_origin(hint) in (types.UnionType, typing.Union)
    inner = _bare(typing.get_args(hint)[0] if may_be_none else hint)
    is_list, is_table = (typing.get_origin(inner) is kind for kind in (tuple, dict))
    told: dict[str, object] = {}
    if is_table:
        key, inner = typing.get_args(inner)
        told["keys"] = _kind_name(key)
    if is_list:
        inner = typing.get_args(inner)[0]
    part = part_of(_stripped(inner))
    told |= {"part": _own_name(part)} if part else {}
    told |= {"is_list": is_list, "is_needed": field.is_required()}
    told["has_default"] = not field.is_required() and _says_something(field)
    told["is_left_out"] = not field.is_required() and name not in written
    told["may_be_none"] = may_be_none
    told |= {} if part else {"kind": _kind_name(inner)}
    told |= _limits(inner, field)
    given = [each for each in FieldShape._fields if told.get(each, False) is not False]
    return f"FieldShape({', '.join(f'{each}={told[each]!r}' for each in given)})"


def _bare(hint: typing.Any) -> typing.Any:
    """Return what several values are held in without what pydantic is told beside it."""
    held = typing.get_args(hint)[0] if typing.get_origin(hint) is typing.Annotated else None
    return held if typing.get_origin(held) in (tuple, dict) else hint


def _says_something(field: FieldInfo) -> bool:
    default = field.get_default(call_default_factory=True)
    blank = isinstance(default, Part) and default == type(default)()
    return not blank and default not in (None, "", (), {}) and default is not False


def _kind_name(kind: typing.Any) -> str:
    known = [name for name, alias in _ALIASES.items() if alias == kind]
    if known or kind in (JsonValue, typing.Any):
        return known[0] if known else "JsonValue"
    if typing.get_origin(kind) is typing.Literal:
        return type(typing.get_args(kind)[0]).__name__
    plain = _stripped(kind)
    return str(plain.__name__)


def _limits(kind: typing.Any, field: FieldInfo) -> dict[str, object]:
    told = [*field.metadata, *getattr(kind, "__metadata__", ())]
    told += [each for info in told for each in getattr(info, "metadata", ())]
    found: dict[str, object] = {}
    for each in told:
        found |= {"kind": "positive"} if getattr(each, "gt", None) == 0 else {}
        found |= {"least": each.ge} if getattr(each, "ge", None) is not None else {}
        found |= {"most": each.le} if getattr(each, "le", None) is not None else {}
        found |= {"most": each.max_length} if isinstance(each, MaxLen) else {}
    return found


def _own_name(model: type[Part]) -> str:
    return f"{model.__module__}:{model.__name__}"


def _class_of(model: type[Part]) -> str:
    lazy = is_lazy(model)
    fields = {name: (_stripped(field.annotation), field) for name, field in _fields(model)}
    eager = {
        name: value_of(name, kind, field)
        for name, (kind, field) in fields.items()
        if not (lazy and part_of(kind))
    }
    own = _own_name(model)
    words = (getdoc(model) or "").partition("\n")[0]
    lines = [f"class {name_of(model)}:", f'    """{words}"""', ""]
    if not lazy:
        lines += [f"    __slots__ = ({', '.join(map(repr, sorted(fields)))})", ""]
    lines += ["    def __init__(self, document: Json) -> None:", "        try:"]
    lines += ["            get = document.get"] if any("get(" in v for v in eager.values()) else []
    lines += [
        f"            self.{name}: {type_of(fields[name][0])} = {value}"
        for name, value in eager.items()
    ]
    lines += ["        except BAD_VALUES:"]
    lines += [f"            raise unreadable({own!r}, document) from None"]
    lines += ["        self.document = document"] if lazy else []
    for name, (kind, field) in fields.items():
        if lazy and part_of(kind):
            value = value_of(name, kind, field).replace("get(", "self.document.get(")
            lines += ["", "    @cached_property", f"    def {name}(self) -> {type_of(kind)}:"]
            lines += [f'        """{_first_clause(field.description or "")}"""']
            lines += ["        try:", f"            return {value}", "        except BAD_VALUES:"]
            lines += [f"            raise unreadable({own!r}, self.document) from None"]
    return "\n".join([*lines, ""])


def _first_clause(words: str) -> str:
    return f"{' '.join(words.split()).partition(': ')[0].rstrip('.')}."


def _imports(module: str, models: Models, classes: str) -> Iterable[str]:
    dates = [each for each in ("date", "datetime") if f": {each}" in classes]
    if dates:
        yield f"from datetime import {', '.join(dates)}"
    if "cached_property" in classes:
        yield "from functools import cached_property"
    yield ""
    for other, (_, theirs) in sorted(MODULES.items()):
        if other != module:
            used = sorted(
                name_of(each)
                for each in theirs
                if any(part_of(kind) is each for model in models for kind in _kinds(model))
            )
            if used:
                yield f"from flows.documents.records.{other} import {', '.join(used)}"
    yield "from flows.documents.records import BAD_VALUES, Json, unreadable"


def _readers(classes: str) -> Iterable[str]:
    """Yield short names for what reads days and moments: attributes are looked up each time."""
    if "read_day(" in classes:
        yield "read_day = date.fromisoformat"
        yield '"""Reads a day as it is written."""'
        yield ""
    if "read_moment(" in classes:
        yield "read_moment = datetime.fromisoformat"
        yield '"""Reads a moment as it is written."""'


def _reader(written: str) -> str:
    if written.endswith("Record"):
        return written
    return {"date": "read_day", "datetime": "read_moment"}.get(written, "")


def _is_closed(kind: typing.Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _fields(model: type[Part]) -> Iterable[tuple[str, FieldInfo]]:
    return model.model_fields.items()


def _kinds(model: type[Part]) -> list[typing.Any]:
    return [_stripped(field.annotation) for _, field in _fields(model)]


def _stripped(kind: typing.Any) -> typing.Any:
    """Return a type without what pydantic is told beside it."""
    if kind is AwareDatetime:
        return datetime
    if typing.get_origin(kind) is typing.Annotated:
        return _stripped(typing.get_args(kind)[0])
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return typing.Optional[_stripped(typing.get_args(kind)[0])]  # noqa: UP045
    if typing.get_origin(kind) is tuple:
        return tuple[_stripped(typing.get_args(kind)[0]), ...]  # type: ignore[misc]
    return kind


def _formatted(text: str) -> str:
    for command in (["check", "-q", "--fix", "--select", "I"], ["format", "-q"]):
        text = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(FOLDER / "x.py"), "-"],
            cwd=ROOT,
            input=text,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    return text


if __name__ == "__main__":
    for module in MODULES:
        (RECORDS / f"{module}.py").write_text(source(module), "utf-8")
    (FOLDER / f"{SHAPES}.py").write_text(shapes_source(), "utf-8")
