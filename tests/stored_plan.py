"""A plan as it is kept and read back, made of its model."""

from flows.documents.plan import Plan
from flows.documents.records.plan_records import PlanRecord


def stored(plan: Plan | PlanRecord) -> PlanRecord:
    """Return a plan as it is read from the store."""
    return PlanRecord(plan.model_dump(mode="json")) if isinstance(plan, Plan) else plan
