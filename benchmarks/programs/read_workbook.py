"""Read the first sheet of a workbook as text with fastexcel, and do nothing with it: ``FILE``."""

from __future__ import annotations

import sys

import fastexcel

if __name__ == "__main__":
    reader = fastexcel.read_excel(sys.argv[1])
    sheet = reader.load_sheet(0, header_row=None, skip_rows=0, dtypes="string").to_arrow()
    print(f'{{"rows": {sheet.num_rows}}}')
