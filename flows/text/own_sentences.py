"""Sentences made of somebody's own words, only where they are sure to be right.

A wish and a reason are written as they come: as a verb, as a noun, as a whole sentence. Where it
is not plain which of them it is, there is no sentence, and the words stand as they are.
"""

import re
from itertools import pairwise


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VERBS = _listed(
    """accept achieve add allow apologise apply ask attend avoid be become begin breathe bring
    build buy carry catch choose climb come complete continue cope create cut deal decide do
    eat eliminate enjoy establish explore express face feel fill find finish fix forgive
    gain get give go grow handle have improve include increase invite join keep knit know
    laugh lead learn leave let limit listen live look lose lower maintain make manage meet
    mend notice offer open overcome own paint participate prepare protect put reach read
    rebuild recover reconnect reduce relax remain remember repair replace return ring save
    say see sell set share shower sing sit socialise speak spend stand start stay stop
    strengthen swim take teach tell understand volunteer wake wear write earn send sew bake
    clear tidy declutter organise"""
)

_ALSO_NOUNS = _listed(
    """call change cook dance drink drive exercise play rest run sleep smoke study talk trust
    visit walk work help support love move show train travel worry"""
)

_OBJECTS = _listed("a an the my our his her their him them it somebody someone")

_AFTER_VERBS = _OBJECTS | _listed(
    """to with without through in on at from up out more less better well enough once twice
    every again by as outside longer earlier regularly daily alone together along over again"""
)

_WITH_OBJECTS = _listed("call change help love show support trust visit move train")
"""Of these, verbs only with somebody or something right behind."""

_BEGUN = ("i want ", "i would like ", "i'd like ", "i’d like ", "i wish ", "i need ", "i hope ")

_SUBJECTS = _listed(
    """i i'm i've i'd i'll it it's we we're he she they there everything nothing everybody
    everyone nobody my our this that the"""
)

_FINITE = _listed(
    """is are was were am be has have had do does did can cannot could will would want wants
    need needs make makes feel feels get gets help helps keep keeps like likes love loves
    miss misses mean means give gives take takes know knows deserve deserves matter matters
    cost costs hurt hurts hope see go come think tend"""
)

_AMOUNTS = _listed("one two three four five six seven eight nine ten no some any every each many")
"""Words before things, of which nothing is said that happens."""

_CLAUSES = _listed(
    """i i'm i've i'd i'll we we're he she they it my our the let somebody someone there"""
)
"""Words with which a whole clause begins, after which no `I` fits before it."""


def format_wish(wish: str) -> str:
    """Return a wish as a sentence without its full stop, `I want to sleep`; else nothing."""
    said = wish.strip().rstrip(".")
    words = _words(said)
    if len(words) < 2 or not _is_one_sentence(said):
        return ""
    if f"{' '.join(words)} ".startswith(_BEGUN):
        return said
    if words[0] == "to" and _is_verb(words[1:]):
        return f"I want {_lowered(said)}"
    return f"I want to {_lowered(said)}" if _is_verb(words) else ""


def format_reason(why: str) -> str:
    """Return a reason as it goes on behind a wish, `because I miss her`; else nothing."""
    said = why.strip().rstrip(".")
    words = _words(said)
    if len(words) < 2 or not _is_one_sentence(said):
        return ""
    if words[0] in ("because", "so", "since") and len(words) > 2:
        return _lowered(said)
    if words[0] == "to" and words[1] in _VERBS | {"be"}:
        return _lowered(said)
    if words[0] in _SUBJECTS and (_has_verb(words[1:]) or "'" in words[0]):
        return f"because {_lowered(said)}"
    return ""


