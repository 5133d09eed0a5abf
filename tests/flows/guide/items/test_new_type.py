"""Adding a type of item touches at most six files: done here, in a copy of the program."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.paths import ROOT

MOST_FILES = 6

ITEM = '''"""`colour`: a colour, as three pairs of hexadecimal digits."""

from __future__ import annotations

import re

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.guide.items.answer_checks import require_text
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from pydantic import JsonValue


class ColourItem(BaseItem):
    """A colour."""

    type: Literal["colour"]
    names: dict[str, str] = {}
    """Words for colours, by their digits."""

    def validate_answer(self, value: Any, context: AnswerContext) -> str | None:
        """Return the colour in small letters, or None when it is blank."""
        text = require_text(value).strip().lower()
        if text and not re.fullmatch("#[0-9a-f]{6}", text):
            raise UnacceptableError("This has to be a colour such as #22aa44.")
        return text or None

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the word for the colour, else its digits."""
        return self.names.get(value, value)

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        return ("#000000", "#ffffff")
'''

FIELD = '''"""The field of a colour."""

from tui.fields.text import TextField


class ColourField(TextField):
    """A colour in one line."""
'''

SECTION = """### `colour`

A colour. In a file: text such as `"#22aa44"`.

| key | default | what it says |
|---|---|---|
| `names` | `{}` | Words for colours, by their digits. |

```toml
[[steps.items]]
type = "colour"
id = "mood"
label = "Which colour is it?"
```

## Building on another flow
"""

EDITS = {
    "flows/guide/items/item.py": (
        ("from flows.guide.items.computed", "from flows.guide.items.colour import ColourItem\n"),
        ("    | TextItem\n", "    | ColourItem\n"),
    ),
    "tui/fields/registry.py": (
        ("from tui.fields.computed", "from tui.fields.colour import ColourField\n"),
        ('    "note": NoteField,\n', '    "colour": ColourField,\n'),
    ),
    "tui/plain/prompts/__init__.py": (('    "text": ask_text,\n', '    "colour": ask_text,\n'),),
}
"""What is put before which text of a file that is there."""

NEW = {"flows/guide/items/colour.py": ITEM, "tui/fields/colour.py": FIELD}

FLOW = """
schema_version = 1
id = "shades"
version = 1
title = "Shades"
[[steps]]
id = "one"
title = "One"
items = [
  { type = "text", id = "title", label = "What do you call it?", maps_to = "title" },
  { type = "colour", id = "mood", label = "Which colour?", names = { "#22aa44" = "moss" } },
  { type = "note", id = "green", label = "Yes", when = { item = "one.mood", value = "#22aa44" } },
  { type = "colour", id = "vision", label = "And later?", maps_to = "vision" },
]
"""

WALK = """
import datetime, json, sys
from flows.documents.clock import FixedClock
from flows.guide.answers.answers_file import fill_session
from flows.guide.items.item import ITEM_TYPES
from flows.guide.items.base_item import BaseItem
from flows.guide.schema.catalog import find_flow
from flows.guide.schema.problems import AnswerError
from flows.guide.session.session import GuidedSession
from pathlib import Path
from tui.fields.registry import field_for
from tests.flows.guide.items.format_page import documented_keys, keys_of, sections

clock = FixedClock(datetime.datetime(2026, 11, 21, 19, 2, tzinfo=datetime.UTC))
session = GuidedSession.start(find_flow("shades", Path(sys.argv[1])), clock)
try:
    session.answer("one.mood", "reddish")
except AnswerError as error:
    refused = error.sentence
session.answer("one.title", "Moss")
session.answer("one.mood", " #22AA44 ")
filled = GuidedSession.start(session.flow, clock)
fill_session(filled, {"one": {"title": "Sea", "vision": "#0000FF"}})
page = Path("docs/flow-format.md").read_text()
print(json.dumps({
    "refused": refused,
    "pages": [[question.path for question in page.questions] for page in session.pages()],
    "outline": [line.text for each in session.outline().sections for line in each.lines],
    "extra": [[each.path, each.value] for each in session.build().extra],
    "vision": filled.build().vision,
    "field": type(field_for(session.question("one.mood"), session.today)).__name__,
    "keys": documented_keys(sections(page)["colour"]),
    "model": keys_of(ITEM_TYPES["colour"], tuple(BaseItem.fields)),
}))
"""


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for part in ("flows", "tui", "docs")
        for path in (folder / part).rglob("*")
        if path.suffix in (".py", ".md", ".toml")
    }


def add_type(copy: Path) -> None:
    for name, text in NEW.items():
        (copy / name).write_text(text, encoding="utf-8")
    page = copy / "docs" / "flow-format.md"
    told = page.read_text(encoding="utf-8")
    assert told.count("## Building on another flow\n") == 1
    page.write_text(told.replace("## Building on another flow\n", SECTION), encoding="utf-8")
    for name, edits in EDITS.items():
        text = (copy / name).read_text(encoding="utf-8")
        for there, added in edits:
            assert text.count(there) == 1, (name, there)
            text = text.replace(there, added + there)
        (copy / name).write_text(text, encoding="utf-8")


def run(copy: Path, *arguments: str, typed: str = "") -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(copy), "HOME": str(copy)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_type_touches_few_files_and_works_everywhere(tmp_path: Path, home: Path) -> None:
    copy = tmp_path / "copy"
    for part in ("flows", "tui", "docs", "tests/flows/guide/items"):
        shutil.copytree(
            ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
        )
    before = files_in(copy)
    add_type(copy)
    after = files_in(copy)
    assert len({name for name in after if after[name] != before.get(name)}) <= MOST_FILES

    (home / "flows").mkdir(parents=True)
    (home / "flows" / "shades.toml").write_text(FLOW, encoding="utf-8")
    told = json.loads(run(copy, "-c", WALK, str(home)))
    assert told["keys"] == told.pop("model") == told.pop("keys")
    assert told == {
        "refused": "This has to be a colour such as #22aa44.",
        "pages": [["one.title", "one.mood", "one.green", "one.vision"]],
        "outline": ["Moss", "moss"],
        "extra": [["one.mood", "#22aa44"]],
        "vision": "#0000ff",
        "field": "ColourField",
    }

    line = ("-m", "tui.cli", "--home", str(home))
    typed = "Moss\nreddish\n#22AA44\n\nplan\nsave\n"
    said = run(copy, *line, "new", "shades", "--plain", typed=typed)
    assert "This has to be a colour such as #22aa44." in said
    assert "Which colour? moss" in said
