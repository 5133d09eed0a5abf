"""What others may change in their next version is not built upon: the inside of their classes.

What a class of the standard library keeps in attributes of its own is told nowhere and differs from
one Python to the next: a thread of 3.13 has a `_handle`, and a class derived from it that had one,
too, could not be started there. What is needed of such a class is had, not inherited.
"""

import ast
import re
import sys
from importlib import import_module

import pytest

from tests.paths import ROOT
from tests.structure.figures import PACKAGES
from tests.structure.imports import modules

MADE_TO_BE_DERIVED_FROM = frozenset(["_collections_abc", "abc", "argparse", "builtins", "enum"])
"""Modules whose classes say what a derived class may rely on."""


def keeps_to_itself(base: type) -> bool:
    """Say whether a class is one of the standard library that was not made to be derived from."""
    module = base.__module__.partition(".")[0]
    standard = module in sys.stdlib_module_names and module != "typing"
    return standard and module not in MADE_TO_BE_DERIVED_FROM


def test_a_thread_is_noticed() -> None:
    import threading

    class Writer(threading.Thread):
        pass

    assert [base for base in Writer.__mro__ if keeps_to_itself(base)] == [threading.Thread]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_class_derives_from_the_inside_of_another(package: str) -> None:
    found = {
        f"{module.__name__}.{name}: {base.__qualname__}"
        for module in map(import_module, modules(ROOT, [package]))
        for name, value in vars(module).items()
        if isinstance(value, type) and value.__module__ == module.__name__
        # What a library of ours derives from is its own affair.
        for base in value.__bases__
        if keeps_to_itself(base)
    }
    assert found == set()


ORDINARY = ("on_event", "_on_timer_update")
"""Methods that look like handlers of messages, and are called as any other."""

HANDLER = re.compile(r"_?on_\w+")
"""What Textual calls for a message: that of each class which has one."""


def test_no_handler_of_a_message_calls_that_of_its_base() -> None:
    # It would be carried out twice: a session of two was opened twice, one on top of the other.
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.func.attr}"
        for path in (ROOT / "tui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and HANDLER.fullmatch(node.func.attr)
        and node.func.attr not in ORDINARY
        and ast.unparse(node.func.value) == "super()"
    ]
    assert found == []
