"""Settings changed by what is typed for them: `settings theme light`, `settings day_ends 3`."""

from flows.actions.record import ChangeResult
from flows.actions.settings import (
    change_profile,
    choose_accessible,
    choose_ascii,
    choose_brief,
    choose_company,
    choose_mouse,
    choose_theme,
    choose_wording,
)
from flows.documents.errors import UnacceptableError
from flows.documents.validators import LATEST_DAY_END
from flows.documents.vocabulary import Weekday
from flows.store.store import Store
from flows.text.comparison import comparable
from flows.text.scale_words import parse_scales, split_list
from flows.text.settings_words import THEME_NAMES

WEEKS = (Weekday.MON, Weekday.SUN, Weekday.SAT)
"""The days that weeks may begin with, in the order in which they are offered."""

_WORDS = {
    True: ("yes", "y", "true", "on", "1", "full"),
    False: ("no", "n", "false", "off", "0", "brief"),
}

_NONE = ("", "none", "nothing", "no")
"""What is typed for a list without anything in it."""

_THEMES = {"contrast": "handrail-contrast"}
"""What the themes of our own are called, too."""


def change_setting(store: Store, name: str, text: str, *, who: str = "") -> ChangeResult:
    """Change a setting to what was typed for it.

    Args:
        store: The open store.
        name: The id of the setting, as `flows.views.settings` has it.
        text: What was typed.
        who: Who changes it.

    Raises:
        UnacceptableError: it is none of what the setting can be.
    """
    match name:
        case "theme":
            return choose_theme(store, _theme(text), who=who)
        case "ascii":
            return choose_ascii(store, _yes_or_no(text, "yes or no"), who=who)
        case "accessible":
            return choose_accessible(store, _yes_or_no(text, "yes or no"), who=who)
        case "company":
            return choose_company(store, _yes_or_no(text, "yes or no"), who=who)
        case "explanations":
            return choose_brief(store, not _yes_or_no(text, "yes or no"), who=who)
        case "wording":
            return choose_wording(store, _wording(store, text), who=who)
        case "mouse":
            return choose_mouse(store, _yes_or_no(text, "on or off"), who=who)
        case "day_ends":
            return change_profile(store, day_ends=read_hour(text), who=who)
        case "week_begins":
            return change_profile(store, week_begins=_week_begins(text), who=who)
        case "scales":
            return change_profile(store, scales=read_scales(text), who=who)
        case "feelings":
            return change_profile(store, feelings=read_feelings(text), who=who)
        case _:
            return change_profile(store, name=text, who=who)


def read_hour(text: str) -> int:
    """Return the hour at which a day ends.

    Raises:
        UnacceptableError: it is no hour from 0 to 6.
    """
    if not text.strip().isdecimal() or int(text) > LATEST_DAY_END:
        raise UnacceptableError("An hour from 0 to 6 goes here; 0 is midnight.")
    return int(text)


def read_scales(text: str) -> list[dict[str, str]]:
    """Return scales of one's own as they are typed; none for `none`.

    Raises:
        UnacceptableError: one has no name, or there are too many.
    """
    return [] if comparable(text) in _NONE else parse_scales(text)


def read_feelings(text: str) -> list[str]:
    """Return words for feelings as they are typed; none for `none`."""
    return [] if comparable(text) in _NONE else list(dict.fromkeys(split_list(text)))


def _yes_or_no(text: str, offered: str) -> bool:
    word = comparable(text)
    found = next((wanted for wanted, words in _WORDS.items() if word in words), None)
    if found is None:
        raise UnacceptableError(f"This can be {offered}.")
    return found


def _theme(text: str) -> str:
    known = {**_THEMES, **{comparable(name): theme for theme, name in THEME_NAMES.items()}}
    word = comparable(text)
    theme = known.get(word, word)
    if theme not in THEME_NAMES:
        named = ", ".join(THEME_NAMES.values())
        raise UnacceptableError(f"Colours of our own are {named}; the screens offer more.")
    return theme


def _wording(store: Store, text: str) -> str:
    from flows.guide.schema.wording_files import all_wordings

    word = comparable(text)
    if word in ("own", "their own"):
        return ""
    there = all_wordings(store.home)
    found = next((each for each in there if comparable(each) == word), None)
    if found is None:
        raise UnacceptableError(f"The wording can be: {', '.join(('own', *there))}.")
    return found


def _week_begins(text: str) -> Weekday:
    word = comparable(text)
    found = next((day for day in WEEKS if word[:3] == day.value and word), None)
    if found is None:
        raise UnacceptableError("A week can begin on Monday, Sunday or Saturday.")
    return found
