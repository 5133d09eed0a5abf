"""The settings and the profile of a home, as they are kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from flows.documents.errors import HandrailError
from flows.store.file_names import PROFILE
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

OWN_WORDING = "en"
"""What the profile holds as long as flows ask in their own words."""


def settings(store: Store) -> Mapping[str, Any]:
    """Return the settings as they are kept; empty before anything was set."""
    return store.read(PROFILE).get("settings", {}).get("settings", {})


def profile(store: Store) -> Mapping[str, Any]:
    """Return the profile as it is kept; empty before anything was said."""
    return store.read(PROFILE).get("profile", {}).get("profile", {})


def is_watched(store: Store) -> bool:
    """Return whether someone is with the person and may look along, as they said themselves."""
    try:
        return bool(settings(store).get("with_me"))
    except (AttributeError, HandrailError):
        # As with the wording: what cannot be read keeps nobody from a plan.
        return False


def chosen_wording(store: Store) -> str:
    """Return the wording in which flows ask, `de` or `plain`; empty for their own."""
    try:
        locale = profile(store).get("locale")
    except (AttributeError, HandrailError):
        # A profile that cannot be read keeps nobody from a plan.
        return ""
    return locale if isinstance(locale, str) and locale != OWN_WORDING else ""


def peek_settings(home: Path) -> Mapping[str, Any]:
    """Return the settings before the home is opened; empty where they cannot be read.

    What is saved in this moment may not be there yet; whoever opens the home reads them again.
    """
    import json

    try:
        found = json.loads((home / f"{PROFILE}.json").read_bytes())["settings"]["settings"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
