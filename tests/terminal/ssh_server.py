"""A real `sshd` on a loopback port, with keys and a configuration of its own, for one test."""

import getpass
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.paths import ROOT

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
"""Where the server is; None where it is not installed."""

MISSING = "sshd, ssh and ssh-keygen are not all installed here"
"""Why tests with a real line are skipped."""

IS_THERE = bool(SSHD and shutil.which("ssh") and shutil.which("ssh-keygen"))

SEPARATION = Path("/run/sshd")
"""The folder that a server which is run by root wants to find."""

PATIENCE = 10.0

_LINES = re.compile(r"```\n(Match User handrail\n.*?)```", re.DOTALL)


def recipe() -> str:
    """Return the lines for `sshd_config` as `docs/ssh.md` has them."""
    found = _LINES.search((ROOT / "docs" / "ssh.md").read_text())
    assert found is not None
    return found[1]


class Key(NamedTuple):
    """A key of somebody who logs in."""

    private: Path
    public: Path


class SshServer:
    """The server, and what its client is called with."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        self.folder = folder
        """Where its keys and its configuration are."""

        self.authorized = folder / "authorized_keys"
        """The keys that may log in."""

        self.authorized.touch(mode=0o600)
        self.user = getpass.getuser()
        """Who logs in: no server that is not root's can let anybody else in."""

        self.port = _free_port()
        """Where it listens, on this machine alone."""

        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin to listen."""
        if os.getuid() == 0 and not SEPARATION.exists():
            SEPARATION.mkdir(mode=0o755)
        host_key = self.make_key("host").private
        lines = [
            "ListenAddress 127.0.0.1",
            f"Port {self.port}",
            f"HostKey {host_key}",
            "PidFile none",
            "UsePAM no",
            "StrictModes no",
            "PasswordAuthentication no",
            "KbdInteractiveAuthentication no",
            "PermitRootLogin prohibit-password",
            f"AuthorizedKeysFile {self.authorized}",
            "Subsystem sftp internal-sftp",
            recipe().replace("User handrail", f"User {self.user}"),
        ]
        place = self.folder / "sshd_config"
        place.write_text("\n".join(lines))
        assert SSHD is not None
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [SSHD, "-D", "-e", "-f", os.fspath(place)], stderr=log, stdin=subprocess.DEVNULL
            )
        until = time.monotonic() + PATIENCE
        while not self._listens():
            assert self._process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < until, "sshd did not begin to listen"
            time.sleep(0.02)

    def _listens(self) -> bool:
        with socket.socket() as asking:
            return asking.connect_ex(("127.0.0.1", self.port)) == 0

    @property
    def process(self) -> int:
        """The number of the process that listens."""
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        """Listen no more; lines that are open go on."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()

    def make_key(self, name: str) -> Key:
        """Make a key without a passphrase."""
        private = self.folder / name
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", os.fspath(private)],
            check=True,
        )
        return Key(private, private.with_suffix(".pub"))

    def let_in(
        self, key: Key, home: Path, role: str, name: str, *, python: str = sys.executable
    ) -> None:
        """Let a key lead into one home, with the line that `handrail key` prints for it."""
        words = ["key", os.fspath(key.public), "--home", os.fspath(home), "--role", role]
        line = run_handrail(*words, "--as", name, python=python)
        assert line.startswith('restrict,pty,command="') and len(line.splitlines()) == 1
        with self.authorized.open("a") as file:
            file.write(importable(line, python))

    def client(self, key: Key, *options: str) -> list[str]:
        """Return the command of the real client, up to where a command there would stand."""
        return [
            *("ssh", "-F", "none", "-p", str(self.port), "-i", os.fspath(key.private)),
            *("-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "LogLevel=ERROR"),
            *("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"),
            *options,
            f"{self.user}@127.0.0.1",
        ]


def run_handrail(*words: str, python: str = sys.executable) -> str:
    """Run one command and return what it printed."""
    ended = subprocess.run(
        [python, "-m", "tui.cli", *words],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return ended.stdout


def importable(line: str, python: str) -> str:
    """Return a line of a key with which Python finds this checkout, where it is not installed."""
    probe = subprocess.run([python, "-I", "-c", "import tui.cli"], capture_output=True)
    if probe.returncode == 0:
        return line
    begin = f"import sys; sys.path.insert(0, '{ROOT}'); from tui.cli import run; run()"
    assert " -I -m tui.cli " in line
    return line.replace(" -I -m tui.cli ", f' -I -c \\"{begin}\\" ')


def _free_port() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return int(asking.getsockname()[1])


def environment_of(process: int) -> Sequence[str]:
    """Return the names of the variables that a process was begun with."""
    data = Path(f"/proc/{process}/environ").read_bytes()
    return [each.partition(b"=")[0].decode() for each in data.split(b"\0") if each]
