"""Taking the practice along: a file that can be read back, and a folder that people can read.

`codec` turns domain values into JSON and back, and writes the schema of that; `whole` is the file
(a ZIP with ``practice.json`` and the materials), `contents` what stands in it, `checking` whether
that is true to itself; `folder` is the Markdown. What is written here is
not encrypted: the coach is told so.
"""
