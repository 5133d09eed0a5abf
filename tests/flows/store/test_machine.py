"""Whatever two processes do in whatever order, the home holds what a plain dictionary would."""

from hypothesis import settings

from tests.flows.store.two_processes import TwoProcesses


class TestTwoProcesses(TwoProcesses.TestCase):  # type: ignore[misc, valid-type]
    """The short run of every day."""

    settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
