"""One widget per item type of a flow, and the registry that maps type to widget."""
