"""The language model in a process of its own, over pipes, without a port.

`client` is what the application holds, `worker` what runs in the process, `llama` the C API,
`writing` makes text of its pieces, `messages` is what goes between them. An abort in llama.cpp or
an out-of-memory kill takes this process and nothing else.
"""
