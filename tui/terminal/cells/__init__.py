"""What a terminal can show in one cell: letters, colours, looks."""
