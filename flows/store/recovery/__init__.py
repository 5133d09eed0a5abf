"""Damage and loss: what the doctor finds, what takes the place of a file, and backups."""
