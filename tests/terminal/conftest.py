"""Terminals that are closed at the end of a test, and the session of its home with them."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.shared_home import Opens, kill_host
from tests.terminal.terminal import Terminal


@pytest.fixture
def opens(home: Path) -> Iterator[Opens]:
    """Open terminals that are closed at the end, and the session with them."""
    with ExitStack() as stack:

        def open_terminal(*arguments: str, **more: object) -> Terminal:
            return stack.enter_context(Terminal(home, arguments, **more))  # type: ignore[arg-type]

        yield open_terminal
        kill_host(home)