def format_if_then(first: str, then: str, if_label: str = "If", then_label: str = "then I") -> str:
    """Return a plan for a situation as one sentence, in which nothing stands twice.

    Args:
        first: The situation; `…` or nothing stands for one that is not said yet.
        then: What is done then.
        if_label: How the situation was asked for.
        then_label: How the rest was asked for; its last word is mostly the one who does it.
    """
    first = _without(first.strip(), if_label).rstrip(",.") or "…"
    if tells_the_same(first, _without(_without(then.strip(), "then"), "I")):
        first = "…"  # What is done is no situation: somebody wrote it into both lines.
    lead = if_label
    if _words(first)[:1] in (["when"], ["whenever"], ["as"]) and if_label == "If":
        lead, first = first[:1].upper() + first.partition(" ")[0][1:], first.partition(" ")[2]
    if lead == if_label == "If" and not _is_clause(first):
        # `Skipping lunch` and `Two short nights in a row` are no clauses: no `if` fits.
        lead, first = "", first[:1].upper() + first[1:]
    then = _without(then.strip(), "then")
    end = "" if not then or then.endswith(("!", "?", "…")) else "."
    situation = f"{lead} {_inside(first)}" if lead else first
    mark = "," if lead else ":"
    then = then.rstrip(".") or "…"
    who = then_label.partition(" ")[2]
    begins = _words(then)[:1]
    if who and begins and begins[0] in _CLAUSES:
        bare = _without(then, who)
        # `I ring Priya` needs no second `I`; `I've a card for that` has one of its own.
        if bare != then:
            return f"{situation}{mark} {then_label} {bare}{end}"
        return f"{situation}{mark} {then_label.partition(' ')[0]} {_lowered(then)}{end}"
    is_verb = bool(begins) and begins[0] in _VERBS | _ALSO_NOUNS
    if who and not is_verb and then[:1].isupper():
        # It may be a name, `Jo rings me`, or a verb we do not know; this is right with both.
        return f"{situation}: {then}{end}"
    return f"{situation}{mark} {then_label} {_lowered(then) if is_verb else then}{end}"


def _is_clause(text: str) -> bool:
    """Return whether a situation says that something is or happens, as far as that can be told."""
    words = _words(text)
    if text == "…" or len(words) < 2:
        return text == "…"
    if words[0] in _CLAUSES - {"my", "our", "the", "let"} or "'" in words[0]:
        return True
    if words[0] in _AMOUNTS or words[0].endswith("ing"):
        return False
    acts = (
        re.fullmatch(r"[a-z]{3,}(s|ed)", word) and behind in _OBJECTS | {"me", "us", "up", "off"}
        for word, behind in pairwise(words[1:])
    )
    return _has_verb(words[1:]) or any(acts)


def as_sentence(text: str) -> str:
    """Return text that ends like a sentence."""
    said = text.rstrip()
    return (
        said if not said or said.endswith((".", "!", "?", "…", ":", "”", '"', ")")) else f"{said}."
    )


def as_inner(text: str) -> str:
    """Return text as it stands inside a sentence: its first word small where that is sure."""
    return _inside(text.strip().rstrip("."))


def _inside(text: str) -> str:
    """Return text whose first word is one that is only written large where a sentence begins."""
    first = _words(text)[:1]
    plain = _CLAUSES | _SUBJECTS | _OBJECTS | _AFTER_VERBS
    return _lowered(text) if first and first[0] in plain else text


def tells_the_same(one: str, other: str) -> bool:
    """Return whether two texts say the same, but for an `if` or `when` they begin with."""
    first, second = (_words(each.strip().rstrip(".,"))[_opens(each) :] for each in (one, other))
    return first == second


def _opens(text: str) -> int:
    """Return how many words open a situation without being a part of it: one or none."""
    return int(_words(text)[:1] in (["if"], ["when"], ["whenever"]))


def _words(text: str) -> list[str]:
    return text.lower().replace("’", "'").replace(",", "").split()


def _is_one_sentence(text: str) -> bool:
    return "\n" not in text and not re.search(r"[.!?;:…]", text)


def _is_verb(words: list[str]) -> bool:
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in _VERBS or (first in ("not", "never") and second in _VERBS):
        return True
    if first in _WITH_OBJECTS:
        return second in _OBJECTS
    return first in _ALSO_NOUNS and (second in _AFTER_VERBS or second[:1].isdecimal())


def _has_verb(words: list[str]) -> bool:
    return any(word in _FINITE or word.endswith("n't") for word in words)


def _lowered(text: str) -> str:
    """Return text with a small first letter, unless its first word is `I` or written so."""
    first = text.partition(" ")[0].replace("’", "'")
    if first == "I" or first.startswith("I'") or (not first[1:].islower() and len(first) > 1):
        return text
    return text[:1].lower() + text[1:]


def _without(text: str, label: str) -> str:
    """Return text without a label that it begins with."""
    begins = text[: len(label) + 1].lower()
    return (
        text[len(label) + 1 :].lstrip(" ,")
        if begins in (f"{label} ".lower(), f"{label},".lower())
        else text
    )
