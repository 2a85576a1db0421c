"""The log of every access and every act: a hash chain, with signed checkpoints outside of it."""
