"""The arithmetic of anonymity: pure functions over tables. `groups` is k, l, t and dominance,
`subsets` is k^m, `gate` both, and what becomes of each record."""
