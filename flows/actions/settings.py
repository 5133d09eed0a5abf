"""The settings and the profile: what the person chose for the program itself."""

from flows.actions.model_builder import rebuild_document
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.records import Json
from flows.lookup.settings import OWN_WORDING
from flows.store.codec import SCHEMA
from flows.store.file_names import PROFILE
from flows.store.store import Store
from flows.text.scale_words import format_scales
from flows.text.settings_words import (
    format_day_end,
    format_mouse,
    format_theme,
    format_week_begin,
    format_wording,
    format_yes,
)

SETTINGS = {
    "id": "settings",
    "schema_version": SCHEMA,
    "theme": "",
    "current_plan": None,
    "ascii": False,
}
"""The settings before anything was chosen, as they are kept."""


def choose_theme(store: Store, theme: str, *, who: str = "") -> ChangeResult:
    """Choose the theme of the screens by its name; empty for the program's own."""
    with record(store, PROFILE, words=f"colours: {format_theme(theme)}", who=who) as recording:
        apply_settings(recording, theme=theme)
    return recording.recorded


def choose_ascii(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether screens are drawn with ASCII characters alone."""
    words = f"plain signs only: {format_yes(wanted)}"
    with record(store, PROFILE, words=words, who=who) as recording:
        apply_settings(recording, ascii=wanted)
    return recording.recorded


def choose_accessible(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether lines are spoken in place of screens."""
    words = f"lines in place of screens: {format_yes(wanted)}"
    with record(store, PROFILE, words=words, who=who) as recording:
        apply_settings(recording, accessible=wanted)
    return recording.recorded


def choose_brief(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether lines leave explanations out."""
    words = f"explanations in lines: {format_yes(not wanted)}"
    with record(store, PROFILE, words=words, who=who) as recording:
        apply_settings(recording, brief=wanted)
    return recording.recorded


def choose_mouse(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether the mouse is heard, or left to the terminal."""
    with record(store, PROFILE, words=f"mouse: {format_mouse(wanted)}", who=who) as recording:
        apply_settings(recording, mouse=wanted)
    return recording.recorded


def choose_company(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether someone is with the person, so that what is private stays masked.

    No undo takes it back: a key that undoes something else must not uncover private words.
    """
    words = "someone is with me" if wanted else "nobody is with me"
    with record(store, PROFILE, words=words, who=who) as recording:
        recording.is_lasting = True
        apply_settings(recording, with_me=wanted)
    return recording.recorded


def choose_wording(store: Store, wording: str, *, who: str = "") -> ChangeResult:
    """Choose the wording in which flows ask, as `de` or `plain`; empty for their own."""
    return change_profile(store, locale=wording or OWN_WORDING, who=who)


def change_profile(store: Store, *, who: str = "", **values: object) -> ChangeResult:
    """Change what the person said about themselves.

    That is `name`, `locale`, `words`, `day_ends`, `week_begins`, `scales`, `feelings`.

    Raises:
        UnacceptableError: the profile cannot hold a value; nothing was changed.
    """
    with record(store, PROFILE, who=who) as recording:
        stored = recording.document(PROFILE, "profile", "profile") or {}
        profile = rebuild_document("profile", PROFILE, stored, {**stored, **values})
        recording.words = "; ".join(_describe(profile, each) for each in values)
        recording.put(PROFILE, "profile", profile)
    return recording.recorded


def apply_settings(recording: ChangeRecorder, **values: object) -> None:
    """Change some settings as a part of another action that may change the profile's file."""
    stored = recording.document(PROFILE, "settings", "settings") or {}
    recording.put(PROFILE, "settings", {**SETTINGS, **stored, **values})


def _describe(profile: Json, field: str) -> str:
    """Return a field of the profile as it is called and chosen on the page of the settings."""
    match field:
        case "name":
            return f"what to call you: {profile['name'].strip() or 'not said'}"
        case "locale":
            return f"wording of questions: {format_wording(profile['locale'])}"
        case "day_ends":
            return f"a day ends {format_day_end(profile['day_ends'])}"
        case "scales":
            return f"scales of your own: {format_scales(profile.get('scales', []))}"
        case "feelings":
            said = profile.get("feelings", [])
            return f"words for feelings: {', '.join(said) or 'those of the program'}"
        case "week_begins":
            return f"a week begins on {format_week_begin(profile.get('week_begins', 'mon'))}"
        case _:
            return "your own words for things"
