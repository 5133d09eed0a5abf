"""Reading TOML from strangers: bounded before it is parsed, and refused with the place.

The parser of the standard library takes minutes and gigabytes for a key of many parts, and cannot
read a number of more than 4,300 digits, so what no sane document holds is refused beforehand.
"""

import re
import tomllib
from math import isfinite
from typing import Any

from flows.documents.errors import UnacceptableError

SIZE_LIMIT = 256 * 1024
"""The most bytes of a document; the longest flow that ships has about 40,000."""

KEY_PARTS = 20
"""The most parts of a key, as in `a.b.c`."""

NESTING = 40
"""The most lists and tables inside one another."""

DIGITS = 40
"""The most digits of a number, signs between them included."""

_MANY_DIGITS = re.compile(rf"[0-9A-Fa-f_]{{{DIGITS + 1},}}")
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"""'
    r"|'''.*?'''"
    r'|"(?:[^"\\\n]|\\[^\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[A-Za-z0-9_+-]+"
    r"|[ \t]+"
    r"|.",
    re.DOTALL,
)
"""A piece of a document: strings and comments as a whole, words and numbers, else one sign."""


def parse_toml(data: bytes) -> dict[str, Any]:
    """Return the values of a TOML document in UTF-8; a byte order mark at its beginning is passed.

    Raises:
        UnacceptableError: it is no TOML, or holds what no sane document does; the place is named
            where there is one.
    """
    if len(data) > SIZE_LIMIT:
        raise UnacceptableError(f"It is larger than {SIZE_LIMIT // 1024} KB.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnacceptableError(f"Line {line}: It is not written in UTF-8.") from None
    _check_bounds(text)
    try:
        document = tomllib.loads(text)
    except RecursionError:
        raise UnacceptableError("It is nested too deeply.") from None
    except ValueError as error:
        raise UnacceptableError(f"It is no TOML: {error}.") from None
    _check_values(document, "", 0)
    return document


def _check_bounds(text: str) -> None:
    """Refuse numbers and keys that would keep the parser busy for ever."""
    if not (_MANY_DIGITS.search(text) or any(map(_has_many_dots, text.split("\n")))):
        return
    line, dots = 1, 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token == ".":
            dots += 1
        elif token in "=,[]{}\n":
            dots = 0
        if dots >= KEY_PARTS:
            raise UnacceptableError(f"Line {line}: This key has more than {KEY_PARTS} parts.")
        if len(token) > DIGITS and _is_number(token):
            raise UnacceptableError(f"Line {line}: This number has too many digits.")
        line += token.count("\n")


def _has_many_dots(line: str) -> bool:
    return line.count(".") >= KEY_PARTS


def _is_number(token: str) -> bool:
    return token.lstrip("+-")[:1].isdecimal()


def _check_values(value: object, place: str, depth: int) -> None:
    """Refuse deep nesting, numbers outside of what TOML promises, and those not finite."""
    if depth > NESTING:
        raise UnacceptableError("It is nested too deeply.")
    if isinstance(value, dict):
        for key, each in value.items():
            _check_values(each, f"{place}.{key}" if place else key, depth + 1)
    elif isinstance(value, list):
        for each in value:
            _check_values(each, place, depth + 1)
    elif isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise UnacceptableError(f"{place}: This number is too large.")
    elif isinstance(value, float) and not isfinite(value):
        raise UnacceptableError(f"{place}: This has to be a finite number.")
