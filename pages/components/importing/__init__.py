"""Files on their way into the store: dropped, looked at, mended, imported, taken back."""
