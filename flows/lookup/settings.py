"""The settings and the profile of a home, as they are kept."""

from __future__ import annotations

from collections.abc import Mapping

from flows.store.file_names import PROFILE
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def settings(store: Store) -> Mapping[str, Any]:
    """Return the settings as they are kept; empty before anything was set."""
    return store.read(PROFILE).get("settings", {}).get("settings", {})


def profile(store: Store) -> Mapping[str, Any]:
    """Return the profile as it is kept; empty before anything was said."""
    return store.read(PROFILE).get("profile", {}).get("profile", {})
