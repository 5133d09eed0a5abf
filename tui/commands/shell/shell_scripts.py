"""The scripts that have a shell complete what one types: each asks the program itself."""

BASH = r"""_handrail() {
    local candidate quoted word trimmed breaks before="" current="" rest="$COMP_LINE"
    local -a words=()
    local history="\"'!'\""
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
            [[ "$word" == *[!:=@]* ]] || before="$word"
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
                # Within double quotes nothing else keeps bash from looking into its history.
                quoted="${quoted//\!/$history}"
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
