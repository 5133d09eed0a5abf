"""Settings: colours, signs, a name, and when a day ends."""
