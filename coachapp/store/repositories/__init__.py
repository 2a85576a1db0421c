"""One small repository per aggregate: SQL in, frozen values out."""
