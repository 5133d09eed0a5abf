"""The same sessions and places as plain lines of text."""
