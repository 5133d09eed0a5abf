"""Reading flow documents as they are written, without pydantic: a list of flows needs no more.

A flow may come from a stranger: it is data, of limited size, and nothing in it is carried out.
"""

import tomllib
from pathlib import Path

from flows.documents.errors import UnacceptableError
from flows.guide.schema.extends import Raw
from flows.guide.schema.outline_check import misshapen
from flows.guide.schema.problems import FlowError, FlowProblem

SIZE_LIMIT = 256 * 1024
"""The most bytes of a flow document; the longest one that ships has about 40,000."""


def read_raw(path: Path) -> Raw:
    """Read a TOML file of sane size.

    Raises:
        FlowError: the file cannot be read, is too large, is no TOML, or has no outline of a flow.
    """
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
        if len(content) > SIZE_LIMIT:
            raise UnacceptableError(f"It is larger than {SIZE_LIMIT // 1024} KB.")
        raw = tomllib.loads(content.decode("utf-8"))
        if problems := [FlowProblem(path.name, where, why) for where, why in misshapen(raw)]:
            raise FlowError(tuple(problems))
        return raw
    except OSError as error:
        reason = f"It cannot be read: {(error.strerror or 'unknown reason').lower()}."
    except UnicodeDecodeError:
        reason = "It is not written in UTF-8."
    except tomllib.TOMLDecodeError as error:
        reason = f"It is no TOML: {error}."
    except RecursionError:
        reason = "It is nested too deeply."
    except UnacceptableError as error:
        reason = str(error)
    raise FlowError((FlowProblem(path.name, "", reason),)) from None
