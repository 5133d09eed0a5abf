"""SHA-256 of what a file holds, with the quickest module that there is for its size.

`hashlib` brings OpenSSL, which takes longer to load than the files of an everyday command take to
be summed; the standard module `random` takes Python's own digests for the same reason.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from hashlib import _Hash

_LARGE = 1 << 19
"""After so many bytes of a process, OpenSSL's speed makes up for loading it."""

handled = 0
"""How many bytes this process has summed."""


def checksum(*parts: bytes) -> str:
    """Return the SHA-256 of some bytes one after the other, in hexadecimal digits."""
    global handled
    handled += sum(map(len, parts))
    own = own_sha256() if handled <= _LARGE else None
    digest = _openssl_sha256() if own is None else own()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


@cache
def own_sha256() -> Callable[[], _Hash] | None:
    """Return the digest that Python brings itself, where it does: from 3.12 on in `_sha2`."""
    for name in ("_sha2", "_sha256"):
        with suppress(ImportError):
            own: Callable[[], _Hash] = import_module(name).sha256
            return own
    return None


def _openssl_sha256() -> _Hash:
    from hashlib import sha256

    return sha256()
