"""The names of everything that has a key, gathered from all screens there are."""

import pkgutil
from importlib import import_module
from typing import Any, NamedTuple

from textual.app import App
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
        for command in owner.__dict__.get("KEY_COMMANDS", ()):
            if command.id and command.action and command.keys:
                before = found.get(command.id, Named((), ()))
                does = command.tooltip or command.help
                found[command.id] = Named(
                    tuple(dict.fromkeys((*before.keys, *command.key_list))),
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
