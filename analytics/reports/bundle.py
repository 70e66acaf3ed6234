"""A report for every cadre, region or year at once, as one zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from analytics.indicators import INDICATORS
from analytics.labels import choices
from analytics.reports.ask import ask_of
from analytics.reports.content import Content
from analytics.reports.issuing import file_name
from analytics.reports.report import Report, content_of
from analytics.reports.writers import in_format
from data_loaders.errors import CallError
from data_loaders.store import Store


def each_of(
    store: Store, report: Report, where: Mapping[str, str], revision: int | None = None
) -> Iterator[Content]:
    """The report for each value of the dimension that it is made for each of."""
    if not report.each:
        raise CallError(f"{report.title} is one report, not one for each of something")
    indicator = INDICATORS[next(iter(report.needed.values()))]
    for code, _ in choices(store, report.each, indicator=indicator):
        chosen = {**where, report.each: code}
        yield content_of(report, ask_of(store, chosen, report.needed, report.allowed, revision))


def zip_of(contents: Iterator[Content] | list[Content], ending: str) -> bytes:
    """The reports as one zip, the same to the byte for the same contents."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for content in contents:
            at = content.made_at
            day = (max(at.year, 1980), at.month, at.day, at.hour, at.minute, at.second)
            entry = zipfile.ZipInfo(file_name(content.title, content.scope, ending), day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            bundle.writestr(entry, in_format(content, ending))
    return buffer.getvalue()
