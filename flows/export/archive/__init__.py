"""Everything a home holds in one file, and back."""
