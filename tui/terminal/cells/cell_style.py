"""How a cell looks, and the shortest way from one look to the next."""

from functools import lru_cache
from itertools import islice

from flows.documents.light_types import NamedTuple


class Look(NamedTuple):
    """Colours and attributes of a cell, as the numbers that ask a terminal for them."""

    foreground: str = "39"
    background: str = "49"
    attributes: frozenset[str] = frozenset()


PLAIN = Look()
"""How a terminal writes when nothing has been asked for."""

_ENDED_BY = {
    **{"1": "22", "2": "22", "3": "23", "4": "24", "21": "24", "5": "25", "6": "25", "7": "27"},
    **{"8": "28", "9": "29", "51": "54", "52": "54", "53": "55"},
}
"""For each attribute (bold, dim, italic, underlined, …) what ends it; some end together."""

_ENDINGS = frozenset(_ENDED_BY.values())

_SEEN_WITHOUT_TEXT = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""Lines under, through, around and over a cell, and its two colours exchanged."""


@lru_cache(maxsize=1024)
def changed(look: Look, codes: str) -> Look:
    """Return a look after a terminal was asked for something (the numbers of an SGR sequence)."""
    parts = iter(codes.split(";"))
    for code in parts:
        if code in ("", "0"):
            look = PLAIN
        elif code in _ENDED_BY:
            look = look._replace(attributes=look.attributes | {code})
        elif code in _ENDINGS:
            kept = (each for each in look.attributes if _ENDED_BY[each] != code)
            look = look._replace(attributes=frozenset(kept))
        else:
            if code in ("38", "48"):
                kind = next(parts, "5")
                colour = ";".join([code, kind, *islice(parts, 3 if kind == "2" else 1)])
            else:
                colour = code
            # 30 to 39 and 90 to 97 are colours of the character, 40 to 49 and 100 to 107 behind it.
            if code.startswith(("3", "9")):
                look = look._replace(foreground=colour)
            else:
                look = look._replace(background=colour)
    return look


@lru_cache(maxsize=1024)
def seen_of_blank(look: Look) -> Look:
    """Return what of a look is seen in a cell without text: the background, as a rule."""
    if look.attributes & _SEEN_WITHOUT_TEXT:
        return look
    return PLAIN._replace(background=look.background)


@lru_cache(maxsize=1024)
def way(old: Look | None, new: Look) -> str:
    """Return the shortest sequence after which a terminal writes in the new look.

    Args:
        old: How it writes now; None when nobody knows.
        new: How it is to write.
    """
    afresh = _sequence(["0", *_differences(PLAIN, new)])
    if old is None:
        return afresh
    return min(_sequence(_differences(old, new)), afresh, key=len)


def _differences(old: Look, new: Look) -> list[str]:
    endings = {_ENDED_BY[each] for each in old.attributes - new.attributes}
    begun = {each for each in new.attributes if _ENDED_BY[each] in endings}
    codes = sorted(endings) + sorted(begun | (new.attributes - old.attributes))
    if old.foreground != new.foreground:
        codes.append(new.foreground)
    if old.background != new.background:
        codes.append(new.background)
    return codes


def _sequence(codes: list[str]) -> str:
    return f"\x1b[{';'.join(codes)}m" if codes else ""
