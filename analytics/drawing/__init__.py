"""Drawing: a figure, described as plotly describes figures, becomes SVG.

Our charts are still: they have no hover, zoom or animation, and their numbers stand in a table
beside them. Drawn on the server they cost a browser no script and next to no time, they follow
the width of their box by themselves, and a report or a file gets the same picture as the page.
"""

from analytics.drawing.picture import picture, standalone

__all__ = ["picture", "standalone"]
