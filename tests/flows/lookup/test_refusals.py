"""What stands in the way is one sentence, with what there is to choose from."""

import pytest

from flows.lookup.refusals import SHOWN, AmbiguousName, UnknownName

MANY = [f"title {number}" for number in range(1, SHOWN + 2)]


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ([], "There is no habit yet, so none with 'swim' in its title."),
        (["Walk"], "There is no habit with 'swim' in its title. There is: 'Walk'."),
        (["Walk", "Run"], "There is no habit with 'swim' in its title. There are: 'Walk', 'Run'."),
    ],
)
def test_an_unknown_name_lists_what_there_is(there: list[str], said: str) -> None:
    error = UnknownName("habit", "swim", there)
    assert error.sentence == said
    assert error.candidates == tuple(there)


def test_what_is_over_is_told_beside_what_there_is() -> None:
    error = UnknownName("step", "swim", ["Walk"], ["Run", "Row"])
    assert error.sentence == (
        "There is no step with 'swim' in its title. There is: 'Walk'. "
        "Done or over already: 'Run', 'Row'."
    )
    assert error.candidates == ("Walk",)


def test_no_more_than_eight_are_listed_and_the_rest_is_counted() -> None:
    error = UnknownName("habit", "swim", MANY)
    assert error.sentence.endswith("'title 7', 'title 8', and 1 more.")
    assert error.candidates == tuple(MANY)
    assert UnknownName("habit", "swim", MANY[:SHOWN]).sentence.endswith("'title 7', 'title 8'.")


def test_what_could_be_meant_is_told_apart_by_what_stands_beside_it() -> None:
    error = AmbiguousName("step", "call", ["call Jo", "call Ben"])
    assert error.sentence == (
        "'call' could be more than one step: 'call Jo', 'call Ben'. "
        "Please type a little more of the title."
    )
    error = AmbiguousName("step", "call", ["call Jo", "call Jo"], ["Trust", ""])
    assert error.sentence == (
        "'call' could be more than one step: 'call Jo' (Trust), 'call Jo'. "
        "Please type a little more of the title, or what stands in the brackets."
    )
    assert error.candidates == ("call Jo", "call Jo")
