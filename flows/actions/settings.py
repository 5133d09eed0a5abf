"""The settings and the profile: what the person chose for the program itself."""

from collections.abc import Iterable

from flows.actions.model_builder import rebuild_document
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.records import Json
from flows.lookup.settings import OWN_WORDING
from flows.lookup.unfit_documents import fit_document
from flows.rules.differences import Difference, apply_differences, differences, fits
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

UNWRITTEN = {"with_me": False, "accessible": False, "brief": False, "mouse": None}
"""What is not written down before it is chosen, nor once its choice is taken back."""


def choose_theme(store: Store, theme: str, *, who: str = "") -> ChangeResult:
    """Choose the theme of the screens by its name; empty for the program's own."""
    return _choose(store, f"colours: {format_theme(theme)}", who, theme=theme)


def choose_ascii(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether screens are drawn with ASCII characters alone."""
    return _choose(store, f"plain signs only: {format_yes(wanted)}", who, ascii=wanted)


def choose_accessible(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether lines are spoken in place of screens."""
    return _choose(
        store, f"lines in place of screens: {format_yes(wanted)}", who, accessible=wanted
    )


def choose_brief(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether lines leave explanations out."""
    return _choose(store, f"explanations in lines: {format_yes(not wanted)}", who, brief=wanted)


def choose_mouse(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether the mouse is heard, or left to the terminal."""
    return _choose(store, f"mouse: {format_mouse(wanted)}", who, mouse=wanted)


def choose_company(store: Store, wanted: bool, *, who: str = "") -> ChangeResult:
    """Choose whether someone is with the person, so that what is private stays masked.

    No undo takes it back: a key that undoes something else must not uncover private words.
    """
    words = "someone is with me" if wanted else "nobody is with me"
    return _choose(store, words, who, is_lasting=True, with_me=wanted)


def _choose(
    store: Store, words: str, who: str, *, is_lasting: bool = False, **values: object
) -> ChangeResult:
    """Change some settings, as one change that has these words."""
    with record(store, PROFILE, words=words, who=who) as recording:
        recording.is_lasting = is_lasting
        apply_settings(recording, **values)
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


def reverse_settings(recording: ChangeRecorder, changes: Iterable[Difference]) -> bool:
    """Put back what changes of the settings say, and no other setting, as each is for itself.

    Whether someone is with the person was said after the very first plan was kept, for example,
    and no undo takes that back.

    Args:
        recording: The action that does it.
        changes: From what the settings are to what they shall be, value by value or as a whole.

    Returns:
        Whether it was done; not where a value is none that a change left.
    """
    every = list(changes)
    wanted = [part for each in every for part in _value_by_value(each)]
    whole = _whole(recording.document(PROFILE, "settings", "settings"))
    if not all(fits(whole, each) for each in wanted):
        return False
    whole = apply_differences(whole, wanted)
    if any(each.after is None and not each.path for each in every) and whole == _whole(None):
        recording.remove(PROFILE, "settings", "settings")
    else:
        document = _written(whole)
        fit_document(PROFILE, "settings", document)
        recording.put(PROFILE, "settings", document)
    return True


def _value_by_value(change: Difference) -> tuple[Difference, ...]:
    """Return a change of the settings as a whole as changes of its values."""
    if change.path:
        return (change,)
    return differences(_whole(change.before), _whole(change.after))


def _whole(stored: Json | None) -> Json:
    """Return settings with each value, those nobody chose as they came."""
    return {**SETTINGS, **UNWRITTEN, **(stored or {})}


def _written(whole: Json) -> Json:
    """Return settings without those that nobody chose."""
    return {
        name: value
        for name, value in whole.items()
        if name not in UNWRITTEN or value != UNWRITTEN[name]
    }


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
