"""What loading rejects: each with the file, the path and the reason, and nothing else."""

from pathlib import Path

import pytest

from flows.guide.schema.catalog import all_flows, check_file, find_flow
from flows.guide.schema.flow_files import library
from flows.guide.schema.problems import FlowError, UnknownFlowError
from flows.text.toml import SIZE_LIMIT
from tests.flows.guide.schema.flow_texts import HEAD, items, repeat, text


def told(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    """Return the paths and reasons of everything that is wrong with a flow."""
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    problems = check_file(file)
    assert all(problem.file == "own.toml" for problem in problems)
    return [(problem.path, problem.reason) for problem in problems]


def test_a_flow_without_fault_is_told_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, items(text("words"))) == []


REJECTED = {
    "an operator with a value that it does not take": (
        items(text("a"), text("b", ',when={item="one.a",op="answered",value=true}')),
        ("one.b.when", "`answered` takes no value."),
    ),
    "an operator without its value": (
        items(text("a"), text("b", ',when={item="one.a",op="gt"}')),
        ("one.b.when", "`gt` needs a value."),
    ),
    "one value for several": (
        items(text("a"), text("b", ',when={item="one.a",op="in",value="x"}')),
        ("one.b.when", "`in` needs a list of values."),
    ),
    "words with a capital letter": (
        items(text("a"), text("b", ',when={item="one.a",op="made_of",value=["Well"]}')),
        ("one.b.when", "`made_of` needs words without capital letters."),
    ),
    "an order of what has none": (
        items(text("a"), text("b", ',when={item="one.a",op="gt",value=[1]}')),
        ("one.b.when", "`gt` needs a number or a date."),
    ),
    "what is required and left to everything": (
        items(text("a", ",required=true,more=true")),
        ("one.a", "What is `required` cannot be `more`: it would be asked for and not shown."),
    ),
    "a closing question inside a repeat": (
        items(repeat("r", text("a", ",closing=true"))),
        ("one.r.a", "Only what stands directly in a step can be `closing`."),
    ),
    "told by what is not there": (
        items('{type="yes_no",id="a",label="A",implied_by=["one.z"]}'),
        ("one.a", "It is told by one.z, which is no item of this flow."),
    ),
    "told by what is inside a repeat": (
        items(repeat("r", text("w")), '{type="yes_no",id="a",label="A",implied_by=["one.r.w"]}'),
        ("one.a", "It is told by one.r.w, which is inside another repeat."),
    ),
    "an id used twice inside a group": (
        items(f'{{type="group",id="g",label="G",items=[{text("a")},{text("a")}]}}'),
        ("one.g.a", "This id is used twice."),
    ),
    "a question without words": (
        items('{type="text",id="a"}'),
        ("one.a", "It has no `label`."),
    ),
    "a default of what has none": (
        items(text("w"), '{type="rank",id="a",label="A",of="plan.objectives",default="x"}'),
        ("one.a", "This type has no `default`."),
    ),
    "a suggestion from no library": (
        items(text("a", ',prefill={source="library",path="colours"}')),
        ("one.a", "`prefill` names colours, which is no library."),
    ),
    "a suggestion from no field": (
        items(text("a", ',prefill={source="previous_plan",path="mood"}')),
        ("one.a", "`prefill` names mood, which is no field of the plan."),
    ),
    "rows from inside another repeat": (
        items(
            repeat("r", repeat("s", text("w"))),
            '{type="rank",id="o",label="O",of="one.r.s"}',
        ),
        ("one.o", "`of` names one.r.s, which is inside another repeat."),
    ),
    "a condition on what takes no answer": (
        items('{type="note",id="n",label="N"}', text("a", ',when={item="one.n",op="answered"}')),
        ("one.a", "`when` names one.n, which takes no answer."),
    ),
    "a remark that would be kept in a field": (
        items('{type="note",id="a",label="A",maps_to="vision"}'),
        ("one.a", "This type takes no answer, so it has no `maps_to`."),
    ),
    "a condition on what is asked later": (
        items(text("a", ',when={item="one.b",op="answered"}'), text("b")),
        ("one.a", "`when` names one.b, which is not asked before it."),
    ),
    "a condition on what is not there": (
        items(text("a", ',when={item="one.z",op="answered"}')),
        ("one.a", "`when` names one.z, which is no item of this flow."),
    ),
    "a condition on a value that is no choice": (
        items(
            '{type="select",id="s",label="S",choices=[{value="x",label="X"}]}',
            text("a", ',when={item="one.s",value="y"}'),
        ),
        ("one.a", "`when`: 'y' is not a choice of one.s."),
    ),
    "a condition on a mark that is not on the scale": (
        items(
            '{type="scale",id="s",label="S",min=1,max=3}',
            text("a", ',when={item="one.s",op="gt",value=7}'),
        ),
        ("one.a", "`when`: 7 is not on the scale of one.s."),
    ),
    "a condition inside another repeat": (
        items(
            repeat("r", text("w")),
            text("a", ',when={item="one.r.w",op="answered"}'),
        ),
        ("one.a", "`when` names one.r.w, which is inside another repeat."),
    ),
    "an unknown type": (
        items('{type="slider",id="a",label="A"}'),
        ("one.a", "There is no such type of item."),
    ),
    "an unknown operator": (
        items(text("a"), text("b", ',when={item="one.a",op="like",value="x"}')),
        (
            "one.b.when.op",
            "This has to be one of eq, ne, gt, ge, lt, le, in, contains, made_of, answered, empty.",
        ),
    ),
    "an unknown operator among several conditions": (
        items(text("a"), text("b", ',when={all=[{item="one.a",op="like",value="x"}]}')),
        (
            "one.b.when.all.0.op",
            "This has to be one of eq, ne, gt, ge, lt, le, in, contains, made_of, answered, empty.",
        ),
    ),
    "a condition on nothing": (
        items(text("a"), text("b", ",when={value=true}")),
        ("one.b.when.item", "This key is needed."),
    ),
    "a key named like its type": (
        items(text("a", ',text="x"')),
        ("one.a.text", "There is no such key; it may be misspelt."),
    ),
    "a question that is too long": (
        items(f'{{type="text",id="a",label="{"x" * 201}"}}'),
        ("one.a.label", "This can have at most 200 characters."),
    ),
    "a choice without words": (
        items('{type="select",id="s",label="S",choices=[{value="x",label=""}]}'),
        ("one.s.choices.x.label", "This needs a few words."),
    ),
    "a number in words": (
        items(text("a", ',max_length="many"')),
        ("one.a.max_length", "This has to be a whole number."),
    ),
    "a number that is too large": (
        items(text("a", ",max_length=1001")),
        ("one.a.max_length", "This has to be at most 1000."),
    ),
    "a number that is too small": (
        items(text("a", ",max_length=0")),
        ("one.a.max_length", "This has to be at least 1."),
    ),
    "no number": (
        items('{type="number",id="n",label="N",min="low"}'),
        ("one.n.min", "This has to be a number."),
    ),
    "neither true nor false": (
        items(text("a", ',required="perhaps"')),
        ("one.a.required", "This has to be true or false."),
    ),
    "no text": (
        items('{type="text",id="a",label=7}'),
        ("one.a.label", "This has to be text."),
    ),
    "no list": (
        items(text("a", ',suggestions="one"')),
        ("one.a.suggestions", "This has to be a list."),
    ),
    "no table": (
        items(text("a", ',prefill="profile"')),
        ("one.a.prefill", "This has to be a table."),
    ),
    "an id of another form": (
        items('{type="text",id="No Id",label="A"}'),
        None,
    ),
    "an unknown library": (
        items('{type="select",id="s",label="S",choices_from="colours"}'),
        ("one.s", "`choices_from` names colours, which is no library or earlier repeat."),
    ),
    "an unknown function": (
        items('{type="computed",id="c",label="C",function="eval",args=[]}'),
        ("one.c", "eval is no registered function."),
    ),
    "a function without anything to compute from": (
        items('{type="computed",id="c",label="C",function="weighted_rank",args=[]}'),
        ("one.c", "`args` of weighted_rank has to name a matrix, then maybe a rank."),
    ),
    "something to compute from for a function that takes nothing": (
        items(
            text("a"),
            '{type="computed",id="c",label="C",function="untouched",args=["one.a"]}',
        ),
        ("one.c", "`args` of untouched has to be empty."),
    ),
    "a function of another type of item": (
        items(
            text("a"),
            '{type="computed",id="c",label="C",function="since_last_time",args=["one.a"]}',
        ),
        ("one.c", "`args` of since_last_time has to name a matrix."),
    ),
    "more or less of what has no order": (
        items(
            '{type="schedule",id="s",label="S"}',
            text("a", ',when={item="one.s",op="gt",value=3}'),
        ),
        (
            "one.a",
            "`when`: one.s cannot be compared by `gt`; only a number, a scale or a date can.",
        ),
    ),
    "before or after what is no day": (
        items(
            '{type="date",id="d",label="D"}',
            text("a", ',when={item="one.d",op="lt",value="soon"}'),
        ),
        ("one.a", "`when`: one.d is answered by a date such as 2027-01-31."),
    ),
    "a misspelt key": (
        items(text("a", ',labell="x"')),
        ("one.a.labell", "There is no such key; it may be misspelt."),
    ),
    "rows of no earlier repeat": (
        items('{type="rank",id="o",label="O",of="one.nothing"}'),
        ("one.o", "`of` names one.nothing, which is no earlier repeat or multiple choice."),
    ),
    "an id used twice": (
        items(text("a"), text("a")),
        ("one.a", "This id is used twice."),
    ),
    "an empty list of conditions": (
        items(text("a"), text("b", ",when={all=[]}")),
        None,
    ),
    "a field that the plan has not": (
        items(text("a", ',maps_to="reflection.mood"')),
        ("one.a", "`maps_to` names reflection.mood, which is no field of a reflection."),
    ),
    "a field that cannot hold the answer": (
        items('{type="long_text",id="a",label="A",maps_to="title"}'),
        None,
    ),
    "a scale wider than its field": (
        items(
            repeat(
                "r",
                '{type="text",id="w",label="W",maps_to="wish"},'
                '{type="scale",id="s",label="S",min=0,max=20,maps_to="confidence"}',
                ',maps_to="objectives"',
            )
        ),
        None,
    ),
    "a choice that the field does not know": (
        items(
            repeat(
                "r",
                '{type="contact",id="w",label="W",maps_to={name="name"}},'
                '{type="select",id="k",label="K",maps_to="kind",'
                'choices=[{value="robot",label="R"}]}',
                ',maps_to="contacts"',
            )
        ),
        None,
    ),
    "a list that lacks what its parts need": (
        items(repeat("r", text("a"), ',maps_to="objectives"')),
        ("one.r", "No item inside asks for wish, which it needs."),
    ),
    "two items for one field": (
        items(text("a", ',maps_to="purpose"'), text("b", ',maps_to="purpose"')),
        ("one.b", "purpose is already filled by one.a."),
    ),
    "a default that is no answer": (
        items('{type="yes_no",id="a",label="A",default="maybe"}'),
        ("one.a", "`default`: This has to be yes or no: true or false in a file."),
    ),
    "a pattern that is none": (
        items(text("a", ',pattern="(",default="x"')),
        ("one.a", "`pattern` is no regular expression."),
    ),
    "an earliest day that is none": (
        items('{type="date",id="d",label="D",min="soonish"}'),
        ("one.d", "`min` has to be `today` or a date such as 2027-01-31."),
    ),
    "an earliest day after the latest": (
        items('{type="date",id="d",label="D",min="2027-02-01",max="2027-01-31"}'),
        ("one.d", "`min` has to be at most `max`."),
    ),
    "a least number above the most": (
        items('{type="number",id="n",label="N",min=3,max=2}'),
        ("one.n", "`min` has to be at most `max`."),
    ),
    "a group without items": (
        items('{type="group",id="g",label="G",items=[]}'),
        ("one.g", "A group needs at least one item."),
    ),
    "a question that steers the terminal": (
        items('{type="text",id="a",label="\\u001b[31mWords"}'),
        (
            "one.a.label",
            "Character 1 is a control character (U+001B) that cannot be kept. Please take it out.",
        ),
    ),
    "a question of two lines": (
        items('{type="text",id="a",label="Words\\nand more"}'),
        ("one.a.label", "This has to fit on one line."),
    ),
    "a choice that steers the terminal": (
        items('{type="select",id="s",label="S",choices=[{value="x",label="X",help="\\u0007"}]}'),
        None,
    ),
}


