"""Patterns of flow documents: the whole answer has to match, and no pattern takes long."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from flows.documents.errors import UnacceptableError
from flows.guide.items.item_parts import AnswerContext
from flows.guide.items.patterns import LENGTH_LIMIT, TEXT_LIMIT, find_pattern_problem
from flows.guide.items.text import TextItem
from flows.guide.schema.catalog import check_file

TODAY = AnswerContext(date(2026, 1, 1))

LONGEST = 2.0
"""Seconds of the processor within which anything is answered, on a slow machine."""

USUAL = (
    r"[0-9 ]{3,20}",
    r"[^@ ]+@[^@ ]+[.][a-z]+",
    r"[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}",
    r"(mon|tue|wed)(, (mon|tue|wed)){0,4}",
    r"(?i)\d\d[:.]\d\d( ?(am|pm))?",
    r"(?P<sign>[+-])?\d+",
    r"(\d\d-)*",
    # These took without end in an engine that tries every way to share out a text.
    *(r"(a+)+$", r"(a|a)*b", r"(a|aa)+b", r"(a*)*b", r"(a?){40}a{40}", r"a*a*a*a*b", r"(.*)*"),
    *(r"((){100}){100}((){100}){100}", r"((a?){100}b?){300}a{90}"),
)

LOOKING = (
    r"a*a*a*(?:(?<=[ab]{40})){1}(?:(?<=[ab]{20})){200}c",
    r"(?=.*\d)(?=.*[a-z]).+",
    r"(?=(a+)+b)a",
    r"(?<=a+)b",
    r"(?!a)b",
)


UNREADABLE = ("(", "a{2,1}", "[", "a)|(b", "a{99999999999}", "(?x)a # b")


def text_item(pattern: str) -> TextItem:
    return TextItem(type="text", id="a", label="A", pattern=pattern)


def problem_at_once(pattern: str) -> str:
    begun = process_time()
    problem = find_pattern_problem(pattern)
    assert process_time() - begun < LONGEST
    return problem


@pytest.mark.parametrize("pattern", USUAL)
def test_a_pattern_is_matched_in_no_time(pattern: str) -> None:
    assert problem_at_once(pattern) == ""
    item = text_item(pattern)
    for text in ("a" * (TEXT_LIMIT - 1) + "!", "1" * TEXT_LIMIT, "a@" + "." * 90, "ab" * 50):
        begun = process_time()
        try:
            item.validate_answer(text, TODAY)
        except UnacceptableError as error:
            assert "form that is asked for" in str(error)
        assert process_time() - begun < LONGEST


@pytest.mark.parametrize(
    ("pattern", "taken", "refused"),
    [
        ("b", "b", "abc"),
        ("a|b", "b", "ab"),
        ("a|bc", "bc", "bcd"),
        ("^b$", "b", "bb"),
        ("(?i)ab", "AB", "ABC"),
        ("(?m)^b$", "b", "b b"),
        (r"\d{2}", "12", "123"),
    ],
)
def test_a_pattern_means_the_whole_answer(pattern: str, taken: str, refused: str) -> None:
    item = text_item(pattern)
    assert [*item.problems()] == []
    assert item.validate_answer(taken, TODAY) == taken
    with pytest.raises(UnacceptableError, match="form that is asked for"):
        item.validate_answer(refused, TODAY)


@pytest.mark.parametrize("pattern", LOOKING)
def test_a_pattern_that_looks_around_is_refused(pattern: str) -> None:
    assert problem_at_once(pattern).startswith("`pattern` looks ahead or behind")


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"(a)\1", "`pattern` refers back to a group"),
        (r"((a{100}){100}){100}", "`pattern` repeats too often"),
        (r"(\w{90}){90}", "`pattern` repeats too often"),
        *((each, "`pattern` is no regular expression.") for each in UNREADABLE),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused_with_its_reason(
    pattern: str, reason: str
) -> None:
    assert problem_at_once(pattern).startswith(reason)


def test_a_refusal_names_the_file_the_place_and_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        'schema_version=1\nid="own"\nversion=1\ntitle="Own"\n[[steps]]\nid="one"\ntitle="One"\n'
        "items=[{type='text',id='a',label='A',pattern='(?<=b)a',default='never tried'}]\n"
    )
    (problem,) = check_file(file)
    assert (problem.file, problem.path) == ("own.toml", "one.a")
    assert problem.reason.startswith("`pattern` looks ahead or behind")


def test_a_pattern_and_the_text_it_is_held_against_are_short() -> None:
    assert "at most 200" in find_pattern_problem("a" * (LENGTH_LIMIT + 1))
    item = text_item("a+")
    assert item.validate_answer("a" * TEXT_LIMIT, TODAY) == "a" * TEXT_LIMIT
    with pytest.raises(UnacceptableError, match="at most 100"):
        item.validate_answer("a" * (TEXT_LIMIT + 1), TODAY)
