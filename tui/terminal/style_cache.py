"""Letting go of what closed screens have painted."""

from textual._styles_cache import StylesCache


def let_go() -> None:
    """Forget what is remembered for screens that are closed.

    Textual 8.2.8 remembers a pair of colours together with the widget's store of painted lines
    that asked for it, for the last 1,024 that did. An evening of turning pages cost 60 to 100 MB.
    """
    StylesCache.get_inner_outer.cache_clear()
