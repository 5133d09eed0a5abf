"""The guided session on screens: the wizard and the read-back."""
