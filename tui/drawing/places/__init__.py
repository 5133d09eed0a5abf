"""The picture of each place."""
