"""What is nobody else's business in the words of a change is covered, and nothing else."""

import pytest

from flows.text.change_words import cover_words


@pytest.mark.parametrize(
    ("words", "covered"),
    [
        ("journal line 'Rain, soup.' written", "journal line '••••' written"),
        (
            "journal line 'It's over, isn't it' written for Fri 27 Nov",
            "journal line '••••' written for Fri 27 Nov",
        ),
        ("undone: journal line 'Rain' changed", "undone: journal line '••••' changed"),
        (
            "done again: undone: journal line 'Rain' taken out",
            "done again: undone: journal line '••••' taken out",
        ),
        ("journal line 'Rain' put to an objective", "journal line '••••' put to an objective"),
        (
            "hard day noted; plan for 'I stop answering' added; step 'ring Jo' added",
            "hard day noted; plan for '••••' added; step 'ring Jo' added",
        ),
        ("'The letter' noted for the next session", "'••••' noted for the next session"),
        (
            "undone: 'It's a letter' not for the next session any more",
            "undone: '••••' not for the next session any more",
        ),
        ("win 'rang Priya back' noted", "win 'rang Priya back' noted"),
        ("plan 'A calmer spring' saved", "plan 'A calmer spring' saved"),
        ("step 'plan for the weekend' added", "step 'plan for the weekend' added"),
        ("journal line", "journal line"),
    ],
)
def test_what_is_private_is_covered(words: str, covered: str) -> None:
    assert cover_words(words) == covered
