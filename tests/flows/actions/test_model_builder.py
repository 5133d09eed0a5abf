"""What a document cannot hold is refused with a sentence, whichever way it comes in."""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.model_builder import build_model
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.documents.objective import Step
from flows.lookup.settings import profile
from tests.flows.samples import bare_store


def test_what_is_made_holds_the_values() -> None:
    assert build_model(Step, {"text": "ring her"}).text == "ring her"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"text": "w" * 1_001}, "at most 1,000"),
        ({"text": " "}, "This needs a few words."),
        ({}, "This key is needed."),
    ],
)
def test_what_cannot_be_held_is_told(values: dict[str, Any], reason: str) -> None:
    with pytest.raises(UnacceptableError, match=reason):
        build_model(Step, values)


def test_a_name_that_is_too_long_changes_nothing(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    with pytest.raises(UnacceptableError, match="at most 1,000"):
        change_profile(store, name="n" * 1_001)
    assert not profile(store)
