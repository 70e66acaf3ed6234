"""How large a file may be before it is refused, and what one read may use."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MAX_FILE_BYTES = 1024 * MEGABYTE
"""A larger file is refused before it is opened."""

MAX_TEXT_BYTES = 320 * MEGABYTE
"""A larger text is refused: splitting it takes several times its size in memory."""

TEXT_READ_HERE_BYTES = 8 * MEGABYTE
"""A larger text is split in a process of its own, like every workbook."""

MAX_UNPACKED_BYTES = 4096 * MEGABYTE
"""What the parts of a workbook may add up to once unpacked, as they declare it."""

MAX_PACKING_RATIO = 400
"""How many times smaller than its content a packed part may be (a million rows: about 20)."""

RATIO_MATTERS_FROM_BYTES = 64 * MEGABYTE
"""Below this unpacked size a high packing ratio does no harm."""

MAX_PARTS = 20_000
"""How many parts a workbook may consist of."""

MAX_DIRECTORY_BYTES = 16 * MEGABYTE
"""How large the table of contents of an archive may be; all of it is held in memory."""

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
"""What a sheet of today's Excel can have."""

MAX_MARKUP_CELLS = 20_000_000
"""How many cells, blank ones included, are made of one XML or HTML table."""

MAX_ERROR_CELLS = 250_000
"""How many cells of a sheet may hold a formula error."""

MAX_MERGED = 100_000
"""How many merged ranges of a sheet are looked at."""

MAX_COLOURED = 50_000
"""How many coloured cells of a sheet are looked at."""

CHILD_MEMORY_BYTES = 3072 * MEGABYTE
"""The address space of the process that parses workbooks."""

CHILD_SECONDS = 300
"""How long parsing one workbook may take."""

MAX_LAYOUT_BYTES = 128 * MEGABYTE
"""Sheets whose XML is larger are not searched for merged cells and hidden rows."""

MAX_MARKUP_BYTES = 256 * MEGABYTE
"""The largest XML or HTML table that is parsed."""
