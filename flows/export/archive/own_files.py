"""What a person wrote into the home with an editor, own flows and keys: it travels along."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from flows.documents.lazy_patterns import lazy_pattern
from flows.export.archive.archive_checks import Refuse
from flows.store.errors import StoreError, not_saved, reason
from flows.store.file_system import make_folders, write_whole
from flows.store.store import Store

LONGEST = 1_000_000
"""How many characters such a file may have."""

_NAME = lazy_pattern(r"keys\.toml|flows/[^./\x00-\x1f\x7f][^/\x00-\x1f\x7f]{0,100}\.toml")


def own_files(store: Store) -> dict[str, str]:
    """Return the text of every such file of a home by its name, such as `flows/mine.toml`.

    Those that are too large to be used do not go along; `left_out_files` names them.

    Raises:
        StoreError: one of them cannot be read, or is not text.
    """
    found = {name: _read(store, name) for name in _names(store.home)}
    return {name: text for name, text in found.items() if len(text) <= LONGEST}


def left_out_files(store: Store) -> list[str]:
    """Return a sentence for each own file that does not go along.

    Raises:
        StoreError: one of them cannot be read, or is not text.
    """
    carried = own_files(store)
    there = [path for path in _paths(store.home) if not path.name.startswith(".")]
    names = [path.relative_to(store.home).as_posix() for path in there]
    return [
        f"Your own file {name} is not in it: "
        + (
            f"it has more than {LONGEST:,} characters."
            if _NAME.fullmatch(name)
            else "its name is too long, or has signs in it that cannot be taken along."
        )
        for name in names
        if name not in carried
    ]


def check_own_files(files: object, refuse: Refuse) -> dict[str, str]:
    """Return the files that an archive brings along, when each of them may stand in a home.

    Raises:
        Exception: what `refuse` made, with the place and the reason.
    """
    if not isinstance(files, dict):
        raise refuse("own_files", "what it says about your own files is not a list of them.")
    for name, text in files.items():
        if not _NAME.fullmatch(name):
            raise refuse("own_files", "it names a file that a home does not have.")
        if not isinstance(text, str) or len(text) > LONGEST:
            raise refuse(f"own_files, {name}", f"it is not a text of up to {LONGEST:,} characters.")
    return files


def add_own_files(store: Store, files: Mapping[str, str]) -> None:
    """Write those files that a home does not have; whatever is there stays as it is.

    Raises:
        NotSavedError: one of them cannot be written.
    """
    try:
        for name, text in files.items():
            path = store.home / name
            if not path.exists():
                make_folders(store.files, path.parent)
                write_whole(store.files, path, text.encode())
    except OSError as error:
        raise not_saved(error, store.home) from error


def _paths(home: Path) -> list[Path]:
    found = sorted([*home.glob("keys.toml"), *home.glob("flows/*.toml")])
    return [path for path in found if path.is_file()]


def _names(home: Path) -> Iterator[str]:
    for path in _paths(home):
        name = path.relative_to(home).as_posix()
        if _NAME.fullmatch(name):
            yield name


def _read(store: Store, name: str) -> str:
    try:
        # They are the person's own, so they may well be links to where other settings are kept.
        return (store.home / name).read_bytes().decode()
    except OSError as error:
        raise StoreError(f"The file {name} cannot be read: {reason(error)}.") from error
    except UnicodeDecodeError:
        raise StoreError(
            f"The file {name} of your home is not text in UTF-8, so it cannot go along. "
            "Please mend it, or move it away."
        ) from None
