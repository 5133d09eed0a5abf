"""`settings`: how things are set, and one of them changed."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError, quoted
from tui.commands.base.arguments import add_json
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.views.settings import SettingView

HOW = "'handrail settings' with a name and a value changes one, as in: settings explanations no"


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="NAME", nargs="?", help="the setting, as 'handrail settings' lists it"
    )
    parser.add_argument(
        "value", metavar="VALUE", nargs="*", help="what it is to be; without it, it is told"
    )
    add_json(parser)


def _settings(call: Call) -> int:
    from flows.views.settings import settings_view

    view, name = settings_view(call.store), call.options.name
    if name is not None:
        view = tuple(each for each in view if each.id == name.replace("-", "_"))
        if not view:
            raise UsageError(f"There is no setting {quoted(name)}. 'handrail settings' lists them.")
    if call.options.value:
        from flows.actions.setting_words import change_setting

        return report(call, change_setting(call.store, view[0].id, " ".join(call.options.value)))
    if call.options.json:
        call.data(view)
    else:
        call.print_lines(*_lines(view))
    return 0


def _lines(view: "Sequence[SettingView]") -> list[str]:
    """Return each setting with its name, how it stands, and what it does."""
    lines = ["Settings"]
    for each in view:
        lines += ["", f"{each.id}. {each.label}: {each.value}.", f"  {each.about}"]
    return [*lines, "", HOW]


WORK = {"settings": Work(_declare, _settings)}
