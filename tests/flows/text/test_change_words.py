"""What is nobody else's business in the words of a change is covered, and nothing else."""

import pytest

from flows.text.change_words import back_words, cover_words


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


@pytest.mark.parametrize(
    ("words", "back"),
    [
        (
            "objective 'Be on, was by' is by Mon 25 Jan 2027, was by Sun 24 Jan 2027 (so, was it)",
            "objective 'Be on, was by' is by Sun 24 Jan 2027",
        ),
        (
            "objective 'Rest' is without a date, was by Sun 6 Dec",
            "objective 'Rest' is by Sun 6 Dec",
        ),
        ("step 'ring' planned for Sun 6 Dec, was Sat 5 Dec", "step 'ring' planned for Sat 5 Dec"),
        (
            "step 'a' planned for no day in particular, was Sat 5 Dec",
            "step 'a' planned for Sat 5 Dec",
        ),
        ("next review by its rhythm, was on Sat 5 Dec", "next review on Sat 5 Dec"),
    ],
)
def test_a_day_that_is_taken_back_is_told_by_the_one_that_holds_again(
    words: str, back: str
) -> None:
    assert back_words(words) == f"{back} again"


@pytest.mark.parametrize("words", ["step 'ring' planned for Sun 6 Dec", "win 'it was on' noted"])
def test_the_words_of_other_changes_stay(words: str) -> None:
    assert back_words(words) == words
