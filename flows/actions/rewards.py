"""How the person wanted to mark it, told in the very line that says that it is done."""

from flows.documents.records import Json


def format_reward(step: Json, plan: Json) -> str:
    """Return how a step that is done is marked: by its own reward, or a marker as a small win.

    Args:
        step: The step, as plain JSON.
        plan: The plan it belongs to.
    """
    own = str(step.get("reward") or "").strip()
    return _told(own or (_win(plan) if step.get("milestone") else ""))


def format_celebration(plan: Json) -> str:
    """Return how an objective that is reached is marked, as the person marks a small win."""
    return _told(_win(plan))


def _win(plan: Json) -> str:
    return str(plan.get("celebrate") or "").strip()


def _told(how: str) -> str:
    return f"; to mark it: {how}" if how else ""
