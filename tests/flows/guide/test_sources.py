"""Every idea that was described elsewhere says by whom and when; the page has all of them."""

import re

import pytest

from flows.guide.sources import HEAD, SOURCES, Source, format_sources

YEAR = re.compile(r"\((19|20)\d\d\), \w")


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.reference[:16])
def test_a_source_says_who_when_and_where(source: Source) -> None:
    assert YEAR.search(source.reference)
    assert not source.idea.endswith(".")


def test_the_page_begins_with_what_is_not_claimed_and_has_every_source_once() -> None:
    page = format_sources()
    assert page.startswith(f"{HEAD}\n\n")
    for source in SOURCES:
        assert page.count(f"\n\n{source.idea}\n  {source.reference}") == 1
    assert page.count("\n\n") == len(SOURCES)
