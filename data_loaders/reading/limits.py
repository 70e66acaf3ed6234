"""How large a file may be before it is refused, and what one read may use."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MAX_FILE_BYTES = 1024 * MEGABYTE
"""A larger file is refused before it is opened."""

MAX_UNPACKED_BYTES = 4096 * MEGABYTE
"""What the parts of a workbook may add up to once unpacked, as they declare it."""

MAX_PACKING_RATIO = 400
"""How many times smaller than its content a packed part may be (a million rows: about 20)."""

RATIO_MATTERS_FROM_BYTES = 64 * MEGABYTE
"""Below this unpacked size a high packing ratio does no harm."""

MAX_PARTS = 20_000
"""How many parts a workbook may consist of."""

CHILD_MEMORY_BYTES = 3072 * MEGABYTE
"""The address space of the process that parses workbooks."""

CHILD_SECONDS = 300
"""How long parsing one workbook may take."""

MAX_LAYOUT_BYTES = 128 * MEGABYTE
"""Sheets whose XML is larger are not searched for merged cells and hidden rows."""

MAX_MARKUP_BYTES = 256 * MEGABYTE
"""The largest XML or HTML table that is parsed."""
