"""Files that take the place of their wave: what the wave no longer has ends."""

from __future__ import annotations

from dataclasses import replace

from data_loaders.declarations import Duplicates
from data_loaders.importing.staging import Work
from data_loaders.store import count_ended

_NO_WAVE = (
    "Nothing says which wave these rows are, so none can be replaced: rows that the file does not "
    "have stay."
)
_HELD_BACK = "Rows that the file no longer has stay until no row has an error."


def replace_waves(work: Work) -> None:
    """Count the rows that replaced waves no longer have, and say where nothing can be ended.

    Nothing is ended while a row of the dataset is held back: it could be the row that is missed.
    """
    for name in dict.fromkeys(staged.dataset.name for staged in work.staged):
        stages = [staged for staged in work.staged if staged.dataset.name == name]
        reports = [report for report in work.reports if report.dataset == name]
        used = [report for report in reports if not report.refused]
        if not all(staged.can_replace for staged in stages):
            used[0].remarks += (_NO_WAVE,)
        elif any(report.held_back for report in used):
            used[0].remarks += (_HELD_BACK,)
        else:
            used[0].ended = count_ended(work.cursor, stages)
            continue
        work.staged = [
            replace(staged, duplicates=Duplicates.UPDATE) if staged.dataset.name == name else staged
            for staged in work.staged
        ]
