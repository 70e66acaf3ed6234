"""Settings in words: values with their unit."""

import pytest

from data_loaders.settings import SETTINGS
from pages.components.panels.settings import with_unit


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        ("month-day, such as 05-31", "05-31", "31 May"),
        ("month", "7", "July"),
        ("USD", "5000", "5,000 USD"),
        ("%", "80", "80%"),
        ("days", "1", "1 day"),
        ("days", "30", "30 days"),
        ("people", "1", "1 person"),
        ("days", "", "Nothing set"),
        ("months such as 08;09;10", "08;09", "08; 09"),
    ],
)
def test_a_value_of_a_setting_has_its_unit(unit: str, value: str, text: str) -> None:
    setting = next(each for each in SETTINGS.values() if each.unit == unit)
    assert with_unit(setting, value) == text
