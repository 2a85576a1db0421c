"""Reading a note without a model: its `sentences`, the ones to `extract`, its `parts`."""
