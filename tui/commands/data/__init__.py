"""Commands for what is kept: taken along, brought back, looked over, and where it all is."""
