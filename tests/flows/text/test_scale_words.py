"""Scales of one's own as they are typed and told."""

import pytest

from flows.documents.errors import UnacceptableError
from flows.text.scale_words import format_ends, format_scales, parse_scales, split_list, type_scales


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("mood", [{"name": "mood", "low": "", "high": ""}]),
        (
            " mood ,  pain: none to the worst,",
            [
                {"name": "mood", "low": "", "high": ""},
                {"name": "pain", "low": "none", "high": "the worst"},
            ],
        ),
        ("hope: none", [{"name": "hope", "low": "none", "high": ""}]),
        ("hope: to all of it", [{"name": "hope", "low": "", "high": "all of it"}]),
        ("hope: to to and fro", [{"name": "hope", "low": "", "high": "to and fro"}]),
        ("", []),
    ],
)
def test_scales_are_read_as_they_are_typed(typed: str, read: list[dict[str, str]]) -> None:
    assert parse_scales(typed) == read
    assert parse_scales(type_scales(read)) == read


@pytest.mark.parametrize("typed", [": none to all", "a,b,c,d,e,f"])
def test_what_is_no_scale_is_told(typed: str) -> None:
    with pytest.raises(UnacceptableError):
        parse_scales(typed)


def test_scales_and_their_ends_are_told() -> None:
    assert format_scales([]) == "none"
    assert format_scales([{"name": "mood"}]) == "mood"
    assert format_ends("none", "the worst") == "0 none, 10 the worst"
    assert format_ends("", "") == ""
    assert split_list(" a  b, ,c ") == ["a b", "c"]
