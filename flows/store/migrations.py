"""How files of earlier schemas are read: one documented function for each step.

A step takes the name of a file and its tables in schema n and returns them in schema n + 1. A file
is migrated each time it is read and written back at its next change, after its old state was kept
for good among the backups. There is no step yet: schema 1 is the first.
"""

from collections.abc import Callable, Mapping

from flows.store.codec import SCHEMA, Tables

Step = Callable[[str, Tables], Tables]
"""Brings the tables of a file from one schema to the next, without changing those it is given."""

STEPS: Mapping[int, Step] = {}
"""The step that leads away from each earlier schema."""


def migrate(
    schema: int,
    part: str,
    tables: Tables,
    steps: Mapping[int, Step] | None = None,
    target: int = SCHEMA,
) -> Tables:
    """Return the tables of a file in schema `target`; those of a newer schema as they are."""
    for number in range(schema, target):
        tables = (STEPS if steps is None else steps)[number](part, tables)
    return tables
