"""Sentences of somebody's own words, where they are sure to be right, and none where not."""

import pytest

from flows.text.own_sentences import (
    as_inner,
    as_sentence,
    format_if_then,
    format_reason,
    format_wish,
)


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ("Sleep through most nights", "I want to sleep through most nights"),
        ("Rebuild trust with my sister.", "I want to rebuild trust with my sister"),
        ("walk twice a week", "I want to walk twice a week"),
        ("Walk 20 minutes", "I want to walk 20 minutes"),
        ("Be able to say no", "I want to be able to say no"),
        ("To write to my brother", "I want to write to my brother"),
        ("I want to be heard", "I want to be heard"),
        ("I'd like a garden", "I'd like a garden"),
        ("Help my sister", "I want to help my sister"),
        ("Stop biting my nails", "I want to stop biting my nails"),
        # Nouns and whole thoughts stand as they are.
        ("Evenings that I enjoy without a drink", ""),
        ("Sleep", ""),
        ("Sleep and energy", ""),
        ("Help with the flat", ""),
        ("Work life balance", ""),
        ("Rest days", ""),
        ("Less checking", ""),
        ("Walk. Then rest.", ""),
        ("Wieder schlafen", ""),
        ("Get up\nearly", ""),
        ("", ""),
    ],
)
def test_a_wish_is_a_sentence_where_it_begins_with_a_verb(wish: str, sentence: str) -> None:
    assert format_wish(wish) == sentence


@pytest.mark.parametrize(
    ("why", "reason"),
    [
        ("Everything is harder when I am tired.", "because everything is harder when I am tired"),
        ("I miss her", "because I miss her"),
        ("I'm tired", "because I'm tired"),
        ("My daughter needs me", "because my daughter needs me"),
        ("Because I am tired", "because I am tired"),
        ("So that he hears it from me", "so that he hears it from me"),
        ("To have energy", "to have energy"),
        ("My children", ""),
        ("Enough patience in the morning", ""),
        ("I miss her. And the dog.", ""),
        ("Tuesdays are empty otherwise", ""),
        ("", ""),
    ],
)
def test_a_reason_goes_on_behind_a_wish_where_it_is_a_clause(why: str, reason: str) -> None:
    assert format_reason(why) == reason


@pytest.mark.parametrize(
    ("first", "then", "sentence"),
    [
        ("I skip lunch twice", "I ring Priya", "If I skip lunch twice, then I ring Priya."),
        ("If it is late,", "then I go to bed.", "If it is late, then I go to bed."),
        ("It is late", "Ring Jo", "If it is late, then I ring Jo."),
        ("it is late", "I've a card for that", "If it is late, then I've a card for that."),
        ("when my hands go cold", "warm them", "When my hands go cold, then I warm them."),
        ("he stops whistling", "We sit down", "If he stops whistling, then we sit down."),
        ("Two bad nights in a row", "rest", "Two bad nights in a row: then I rest."),
        ("Skipping lunch", "I ring Priya", "Skipping lunch: then I ring Priya."),
        ("it is late", "Jo rings me", "If it is late: Jo rings me."),
        ("it is late", "breathe!", "If it is late, then I breathe!"),
        ("", "rest", "If …, then I rest."),
        ("Ring Priya", "I ring Priya", "If …, then I ring Priya."),
        ("it is late", "", "If it is late, then I …"),
    ],
)
def test_a_plan_for_a_situation_is_one_sentence(first: str, then: str, sentence: str) -> None:
    assert format_if_then(first, then) == sentence
    assert "I I" not in sentence


def test_words_in_and_around_a_sentence() -> None:
    assert as_sentence("Rest") == "Rest."
    assert as_sentence("Rest!") == "Rest!"
    assert as_sentence("") == ""
    assert as_inner("After I've slept.") == "After I've slept"
    assert as_inner("The news begins") == "the news begins"
    assert as_inner("Priya") == "Priya"
