"""The reports, a module each: what stands in it, from top to bottom."""
