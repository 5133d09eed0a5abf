"""The names of `typing` that run, without that module: it is a tenth of what a quick command takes.

Type checkers see the names of `typing`. At run time a named tuple is one, and all else stands for
nothing. What an annotation alone needs is imported under `TYPE_CHECKING`.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar, assert_never

    __all__ = ["Any", "Generic", "Literal", "NamedTuple", "Protocol", "TypeVar", "assert_never"]
else:
    from collections import _tuplegetter

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
            defaults = {field: namespace[field] for field in fields if field in namespace}
            own = {
                "__slots__": (),
                "_fields": tuple(fields),
                "_field_defaults": defaults,
                "__match_args__": tuple(fields),
                **{key: value for key, value in namespace.items() if key not in fields},
                **{field: _tuplegetter(place, "") for place, field in enumerate(fields)},
            }
            return type(name, (_Named,), own)

    class _Named(tuple):
        """What all named tuples have in common, as those of `collections.namedtuple` do.

        To make a class takes an eighth of a millisecond there, as what makes its tuples is compiled
        at once. Here that is done for the first tuple; most classes have none in a quick command.
        """

        __slots__ = ()

        def __new__(cls, *values, **named):  # noqa: ANN002, ANN003, ANN204
            own = next(each for each in cls.__mro__ if "_fields" in each.__dict__)
            names = "".join(f"{field}," for field in own._fields)
            known = {"_new": tuple.__new__, "__builtins__": {}}
            new = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", known)
            new.__defaults__ = tuple(own._field_defaults.values())
            new.__name__, new.__qualname__ = "__new__", f"{own.__qualname__}.__new__"
            own.__new__ = new
            return new(cls, *values, **named)

        @classmethod
        def _make(cls, values):  # noqa: ANN001, ANN206
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **named):  # noqa: ANN003, ANN202
            made = self._make(map(named.pop, self._fields, self))
            if named:
                raise ValueError(f"Got unexpected field names: {list(named)!r}")
            return made

        def _asdict(self):  # noqa: ANN202
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):  # noqa: ANN204
            told = ", ".join(f"{key}={value!r}" for key, value in self._asdict().items())
            return f"{type(self).__name__}({told})"

        def __getnewargs__(self):  # noqa: ANN204
            return tuple(self)

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

    def assert_never(value):  # noqa: ANN001, ANN201
        """See `typing.assert_never`."""
        raise AssertionError(f"Expected code to be unreachable, but got: {value!r}")

    def TypeVar(name, *, bound=None):  # noqa: ANN001, ANN201, N802
        """See `typing.TypeVar`."""
        return object
