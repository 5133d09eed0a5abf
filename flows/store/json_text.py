"""JSON in UTF-8, read and written in one way by two modules: the standard one and `orjson`.

`orjson` is several times as quick, but to import it takes longer than an everyday command needs to
read its few small files. So the standard module does the first `SMALL` bytes of a process, which
then pays for `orjson` once. Both give the same documents, and refuse the same: whatever the
standard module would treat differently goes to `orjson` at once.
"""

from json import JSONDecoder, JSONEncoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SMALL = 1 << 19
"""So many bytes of a process are left to the standard module."""

handled = 0
"""How many bytes it has done."""


def parse_json(data: bytes) -> "Any":
    """Return what a text in JSON holds.

    Raises:
        ValueError: it is no JSON in UTF-8.
    """
    # It takes halves of characters as `\\ud800`, which are never written here, and `NaN`.
    if count_for_standard(len(data)) and b"\\u" not in data:
        try:
            return DECODER.decode(data.decode())
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
    if count_for_standard(0):
        try:
            data = ENCODER.encode(value).encode()
        except (RecursionError, TypeError, ValueError):
            pass
        else:
            count_for_standard(len(data))
            return data
    import orjson

    return orjson.dumps(value)


def plain_copy(value: "Any") -> "Any":
    """Return a copy of a value that shares nothing, of plain JSON values alone.

    Raises:
        TypeError: JSON cannot hold it, or something in it holds itself.
    """
    # In one loop: a plan has some thousand values, and every change copies one. That is twice as
    # quick as a round trip through either module, and takes no call for each value.
    held = [value]
    waiting: list[tuple[Any, int]] = [(held, 0)]
    while waiting:
        holder, depth = waiting.pop()
        if depth > _DEEPEST:
            raise TypeError("A value is too deep, or holds itself.")
        for key, each in holder.items() if type(holder) is dict else enumerate(holder):
            kind = type(each)
            if kind is str:
                if not each.isascii():
                    _check_characters(each)
            elif kind is dict:
                if set(map(type, each)) - {str}:
                    raise TypeError("The name of a field is no text.")
                if not (names := "".join(each)).isascii():
                    _check_characters(names)
                holder[key] = dict(each)
                waiting.append((holder[key], depth + 1))
            elif kind is list or kind is tuple:
                holder[key] = list(each)
                waiting.append((holder[key], depth + 1))
            elif each is None or kind is bool or (kind is int and -_LIMIT <= each < _LIMIT):
                pass
            elif kind is not float or each - each != 0:  # Infinite, or no number at all.
                import orjson

                holder[key] = orjson.loads(orjson.dumps(each))
    return held[0]


def _check_characters(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise TypeError("A text holds half of a character.") from None


_DEEPEST = 254
"""So many tables and lists may stand in each other, as for `orjson`."""

_LIMIT = 1 << 63
"""Whole numbers beyond it are refused."""


def _refuse(constant: str) -> "Any":
    raise ValueError(f"{constant} is no JSON.")


DECODER = JSONDecoder(parse_constant=_refuse)
"""Reads JSON with the standard module."""

ENCODER = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
"""Writes JSON with the standard module."""


def count_for_standard(size: int) -> bool:
    """Count so many bytes, and return whether the standard module does them."""
    global handled
    handled += size
    return handled <= SMALL
