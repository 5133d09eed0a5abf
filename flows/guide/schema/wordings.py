"""Other wordings of a flow: its texts in another language, or in plainer words.

A wording is a file beside the flow, `personal.de.toml` or `personal.plain.toml`: the same ids with
other texts, and nothing else. What it leaves out stays as the flow says it.
"""

from collections.abc import Iterator, Mapping

from flows.documents.light_types import Any
from flows.guide.schema.extends import RawFlow

OWN_TEXTS = ("title", "description")
"""The texts of a flow itself."""

STEP_TEXTS = ("title", "short", "purpose")
"""The texts of a step."""

ITEM_TEXTS = (
    *("label", "short", "heading", "help", "details", "example", "facilitator"),
    *("low_label", "high_label", "follow_up", "unit", "prompts", "suggestions"),
    *("if_label", "then_label", "each", "add_label"),
)
"""The texts of an item, of whatever type it is."""

CHOICE_TEXTS = ("label", "help")
"""The texts of an answer to choose from."""

LISTS = {
    "steps": ("id", STEP_TEXTS),
    "items": ("id", ITEM_TEXTS),
    "axes": ("id", ITEM_TEXTS),
    "choices": ("value", CHOICE_TEXTS),
}
"""The lists inside a flow: what names one of each, and which texts it has."""

LINES = {"prompts": list, "suggestions": list}
"""The texts that are lists of lines."""


def apply_wording(raw: RawFlow, wording: RawFlow) -> RawFlow:
    """Return a raw flow with the texts of a wording in place of its own. Neither is changed."""
    dressed = _dressed(raw, wording, OWN_TEXTS)
    libraries = wording.get("libraries")
    if isinstance(libraries, dict) and isinstance(raw.get("libraries"), dict):
        dressed["libraries"] = {
            name: _dressed_list(choices, libraries.get(name), "value", CHOICE_TEXTS)
            for name, choices in raw["libraries"].items()
        }
    return dressed


def find_wording_problems(raw: RawFlow, wording: RawFlow) -> Iterator[tuple[str, str]]:
    """Yield where a wording does not fit its flow, and why.

    Args:
        raw: The flow, after `extends` was carried out.
        wording: The wording as it was read.
    """
    known = {*OWN_TEXTS, "locale", "steps", "libraries"}
    yield from _strange_keys(wording, known, "")
    yield from _list_problems(raw, wording, "steps", "")
    libraries, there = wording.get("libraries", {}), raw.get("libraries", {})
    if not isinstance(libraries, dict):
        yield "libraries", "These are tables of choices by the name of the library."
        return
    for name, choices in libraries.items():
        if name in there:
            yield from _each_problem(there[name], choices, "choices", f"libraries.{name}")
        else:
            yield f"libraries.{name}", "The flow has no such library."


def list_texts(raw: RawFlow) -> Iterator[str]:
    """Yield the path of every text of a raw flow, as `step.item.label`."""
    yield from (key for key in OWN_TEXTS if _says_something(raw.get(key)))
    for name, choices in raw.get("libraries", {}).items():
        yield from _texts_of(choices, "choices", f"libraries.{name}")
    yield from _texts_of(raw.get("steps"), "steps", "")


def _dressed(
    thing: Mapping[str, object], own: Mapping[str, object], texts: tuple[str, ...]
) -> RawFlow:
    told = {key: own[key] for key in texts if _says_something(own.get(key))}
    inner = {
        key: _dressed_list(thing[key], own.get(key), *LISTS[key]) for key in LISTS if key in thing
    }
    return {**thing, **told, **inner}


def _dressed_list(things: object, own: object, name: str, texts: tuple[str, ...]) -> Any:
    by_name = _by_name(own, name)
    if not by_name or not isinstance(things, list | tuple):
        return things
    return [
        _dressed(each, by_name.get(str(each.get(name, "")), {}), texts)
        if isinstance(each, dict)
        else each
        for each in things
    ]


def _by_name(things: object, name: str) -> dict[str, dict[str, Any]]:
    return {str(each.get(name, "")): each for each in _tables(things)}


def _tables(things: object) -> list[dict[str, Any]]:
    return [each for each in things if isinstance(each, dict)] if isinstance(things, list) else []


def _list_problems(
    thing: Mapping[str, object], own: Mapping[str, object], kind: str, path: str
) -> Iterator[tuple[str, str]]:
    if kind not in own:
        return
    if kind not in thing:
        yield _join(path, kind), "The flow has nothing of this kind here."
    else:
        yield from _each_problem(thing[kind], own[kind], kind, path)


def _each_problem(things: object, own: object, kind: str, path: str) -> Iterator[tuple[str, str]]:
    name, texts = LISTS[kind]
    there = _by_name(things, name)
    if not isinstance(own, list) or not all(isinstance(each, dict) for each in own):
        yield path or kind, "This is a list of tables."
        return
    for each in own:
        named = str(each.get(name, ""))
        here = _join(path, named)
        if named not in there:
            yield here, f"The flow has nothing with this {name} here."
            continue
        yield from _strange_keys(each, {name, *texts, *LISTS}, here)
        for inner in LISTS:
            yield from _list_problems(there[named], each, inner, here)


def _strange_keys(
    own: Mapping[str, object], known: set[str], path: str
) -> Iterator[tuple[str, str]]:
    for key, value in own.items():
        if key not in known:
            yield _join(path, key), "A wording holds texts alone; the flow says all else."
        elif key in LISTS or key in ("libraries", "id", "value"):
            continue
        elif not isinstance(value, LINES.get(key, str)):
            kind = "a list of texts" if key in LINES else "a text"
            yield _join(path, key), f"This is {kind}."


def _says_something(text: object) -> bool:
    """Return whether there is a text, or a list of texts, and not only space."""
    return bool(text.strip() if isinstance(text, str) else text)


def _texts_of(things: object, kind: str, path: str) -> Iterator[str]:
    name, texts = LISTS[kind]
    for each in _tables(things):
        here = _join(path, str(each.get(name, "")))
        yield from (_join(here, key) for key in texts if _says_something(each.get(key)))
        for inner in LISTS:
            yield from _texts_of(each.get(inner), inner, here)


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
