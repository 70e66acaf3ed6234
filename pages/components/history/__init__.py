"""Revisions on the page: a list, one in detail, its undo, and what differs between two."""
