"""What errors are, and how a title stands in a sentence."""

import pytest

from flows.documents.errors import (
    TITLE_LENGTH,
    HandrailError,
    UnacceptableError,
    UsageError,
    quoted,
)


def test_an_error_has_its_sentence_and_what_the_program_ends_with() -> None:
    assert HandrailError("So it is.").sentence == str(HandrailError("So it is.")) == "So it is."
    assert (HandrailError("x").exit_code, UsageError("x").exit_code) == (1, 2)
    assert issubclass(UnacceptableError, ValueError)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("walk", "'walk'"),
        (" two\n lines ", "'two lines'"),
        ("", "''"),
        ("x" * TITLE_LENGTH, f"'{'x' * 60}'"),
        ("x" * (TITLE_LENGTH + 1), f"'{'x' * 59}…'"),
        ("x" * 58 + " yes", f"'{'x' * 58}…'"),
    ],
)
def test_a_title_is_cut_and_stands_on_one_line(title: str, said: str) -> None:
    assert quoted(title) == said
