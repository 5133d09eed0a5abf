"""The settings and the profile of a home, as they are kept."""

from collections.abc import Mapping
from typing import Any

from flows.store.file_names import PROFILE
from flows.store.store import Store


def settings(store: Store) -> Mapping[str, Any]:
    """Return the settings as they are kept; empty before anything was set."""
    return store.read(PROFILE).get("settings", {}).get("settings", {})


def profile(store: Store) -> Mapping[str, Any]:
    """Return the profile as it is kept; empty before anything was said."""
    return store.read(PROFILE).get("profile", {}).get("profile", {})
