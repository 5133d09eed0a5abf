"""The flow documents themselves, one TOML file each."""
