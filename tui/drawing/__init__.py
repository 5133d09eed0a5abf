"""Pictures as cells, drawn by pure functions that know neither Textual nor Rich.

A *span* is a text with a style, a *line* is a tuple of spans, and a `Drawing` is lines below each
other with the spots in them that a cursor can be on. Styles are words from `roles`, such as
`"accent bold"`; what colour that is, and whether a terminal has colours at all, is decided where
it is painted.
"""
