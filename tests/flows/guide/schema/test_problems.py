"""What is wrong is told with its place, everything at once."""

from flows.guide.schema.problems import (
    AnswerError,
    FlowError,
    FlowProblem,
    Problem,
    ProblemsError,
)


def test_a_problem_is_told_with_its_file_and_path() -> None:
    whole, part = FlowProblem("own.toml", "", "It is odd."), FlowProblem("own.toml", "a.b", "No.")
    assert str(whole) == "own.toml: It is odd."
    assert str(part) == "own.toml: a.b: No."
    error = FlowError((whole, part))
    assert error.sentence == "own.toml: It is odd.\nown.toml: a.b: No."
    assert error.problems == (whole, part)


def test_an_answer_that_cannot_be_kept_is_told_with_its_path() -> None:
    error = AnswerError("one.a", "Not on a Sunday.")
    assert (str(error), error.sentence, error.path) == ("Not on a Sunday.",) * 2 + ("one.a",)


def test_everything_that_stands_in_the_way_of_a_plan_is_told() -> None:
    problems = (Problem("one.a", "A?", "Please answer."), Problem("one.b", "B?", "Too long."))
    error = ProblemsError(problems)
    assert error.sentence == "one.a: Please answer.\none.b: Too long."
    assert error.problems == problems
