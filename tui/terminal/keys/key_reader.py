"""What one terminal sends: bytes in; keys, typed text, pastes and mouse events out.

Each terminal has a reader of its own, so half a sequence of one never mixes with that of another.
Escape and anything that does not complete a known sequence in time are keys of their own. What a
terminal answers to a program that asked it something is never taken for text, however late.
"""

import codecs
import re
from collections.abc import Iterator
from time import monotonic

from textual import events
from textual.keys import Keys
from textual.message import Message

from tui.textual_private import keys_of_sequence, mouse_event_of

KEY_PATIENCE = 0.1
"""Seconds within which the rest of a key has to arrive."""

LETTER_PATIENCE = 0.5
"""Seconds within which the other bytes of a letter have to arrive; then each byte is a letter."""

REPLY_PATIENCE = 2.0
"""Seconds within which the rest of an answer of the terminal has to arrive; then it is dropped."""

PASTE_PATIENCE = 3.0
"""Seconds without a byte after which a paste is taken as ended, though nothing has ended it."""

LONGEST_REPLY = 8192
"""Characters above which an answer of the terminal is dropped."""

ESCAPE = "\x1b"
"""What the key of that name sends, and what every sequence begins with."""

PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"

_TEXT = re.compile("[^\x00-\x1f\x7f-\x9f]+")

