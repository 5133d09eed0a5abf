"""The names of `typing` that run, without that module: it is a tenth of what a quick command takes.

Type checkers see the names of `typing`. At run time a named tuple is one, and all else stands for
nothing. What an annotation alone needs is imported under `TYPE_CHECKING`.
"""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar

    __all__ = ["Any", "Generic", "Literal", "NamedTuple", "Protocol", "TypeVar"]
else:

    class _Declaration(type):
        """Turns the annotations of a class into a named tuple of the same name."""

        def __new__(cls, name, bases, namespace):  # noqa: ANN001, ANN204
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = list(namespace.get("__annotations__", {}))
            given = [field in namespace for field in fields]
            if given != sorted(given):
                raise TypeError(
                    f"{name}: {fields[given.index(True) + 1 :]} follow one with a default"
                )
            defaults = [namespace[field] for field in fields if field in namespace]
            made = namedtuple(name, fields, defaults=defaults, module=namespace["__module__"])
            for key, value in namespace.items():
                if key not in fields and key not in ("__module__", "__qualname__"):
                    setattr(made, key, value)
            made.__qualname__ = namespace["__qualname__"]
            return made

    class NamedTuple(metaclass=_Declaration):
        """The base that declares a named tuple; see `typing.NamedTuple`."""

    class _Nothing:
        """Stands for a type that only type checkers look at."""

        def __class_getitem__(cls, _parameters):  # noqa: ANN001, ANN204
            return cls

    class Generic(_Nothing):
        """See `typing.Generic`."""

    class Literal(_Nothing):
        """See `typing.Literal`."""

    Any = Protocol = object

    def TypeVar(name, *, bound=None):  # noqa: ANN001, ANN201, N802
        """See `typing.TypeVar`."""
        return object
