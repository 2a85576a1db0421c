"""The peer: llama-cpp-python's low-level API in a plain loop, in one process.

    python peer_loop.py MODEL N_THREADS LIMIT_S

Each line it reads is a number of tokens to write; it prints how many it wrote and in how many
seconds, and stops early after LIMIT_S. Run with the environment that is to be measured.
"""

from __future__ import annotations

import ctypes
import sys
import time

import llama_cpp.llama_cpp as api

PROMPT = b"Once upon a time there was a coach who"


@api.llama_log_callback
def silent(_level, _text, _data):
    pass


def main() -> None:
    path, n_threads, limit_s = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    api.llama_log_set(silent, ctypes.c_void_p(0))
    model = api.llama_model_load_from_file(path.encode(), api.llama_model_default_params())
    params = api.llama_context_default_params()
    params.n_ctx, params.n_batch = 2048, 256
    params.n_threads = params.n_threads_batch = n_threads
    context = api.llama_init_from_model(model, params)
    vocab = api.llama_model_get_vocab(model)
    buffer = (api.llama_token * 64)()
    n = api.llama_tokenize(vocab, PROMPT, len(PROMPT), buffer, 64, True, False)
    piece = ctypes.create_string_buffer(64)
    print("ready", flush=True)
    for line in sys.stdin:
        api.llama_memory_seq_rm(api.llama_get_memory(context), 0, 0, -1)
        sampler = api.llama_sampler_chain_init(api.llama_sampler_chain_default_params())
        api.llama_sampler_chain_add(sampler, api.llama_sampler_init_greedy())
        api.llama_decode(context, api.llama_batch_get_one(buffer, n))
        one = (api.llama_token * 1)()
        one[0] = api.llama_sampler_sample(sampler, context, -1)
        started = time.perf_counter()
        n_written, spent_s = 0, 0.0
        while n_written < int(line) - 1 and spent_s < limit_s:
            api.llama_token_to_piece(vocab, one[0], piece, 64, 0, False)
            api.llama_decode(context, api.llama_batch_get_one(one, 1))
            one[0] = api.llama_sampler_sample(sampler, context, -1)
            n_written += 1
            spent_s = time.perf_counter() - started
        print(n_written, spent_s, flush=True)
        api.llama_sampler_free(sampler)


if __name__ == "__main__":
    main()
