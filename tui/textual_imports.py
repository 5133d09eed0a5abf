"""Textual, imported without what only it would use, which is a tenth of all that it imports.

Something stands for each such module while Textual is imported, and is gone again after that: who
imports the module later gets the module.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

PALETTE = (
    *("CommandListItem", "CommandPalette", "Provider", "SimpleProvider"),
    *("DiscoveryHit", "Hit", "Hits"),
)
"""What Textual imports of its palette, which takes six widgets. This program has one of its own."""


class StandIn(ModuleType):
    """Stands for a module, which is imported when anything else is asked of it than it has.

    Args:
        name: The name of the module.
        holds: What it has, by name.
    """

    def __init__(self, name: str, **holds: object) -> None:
        super().__init__(name)
        vars(self).update(holds)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(import_instead(self.__name__), name)


def import_textual() -> None:
    """Import the application of Textual, unless something has imported it already."""
    folders = StandIn("platformdirs", user_downloads_path=_find_downloads)
    palette = StandIn("textual.command", **{each: type(each, (), {}) for each in PALETTE})
    # To have asyncio do without TLS is what `None` stands for there: there is no network here.
    with _standing({"textual.command": palette, "platformdirs": folders, "ssl": None}):
        import_module("textual.app")


def import_instead(name: str) -> ModuleType:
    """Import a module for which something stands, and return it."""
    if isinstance(sys.modules.get(name), StandIn):
        del sys.modules[name]
    return import_module(name)


@contextmanager
def _standing(standing: dict[str, ModuleType | None]) -> Iterator[None]:
    """Have something stand for modules, unless they are imported."""
    modules: dict[str, Any] = sys.modules
    missing = {name: each for name, each in standing.items() if name not in modules}
    modules.update(missing)
    try:
        yield
    finally:
        for name, each in missing.items():
            if modules.get(name, each) is each:
                modules.pop(name, None)


def _find_downloads() -> Any:
    """Find the folder of downloads, with the module that was not imported for that."""
    return import_module("platformdirs").user_downloads_path()
