"""Reads `docs/flow-format.md`: the keys it tells in its tables, and the examples it gives."""

import json
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo

from flows.guide.schema.flow_models import model_of
from flows.guide.schema.flow_part import FlowPart

Keys = dict[str, str]
"""The default of each key, as the page writes it."""

AROUND = """
schema_version = 1
id = "example"
version = 1
title = "Example"
[[steps]]
id = "step"
title = "Step"
"""
"""What stands around an example that shows items alone."""

WORDING = "# personal.de.toml"
"""How an example begins that is a wording of a flow, and no flow itself."""


def examples(page: str) -> Iterator[str]:
    """Yield every example as a whole flow document."""
    for example in re.findall(r"^```toml\n(.*?)^```$", page, re.M | re.S):
        is_whole = example.startswith(("schema_version", WORDING))
        yield example if is_whole else AROUND + example


def sections(page: str) -> dict[str, str]:
    """Return the text below each heading, down to the next one, by the heading without ticks."""
    found = re.split(r"^#+ (.*)$", re.sub(r"^```.*?^```$", "", page, flags=re.M | re.S), flags=re.M)
    return {name.strip("`"): text for name, text in zip(found[1::2], found[2::2], strict=True)}


def documented_keys(section: str, first: str = "key") -> Keys:
    """Return what the tables of a section tell, by their first column, with the second one.

    Args:
        section: The text of the section.
        first: The head of the first column, which tells tables apart.
    """
    tables = re.findall(rf"^\| {first} \| .*\n((?:\|.*\n)+)", section, re.M)
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| .+ \|$", "".join(tables), re.M)
    return dict(rows)


def keys_of(kind: type[FlowPart], without: tuple[str, ...] = ()) -> Keys:
    """Return the keys of a piece of a flow as the page has to tell them."""
    fields = model_of(kind).model_fields.items()
    return {name: _default(field) for name, field in fields if name not in without}


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "needed"
    value = field.get_default(call_default_factory=True)
    return "none" if value is None else f"`{json.dumps(value, default=_plain)}`"


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value
