"""What an answer in a file means by `sleep`, `Sleep better` or `2`: one of several entries.

In a session entries are known by ids that nobody types. In a file they are named by an id of the
writer's own, by their title, or by their position from 1.
"""

from collections.abc import Mapping, Sequence

from flows.documents.errors import UnacceptableError, quoted


class Entries:
    """The entries that an answer may refer to."""

    def __init__(
        self,
        titles: Sequence[tuple[str, str]],
        own: Mapping[str, str],
        order: Sequence[str],
    ) -> None:
        """Know some entries.

        Args:
            titles: Ids and titles of what can be referred to.
            own: Ids by the ids of the writer's own.
            order: The ids of all entries in the order of the file.
        """
        self._titles = titles
        self._own = own
        self._order = order

    def find(self, name: object) -> str:
        """Return the id of an entry.

        Raises:
            UnacceptableError: nothing is called so, or more than one.
        """
        if isinstance(name, str):
            known = [identity for identity, _ in self._titles]
            if (identity := self._own.get(name, name)) in known:
                return identity
            called = [identity for identity, title in self._titles if title == name]
            if len(called) == 1:
                return called[0]
            if called:
                told = f"{_named(name)} is the title of {len(called)} of these."
                raise UnacceptableError(told)
        position = _position(name)
        if position is not None and 1 <= position <= len(self._order):
            return self._order[position - 1]
        titles = ", ".join(quoted(title) for _, title in self._titles)
        there_are = f"There are: {titles}." if titles else "There is nothing yet."
        told = f"{_named(name)} is not the id, title or position of one."
        raise UnacceptableError(f"{told} {there_are}")


def _named(name: object) -> str:
    return quoted(name) if isinstance(name, str) else str(name)


def _position(name: object) -> int | None:
    if isinstance(name, str) and name.isascii() and name.isdecimal():
        return int(name[:9])
    return name if isinstance(name, int) and not isinstance(name, bool) else None
