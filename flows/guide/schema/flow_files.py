"""Where flows are: the files that ship, and the person's own in the home's `flows` folder."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import flows.library
from flows.documents.errors import UnacceptableError
from flows.documents.light_types import NamedTuple
from flows.guide.schema.extends import RawFlow
from flows.guide.schema.kept_flows import read_shipped
from flows.guide.schema.toml_files import read_raw


class OwnFlows(NamedTuple):
    """The person's own flows, as they are now; in a home without any, flows are those that ship."""

    home: Path | None
    """The home; None where there are none, so that all such homes share what was read."""

    stamp: str
    """A text that changes whenever one of their files does."""


def library() -> Path:
    """Return the folder of the flows that ship."""
    return Path(flows.library.__path__[0])


def own_flows(home: Path | None) -> Path | None:
    """Return the folder of the person's own flows."""
    return home / "flows" if home else None


def is_wording(path: Path) -> bool:
    """Return whether a file is a wording of a flow, by its name: `personal.de.toml`."""
    return "." in path.stem


def flow_files(home: Path | None) -> Iterator[tuple[Path, bool]]:
    """Yield the files of flows, those that ship first, each with whether it is the person's own."""
    return ((path, own) for path, own in all_files(home) if not is_wording(path))


def all_files(home: Path | None) -> Iterator[tuple[Path, bool]]:
    """Yield the files of flows and of their wordings, in the same way."""
    yield from ((path, False) for path in _files_in(library()))
    yield from ((path, True) for path in _files_in(own_flows(home)))


def _files_in(folder: Path | None) -> list[Path]:
    return sorted(folder.glob("*.toml")) if folder is not None and folder.is_dir() else []


def own_flows_of(home: Path | None) -> OwnFlows:
    """Return the person's own flows: what was read stays right as long as they are the same."""
    told: list[str] = []
    found = _files_in(own_flows(home))
    for path in found:
        try:
            status = path.stat()
        except OSError:
            continue  # A link that leads nowhere: reading it tells so.
        told.append(f"{path}\0{status.st_mtime_ns}\0{status.st_size}")
    return OwnFlows(home, "\0".join(told)) if found else OwnFlows(None, "")


def raw_at(path: Path) -> RawFlow:
    """Return a flow document as it was read; read again when the file is another one.

    Raises:
        FlowError: it cannot be read, or has no outline of a flow.
    """
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        return read_raw(path)  # Tells in a sentence why it cannot be read.
    return _cached_raw(path, stamp)


@lru_cache(maxsize=64)
def _cached_raw(path: Path, stamp: int) -> RawFlow:
    return read_shipped(path) if path.parent == library() else read_raw(path)


def keep_shipped() -> None:
    """Parse the flows that ship once and for all, as `make run` does where it compiles."""
    for path in library().glob("*.toml"):
        raw_at(path)


def raw_of(name: str, home: Path | None) -> RawFlow:
    """Return the flow document of a name, the own one where there are two.

    Raises:
        UnacceptableError: there is none.
        FlowError: it cannot be read.
    """
    for path, _ in reversed(list(flow_files(home))):
        if path.stem == name:
            return raw_at(path)
    raise UnacceptableError(f"`extends` names {name}, and there is no such flow.")
