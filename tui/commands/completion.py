"""`completion`: scripts for the shells. They ask this program, so that titles complete too."""

from argparse import REMAINDER, ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.call import Call
from tui.commands.command import Work

BASH = r"""_handrail() {
    local candidate quoted word trimmed breaks before="" current="" rest="$COMP_LINE"
    local -a words=()
    local -i last=-1
    # Bash breaks words at : and = as well; what stands together in the line is one word here.
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        trimmed="${rest#"${rest%%[![:space:]]*}"}"
        if [[ last -ge 0 && -n "$COMP_LINE" && "$rest" == "$trimmed" ]]; then
            before="$current"
            [[ "$word" == *[!:=@]* ]] || before+="$word"
            words[last]+="$word"
        else
            before=""
            last+=1
            words[last]="$word"
        fi
        current="${words[last]}"
        rest="${trimmed#"$word"}"
    done
    COMPREPLY=()
    while IFS= read -r candidate; do
        case "$current" in
            \"*)
                quoted="${candidate//\\/\\\\}"
                quoted="${quoted//\"/\\\"}"
                quoted="${quoted//\$/\\\$}"
                quoted="${quoted//\`/\\\`}"
                ;;
            \'*) quoted="${candidate//\'/\'\\\'\'}" ;;
            *) printf -v quoted '%q' "$candidate" ;;
        esac
        # Only what stands after the last break is replaced.
        breaks="$before"
        while [[ "$breaks" == *[:=@]* ]]; do
            breaks="${breaks#*[:=@]}"
            quoted="${quoted#*[:=@]}"
        done
        COMPREPLY+=("$quoted")
    done < <("${COMP_WORDS[0]}" complete -- "${words[@]:1}" 2>/dev/null)
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
    from tui.commands.title_completion import candidates

    words = call.options.words
    call.say(*candidates(words[1:] if words[:1] == ["--"] else words, call.clock))
    return 0


WORK = {
    "completion": Work(_declare, _print_script),
    "complete": Work(_declare_words, _print_candidates),
}
