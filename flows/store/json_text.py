"""JSON in UTF-8, read and written in one way by two modules: the standard one and `orjson`.

`orjson` is several times as quick, but to import it takes longer than an everyday command needs to
read its few small files. So the standard module does the first `_SMALL` bytes of a process, which
then pays for `orjson` once. Both give the same documents, and refuse the same: whatever the
standard module would treat differently goes to `orjson` at once.
"""

from json import JSONDecoder, JSONEncoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SMALL = 1 << 19
"""So many bytes of a process are left to the standard module."""

_handled = 0
"""How many bytes it has done."""


def parse_json(data: bytes) -> "Any":
    """Return what a text in JSON holds.

    Raises:
        ValueError: it is no JSON in UTF-8.
    """
    # It takes halves of characters as `\\ud800`, which are never written here, and `NaN`.
    if _is_for_standard(len(data)) and b"\\u" not in data:
        try:
            return _DECODER.decode(data.decode())
        except RecursionError:
            pass
    import orjson

    return orjson.loads(data)


def dump_json(value: "Any") -> bytes:
    """Return a value in JSON, without any space.

    Raises:
        TypeError: JSON cannot hold it.
    """
    # A text is about as long as the one that was read before.
    if _is_for_standard(0):
        try:
            data = _ENCODER.encode(value).encode()
        except (RecursionError, TypeError, ValueError):
            pass
        else:
            _is_for_standard(len(data))
            return data
    import orjson

    return orjson.dumps(value)


def plain_copy(value: "Any") -> "Any":
    """Return a copy of a value that shares nothing, of plain JSON values alone.

    Raises:
        TypeError: JSON cannot hold it.
    """
    kind = type(value)
    if kind is str:
        if value.isascii():
            return value
        try:
            value.encode()
        except UnicodeEncodeError:
            raise TypeError("A text holds half of a character.") from None
        return value
    if kind is dict:
        if set(map(type, value)) - {str}:
            raise TypeError("The name of a field is no text.")
        return {plain_copy(key): plain_copy(each) for key, each in value.items()}
    if kind is list or kind is tuple:
        return [plain_copy(each) for each in value]
    if value is None or kind is bool or (kind is int and -_LIMIT <= value < _LIMIT):
        return value
    if kind is float and value - value == 0:  # Neither infinite nor no number at all.
        return value
    import orjson

    return orjson.loads(orjson.dumps(value))


_LIMIT = 1 << 63
"""Whole numbers beyond it are refused."""


def _refuse(constant: str) -> "Any":
    raise ValueError(f"{constant} is no JSON.")


_DECODER = JSONDecoder(parse_constant=_refuse)
_ENCODER = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _is_for_standard(size: int) -> bool:
    """Count so many bytes, and return whether the standard module does them."""
    global _handled
    _handled += size
    return _handled <= _SMALL
