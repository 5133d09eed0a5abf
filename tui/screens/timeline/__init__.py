"""Timeline: weeks across, what is planned down."""
