"""What a shared session and the terminals of those who attach say to each other.

Messages, each a letter, a length and so many bytes. Standard library only, as a relay starts with
every login.
"""

VERSION = 1
"""Of the messages. The letters and the first line of a hello stay the same in all versions."""

HELLO, BYTES, SIZE, BYE = b"h", b"b", b"s", b"e"
"""Who comes, what is typed or painted, another size of the window, the end."""

WORDS, PLACE, TOLD, NOTICE = b"w", b"p", b"t", b"n"
"""What a participant without a picture says, the question they are asked, who looks along as they
are told it, and anything else that they are told."""

LONGEST = 1 << 22
"""Bytes of a message; whoever says that more will come is no relay of ours."""

LONGEST_HELLO = 4096
"""Bytes of the first message."""

_HEAD = 5


class WireError(Exception):
    """What arrives is no message."""


def pack(kind: bytes, payload: bytes) -> bytes:
    """Return a message.

    Args:
        kind: One of the letters above.
        payload: What it says, at most `LONGEST` bytes.
    """
    return kind + len(payload).to_bytes(4, "big") + payload


def pack_hello(said: dict[str, str], version: int = VERSION) -> bytes:
    """Return the message with which a terminal comes: one line for each thing that it says."""
    lines = [f"handrail {version}"]
    lines += [f"{key}={value}" for key, value in said.items() if "\n" not in value]
    return pack(HELLO, "\n".join(lines).encode("utf-8", "replace"))


def read_hello(payload: bytes) -> tuple[int, dict[str, str]]:
    """Return the version of the messages that a terminal speaks, and what it says.

    Raises:
        WireError: it is no hello.
    """
    first, *lines = payload.decode("utf-8", "replace").split("\n")
    name, _, version = first.partition(" ")
    if name != "handrail" or not (version.isascii() and version.isdigit()):
        raise WireError
    return int(version), {key: value for key, _, value in (each.partition("=") for each in lines)}


def pack_size(columns: int, rows: int) -> bytes:
    """Return the message with the size of a window."""
    return pack(SIZE, f"{columns} {rows}".encode())


def read_size(payload: bytes) -> tuple[int, int]:
    """Return columns and rows, each between 1 and 1000.

    Raises:
        WireError: it is no size.
    """
    try:
        columns, rows = (int(each) for each in payload.split())
    except ValueError:
        raise WireError from None
    if not (0 < columns <= 1000 and 0 < rows <= 1000):
        raise WireError
    return columns, rows


def pack_bye(code: int, words: str) -> bytes:
    """Return the message with which a terminal is given back.

    Args:
        code: What the relay ends with.
        words: What it says then; may be empty.
    """
    return pack(BYE, f"{code}\n{words}".encode("utf-8", "replace"))


def read_bye(payload: bytes) -> tuple[int, str]:
    """Return what a relay ends with, and what it says then."""
    code, _, words = payload.decode("utf-8", "replace").partition("\n")
    return int(code) if code.isascii() and code.isdigit() else 1, words


class Unpacker:
    """Puts messages together from what arrives in pieces."""

    def __init__(self, longest: int = LONGEST) -> None:
        """Begin to read.

        Args:
            longest: Bytes that a message may have.
        """
        self.longest = longest
        """Bytes that a message may have."""

        self._pending = bytearray()

    def feed(self, data: bytes) -> list[tuple[bytes, bytes]]:
        """Take in what has arrived, and return the letters and contents of whole messages.

        Raises:
            WireError: a message is longer than it may be.
        """
        self._pending += data
        found = []
        while len(self._pending) >= _HEAD:
            length = int.from_bytes(self._pending[1:_HEAD], "big")
            if length > self.longest:
                raise WireError
            if len(self._pending) < _HEAD + length:
                break
            found.append((bytes(self._pending[:1]), bytes(self._pending[_HEAD : _HEAD + length])))
            del self._pending[: _HEAD + length]
        return found
