"""The arithmetic of anonymity: pure functions over tables. `gate` is k, l, t and dominance, and
what becomes of each record; `subsets` is k^m."""
