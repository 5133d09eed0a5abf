"""How files of earlier schemas are read: one documented function for each step.

A step takes the name of a file and its tables in schema n and returns them in schema n + 1. A file
is migrated each time it is read and written back at its next change, after its old state was kept
for good among the backups. What an old program cannot read, it then leaves alone with a sentence.
"""

from collections.abc import Callable, Mapping

from flows.store.codec import SCHEMA, Tables

Step = Callable[[str, Tables], Tables]
"""Brings the tables of a file from one schema to the next, without changing those it is given."""


def keep_as_written(part: str, tables: Tables) -> Tables:
    """Return the tables of schema 1 in schema 2: all of them as they were written.

    Schema 2 adds tables (episodes, feelings, agenda, suggestions), fields (appointments, what a
    measure is counted from, sharing of one objective, times of meetings, kinds of strategies, what
    became of what was agreed, own scales) and values of closed lists. Each of them may be missing,
    and a field that is missing says just what a document of schema 1 meant: something agreed that
    has no state was never asked about, and nobody is asked about it now. Documents keep the number
    they were written with, so that what the history says of them is still so and can be undone.
    """
    return tables


STEPS: Mapping[int, Step] = {1: keep_as_written}
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
