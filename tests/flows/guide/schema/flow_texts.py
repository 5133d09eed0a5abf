"""Flow documents as text, written in a line each."""

HEAD = 'schema_version = 1\nid = "own"\nversion = 1\ntitle = "Own"\n'
STEP = HEAD + '[[steps]]\nid = "one"\ntitle = "One"\nstage = "reflection"\nitems = [\n'


def items(*lines: str) -> str:
    return STEP + ",\n".join(lines) + "\n]\n"


def text(name: str, more: str = "") -> str:
    return f'{{type="text",id="{name}",label="Words"{more}}}'


def repeat(name: str, inner: str, more: str = "") -> str:
    return f'{{type="repeat",id="{name}",label="Several",items=[{inner}]{more}}}'
