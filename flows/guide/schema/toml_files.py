"""Reading flow documents as they are written, without pydantic: a list of flows needs no more.

A flow may come from a stranger: it is data, of limited size, and nothing in it is carried out.
"""

import os
from pathlib import Path

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.guide.schema.extends import RawFlow
from flows.guide.schema.outline_check import find_outline_problems
from flows.guide.schema.problems import FlowError, FlowProblem
from flows.store.file_system import open_file


def read_toml(path: Path) -> dict[str, Any]:
    """Return the values of a TOML file of sane size; a link to one is followed.

    Raises:
        UnacceptableError: it is too large, no TOML, or holds what no sane document does.
        OSError: it cannot be read, or is no file.
    """
    # Most flows that are asked for ship, and were parsed before.
    from flows.text.toml import SIZE_LIMIT, parse_toml

    with os.fdopen(open_file(path), "rb") as file:
        return parse_toml(file.read(SIZE_LIMIT + 1))


def read_document(path: Path) -> RawFlow:
    """Read a flow document, or a wording of one, of sane size.

    Raises:
        FlowError: the file cannot be read, is too large, or is no TOML.
    """
    try:
        return read_toml(path)
    except OSError as error:
        reason = f"It cannot be read: {(error.strerror or 'unknown reason').lower()}."
    except UnacceptableError as error:
        reason = str(error)
    raise FlowError((FlowProblem(path.name, "", reason),)) from None


def read_raw(path: Path) -> RawFlow:
    """Read a flow document of sane size.

    Raises:
        FlowError: the file cannot be read, is too large, is no TOML, or has no outline of a flow.
    """
    raw = read_document(path)
    problems = [FlowProblem(path.name, *each) for each in find_outline_problems(raw)]
    if problems:
        raise FlowError(tuple(problems))
    return raw
