"""The item types: what each accepts, how it is worded, and what it may be bound to."""
