"""Patterns of flow documents: what can be matched in no time is used, and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from flows.documents.errors import UnacceptableError
from flows.guide.items.models import TextItem
from flows.guide.items.validate_answer import validate_answer
from flows.guide.schema.catalog import check_file
from flows.guide.schema.patterns import LENGTH_LIMIT, TEXT_LIMIT, pattern_problem

USUAL = (
    r"[0-9 ]{3,20}",
    r"[^@ ]+@[^@ ]+[.][a-z]+",
    r"[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}",
    r"(mon|tue|wed)(, (mon|tue|wed)){0,4}",
    r"(?i)\d\d[:.]\d\d( ?(am|pm))?",
    r"(?P<sign>[+-])?(?(sign)\d+|zero)",
    r"(\d\d-)*",
    r"(?=.*\d)(?=.*[a-z]).+",
)

ENDLESS = (
    *(r"(a+)+$", r"(a|a)*b", r"(a|aa)+b", r"(a*)*b", r"(a?){40}a{40}", r"(?=(a+)+b)a"),
    *(r"a*a*a*a*b", r"(.*)*", r"(){4000000000}", r"((){100}){100}((){100}){100}"),
)


@pytest.mark.parametrize("pattern", USUAL)
def test_a_usual_pattern_is_matched_in_no_time(pattern: str) -> None:
    assert pattern_problem(pattern) == ""
    item = TextItem(type="text", id="a", label="A", pattern=pattern)
    for text in ("a" * (TEXT_LIMIT - 1) + "!", "1" * TEXT_LIMIT, "a@" + "." * 90):
        try:
            validate_answer(item, text, today=date(2026, 1, 1))
        except UnacceptableError as error:
            assert "form that is asked for" in str(error)


@pytest.mark.parametrize("pattern", ENDLESS)
def test_a_pattern_that_could_take_for_ever_is_refused(pattern: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        'schema_version=1\nid="own"\nversion=1\ntitle="Own"\n[[steps]]\nid="one"\ntitle="One"\n'
        f"items=[{{type='text',id='a',label='A',pattern='{pattern}',default='{'a' * 60}!'}}]\n"
    )
    (problem,) = check_file(file)
    assert problem.path == "one.a"
    assert problem.reason.startswith("`pattern` could take too long to look for")


@pytest.mark.parametrize("pattern", ["(", "a{2,1}", "a{99999999999}", "[", "(?<=a+)b"])
def test_what_is_no_pattern_is_told(pattern: str) -> None:
    assert pattern_problem(pattern) == "`pattern` is no regular expression."


def test_a_pattern_and_the_text_it_is_held_against_are_short() -> None:
    assert "at most 200" in pattern_problem("a" * (LENGTH_LIMIT + 1))
    item = TextItem(type="text", id="a", label="A", pattern="a+")
    assert validate_answer(item, "a" * TEXT_LIMIT, today=date(2026, 1, 1)) == "a" * TEXT_LIMIT
    with pytest.raises(UnacceptableError, match="at most 100"):
        validate_answer(item, "a" * (TEXT_LIMIT + 1), today=date(2026, 1, 1))
