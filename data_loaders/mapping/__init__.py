"""Mapping of headers to columns, and what was decided about headers and values before."""

from data_loaders.mapping.columns import (
    ColumnMapping,
    Doubt,
    Hints,
    Mapped,
    check_names,
    map_columns,
)
from data_loaders.mapping.evidence import Evidence
from data_loaders.mapping.findings import mapping_findings
from data_loaders.mapping.memory import Memory, layout_key, remembered

__all__ = [
    "ColumnMapping",
    "Doubt",
    "Evidence",
    "Hints",
    "Mapped",
    "Memory",
    "check_names",
    "layout_key",
    "map_columns",
    "mapping_findings",
    "remembered",
]
