"""A light named tuple is what `typing.NamedTuple` would have made."""

import pickle
from typing import Any

import pytest

from flows.documents.light_types import NamedTuple
from flows.store.codec import Header


class Place(NamedTuple):
    """A place."""

    name: str
    far: int = 3

    @property
    def told(self) -> str:
        """What is told of it."""
        return f"{self.name}, {self.far} km"


def test_fields_defaults_and_methods_are_there() -> None:
    place = Place("home")
    assert place == ("home", 3)
    assert place._replace(far=0).told == "home, 0 km"
    assert Place(name="work", far=1)._asdict() == {"name": "work", "far": 1}
    assert repr(place) == "Place(name='home', far=3)"
    assert Place.__doc__ == "A place."
    assert Place.__module__ == __name__


def test_it_cannot_be_changed_and_can_be_copied_by_pickle() -> None:
    with pytest.raises(AttributeError):
        Place("home").name = "work"  # type: ignore[misc]
    header = Header(generation=2)
    assert pickle.loads(pickle.dumps(header)) == header


def test_one_without_fields_is_one_too() -> None:
    class Bell(NamedTuple):
        """A sound."""

    assert Bell() == ()
    with pytest.raises(TypeError):
        Bell(1)  # type: ignore[call-arg]


def test_it_is_made_of_a_sequence_of_the_right_length() -> None:
    assert Place._make(["home", 1]) == Place("home", 1)
    with pytest.raises(TypeError, match="Expected 2"):
        Place._make(["home"])
    with pytest.raises(ValueError, match="near"):
        Place("home")._replace(near=1)  # type: ignore[call-arg]
    match Place("home"):
        case Place(name, far):
            assert (name, far) == ("home", 3)


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place("home", near=1)  # type: ignore[call-arg]


def test_a_default_before_a_field_without_one_is_refused() -> None:
    namespace = {"__annotations__": {"near": int, "far": int}, "near": 1}
    declared: Any = type(NamedTuple)
    with pytest.raises(TypeError, match="far"):
        declared("Odd", (NamedTuple,), {**namespace, "__module__": "x", "__qualname__": "x"})
