"""What ties answers to the parts of a document."""

import pytest

from flows.guide.mapping.bindings import ListBinding

MILESTONES = ListBinding("objectives.steps", "", "", {"milestone": True}, ("text",))
STEPS = MILESTONES._replace(sets={"milestone": False})


@pytest.mark.parametrize(
    ("part", "is_milestone"),
    [({"milestone": True}, True), ({"milestone": False}, False), ({"text": "Ring Jo"}, False)],
)
def test_parts_of_one_list_are_told_apart_by_what_is_set(
    part: dict[str, object], is_milestone: bool
) -> None:
    assert MILESTONES.fits(part) is is_milestone
    assert STEPS.fits(part) is not is_milestone


def test_without_anything_set_every_part_is_one_of_them() -> None:
    assert MILESTONES._replace(sets={}).fits({"milestone": True})
