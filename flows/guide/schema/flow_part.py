"""What all pieces of a flow document have in common: fields that are declared once, no pydantic.

The fields of a piece are the annotations of its class, which stay text. Whoever asks, reads back or
exports needs no more. `flow_models` makes models of the same annotations, and validates with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from flows.documents.light_types import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, NoReturn, Self

Reader = Callable[[Any], Any]
"""Makes the value of a field of a plain one."""

NEEDED: Any = ...
"""The default of a field that has none."""


class FlowPart:
    """A piece of a flow document. It never changes once it is made."""

    annotations: ClassVar[dict[str, str]] = {}
    """The type of each field as it is written, in the order of the fields."""

    fields: ClassVar[dict[str, Any]] = {}
    """The default of each field."""

    readers: ClassVar[Mapping[str, Reader]] = {}
    """How fields are read that hold pieces or members of closed lists."""

    _readers: ClassVar[dict[str, Reader]] = {}

    def __init_subclass__(cls) -> None:
        # What `inspect` would do here takes as long to import as a quick command runs.
        declared = cls.__dict__.get("__annotations__", {}).items()  # noqa: RUF063
        own = {name: kind for name, kind in declared if not kind.startswith("ClassVar")}
        cls.annotations = {**cls.annotations, **own}
        cls.fields = {name: getattr(cls, name, NEEDED) for name in cls.annotations}
        tuples = {name: tuple for name, kind in own.items() if kind.startswith("tuple[")}
        cls._readers = {**cls._readers, **tuples, **cls.__dict__.get("readers", {})}

    def __init__(self, **values: object) -> None:
        """Make a piece of values that are known to be right; `flow_models` checks others."""
        self.__dict__.update(values)

    @classmethod
    def read(cls, plain: Mapping[str, object]) -> Self:
        """Return a piece of plain values that are known to be right, as those that ship are."""
        readers = cls._readers
        return cls(
            **{
                name: readers[name](value) if name in readers else value
                for name, value in plain.items()
            }
        )

    @classmethod
    def read_all(cls, several: Iterable[Mapping[str, object]]) -> tuple[Self, ...]:
        """Return pieces of plain values that are known to be right."""
        return tuple(map(cls.read, several))

    def check(self) -> None:
        """Check that the fields hold together.

        Raises:
            UnacceptableError: they do not.
        """

    def with_keys(self, **keys: object) -> Self:
        """Return the piece with other keys, unchecked; nothing that was found out once stays."""
        given = {name: value for name, value in self.__dict__.items() if name in self.fields}
        return type(self)(**{**given, **keys})

    def as_plain(self) -> dict[str, Any]:
        """Return what the piece says as plain values, without what holds anyway."""
        return {
            name: _plain(value)
            for name, default in self.fields.items()
            if (value := getattr(self, name)) != default
        }

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and all(
            getattr(self, name) == getattr(other, name) for name in self.fields
        )

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed.")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.as_plain()})"


def _plain(value: object) -> Any:
    if isinstance(value, FlowPart):
        return value.as_plain()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value
