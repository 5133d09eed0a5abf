"""What is held back: objectives that are only for the person, with what serves them."""

import pytest

from flows.documents.plan import Plan
from flows.rules.held_back import held_back
from tests.flows.samples import sample_plan


def plan_with(share: str) -> Plan:
    """Return a plan of two objectives, the first of which goes out as told."""
    plan = sample_plan().model_dump(mode="json")
    plan["objectives"][0]["share"] = share
    plan["habits"][0]["objective"] = plan["objectives"][0]["id"]
    return Plan.model_validate(plan)


@pytest.mark.parametrize("share", ["default", "ask"])
def test_what_goes_out_one_day_is_not_held_back(share: str) -> None:
    assert held_back(plan_with(share)) == frozenset()


def test_an_objective_is_held_back_with_its_steps_and_habits() -> None:
    plan = plan_with("never")
    first = plan.objectives[0]
    steps = {each.id for each in first.steps}
    assert steps
    assert held_back(plan) == {first.id, *steps, plan.habits[0].id}
