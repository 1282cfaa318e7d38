"""The `guong` command: what editors and clerks run at a prompt.

Each module is a command with `HELP`, `arguments(parser)` and `run(options)`, which returns the exit status;
`__main__.py` joins them.
"""

USAGE_ERROR = 2
"""The exit status of a call that cannot be carried out as it stands."""
