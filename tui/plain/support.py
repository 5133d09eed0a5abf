"""The support network as lines of text: who is there, how one is in touch, what helps."""

from flows.views.agreements import format_agreement
from flows.views.support import (
    ContactView,
    SupportView,
    format_open_kinds,
    format_waiting,
    format_wished,
)
from tui.drawing.sanitize import UNTOLD
from tui.plain.spoken import speak


def support_lines(view: SupportView) -> list[str]:
    """Return everybody by kind, what helps, what was written about it, and what was agreed."""
    lines = [f"Support, {view.title}"]
    told = [each for each in (format_wished(view.wished), format_waiting(view.waiting)) if each]
    lines += ["", *told] if told else []
    for kind in view.kinds:
        lines += ["", kind.title]
        for each in kind.contacts:
            lines += _contact(_hidden(each) if view.is_watched else each)
    if not view.kinds:
        lines += ["", "Nobody stands here yet. 'handrail change' adds them at its questions."]
    if view.ways:
        lines += ["", "What helps"]
        lines += [f"  {each.name}" + _about(speak(each.about)) for each in view.ways]
    for own in view.words:
        lines += ["", own.title, *(f"  {each}" for each in own.lines)]
    if view.agreed:
        agreed = [f"  {each.who}: {speak(format_agreement(each))}" for each in view.agreed]
        lines += ["", "Agreed", *agreed]
    if view.agenda:
        waiting = (UNTOLD if view.is_watched else each.text for each in view.agenda)
        lines += ["", "For next time", *(f"  {each}" for each in waiting)]
    if view.kinds and (still_open := format_open_kinds(view.open_kinds)):
        lines += ["", still_open]
    return lines


def _hidden(each: ContactView) -> ContactView:
    """Return somebody without how to reach them, where that is known."""
    return each._replace(reach=UNTOLD if each.reach else "")


def _about(words: str) -> str:
    return f": {words}" if words else ""


def _contact(each: ContactView) -> list[str]:
    """Return somebody with what is known, as the plan of the person who reads it tells it."""
    touch = ", ".join(part for part in (each.last, each.rhythm) if part)
    return [
        f"  {each.name}{_about(touch)}",
        *(
            f"    {label}: {text}"
            for label, text in (
                ("how to reach them", each.reach),
                ("to ask", each.ask),
                ("promised", each.promised),
                ("what they can do", ", ".join(each.roles)),
                ("worth knowing", " ".join(each.note.split())),
            )
            if text
        ),
        *(["    on your page for hard times"] if each.in_hard_times else []),
    ]
