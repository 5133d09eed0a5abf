"""Journal: lines, wins, and ways to look back."""
