"""Outcome levels in words."""

from flows.documents.objective import OutcomeLevels
from flows.documents.records.objective_records import OutcomeLevelsRecord
from flows.text.level_words import LEVELS, format_levels, level_texts


def test_levels_are_said_with_their_sign() -> None:
    assert [level.mark for level in LEVELS] == ["+2", "+1", "0", "−1", "−2"]
    assert {level.field for level in LEVELS} == set(OutcomeLevels.model_fields) - {"current"}


def test_levels_are_told_best_first_with_the_one_that_fits_today() -> None:
    levels = OutcomeLevels(more="six nights", expected="five nights", current=0)
    told = [("+1", "six nights"), ("0", "five nights (today)")]
    assert list(format_levels(levels)) == told
    stored = OutcomeLevelsRecord(levels.model_dump(mode="json", exclude_none=True))
    assert list(format_levels(stored)) == told
    assert list(format_levels(OutcomeLevels(current=-1))) == [("−1", "(today)")]


def test_each_level_has_the_words_of_its_own_field() -> None:
    levels = OutcomeLevels(**{level.field: level.words for level in LEVELS})
    assert [(level.words, text) for level, text in level_texts(levels)] == [
        (level.words, level.words) for level in LEVELS
    ]
