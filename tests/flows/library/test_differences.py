"""What differs between the flows that build a plan: the questions that their people need.

`python -m tests.flows.library.test_differences` writes the page anew that is held here.
"""

from itertools import combinations
from pathlib import Path

import pytest

from flows.guide.items.base_item import BaseItem
from flows.guide.schema.catalog import find_flow

PLANS = ("personal", "recovery", "therapy", "rehabilitation", "peer_support")

PAGE = Path(__file__).with_name("differences.txt")
"""Which questions each flow alone asks, and which it leaves out."""


def questions(flow: str) -> dict[str, BaseItem]:
    """Return what a flow asks, by declared path; remarks and lists themselves are none."""
    return {path: item for path, item in find_flow(flow).declared.items() if item.asks}


def differences() -> str:
    """Return the page."""
    every = {flow: questions(flow) for flow in PLANS}
    paths = {path: item.label for flow in reversed(PLANS) for path, item in every[flow].items()}
    lines: list[str] = []
    for flow, own in every.items():
        others = {path for name, asked in every.items() if name != flow for path in asked}
        alone = [path for path in own if path not in others]
        left_out = [path for path in paths if path not in own and _is_shared(path, every)]
        reworded = [
            path for path in own if flow != "personal" and _differs(own, every["personal"], path)
        ]
        lines += [f"{flow}: {len(own)} questions, {len(reworded)} of them in words of its own", ""]
        lines += ["  asks alone:", *(f"    {own[path].label}" for path in alone)]
        lines += ["  leaves out:", *(f"    {paths[path]}" for path in left_out), ""]
    return "\n".join(lines)


def _is_shared(path: str, every: dict[str, dict[str, BaseItem]]) -> bool:
    """Return whether at least two flows ask a question."""
    return sum(path in asked for asked in every.values()) > 1


def _differs(own: dict[str, BaseItem], general: dict[str, BaseItem], path: str) -> bool:
    return path in general and own[path] != general[path]


def test_the_page_tells_what_differs() -> None:
    assert differences() == PAGE.read_text("utf-8")


@pytest.mark.parametrize("flow", PLANS[1:])
def test_a_flow_has_questions_of_its_own_and_leaves_others_out(flow: str) -> None:
    own, general = questions(flow), questions("personal")
    assert len(own.keys() - general.keys()) >= 3
    assert len(general.keys() - own.keys()) >= 4


@pytest.mark.parametrize(("one", "other"), list(combinations(PLANS, 2)))
def test_two_flows_differ_by_their_questions(one: str, other: str) -> None:
    assert len(questions(one).keys() ^ questions(other).keys()) >= 10


if __name__ == "__main__":
    PAGE.write_text(differences(), "utf-8")
