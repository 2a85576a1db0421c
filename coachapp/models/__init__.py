"""Model files: what is installed, what a file says of itself, whether it fits this machine."""
