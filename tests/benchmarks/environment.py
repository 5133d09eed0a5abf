"""An environment as a person has it: the package installed, not editable, compiled, no tools.

An editable install costs every start 20 ms and more, and it hides in both sides of a ratio, so
nothing is measured in the environment that the benchmarks themselves run in.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from venv import EnvBuilder

from tests.paths import ROOT

FOLDER = ROOT / "build" / "bench-venv"
"""Where the environment is kept from one run to the next."""


@cache
def installed_python() -> str:
    """Return the interpreter of the environment, which is made anew when the sources changed.

    Raises:
        CalledProcessError: the package cannot be installed.
    """
    python, stamp, wanted = FOLDER / "bin" / "python", FOLDER / "made-from", _sum_of_sources()
    if not stamp.exists() or stamp.read_text() != wanted:
        print(f"Installing the package into {FOLDER.relative_to(ROOT)} ...", file=sys.stderr)
        rmtree(FOLDER, ignore_errors=True)
        # setuptools would install again what an earlier build has left there.
        rmtree(ROOT / "build" / "lib", ignore_errors=True)
        EnvBuilder(with_pip=True).create(FOLDER)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        constraints = str(ROOT / "constraints.txt")
        subprocess.run([*pip, "--constraint", constraints, str(ROOT)], check=True)
        _compile(python)
        stamp.write_text(wanted)
    return str(python)


def installed_program() -> str:
    """Return the program as it is installed there, what a person types `handrail` for."""
    return str(Path(installed_python()).with_name("handrail"))


def _compile(python: Path) -> None:
    """Keep all that is installed as byte code, and the flows that ship as what they say.

    What is for other versions of Python stays as it is.
    """
    kept = {key: each for key, each in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [str(python), "-m", "compileall", "-q", str(FOLDER / "lib")],
        env=kept,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    keep = "from flows.guide.schema.flow_files import keep_shipped; keep_shipped()"
    # From elsewhere, so that what is installed is found, and not the sources.
    subprocess.run([str(python), "-c", keep], env=kept, cwd=FOLDER, check=True)


def _sum_of_sources() -> str:
    """Return what tells one state of the sources from another."""
    total = sha256(sys.version.encode())
    for path in _sources():
        total.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
        total.update(path.read_bytes())
    return total.hexdigest()


def _sources() -> Iterator[Path]:
    yield from (ROOT / "pyproject.toml", ROOT / "constraints.txt")
    for package in ("flows", "tui"):
        for path in sorted((ROOT / package).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
