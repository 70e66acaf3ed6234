"""The sample network: an invented state, and the spreadsheets that its people send."""
