"""What can be set: each setting with how it stands, in words, and what it does."""

from flows.documents.light_types import NamedTuple
from flows.lookup.settings import chosen_wording, profile, settings
from flows.store.store import Store
from flows.text.calendar_words import LONG_DAYS
from flows.text.scale_words import format_scales
from flows.text.settings_words import (
    THEME_NAMES,
    format_day_end,
    format_mouse,
    format_theme,
    format_wording,
    format_yes,
)

ABOUT = (
    (
        "theme",
        "Colours",
        f"Of our own: {', '.join(THEME_NAMES.values())}. The screens offer more to look at.",
    ),
    (
        "ascii",
        "Plain signs only",
        "For terminals and fonts that have no lines and circles: letters stand for them.",
    ),
    ("name", "What to call you", "Stands where something is said by you, as in a shared session."),
    ("day_ends", "A day ends", "What you do before that hour belongs to the day before."),
    (
        "week_begins",
        "A week begins",
        "On Monday, Sunday or Saturday; counts of a week follow it.",
    ),
    (
        "scales",
        "Own scales",
        "Up to five, with commas between: mood, pain: none to the worst. Each is a row of Today, "
        "0 to 10, told week by week in the journal. None takes them away; what was said stays.",
    ),
    (
        "feelings",
        "Words for feelings",
        "Your own, with commas between, offered where a day is told; none for the program's.",
    ),
    (
        "wording",
        "Wording of questions",
        "Another language, or plainer words, where a file such as personal.de.toml is among your "
        "own flows; what it leaves out stays as it is.",
    ),
    (
        "company",
        "Someone is with me",
        "While it is yes, what is private is masked on screens, and not told in lines: lines of "
        "the journal, and answers to sensitive questions. ctrl+g turns it, too.",
    ),
    (
        "mouse",
        "Mouse",
        "Used here, it selects, opens and scrolls, and shift marks text in most terminals. It can "
        "be the terminal's own instead. Over SSH it is at first, whatever is set here; a change "
        "there holds until you close the program.",
    ),
    (
        "accessible",
        "Line by line",
        "While it is yes, no screen opens: every command speaks and asks in lines, as screen "
        "readers and braille displays read best. It counts from the next start on.",
    ),
    (
        "explanations",
        "Explanations in lines",
        "What helps and how to answer is told at every question, or left out until you ask.",
    ),
)
"""The settings: the id of each, what it is called, and what it does."""


class SettingView(NamedTuple):
    """One setting as it stands."""

    id: str
    """Its id, as it is typed after `handrail settings`."""

    label: str
    """What it is called."""

    value: str
    """How it is set, in words."""

    about: str
    """What it does."""


def settings_view(store: Store) -> tuple[SettingView, ...]:
    """Return every setting as it stands.

    Raises:
        StoreError: the settings cannot be read.
    """
    chosen, person = settings(store), profile(store)
    values = {
        "theme": format_theme(chosen.get("theme") or ""),
        "ascii": format_yes(bool(chosen.get("ascii"))),
        "accessible": format_yes(bool(chosen.get("accessible"))),
        "explanations": format_yes(not chosen.get("brief")),
        "company": format_yes(bool(chosen.get("with_me"))),
        "name": person.get("name", "") or "not said",
        "day_ends": format_day_end(int(person.get("day_ends", 0))),
        "week_begins": f"on {LONG_DAYS[store.clock.week_begins]}",
        "scales": format_scales(person.get("scales", ())),
        "feelings": ", ".join(person.get("feelings", ())) or "those of the program",
        "wording": format_wording(chosen_wording(store)),
        "mouse": format_mouse(chosen.get("mouse")),
    }
    return tuple(SettingView(name, label, values[name], about) for name, label, about in ABOUT)
