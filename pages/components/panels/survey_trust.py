"""How far the scales of a survey can be trusted, and whether questions stayed the same."""

from __future__ import annotations

import streamlit as st

from analytics import findings
from analytics.findings import survey as survey_findings
from analytics.tables import listing_table
from pages.components.figure import show_chart
from pages.components.finding.sides import box
from pages.components.labels import label
from pages.components.panels import Where
from pages.components.session import compute, listing
from pages.components.table import show_table

COMMON_MARK = 0.7
WITH_THE_REST = 0.3


def reliability(where: Where) -> None:
    """How far each scale can be trusted."""
    scales = {name: code for name, code in where.items() if name != "subscale"}
    result = compute("reliability", ("subscale",), scales)
    show_chart(
        survey_findings.trusted(result, COMMON_MARK),
        result,
        "dots",
        key="alpha",
        subtitle="Cronbach's alpha of each scale, with Feldt's 95% interval; below about 0.7 "
        "scores should not be compared. A scale of one question has none.",
        sentence=findings.listing(result),
    )


def without_each(where: Where) -> None:
    """Which question does not belong to its scale."""
    result = compute("reliability_if_dropped", (), where)
    whole = compute("reliability", (), where).rows
    alpha = whole[0] if whole else None
    show_chart(
        survey_findings.without(result, alpha),
        result,
        "dots",
        key="dropped",
        subtitle=f"{label('subscale', where['subscale'])}: alpha of the other questions when one "
        "is left out, with 95% interval. Scales of three questions or more have it.",
        sentence=findings.listing(result),
        reference=alpha.value if alpha else None,
        reference_name="All questions",
    )


def omega(where: Where) -> None:
    """Whether alpha misleads: reliability where questions need not measure equally well."""
    scales = {name: code for name, code in where.items() if name != "subscale"}
    result = compute("reliability_omega", ("subscale",), scales)
    alphas = compute("reliability", ("subscale",), scales)
    missing = survey_findings.why_no_omega(result, compute("item_total_correlation", (), scales))
    title = survey_findings.omega_beside_alpha(result, alphas)
    show_chart(
        title,
        result,
        "dots",
        key="omega",
        subtitle="McDonald's omega total of each scale, with bootstrap 95% interval: as alpha, "
        "but questions may measure better or worse than each other",
        sentence=f"{findings.listing(result)} {missing}".strip(),
        table=survey_findings.omega_table(result, alphas, title),
    )


def item_total(where: Where) -> None:
    """How each question goes with the others of its scale."""
    result = compute("item_total_correlation", (), where)
    show_chart(
        survey_findings.least_together(result, WITH_THE_REST),
        result,
        "dots",
        key="item-total",
        subtitle=f"{label('subscale', where['subscale'])}: correlation of each question with the "
        "sum of the others, with 95% interval. A question below about 0.3 asks something else.",
        sentence=findings.listing(result),
        reference=WITH_THE_REST,
        reference_name="About 0.3",
    )


def wording(where: Where) -> None:
    """Question by question: the same words, reworded, new or dropped since the time before."""
    asked = {name: where[name] for name in ("survey_level", "school_year") if name in where}
    found = listing("question_changes", asked, limit=100)
    with box("wording") as own, st.container(border=True, key=own):
        st.header("Questions since the administration before", anchor=False)
        if found.total:
            st.caption(
                "Only questions in the same words may be compared. A question counts as asked "
                "when anybody answered it."
            )
            show_table(listing_table(found, "Questions since the administration before"))
        else:
            st.markdown("This survey has no earlier administration on file to compare with.")
