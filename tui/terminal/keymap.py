"""Keys of the person's own, from a file in their home."""

from collections.abc import Collection
from pathlib import Path

from flows.documents.errors import HandrailError

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
    import tomllib

    path = home / FILE
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError):
        raise _refused(path, "it cannot be read as text") from None
    except tomllib.TOMLDecodeError as error:
        raise _refused(path, f"it is not TOML: {error}") from None
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
