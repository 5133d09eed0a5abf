"""What the flows that ship say, kept beside them, so that they are parsed once.

It takes as long to parse a flow as a quick command runs. What a file says is kept as JSON in the
folder where Python keeps its byte code, and like that with the time and the size of the file it was
made from: of another file, it is made anew. Where nothing can be written, the file is parsed each
time. Nobody's own flows are kept here.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

from flows.guide.schema.extends import RawFlow
from flows.guide.schema.toml_files import read_raw

FORM = 1
"""Counts up when what is kept changes its form."""


def read_shipped(path: Path) -> RawFlow:
    """Return a flow document that ships as it was read.

    Raises:
        FlowError: it cannot be read, or has no outline of a flow.
    """
    status = path.stat()
    made_from = [FORM, status.st_mtime_ns, status.st_size]
    kept = _kept_at(path)
    try:
        told = json.loads(kept.read_bytes())
        if told["made_from"] == made_from:
            raw: RawFlow = told["flow"]
            return raw
    except (OSError, ValueError, KeyError, TypeError):
        pass
    raw = read_raw(path)
    if not sys.dont_write_bytecode:
        _keep(kept, json.dumps({"made_from": made_from, "flow": raw}))
    return raw


def _kept_at(path: Path) -> Path:
    return path.parent / "__pycache__" / f"{path.stem}.flow.json"


def _keep(kept: Path, text: str) -> None:
    # Written aside and put in place, so that nobody reads half of it.
    aside = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        kept.parent.mkdir(exist_ok=True)
        aside.write_text(text)
        aside.replace(kept)
    except OSError:
        with suppress(OSError):
            aside.unlink()
