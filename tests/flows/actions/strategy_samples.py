"""Things that help, as a plan has them."""

WAYS = [
    {"id": "block", "name": "Once around the block", "effort": 1},
    {"id": "bath", "name": "A warm bath", "effort": 2, "helped": 1},
    {"id": "ring", "name": "Ring Priya"},
]
