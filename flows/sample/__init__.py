"""The sample plan of the demonstration: a person who does not exist, and three months."""
