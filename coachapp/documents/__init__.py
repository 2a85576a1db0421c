"""Documents that coaches have: read in a process of their own.

`reader` is the way in: a `Parser` starts the process once and feeds it many files, and
`read_document` reads one file. `parser` is that process; `plain` (text and tables of commas),
`office`, `pdf` and `calendars` (with `recurrence`) know the formats there. Calendars are also
written, by `calendars.write_calendar`.
"""
