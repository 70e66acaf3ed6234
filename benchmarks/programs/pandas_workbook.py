"""Read a workbook as text with pandas and openpyxl, and do nothing with it: ``FILE``."""

from __future__ import annotations

import sys

import pandas as pd

if __name__ == "__main__":
    frame = pd.read_excel(sys.argv[1], engine="openpyxl", dtype=str)
    print(f'{{"rows": {len(frame)}}}')
