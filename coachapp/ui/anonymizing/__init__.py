"""The page where a text loses what identifies: left what it says, right what may be seen of it."""
