"""Checking flow documents: TOML in, a `Flow` out, or everything that is wrong with it."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from flows.documents.errors import UnacceptableError
from flows.documents.validation_messages import refusal
from flows.guide.schema.extends import Dress, FindFlow, apply_extends
from flows.guide.schema.flow import Flow
from flows.guide.schema.flow_check import check_flow
from flows.guide.schema.flow_models import validate_flow
from flows.guide.schema.follow_ups import complete
from flows.guide.schema.problems import FlowError, FlowProblem
from flows.guide.schema.toml_files import read_raw


def load_flow(path: Path, find: FindFlow, dress: Dress = lambda raw: raw) -> Flow:
    """Load and check a flow document.

    Args:
        path: The file.
        find: Finds the flow that this one extends.
        dress: Puts other texts into it.

    Raises:
        FlowError: with everything that is wrong, by file, path and reason.
    """
    raw = read_raw(path)
    try:
        whole = complete(apply_extends(raw, find, dress))
    except UnacceptableError as error:
        raise FlowError((FlowProblem(path.name, "", str(error)),)) from None
    try:
        flow = validate_flow(whole)
    except ValidationError as error:
        raise FlowError(tuple(_problems_in(path.name, whole, error))) from None
    if problems := check_flow(flow):
        raise FlowError(tuple(FlowProblem(path.name, where, why) for where, why in problems))
    return flow


def _problems_in(file: str, raw: object, error: ValidationError) -> list[FlowProblem]:
    """Return the problems that pydantic found, with paths made of ids."""
    found = error.errors(include_url=False, include_input=False)
    problems = [FlowProblem(file, _path(raw, each), refusal(each)) for each in found]
    return list(dict.fromkeys(problems))


def _path(raw: object, error: ErrorDetails) -> str:
    """Return where an error is, by ids instead of numbers and without the tags of types."""
    names: list[str] = []
    here: Any = raw
    place = error["loc"]
    for number, key in enumerate(place):
        if _is_tag(place[:number]):
            continue
        if isinstance(here, list) and isinstance(key, int) and key < len(here):
            here = here[key]
            # A condition has a value too, which is no name of it.
            keys = ("id",) if "when" in names else ("id", "value")
            known = here if isinstance(here, dict) else {}
            names.append(str(next((known[each] for each in keys if each in known), key)))
        elif isinstance(here, dict) and key in here:
            here = here[key]
            if key not in ("steps", "items"):
                names.append(str(key))
        elif error["type"] in ("missing", "extra_forbidden") and number == len(place) - 1:
            names.append(str(key))
    return ".".join(names)


def _is_tag(before: tuple[int | str, ...]) -> bool:
    """Return whether pydantic names a type next: which kind of item or of condition it took."""
    match before:
        case [*_, key, int()]:
            return key in ("items", "all", "any", "none")
        case [*_, key]:
            return key == "when"
    return False
