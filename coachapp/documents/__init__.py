"""Documents that coaches have: read in a process of their own."""
