"""The names of everything that has a key, gathered from all screens there are."""

import pkgutil
from importlib import import_module
from typing import Any, NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import tui.screens


class Named(NamedTuple):
    """What goes by one name, on all screens that have it."""

    keys: tuple[str, ...]
    """Its keys as they come."""

    does: tuple[str, ...]
    """What it does, in the words of each screen."""


def known_keys(app: type[App[Any]]) -> dict[str, Named]:
    """Return what keys can be given to, by its name.

    This imports every screen, so it is asked only by somebody who has keys of their own.
    """
    for module in pkgutil.walk_packages(tui.screens.__path__, f"{tui.screens.__name__}."):
        import_module(module.name)
    owners = sorted(_below(Screen), key=lambda each: (each.__module__, each.__name__))
    found: dict[str, Named] = {}
    for owner in (app, *owners):
        for binding in owner.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                before = found.get(binding.id, Named((), ()))
                does = binding.tooltip or binding.description
                found[binding.id] = Named(
                    tuple(dict.fromkeys((*before.keys, *binding.key.split(",")))),
                    tuple(dict.fromkeys((*before.does, f"{does[:1].upper()}{does[1:]}"))),
                )
    return found


def _below(owner: type[DOMNode]) -> list[type[DOMNode]]:
    """Return all classes of the program that are made from a class."""
    found: list[type[DOMNode]] = []
    for each in owner.__subclasses__():
        found += [each] if each.__module__.startswith(tui.screens.__name__) else []
        found += _below(each)
    return found
