"""Drafts that were saved some minutes after each other."""

from datetime import timedelta

from flows.documents.draft import Draft
from tests.conftest import MOMENT


def draft(identity: str, minutes: int = 0) -> Draft:
    """Return a draft that was kept some minutes later."""
    saved = MOMENT + timedelta(minutes=minutes)
    return Draft(
        id=identity, flow="personal", flow_version=1, title="Rest", created=MOMENT, saved=saved
    )
