"""How people find numbers and come back to them: links, saved views, search, terms, the tour."""
