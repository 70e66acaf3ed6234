"""What the report of a sheet begins with: what its table tells, or why it is not used."""

from __future__ import annotations

from data_loaders.importing.report import Alternative, SheetReport
from data_loaders.layouts.find import sibling_layout
from data_loaders.mapping import layout_key, mapping_findings
from data_loaders.reading import Table
from data_loaders.reading.cross_tables import is_cross_table
from data_loaders.recognition import Recognition


def alternatives(recognition: Recognition) -> tuple[Alternative, ...]:
    """What else a sheet may hold, as its report tells it."""
    return tuple(
        Alternative(each.dataset.name, each.confidence, each.reason) for each in recognition.others
    )


def refusal(table: Table, recognition: Recognition) -> SheetReport:
    """Why a sheet is not used, with what it comes closest to."""
    found = recognition.found
    report = SheetReport(table.sheet.name, header_rows=table.header_rows)
    report.layout, report.alternatives = layout_key(table.headers), alternatives(recognition)
    if (layout := sibling_layout(table)) is not None:
        wanted = ", ".join(layout.sheets)
        report.refused = (
            f"{layout.title}: this sheet counts the same students at another level; "
            f"the {wanted} sheet is read."
        )
        return report
    if not found and is_cross_table(table):
        report.refused = (
            "This is a summary or cross-table: labels, and shares or totals beside them. Import "
            "the rows that it was counted from."
        )
        return report
    if not found:
        report.refused = (
            "The headers are not those of any dataset. Choose the dataset, or name the columns."
        )
        return report
    best = found[0]
    report.dataset, report.confidence = best.dataset.name, best.confidence
    report.reason, report.mapping = best.reason, best.mapped.columns
    report.unused = best.mapped.unused
    report.findings = tuple(mapping_findings(table.sheet.name, best.dataset, best.mapped))
    report.refused = (
        f"This looks like {best.dataset.title.lower()}, but nothing gives "
        f"{' and '.join(best.mapped.missing)}. Set it for the whole file, or name its column."
    )
    return report


def basic_report(table: Table) -> SheetReport:
    """A report with what the table itself tells."""
    skipped: dict[str, int] = {}
    for row in table.skipped:
        skipped[row.reason] = skipped.get(row.reason, 0) + 1
    remarks = tuple(remark.message for remark in (*table.sheet.remarks, *table.remarks))
    return SheetReport(
        table.sheet.name,
        layout=layout_key(table.headers),
        header_rows=table.header_rows,
        skipped=skipped,
        remarks=remarks,
    )
