"""Looking for what is not needed any more: not before the app stands, nor in what stays."""

import gc
from functools import cache


def collect_garbage_again() -> None:
    """Look for garbage from now on, but never in what the start has made, which stays."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


@cache
def spare_first_session() -> None:
    """Look for garbage no more in what the first guided session has brought along.

    It is as much as the rest of the app, and is gone through each time some pages were turned.
    """
    gc.freeze()
