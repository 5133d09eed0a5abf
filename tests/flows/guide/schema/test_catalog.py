"""Flows are read once for all homes without any of their own, and again where those change."""

import os
from pathlib import Path

import pytest

from flows.guide.schema.catalog import all_flows, find_flow, unusable_flows
from flows.guide.schema.flow_files import own_flows_of
from flows.guide.schema.problems import UnknownFlowError

OWN = """
id = "personal"
version = 1
title = "{title}"
extends = "personal"
"""


def write_own(home: Path, title: str, moment: int) -> None:
    (home / "flows").mkdir(exist_ok=True)
    file = home / "flows" / "mine.toml"
    file.write_text(OWN.format(title=title), "utf-8")
    os.utime(file, (moment, moment))


def test_homes_without_flows_of_their_own_share_what_was_read(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    (second / "flows").mkdir(parents=True)
    assert find_flow("personal", first) is find_flow("personal", second)
    assert find_flow("personal", first) is find_flow("personal")
    assert own_flows_of(first) == own_flows_of(second) == own_flows_of(None)
    assert unusable_flows(first) == ()


@pytest.mark.parametrize("words", ["../tests", "{outside}", "x" * 300, "e" + "\u0301" * 300])
def test_a_name_is_no_path(tmp_path: Path, words: str) -> None:
    (tmp_path / "outside.toml").write_text(OWN.format(title="Outside"), "utf-8")
    with pytest.raises(UnknownFlowError):
        find_flow(words.format(outside=tmp_path / "outside"), tmp_path / "home")


def test_an_own_flow_counts_in_its_home_from_the_moment_it_is_there(tmp_path: Path) -> None:
    shipped = find_flow("personal", tmp_path)
    write_own(tmp_path, "My plan", 1)
    assert find_flow("personal", tmp_path).title == "My plan"
    assert find_flow("personal", tmp_path / "another") is shipped
    write_own(tmp_path, "My year", 2)
    assert find_flow("personal", tmp_path).title == "My year"
    assert "My year" in [each.title for each in all_flows(tmp_path)]
    (tmp_path / "flows" / "mine.toml").unlink()
    assert find_flow("personal", tmp_path) is shipped
