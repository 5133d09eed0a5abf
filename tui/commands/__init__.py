"""The commands of the command line: one small module for each group of them."""
