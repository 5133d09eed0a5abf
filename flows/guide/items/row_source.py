"""What items have in common whose rows come from an earlier item."""

from functools import cached_property


class RowsOfAnother:
    """An item with a row for each answer of the item or list that `of` names."""

    of: str
    """The path of that item, or the list of the plan."""

    @cached_property
    def rows_source(self) -> str:
        """The earlier item or list of the plan that gives its rows."""
        return self.of

    def named_sources(self) -> dict[str, str]:
        """Return what `of` names."""
        return {"of": self.of}
