"""Looking for what is not needed any more, which waits until the app stands."""

import gc


def collect_garbage_again() -> None:
    """Look for garbage from now on, but never in what the start has made, which stays."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
