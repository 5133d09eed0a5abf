"""`completion`: scripts for the shells. They ask this program, so that titles complete too."""

from argparse import REMAINDER, ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.shell.shell_scripts import SHELLS

_HOW = """to use it from now on:
  bash   handrail completion bash > ~/.local/share/bash-completion/completions/handrail
  zsh    handrail completion zsh > a folder of $fpath, as _handrail
  fish   handrail completion fish > ~/.config/fish/completions/handrail.fish
"""


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("shell", metavar="SHELL", help="bash, zsh or fish")
    parser.epilog = _HOW


def _print_script(call: Call) -> int:
    script = SHELLS.get(call.options.shell)
    if script is None:
        raise UsageError(
            f"There is no completion for '{call.options.shell}'. Please choose bash, zsh or fish."
        )
    call.print_whole(script.rstrip("\n"))
    return 0


def _declare_words(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs=REMAINDER, help="the words after 'handrail' so far")


def _print_candidates(call: Call) -> int:
    from tui.commands.shell.title_completion import candidates

    words = call.options.words
    call.print_whole(*candidates(words[1:] if words[:1] == ["--"] else words, call.clock))
    return 0


WORK = {
    "completion": Work(_declare, _print_script),
    "complete": Work(_declare_words, _print_candidates),
}
