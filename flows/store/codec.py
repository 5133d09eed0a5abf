"""How a file is written: JSON that TinyDB can read, whose first line vouches for the rest.

The first line is a table `_meta` with one document: the program, the schema, the generation,
when it was saved, and the length and SHA-256 of everything else, itself included.
"""

from collections.abc import Mapping

from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.light_types import NamedTuple
from flows.store.checksum import checksum
from flows.store.errors import DamagedError
from flows.store.json_text import dump_json, parse_json, plain_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCHEMA = 2
"""The version of the layout of tables and documents that this program writes."""

Record = dict[str, "Any"]
"""A document as it is kept."""

Tables = Mapping[str, Mapping[str, Record]]
"""The documents of a file, by table and id. To be looked at, never to be changed."""

_FIRST_LINE = lazy_pattern(
    rb'\{"_meta":\{"1":\{"app":"handrail","schema":(?P<schema>\d{1,6}),'
    rb'"generation":(?P<generation>\d{1,15}),"from":"(?P<since>[0-9-]{10}|)",'
    rb'"saved":"(?P<saved>[0-9T:.Z+-]*)",'
    rb'"length":(?P<length>\d{1,15}),"sha256":"(?P<sum>[0-9a-f]{64})"\}\}(?P<comma>,?)\n'
)


class Header(NamedTuple):
    """What the first line says about a file."""

    schema: int = SCHEMA
    """The version of the layout."""

    generation: int = 0
    """How many times the file has been written; 0 is a file that is not there."""

    since: str = ""
    """The first day whose documents are in the file in use, ISO 8601; blank in a closed year."""

    saved: str = ""
    """The moment of writing, ISO 8601, in UTC."""

    def line(self, body: bytes) -> bytes:
        """Return the first line of a file that goes on with `body`."""
        comma = b"" if body.startswith(b"}") else b","
        said = (
            f'"schema":{self.schema},"generation":{self.generation},"from":"{self.since}",'
            f'"saved":"{self.saved}","length":{len(body)}'
        ).encode()
        total = checksum(said, body).encode()
        meta = b'{"_meta":{"1":{"app":"handrail",' + said + b',"sha256":"' + total + b'"}}'
        return meta + comma + b"\n"


def encode(header: Header, tables: Tables) -> bytes:
    """Return the bytes of a file.

    Raises:
        TypeError: a value that JSON cannot hold.
    """
    body = dump_json(tables)[1:] + b"\n"
    return header.line(body) + body


def read_header(data: bytes) -> Header:
    """Return what the first line says, without looking at the rest.

    Raises:
        DamagedError: there is no such line.
    """
    found = _FIRST_LINE.match(data)
    if not found:
        raise DamagedError("The first line of the file is not one that Handrail wrote.")
    return Header(
        int(found["schema"]),
        int(found["generation"]),
        found["since"].decode(),
        found["saved"].decode(),
    )


def decode(data: bytes) -> tuple[Header, Tables]:
    """Return what a file holds, when every byte is as it was written.

    Raises:
        DamagedError: a byte is missing, added or different, or these are no tables of documents.
    """
    header = read_header(data)
    line, _, body = data.partition(b"\n")
    if header.line(body) != line + b"\n":
        raise DamagedError("The file does not match its checksum.")
    try:
        tables = parse_json(b"{" + body)
    except ValueError as error:
        raise DamagedError("The file is not JSON.") from error
    if header.schema <= SCHEMA and not _are_tables(tables):
        raise DamagedError("The file holds something else than tables of documents.")
    return header, tables


def _are_tables(tables: "Mapping[str, Any]") -> bool:
    """Return whether these are documents by table and id."""
    return all(
        isinstance(table, dict) and {dict}.issuperset(map(type, table.values()))
        for table in tables.values()
    )


def copy_json(document: Record) -> Record:
    """Return a copy that shares nothing, of plain JSON values alone.

    Raises:
        TypeError: a value that JSON cannot hold.
    """
    copy: Record = plain_copy(document)
    return copy
