"""New ids, for whatever is saved."""

import os


def new_id() -> str:
    """Return a new stable id: 32 hexadecimal digits."""
    return os.urandom(16).hex()