_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[\[[A-E]"  # function keys of the Linux console
    r"|\[M..."  # the mouse, as terminals tell of it that know no better way
    r"|\[([<=>?]?[\d;:]*[ -/]*)[@-LN-Z\\-~]|\[([<=>?]?[\d;:]+[ -/]*)M"
    r"|O[ -~]"
    r"|\]\d+;[^\x00-\x06\x08-\x1f]*(?:\x07|\x1b\\)"  # an answer about colours, titles and such
    r"|P[\d>!$+][^\x00-\x1f]*\x1b\\"  # an answer about what the terminal is
    r")",
    re.DOTALL,
)
"""A whole sequence. A control sequence without a number may be a person's keys, so it has to be
known; the others are answers when they are not."""

_BEGUN = re.compile(
    r"\x1b(?:\[(?:\[?|M.{0,2}|[<=>?]?[\d;:]*[ -/]*)|O|\](?:\d+(?:;[^\x00-\x1f]*\x1b?)?)?"
    r"|P(?:[\d>!$+][^\x00-\x1f]*\x1b?)?)?",
    re.DOTALL,
)
"""The beginning of one."""

_REPLY_BEGUN = re.compile(r"\x1b(?:\[[<=>?]\d|\]\d+;|P[\d>!$+])")
"""The beginning of an answer: no person types this within a tenth of a second."""

_POSITION = re.compile(r"\x1b\[(\d+);(\d+)R")

_FOCUS: dict[str, type[events.Event]] = {"\x1b[I": events.AppFocus, "\x1b[O": events.AppBlur}


class TypedText(events.Event, bubble=False):
    """Characters that arrived together: typed ahead over a slow line, or a paste nobody marked."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Holds(Message):
    """The terminal has said that it can hold what is written until a frame is whole."""


class KeyReader:
    """Turns the bytes of one terminal into events."""

    def __init__(self, encoding: str = "utf-8") -> None:
        """Begin to read.

        Args:
            encoding: How the terminal writes its letters. Bytes that are no letter in it are
                read as Latin-1.
        """
        self._decoder = codecs.getincrementaldecoder(encoding)(_FORGIVING)
        self._pending = ""
        self._paste: list[str] | None = None
        self._last = 0.0
        self.awaits_position = False
        """Whether the terminal was asked where its cursor stands; else that answer is a key."""

    def feed(self, data: bytes, now: float | None = None) -> list[Message]:
        """Take in what the terminal has sent, and return what it means so far."""
        self._last = monotonic() if now is None else now
        self._pending += self._decoder.decode(data)
        return list(self._read())

    def patience(self, now: float | None = None) -> float | None:
        """Return the seconds after which `expire` is to be called; None when nothing waits."""
        limit = self._limit()
        if limit is None:
            return None
        return max(0.0, limit - ((monotonic() if now is None else now) - self._last))

    def expire(self, now: float | None = None) -> list[Message]:
        """Return what is meant by a beginning that nothing has followed in time."""
        moment = monotonic() if now is None else now
        found: list[Message] = []
        while (limit := self._limit()) is not None and moment - self._last >= limit:
            if self._paste is not None:
                self._paste.append(self._pending)
                self._pending = ""
                found.append(self._pasted())
            elif not self._pending:
                self._pending = self._decoder.decode(b"", final=True)
                self._decoder.reset()
                found += self._read()
            elif _REPLY_BEGUN.match(self._pending):
                self._pending = ""
            else:
                # A few keys of rxvt end with a sign that begins a longer sequence elsewhere.
                keys = keys_of(self._pending)
                self._pending = "" if keys else self._pending[1:]
                found += keys or [_escape()]
                found += self._read()
        return found

    def _limit(self) -> float | None:
        if self._paste is not None:
            return PASTE_PATIENCE
        if self._pending:
            return REPLY_PATIENCE if _REPLY_BEGUN.match(self._pending) else KEY_PATIENCE
        return LETTER_PATIENCE if self._decoder.getstate()[0] else None

    def _read(self) -> Iterator[Message]:
        """Yield what is complete; a beginning stays."""
        while self._pending:
            if self._paste is not None:
                if not self._read_paste():
                    return
                yield self._pasted()
            elif text := _TEXT.match(self._pending):
                self._pending = self._pending[text.end() :]
                yield from _typed(text[0])
            elif self._pending[0] != ESCAPE:
                sign, self._pending = self._pending[0], self._pending[1:]
                yield from _control(sign)
            elif sequence := _SEQUENCE.match(self._pending):
                self._pending = self._pending[sequence.end() :]
                yield from self._meant(sequence[0])
            elif _BEGUN.fullmatch(self._pending) and len(self._pending) < LONGEST_REPLY:
                return
            else:
                self._pending = self._pending[1:]
                yield _escape()

    def _meant(self, sequence: str) -> Iterator[Message]:
        if sequence == PASTE_BEGINS:
            self._paste = []
        elif sequence in _FOCUS:
            yield _FOCUS[sequence]()
        elif self.awaits_position and (position := _POSITION.fullmatch(sequence)):
            self.awaits_position = False
            yield events.CursorPosition(int(position[2]) - 1, int(position[1]) - 1)
        elif sequence.startswith("\x1b[?2026;"):
            if sequence[8:9] in "12":
                yield Holds()
        elif (keys := keys_of(sequence)) is not None:
            yield from keys
        elif mouse := mouse_event(sequence):
            yield mouse
        elif len(sequence) == 3:
            # Escape and two characters: a person's keys, as no terminal answers so little.
            yield _escape()
            yield from _typed(sequence[1:])

    def _read_paste(self) -> bool:
        """Take in what is pasted, and say whether that is all of it."""
        assert self._paste is not None
        text, end, rest = self._pending.partition(PASTE_ENDS)
        if not end:
            # The last characters may be the beginning of what ends it.
            kept = next(n for n in range(5, -1, -1) if text.endswith(PASTE_ENDS[:n]))
            text, rest = text[: len(text) - kept], text[len(text) - kept :]
        self._paste.append(text)
        self._pending = rest
        return bool(end)

    def _pasted(self) -> events.Paste:
        text = "".join(self._paste or ())
        self._paste = None
        return events.Paste(text.replace("\x00", ""))


def key_of(character: str) -> events.Key:
    """Return the key that types a character."""
    return next(iter(keys_of(character) or ()), events.Key(character, character))


def _escape() -> events.Key:
    return events.Key("escape", ESCAPE)


def _typed(text: str) -> list[Message]:
    return [TypedText(text)] if len(text) > 1 else [*(keys_of(text) or ())]


def _control(sign: str) -> list[events.Key]:
    if sign == "\n":
        # A terminal that is not yet in the hands of the program makes this of the enter key.
        return [events.Key("enter", "\r")]
    return [] if "\x80" <= sign <= "\x9f" else keys_of(sign) or []


def _read_as_latin_1(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    # The upper control characters of Latin-1 are letters to nobody.
    return "".join(chr(byte) for byte in wrong if byte >= 0xA0), error.end


_FORGIVING = "handrail-latin-1"

codecs.register_error(_FORGIVING, _read_as_latin_1)


def keys_of(sequence: str) -> list[events.Key] | None:
    """Return the keys of a whole sequence, or of one character; None when it is not known.

    Escape and one character are two keys, never one: no key of ours is alt with another, and a
    busy line brings both at once.
    """
    if sequence == ESCAPE:
        return [events.Key("escape", ESCAPE)]
    if len(sequence) == 2 and sequence.startswith(ESCAPE):
        return None
    found = keys_of_sequence(sequence)
    return [key for key in found if key.key != Keys.Ignore] if found else None


def mouse_event(sequence: str) -> events.MouseEvent | None:
    """Return what a mouse did, at which cell from 0; None for any other sequence."""
    found = mouse_event_of(sequence) if sequence.startswith("\x1b[<") else None
    return found if isinstance(found, events.MouseEvent) else None
