"""Which flows there are: those that ship, and the person's own in the home's `flows` folder."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flows.documents.errors import UnacceptableError
from flows.guide.schema.extends import RawFlow, apply_extends
from flows.guide.schema.flow_length import count_questions
from flows.guide.schema.problems import FlowError, FlowProblem, UnknownFlowError
from flows.guide.schema.toml_files import read_raw

if TYPE_CHECKING:
    from flows.guide.schema.flow import Flow

SHIPPED_FIRST = ("personal", "recovery", "therapy", "rehabilitation", "peer_support")
"""The order in which flows that build a plan are offered."""


class FlowSummary(NamedTuple):
    """What a list of flows tells about each."""

    id: str
    """Names the flow."""

    title: str
    """What it is called."""

    description: str
    """Whom it is for."""

    records: str
    """What it writes: a plan, a review or a session."""

    minutes: int | None
    """About how long it takes."""

    path: Path
    """The file it is in."""

    own: bool
    """Whether it is the person's own."""

    stages: tuple[tuple[str, str], ...] = ()
    """What comes, in its order: the name of each stage, and what it is for."""

    essentials: int = 0
    """How many questions it asks of somebody who wants the essentials."""

    questions: int = 0
    """How many questions it asks of somebody who wants everything."""

    @property
    def length(self) -> str:
        """How long it is: `about 18 questions, 41 for everything`."""
        if not self.questions:
            return ""
        noun = "question" if self.essentials == 1 else "questions"
        all_of_it = f", {self.questions} for everything" * (self.questions > self.essentials)
        return f"about {self.essentials} {noun}{all_of_it}"


def library() -> Path:
    """Return the folder of the flows that ship."""
    return Path(str(files("flows.library")))


def own_flows(home: Path | None) -> Path | None:
    """Return the folder of the person's own flows."""
    return home / "flows" if home else None


def all_flows(home: Path | None = None) -> tuple[FlowSummary, ...]:
    """Return all flows there are: plan-building ones first, own ones last. Nothing is checked."""
    found: dict[str, FlowSummary] = {}
    stamp = _stamp(home)
    for path, own in _paths(home):
        try:
            summary = _summary(path, own, stamp, home)
        except (FlowError, UnacceptableError):
            continue
        found[summary.id] = summary
    order = {name: place for place, name in enumerate(SHIPPED_FIRST)}
    return tuple(sorted(found.values(), key=lambda each: (order.get(each.id, 9), each.own)))


def usable_flows(home: Path | None = None) -> tuple[FlowSummary, ...]:
    """Return the flows that can be walked through, in the same order."""
    without = {flow.path for flow in unusable_flows(home)}
    return tuple(flow for flow in all_flows(home) if flow.path not in without)


def unusable_flows(home: Path | None = None) -> tuple[FlowSummary, ...]:
    """Return the person's own flows in which something has to be set right first.

    One that cannot even be read is called as its file is.
    """
    readable = {flow.path: flow for flow in all_flows(home)}
    return tuple(
        readable.get(path, FlowSummary(path.stem, path.stem, "", "", None, path, True))
        for path, own in _paths(home)
        if own and not _is_usable(path, _stamp(home), home)
    )


def find_flow(name: str, home: Path | None = None) -> "Flow":
    """Return a flow by its id, or by the only title or id that begins like this.

    Raises:
        UnknownFlowError: there is no such flow; the sentence lists those there are.
        FlowError: the flow cannot be used.
    """
    summaries = all_flows(home)
    wanted = name.strip().lower().replace(" ", "_").replace("-", "_")
    exact = [each for each in summaries if each.id == wanted]
    similar = [
        each
        for each in summaries
        if each.id.startswith(wanted) or each.title.lower().startswith(name.strip().lower())
    ]
    for candidates in (exact, similar):
        if len(candidates) == 1:
            return _loaded(candidates[0].path, _stamp(home), home)
    broken = [path for path, _ in _paths(home) if path.stem == wanted]
    if broken:
        return _loaded(broken[0], _stamp(home), home)
    known = ", ".join(each.id for each in summaries)
    raise UnknownFlowError(f"There is no flow called {name!r}. There are: {known}.")


def check_file(path: Path, home: Path | None = None) -> tuple[FlowProblem, ...]:
    """Return everything that is wrong with a flow document; nothing when it can be used."""
    from flows.guide.schema.loader import load_flow

    try:
        load_flow(path, lambda name: _raw_of(name, home))
    except FlowError as error:
        return error.problems
    return ()


def _paths(home: Path | None) -> Iterator[tuple[Path, bool]]:
    own = own_flows(home)
    for folder, is_own in ((library(), False), (own, True)):
        if folder is not None and folder.is_dir():
            for path in sorted(folder.glob("*.toml")):
                if "." not in path.stem:
                    yield path, is_own


def _stamp(home: Path | None) -> str:
    """Return a text that changes whenever one of the person's own flows does."""
    digest = hashlib.sha256()
    for path, own in _paths(home):
        if own:
            try:
                status = path.stat()
            except OSError:
                continue  # A link that leads nowhere: reading it tells so.
            digest.update(f"{path}{status.st_mtime_ns}{status.st_size}".encode())
    return digest.hexdigest()


@lru_cache(maxsize=32)
def _loaded(path: Path, stamp: str, home: Path | None) -> "Flow":
    from flows.guide.schema.loader import load_flow

    return load_flow(path, lambda name: _raw_of(name, home))


@lru_cache(maxsize=32)
def _is_usable(path: Path, stamp: str, home: Path | None) -> bool:
    return not check_file(path, home)


@lru_cache(maxsize=64)
def _summary(path: Path, own: bool, stamp: str, home: Path | None) -> FlowSummary:
    raw = apply_extends(_raw_at(path), lambda name: _raw_of(name, home))
    name = str(raw.get("id", path.stem))
    return FlowSummary(
        name,
        str(raw.get("title", name)),
        str(raw.get("description", "")),
        str(raw.get("records", "plan")),
        raw.get("minutes"),
        path,
        own,
        _stages(raw),
        _count(raw, essentials=True),
        _count(raw, essentials=False),
    )


def _count(raw: RawFlow, *, essentials: bool) -> int:
    """Return how many questions a flow asks; none where its steps are not what steps are."""
    try:
        return count_questions(raw.get("steps", []), essentials=essentials)
    except (AttributeError, TypeError):
        return 0


def _stages(raw: RawFlow) -> tuple[tuple[str, str], ...]:
    """Return the name and the purpose of each step, as far as they are texts."""
    steps = raw.get("steps", [])
    found = (each for each in steps if isinstance(each, dict)) if isinstance(steps, list) else ()
    return tuple(
        (str(each.get("short") or each.get("title") or ""), str(each.get("purpose") or ""))
        for each in found
    )


def _raw_at(path: Path) -> RawFlow:
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        return read_raw(path)  # Tells in a sentence why it cannot be read.
    return _cached_raw(path, stamp)


@lru_cache(maxsize=64)
def _cached_raw(path: Path, stamp: int) -> RawFlow:
    return read_raw(path)


def _raw_of(name: str, home: Path | None) -> RawFlow:
    for path, _ in reversed(list(_paths(home))):
        if path.stem == name:
            return _raw_at(path)
    raise UnacceptableError(f"`extends` names {name}, and there is no such flow.")
