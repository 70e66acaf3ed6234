"""What stands on a page that a test has run."""

import json
import re
from html import unescape

import plotly.graph_objects as go
from streamlit.testing.v1 import AppTest

from analytics.charts.spec import Spec, figure_of
from analytics.charts.tokens import Theme

MEANING = r'<span role="tooltip".*?</span>|</?(?:span|button)[^>]*>'
"""What explains a term in a text."""


def html(app: AppTest) -> str:
    """The page's own HTML: cards, tables, boxes with their charts."""
    return "".join([*(each.proto.body for each in app.get("html")), *blocks(app)])


def blocks(app: AppTest) -> list[str]:
    """The parts of the page that are written in one piece."""
    parts = [part.proto for part in app.get("bidi_component")]
    return [json.loads(part.json) for part in parts if part.component_name == "block"]


def alternatives(app: AppTest) -> list[str]:
    """The text alternative of each chart."""
    return _found(r'role="img" aria-label="(.*?)"', app)


def headings(app: AppTest) -> list[str]:
    """Headings below the title, those of charts among them."""
    return [*(each.value for each in app.header), *_found("<h2>(.*?)</h2>", app)]


def folds(app: AppTest) -> list[str]:
    """Titles of what stands closed until it is opened."""
    return [*(each.label for each in app.expander), *_found("<summary>(.*?)</summary>", app)]


def words(app: AppTest) -> str:
    """Headings, paragraphs and small print of the page's boxes and of what stands between."""
    said = (each.value for each in (*app.markdown, *app.caption))
    return " ".join([*headings(app), *said, *_found("<p.*?>(.*?)</p>", app)])


def plotly_figure(spec: Spec, theme: Theme) -> go.Figure:
    """The chart as plotly understands it. Raises ``ValueError`` for what plotly does not know."""
    return go.Figure(figure_of(spec, theme))


def _found(pattern: str, app: AppTest) -> list[str]:
    parts = re.findall(pattern, "".join(blocks(app)), re.DOTALL)
    return [unescape(re.sub(MEANING, "", each)) for each in parts]
