"""One score over the outcome levels of several objectives.

Goal Attainment Scaling, Kiresuk & Sherman 1968. The score is not comparable between people and is
off by default; only the practitioner's export holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from flows.documents.errors import UnacceptableError
from flows.text.level_words import LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import LevelsShape

CORRELATION = 0.30
"""ρ: how much the levels of one person's objectives are expected to go together, 0 to 1."""


def t_score(levels: Sequence[int], weights: Sequence[float] | None = None) -> float:
    """Return T = 50 + 10·Σ(wᵢxᵢ) / √((1−ρ)·Σwᵢ² + ρ·(Σwᵢ)²).

    50 means that, all in all, things turned out as expected; without a unit.

    Args:
        levels: The level of each objective, −2 to +2; at least one.
        weights: The weight of each, more than 0; 1 each when left out.

    Raises:
        UnacceptableError: no levels, a level or a weight out of range, or not as many of both.
    """
    weights = [1.0] * len(levels) if weights is None else weights
    if not levels or len(weights) != len(levels):
        raise UnacceptableError("Each level needs one weight, and there has to be a level.")
    if not set(levels) <= {level.number for level in LEVELS}:
        raise UnacceptableError("A level has to be from −2 to +2.")
    if min(weights) <= 0:
        raise UnacceptableError("A weight has to be more than 0.")
    weighted = sum(weight * level for weight, level in zip(weights, levels, strict=True))
    squares = sum(weight * weight for weight in weights)
    spread = (1 - CORRELATION) * squares + CORRELATION * sum(weights) ** 2
    return 50 + 10 * weighted / sqrt(spread)


def outcome_score(every: Iterable[LevelsShape | None]) -> float | None:
    """Return the T score of all objectives that have a level today, or none without any."""
    levels = [each.current for each in every if each is not None and each.current is not None]
    return t_score(levels) if levels else None
