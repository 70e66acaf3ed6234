"""What stands in a cell becomes text without what surrounds it."""

import pytest

from data_loaders.checking.values import clean


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Ada", "Ada"),
        ("Ada  Lane", "Ada  Lane"),
        ("~!", "~!"),
        ("Ada ", "Ada"),
        ("\tAda\r\n", "Ada"),
        ("\u00a0Ada\u200b", "Ada"),
        ("A\u00a0da", "A da"),
        ("Zo\u00eb ", "Zo\u00eb"),
        ("\u00eb\ufeff", "\u00eb"),
        (" \u00a0\u200b\t", None),
        ("", None),
        (None, None),
    ],
)
def test_blanks_around_a_text_and_marks_without_width_are_taken_out(store, cell, text):
    query = f"SELECT {clean('cell')} AS text FROM (SELECT CAST(? AS VARCHAR) AS cell)"
    assert store.query(query, [cell]) == [{"text": text}]
