"""What pydantic refuses is told in our words: what is possible instead, never the value."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

import pytest
from pydantic import AwareDatetime, BaseModel, Field, ValidationError, create_model

from flows.documents.errors import UnacceptableError
from flows.documents.validation_messages import first_refusal, reason, refusal
from flows.documents.vocabulary import Weekday

SECRET = "7712-what"


class _Inner(BaseModel):
    number: int


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (int, SECRET, "This has to be a whole number."),
        (int, 2.5, "This has to be a whole number."),
        (float, SECRET, "This has to be a number."),
        (bool, SECRET, "This has to be true or false."),
        (str, 7712, "This has to be text."),
        (date, SECRET, "This has to be a date such as 2027-01-31."),
        (datetime, SECRET, "This has to be a moment such as 2027-01-31T18:00:00Z."),
        (AwareDatetime, "2027-01-31T18:00:00", "This moment has to say its time zone, as in "),
        (list[int], SECRET, "This has to be a list."),
        (tuple[int, ...], SECRET, "This has to be a list."),
        (dict[str, int], SECRET, "This has to be a table."),
        (_Inner, SECRET, "This has to be a table."),
        (Annotated[int, Field(ge=3)], 2, "This has to be at least 3."),
        (Annotated[int, Field(gt=3)], 3, "This has to be more than 3."),
        (Annotated[int, Field(le=3)], 4, "This has to be at most 3."),
        (Annotated[int, Field(lt=3)], 3, "This has to be less than 3."),
        (Annotated[float, Field(allow_inf_nan=False)], float("nan"), "This has to be a number."),
        (Literal["a"], SECRET, "This has to be a."),
        (Literal["a", "b", "c"], SECRET, "This has to be one of a, b, c."),
        (Weekday, SECRET, "This has to be one of mon, tue, wed, thu, fri, sat, sun."),
        (Annotated[str, Field(max_length=1200)], "x" * 1201, "This can have at most 1,200 char"),
        (Annotated[str, Field(min_length=1)], "", "This needs a few words."),
        (Annotated[str, Field(pattern="^[a-z][a-z0-9_]{0,39}$")], SECRET, "An id is made of a to"),
        (Annotated[str, Field(pattern="^q+$")], SECRET, "This does not have the form that is"),
        (bytes, 7712, "This cannot be used here."),
    ],
)
def test_each_kind_of_refusal_is_told(kind: Any, value: object, said: str) -> None:
    model = create_model("Model", field=(kind, ...))
    with pytest.raises(ValidationError) as raised:
        model.model_validate({"field": value})
    field, sentence = first_refusal(raised.value)
    assert field == "field"
    assert sentence.startswith(said)
    assert "7712" not in sentence
    assert reason(raised.value) == sentence


def test_the_place_of_the_first_one_is_told_by_its_path() -> None:
    model = create_model("Model", parts=(list[_Inner], ...))
    with pytest.raises(ValidationError) as raised:
        model.model_validate({"parts": [{"number": 1}, {}]})
    assert first_refusal(raised.value) == ("parts.1.number", "This key is needed.")


def test_a_sentence_of_our_own_is_handed_on() -> None:
    cause = UnacceptableError("Not on a Sunday.")
    error = {"type": "value_error", "loc": (), "msg": "", "input": None, "ctx": {"error": cause}}
    assert refusal(error) == "Not on a Sunday."  # type: ignore[arg-type]
