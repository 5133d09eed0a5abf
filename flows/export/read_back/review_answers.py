"""What a short flow was told, part by part: questions with their answers."""

from collections.abc import Iterable

from flows.export.read_back.blocks import WrittenPlan, section
from flows.export.read_back.word_sources import OwnAnswer, answer_blocks


def build_written_answers(
    title: str, parts: Iterable[tuple[str, tuple[OwnAnswer, ...]]]
) -> WrittenPlan:
    """Return the answers of a flow that makes no plan.

    Args:
        title: What the flow is called.
        parts: The title of each of its parts, with the answers given there.
    """
    sections = [section(name, *answer_blocks(answers)) for name, answers in parts]
    return WrittenPlan(title, tuple(each for each in sections if each is not None))
