"""The names of everything that has a key, gathered from all screens there are."""

import pkgutil
from importlib import import_module
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import tui.screens


def known_keys(app: type[App[Any]]) -> dict[str, str]:
    """Return the names that keys can be given to, each with its key as it comes.

    This imports every screen, so it is asked only by somebody who has keys of their own.
    """
    for module in pkgutil.iter_modules(tui.screens.__path__):
        import_module(f"{tui.screens.__name__}.{module.name}")
    found: dict[str, str] = {}
    for owner in (app, *_below(Screen)):
        for binding in owner.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                found.setdefault(binding.id, binding.key)
    return found


def _below(owner: type[DOMNode]) -> list[type[DOMNode]]:
    """Return all classes of the program that are made from a class."""
    found: list[type[DOMNode]] = []
    for each in owner.__subclasses__():
        found += [each] if each.__module__.startswith(tui.screens.__name__) else []
        found += _below(each)
    return found
