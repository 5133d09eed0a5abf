"""Steps in words."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import AppointmentShape

IMPACT_WORDS = {1: "moves it a little", 2: "moves it some way", 3: "moves it a lot"}
"""How far a step moves its objective, in words."""


def format_companion(companion: str) -> str:
    """Return `with Jo`; what begins so already, or is blank, stands as it was written."""
    said = companion.strip()
    return said if not said or said.lower().startswith("with ") else f"with {said}"


def format_appointment(step: AppointmentShape) -> str:
    """Return what an appointment says beside its day, `10:30, Mill Street, with Jo`; else nothing.

    Args:
        step: A step, which is an appointment when it has a time, a place or somebody along.
    """
    parts = (step.time, step.place.strip(), format_companion(step.companion))
    return ", ".join(each for each in parts if each)
