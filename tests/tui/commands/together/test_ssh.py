"""The line for a key of SSH, and what is refused."""

import base64
import shlex
from pathlib import Path

import pytest

from tui.cli import main
from tui.commands.base.call import Call


def public_key(kind: str = "ssh-ed25519", inside: str | None = None) -> str:
    """Return a public key."""
    name = (inside or kind).encode()
    blob = len(name).to_bytes(4, "big") + name + b"\0\0\0\x20" + bytes(range(32))
    return f"{kind} {base64.b64encode(blob).decode()} ana@laptop\n"


def run(tmp_path: Path, text: str, *words: str) -> int:
    """Print the line for a key with this text."""
    file = tmp_path / "ana.pub"
    file.write_text(text)
    home = str(tmp_path / 'my "own\\" home')
    return main(["key", str(file), "--home", home, "--role", "watch", *words])


def test_the_line_fixes_home_role_and_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, public_key(), "--as", 'Ana  O\'Hara; rm -rf "$HOME"') == 0
    (line,) = capsys.readouterr().out.splitlines()
    start, end = 'restrict,pty,command="', '" ssh-ed25519 '
    assert line.startswith(start) and end in line
    quoted, _, rest = line[len(start) :].rpartition(end)
    # Every quote inside is escaped, so sshd reads the command to its end.
    assert '"' not in quoted.replace('\\"', "")
    # sshd itself takes nothing else away.
    words = shlex.split(quoted.replace('\\"', '"'))
    assert words[1:5] == ["-I", "-m", "tui.cli", "attach"]
    assert words[5:] == [
        *("--home", str(tmp_path / 'my "own\\" home')),
        *("--role", "watch", "--as", 'Ana O\'Hara; rm -rf "$HOME"'),
    ]
    assert rest.split()[0] == public_key().split()[1] and len(rest.split()) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n",
        'command="sh" ' + public_key(),
        public_key() + public_key(),
        public_key(inside="ssh-rsa"),
        "ssh-ed25519 AAAA\n",
        "ssh-ed25519 not-base64! ana\n",
        "ssh-dss " + public_key().split(" ", 1)[1],
    ],
)
def test_what_is_no_public_key_is_refused(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, text, "--as", "Ana") == 1
    told = capsys.readouterr()
    assert not told.out and "key" in told.err


def test_a_name_and_a_role_are_needed(tmp_path: Path) -> None:
    assert run(tmp_path, public_key()) == 2
    assert run(tmp_path, public_key(), "--as", " ") == 2
    assert run(tmp_path, public_key(), "--as", "a\x1b[2Jb") == 2


@pytest.mark.parametrize("target", ["-oProxyCommand=sh", "a b", ""])
def test_no_option_of_ssh_comes_in_as_a_host(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Call, "has_terminal", True)
    assert main(["connect", "--", target]) == 2


@pytest.mark.parametrize("name", ["", "  ", "An\x1bna", "An\u202ena"])
@pytest.mark.parametrize("words", [("host",), ("join",), ("attach", "--role", "watch"), ("key",)])
def test_a_name_is_a_line_that_can_be_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], name: str
) -> None:
    if words == ("key",):
        assert run(tmp_path, public_key(), "--as", name) == 2
    else:
        assert main([*words, "--home", str(tmp_path), "--as", name]) == 2
    assert "The name is blank, or holds signs that cannot be printed." in capsys.readouterr().err
