"""`completion`: scripts for the shells. They ask this program, so that titles complete too."""

from argparse import REMAINDER, ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.call import Call
from tui.commands.command import Work

BASH = r"""_handrail() {
    local candidate current="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    while IFS= read -r candidate; do
        case "$current" in
            [\"\']*) COMPREPLY+=("$candidate") ;;
            *) COMPREPLY+=("$(printf '%q' "$candidate")") ;;
        esac
    done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _handrail handrail
"""

ZSH = r"""#compdef handrail
_handrail() {
    local -a candidates
    candidates=("${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "${candidates[1]}" ]]; then
        compadd -U -- "${candidates[@]}"
    else
        _files
    fi
}
compdef _handrail handrail
"""

FISH = r"""complete -c handrail -f -a \
    '(handrail complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
complete -c handrail -F -n '__fish_seen_subcommand_from import check'
"""

SHELLS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
"""The completion script of each shell."""

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
    call.say(script.rstrip("\n"))
    return 0


def _declare_words(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs=REMAINDER, help="the words after 'handrail' so far")


def _print_candidates(call: Call) -> int:
    from tui.commands.candidates import candidates

    words = call.options.words
    call.say(*candidates(words[1:] if words[:1] == ["--"] else words, call.clock))
    return 0


WORK = {
    "completion": Work(_declare, _print_script),
    "complete": Work(_declare_words, _print_candidates),
}
