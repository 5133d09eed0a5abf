"""`key`, `connect`: what a session over SSH needs at either end."""

import base64
import binascii
import os
import shlex
import subprocess
import sys
import termios
from argparse import ArgumentParser
from pathlib import Path

from flows.documents.errors import HandrailError, UsageError
from flows.store.confinement import check_free, check_inside
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.open_app import NO_TERMINAL
from tui.commands.together.shared_session import declare_name, declare_role, read_name

LONGEST_KEY = 16384
"""Bytes of a file with a public key."""

KINDS = ("ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ssh-rsa")
ECDSA = ("ecdsa-sha2-", "sk-ecdsa-sha2-")
"""How the kinds of public keys are called, or begin."""

DROPPED = 255
"""What ssh ends with when there was no line, or it dropped."""

SSH = (
    *("ssh", "-t", "-C"),
    *("-o", "SendEnv=COLORTERM NO_COLOR"),
    *("-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=3"),
)
"""A terminal there, little on the wire, its colours, and a line that drops is noticed."""

AGAIN = "The line is down. Enter connects again; q and enter leaves: "


def _declare_key(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="their public key, such as id_ed25519.pub")
    declare_role(parser, None)
    declare_name(parser, required=True)


def _declare_connect(parser: ArgumentParser) -> None:
    parser.add_argument("target", metavar="USER@HOST", help="where the session is")
    parser.add_argument(
        "command",
        metavar="COMMAND",
        nargs="*",
        help="what runs there, where the key does not say it, such as 'handrail join'",
    )


def _print_key(call: Call) -> int:
    name = read_name(call.options.name)
    kind, key = _public_key(Path(call.options.file))
    words = [sys.executable, "-I", "-m", "tui.cli", "attach", "--home", os.fspath(call.home)]
    words += ["--role", call.options.role, "--as", name]
    command = shlex.join(words)
    if not command.isprintable():
        raise UsageError("The path of the home holds signs that cannot stand in a line.")
    # sshd takes a backslash before a quote away, and leaves every other one.
    quoted = command.replace('"', '\\"')
    comment = "".join(each if each.isalnum() else "-" for each in name)
    call.print_whole(f'restrict,pty,command="{quoted}" {kind} {key} {comment}')
    return 0


def _public_key(path: Path) -> tuple[str, str]:
    """Return the kind and the letters of a public key.

    Raises:
        HandrailError: it is none.
    """
    check_inside(path)
    try:
        with path.open("rb") as file:
            text = file.read(LONGEST_KEY).decode("utf-8", "replace")
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise HandrailError(f"{path} cannot be read: {reason}.") from None
    if "PRIVATE KEY" in text:
        raise HandrailError(
            f"{path} is a private key, which never leaves its owner. The public one ends in .pub."
        )
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    kind, _, rest = (lines[0] if len(lines) == 1 else "").partition(" ")
    key = rest.split(" ")[0]
    try:
        inside = base64.b64decode(key, validate=True)
    except binascii.Error:
        inside = b""
    length = int.from_bytes(inside[:4], "big")
    is_known = kind in KINDS or kind.startswith(ECDSA)
    if not is_known or inside[4 : 4 + length] != kind.encode() or len(inside) < 4 + length + 32:
        raise HandrailError(f"{path} is not one public key of SSH.")
    return kind, key


def _connect(call: Call) -> int:
    check_free("No other computer can be reached")
    if not call.has_terminal:
        call.print_message("There is no terminal here that could be connected.")
        return NO_TERMINAL
    target = call.options.target
    if not target or target.startswith("-") or not target.isprintable() or " " in target:
        raise UsageError("Please say where, as in anna@example.org.")
    from tui.terminal.terminal_reset import RESTORE

    before = termios.tcgetattr(0)
    while True:
        try:
            ran = subprocess.run([*SSH, "--", target, *call.options.command], check=False)
        except FileNotFoundError:
            raise HandrailError("There is no ssh here. Please install OpenSSH.") from None
        termios.tcflush(0, termios.TCIFLUSH)
        termios.tcsetattr(0, termios.TCSANOW, before)
        code = ran.returncode
        if code != DROPPED:
            return code if code >= 0 else 128 - code
        # Whatever ran there could not give the terminal back.
        os.write(1, RESTORE)
        call.write(AGAIN)
        answer = sys.stdin.readline()
        if answer.strip() or not answer:
            return code


WORK = {
    "key": Work(_declare_key, _print_key),
    "connect": Work(_declare_connect, _connect),
}
