"""Read models: what a place shows, as plain values. Nothing here writes."""
