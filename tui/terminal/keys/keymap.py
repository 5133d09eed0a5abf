"""Keys of the person's own, from a file in their home."""

import os
from collections.abc import Collection
from pathlib import Path

from flows.documents.errors import HandrailError, UnacceptableError

FILE = "keys.toml"
"""The name of the file."""

TABLE = "keys"
"""The table in it: each name of an action with its key or keys, with commas between them."""


class KeysError(HandrailError):
    """The file with the keys cannot be used; the keys stay as they are."""


def read_keymap(home: Path, known: Collection[str]) -> dict[str, str]:
    """Return the keys that the person chose, by the names of what they do.

    Args:
        home: The home in which the file is, if there is one.
        known: The names there are.

    Raises:
        KeysError: the file says something else than names and keys.
    """
    # Only a home with such a file pays for what reads it.
    path = home / FILE
    if not os.path.lexists(path):
        return {}
    from flows.guide.schema.toml_files import read_toml

    try:
        document = read_toml(path)
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        raise _refused(path, f"it cannot be read ({why})") from None
    except UnacceptableError as error:
        raise _refused(path, f"of this: {str(error).rstrip('.')}") from None
    chosen = document.pop(TABLE, {})
    if document or not isinstance(chosen, dict):
        raise _refused(path, f"it has to hold one table, [{TABLE}], and nothing else")
    for name, key in chosen.items():
        if name not in known:
            raise _refused(path, f"there is nothing by the name of “{name}”")
        if not isinstance(key, str) or not all(part.strip() for part in key.split(",")):
            raise _refused(path, f"“{name}” needs a key in quotation marks")
    return {name: ",".join(part.strip() for part in key.split(",")) for name, key in chosen.items()}


def _refused(path: Path, reason: str) -> KeysError:
    return KeysError(
        f"The keys in {path} were left as they are, because {reason}. "
        "The page docs/keys.md shows how to write them."
    )
