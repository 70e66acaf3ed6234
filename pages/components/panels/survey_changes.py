"""How scale scores moved, in the same schools and in all of them."""

from __future__ import annotations

from analytics import findings
from analytics.findings import survey as survey_findings
from analytics.tables import crosstab
from pages.components.figure import show_chart
from pages.components.labels import label
from pages.components.panels import Where, all_years
from pages.components.panels.surveys import behind, behind_years
from pages.components.session import compute

UNKNOWN_TO_CHANGES = ("survey_level", "respondent_role", "session")


def _of_schools(where: Where) -> dict[str, str]:
    """The filters that changes of schools know."""
    return {name: code for name, code in where.items() if name not in UNKNOWN_TO_CHANGES}


def _of_all_scales(where: Where) -> dict[str, str]:
    return {name: code for name, code in _of_schools(where).items() if name != "subscale"}


def by_year(where: Where) -> None:
    """The scale over the years, broken where the version of the instrument changed."""
    result = compute("scale_score", ("school_year", "instrument"), all_years(where))
    show_chart(
        survey_findings.trend(result, label("subscale", where["subscale"])),
        result,
        "lines",
        key="trend",
        subtitle=f"{label('subscale', where['subscale'])}: mean scale score of all respondents. "
        + f"{survey_findings.versions(result)} {behind_years(where)}".strip(),
        over="school_year",
    )


def matched_change(where: Where) -> None:
    """How the same schools moved, on each scale."""
    result = compute("matched_change", (), _of_all_scales(where))
    show_chart(
        survey_findings.moved_clearly(result),
        result,
        "dots",
        key="matched",
        subtitle="Schools that answered in this school year and in the one before: mean change "
        "of the school's score, in scale points, with 95% interval; n is the number of schools",
        sentence=findings.listing(result),
        reference=0,
        reference_name="No change",
    )


def effect_size(where: Where) -> None:
    """How large the change is, on a measure that scales share."""
    result = compute("matched_change_effect", (), _of_all_scales(where))
    show_chart(
        findings.widest(result),
        result,
        "dots",
        key="effect",
        subtitle="The same change in standard deviations of the schools' changes (Cohen's d), "
        "with 95% interval; n is the number of schools",
        sentence=findings.listing(result),
        reference=0,
        reference_name="No change",
    )


def matched_beside_all(where: Where) -> None:
    """Whether the mean moved because other schools answered."""
    known = _of_schools(where)
    parts = compute("school_mean_score", ("school_group", "answered_in"), known)
    whole = compute("school_mean_score", ("answered_in",), known)
    result = survey_findings.beside_all(parts, whole, "school_group", "all")
    name = label("subscale", where["subscale"])
    show_chart(
        findings.movement(whole, "answered_in", f"{name}: the mean of all schools"),
        result,
        "lines",
        key="beside",
        subtitle="Mean of schools' scores: those that answered in both years beside the others "
        "and all. Where matched schools moved otherwise than all, who answered made a difference. "
        + behind_years(where),
        table=crosstab(result, f"{name}: matched and all schools", "school_group", "answered_in"),
        over="answered_in",
    )


def by_leadership(where: Where) -> None:
    """Consistent district leadership against the rest."""
    result = compute("scale_score", ("district_leadership",), where)
    show_chart(
        survey_findings.overlap(result, "consistent", "not_consistent"),
        result,
        "dots",
        key="leadership",
        subtitle=f"{label('subscale', where['subscale'])}: mean scale score where a district "
        "leader facilitated the program for the years that the setting asks for, and elsewhere. "
        "A comparison, not proof: such districts differ in more than this" + behind(where),
        is_sorted=False,
        reference=compute("scale_score", where=where).only.value,
    )
