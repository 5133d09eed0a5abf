"""What is wrong with a flow document, or with an answer, told with the place."""

from flows.documents.errors import HandrailError, UnacceptableError
from flows.documents.light_types import NamedTuple


class FlowProblem(NamedTuple):
    """One thing that is wrong with a flow document."""

    file: str
    """The file, as it was named."""

    path: str
    """The declared path in the flow, or empty for the whole file."""

    reason: str
    """What is wrong, in a sentence."""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.path, self.reason) if part)


class FlowError(HandrailError):
    """A flow document that cannot be used, with everything that is wrong with it."""

    def __init__(self, problems: tuple[FlowProblem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
        """Everything that is wrong, in the order of the file."""


class UnknownFlowError(HandrailError):
    """A flow id that nothing is known about."""


class AnswerError(UnacceptableError):
    """An answer that cannot be kept, with the path of its item and a sentence for the person."""

    def __init__(self, path: str, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path
        """The instance path of the item."""

        self.sentence = sentence
        """What is wrong, and what to do."""


class Problem(NamedTuple):
    """Something that keeps a plan from being saved as it is."""

    path: str
    """The instance path of the item."""

    label: str
    """The question."""

    sentence: str
    """What is wrong, and what to do."""


class ProblemsError(HandrailError):
    """A plan that cannot be built from its answers yet."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{each.path}: {each.sentence}" for each in problems))
        self.problems = problems
        """Everything that stands in the way."""
