"""What every command stands on: the call, the parser, output, and errors in one place."""
