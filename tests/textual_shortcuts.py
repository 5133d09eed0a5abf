"""Lets Textual find once in this process what it finds again for each message, call and line.

Which methods of a widget are told of a message is decided by their classes, and how many arguments
a function takes by its code; a line that is painted once is seldom cut, and needs no stores of its
own for that.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from rich.segment import Segment
from textual import _callback
from textual.cache import FIFOCache
from textual.css.match import match
from textual.message import Message
from textual.message_pump import MessagePump
from textual.strip import Strip

Selectors = dict[str, Any]
"""What the parts of a message have to match, by the names of these parts."""

Decorated = tuple[Callable[..., Any], Selectors]
"""A method that `on` marks, and what it is marked for."""

Told = tuple[type, tuple[Decorated, ...], Callable[..., Any] | None]
"""A class, what of it `on` marks for a message, and the method that is named for it."""


@cache
def _told(pump: type, name: str, message: type) -> tuple[Told, ...]:
    """Return what may be told of a message, from the class itself upwards."""
    messages = [each for each in message.__mro__ if issubclass(each, Message)]
    found = []
    for each in pump.__mro__:
        handlers = each.__dict__.get("_decorated_handlers") or {}
        decorated = tuple(handler for kind in messages for handler in handlers.get(kind, ()))
        method = each.__dict__.get(f"_{name}") or each.__dict__.get(name)
        if getattr(method, "_textual_on", None):
            method = None
        if decorated or method is not None:
            found.append((each, decorated, method))
    return tuple(found)


def methods_told(
    pump: MessagePump, name: str, message: Message
) -> Iterator[tuple[type, Callable[..., Any]]]:
    """Stand in for Textual's search for what is told of a message."""
    done = set()
    kinds: tuple[Any, Any] = (type(pump), type(message))
    for each, decorated, method in _told(kinds[0], name, kinds[1]):
        if message._no_default_action:
            return
        for marked, selectors in decorated:
            if marked not in done and _is_meant(selectors, message):
                yield each, marked.__get__(pump, each)
                done.add(marked)
        if method is not None:
            yield each, method.__get__(pump, each)


def _is_meant(selectors: Selectors, message: Message) -> bool:
    if not selectors:
        return True
    return bool(message._sender) and all(
        (part := getattr(message, name)) is not None and match(selector, part)
        for name, selector in selectors.items()
    )


_count = _callback._count_parameters
_counts: dict[tuple[Any, bool], int] = {}
"""How many arguments each function takes, by its code and by whether it is bound to something."""


def count_known(function: Callable[..., Any]) -> int:
    """Stand in for Textual's look at the signature of a function each time."""
    plain = getattr(function, "__func__", function)
    code = getattr(plain, "__code__", None)
    if code is None or hasattr(plain, "__wrapped__") or hasattr(plain, "__signature__"):
        return _count(function)
    key = (code, plain is not function)
    if key not in _counts:
        _counts[key] = _count(function)
    return _counts[key]


STORES = {
    "_divide_cache": 4,
    "_crop_cache": 16,
    "_style_cache": 16,
    "_filter_cache": 4,
    "_line_length_cache": 4,
    "_crop_extend_cache": 4,
    "_offsets_cache": 4,
}
"""The stores of a line, with how much each keeps."""


def _begin_strip(strip: Strip, segments: Iterable[Segment], cell_length: int | None = None) -> None:
    strip._segments = list(segments)
    strip._cell_length = cell_length
    strip._render_cache = None
    strip._link_ids = None
    strip._cell_count = None


def _make_store(strip: Strip, name: str) -> FIFOCache[Any, Any]:
    """Make one of its stores for a line that has none yet."""
    if name not in STORES:
        raise AttributeError(name)
    store: FIFOCache[Any, Any] = FIFOCache(STORES[name])
    setattr(strip, name, store)
    return store


def take_shortcuts() -> None:
    """Have Textual find once in this process what does not change."""
    MessagePump._get_dispatch_methods = methods_told  # type: ignore[method-assign, assignment]
    _callback._count_parameters = count_known  # type: ignore[assignment]
    Strip.__init__ = _begin_strip  # type: ignore[method-assign, assignment]
    Strip.__getattr__ = _make_store  # type: ignore[attr-defined]
