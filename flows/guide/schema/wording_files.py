"""The files of wordings: which there are, which of them are put into a flow, and what is wrong."""

from collections.abc import Iterator
from pathlib import Path

from flows.documents.errors import UnacceptableError, quoted
from flows.guide.schema.extends import Dress, RawFlow, apply_extends
from flows.guide.schema.flow_files import all_files, flow_files, is_wording, raw_of
from flows.guide.schema.problems import FlowError, FlowProblem
from flows.guide.schema.toml_files import read_document
from flows.guide.schema.wordings import apply_wording, find_wording_problems, list_texts


def all_wordings(home: Path | None = None) -> tuple[str, ...]:
    """Return the names of all wordings that flows have beside their own, `de` or `plain`."""
    names = {path.stem.partition(".")[2] for path, _ in all_files(home) if is_wording(path)}
    return tuple(sorted(names))


def list_untold(path: Path, home: Path | None = None) -> tuple[str, ...]:
    """Return the paths of the texts of a flow that a wording leaves as they are.

    Raises:
        FlowError: the wording or its flow cannot be read.
        UnacceptableError: there is no flow of that name.
    """
    told = set(list_texts(read_document(path)))
    whole = _whole_of(path.stem.partition(".")[0], home)
    return tuple(each for each in list_texts(whole) if each not in told)


def problems_of_wording(path: Path, home: Path | None) -> Iterator[FlowProblem]:
    """Yield what is wrong with a wording; nothing when its flow can be asked with it."""
    from flows.guide.schema.loader import load_flow

    name = path.stem.partition(".")[0]
    try:
        wording = read_document(path)
        whole = _whole_of(name, home)
        found = [FlowProblem(path.name, *each) for each in find_wording_problems(whole, wording)]
        if not found:
            flow = next(each for each, _ in reversed(list(flow_files(home))) if each.stem == name)
            load_flow(flow, lambda name: raw_of(name, home), _dress_one(name, wording))
    except FlowError as error:
        found = [each._replace(file=path.name) for each in error.problems]
    except UnacceptableError:
        found = [FlowProblem(path.name, "", f"There is no flow called {quoted(name)}.")]
    yield from found


def _dress_one(name: str, wording: RawFlow) -> Dress:
    """Return what puts a wording into the flow of a name, and into no other."""
    return lambda raw: apply_wording(raw, wording) if raw.get("id") == name else raw


def stems_of(flow: str, wording: str) -> tuple[str, ...]:
    """Return how the file of a wording of a flow may be called, the first that is there counts.

    A country, `de_CH`, falls back to its language.
    """
    names = dict.fromkeys((wording, wording.partition("_")[0])) if wording else ()
    return tuple(f"{flow}.{name}" for name in names)


def dresser(wording: str, home: Path | None) -> Dress:
    """Return what puts the texts of a wording into flows, as far as there are any that fit."""
    there = {path.stem: path for path, _ in all_files(home) if is_wording(path)}

    def dress(raw: RawFlow) -> RawFlow:
        path = next((there[e] for e in stems_of(str(raw.get("id")), wording) if e in there), None)
        try:
            texts = read_document(path) if path else {}
        except FlowError:
            return raw
        return raw if any(find_wording_problems(raw, texts)) else apply_wording(raw, texts)

    return dress


def _whole_of(name: str, home: Path | None) -> RawFlow:
    return apply_extends(raw_of(name, home), lambda name: raw_of(name, home))