@pytest.mark.parametrize("what", REJECTED)
def test_it_is_rejected(what: str, tmp_path: Path) -> None:
    flow, problem = REJECTED[what]
    problems = told(tmp_path, flow)
    assert len(problems) == 1, problems
    assert problems[0][0].startswith("one.")
    assert len(problems[0][1]) > 10
    if problem is not None:
        assert problems == [problem]


def test_what_the_whole_file_says_is_told_in_our_words(tmp_path: Path) -> None:
    whole = items(text("a")).replace("schema_version = 1", "schema_version = 2")
    assert told(tmp_path, whole.replace('"own"', '"Own"')) == [
        ("schema_version", "This has to be 1."),
        (
            "id",
            "An id is made of a to z, 0 to 9 and _, begins with a letter and has at most "
            "40 characters.",
        ),
    ]


def test_a_step_needs_something_to_show(tmp_path: Path) -> None:
    empty = HEAD + '[[steps]]\nid = "one"\ntitle = "One"\n'
    assert told(tmp_path, empty) == [("one", "A step needs at least one item.")]


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    flow = items(text("a", ',maps_to="mood"'), text("a"), text("b", ',pattern="("'))
    assert {path for path, _ in told(tmp_path, flow)} == {"one.a", "one.b"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe", "Line 1: It is not written in UTF-8."),
        (b"a = ", "It is no TOML"),
        (b"#" * (SIZE_LIMIT + 1), "It is larger than 256 KB."),
        (b"a = " + b"[" * 5000 + b"]" * 5000, "It is"),
    ],
)
def test_a_file_that_is_no_flow_is_told_in_a_sentence(
    content: bytes, reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(content)
    (problem,) = check_file(file)
    assert problem.reason.startswith(reason)


def test_a_flow_that_extends_says_only_what_differs(tmp_path: Path) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    (folder / "mine.toml").write_text(
        'schema_version = 1\nid = "mine"\nversion = 3\ntitle = "Mine"\nextends = "personal"\n'
        'drop = ["reflection.patterns", "coping.strategy"]\n'
        '[[steps]]\nid = "reflection"\n'
        '[[steps.items]]\nid = "situation"\nlabel = "How is it?"\n'
        '[[steps.items]]\ntype = "text"\nid = "weather"\nlabel = "The weather"\nafter = "title"\n'
    )
    flow = find_flow("mine", tmp_path)
    paths = [path for path, _ in flow.items()]
    declared = dict(flow.items())
    assert "reflection.patterns" not in paths
    assert "coping.strategy" not in paths
    assert paths.index("reflection.weather") == paths.index("reflection.title") + 1
    assert declared["reflection.situation"].label == "How is it?"
    assert declared["reflection.situation"].maps_to == "reflection.situation"
    assert [each.id for each in all_flows(tmp_path) if each.own] == ["mine"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('extends = "nothing"', "`extends` names nothing, and there is no such flow."),
        ('extends = "own"', "A flow cannot extend itself, as here: own → own."),
        ('extends = "personal"\ndrop = ["a.b"]', "`drop` names a.b, which is not there."),
        (
            'extends = "personal"\n[[steps]]\nid = "own"\nafter = "nothing"',
            "`after` names nothing, which is not there.",
        ),
        (
            'extends = "personal"\n[[steps]]\nid = "reflection"\n'
            '[[steps.items]]\nid = "own"\nunder = "no.group"',
            "`under` names no.group, which is not there.",
        ),
        ('extends = ["personal"]', "`extends` names one flow."),
        ('steps = ["one"]', "This has to be a list of tables, each [[steps]]."),
        ("drop = [7]", "This has to be a list of texts."),
        ("libraries = 7", "This has to be a table."),
        ("[[steps]]\nid = 7", "This has to be text."),
    ],
)
def test_what_it_extends_has_to_be_there(line: str, reason: str, tmp_path: Path) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    (folder / "own.toml").write_text(f"{HEAD}{line}\n")
    (problem,) = check_file(folder / "own.toml", tmp_path)
    assert problem.reason == reason


def test_an_own_flow_that_is_wrong_is_told_and_the_others_stay(tmp_path: Path) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    (folder / "own.toml").write_text("a = ")
    assert len(all_flows(tmp_path)) == len(list(library().glob("*.toml")))
    with pytest.raises(FlowError, match=r"own\.toml: It is no TOML"):
        find_flow("own", tmp_path)
    with pytest.raises(UnknownFlowError, match="There are: personal"):
        find_flow("nothing", tmp_path)


def test_a_link_that_leads_nowhere_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    (folder / "own.toml").symlink_to(tmp_path / "gone.toml")
    assert len(all_flows(tmp_path)) == len(list(library().glob("*.toml")))
    assert find_flow("personal", tmp_path).id == "personal"
    with pytest.raises(FlowError, match=r"own\.toml: It cannot be read"):
        find_flow("own", tmp_path)
    (folder / "mine.toml").write_text(f'{HEAD.replace("own", "mine")}extends = "own"\n')
    with pytest.raises(FlowError, match=r"own\.toml: It cannot be read"):
        find_flow("mine", tmp_path)
