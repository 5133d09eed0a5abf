"""What all documents have in common: frozen, strict, finite numbers, an id and a schema version."""

from datetime import date
from typing import Annotated, ClassVar, Self
from uuid import uuid4

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from flows.documents.validators import (
    check_date,
    check_line,
    check_moment,
    check_number,
    check_text,
    check_wording,
    refuse_number,
)

SCHEMA_VERSION = 2
"""The version of the documents that this program writes."""

Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
"""Names a document for good; also the name of its file, so it holds no path characters."""

Text = Annotated[str, AfterValidator(check_text)]
"""Text of several lines, possibly empty."""

Line = Annotated[str, AfterValidator(check_line)]
"""Text of one line, possibly empty."""

Wording = Annotated[str, AfterValidator(check_wording)]
"""Text of one line that says something."""

Day = Annotated[date, BeforeValidator(refuse_number), AfterValidator(check_date)]
"""A local calendar day; an entry made at 23:50 belongs to it, whatever the zone does later."""

Moment = Annotated[AwareDatetime, BeforeValidator(refuse_number), AfterValidator(check_moment)]
"""A point in time, aware, in UTC, from 1900 to 2199."""

TimeOfDay = Annotated[str, Field(pattern=r"^(?:([01][0-9]|2[0-3]):[0-5][0-9])?$")]
"""A time of the local day from 00:00 to 23:59, as `HH:MM`; empty when there is none."""

Number = Annotated[float, AfterValidator(check_number)]
"""A finite number in a unit of the person's own."""


def _new_id() -> str:
    """Return a new stable id: 32 hexadecimal digits."""
    return uuid4().hex


class Part(BaseModel):
    """A piece of a document, without a life of its own."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, use_attribute_docstrings=True
    )

    def changed(self, **values: object) -> Self:
        """Return a copy with these fields changed, every field checked again.

        Raises:
            pydantic.ValidationError: a field that does not exist or cannot hold its value.
        """
        return type(self).model_validate({**dict(self), **values})


class Identified(Part):
    """A part that is named by an id, so that it can be changed, moved and undone on its own."""

    id: Identifier = Field(default_factory=_new_id)
    """Names this part for good."""


class Document(Identified):
    """A document of its own, saved as plain JSON with its schema version."""

    table: ClassVar[str]
    """The table of the store that keeps documents of this kind."""

    schema_version: int = Field(default=SCHEMA_VERSION, ge=1, le=SCHEMA_VERSION)
    """The version of the schema that this document was written in."""
