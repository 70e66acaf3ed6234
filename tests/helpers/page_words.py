"""What stands on a page that a test has run."""

from streamlit.testing.v1 import AppTest


def html(app: AppTest) -> str:
    """The page's own HTML: cards, tables, legends."""
    return "".join(each.proto.body for each in app.get("html"))


def alternatives(app: AppTest) -> list[str]:
    """The text alternative of each chart."""
    return [chart.proto.alt for chart in app.get("plotly_chart")]
