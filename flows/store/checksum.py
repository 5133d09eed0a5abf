"""SHA-256 of what a file holds, with the quickest module that there is for its size.

`hashlib` brings OpenSSL, which takes longer to load than the files of an everyday command take to
be summed; the standard module `random` takes Python's own digests for the same reason.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from hashlib import _Hash

_LARGE = 1 << 19
"""From so many bytes on, OpenSSL's speed makes up for loading it."""


def checksum(*parts: bytes) -> str:
    """Return the SHA-256 of some bytes one after the other, in hexadecimal digits."""
    digest = _sha256(sum(map(len, parts)))
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _sha256(size: int) -> _Hash:
    """Return a new digest for so many bytes."""
    own = None if size >= _LARGE else _own_sha256()
    if own is not None:
        return own()
    from hashlib import sha256

    return sha256()


def _own_sha256() -> Callable[[], _Hash] | None:
    """Return the digest that Python brings itself, where it does: from 3.12 on in `_sha2`."""
    for name in ("_sha2", "_sha256"):
        with suppress(ImportError):
            own: Callable[[], _Hash] = import_module(name).sha256
            return own
    return None
