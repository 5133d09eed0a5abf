"""A session that several look at: the host, the relays, and what each terminal is told."""
