"""Text and marks stand out from their ground, in both themes."""

import pytest

from analytics.charts.tokens import DARK, LIGHT, PAGE, THEMES, Theme, contrast, page_style
from analytics.drawing.markup import lines_of

TEXT, MARK = 4.5, 3.0
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_contrast_is_that_of_the_guidelines() -> None:
    # The ends of the scale, and the grey that WCAG's own examples give as just enough on white.
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == 1
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@themes
def test_text_can_be_read(theme: Theme) -> None:
    for colour in (theme.ink, theme.muted, theme.met, theme.not_met):
        assert contrast(colour, theme.ground) >= TEXT
    assert contrast(theme.ink, theme.soft) >= TEXT
    assert contrast(theme.muted, theme.panel) >= TEXT


@themes
def test_marks_can_be_seen(theme: Theme) -> None:
    for colour in (theme.accent, theme.contrast, theme.border, *theme.series):
        assert contrast(colour, theme.ground) >= MARK


@themes
def test_numbers_in_bars_and_cells_can_be_read(theme: Theme) -> None:
    for ground, ink in zip(theme.likert, theme.likert_ink, strict=True):
        assert contrast(ink, ground) >= TEXT
    assert contrast(theme.accent_ink, theme.accent) >= TEXT
    assert contrast(theme.contrast_ink, theme.contrast) >= TEXT


def test_both_themes_have_the_colours_of_the_configuration() -> None:
    import tomllib
    from pathlib import Path

    file = Path(__file__).parents[2] / ".streamlit" / "config.toml"
    settings = tomllib.loads(file.read_text(encoding="utf-8"))["theme"]
    for theme in (LIGHT, DARK):
        assert settings[theme.name]["backgroundColor"] == theme.ground
        assert settings[theme.name]["secondaryBackgroundColor"] == theme.panel
        assert settings[theme.name]["textColor"] == theme.ink
        assert settings[theme.name]["borderColor"] == theme.border


def test_a_drawing_of_a_page_has_the_colours_of_both_themes_by_name() -> None:
    assert PAGE.accent == "var(--accent)"
    assert PAGE.likert_ink[4] == "var(--likert-ink-5)"
    style = page_style()
    assert f"--accent:light-dark({LIGHT.accent},{DARK.accent});" in style
    assert f"--likert-ink-5:light-dark({LIGHT.likert_ink[4]},{DARK.likert_ink[4]});" in style


def test_a_text_may_be_of_a_color_by_name_and_no_other_style_passes() -> None:
    named = f"<span style='color:{PAGE.muted};font-size:12px'>4</span>"
    assert lines_of(named) == ['<tspan fill="var(--muted)" font-size="12">4</tspan>']
    other = "<span style='color:url(#x);font-size:12px'>4"
    assert lines_of(other) == ["&lt;span style='color:url(#x);font-size:12px'&gt;4"]
