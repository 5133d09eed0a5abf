"""Words as a shell has them while they are typed: quoted, escaped, not yet closed."""


def unquoted(word: str) -> str:
    """Return what a shell makes of a word that may end within quotes or after a backslash."""
    plain: list[str] = []
    quote = ""
    signs = iter(word)
    for sign in signs:
        if sign == "\\" and quote != "'":
            plain.append(_escaped(next(signs, ""), quote))
        elif sign == quote:
            quote = ""
        elif sign in "'\"" and not quote:
            quote = sign
        else:
            plain.append(sign)
    return "".join(plain)


def _escaped(sign: str, quote: str) -> str:
    """Return what a backslash and the sign after it stand for."""
    return sign if not quote or sign in '$`"\\' else f"\\{sign}"
