"""The same sessions and places as plain lines: no cursor movement, no colour, nothing to see."""
