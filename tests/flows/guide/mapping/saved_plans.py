"""The plans of five lives as they are saved, with their ids replaced by numbers.

`python -m tests.flows.guide.mapping.saved_plans` writes the files anew; look at what is different.
"""

import json
import re
from pathlib import Path

from flows.documents.plan import Plan
from tests.lives import LIVES, plan_of

FOLDER = Path(__file__).parent / "plans"

_ID = re.compile(r"\b[0-9a-f]{32}\b")


def as_text(plan: Plan) -> str:
    """Return a plan as JSON in which every id is the number of its first mention."""
    numbers: dict[str, str] = {}
    whole = json.dumps(plan.model_dump(mode="json"), ensure_ascii=False, indent=1)
    return (
        _ID.sub(lambda found: numbers.setdefault(found[0], f"id {len(numbers) + 1}"), whole) + "\n"
    )


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for flow in LIVES:
        (FOLDER / f"{flow}.json").write_text(as_text(plan_of(flow)), "utf-8")
