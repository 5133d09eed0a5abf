"""Which flows there are: those that ship, and the person's own in the home's `flows` folder."""

from functools import lru_cache
from pathlib import Path

from flows.documents.errors import UnacceptableError, quoted
from flows.documents.light_types import NamedTuple
from flows.guide.schema.extends import RawFlow, apply_extends
from flows.guide.schema.flow_files import (
    OwnFlows,
    all_files,
    flow_files,
    is_wording,
    library,
    own_flows_of,
    raw_at,
    raw_of,
)
from flows.guide.schema.flow_length import count_questions
from flows.guide.schema.problems import FlowError, FlowProblem, UnknownFlowError
from flows.guide.schema.wording_files import dresser, problems_of_wording, stems_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.guide.schema.flow import Flow

SHIPPED_FIRST = ("personal", "recovery", "therapy", "rehabilitation", "peer_support")
"""The order in which flows that build a plan are offered."""

LONGEST = 64
"""The most characters of the id of a flow."""


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

    replaces: str = ""
    """The title of the flow with the same id that it stands in place of; empty for none."""

    replaces_own: bool = False
    """Whether that one is the person's own, too."""

    @property
    def length(self) -> str:
        """How long it is: `about 18 questions, 41 for everything`."""
        if not self.questions:
            return ""
        noun = "question" if self.essentials == 1 else "questions"
        all_of_it = f", {self.questions} for everything" * (self.questions > self.essentials)
        return f"about {self.essentials} {noun}{all_of_it}"


def all_flows(home: Path | None = None, wording: str = "") -> tuple[FlowSummary, ...]:
    """Return all flows there are: plan-building ones first, own ones last. Nothing is checked.

    Args:
        home: Where the person's own are; only those that ship when left out.
        wording: The wording of their texts, as in the names of its files; their own when empty.
    """
    found: dict[str, FlowSummary] = {}
    flows = own_flows_of(home)
    for path, own in flow_files(flows.home):
        try:
            summary = _summary(path, own, flows, wording)
        except (FlowError, UnacceptableError):
            continue
        other = found.get(summary.id)
        found[summary.id] = summary._replace(
            replaces=other.title if other else "", replaces_own=other.own if other else False
        )
    order = {name: place for place, name in enumerate(SHIPPED_FIRST)}
    return tuple(sorted(found.values(), key=lambda each: (order.get(each.id, 9), each.own)))


def usable_flows(home: Path | None = None, wording: str = "") -> tuple[FlowSummary, ...]:
    """Return the flows that can be walked through, in the same order.

    Where a wording cannot be used, a flow is told in its own words, as it asks.
    """
    without = {flow.path for flow in unusable_flows(home)}
    odd = {path.stem for path in without if is_wording(path)}
    own = {flow.id: flow for flow in all_flows(home)} if odd else {}
    return tuple(
        own[flow.id] if odd.intersection(stems_of(flow.id, wording)) else flow
        for flow in all_flows(home, wording)
        if flow.path not in without
    )


def unusable_flows(home: Path | None = None) -> tuple[FlowSummary, ...]:
    """Return the person's own flows in which something has to be set right first.

    One that cannot even be read is called as its file is.
    """
    flows = own_flows_of(home)
    if flows.home is None:
        return ()
    readable = {flow.path: flow for flow in all_flows(flows.home)}
    return tuple(
        readable.get(path, FlowSummary(path.stem, path.stem, "", "", None, path, True))
        for path, own in all_files(flows.home)
        if own and not _is_usable(path, flows)
    )


def find_flow(name: str, home: Path | None = None, wording: str = "") -> "Flow":
    """Return a flow by its id, or by the only title or id that begins like this.

    Args:
        name: Its id or how it or its title begins.
        home: Where the person's own flows are.
        wording: The wording of its texts. Where a flow has none of that name, or one that does
            not fit it, the texts are its own.

    Raises:
        UnknownFlowError: there is no such flow; the sentence lists those there are.
        FlowError: the flow cannot be used.
    """
    flows = own_flows_of(home)
    wanted = name.strip().lower().replace(" ", "_").replace("-", "_")
    # A name is no path: what is typed may hold anything.
    if flows.home is None and wanted.isidentifier() and len(wanted) <= LONGEST:
        path = library() / f"{wanted}.toml"
        if path.is_file():
            return _shipped(path)
    summaries = all_flows(home, wording)
    exact = [each for each in summaries if each.id == wanted]
    similar = [
        each
        for each in summaries
        if each.id.startswith(wanted) or each.title.lower().startswith(name.strip().lower())
    ]
    for candidates in (exact, similar):
        if len(candidates) == 1:
            return _loaded(candidates[0].path, flows, wording)
    broken = [path for path, _ in flow_files(flows.home) if path.stem == wanted]
    if broken:
        return _loaded(broken[0], flows, wording)
    known = ", ".join(each.id for each in summaries)
    raise UnknownFlowError(f"There is no flow called {quoted(name)}. There are: {known}.")


def check_file(path: Path, home: Path | None = None) -> tuple[FlowProblem, ...]:
    """Return everything that is wrong with a flow or a wording; nothing when it can be used."""
    from flows.guide.schema.loader import load_flow

    if is_wording(path):
        return tuple(problems_of_wording(path, home))
    try:
        load_flow(path, lambda name: raw_of(name, home))
    except FlowError as error:
        return error.problems
    return ()


def find_namesake(path: Path, home: Path | None = None) -> FlowSummary | None:
    """Return the flow with the id of a file that can be used, in whose place the file stands.

    A file outside the home is taken as one of the person's own that comes last.
    """
    flows = own_flows_of(home)
    try:
        name = _summary(path, True, flows, "").id
        here = path.resolve()
    except (FlowError, UnacceptableError):
        return None
    found = None
    for other, own in flow_files(home):
        if other.resolve() == here:
            return found
        try:
            summary = _summary(other, own, flows, "")
        except (FlowError, UnacceptableError):
            continue
        found = summary if summary.id == name else found
    return found


@lru_cache(maxsize=32)
def _shipped(path: Path) -> "Flow":
    """Return a flow that ships; tests hold that each of them is right."""
    from flows.guide.schema.flow import Flow
    from flows.guide.schema.follow_ups import complete

    return Flow.read(complete(apply_extends(raw_at(path), lambda name: raw_of(name, None))))


@lru_cache(maxsize=32)
def _loaded(path: Path, flows: OwnFlows, wording: str) -> "Flow":
    from flows.guide.schema.loader import load_flow

    try:
        return load_flow(path, lambda name: raw_of(name, flows.home), dresser(wording, flows.home))
    except FlowError:
        if not wording:
            raise
        # A text may be too long for its place: the flow itself is not to blame for that.
        return _loaded(path, flows, "")


@lru_cache(maxsize=32)
def _is_usable(path: Path, flows: OwnFlows) -> bool:
    return not check_file(path, flows.home)


@lru_cache(maxsize=64)
def _summary(path: Path, own: bool, flows: OwnFlows, wording: str) -> FlowSummary:
    dress = dresser(wording, flows.home)
    raw = apply_extends(raw_at(path), lambda name: raw_of(name, flows.home), dress)
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
